package org.surety.report.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.surety.analysis.compare.ClauseChange;
import org.surety.report.Comparison;
import org.surety.report.shape.AtLeast;
import org.surety.report.shape.Description;
import org.surety.report.shape.LeftOut;

/** What {@code compare} tells. */
public record CompareView(@AtLeast(2) List<String> agreements, List<Comparison.Aspect> aspects,
        @Description("How likely enough help is under each agreement, in the scenarios asked about, or of which "
                + "every agreement has one.") List<InScenario> scenarios,
        @LeftOut @Description("Only where two versions were compared.") Optional<List<Change>> changes,
        @LeftOut Optional<List<Comparison.AnswerChange>> flips,
        @LeftOut @Description("What follows over the life of the text alone, where it differs between two versions.") //
        Optional<List<Comparison.LifeChange>> lifeFlips) implements View {

    /** The view of a comparison. */
    public static CompareView of(Comparison it) {
        return new CompareView(it.agreements(), it.aspects(),
                it.scenarios().stream().map(in -> InScenario.of(it.agreements(), in)).toList(),
                it.versions().map(versions -> versions.changes().stream().map(Change::of).toList()),
                it.versions().map(Comparison.Versions::flips), it.versions().map(Comparison.Versions::lives));
    }

    /** All agreements in one scenario. */
    public record InScenario(String scenario,
            @Description("Whether it is one and the same scenario for all; otherwise each has one of its "
                    + "own with that id.") boolean same,
            List<Chances> answers) {

        static InScenario of(List<String> agreements, Comparison.InScenario it) {
            return new InScenario(it.scenario(), it.same(), IntStream.range(0, it.chances().size())
                    .mapToObj(i -> Chances.of(agreements.get(i), it.chances().get(i))).toList());
        }
    }

    /** One agreement in one scenario. */
    public record Chances(String agreement,
            @Description("Over all readings: the least lower bound, the least and the most with every assumption at "
                    + "its "
                    + "middle, the most upper bound; null where "
                    + "there is no answer.") Optional<Comparison.Span> inTime,
            Optional<Comparison.Span> ever,
            @Description("The hours by which half of the successes have "
                    + "come, over all readings.") Optional<Comparison.Chances.Hours> median,
            List<String> dependsOn) {

        static Chances of(String agreement, Optional<Comparison.Chances> it) {
            return new Chances(agreement, it.map(Comparison.Chances::inTime), it.map(Comparison.Chances::ever),
                    it.flatMap(Comparison.Chances::medians), it.map(Comparison.Chances::deciding).orElse(List.of()));
        }
    }

    /** A clause that differs. */
    public record Change(String clause, ClauseChange.Kind kind,
            @Description("Whether only sources and notes differ.") boolean provenanceOnly, Optional<FilePlace> before,
            Optional<FilePlace> after, List<ClauseChange.Field> fields) {

        static Change of(Comparison.Change it) {
            ClauseChange what = it.change();
            return new Change(what.clause(), what.kind(), what.isProvenanceOnly(), it.before().map(FilePlace::of),
                    it.after().map(FilePlace::of), what.fields());
        }
    }
}
