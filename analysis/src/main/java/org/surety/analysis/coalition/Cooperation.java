package org.surety.analysis.coalition;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.surety.model.agreement.Absence;
import org.surety.semantics.Poll;

/**
 * On whom it depends that help comes: the value of a step is the condition on the set of parties that cooperate under which they bring help
 * about from there, while all others do what they can against it.
 *
 * <p>
 * The game is one of two players who move when they like: those who cooperate act as soon as they can, the others let every limit pass.
 * A vote is held as soon as those who cooperate want it. Where both its outcomes lead to help, it need not be forced.
 */
final class Cooperation implements Algebra<Condition> {

    private final long by;
    private final boolean lawfully;
    private final Function<Poll, Condition> passing;

    /**
     * @param by help after this hour is too late
     * @param lawfully whether the others keep to the agreement: whoever must act then does
     * @param passing who can force a vote
     */
    Cooperation(long by, boolean lawfully, Function<Poll, Condition> passing) {
        this.passing = passing;
        this.by = by;
        this.lawfully = lawfully;
    }

    @Override
    public Condition ended() {
        return Condition.NEVER;
    }

    @Override
    public Condition branches(List<Condition> lines) {
        return Condition.anyOf(lines);
    }

    @Override
    public Condition request(Set<String> askers, Follow<Condition> then, Optional<Condition> lapse) {
        Condition asked = and(Condition.some(askers), then.soon());
        return lapse
                .map(silent -> or(asked, and(Condition.every(askers), silent),
                        and(then.last().orElse(Condition.NEVER), silent)))
                .orElse(asked);
    }

    @Override
    public Condition consult(Set<String> participants, Follow<Condition> then, Optional<Condition> lapse) {
        Condition limit = lapse.orElse(Condition.NEVER);
        return or(and(Condition.every(participants), then.soon()), and(Condition.some(participants), limit),
                and(then.last().orElse(Condition.NEVER), limit));
    }

    @Override
    public Condition vote(Voting<Condition> voting) {
        Poll poll = voting.poll();
        Condition everyVoter = Condition.every(poll.voters());
        Condition atOnce = decided(poll, voting.yes().soon(), voting.no().soon());
        // Only where no voter opposes can those who cooperate let the limit pass without a vote.
        Condition silent = and(everyVoter, voting.lapse().orElse(Condition.NEVER));
        if (poll.absence() != Absence.AWAITED) {
            return or(atOnce, silent);
        }
        Condition complete = and(everyVoter, atOnce);
        if (voting.cutShort()) {
            // The vote is not held without everybody, so any voter can wait for the referral's limit.
            Condition cut = voting.lapse().orElse(Condition.NEVER);
            Condition held = decided(poll, voting.yes().last().orElse(Condition.NEVER),
                    voting.no().last().orElse(Condition.NEVER));
            return or(complete, and(Condition.some(poll.voters()), cut), and(held, cut));
        }
        if (voting.yes().last().isEmpty() || voting.no().last().isEmpty()) {
            return complete;
        }
        return or(complete, decided(poll, voting.yes().last().get(), voting.no().last().get()), silent);
    }

    private Condition decided(Poll poll, Condition yes, Condition no) {
        Condition passes = passing.apply(poll);
        return or(and(passes, yes), and(passes.dual(), no), and(yes, no));
    }

    @Override
    public Condition act(Acting<Condition> acting) {
        boolean inTime = acting.from() <= by;
        Condition help = inTime ? Condition.some(acting.helpers()) : Condition.NEVER;
        if (lawfully && acting.must()) {
            boolean certain = acting.until().map(last -> last <= by).orElse(by == Long.MAX_VALUE);
            if (certain && acting.certain()) {
                return Condition.ALWAYS;
            }
            Condition later =
                    acting.then().last().orElse(by == Long.MAX_VALUE ? acting.then().soon() : Condition.NEVER);
            if (!acting.manned()) {
                later = and(later, or(Condition.some(acting.actors()), acting.unfavoured()));
            }
            return or(help, and(Condition.every(acting.actors()), acting.then().soon()), later);
        }
        Condition all = and(Condition.every(acting.actors()), acting.then().soon());
        if (acting.lapse().isEmpty() || acting.then().last().isEmpty()) {
            return or(help, all);
        }
        Condition last = acting.then().last().get();
        Condition silence = acting.lapse().get();
        if (acting.cutShort()) {
            // Whoever has acted by then, the referral's limit passes in silence unless all have.
            return or(help, all,
                    acting.helpers().isEmpty() ? and(or(Condition.some(acting.actors()), last), silence) : silence);
        }
        // An opponent whose act would be help does not act, so only the others can keep the limit from passing in silence.
        Set<String> harmless = new LinkedHashSet<>(acting.actors());
        harmless.removeAll(acting.helpers());
        // Those who cooperate keep to the agreement: they cannot let a duty of their own lapse.
        boolean canStayIdle = !acting.must() || harmless.isEmpty();
        return or(help, all, and(Condition.some(acting.actors()), last),
                canStayIdle ? and(Condition.every(harmless), silence) : Condition.NEVER, and(last, silence));
    }

    @Override
    public Condition idle(Optional<Condition> lapse) {
        return lapse.orElse(Condition.NEVER);
    }

    @Override
    public Set<String> favour(Poll poll) {
        return poll.concerned();
    }

    private static Condition and(Condition first, Condition second) {
        return Condition.allOf(List.of(first, second));
    }

    private static Condition or(Condition... parts) {
        List<Condition> all = new ArrayList<>(List.of(parts));
        return Condition.anyOf(all);
    }
}
