package org.surety.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.surety.analysis.accept.Acceptances;
import org.surety.analysis.accept.Settlements;
import org.surety.analysis.bargain.cooperative.Principle;
import org.surety.design.api.Baseline;
import org.surety.design.api.DesignResult;
import org.surety.design.api.Effort;
import org.surety.design.api.Kept;
import org.surety.design.api.Task;
import org.surety.design.search.Designer;
import org.surety.model.quantity.Ratio;
import org.surety.semantics.Work;

/** What principles of bargaining single out, against their definitions tried on every version. */
class PrinciplesTest {

    /** A version with what it is worth to each party. */
    private record Version(Literal literal, double[] worth) {

        /** At least as good for every party and by every objective, and better in one of these. */
        boolean beats(Version other) {
            double[] own = all();
            double[] others = other.all();
            return IntStream.range(0, own.length).allMatch(i -> own[i] >= others[i] - 1e-9)
                    && IntStream.range(0, own.length).anyMatch(i -> own[i] > others[i] + 1e-7);
        }

        boolean isBetterForAllThan(Version other) {
            return IntStream.range(0, worth.length).allMatch(i -> worth[i] >= other.worth[i] - 1e-9)
                    && IntStream.range(0, worth.length).anyMatch(i -> worth[i] > other.worth[i] + 1e-7);
        }

        private double[] all() {
            return DoubleStream.concat(Arrays.stream(worth),
                    literal.rounded().stream().mapToDouble(it -> it)).toArray();
        }
    }

    private static List<Version> versions(Task task) {
        return Literal.all(task).stream().filter(Literal::allowed)
                .map(it -> new Version(it, new Acceptances(task.positions().orElseThrow(), task.design().day(),
                        task.design().signing())
                        .of(Settlements.of(task.positions().get(), it.picked(), task.design().choices())).stream()
                        .mapToDouble(one -> one.value().map(Ratio::toDouble).orElse(50.0)).toArray()))
                .toList();
    }

    private static List<Task> tasks() {
        Random random = new Random(1950);
        List<Task> tasks = new ArrayList<>();
        for (String objectives : List.of("", "objectives: [{acceptability: all}]\n", "objectives: [{help: mean}]\n",
                "objectives: [fewest-duties, {acceptability: Foe}]\nconstraints: {red-lines: Foe}\n")) {
            for (String clauses : List.of(BruteForceTest.CLAUSES, BruteForceTest.RULES)) {
                tasks.add(Example.task(clauses + objectives + "alternatives: {Home: " + random.nextInt(60) + ", G1: "
                        + random.nextInt(101) + ", Foe: " + random.nextInt(60) + "}\n"));
                tasks.add(Example.task(clauses + objectives));
            }
        }
        return tasks;
    }

    @ParameterizedTest
    @EnumSource(Baseline.Kind.class)
    void each_is_the_best_by_its_definition_and_beaten_by_none(Baseline.Kind kind) {
        for (Task task : tasks()) {
            DesignResult result = new Designer(task, kind).search(Effort.USUAL, Work.quiet(), Kept.NONE);
            List<Version> versions = versions(task);
            double[] from = result.baseline().parties().stream().mapToDouble(Baseline.OfParty::worth).toArray();
            double[] least = IntStream.range(0, from.length)
                    .mapToDouble(i -> versions.stream().mapToDouble(it -> it.worth[i]).min().orElseThrow()).toArray();
            if (kind == Baseline.Kind.WORST) {
                assertThat(from).containsExactly(least, offset(1e-9));
            }
            List<Version> fair = versions.stream()
                    .filter(it -> IntStream.range(0, from.length).allMatch(i -> it.worth[i] >= from[i] - 1e-9))
                    .toList();
            List<Version> open = fair.isEmpty() ? versions : fair;
            assertThat(result.picks()).hasSize(Principle.values().length);
            for (DesignResult.Pick pick : result.picks()) {
                Version picked = versions.stream().filter(it -> it.literal.picked().equals(pick.version().picked()))
                        .findFirst().orElseThrow();
                assertThat(pick.everybody()).isEqualTo(!fair.isEmpty());
                assertThat(open).contains(picked);
                double best =
                        open.stream().mapToDouble(it -> merit(pick.principle(), it, from, open)).max().orElseThrow();
                assertThat(merit(pick.principle(), picked, from, open)).isCloseTo(best, offset(1e-8));
                assertThat(open).noneMatch(it -> it.isBetterForAllThan(picked));
                assertThat(open).noneMatch(it -> it.beats(picked));
                assertThat(pick.version().help()).hasSize(task.scenarios().size());
            }
        }
    }

    /** The first thing that each principle looks at, written from the words: product, least share, least gain, sum. */
    private static double merit(Principle principle, Version version, double[] from, List<Version> open) {
        double[] gains = IntStream.range(0, from.length).mapToDouble(i -> (version.worth[i] - from[i]) / 100).toArray();
        boolean fair = open.stream().allMatch(
                it -> IntStream.range(0, from.length).allMatch(i -> it.worth[i] >= from[i] - 1e-9));
        return switch (principle) {
            case NASH -> Arrays.stream(gains).map(it -> Math.log(Math.max(it, 1e-9))).sum() / gains.length;
            case KALAI_SMORODINSKY -> IntStream.range(0, from.length).mapToDouble(i -> {
                double most = open.stream().mapToDouble(it -> (it.worth[i] - from[i]) / 100).max().orElseThrow();
                return fair ? most > 1e-11 ? gains[i] / most : 1 : gains[i];
            }).min().orElseThrow();
            case EGALITARIAN -> Arrays.stream(gains).min().orElseThrow();
            case UTILITARIAN -> Arrays.stream(gains).sum() / gains.length;
        };
    }

    @Test
    void the_baseline_says_on_what_it_rests() {
        DesignResult stated = new Designer(Example.task(BruteForceTest.CLAUSES + "alternatives: {Foe: 30..40}\n"))
                .search(Effort.USUAL, Work.quiet(), Kept.NONE);
        assertThat(stated.baseline().parties()).containsExactly(
                new Baseline.OfParty("Home", 20, Baseline.Origin.STATED),
                new Baseline.OfParty("G1", 0, Baseline.Origin.UNKNOWN),
                new Baseline.OfParty("Foe", 35, Baseline.Origin.ASKED));
    }

    /** Whatever is told, a version has one number: its row in the table of all versions. */
    @Test
    void a_version_has_one_number() {
        Task task = Example.task(BruteForceTest.CLAUSES);
        Map<Long, Map<String, String>> rows = new HashMap<>();
        Designer designer = new Designer(task);
        designer.table(Work.quiet(), Kept.NONE,
                (number, picked, scores, signers, allowed) -> rows.put(number, picked));
        assertThat(rows.keySet()).containsExactlyInAnyOrderElementsOf(
                LongStream.rangeClosed(1, rows.size()).boxed().toList());
        for (int limit : new int[]{1, 3, 100}) {
            Effort usual = Effort.USUAL;
            DesignResult result =
                    designer.search(new Effort(usual.mostVersions(), usual.searched(), usual.seed(), 4, limit),
                            Work.quiet(), Kept.NONE);
            List<DesignResult.Point> all = new ArrayList<>(result.frontier());
            result.picks().forEach(it -> all.add(it.version()));
            result.bringing().forEach(it -> it.to().ifPresent(all::add));
            assertThat(all).allSatisfy(it -> assertThat(rows.get(it.number().longValueExact())).isEqualTo(it.picked()));
            // What a principle singles out on the frontier is told, however few are.
            assertThat(result.picks()).allMatch(
                    it -> it.version().beaten() || result.frontier().contains(it.version()));
            assertThat(result.brought()).isEqualTo(result.frontier().size());
        }
    }
}
