package org.surety.analysis.coalition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.surety.analysis.voting.Binomials;
import org.surety.analysis.voting.MinimalCoalitions;
import org.surety.analysis.voting.MinimalFamily;
import org.surety.analysis.voting.MinimalSets;
import org.surety.analysis.voting.MinimalVectors;
import org.surety.analysis.voting.ThresholdRule;
import org.surety.semantics.TooLarge;

/** Minimal sets against brute force, and on the large cases that must answer at once. */
class MinimalSetsTest {

    static LongStream seeds() {
        return LongStream.range(0, 30);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void enginesAgreeWithBruteForce(long seed) {
        RandomConditions random = new RandomConditions(seed);
        for (int i = 0; i < 100; i++) {
            List<String> parties = random.parties();
            MonotoneCondition condition = random.condition(parties, 3);
            List<List<String>> expected = bruteForce(condition, parties);
            ThresholdRule rule = condition.rule(parties);
            for (MinimalCoalitions engine : List.of(new MinimalVectors(rule), new MinimalFamily(rule))) {
                String name = engine.getClass().getSimpleName() + " on " + condition;
                MinimalSets found = engine.told(parties, Integer.MAX_VALUE);
                assertThat(found.listed()).as(name).isEqualTo(expected);
                assertThat(found.isComplete()).as(name).isTrue();
                assertThat(found.bySize()).as(name).isEqualTo(sizes(expected));
                assertThat(engine.told(parties, 3).listed()).as(name).isEqualTo(expected.stream().limit(3).toList());
                for (int member = 0; member < parties.size(); member++) {
                    String party = parties.get(member);
                    assertThat(engine.bySizeWith(member).stream().reduce(BigInteger.ZERO, BigInteger::add)).as(name)
                            .isEqualTo(BigInteger.valueOf(expected.stream().filter(it -> it.contains(party)).count()));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void blockingSetsAreTheMinimalTransversals(long seed) {
        RandomConditions random = new RandomConditions(1000 + seed);
        for (int i = 0; i < 40; i++) {
            List<String> parties = random.parties();
            MonotoneCondition condition = random.condition(parties, 2);
            List<List<String>> winning = condition.minimalSets(parties, Integer.MAX_VALUE).listed();
            List<List<String>> transversals = minimal(parties,
                    set -> winning.stream().allMatch(it -> it.stream().anyMatch(set::contains)));
            assertThat(condition.dual().minimalSets(parties, Integer.MAX_VALUE).listed()).isEqualTo(transversals);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theDualOfTheDualIsTheConditionItself(long seed) {
        RandomConditions random = new RandomConditions(2000 + seed);
        for (int i = 0; i < 40; i++) {
            List<String> parties = random.parties();
            MonotoneCondition condition = random.condition(parties, 3);
            assertThat(condition.dual().dual().minimalSets(parties, 50))
                    .isEqualTo(condition.minimalSets(parties, 50));
        }
    }

    @Test
    void constantConditions() {
        assertThat(MonotoneCondition.ALWAYS.minimalSets(List.of("A", "B"), 5).listed()).containsExactly(List.of());
        assertThat(MonotoneCondition.NEVER.minimalSets(List.of("A", "B"), 5).count()).isZero();
        assertThat(MonotoneCondition.ALWAYS.minimalSets(List.of(), 5).count()).isOne();
    }

    @Test
    void theSecurityCouncil() {
        List<String> permanent = List.of("CHN", "FRA", "GBR", "RUS", "USA");
        List<String> all = new ArrayList<>(permanent);
        IntStream.rangeClosed(1, 10).forEach(it -> all.add("E" + it));
        MonotoneCondition rule =
                MonotoneCondition.allOf(List.of(MonotoneCondition.heads(all, 9), MonotoneCondition.every(permanent)));
        MinimalSets winning = rule.minimalSets(all, 2);
        assertThat(winning.count()).isEqualTo(210);
        assertThat(winning.listed().getFirst()).containsExactly("CHN", "FRA", "GBR", "RUS", "USA", "E1", "E2", "E3",
                "E4");
        MinimalSets blocking = rule.dual().minimalSets(all, 6);
        assertThat(blocking.count()).isEqualTo(125);
        assertThat(blocking.bySize()).isEqualTo(Map.of(1, BigInteger.valueOf(5), 7, BigInteger.valueOf(120)));
        assertThat(blocking.listed().getFirst()).containsExactly("CHN");
        assertThat(blocking.listed().getLast()).containsExactly("E1", "E2", "E3", "E4", "E5", "E6", "E7");
    }

    @Test
    void anAssemblyOf193WithTheCouncilAnswersAtOnce() {
        List<String> permanent = IntStream.rangeClosed(1, 5).mapToObj(it -> "P" + it).toList();
        List<String> council = new ArrayList<>(permanent);
        IntStream.rangeClosed(1, 10).forEach(it -> council.add("E" + it));
        List<String> all = new ArrayList<>(council);
        IntStream.rangeClosed(1, 178).forEach(it -> all.add("M" + it));
        MonotoneCondition pass = MonotoneCondition
                .allOf(List.of(MonotoneCondition.heads(council, 9), MonotoneCondition.every(permanent)));
        MonotoneCondition refer = MonotoneCondition
                .allOf(List.of(MonotoneCondition.heads(council, 9), MonotoneCondition.heads(all, 129)));
        MonotoneCondition condition = MonotoneCondition.anyOf(List.of(pass, refer));
        Assertions.assertTimeout(Duration.ofSeconds(2), () -> {
            MinimalSets winning = condition.minimalSets(all, 20);
            assertThat(winning.listed()).hasSize(20);
            // 210 through the council alone; otherwise nine to fourteen of it, not all five of the permanent among
            // them, and others to 129.
            BigInteger expected = BigInteger.valueOf(210);
            for (int p = 0; p <= 4; p++) {
                for (int e = Math.max(0, 9 - p); e <= 10; e++) {
                    expected = expected.add(Binomials.choose(5, p).multiply(Binomials.choose(10, e))
                            .multiply(Binomials.choose(178, 129 - p - e)));
                }
            }
            // With all five the tenth to fourteenth seat cannot be needed: four elected and five permanent pass by
            // themselves; three do not.
            assertThat(winning.count()).isEqualTo(expected);
        });
        MinimalSets majority = MonotoneCondition.heads(all.subList(15, 193), 97).minimalSets(all, 20);
        assertThat(majority.count()).isEqualTo(Binomials.choose(178, 97));
        assertThat(majority.listed()).hasSize(20).allMatch(it -> it.size() == 97);
    }

    @Test
    void manyDifferentWeightsAnswerAtOnce() {
        // 51 members, one quota, as large as the electoral college of the United States.
        Map<String, BigInteger> weights = new LinkedHashMap<>();
        IntStream.range(0, 51).forEach(it -> weights.put("S" + it, BigInteger.valueOf(3 + it * it / 50)));
        BigInteger total = weights.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
        MonotoneCondition rule =
                new MonotoneCondition.Weight(weights, total.divide(BigInteger.TWO).add(BigInteger.ONE));
        Assertions.assertTimeout(Duration.ofSeconds(3), () -> {
            MinimalSets found = rule.minimalSets(List.copyOf(weights.keySet()), 20);
            assertThat(found.listed()).hasSize(20);
            assertThat(found.listed()).allMatch(it -> isMinimal(rule, it));
        });
    }

    @Test
    void refusesWhatIsTooLarge() {
        // Six independent weight columns over 60 members: nothing merges.
        List<String> parties = IntStream.range(0, 60).mapToObj(it -> "P" + it).toList();
        List<MonotoneCondition> parts = new ArrayList<>();
        for (int column = 0; column < 6; column++) {
            Map<String, BigInteger> weights = new LinkedHashMap<>();
            java.util.Random random = new java.util.Random(column);
            parties.forEach(it -> weights.put(it, BigInteger.valueOf(1 + random.nextInt(1_000_000_000))));
            parts.add(new MonotoneCondition.Weight(weights, BigInteger.valueOf(15_000_000_000L)));
        }
        assertThatThrownBy(() -> MonotoneCondition.allOf(parts).minimalSets(parties, 5)).isInstanceOf(TooLarge.class);
    }

    @Test
    void refusesAPartyThatIsNotThere() {
        assertThatThrownBy(() -> MonotoneCondition.member("X").minimalSets(List.of("A"), 5))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("X");
    }

    static boolean isMinimal(MonotoneCondition condition, List<String> set) {
        Set<String> smaller = new HashSet<>(set);
        return condition.holds(smaller) && set.stream().noneMatch(it -> {
            smaller.remove(it);
            boolean holds = condition.holds(smaller);
            smaller.add(it);
            return holds;
        });
    }

    private static List<List<String>> bruteForce(MonotoneCondition condition, List<String> parties) {
        return minimal(parties, condition::holds);
    }

    private static List<List<String>> minimal(List<String> parties, java.util.function.Predicate<Set<String>> holds) {
        List<List<Integer>> found = new ArrayList<>();
        for (int mask = 0; mask < 1 << parties.size(); mask++) {
            Set<String> set = new HashSet<>();
            List<Integer> members = new ArrayList<>();
            for (int i = 0; i < parties.size(); i++) {
                if ((mask >> i & 1) != 0) {
                    set.add(parties.get(i));
                    members.add(i);
                }
            }
            if (holds.test(set) && members.stream().noneMatch(it -> {
                Set<String> smaller = new HashSet<>(set);
                smaller.remove(parties.get(it));
                return holds.test(smaller);
            })) {
                found.add(members);
            }
        }
        found.sort(Comparator.<List<Integer>>comparingInt(List::size).thenComparing((a, b) -> {
            for (int i = 0; i < a.size(); i++) {
                if (!a.get(i).equals(b.get(i))) {
                    return Integer.compare(a.get(i), b.get(i));
                }
            }
            return 0;
        }));
        return found.stream().map(set -> set.stream().map(parties::get).toList()).toList();
    }

    private static Map<Integer, BigInteger> sizes(List<List<String>> sets) {
        Map<Integer, BigInteger> sizes = new TreeMap<>();
        sets.forEach(it -> sizes.merge(it.size(), BigInteger.ONE, BigInteger::add));
        return sizes;
    }
}
