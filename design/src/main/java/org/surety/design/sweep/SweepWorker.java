package org.surety.design.sweep;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.surety.design.api.SweepDefinition;
import org.surety.design.api.SweepSlice;
import org.surety.design.judge.DrawnSetting;
import org.surety.design.judge.Evaluation;
import org.surety.design.judge.Judge;
import org.surety.design.judge.Odds;
import org.surety.design.judge.SearchContext;
import org.surety.design.search.Candidates;
import org.surety.design.search.DrawnAssumptions;
import org.surety.design.sensitivity.SobolSums;
import org.surety.model.quantity.Scatter;
import org.surety.semantics.Work;

/**
 * Carries slices of a sweep out, one after the other. What it keeps from one to the next changes no answer. For one
 * thread only.
 */
public final class SweepWorker {

    /** Streams under the seed; settings have the numbers from 0 on. */
    private static final long SAMPLED = -1;
    private static final long PLACED = -2;
    /** So many versions are laid out at once; slices of a large sweep are larger than what should be held. */
    private static final int TOGETHER = 1024;

    private final SearchContext ground;
    private final Judge judge;
    private final SweepDefinition definition;
    private final SweepFactors factors;
    private final SweepMeasures measures;
    private final SweepPart.Shape shape;
    private final List<Odds> odds;

    SweepWorker(SearchContext ground, Judge judge, SweepDefinition definition, SweepFactors factors,
            SweepMeasures measures, SweepPart.Shape shape) {
        this.ground = ground;
        this.judge = judge;
        this.definition = definition;
        this.factors = factors;
        this.measures = measures;
        this.shape = shape;
        this.odds = ground.ownOdds();
    }

    SweepPart carryOut(SweepSlice slice) {
        SweepPart part = new SweepPart(shape);
        switch (slice.kind()) {
            case VERSIONS -> {
                for (long from = slice.from(); from < slice.to(); from += TOGETHER) {
                    versions(from, Math.min(slice.to(), from + TOGETHER), part);
                }
            }
            case SAMPLES -> {
                for (long number = slice.from(); number < slice.to(); number++) {
                    sample(number, part);
                }
            }
        }
        return part;
    }

    /** The versions that are tried: one, scattered, of each of so many parts of the space of equal size. */
    private int[] version(long number) {
        BigInteger size = ground.space().size();
        BigInteger parts = BigInteger.valueOf(definition.versions()).min(size);
        BigInteger from = size.multiply(BigInteger.valueOf(number)).divide(parts);
        BigInteger width = size.multiply(BigInteger.valueOf(number + 1)).divide(parts).subtract(from);
        double share = new Scatter(definition.seed()).stream(PLACED).at(number);
        return ground.space().version(from.add(new BigDecimal(share).multiply(new BigDecimal(width)).toBigInteger()));
    }

    private void versions(long begin, long end, SweepPart part) {
        List<int[]> versions = new ArrayList<>();
        for (long number = begin; number < end; number++) {
            versions.add(version(number));
        }
        DrawnAssumptions drawn = new DrawnAssumptions(ground, judge, measures.all(), odds,
                new Candidates(ground, versions));
        long[][] sums = new long[versions.size()][measures.all().size()];
        for (int setting = 0; setting < definition.settings(); setting++) {
            Work.check();
            double[][] vectors = drawn.vectors(DrawnSetting.of(new Scatter(definition.seed()).stream(setting)));
            for (int i = 0; i < sums.length; i++) {
                for (int k = 0; k < sums[i].length; k++) {
                    sums[i][k] += Math.round(vectors[i][k] * SobolSums.GRAIN);
                }
            }
        }
        Evaluation verdict = judge.verdict();
        for (int i = 0; i < sums.length; i++) {
            int[] version = versions.get(i);
            double[] means = Arrays.stream(sums[i])
                    .mapToDouble(it -> it / (SobolSums.GRAIN * definition.settings())).toArray();
            judge.judge(version, verdict);
            part.tried(version, Arrays.copyOf(means, shape.objectives()), verdict.signers(), verdict.isAllowed());
            row(part, SweepSlice.Kind.VERSIONS, begin + i, 0, version, means);
        }
    }

    private void sample(long number, SweepPart part) {
        Work.check();
        Scatter drawn = new Scatter(definition.seed()).stream(SAMPLED).stream(number);
        DrawnSetting first = DrawnSetting.of(drawn.stream(0));
        DrawnSetting second = DrawnSetting.of(drawn.stream(1));
        int[] version = drawn(drawn.stream(2));
        int[] other = drawn(drawn.stream(3));
        DrawnAssumptions here = single(version);
        double[][] scores = new double[2 + shape.factors()][];
        int[][] versions = new int[scores.length][];
        Arrays.fill(versions, version);
        versions[1] = other;
        double[][] chances = here.chances(first);
        scores[0] = here.vectors(chances, first)[0];
        scores[1] = single(other).vectors(second)[0];
        for (int factor = 0; factor < shape.factors(); factor++) {
            int own = factor;
            DrawnSetting mixed = (assumption, party) -> (factors.of(assumption) == own ? second : first)
                    .share(assumption, party);
            scores[2 + factor] = switch (factors.scopes().get(factor)) {
                case SweepFactors.Scope.Block block -> {
                    versions[2 + own] = version.clone();
                    versions[2 + own][block.block()] = other[block.block()];
                    yield Arrays.equals(versions[2 + own], version)
                            ? scores[0]
                            : single(versions[2 + own]).vectors(first)[0];
                }
                case SweepFactors.Scope.Trial trial -> {
                    double[][] changed = chances.clone();
                    changed[trial.trial()] = here.chances(trial.trial(), mixed);
                    yield here.vectors(changed, first)[0];
                }
                case SweepFactors.Scope.Positions positions -> here.vectors(chances, mixed)[0];
                case SweepFactors.Scope.Anything anything -> here.vectors(mixed)[0];
            };
        }
        double[][] varying = Arrays.stream(scores).map(measures::varying).toArray(double[][]::new);
        part.sums().add(number, varying[0], varying[1], Arrays.copyOfRange(varying, 2, varying.length));
        for (int point = 0; point < scores.length; point++) {
            row(part, SweepSlice.Kind.SAMPLES, number, point, versions[point], scores[point]);
        }
    }

    private int[] drawn(Scatter stream) {
        return IntStream.range(0, shape.blocks()).map(b -> stream.index(b, ground.space().options(b))).toArray();
    }

    private DrawnAssumptions single(int[] version) {
        return new DrawnAssumptions(ground, judge, measures.all(), odds, new Candidates(ground, List.of(version)));
    }

    private void row(SweepPart part, SweepSlice.Kind kind, long number, int point, int[] version, double[] scores) {
        if (definition.rows()) {
            part.row(new SweepRow(kind, number, point, version, scores));
        }
    }
}
