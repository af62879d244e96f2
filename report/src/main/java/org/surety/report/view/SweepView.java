package org.surety.report.view;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.surety.design.api.SweepFactor;
import org.surety.design.api.SweepResult;
import org.surety.design.sensitivity.Estimate;
import org.surety.design.sensitivity.SobolIndex;
import org.surety.report.shape.Description;
import org.surety.report.shape.Matches;
import org.surety.report.words.DesignColumns;
import org.surety.report.words.DesignWords;

/** What {@code sweep} tells. */
public record SweepView(String agreement, String design,
        @Matches(Matches.WHOLE) @Description(Description.WHOLE) String versions,
        @Description("Versions in drawn settings of the assumptions.") Tried tried,
        @Description("How many samples of versions and assumptions were drawn; 0 if none.") long samples,
        List<Measure> measures) implements View {

    /** The view of a result. */
    public static SweepView of(SweepResult it) {
        return new SweepView(it.task().design().agreement(), it.task().design().id(), it.size().toString(),
                Tried.of(it), it.samples(),
                it.measured().stream().map(one -> Measure.of(one, it.factors())).toList());
    }

    /** Versions that were tried. */
    public record Tried(long versions, int settings,
            @Description("How many of them break no constraint, with every range at its middle.") long allowed,
            int frontierSize,
            @Description("Versions that no other that was tried beats, by the mean over the settings.") List<
                    Version> frontier) {

        static Tried of(SweepResult it) {
            return new Tried(it.tried().count(), it.definition().settings(), it.tried().allowed(),
                    it.tried().beatenByNone(), it.tried().told().stream().map(Version::of).toList());
        }
    }

    /** A version. */
    public record Version(
            @Description("Its number among all versions of the design, from 1.") BigInteger number,
            @Description("READING by TERM or choice.") Map<String, String> version,
            @Description("By objective, over the settings; null for least-blocked where nobody can stop "
                    + "help.") Map<String, Optional<Double>> means,
            List<String> signers,
            @Description("How many versions have the same means.") long alike) {

        static Version of(SweepResult.Tested it) {
            Map<String, Optional<Double>> means = new LinkedHashMap<>();
            it.means().forEach(score -> means.put(DesignColumns.of(score.objective()),
                    Optional.of(score.value()).filter(value -> !DesignColumns.isUnblockable(score))));
            return new Version(it.number(), it.picked(), means, it.signers(), it.alike());
        }
    }

    /** An answer, and what it depends on. */
    public record Measure(String measure, String meaning,
            @Description("Over all versions, each option of a clause counting alike, and all assumptions, each place "
                    + "of a range counting alike.") double mean,
            double deviation,
            @Description("Sobol' indices; none where the answer does not vary.") List<Index> indices) {

        static Measure of(SweepResult.Measured it, List<SweepFactor> factors) {
            return new Measure(DesignColumns.of(it.measure()), DesignWords.of(it.measure()), it.mean(),
                    it.deviation(), IntStream.range(0, it.indices().size())
                            .mapToObj(f -> Index.of(factors.get(f), it.indices().get(f))).toList());
        }
    }

    /** How much of the variance one factor accounts for. */
    public record Index(
            @Description("A term or choice, or several that depend on each other; the scenario and the entry of an "
                    + "assumption; or party, issue and what of it is a range.") String factor,
            SweepFactor.Kind kind,
            @Description("By itself: the first-order index.") Interval first,
            @Description("Together with others: the total index.") Interval total) {

        static Index of(SweepFactor factor, SobolIndex it) {
            return new Index(factor.id(), factor.kind(), Interval.of(it.first()), Interval.of(it.total()));
        }
    }

    /** An estimate with its interval of 95 %; by chance it can lie somewhat below 0 or above 1. */
    public record Interval(double value, double low, double high) {

        static Interval of(Estimate it) {
            return new Interval(it.value(), it.low(), it.high());
        }
    }
}
