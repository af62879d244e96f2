package org.surety.analysis.check.rule;

import java.util.LinkedHashMap;
import java.util.Map;
import org.surety.model.agreement.Ballot;
import org.surety.semantics.Poll;

/** What follows from polls without counting coalitions. */
public final class BallotFacts {

    private BallotFacts() {}

    /** Whether the decision is taken if every voter votes in favour. */
    public static boolean canPass(Poll poll) {
        return !poll.rule().isMonotone() || poll.passes(all(poll, Ballot.YES));
    }

    /** Whether the decision is not taken if every voter is as much against as its ballots allow. */
    public static boolean canFail(Poll poll) {
        return !poll.rule().isMonotone() || !poll.passes(all(poll, worst(poll)));
    }

    /** Whether {@code party} has a vote and can keep the decision from being taken while all others are in favour. */
    public static boolean isBlockedBy(Poll poll, String party) {
        if (!poll.voters().contains(party) || !poll.rule().isMonotone() || !canPass(poll)) {
            return false;
        }
        Map<String, Ballot> cast = all(poll, Ballot.YES);
        cast.put(party, worst(poll));
        return !poll.passes(cast);
    }

    private static Map<String, Ballot> all(Poll poll, Ballot ballot) {
        Map<String, Ballot> cast = new LinkedHashMap<>();
        poll.voters().forEach(it -> cast.put(it, ballot));
        return cast;
    }

    private static Ballot worst(Poll poll) {
        return poll.ballots().contains(Ballot.NO)
                ? Ballot.NO
                : poll.ballots().contains(Ballot.ABSTAIN) ? Ballot.ABSTAIN : Ballot.YES;
    }
}
