package org.surety.workbench.asking;

import static org.surety.workbench.asking.InputShape.DAY;
import static org.surety.workbench.asking.InputShape.DOCUMENT;
import static org.surety.workbench.asking.InputShape.DOCUMENTS;
import static org.surety.workbench.asking.InputShape.DURATION;
import static org.surety.workbench.asking.InputShape.DURATIONS;
import static org.surety.workbench.asking.InputShape.EXACT;
import static org.surety.workbench.asking.InputShape.NAMED_DOCUMENTS;
import static org.surety.workbench.asking.InputShape.NAMED_EXACTS;
import static org.surety.workbench.asking.InputShape.NAMED_RANGES;
import static org.surety.workbench.asking.InputShape.NAMED_TEXTS;
import static org.surety.workbench.asking.InputShape.TEXT;
import static org.surety.workbench.asking.InputShape.TEXTS;
import static org.surety.workbench.asking.InputShape.WHOLE;
import static org.surety.workbench.asking.InputShape.YES_NO;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.surety.analysis.crisis.Exploration;
import org.surety.analysis.crisis.answer.Method;
import org.surety.analysis.power.BallotChoices;
import org.surety.design.Baseline;
import org.surety.model.agreement.Life.Law;
import org.surety.report.csv.CrisisCsv;
import org.surety.report.csv.StrategicCsv;
import org.surety.report.rendering.Format;
import org.surety.report.rendering.Response;
import org.surety.semantics.Work;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.AcceptQuestion;
import org.surety.workbench.api.BacktestQuestion;
import org.surety.workbench.api.BargainQuestion;
import org.surety.workbench.api.BriefQuestion;
import org.surety.workbench.api.CheckQuestion;
import org.surety.workbench.api.CompareQuestion;
import org.surety.workbench.api.CrisisQuestion;
import org.surety.workbench.api.DesignQuestion;
import org.surety.workbench.api.DraftCheckQuestion;
import org.surety.workbench.api.DraftStartQuestion;
import org.surety.workbench.api.ExerciseQuestion;
import org.surety.workbench.api.ExportQuestion;
import org.surety.workbench.api.FollowQuestion;
import org.surety.workbench.api.LifeQuestion;
import org.surety.workbench.api.PowerQuestion;
import org.surety.workbench.api.Reply;
import org.surety.workbench.api.ReportQuestion;
import org.surety.workbench.api.StrategicQuestion;
import org.surety.workbench.api.SweepQuestion;
import org.surety.workbench.api.WhoQuestion;

/** Every question that can be asked at the door. */
public final class QuestionTable {

    /** Coalitions in a text, and where a program reads them. */
    private static final int FEW = 20;
    private static final int MANY = 1_000;
    /** Versions that a person reads as text. */
    private static final int VERSIONS_IN_TEXT = 12;
    private static final long BOOTSTRAP_SEED = 2025;
    private static final int BOOTSTRAP_SAMPLES = 10_000;
    private static final String SMALL = "belgium-1839";
    /** A scenario that tells stakes; none of the catalog does. */
    private static final String WEIGHED = """
            surety: 1
            kind: scenario
            id: weighed
            title: An attack, weighed by what it is worth
            for: guarantee-1919-gb
            procedure: assistance
            event: {kind: aggression, by: DEU, against: FRA}
            fait-accompli: 30 days
            source: "a supposition"
            behaviour:
              GBR: {acts: 0.5, delay: {geometric: 0.2 per day}, source: assumed}
            stakes:
              GBR: {in-time: 5..8, otherwise: 0, acting: -3, source: assumed}
              attacker: {in-time: -6, no-attack: 0, source: assumed}
            """;
    private static final String LAVROV = "lavrov-2025";

    private static final InputField FILE = InputField.needed("file", DOCUMENT,
            "An agreement: the id of one of the catalog, the name of a file, or a name among `documents`.");
    private static final InputField READINGS = InputField.of("readings", TEXTS,
            "Unclear clauses held to readings, each as TERM=READING.");
    private static final InputField ATTACKER = InputField.of("attacker", TEXT,
            "A party by its code or name, or `outsider`; left out: all.");
    private static final InputField SCENARIOS = InputField.of("scenarios", DOCUMENTS,
            "Scenarios by path or name; left out: those beside the agreement.");
    private static final InputField AT = InputField.of("at", DAY,
            "The day at whose end is asked; left out: the latest.");
    private static final InputField LAW = InputField.word("law", Law.class,
            "What fills the silence of the text: as-written (nothing) or vienna (the Vienna Convention of 1969).");
    private static final InputField BASELINE = InputField.word("baseline", Baseline.Kind.class,
            "From where principles of bargaining count gains: alternative (what no agreement is worth to each; the "
                    + "default) or worst (the worst of the versions for each).");
    private static final InputField DESIGN = InputField.needed("file", DOCUMENT,
            "A design, or the id of an agreement of the catalog that has one.");
    private static final InputField SEED = InputField.of("seed", WHOLE, "From which all chance follows.");
    private static final InputField UNTIL = InputField.of("until", DURATION, "The last hour to look at.");

    private static final List<QuestionRow> ALL = Stream.of(aboutTexts(), aboutAssumptions(), aboutNegotiations(),
            aboutCollections()).flatMap(List::stream).toList();

    private QuestionTable() {}

    /** All of them. */
    public static List<QuestionRow> all() {
        return ALL;
    }

    /** The one of that name. */
    public static Optional<QuestionRow> named(String name) {
        return ALL.stream().filter(it -> it.name().equals(name)).findFirst();
    }

    private static InputField limit(String of) {
        return InputField.of("limit", WHOLE, "At most how many " + of + " to list; all are counted.");
    }

    private static List<QuestionRow> aboutTexts() {
        return List.of(
                QuestionRow.of("check",
                        "What is wrong with a file, or weak in the agreement in it: errors with line, column and what "
                                + "was expected, and facts about the text such as a party that can stop help alone.",
                        List.of(FILE, READINGS), Map.of("file", SMALL), Response.OfCheck.class,
                        (bench, given, format, work) -> bench.check(
                                new CheckQuestion(List.of(given.need("file")), given.readings()), work)),
                QuestionRow.of("who",
                        "Who must cooperate for help under an agreement, and who can stop it, for every attacker and "
                                + "every reading of what is unclear. Exact, from the text alone.",
                        List.of(FILE, READINGS, ATTACKER,
                                InputField.of("victim", TEXT, "Only an attack on this party."),
                                InputField.of("place", TEXT,
                                        "Where the attack is; left out: every place that the text treats apart."),
                                InputField.of("procedure", TEXT, "Only this procedure."),
                                InputField.of("event", TEXT, "The kind of event, such as grey-zone-act, or one that "
                                        + "the agreement defines; left out: the first that each procedure names."),
                                InputField.of("by", DURATION, "Help after this is too late."),
                                limit("coalitions of each kind"),
                                InputField.of("stories", YES_NO,
                                        "Whether to tell a shortest run of events that shows each answer."),
                                InputField.of("outcome", TEXT,
                                        "The step that is asked about in the place of help: STEP, PROCEDURE/STEP, or "
                                                + "AGREEMENT/PROCEDURE/STEP."),
                                InputField.of("situation", DOCUMENT, "A chronicle after which it is asked, by those "
                                        + "who are bound then; left out: by everybody, as the text has it."),
                                AT),
                        Map.of("file", LAVROV, "attacker", "RUS"), Response.OfWho.class, QuestionTable::who),
                QuestionRow.of("power", "How much each member of a body, or of a decision, has to say.",
                        List.of(FILE,
                                InputField.of("body", TEXT, "Only this body, or this decision as procedure.step."),
                                InputField.of("against", TEXTS, "Parties that are sure to vote no."),
                                InputField.word("ballots", BallotChoices.class,
                                        "binary (yes or no) or ternary (yes, abstain or no); left out: both."),
                                limit("minimal coalitions"), READINGS),
                        Map.of("file", "un-charter-1945", "body", "security-council", "ballots", "binary", "limit", 5),
                        Response.OfPower.class, (bench, given, format, work) -> bench.power(new PowerQuestion(
                                given.need("file"), given.text("body"), given.texts("against"),
                                given.word("ballots", BallotChoices.class),
                                given.count("limit").orElse(format == Format.TEXT ? FEW : MANY), given.readings()),
                                work)),
                QuestionRow.of("life",
                        "Who is bound when, who is bound while not guarded, who can leave, and what follows a breach.",
                        List.of(FILE, READINGS, LAW,
                                InputField.of("asIn", DOCUMENTS, "Other agreements as in which its silence is filled "
                                        + "as well; left out: those that the file names."),
                                InputField.of("parties", TEXTS,
                                        "Whose exposure and guarantee to look at; left out: all who are protected.")),
                        Map.of("file", SMALL), Response.OfLife.class,
                        (bench, given, format, work) -> bench.life(new LifeQuestion(given.need("file"),
                                given.word("law", Law.class), given.texts("asIn"), given.texts("parties"),
                                given.readings()), work)),
                QuestionRow.of("compare",
                        "Two or more agreements side by side by what follows from them; versions of one also clause "
                                + "by clause.",
                        List.of(InputField.needed("files", DOCUMENTS, "At least two agreements, as for `file`."),
                                InputField.of("clauses", YES_NO,
                                        "Whether two agreements are compared clause by clause though their ids "
                                                + "differ."),
                                READINGS, SCENARIOS),
                        Map.of("files", List.of(SMALL, "luxembourg-1867")), Response.OfCompare.class,
                        (bench, given, format, work) -> bench.compare(new CompareQuestion(given.texts("files"),
                                given.yes("clauses"), given.readings(), given.texts("scenarios")), work)),
                QuestionRow.of("draft-start",
                        "Numbers the passages of a text and gives the beginning of an agreement's file, whose "
                                + "clauses then point at them.",
                        List.of(InputField.needed("text", DOCUMENT,
                                "A text, Word file or .odt by its name, or a name among `documents`.")),
                        Map.of("text", "talks.txt", "documents",
                                Map.of("talks.txt", "Norway helps Sweden within 3 days.\n")),
                        Response.OfDraftStart.class, (bench, given, format, work) -> bench.draftStart(
                                new DraftStartQuestion(given.need("text")), work)),
                QuestionRow.of("draft-check",
                        "What of its texts a draft does not have yet: sentences without a clause, clauses without "
                                + "a passage, quantities and names that are missing, and what is left open.",
                        List.of(FILE, InputField.of("texts", NAMED_DOCUMENTS,
                                "By source, the name of its text where that is not beside the file.")),
                        Map.of("file", "draft.yaml", "documents", Examples.DRAFT), Response.OfDraftCheck.class,
                        (bench, given, format, work) -> bench.draftCheck(
                                new DraftCheckQuestion(given.need("file"), given.named("texts")), work)),
                new QuestionRow("export", "An agreement, or a scenario of it, in the form of another tool.",
                        List.of(FILE,
                                InputField.word("to", ExportQuestion.Target.class, "dot (Graphviz), mermaid, svg (a "
                                        + "picture of one procedure), json (the whole file), prism (a scenario as a "
                                        + "Markov chain) or efg (a scenario as a game for Gambit).").needed(),
                                InputField.of("procedure", TEXT, "Only this procedure."), READINGS,
                                InputField.of("scenario", DOCUMENT, "For prism and efg: a scenario by path or name."),
                                InputField.word("values", Exploration.Values.class,
                                        "For prism and efg: the values of assumed ranges."),
                                UNTIL, InputField.of("hours", DURATIONS, "For prism: further hours to ask about."),
                                InputField.of(AskedRow.QUESTIONS, YES_NO,
                                        "For prism: the questions about the model, and not the model itself."),
                                InputField.of("players", TEXTS, "For efg: parties that choose."),
                                InputField.of("wanting", TEXTS, "For efg: players that want enough help."),
                                InputField.of("against", TEXTS, "For efg: players that want no such help.")),
                        false, Map.of("file", SMALL, "to", "json"),
                        Set.of(Response.OfDrawing.class, Response.OfFile.class, Response.OfChain.class,
                                Response.OfGame.class),
                        QuestionTable::exported, QuestionTable::export));
    }

    private static Reply<Response.OfWho> who(Workbench bench, GivenInput given, Format format, Work work) {
        return bench.who(new WhoQuestion(given.need("file"), given.text("attacker"), given.text("victim"),
                given.text("place"), given.text("procedure"), given.text("event"), given.hours("by"),
                given.count("limit").orElse(format == Format.TEXT ? FEW : MANY), given.readings(),
                given.yes("stories"), given.text("outcome"),
                new WhoQuestion.Situation(given.text("situation"), given.day("at"))), work);
    }

    private static ExportQuestion.Target target(GivenInput given) {
        return given.word("to", ExportQuestion.Target.class).orElseThrow(
                () -> new WrongInput("to", Optional.empty(), InputShape.WORD.expected(), Optional.empty()));
    }

    private static Class<? extends Response> exported(GivenInput given) {
        return switch (target(given)) {
            case DOT, MERMAID, SVG -> Response.OfDrawing.class;
            case JSON -> Response.OfFile.class;
            case PRISM -> Response.OfChain.class;
            case EFG -> Response.OfGame.class;
        };
    }

    private static Reply<? extends Response> export(Workbench bench, GivenInput given, Format format, Work work) {
        return bench.export(new ExportQuestion(given.need("file"), target(given), given.text("procedure"),
                given.readings(),
                new ExportQuestion.Model(given.text("scenario"), given.word("values", Exploration.Values.class),
                        given.hours("until"), given.manyHours("hours"), given.texts("players"),
                        given.texts("wanting"), given.texts("against"))),
                work);
    }

    private static List<QuestionRow> aboutAssumptions() {
        return List.of(
                QuestionRow.of("crisis",
                        "How likely enough help in time is under the stated assumptions of scenarios. It follows from "
                                + "the assumptions and is no forecast.",
                        List.of(FILE, SCENARIOS, READINGS,
                                InputField.word("engine", Method.Engine.class, "exact (the default), graph (state by "
                                        + "state), simulate (runs drawn by chance) or worst (parties choose)."),
                                InputField.of("parties", TEXTS, "For worst: parties that choose."),
                                SEED, InputField.of("runs", WHOLE, "For simulate: how many runs to draw at most."),
                                InputField.of("precision", EXACT,
                                        "For simulate: stop when the answer is known to plus or minus this."),
                                UNTIL, InputField.of("hours", DURATIONS, "Further hours to list."),
                                InputField.of("by", DURATION,
                                        "Help after this is too late, whatever the scenarios say."),
                                InputField.of("atLeast", NAMED_EXACTS,
                                        "What help is enough, by measure, whatever the scenarios say."),
                                InputField.of("assume", NAMED_EXACTS,
                                        "Assumptions, by their place in the scenario, that have one value within their "
                                                + "range."),
                                limit("assumptions"),
                                InputField.word("table", CrisisCsv.Rows.class,
                                        "For csv: what has a row of its own: hours (the default), sensitivity, parties "
                                                + "or votes.")),
                        Map.of("file", LAVROV, "scenarios", List.of("outsider"), "readings",
                                List.of("decision=all-agree", "guarantors=permanent-five"), "limit", 3),
                        Response.OfCrisis.class, QuestionTable::crisis),
                QuestionRow.of("strategic",
                        "What the text and the stakes that scenarios assume imply together, if parties know each "
                                + "other's stakes: how likely enough help is, and what an attacker that foresees it "
                                + "would have to gain. It follows from the assumptions and is no forecast.",
                        List.of(FILE, InputField.of("scenarios", DOCUMENTS,
                                "Scenarios by path or name; left out: those beside the agreement that tell stakes."),
                                READINGS,
                                InputField.of("by", DURATION,
                                        "Help after this is too late, whatever the scenarios say."),
                                InputField.of("stakes", NAMED_RANGES,
                                        "What something is supposed to be worth besides what the scenarios say, by "
                                                + "for whom and of what: in-time, otherwise, acting, voting-against, "
                                                + "breach or no-attack, such as \"guarantors.acting\": \"-4..-2\"."),
                                InputField.of("assume", NAMED_EXACTS,
                                        "Stakes, by their place in the scenario, that have one value within their "
                                                + "range."),
                                InputField.word("table", StrategicCsv.Rows.class,
                                        "For csv: what has a row of its own: branch (the default), moves, stakes or "
                                                + "equilibria.")),
                        Map.of("file", "guarantee-1919-gb", "scenarios", List.of("weighed.yaml"), "documents",
                                Map.of("weighed.yaml", WEIGHED)),
                        Response.OfStrategic.class, QuestionTable::strategic).takingLong(),
                QuestionRow.of("follow",
                        "Where agreements stand after what a chronicle records: who is bound, what is owed, what comes "
                                + "next.",
                        List.of(InputField.needed("file", DOCUMENT,
                                "A chronicle, or an agreement with one beside it, as for agreements."), READINGS, AT,
                                LAW),
                        Map.of("file", "jcpoa-snapback-2015"), Response.OfFollow.class,
                        (bench, given, format, work) -> bench.follow(new FollowQuestion(given.need("file"),
                                given.day("at"), given.word("law", Law.class), given.readings()), work)),
                QuestionRow.of("exercise",
                        "A rehearsal of an exercise, every seat played by rule, and its debrief: what happened, what "
                                + "was decisive, what was late, what was possible and not done.",
                        List.of(InputField.needed("file", DOCUMENT,
                                "An exercise, or an agreement that has one exercise beside it."), SEED),
                        Map.of("file", "first-hour"), Response.OfExercise.class,
                        (bench, given, format, work) -> bench.exercise(
                                new ExerciseQuestion(given.need("file"), given.whole("seed").orElse(1L)), work)),
                QuestionRow.of("brief",
                        "The one page about an agreement: who can stop help, how likely it is in time, who accepts it, "
                                + "and what each clause buys if it is settled.",
                        List.of(FILE, SCENARIOS, ATTACKER, READINGS), Map.of("file", SMALL), Response.OfBrief.class,
                        (bench, given, format, work) -> bench.brief(new BriefQuestion(given.need("file"),
                                given.texts("scenarios"), given.text("attacker"), given.readings()), work))
                        .takingLong(),
                QuestionRow.of("report", "Everything about an agreement: a summary, and as html or docx a document.",
                        List.of(FILE, SCENARIOS, READINGS), Map.of("file", SMALL), Response.OfReport.class,
                        (bench, given, format, work) -> bench.report(new ReportQuestion(given.need("file"),
                                given.texts("scenarios"), given.readings(),
                                format == Format.HTML || format == Format.DOCX), work))
                        .takingLong());
    }

    private static Reply<Response.OfCrisis> crisis(Workbench bench, GivenInput given, Format format, Work work) {
        Reply<Response.OfCrisis> reply = bench.crisis(new CrisisQuestion(given.need("file"),
                given.texts("scenarios"), given.readings(),
                given.word("engine", Method.Engine.class).orElse(Method.Engine.EXACT), given.texts("parties"),
                new CrisisQuestion.Draws(given.whole("seed"), given.whole("runs"), given.decimal("precision"),
                        Optional.empty()),
                given.hours("until"), given.manyHours("hours"), given.hours("by"), given.exacts("atLeast"),
                given.count("limit"), given.exacts("assume")), work);
        Response.OfCrisis found = reply.response();
        return new Reply<>(new Response.OfCrisis(found.stamp(), found.sheet(), found.limit(),
                given.word("table", CrisisCsv.Rows.class).orElse(found.rows())), reply.read(), reply.name());
    }

    private static Reply<Response.OfStrategic> strategic(Workbench bench, GivenInput given, Format format, Work work) {
        Reply<Response.OfStrategic> reply = bench.strategic(new StrategicQuestion(given.need("file"),
                given.texts("scenarios"), given.readings(), given.hours("by"), given.ranges("stakes"),
                given.exacts("assume")), work);
        Response.OfStrategic found = reply.response();
        return new Reply<>(new Response.OfStrategic(found.stamp(), found.sheet(),
                given.word("table", StrategicCsv.Rows.class).orElse(StrategicCsv.Rows.BRANCH)), reply.read(),
                reply.name());
    }

    private static List<QuestionRow> aboutNegotiations() {
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
                        QuestionTable::design),
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

    private static List<QuestionRow> aboutCollections() {
        return List.of(
                QuestionRow.of("catalog-list", "The agreements that come with Surety.", List.of(), Map.of(),
                        Response.OfCatalog.class, (bench, given, format, work) -> bench.catalogList(work)),
                QuestionRow.of("catalog-show", "One agreement of the catalog at a glance.",
                        List.of(InputField.needed("id", TEXT, "The id of one of the catalog.")),
                        Map.of("id", LAVROV), Response.OfEntry.class,
                        (bench, given, format, work) -> bench.catalogShow(given.need("id"), work)),
                QuestionRow.of("catalog-rates",
                        "How often alliances were honoured in the past, as scholars have counted it.", List.of(),
                        Map.of(), Response.OfRates.class,
                        (bench, given, format, work) -> bench.catalogRates(work)),
                QuestionRow.of("folder-list", "The agreements among the files of whoever asks.", List.of(), Map.of(),
                        Response.OfCatalog.class, (bench, given, format, work) -> bench.folderList(work)));
    }
}
