package org.surety.live;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.surety.model.exercise.Inject;

/**
 * What happens by itself next: a vote in which all have voted, or whose time is over, is counted; injects come; parties
 * that are played by rule do what chance has said; limits pass. Whoever appends an event of a later moment appends
 * these first, in one transaction. After every {@value LogEvent.Vouched#EVERY} events it also vouches for the
 * situation.
 */
public final class PlayClock {

    private PlayClock() {}

    /** That the situation is vouched for, where it has not been for long: before anything else happens. */
    private static Optional<Logged> vouched(Play play, long seq) {
        List<Play.Happened> history = play.history();
        List<Play.Happened> last = history.subList(Math.max(0, history.size() - LogEvent.Vouched.EVERY),
                history.size());
        return last.size() < LogEvent.Vouched.EVERY
                || last.stream().anyMatch(it -> it.event().what() instanceof LogEvent.Vouched)
                        ? Optional.empty()
                        : Optional.of(new Logged(seq, play.story(), Logged.CLOCK,
                                new LogEvent.Vouched(SituationDigest.of(play.situation()))));
    }

    /** Something that happens by itself. */
    private record Coming(LocalDateTime at, String actor, LogEvent what) {}

    /**
     * The next event that happens by itself.
     *
     * @param until the moment up to which the story has come
     * @return empty where nothing does until then, or play does not go on
     */
    public static Optional<Logged> next(Play play, LocalDateTime until) {
        if (play.status() != Play.Status.GOES_ON) {
            return Optional.empty();
        }
        long seq = play.history().isEmpty() ? 1 : play.history().getLast().event().seq() + 1;
        // Of what comes at one moment the first stream goes first: who is in time is heard before the limit passes.
        return vouched(play, seq)
                .or(() -> Stream.of(votes(play), drawn(play), injects(play), due(play), end(play)).flatMap(it -> it)
                        .min(Comparator.comparing(Coming::at)).filter(it -> !it.at().isAfter(until))
                        .map(it -> new Logged(seq, it.at(), it.actor(), it.what())));
    }

    private static LocalDateTime notBefore(Play play, LocalDateTime at) {
        return at.isBefore(play.story()) ? play.story() : at;
    }

    private static Stream<Coming> votes(Play play) {
        return play.votesBegun().stream().flatMap(it -> {
            boolean all = play.ballots().getOrDefault(it.key(), Map.of()).keySet()
                    .containsAll(it.choice().parties());
            Optional<LocalDateTime> at = all
                    ? Optional.of(play.story())
                    : play.kernel().limit(it.agreement(), it.run(), it.token()).map(PlayClock::lastMinute);
            return at.map(moment -> new Coming(notBefore(play, moment), Logged.CLOCK,
                    new LogEvent.Counted(it.agreement(), it.step()))).stream();
        });
    }

    /** The last minute before something falls due: of a limit in an hour that hour, of a day its last minute. */
    private static LocalDateTime lastMinute(LocalDateTime due) {
        LocalDateTime second = due.truncatedTo(ChronoUnit.SECONDS);
        return second.isBefore(due) ? second : due.minusMinutes(1);
    }

    private static Stream<Coming> drawn(Play play) {
        return play.drawn().values().stream().flatMap(it -> it.values().stream())
                .filter(it -> it.move().isPresent())
                .filter(it -> !play.playedByPeople().contains(it.party()))
                .filter(it -> Referee.judge(play, it.party(), it.move().orElseThrow(),
                        play.story()) instanceof Ruling.Allowed now && now.occasion().equals(Optional.of(it.at())))
                .map(it -> new Coming(notBefore(play, it.when()), Logged.RULE,
                        new LogEvent.Moved(it.party(), it.move().orElseThrow())));
    }

    /** The first that can come: what somebody has made impossible meanwhile must not hold up the rest. */
    private static Stream<Coming> injects(Play play) {
        return play.texts().exercise().injects().stream().filter(it -> !play.came().contains(it.id()))
                .flatMap(it -> it.at().map(at -> new Timed(it, notBefore(play, at))).stream())
                .sorted(Comparator.comparing(Timed::at)).filter(it -> it.isPossible(play)).limit(1)
                .map(it -> new Coming(it.at(), Logged.CLOCK, new LogEvent.Injected(it.inject().id())));
    }

    /** An inject that comes by itself. */
    private record Timed(Inject inject, LocalDateTime at) {

        boolean isPossible(Play play) {
            return inject.event().flatMap(it -> play.kernel().refusal(play.situation(),
                    Referee.entry(it.agreement(), it.by(), it.what(), at))).isEmpty();
        }
    }

    private static Stream<Coming> due(Play play) {
        return play.kernel().nextDue(play.situation()).map(it -> notBefore(play, it))
                .map(it -> new Coming(it, Logged.CLOCK, new LogEvent.FellDue(it))).stream();
    }

    private static Stream<Coming> end(Play play) {
        return Stream.of(new Coming(notBefore(play, play.texts().exercise().ends()), Logged.CLOCK,
                new LogEvent.Ended("the story is over")));
    }
}
