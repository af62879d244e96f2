package org.surety.analysis.coalition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.surety.analysis.voting.MinimalSets;
import org.surety.analysis.voting.Orbits;

/**
 * Orbits against the sets that they stand for, and on cases with more sets than can be listed. More:
 * {@code -Dsurety.cases=160}.
 */
class OrbitsTest {

    static LongStream seeds() {
        return LongStream.range(0, Integer.getInteger("surety.cases", 16));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void orbitsAreExactlyTheSetsAndNeedsExactlyTheCondition(long seed) {
        RandomConditions random = new RandomConditions(seed);
        int joined = 0;
        int said = 0;
        for (int i = 0; i < 100; i++) {
            List<String> parties = random.parties();
            MonotoneCondition condition = random.condition(parties, 3);
            MinimalSets sets = condition.minimalSets(parties, Integer.MAX_VALUE);
            Orbits orbits = condition.orbits(parties, sets, Integer.MAX_VALUE, List.of());
            List<Set<String>> expanded = orbits.listed().stream().flatMap(it -> expanded(it.parts()).stream()).toList();
            assertThat(expanded).as("%s", condition).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(
                    sets.listed().stream().map(Set::copyOf).toList());
            assertThat(orbits.sets()).isEqualTo(sets.count());
            assertThat(orbits.isComplete()).isTrue();
            joined += orbits.listed().size() < sets.listed().size() ? 1 : 0;
            if (orbits.needs().isPresent()) {
                said++;
                for (Set<String> some : subsets(parties)) {
                    assertThat(orbits.needs().get().stream().anyMatch(all -> all.stream().allMatch(
                            it -> it.members().stream().filter(some::contains).count() >= it.count())))
                            .as("%s for %s", condition, some).isEqualTo(condition.holds(some));
                }
            }
        }
        assertThat(joined).as("conditions with parties alike").isGreaterThan(8);
        assertThat(said).as("conditions that count heads").isGreaterThan(8);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void orbitsDoNotHangOnTheOrderOfNames(long seed) {
        RandomConditions random = new RandomConditions(500 + seed);
        for (int i = 0; i < 50; i++) {
            List<String> parties = random.parties();
            MonotoneCondition condition = random.condition(parties, 3);
            List<String> other = new ArrayList<>(parties);
            Collections.shuffle(other, new Random(seed * 50 + i));
            assertThat(told(condition, other)).isEqualTo(told(condition, parties));
        }
    }

    private static Set<Set<Map.Entry<Set<String>, Integer>>> told(MonotoneCondition condition, List<String> parties) {
        return condition.orbits(parties, condition.minimalSets(parties, 1000), 1000, List.of()).listed().stream()
                .map(orbit -> orbit.parts().stream().map(it -> Map.entry(Set.copyOf(it.members()), it.count()))
                        .collect(Collectors.toSet()))
                .collect(Collectors.toSet());
    }

    @Test
    void whoeverEachIsEnoughAloneIsOneKind() {
        MonotoneCondition first = MonotoneCondition
                .allOf(List.of(MonotoneCondition.member("A"), MonotoneCondition.some(List.of("C", "D"))));
        MonotoneCondition second = MonotoneCondition
                .allOf(List.of(MonotoneCondition.some(List.of("C", "D")), MonotoneCondition.member("B")));
        MonotoneCondition either = MonotoneCondition.anyOf(List.of(first, second));
        List<String> parties = List.of("A", "B", "C", "D");
        Orbits orbits = either.orbits(parties, either.minimalSets(parties, 100), 100, List.of());
        assertThat(orbits.listed()).extracting(Orbits.Orbit::parts)
                .containsExactly(List.of(some(1, "A", "B"), some(1, "C", "D")));
    }

    @Test
    void whatMattersToAnotherConditionIsToldApart() {
        MonotoneCondition any = MonotoneCondition.some(List.of("A", "B", "C"));
        List<String> parties = List.of("A", "B", "C");
        Orbits orbits = any.orbits(parties, any.minimalSets(parties, 100), 100, List.of(MonotoneCondition.member("B")));
        assertThat(orbits.listed()).extracting(Orbits.Orbit::parts)
                .containsExactly(List.of(some(1, "A", "C")), List.of(some(1, "B")));
    }

    /** A chamber of two halves, 40 of each, and 20 others: no kind may depend on what is listed. */
    @Test
    void allKindsAreFoundWhereSetsCannotBeListed() {
        List<String> one = names("one", 40);
        List<String> two = names("two", 40);
        List<String> all = new ArrayList<>(one);
        all.addAll(two);
        all.addAll(names("rest", 20));
        MonotoneCondition passes =
                MonotoneCondition.allOf(List.of(MonotoneCondition.heads(all, 60), MonotoneCondition.heads(one, 16),
                        MonotoneCondition.heads(two, 16)));
        MonotoneCondition blocks = passes.dual();
        MinimalSets sets = blocks.minimalSets(all, 10);
        Orbits orbits = blocks.orbits(all, sets, 1000, List.of());
        assertThat(sets.isComplete()).isFalse();
        assertThat(orbits.isComplete()).isTrue();
        assertThat(orbits.sets()).isEqualTo(sets.count());
        assertThat(orbits.listed().subList(0, 2)).extracting(Orbits.Orbit::parts)
                .containsExactly(List.of(new Orbits.Some(one, 25)), List.of(new Orbits.Some(two, 25)));
        assertThat(orbits.needs()).isEqualTo(Optional.of(List.of(List.of(new Orbits.Some(one, 25)),
                List.of(new Orbits.Some(two, 25)), List.of(new Orbits.Some(all, 41)))));
    }

    @Test
    void partiesOfManyWeightsAreListedAndSaidToBeCut() {
        Map<String, BigInteger> weights = new LinkedHashMap<>();
        Random random = new Random(7);
        IntStream.range(0, 40).forEach(i -> weights.put("P" + i, BigInteger.valueOf(1 + random.nextInt(90))));
        BigInteger half = weights.values().stream().reduce(BigInteger.ZERO, BigInteger::add).divide(BigInteger.TWO);
        MonotoneCondition rule = new MonotoneCondition.Weight(weights, half);
        List<String> parties = List.copyOf(weights.keySet());
        Orbits orbits = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60),
                () -> rule.orbits(parties, rule.minimalSets(parties, 100), 100, List.of()));
        assertThat(orbits.count()).isEmpty();
        assertThat(orbits.isComplete()).isFalse();
        assertThat(orbits.listed()).isNotEmpty();
        assertThat(orbits.needs()).isEmpty();
    }

    private static List<String> names(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(it -> prefix + it).toList();
    }

    private static Orbits.Some some(int count, String... members) {
        return new Orbits.Some(List.of(members), count);
    }

    private static List<Set<String>> expanded(List<Orbits.Some> parts) {
        List<Set<String>> found = List.of(Set.of());
        for (Orbits.Some part : parts) {
            List<Set<String>> more = new ArrayList<>();
            for (Set<String> before : found) {
                for (Set<String> some : subsets(part.members())) {
                    if (some.size() == part.count()) {
                        Set<String> both = new HashSet<>(before);
                        both.addAll(some);
                        more.add(both);
                    }
                }
            }
            found = more;
        }
        return found;
    }

    private static List<Set<String>> subsets(List<String> all) {
        return IntStream.range(0, 1 << all.size())
                .mapToObj(mask -> IntStream.range(0, all.size()).filter(i -> (mask >> i & 1) != 0)
                        .mapToObj(all::get).collect(Collectors.toSet()))
                .toList();
    }
}
