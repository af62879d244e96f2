package org.surety.workbench.asking;

import static org.surety.workbench.asking.InputShape.DOCUMENT;
import static org.surety.workbench.asking.InputShape.EXACT;
import static org.surety.workbench.asking.InputShape.NAMED_EXACTS;
import static org.surety.workbench.asking.InputShape.NAMED_RANGES;
import static org.surety.workbench.asking.InputShape.NAMED_TEXTS;
import static org.surety.workbench.asking.InputShape.TEXTS;
import static org.surety.workbench.asking.InputShape.WHOLE;
import static org.surety.workbench.asking.InputShape.YES_NO;
import static org.surety.workbench.asking.SharedFields.AT;
import static org.surety.workbench.asking.SharedFields.FILE;
import static org.surety.workbench.asking.SharedFields.LAVROV;
import static org.surety.workbench.asking.SharedFields.READINGS;
import static org.surety.workbench.asking.SharedFields.SEED;
import static org.surety.workbench.asking.SharedFields.limit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.design.api.Baseline;
import org.surety.report.rendering.Format;
import org.surety.report.rendering.Response;
import org.surety.semantics.Work;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.AcceptQuestion;
import org.surety.workbench.api.BacktestQuestion;
import org.surety.workbench.api.BargainQuestion;
import org.surety.workbench.api.DesignQuestion;
import org.surety.workbench.api.Reply;
import org.surety.workbench.api.SweepQuestion;

/** The questions about negotiations, and about versions of an agreement. */
final class VersionQuestions {

    /** Versions that a person reads as text. */
    private static final int VERSIONS_IN_TEXT = 12;
    private static final long BOOTSTRAP_SEED = 2025;
    private static final int BOOTSTRAP_SAMPLES = 10_000;
    private static final InputField BASELINE = InputField.word("baseline", Baseline.Kind.class,
            "From where principles of bargaining count gains: alternative (what no agreement is worth to each; the "
                    + "default) or worst (the worst of the versions for each).");
    private static final InputField DESIGN = InputField.needed("file", DOCUMENT,
            "A design, or the id of an agreement of the catalog that has one.");

    private VersionQuestions() {}

    /** Their rows. */
    static List<QuestionRow> rows() {
        return List.of(
                QuestionRow.of("accept",
                        "How acceptable each reading of an agreement is to each party, by what the party has said.",
                        List.of(FILE, InputField.of("positions", DOCUMENT,
                                "A file of positions; left out: the one beside the agreement."), READINGS, AT,
                                InputField.of("signsAt", EXACT,
                                        "What a version must be worth to a party for it to sign, 0 to 100."),
                                BASELINE, InputField.of("alternatives", NAMED_RANGES,
                                        "What no agreement is worth to parties, 0 to 100.")),
                        Map.of("file", LAVROV, "at", "2025-08-24", "alternatives", Map.of("UKR", 40)),
                        Response.OfAccept.class,
                        (bench, given, format, work) -> bench.accept(new AcceptQuestion(given.need("file"),
                                given.text("positions"), given.readings(), given.day("at"), given.exact("signsAt"),
                                given.word("baseline", Baseline.Kind.class).orElse(Baseline.Kind.ALTERNATIVE),
                                given.ranges("alternatives")), work)),
                QuestionRow.of("bargain",
                        "What parties that want different things might settle on, by one or all bargaining models.",
                        List.of(InputField.needed("file", DOCUMENT, "Positions, or an agreement that has them."),
                                InputField.of("models", TEXTS, "Only these models; left out: all."), AT,
                                InputField.of("turns", WHOLE, "After how many turns models that take turns stop."),
                                InputField.of("options", NAMED_TEXTS, "Choices of the spatial model, by name."),
                                InputField.of("alike", YES_NO,
                                        "Whether the Nash and the utilitarian point count all parties alike.")),
                        Map.of("file", LAVROV, "models", List.of("weighted-mean")), Response.OfBargain.class,
                        (bench, given, format, work) -> bench.bargain(new BargainQuestion(given.need("file"),
                                given.texts("models"), given.day("at"), given.count("turns"), given.named("options"),
                                given.yes("alike")), work)),
                QuestionRow.of("backtest", "How far bargaining models were off, against decisions of the past.",
                        List.of(InputField.needed("file", DOCUMENT,
                                "A table with the columns issue, party, position, salience, outcome."),
                                InputField.of("models", TEXTS, "Only these models; left out: all."),
                                InputField.of("widen", EXACT,
                                        "By how many points positions are taken to be uncertain either way."),
                                SEED, InputField.of("samples", WHOLE, "How many samples the bootstrap draws.")),
                        Map.of("file", "decisions.csv", "models", List.of("mean"), "samples", 100, "documents",
                                Examples.DECISIONS),
                        Response.OfBacktest.class, (bench, given, format, work) -> bench.backtest(
                                new BacktestQuestion(given.need("file"), given.texts("models"),
                                        given.decimal("widen").orElse(0.0),
                                        given.whole("seed").orElse(BOOTSTRAP_SEED),
                                        given.count("samples").orElse(BOOTSTRAP_SAMPLES)),
                                work)),
                new QuestionRow("design",
                        "Versions of an agreement compared, by what parties have said and by how likely help is: "
                                + "those that no other beats.",
                        List.of(DESIGN, InputField.of("count", YES_NO,
                                "Only say how many versions there are, and about how long it would take."),
                                InputField.of("versions", YES_NO, "Every version, as a table (csv)."),
                                InputField.of("mostVersions", WHOLE, "Beyond so many versions it is searched."),
                                InputField.of("searched", WHOLE, "At how many versions such a search looks."), SEED,
                                InputField.of("settings", WHOLE,
                                        "In how many settings of the assumptions the frontier is tried."),
                                limit("versions"), BASELINE,
                                InputField.of("only", NAMED_TEXTS,
                                        "For some terms and choices the one way that is looked at."),
                                InputField.of("redLines", YES_NO, "Whether no red line of any party may be crossed."),
                                InputField.of("notBlockedByAttacker", YES_NO,
                                        "Whether no attacker may be able to stop help alone."),
                                InputField.of("atLeast", NAMED_EXACTS,
                                        "What versions must be worth to parties, 0 to 100."),
                                fresh()),
                        true, Map.of("file", LAVROV, "count", true),
                        Set.of(Response.OfDesignSize.class, Response.OfVersions.class, Response.OfDesign.class),
                        given -> given.yes("count")
                                ? Response.OfDesignSize.class
                                : given.yes("versions") ? Response.OfVersions.class : Response.OfDesign.class,
                        VersionQuestions::design),
                new QuestionRow("sweep",
                        "Versions, scenarios and drawn assumptions gone through together: what answers depend on over "
                                + "all of the space, and versions that no other beats on the mean.",
                        List.of(DESIGN, InputField.of("samples", WHOLE,
                                "How many samples of versions and assumptions to draw; 0 for none."),
                                InputField.of("mostVersions", WHOLE,
                                        "How many versions to try in drawn settings; 0 for none."),
                                InputField.of("settings", WHOLE, "In how many settings each of these is tried."), SEED,
                                InputField.of("points", YES_NO, "Every point, as a table (csv)."),
                                InputField.of("keep", YES_NO,
                                        "Keep finished slices, so that a sweep of more samples goes on from them."),
                                fresh()),
                        true, Map.of("file", LAVROV, "samples", 0, "mostVersions", 4, "settings", 2),
                        Set.of(Response.OfSweep.class, Response.OfPoints.class),
                        given -> given.yes("points") ? Response.OfPoints.class : Response.OfSweep.class,
                        (bench, given, format, work) -> bench.sweep(new SweepQuestion(given.need("file"),
                                given.whole("mostVersions"), given.count("settings"), given.whole("samples"),
                                given.whole("seed"), given.yes("points"), given.yes("keep"), given.yes("fresh")),
                                work)));
    }

    private static InputField fresh() {
        return InputField.of("fresh", YES_NO, "Whether to forget what was worked out before.");
    }

    private static Reply<? extends Response> design(Workbench bench, GivenInput given, Format format, Work work) {
        return bench.design(new DesignQuestion(given.need("file"), given.yes("count"), given.yes("versions"),
                format == Format.HTML,
                new DesignQuestion.Search(given.whole("mostVersions"), given.count("searched"), given.whole("seed"),
                        given.count("settings"), given.count("limit").or(
                                () -> format == Format.TEXT ? Optional.of(VERSIONS_IN_TEXT) : Optional.empty())),
                given.word("baseline", Baseline.Kind.class).orElse(Baseline.Kind.ALTERNATIVE), given.yes("fresh"),
                new DesignQuestion.Demands(given.named("only"), given.yes("redLines"),
                        given.yes("notBlockedByAttacker"), given.exacts("atLeast"))),
                work);
    }
}
