package org.surety.analysis.coalition;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.surety.model.agreement.Step;
import org.surety.semantics.Case;
import org.surety.semantics.Option;
import org.surety.semantics.Poll;
import org.surety.semantics.TooLarge;

/** The ways to vote in a game's polls, told apart as far as later steps ask who was in favour. */
final class PollTables {

    private static final long MOST_IN_FAVOUR = 1 << 20;

    private final Openings openings;
    private final Allowance allowance;
    private final Map<Key, PollTable> tables = new HashMap<>();

    private record Key(Poll poll, boolean mayStayAway, PollTable.Asked asked) {}

    /** @param allowance pays for the ways to vote */
    PollTables(Openings openings, Allowance allowance) {
        this.openings = openings;
        this.allowance = allowance;
    }

    /**
     * Where it matters who exactly was in favour, each set of them is looked at for each set of parties.
     *
     * @throws TooLarge if that is too much for so many {@code sets} of parties
     */
    void refuseTooMany(int sets) {
        for (Case here : openings.cases()) {
            Ahead next = openings.ahead(here);
            for (Step step : next.reachable()) {
                if (step instanceof Step.Decide decide && successes(decide).anyMatch(next::asksWhoExactly)) {
                    BigInteger size = BigInteger.TWO
                            .pow(here.poll(decide, Set.copyOf(here.membership().everybody())).concerned().size())
                            .multiply(BigInteger.valueOf(sets));
                    if (size.compareTo(BigInteger.valueOf(MOST_IN_FAVOUR)) > 0) {
                        throw new TooLarge("sets of those in favour, each for each set of parties that cooperate", size,
                                MOST_IN_FAVOUR);
                    }
                }
            }
        }
    }

    /** The steps that can follow any of its results. */
    private static Stream<String> successes(Step.Decide decide) {
        return Stream.concat(decide.yes().steps().stream(),
                decide.grades().stream().flatMap(it -> it.then().steps().stream()));
    }

    /**
     * The ways to hold a vote of {@code here}.
     *
     * @param mayStayAway whether voters may be absent
     */
    PollTable of(Case here, Option.Vote vote, boolean mayStayAway) {
        Ahead next = openings.ahead(here);
        List<String> then =
                here.step(vote.at().step()) instanceof Step.Decide decide ? successes(decide).toList() : List.of();
        PollTable.Asked asked = then.stream().anyMatch(next::asksWhoExactly)
                ? PollTable.Asked.WHO_EXACTLY
                : then.stream().anyMatch(next::asksForFavour) ? PollTable.Asked.WHO : PollTable.Asked.WHETHER;
        return tables.computeIfAbsent(new Key(vote.poll(), mayStayAway, asked),
                key -> new PollTable(key.poll(), key.mayStayAway(), key.asked(), allowance));
    }
}
