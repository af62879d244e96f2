package org.surety.conformance.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A1: two sides, of which one wants an act of help and the other does what it likes to prevent it. In each hour our
 * side may move, then the other may answer, until neither wants to do more; then limits take effect or time passes.
 */
final class Contest {

    /**
     * Who does what.
     *
     * @param movers whose asking, talking and acting we decide
     * @param voters whose ballots we decide
     * @param lawful who keeps to the agreement
     * @param aim by whose help we win
     * @param by the last hour at which it counts
     */
    record Sides(Set<String> movers, Set<String> voters, Set<String> lawful, Predicate<String> aim, long by) {}

    private final Steps steps;
    private final Sides sides;
    private final long lastHourThatMatters;
    private final Map<Moment, Boolean> known = new HashMap<>();

    Contest(Steps steps, Sides sides, long lastHourThatMatters) {
        this.steps = steps;
        this.sides = sides;
        this.lastHourThatMatters = lastHourThatMatters;
    }

    /** Whether we can bring help about from here, whatever the others do. */
    boolean isWon(Moment moment) {
        Boolean before = known.get(moment);
        if (before != null) {
            return before;
        }
        TooMany.refuse(known.size());
        boolean won = moment.hour() <= sides.by() && !moment.course().lines().isEmpty()
                && (moment.course().isReached() || find(moment));
        known.put(moment, won);
        return won;
    }

    private boolean find(Moment moment) {
        List<Move> moves = steps.moves(moment.course(), moment.hour());
        return moves.stream().anyMatch(it -> weWinBy(it, moment.hour()))
                || moves.stream().noneMatch(it -> theyPreventBy(it, moment.hour())) && isWonByWaiting(moment);
    }

    private boolean weWinBy(Move move, long hour) {
        return switch (move) {
            case Move.Deed deed -> sides.movers().contains(deed.by()) && leadsToHelp(deed, hour);
            case Move.Vote vote -> hasBallot(vote, true) && (vote.absent() || !hasBallot(vote, false))
                    && canOffer(vote, hour);
            case Move.Lapse lapse -> false;
        };
    }

    private boolean theyPreventBy(Move move, long hour) {
        return switch (move) {
            case Move.Deed deed -> !sides.movers().contains(deed.by()) && !leadsToHelp(deed, hour);
            case Move.Vote vote -> hasBallot(vote, false) && (vote.absent() || !hasBallot(vote, true))
                    && !canOffer(vote, hour);
            case Move.Lapse lapse -> false;
        };
    }

    private boolean leadsToHelp(Move.Deed deed, long hour) {
        return deed.help() && sides.aim().test(deed.by()) || isWon(new Moment(hour, deed.after()));
    }

    private boolean hasBallot(Move.Vote vote, boolean ours) {
        return vote.poll().voters().stream().anyMatch(it -> sides.voters().contains(it) == ours);
    }

    /** Our ballots come first: some way to cast them must do whatever ballots the others add. */
    private boolean canOffer(Move.Vote vote, long hour) {
        return vote.poll().offers(sides.voters(), vote.absent()).stream().anyMatch(
                outcomes -> outcomes.stream().allMatch(it -> isWon(new Moment(hour, vote.after().get(it)))));
    }

    /** Neither side does anything more in this hour, as far as those who keep to the agreement may leave it at that. */
    private boolean isWonByWaiting(Moment moment) {
        Optional<Move.Lapse> lapse = steps.lapse(moment.course(), moment.hour());
        if (lapse.isPresent()) {
            boolean weMust = lapse.get().broken().stream().anyMatch(it -> isLawful(it) && sides.movers().contains(it));
            boolean theyMust =
                    lapse.get().broken().stream().anyMatch(it -> isLawful(it) && !sides.movers().contains(it));
            return !weMust && (theyMust || isWon(new Moment(moment.hour(), lapse.get().after())));
        }
        Moment later = moment.later(lastHourThatMatters);
        return later.equals(moment)
                // For ever: the others must in the end do what is their duty, and whatever they do lets us win.
                ? steps.owing(moment.course()).stream().anyMatch(it -> isLawful(it) && !sides.movers().contains(it))
                : isWon(later);
    }

    private boolean isLawful(String party) {
        return sides.lawful().contains(party);
    }
}
