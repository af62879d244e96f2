package org.surety.analysis.voting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.surety.model.agreement.Absence;
import org.surety.model.agreement.Ballot;
import org.surety.model.agreement.DecisionRule.Base;
import org.surety.model.quantity.Ratio;
import org.surety.semantics.Poll;
import org.surety.semantics.Rule;

/**
 * Random polls with ballots and absences in every combination: the thresholds, and their diagram, pass what the kernel
 * passes.
 */
class VoteCompilerTest {

    private static final long FIRST = Long.getLong("surety.first", 0);
    private static final long CASES = Long.getLong("surety.cases", 300);
    private static final List<String> NAMES = List.of("A", "B", "C", "D", "E");

    static LongStream seeds() {
        return LongStream.range(FIRST, FIRST + CASES);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void agreesWithTheKernel(long seed) {
        Random random = new Random(seed);
        List<String> all = NAMES.subList(0, 1 + random.nextInt(NAMES.size()));
        Poll poll = new Poll(all, rule(random, all, 3), EnumSet.allOf(Ballot.class),
                Absence.values()[random.nextInt(Absence.values().length)], Set.of());
        List<Optional<Ballot>> choices = new ArrayList<>(List.of(Optional.empty()));
        for (Ballot ballot : Ballot.values()) {
            choices.add(random.nextInt(choices.size() + 1), Optional.of(ballot));
        }
        // The last of them may vote no for sure, and somebody without a vote may stand in between.
        List<String> voters = new ArrayList<>(all.subList(0, all.size() - random.nextInt(2)));
        voters.add(random.nextInt(voters.size() + 1), "");
        ThresholdRule rule = VoteCompiler.compile(poll, voters, choices.stream()
                .map(it -> it.map(VoteCompiler.Vote::of).orElseGet(() -> VoteCompiler.Vote.absent(poll))).toList());
        DecisionDiagram diagram = DecisionDiagram.inOrder(rule, 1_000_000);
        int ways = IntStream.range(0, voters.size()).reduce(1, (product, it) -> product * choices.size());
        for (int way = 0; way < ways; way++) {
            int[] chosen = new int[voters.size()];
            Map<String, Ballot> cast = new HashMap<>();
            all.stream().filter(it -> !voters.contains(it)).forEach(it -> cast.put(it, Ballot.NO));
            int node = diagram.root();
            int rest = way;
            for (int i = 0; i < chosen.length; i++) {
                chosen[i] = rest % choices.size();
                rest /= choices.size();
                String voter = voters.get(i);
                choices.get(chosen[i]).ifPresent(it -> cast.put(voter, it));
                node = diagram.child(node, chosen[i]);
            }
            boolean passes = poll.passes(cast);
            assertThat(rule.passes(chosen)).as("%s with %s", poll, cast).isEqualTo(passes);
            assertThat(node).as("%s with %s", poll, cast)
                    .isEqualTo(passes ? DecisionDiagram.TRUE : DecisionDiagram.FALSE);
        }
    }

    private static Rule rule(Random random, List<String> voters, int depth) {
        return switch (random.nextInt(depth == 0 ? 5 : 7)) {
            case 0 -> {
                Optional<Base> base = random.nextInt(4) == 0
                        ? Optional.empty()
                        : Optional.of(Base.values()[random.nextInt(Base.values().length)]);
                yield new Rule.Quota(weights(random, voters),
                        base.isEmpty() ? Ratio.of(random.nextInt(9), 2) : Ratio.of(random.nextInt(7), 6),
                        random.nextBoolean(), base);
            }
            case 1 -> new Rule.NoneAgainst(some(random, voters));
            case 2 -> new Rule.AllFor(some(random, voters));
            case 3 -> new Rule.SomeFor(some(random, voters));
            case 4 -> new Rule.AgainstBelow(weights(random, voters), Ratio.of(random.nextInt(9), 2),
                    random.nextBoolean());
            case 5 -> {
                List<Rule> parts = new ArrayList<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    parts.add(rule(random, voters, depth - 1));
                }
                yield new Rule.AtLeast(random.nextInt(parts.size() + 1), parts);
            }
            default -> new Rule.Not(rule(random, voters, depth - 1));
        };
    }

    private static Set<String> some(Random random, List<String> voters) {
        Set<String> some = new LinkedHashSet<>(voters);
        some.removeIf(it -> random.nextInt(3) == 0);
        return some;
    }

    private static Map<String, Ratio> weights(Random random, List<String> voters) {
        Map<String, Ratio> weights = new LinkedHashMap<>();
        some(random, voters).forEach(it -> weights.put(it, Ratio.of(random.nextInt(6), 1 + random.nextInt(3))));
        return weights;
    }
}
