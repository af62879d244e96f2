package org.surety.design.sweep;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.surety.design.api.DesignResult;
import org.surety.design.api.FinishedSlices;
import org.surety.design.api.SweepDefinition;
import org.surety.design.api.SweepProgress;
import org.surety.design.api.SweepResult;
import org.surety.design.api.SweepSlice;
import org.surety.design.api.Task;
import org.surety.design.judge.Judge;
import org.surety.design.judge.LazyTables;
import org.surety.design.judge.SearchContext;
import org.surety.design.judge.Workers;
import org.surety.design.search.FrontierSample;
import org.surety.design.search.ParetoFront;
import org.surety.model.design.Objective;
import org.surety.semantics.Unanswerable;
import org.surety.semantics.Work;

/**
 * A sweep over versions and drawn assumptions. It is cut into slices, each carried out by itself by whoever has time:
 * threads here, or machines elsewhere that make a sweeper of their own from the same texts. What comes of it does not
 * depend on that, nor on how it is cut. Safe for several threads.
 */
public final class Sweeper {

    /** So many versions or samples are a slice. */
    public static final int PIECE = 64;

    private final SearchContext ground;
    private final SweepDefinition definition;
    private final Judge judge;
    private final SweepMeasures measures;
    private final SweepFactors factors;
    private final SweepPart.Shape shape;

    /**
     * Prepares a sweep.
     *
     * @throws org.surety.semantics.TooLarge if terms that depend on each other have too many combinations
     * @throws Unanswerable if a scenario has no event, or nothing is left to choose
     */
    public Sweeper(Task task, SweepDefinition definition) {
        this.ground = SearchContext.of(task);
        if (ground.space().size().signum() == 0) {
            throw new Unanswerable("the readings that are kept leave no version");
        }
        this.definition = definition;
        this.judge = new Judge(ground, new LazyTables(ground.trials(), ground.odds()));
        this.measures = new SweepMeasures(task);
        this.factors = SweepFactors.of(ground, judge, measures.all(), definition.seed());
        this.shape = new SweepPart.Shape(ground.space().blocks(), task.objectives().size(), measures.all().size(),
                measures.varying().size(), factors.all().size());
    }

    /** How many rows the whole sweep has. */
    public long rows() {
        return versions() + definition.samples() * (2 + shape.factors());
    }

    private long versions() {
        return BigInteger.valueOf(definition.versions()).min(ground.space().size()).longValueExact();
    }

    /** The slices of the sweep, each of {@code piece} versions or samples. */
    public List<SweepSlice> slices(int piece) {
        List<SweepSlice> slices = new ArrayList<>(SweepSlice.of(SweepSlice.Kind.VERSIONS, versions(), piece));
        slices.addAll(SweepSlice.of(SweepSlice.Kind.SAMPLES, definition.samples(), piece));
        return slices;
    }

    /** Means to carry slices out on one thread; threads need one each. */
    public Function<SweepSlice, SweepPart> worker() {
        return new SweepWorker(ground, judge, definition, factors, measures, shape)::carryOut;
    }

    /** Carries the sweep out on the threads of {@code work}. */
    public SweepResult carryOut(Work work, FinishedSlices finished, SweepProgress.Watch watch) {
        return result(part(work, finished, watch, PIECE));
    }

    /**
     * Carries the sweep out elsewhere.
     *
     * @param carrier is given the slices that are not done yet, and to whom to give what came of each
     */
    public SweepResult carryOut(FinishedSlices finished, SweepProgress.Watch watch,
            BiConsumer<List<SweepSlice>, BiConsumer<SweepSlice, byte[]>> carrier) {
        List<SweepSlice> all = slices(PIECE);
        SweepSum sum = new SweepSum(shape, definition, all);
        List<SweepSlice> missing = new ArrayList<>();
        for (SweepSlice slice : all) {
            recalled(finished, slice).ifPresentOrElse(it -> sum.add(slice, it, true), () -> missing.add(slice));
        }
        carrier.accept(missing, (slice, bytes) -> {
            SweepPart part = SweepPart.of(shape, bytes).orElseThrow(
                    () -> new IllegalStateException("what came back of a slice is not a part of this sweep"));
            finished.keep(slice, bytes);
            sum.add(slice, part, false);
            watch.at(sum.progress(), () -> result(sum.part()));
        });
        return result(sum.part());
    }

    private Optional<SweepPart> recalled(FinishedSlices finished, SweepSlice slice) {
        return finished.recall(slice).flatMap(it -> SweepPart.of(shape, it));
    }

    /** What comes of all slices. */
    SweepPart part(Work work, FinishedSlices finished, SweepProgress.Watch watch, int piece) {
        List<SweepSlice> slices = slices(piece);
        SweepSum sum = new SweepSum(shape, definition, slices);
        Workers workers = new Workers(work);
        workers.share(slices.size(), 1, () -> new Workers.Worker<Boolean>() {
            private final Function<SweepSlice, SweepPart> own = worker();

            @Override
            public void work(long from, long to) {
                for (SweepSlice slice : slices.subList((int) from, (int) to)) {
                    Optional<SweepPart> before = recalled(finished, slice);
                    sum.add(slice, before.orElseGet(() -> {
                        SweepPart part = own.apply(slice);
                        finished.keep(slice, part.bytes());
                        return part;
                    }), before.isPresent());
                    watch.at(sum.progress(), () -> result(sum.part()));
                }
            }

            @Override
            public Boolean found() {
                return true;
            }
        }, done -> workers.tell("sweeping", done, slices.size()));
        return sum.part();
    }

    /** Several parts as one. */
    SweepPart merged(List<SweepPart> parts) {
        SweepPart whole = new SweepPart(shape);
        parts.forEach(whole::add);
        return whole;
    }

    /** What the parts of all slices tell, wherever they were carried out. */
    SweepResult result(SweepPart whole) {
        List<ParetoFront.Entry> frontier = whole.frontier().sorted();
        List<Objective> objectives = ground.task().objectives();
        return new SweepResult(ground.task(), definition, ground.space().size(),
                new SweepResult.Tried(whole.versions(), whole.allowed(), frontier.size(),
                        FrontierSample.over(frontier, SweepResult.MOST_TOLD).stream()
                                .map(it -> new SweepResult.Tested(ground.space().number(it.version()),
                                        ground.space().picked(it.version()), scores(objectives, it.vector()),
                                        ground.parties(it.signers()), it.alike()))
                                .toList()),
                whole.sums().samples(), factors.all(), measured(whole), measures.all(),
                whole.rows().stream().map(this::row).toList());
    }

    private static List<DesignResult.Score> scores(List<Objective> objectives, double[] vector) {
        return IntStream.range(0, vector.length).mapToObj(k -> new DesignResult.Score(objectives.get(k),
                Judge.told(objectives.get(k), vector[k]))).toList();
    }

    private List<SweepResult.Measured> measured(SweepPart whole) {
        if (whole.sums().samples() == 0) {
            return List.of();
        }
        List<Objective> varying = measures.varying();
        return IntStream.range(0, varying.size()).mapToObj(m -> new SweepResult.Measured(varying.get(m),
                Judge.told(varying.get(m), whole.sums().mean(m)), whole.sums().deviation(m),
                whole.sums().indices(m).orElse(List.of()))).toList();
    }

    private SweepResult.Row row(SweepRow row) {
        String varied = row.kind() == SweepSlice.Kind.VERSIONS
                ? SweepResult.Row.MEAN
                : row.point() < 2
                        ? row.point() == 0 ? SweepResult.Row.FIRST : SweepResult.Row.SECOND
                        : factors.all().get(row.point() - 2).id();
        return new SweepResult.Row(row.kind(), row.number() + 1, varied, ground.space().number(row.version()),
                ground.space().picked(row.version()), scores(measures.all(), row.scores()));
    }
}
