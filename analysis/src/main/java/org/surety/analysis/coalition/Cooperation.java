package org.surety.analysis.coalition;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.Absence;
import org.surety.semantics.Poll;

/**
 * On whom it depends that help comes: the value of a step is the condition on the set of parties that cooperate under which they bring help
 * about from there, while all others do what they can against it.
 *
 * <p>
 * The game (A1) is one of two players who move when they like. Where only those who cooperate can end a step, they choose between ending it
 * at once, at the last hour, and letting the limit pass; where only others can, all of these must lead to help. A vote is called by whoever
 * has a ballot in it. Where both its outcomes lead to help, it need not be forced.
 */
final class Cooperation implements Algebra<Condition> {

    private final long by;
    private final boolean lawfully;
    private final Forcing.Passing passing;

    /**
     * @param by help after this hour is too late
     * @param lawfully whether the others keep to the agreement: whoever must act then does
     * @param passing who can force a vote
     */
    Cooperation(long by, boolean lawfully, Forcing.Passing passing) {
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
        Condition last = then.last().orElse(Condition.NEVER);
        Condition silent = lapse.orElse(Condition.NEVER);
        return or(and(Condition.some(askers), then.soon()), and(Condition.every(askers), or(last, silent)),
                and(then.soon(), last, silent));
    }

    @Override
    public Condition consult(Set<String> participants, Follow<Condition> then, Optional<Condition> lapse) {
        Condition last = then.last().orElse(Condition.NEVER);
        Condition limit = lapse.orElse(Condition.NEVER);
        return or(and(Condition.every(participants), or(then.soon(), last)), and(Condition.some(participants), limit),
                and(then.soon(), last, limit));
    }

    @Override
    public Condition vote(Voting<Condition> voting) {
        Poll poll = voting.poll();
        boolean waits = poll.absence() == Absence.AWAITED;
        Condition soon = passing.decided(poll, waits, voting.yes().soon(), voting.no().soon());
        Condition last = passing.decided(poll, waits && voting.cutShort(), voting.yes().last().orElse(Condition.NEVER),
                voting.no().last().orElse(Condition.NEVER));
        Condition lapse = voting.lapse().orElse(Condition.NEVER);
        // Where some voters cooperate and some do not, either side can have the vote held; where it waits for everybody, neither can.
        Condition contested = !waits ? soon : voting.cutShort() ? lapse : last;
        return or(and(Condition.every(poll.voters()), or(soon, last, lapse)),
                and(Condition.some(poll.voters()), contested), and(soon, last, lapse));
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
        Condition all = and(Condition.every(acting.actors()),
                or(acting.then().soon(), acting.then().last().orElse(Condition.NEVER)));
        if (acting.lapse().isEmpty() || acting.then().last().isEmpty()) {
            return or(help, all);
        }
        Condition last = acting.then().last().get();
        Condition silence = acting.lapse().get();
        if (acting.cutShort()) {
            // Whoever has acted by then, the referral's limit passes in silence unless all have.
            return or(help, all, acting.helpers().isEmpty()
                    ? and(or(Condition.some(acting.actors()), and(acting.then().soon(), last)), silence)
                    : silence);
        }
        // An opponent whose act would be help does not act, so only the others can keep the limit from passing in silence.
        Set<String> harmless = new LinkedHashSet<>(acting.actors());
        harmless.removeAll(acting.helpers());
        // Those who cooperate keep to the agreement: they cannot let a duty of their own lapse.
        boolean canStayIdle = !acting.must() || harmless.isEmpty();
        return or(help, all, and(Condition.some(acting.actors()), last),
                canStayIdle ? and(Condition.every(harmless), silence) : Condition.NEVER,
                acting.helpers().isEmpty() ? and(acting.then().soon(), last, silence) : and(last, silence));
    }

    @Override
    public Condition idle(Optional<Condition> lapse) {
        return lapse.orElse(Condition.NEVER);
    }

    @Override
    public Set<String> favour(Poll poll) {
        return Favour.possible(poll);
    }

    @Override
    public boolean keepsTime() {
        return by == Long.MAX_VALUE;
    }

    @Override
    public Condition later(Condition value, long hours) {
        return value;
    }

    private static Condition and(Condition... parts) {
        return Condition.allOf(List.of(parts));
    }

    private static Condition or(Condition... parts) {
        return Condition.anyOf(List.of(parts));
    }
}
