package org.surety.live;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.model.exercise.ExerciseSeat;
import org.surety.model.exercise.Inject;
import org.surety.model.exercise.ObserverSeat;
import org.surety.model.exercise.Shows;
import org.surety.semantics.Option;

/**
 * What a seat may know of a play. Two plays that differ only in what a seat may not know give it equal views.
 *
 * <p>
 * Nobody but control and the party itself knows of ballots in a sealed vote more than the exercise shows, before they
 * are counted; nobody but control knows what chance said; words have those they are for, and whoever said them. All
 * else is seen by all, as acts of states are.
 */
public final class SeatProjection {

    private final Play play;
    private final String seat;
    private final Optional<ExerciseSeat> place;
    private final Shows shows;
    private final Set<String> shown = new HashSet<>();

    private SeatProjection(Play play, String seat) {
        this.play = play;
        this.seat = seat;
        this.place = play.texts().exercise().seat(seat);
        this.shows = play.texts().exercise().shows();
    }

    /**
     * What a seat may know.
     *
     * @param seat a seat's name, or that of observers, or {@link Logged#CONTROL}, which may know everything, or
     * {@link Logged#PUBLIC}, which may know what all may
     * @throws IllegalArgumentException if there is no such seat
     */
    public static SeatView of(Play play, String seat) {
        if (!seat.equals(Logged.CONTROL) && !seat.equals(Logged.PUBLIC)
                && !play.texts().exercise().isPlace(seat)) {
            throw new IllegalArgumentException("there is no seat " + seat);
        }
        return new SeatProjection(play, seat).view();
    }

    private boolean isControl() {
        return seat.equals(Logged.CONTROL);
    }

    private SeatView view() {
        List<SeatView.Seen> seen = new ArrayList<>();
        for (Play.Happened one : play.history()) {
            sees(one).ifPresent(what -> seen.add(new SeatView.Seen(seen.size() + 1, one.event().story(),
                    one.event().actor(), what, one.changes())));
        }
        Optional<String> told = place.flatMap(ExerciseSeat::told)
                .or(() -> play.texts().exercise().observer(seat).flatMap(ObserverSeat::told));
        return new SeatView(seat, play.status(), play.limit(), told, seen, play.situation(), waits(),
                place.map(it -> OfferedMoves.of(play, it.party())).orElse(List.of()));
    }

    private Optional<SeatView.What> sees(Play.Happened one) {
        LogEvent event = one.event().what();
        Optional<SeatView.What> whole = Optional.of(new SeatView.What.Whole(event));
        if (event instanceof LogEvent.Counted || event instanceof LogEvent.Brought) {
            return told(one);
        }
        if (isControl()) {
            return whole;
        }
        return switch (event) {
            case LogEvent.Moved it -> it.move() instanceof Move.Cast cast && play.isSealed(cast.step())
                    ? sealed(it, cast, one.occasion().orElse(""))
                    : whole;
            case LogEvent.Noted it ->
                    it.to().isEmpty() || it.to().contains(seat) || one.event().actor().equals(seat)
                            ? whole
                            : Optional.empty();
            case LogEvent.Injected it -> brought(it);
            case LogEvent.Drawn it -> Optional.empty();
            // Where it stands would tell how many events there were.
            case LogEvent.Vouched it -> Optional.empty();
            case LogEvent.Rewound it -> corrected(one, it.why());
            case LogEvent.Amended it -> corrected(one, it.why());
            // Who stands behind a seat concerns control.
            case LogEvent.Seated it -> Optional.empty();
            case LogEvent.Started it -> whole;
            case LogEvent.Paused it -> whole;
            case LogEvent.Limited it -> whole;
            case LogEvent.Brought it -> told(one);
            case LogEvent.FellDue it -> whole;
            case LogEvent.Counted it -> told(one);
            case LogEvent.Ended it -> whole;
        };
    }

    /** What the kernel was told, which all see: of a vote that is counted the ballots, which are open now. */
    private static Optional<SeatView.What> told(Play.Happened one) {
        return one.entries().stream().findFirst().map(SeatView.What.Told::new);
    }

    /** One's own ballots one sees; of others' only what is shown, and what they were only once they are counted. */
    private Optional<SeatView.What> sealed(LogEvent.Moved moved, Move.Cast cast, String occasion) {
        if (moved.party().equals(place.map(ExerciseSeat::party).orElse(""))) {
            return Optional.of(new SeatView.What.Whole(moved));
        }
        return shows == Shows.NAMES && shown.add(occasion + " " + moved.party())
                ? Optional.of(new SeatView.What.Sealed(moved.party(), cast.agreement(), cast.step()))
                : Optional.empty();
    }

    /** Only who has seen what was set aside is told so: nobody else must learn that it was there. */
    private Optional<SeatView.What> corrected(Play.Happened one, String why) {
        return one.aside().stream().anyMatch(it -> sees(it).isPresent())
                ? Optional.of(new SeatView.What.Corrected(why))
                : Optional.empty();
    }

    private Optional<SeatView.What> brought(LogEvent.Injected event) {
        Optional<Inject> inject = play.texts().exercise().inject(event.inject());
        boolean told = inject.filter(it -> it.to().isEmpty() || it.to().contains(seat)).isPresent();
        Optional<String> words = inject.filter(it -> told).flatMap(Inject::told);
        boolean happens = inject.flatMap(Inject::event).isPresent();
        return told || happens
                ? Optional.of(new SeatView.What.Brought(told ? event.inject() : "", words))
                : Optional.empty();
    }

    private List<SeatView.Wait> waits() {
        return play.occasions().stream().map(it -> {
            boolean sealed = it.choice() instanceof Option.Vote && play.isSealed(it.step()) && !isControl();
            List<String> done = new ArrayList<>(play.ballots().getOrDefault(it.key(), Map.of()).keySet());
            done.addAll(play.heldBack().getOrDefault(it.key(), Set.of()));
            done.addAll(it.token().done());
            done.sort(null);
            boolean names = !sealed || shows == Shows.NAMES;
            Optional<Integer> count = names || shows == Shows.NOTHING ? Optional.empty() : Optional.of(done.size());
            // Of oneself one knows it.
            done.removeIf(party -> !names && !party.equals(place.map(ExerciseSeat::party).orElse("")));
            List<String> left = it.choice().parties().stream().filter(party -> !done.contains(party)).sorted().toList();
            return new SeatView.Wait(it.agreement(), it.clause(), left, done, count,
                    play.kernel().limit(it.agreement(), it.run(), it.token()));
        }).toList();
    }
}
