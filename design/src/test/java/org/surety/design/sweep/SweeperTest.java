package org.surety.design.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.surety.design.BruteForceTest;
import org.surety.design.Example;
import org.surety.design.api.DesignResult;
import org.surety.design.api.Effort;
import org.surety.design.api.FinishedSlices;
import org.surety.design.api.Kept;
import org.surety.design.api.Space;
import org.surety.design.api.SweepDefinition;
import org.surety.design.api.SweepFactor;
import org.surety.design.api.SweepProgress;
import org.surety.design.api.SweepResult;
import org.surety.design.api.SweepSlice;
import org.surety.design.api.Task;
import org.surety.design.search.Designer;
import org.surety.design.sensitivity.Estimate;
import org.surety.model.design.Objective;
import org.surety.semantics.Unanswerable;
import org.surety.semantics.Work;

/** A sweep has the same bytes whoever carries it out, and says what brute force says. */
class SweeperTest {

    private static final Task TASK = Example.task(BruteForceTest.CLAUSES);
    private static final SweepDefinition SMALL = new SweepDefinition(1000, 3, 128, 7, true);
    private static final Work ONE = new Work(1, Work.Listener.NONE);

    private static byte[] bytes(SweepDefinition definition, Work work, int piece) {
        return new Sweeper(TASK, definition).part(work, FinishedSlices.NONE, SweepProgress.Watch.NONE, piece).bytes();
    }

    @Test
    void the_bytes_do_not_depend_on_threads_or_on_how_it_is_cut() {
        byte[] whole = bytes(SMALL, ONE, 1_000_000);
        assertThat(bytes(SMALL, ONE, 7)).isEqualTo(whole);
        assertThat(bytes(SMALL, new Work(3, Work.Listener.NONE), 64)).isEqualTo(whole);
        assertThat(bytes(SMALL, new Work(2, Work.Listener.NONE), 1)).isEqualTo(whole);
    }

    @Test
    void parts_can_be_added_in_any_order_and_grouped_in_any_way() {
        Sweeper sweeper = new Sweeper(TASK, SMALL);
        Function<SweepSlice, SweepPart> worker = sweeper.worker();
        List<SweepPart> parts = new ArrayList<>(sweeper.slices(10).stream().map(worker).toList());
        byte[] inOrder = sweeper.merged(parts).bytes();
        for (int seed = 0; seed < 10; seed++) {
            Random random = new Random(seed);
            List<SweepPart> left = new ArrayList<>(parts);
            Collections.shuffle(left, random);
            while (left.size() > 1) {
                int at = random.nextInt(left.size() - 1);
                SweepPart both = sweeper.merged(left.subList(at, at + 2));
                left.subList(at, at + 2).clear();
                left.add(random.nextInt(left.size() + 1), both);
            }
            assertThat(left.getFirst().bytes()).isEqualTo(inOrder);
        }
    }

    @Test
    void a_slice_is_the_same_whatever_the_worker_did_before() {
        Sweeper sweeper = new Sweeper(TASK, SMALL);
        List<SweepSlice> slices = sweeper.slices(16);
        Function<SweepSlice, SweepPart> used = sweeper.worker();
        sweeper.merged(slices.reversed().stream().map(used).toList());
        for (SweepSlice slice : slices) {
            assertThat(used.apply(slice).bytes())
                    .isEqualTo(new Sweeper(TASK, SMALL).worker().apply(slice).bytes());
        }
    }

    @Test
    void finished_slices_are_not_done_again_and_damaged_ones_are() {
        Map<SweepSlice, byte[]> kept = new ConcurrentHashMap<>();
        AtomicInteger done = new AtomicInteger();
        FinishedSlices finished = memory(kept, done);
        Sweeper sweeper = new Sweeper(TASK, SMALL);
        byte[] before = sweeper.part(ONE, finished, SweepProgress.Watch.NONE, 16).bytes();
        int all = done.getAndSet(0);
        assertThat(all).isEqualTo(sweeper.slices(16).size());
        kept.remove(sweeper.slices(16).getFirst());
        byte[] last = kept.get(sweeper.slices(16).getLast());
        kept.put(sweeper.slices(16).getLast(), Arrays.copyOf(last, last.length - 1));
        assertThat(sweeper.part(ONE, finished, SweepProgress.Watch.NONE, 16).bytes()).isEqualTo(before);
        assertThat(done).hasValue(2);
    }

    @Test
    void a_slice_that_comes_back_twice_counts_once() {
        Sweeper sweeper = new Sweeper(TASK, SMALL);
        SweepResult once = sweeper.carryOut(ONE, FinishedSlices.NONE, SweepProgress.Watch.NONE);
        SweepResult twice = sweeper.carryOut(FinishedSlices.NONE, SweepProgress.Watch.NONE, (slices, finished) -> {
            Function<SweepSlice, SweepPart> worker = sweeper.worker();
            slices.forEach(slice -> finished.accept(slice, worker.apply(slice).bytes()));
            slices.reversed().forEach(slice -> finished.accept(slice, worker.apply(slice).bytes()));
        });
        assertThat(twice.tried()).isEqualTo(once.tried());
        assertThat(twice.measured()).isEqualTo(once.measured());
        assertThat(twice.rows()).isEqualTo(once.rows());
    }

    @Test
    void it_tells_how_far_it_is_and_what_follows_so_far() {
        Map<SweepSlice, byte[]> kept = new ConcurrentHashMap<>();
        List<SweepProgress> told = Collections.synchronizedList(new ArrayList<>());
        List<SweepResult> soFar = Collections.synchronizedList(new ArrayList<>());
        SweepProgress.Watch watch = (progress, result) -> {
            told.add(progress);
            soFar.add(result.get());
        };
        Sweeper sweeper = new Sweeper(TASK, SMALL);
        SweepResult whole = sweeper.carryOut(ONE, memory(kept, new AtomicInteger()), watch);
        long points = 108 * 3 + 128 * (2 + whole.factors().size());
        assertThat(told).hasSize(4);
        assertThat(told.getFirst()).isEqualTo(new SweepProgress(1, 4, 64 * 3, points, 0));
        assertThat(told.getLast()).isEqualTo(new SweepProgress(4, 4, points, points, 0));
        assertThat(soFar.stream().map(it -> it.tried().count())).containsExactly(64L, 108L, 108L, 108L);
        assertThat(soFar.stream().map(SweepResult::samples)).containsExactly(0L, 0L, 64L, 128L);
        assertThat(soFar.get(1).measured()).isEmpty();
        assertThat(soFar.getLast().measured()).isEqualTo(whole.measured());
        // With half of the samples as well as with a sweep of half as many.
        assertThat(soFar.get(2).measured()).isEqualTo(new Sweeper(TASK, new SweepDefinition(1000, 3, 64, 7, false))
                .carryOut(ONE, FinishedSlices.NONE, SweepProgress.Watch.NONE).measured());
        sweeper.carryOut(ONE, memory(kept, new AtomicInteger()), watch);
        assertThat(told.getLast()).isEqualTo(new SweepProgress(4, 4, points, points, points));
    }

    private static FinishedSlices memory(Map<SweepSlice, byte[]> kept, AtomicInteger done) {
        return new FinishedSlices() {
            @Override
            public Optional<byte[]> recall(SweepSlice slice) {
                return Optional.ofNullable(kept.get(slice));
            }

            @Override
            public void keep(SweepSlice slice, byte[] part) {
                done.incrementAndGet();
                kept.put(slice, part);
            }
        };
    }

    @Test
    void a_larger_sweep_has_the_slices_of_a_smaller_one_and_not_many_more() {
        List<SweepSlice> small = SweepSlice.of(SweepSlice.Kind.SAMPLES, 1 << 14, 64);
        List<SweepSlice> large = SweepSlice.of(SweepSlice.Kind.SAMPLES, 100_000_000, 64);
        assertThat(large.subList(0, small.size())).isEqualTo(small);
        assertThat(large).hasSizeLessThan(600);
        for (int i = 1; i < large.size(); i++) {
            assertThat(large.get(i).from()).isEqualTo(large.get(i - 1).to());
        }
        assertThat(large.getLast().to()).isEqualTo(100_000_000);
    }

    @Test
    void every_version_is_tried_once_where_there_are_no_more() {
        SweepResult result = new Sweeper(TASK, SMALL).carryOut(ONE, FinishedSlices.NONE, SweepProgress.Watch.NONE);
        List<BigInteger> numbers = result.rows().stream().filter(it -> it.kind() == SweepSlice.Kind.VERSIONS)
                .map(SweepResult.Row::version).toList();
        assertThat(numbers).hasSize(108).doesNotHaveDuplicates().isSorted();
        assertThat(result.tried().count()).isEqualTo(108);
        assertThat(new Sweeper(TASK, SMALL).rows()).isEqualTo(result.rows().size());
    }

    @Test
    void fewer_are_spread_over_the_whole_space() {
        SweepDefinition few = new SweepDefinition(9, 1, 0, 3, true);
        List<BigInteger> numbers =
                new Sweeper(TASK, few).carryOut(ONE, FinishedSlices.NONE, SweepProgress.Watch.NONE).rows().stream()
                        .map(SweepResult.Row::version).toList();
        assertThat(numbers).hasSize(9);
        for (int i = 0; i < 9; i++) {
            assertThat(numbers.get(i).intValue()).isBetween(i * 12 + 1, (i + 1) * 12);
        }
    }

    @Test
    void with_nothing_assumed_as_a_range_its_frontier_is_that_of_the_design() {
        SweepResult swept = new Sweeper(TASK, SMALL).carryOut(ONE, FinishedSlices.NONE, SweepProgress.Watch.NONE);
        DesignResult design = new Designer(TASK).search(new Effort(1000, 1, 1, 0, 1000), ONE, Kept.NONE);
        assertThat(swept.tried().allowed()).isEqualTo(design.allowed());
        // The places of what nobody placed are drawn, so only what has none of them can be held to the middle.
        Objective help = TASK.objectives().getFirst();
        double best = design.frontier().stream().mapToDouble(it -> it.scores().getFirst().value()).max().orElseThrow();
        assertThat(swept.tried().told().stream().mapToDouble(it -> it.means().getFirst().value()).max())
                .hasValue(best);
        assertThat(swept.measures().getFirst()).isEqualTo(help);
    }

    /**
     * The indices of clauses by brute force over all versions: no scenario has ranges, so help depends on clauses
     * alone, each option of each block counting alike.
     */
    @Test
    void indices_of_a_small_agreement_are_those_of_brute_force() {
        SweepDefinition many = new SweepDefinition(1000, 1, 2048, 11, true);
        SweepResult result = new Sweeper(TASK, many).carryOut(new Work(2, Work.Listener.NONE), FinishedSlices.NONE,
                SweepProgress.Watch.NONE);
        Space space = Space.of(TASK.family(), TASK.design());
        Objective help = new Objective.Help(new Objective.Over.In("outsider"));
        Map<BigInteger, Double> exact = new HashMap<>();
        result.rows().stream().filter(it -> it.kind() == SweepSlice.Kind.VERSIONS)
                .forEach(row -> exact.put(row.version(), row.scores().stream()
                        .filter(it -> it.objective().equals(help)).findFirst().orElseThrow().value()));
        SweepResult.Measured measured = result.measured().stream().filter(it -> it.measure().equals(help)).findFirst()
                .orElseThrow();
        double mean = exact.values().stream().mapToDouble(it -> it).average().orElseThrow();
        double variance = exact.values().stream().mapToDouble(it -> Math.pow(it - mean, 2)).average().orElseThrow();
        assertThat(measured.mean()).isCloseTo(mean, within(0.01));
        assertThat(measured.deviation()).isCloseTo(Math.sqrt(variance), within(0.01));
        int factor = 0;
        for (int block = 0; block < space.blocks(); block++) {
            if (space.options(block) > 1) {
                close(measured.indices().get(factor).first(), first(space, exact, block, mean) / variance);
                close(measured.indices().get(factor).total(), total(space, exact, block) / variance);
                factor++;
            }
        }
        assertThat(factor).isEqualTo(
                (int) result.factors().stream().filter(it -> it.kind() == SweepFactor.Kind.CLAUSE).count());
        for (; factor < result.factors().size(); factor++) {
            assertThat(measured.indices().get(factor).total().value()).isZero();
        }
    }

    private static void close(Estimate estimate, double exact) {
        assertThat(estimate.value()).isCloseTo(exact, within(0.04));
        assertThat(exact).isBetween(estimate.low() - 0.02, estimate.high() + 0.02);
    }

    /** The variance of the mean given the option of a block. */
    private static double first(Space space, Map<BigInteger, Double> exact, int block, double mean) {
        double[] sums = new double[space.options(block)];
        int[] counts = new int[sums.length];
        exact.forEach((number, value) -> {
            int option = space.version(number.subtract(BigInteger.ONE))[block];
            sums[option] += value;
            counts[option]++;
        });
        double variance = 0;
        for (int option = 0; option < sums.length; option++) {
            variance += Math.pow(sums[option] / counts[option] - mean, 2) / sums.length;
        }
        return variance;
    }

    /** The mean of the variance over the options of a block, all else given. */
    private static double total(Space space, Map<BigInteger, Double> exact, int block) {
        Map<List<Integer>, List<Double>> given = new HashMap<>();
        exact.forEach((number, value) -> {
            int[] version = space.version(number.subtract(BigInteger.ONE));
            version[block] = 0;
            given.computeIfAbsent(Arrays.stream(version).boxed().toList(), it -> new ArrayList<>())
                    .add(value);
        });
        return given.values().stream().mapToDouble(all -> {
            double mean = all.stream().mapToDouble(it -> it).average().orElseThrow();
            return all.stream().mapToDouble(it -> Math.pow(it - mean, 2)).average().orElseThrow();
        }).average().orElseThrow();
    }

    @Test
    void what_is_no_sweep_is_refused() {
        assertThatThrownBy(() -> new SweepDefinition(0, 1, 0, 1, false)).isInstanceOf(Unanswerable.class);
        assertThatThrownBy(() -> new SweepDefinition(1, 0, 0, 1, false)).isInstanceOf(Unanswerable.class);
        assertThatThrownBy(() -> new SweepDefinition(1, 1, 63, 1, false)).isInstanceOf(Unanswerable.class);
        assertThatThrownBy(() -> new SweepSlice(SweepSlice.Kind.SAMPLES, 3, 3))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
