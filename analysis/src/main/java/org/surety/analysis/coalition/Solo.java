package org.surety.analysis.coalition;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.Absence;
import org.surety.semantics.Poll;

/**
 * Whether one party may help alone (A4): the game of A1 in which only it cooperates, but all keep to the agreement and the others ask, end
 * their talks and act as is best for its help. Only their votes are against it: when they call one, and what they cast.
 */
final class Solo implements Algebra<Boolean> {

    private final String party;
    private final Forcing.Passing passing;

    Solo(String party, Forcing.Passing passing) {
        this.passing = passing;
        this.party = party;
    }

    @Override
    public Boolean ended() {
        return false;
    }

    @Override
    public Boolean branches(List<Boolean> lines) {
        return lines.contains(true);
    }

    /** What can be waited for comes when it is best. */
    private static boolean over(Follow<Boolean> follow) {
        return follow.soon() || follow.last().orElse(false);
    }

    @Override
    public Boolean request(Set<String> askers, Follow<Boolean> then, Optional<Boolean> lapse) {
        return over(then) || lapse.orElse(false);
    }

    @Override
    public Boolean consult(Set<String> participants, Follow<Boolean> then, Optional<Boolean> lapse) {
        return over(then) || lapse.orElse(false);
    }

    @Override
    public Boolean vote(Voting<Boolean> voting) {
        Poll poll = voting.poll();
        boolean votes = poll.voters().contains(party);
        boolean others = !Set.of(party).containsAll(poll.voters());
        boolean waits = poll.absence() == Absence.AWAITED;
        boolean soon = decided(poll, waits, voting.yes().soon(), voting.no().soon());
        boolean last = decided(poll, waits && voting.cutShort(), voting.yes().last().orElse(false),
                voting.no().last().orElse(false));
        boolean lapse = voting.lapse().orElse(false);
        if (!others) {
            return soon || last || lapse;
        }
        if (!votes) {
            return soon && last && lapse;
        }
        if (!waits) {
            return soon;
        }
        return voting.cutShort() ? lapse : last;
    }

    private boolean decided(Poll poll, boolean complete, boolean yes, boolean no) {
        Condition passes = passing.of(poll, complete);
        Set<String> own = Set.of(party);
        return yes && no || yes && passes.holds(own) || no && passes.dual().holds(own);
    }

    /** The others act if that leads on. A duty that nobody does is a breach, so nothing lawful follows its silence. */
    @Override
    public Boolean act(Acting<Boolean> acting) {
        if (acting.helpers().contains(party)) {
            return true;
        }
        return over(acting.then()) || !acting.must() && acting.lapse().orElse(false);
    }

    @Override
    public boolean keepsTime() {
        return true;
    }

    @Override
    public Boolean later(Boolean value, long hours) {
        return value;
    }

    @Override
    public Boolean idle(Optional<Boolean> lapse) {
        return lapse.orElse(false);
    }

    @Override
    public Set<String> favour(Poll poll) {
        return Favour.possible(poll).contains(party) ? Set.of(party) : Set.of();
    }
}
