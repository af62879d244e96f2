package org.surety.analysis.power;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.surety.analysis.power.PowerResult.Game;
import org.surety.analysis.power.PowerResult.Member;
import org.surety.analysis.voting.ThresholdRule;
import org.surety.model.agreement.Ballot;
import org.surety.model.agreement.DecisionRule.Base;
import org.surety.model.quantity.Ratio;
import org.surety.semantics.Poll;
import org.surety.semantics.Rule;

/**
 * Every engine against the definitions, on rules drawn from a seed, with the kernel's own {@link Poll#passes} as judge.
 */
class BruteForceTest {

    private static final Ballot[] TERNARY = {Ballot.NO, Ballot.ABSTAIN, Ballot.YES};

    static LongStream seeds() {
        return LongStream.range(0, Integer.getInteger("surety.cases", 6));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void binaryIndices(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 20; i++) {
            Poll poll = poll(random, 1 + random.nextInt(6), i % 5 == 0);
            Set<String> against = random.nextInt(4) == 0 ? Set.of(poll.voters().getFirst()) : Set.of();
            for (PowerRequest.Limits limits : engines()) {
                Game game = Power.of(poll, PowerRequest.everything().given(against).within(limits))
                        .game(BallotChoices.BINARY)
                        .orElseThrow();
                check(poll, against, game);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void ternaryIndices(long seed) {
        Random random = new Random(1000 + seed);
        for (int i = 0; i < 8; i++) {
            Poll poll = poll(random, 1 + random.nextInt(4), i == 0);
            for (PowerRequest.Limits limits : engines()) {
                Game game =
                        Power.of(poll, PowerRequest.everything().within(limits)).game(BallotChoices.TERNARY)
                                .orElseThrow();
                checkTernary(poll, game);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void programOverWeightsAndQuadrature(long seed) {
        Random random = new Random(2000 + seed);
        for (int i = 0; i < 20; i++) {
            int members = 1 + random.nextInt(30);
            long[] weights = LongStream.generate(() -> random.nextInt(5) == 0 ? 0 : 1 + random.nextInt(60))
                    .limit(members).toArray();
            long total = LongStream.of(weights).sum();
            if (total == 0) {
                continue;
            }
            Poll poll = Games.weighted(1 + random.nextLong(total), weights);
            ThresholdRule rule = Power.rule(poll, poll.voters(), Ballot.NO, Ballot.YES);
            WeightProgram program = new WeightProgram(rule);
            WeightProgram.Swings found = program.swings(PowerRequest.Limits.DEFAULT);
            IndexValue[] shapley = new MultilinearQuadrature(program, PowerRequest.Limits.DEFAULT).run();
            Game game = Power.of(poll, PowerRequest.everything()).game(BallotChoices.BINARY).orElseThrow();
            assertThat(game.passing()).contains(found.passing());
            for (int member = 0; member < members; member++) {
                assertThat(game.members().get(member).swings()).contains(found.swings()[member]);
                double exact = game.members().get(member).value(Index.SHAPLEY_SHUBIK).value();
                assertThat(Math.abs(shapley[member].value() - exact)).isLessThan(shapley[member].errorBound() + 1e-16)
                        .isLessThan(1e-12);
            }
        }
    }

    /** The default limits, which prefer count vectors here, and limits that leave only the diagram. */
    private static List<PowerRequest.Limits> engines() {
        PowerRequest.Limits usual = PowerRequest.Limits.DEFAULT;
        return List.of(usual, new PowerRequest.Limits(0, usual.states(), usual.cells(), usual.steps()));
    }

    private static void check(Poll poll, Set<String> against, Game game) {
        List<String> members = poll.voters().stream().filter(it -> !against.contains(it)).toList();
        int n = members.size();
        boolean[] wins = new boolean[1 << n];
        for (int set = 0; set < wins.length; set++) {
            Map<String, Ballot> cast = new HashMap<>();
            against.forEach(it -> cast.put(it, Ballot.NO));
            for (int i = 0; i < n; i++) {
                cast.put(members.get(i), (set >> i & 1) != 0 ? Ballot.YES : Ballot.NO);
            }
            wins[set] = poll.passes(cast);
        }
        long winning = IntStream.range(0, wins.length).filter(it -> wins[it]).count();
        assertThat(game.passing()).contains(BigInteger.valueOf(winning));
        boolean monotone = poll.rule().isMonotone();
        Ratio[] shapley = zeros(n);
        Ratio[] johnston = zeros(n);
        Ratio[] deegan = zeros(n);
        Ratio[] holler = zeros(n);
        long[] swings = new long[n];
        long[] satisfied = new long[n];
        long minimalCount = 0;
        for (int set = 0; set < wins.length; set++) {
            List<Integer> critical = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                boolean in = (set >> i & 1) != 0;
                satisfied[i] += in == wins[set] ? 1 : 0;
                if (in && wins[set] != wins[set ^ 1 << i]) {
                    critical.add(i);
                    swings[i]++;
                    int others = Integer.bitCount(set) - 1;
                    shapley[i] = shapley[i].plus(Ratio.of(factorial(others) * factorial(n - 1 - others), factorial(n)));
                }
            }
            for (int i : wins[set] ? critical : List.<Integer>of()) {
                johnston[i] = johnston[i].plus(Ratio.of(1, critical.size()));
                if (critical.size() == Integer.bitCount(set)) {
                    deegan[i] = deegan[i].plus(Ratio.of(1, critical.size()));
                    holler[i] = holler[i].plus(Ratio.ONE);
                }
            }
            minimalCount += wins[set] && critical.size() == Integer.bitCount(set) ? 1 : 0;
        }
        long sum = LongStream.of(swings).sum();
        for (int i = 0; i < n; i++) {
            Member member = game.members().get(i);
            assertThat(member.swings()).contains(BigInteger.valueOf(swings[i]));
            assertThat(value(member, Index.PENROSE_BANZHAF)).isEqualTo(Ratio.of(swings[i], 1L << n - 1));
            assertThat(value(member, Index.BANZHAF)).isEqualTo(sum == 0 ? Ratio.ZERO : Ratio.of(swings[i], sum));
            assertThat(value(member, Index.SATISFACTION)).isEqualTo(Ratio.of(satisfied[i], 1L << n));
            if (monotone) {
                assertThat(value(member, Index.SHAPLEY_SHUBIK)).isEqualTo(shapley[i]);
                assertThat(value(member, Index.COLEMAN_PREVENT))
                        .isEqualTo(winning == 0 ? Ratio.ZERO : Ratio.of(swings[i], winning));
                assertThat(value(member, Index.DEEGAN_PACKEL)).isEqualTo(
                        minimalCount == 0 ? Ratio.ZERO : deegan[i].divide(Ratio.of(minimalCount)));
                assertThat(value(member, Index.HOLLER)).isEqualTo(Johnston.normalised(holler)[i]);
                if (!game.notGiven().containsKey(Index.JOHNSTON)) {
                    assertThat(value(member, Index.JOHNSTON)).as("Johnston of " + poll)
                            .isEqualTo(Johnston.normalised(johnston)[i]);
                }
                assertThat(member.blocks()).isEqualTo(wins[wins.length - 1] && !wins[wins.length - 1 ^ 1 << i]);
            } else {
                assertThat(game.notGiven()).containsKeys(Index.SHAPLEY_SHUBIK, Index.MINIMAL_COALITIONS);
            }
        }
        if (monotone) {
            assertThat(game.minimalWinning().orElseThrow().count()).isEqualTo(minimalCount);
        }
    }

    private static void checkTernary(Poll poll, Game game) {
        int n = poll.voters().size();
        int all = (int) Math.pow(3, n);
        boolean[] passes = new boolean[all];
        for (int profile = 0; profile < all; profile++) {
            passes[profile] = poll.passes(ballots(poll.voters(), profile));
        }
        long[] swings = new long[n];
        for (int profile = 0; profile < all; profile++) {
            for (int i = 0; i < n; i++) {
                int place = (int) Math.pow(3, i);
                if (profile / place % 3 == 0 && passes[profile] != passes[profile + 2 * place]) {
                    swings[i]++;
                }
            }
        }
        Ratio[] pivots = new Ratio[n];
        for (int i = 0; i < n; i++) {
            assertThat(game.members().get(i).swings()).contains(BigInteger.valueOf(swings[i]));
            assertThat(value(game.members().get(i), Index.PENROSE_BANZHAF)).isEqualTo(Ratio.of(swings[i], all / 3));
            pivots[i] = Ratio.ZERO;
        }
        if (!poll.rule().isMonotone()) {
            assertThat(game.notGiven()).containsKey(Index.SHAPLEY_SHUBIK);
            return;
        }
        rollCalls(IntStream.range(0, n).boxed().toList(), new ArrayList<>(), order -> {
            for (int profile = 0; profile < all; profile++) {
                int pivot = pivot(order, profile, passes, n);
                if (pivot >= 0) {
                    pivots[pivot] = pivots[pivot].plus(Ratio.of(1, all * factorial(n)));
                }
            }
        });
        for (int i = 0; i < n; i++) {
            assertThat(value(game.members().get(i), Index.SHAPLEY_SHUBIK)).as(poll + " " + i).isEqualTo(pivots[i]);
        }
    }

    /**
     * The first in the queue after whose ballot every way for the rest leads to the same outcome; -1 if that was
     * settled before.
     */
    private static int pivot(List<Integer> order, int profile, boolean[] passes, int n) {
        for (int called = 0; called <= n; called++) {
            boolean some = false;
            boolean every = true;
            for (int other = 0; other < passes.length; other++) {
                boolean agrees = true;
                for (int i = 0; i < called; i++) {
                    int place = (int) Math.pow(3, order.get(i));
                    agrees &= profile / place % 3 == other / place % 3;
                }
                if (agrees) {
                    some |= passes[other];
                    every &= passes[other];
                }
            }
            if (some == every) {
                return called == 0 ? -1 : order.get(called - 1);
            }
        }
        throw new AssertionError("never settled");
    }

    private static void rollCalls(List<Integer> left, List<Integer> order,
            java.util.function.Consumer<List<Integer>> found) {
        if (left.isEmpty()) {
            found.accept(order);
        }
        for (Integer next : left) {
            List<Integer> rest = new ArrayList<>(left);
            rest.remove(next);
            List<Integer> longer = new ArrayList<>(order);
            longer.add(next);
            rollCalls(rest, longer, found);
        }
    }

    private static Map<String, Ballot> ballots(List<String> voters, int profile) {
        Map<String, Ballot> cast = new HashMap<>();
        int rest = profile;
        for (String voter : voters) {
            cast.put(voter, TERNARY[rest % 3]);
            rest /= 3;
        }
        return cast;
    }

    private static Ratio value(Member member, Index index) {
        return member.value(index).exact().orElseThrow();
    }

    private static Ratio[] zeros(int n) {
        Ratio[] zeros = new Ratio[n];
        java.util.Arrays.fill(zeros, Ratio.ZERO);
        return zeros;
    }

    private static long factorial(int n) {
        return LongStream.rangeClosed(1, n).reduce(1, (a, b) -> a * b);
    }

    static Poll poll(Random random, int members, boolean negations) {
        List<String> voters = IntStream.range(0, members).mapToObj(it -> "P" + it).toList();
        return Games.poll(voters, rule(random, voters, 2, negations));
    }

    private static Rule rule(Random random, List<String> voters, int depth, boolean negations) {
        if (depth > 0 && random.nextInt(3) > 0) {
            if (negations && random.nextInt(3) == 0) {
                return new Rule.Not(rule(random, voters, depth - 1, true));
            }
            List<Rule> parts = new ArrayList<>();
            int count = 1 + random.nextInt(3);
            for (int i = 0; i < count; i++) {
                parts.add(rule(random, voters, depth - 1, negations));
            }
            return new Rule.AtLeast(random.nextInt(count) + 1, parts);
        }
        Map<String, Ratio> weights = new LinkedHashMap<>();
        int most = random.nextBoolean() ? 1 : 6;
        voters.stream().filter(it -> random.nextInt(5) > 0)
                .forEach(it -> weights.put(it, Ratio.of(random.nextInt(most + 1), 1 + random.nextInt(2))));
        Set<String> some = weights.keySet();
        return switch (random.nextInt(7)) {
            case 0 -> new Rule.NoneAgainst(some);
            case 1 -> new Rule.AllFor(some);
            case 2 -> new Rule.SomeFor(some);
            case 3 -> new Rule.AgainstBelow(weights, Ratio.of(random.nextInt(8), 2), random.nextBoolean());
            case 4 -> new Rule.Quota(weights, Ratio.of(random.nextInt(10)), random.nextBoolean(), Optional.empty());
            default -> new Rule.Quota(weights, Ratio.of(random.nextInt(5), 4), random.nextBoolean(),
                    Optional.of(Base.values()[random.nextInt(3)]));
        };
    }
}
