package org.surety.analysis.coalition;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.surety.model.agreement.Absence;
import org.surety.semantics.Poll;

/**
 * Whether one party may lawfully help without anybody else's decision: some run leads to its help, and no ballot that others cast can keep
 * it from that. Requests and consultations are no decisions, and its own decision is its own.
 */
final class Solo implements Algebra<Boolean> {

    private final String party;
    private final Function<Poll, Condition> passing;

    Solo(String party, Function<Poll, Condition> passing) {
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

    /** Its own ballot must settle the vote whatever the others cast; where it alone has a vote, it can also let the limit pass. */
    @Override
    public Boolean vote(Voting<Boolean> voting) {
        Poll poll = voting.poll();
        if (voting.lapse().orElse(false) && Set.of(party).containsAll(poll.voters())) {
            return true;
        }
        boolean waits = poll.absence() == Absence.AWAITED && !Set.of(party).containsAll(poll.voters());
        if (waits && (voting.cutShort() || voting.yes().last().isEmpty())) {
            return false;
        }
        boolean yes = waits ? voting.yes().last().orElse(false) : over(voting.yes());
        boolean no = waits ? voting.no().last().orElse(false) : over(voting.no());
        Condition passes = passing.apply(poll);
        Set<String> own = Set.of(party);
        return yes && no || yes && passes.holds(own) || no && passes.dual().holds(own);
    }

    @Override
    public Boolean act(Acting<Boolean> acting) {
        return acting.helpers().contains(party) || over(acting.then()) || acting.lapse().orElse(false);
    }

    @Override
    public Boolean idle(Optional<Boolean> lapse) {
        return lapse.orElse(false);
    }

    @Override
    public Set<String> favour(Poll poll) {
        return poll.concerned().contains(party) ? Set.of(party) : Set.of();
    }
}
