package org.surety.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.surety.model.agreement.Ballot;
import org.surety.semantics.Option;
import org.surety.semantics.Poll;

/**
 * Who alone can still keep a vote under way from any result, however all others vote who have not voted.
 *
 * @param clause the step
 * @param parties by name, in the order of the vote; none where nobody can
 */
public record StillBlocking(String agreement, String clause, List<String> parties) {

    /** Copies the list. */
    public StillBlocking {
        parties = List.copyOf(parties);
    }

    /** For every vote under way, as far as everybody can know: a sealed ballot counts as one not yet cast. */
    public static List<StillBlocking> of(Play play) {
        List<StillBlocking> found = new ArrayList<>();
        for (Occasion occasion : play.occasions()) {
            if (occasion.choice() instanceof Option.Vote vote) {
                Map<String, Ballot> known = play.isSealed(occasion.step())
                        ? Map.of()
                        : play.ballots().getOrDefault(occasion.key(), Map.of());
                found.add(new StillBlocking(occasion.agreement(), occasion.clause(), vote.poll().voters().stream()
                        .filter(it -> !known.containsKey(it) && fails(vote.poll(), known, it)).toList()));
            }
        }
        return found;
    }

    private static boolean fails(Poll poll, Map<String, Ballot> known, String voter) {
        Map<String, Ballot> best = new HashMap<>();
        poll.voters().forEach(it -> best.put(it, Ballot.YES));
        best.putAll(known);
        boolean passes = poll.passes(best);
        best.put(voter, Ballot.NO);
        return passes && !poll.passes(best);
    }
}
