package org.surety.workbench.asking;

import static org.surety.workbench.asking.InputShape.DOCUMENT;
import static org.surety.workbench.asking.InputShape.DOCUMENTS;
import static org.surety.workbench.asking.InputShape.DURATION;
import static org.surety.workbench.asking.InputShape.DURATIONS;
import static org.surety.workbench.asking.InputShape.NAMED_DOCUMENTS;
import static org.surety.workbench.asking.InputShape.TEXT;
import static org.surety.workbench.asking.InputShape.TEXTS;
import static org.surety.workbench.asking.InputShape.YES_NO;
import static org.surety.workbench.asking.SharedFields.AT;
import static org.surety.workbench.asking.SharedFields.ATTACKER;
import static org.surety.workbench.asking.SharedFields.FILE;
import static org.surety.workbench.asking.SharedFields.LAVROV;
import static org.surety.workbench.asking.SharedFields.LAW;
import static org.surety.workbench.asking.SharedFields.READINGS;
import static org.surety.workbench.asking.SharedFields.SCENARIOS;
import static org.surety.workbench.asking.SharedFields.SMALL;
import static org.surety.workbench.asking.SharedFields.UNTIL;
import static org.surety.workbench.asking.SharedFields.limit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.analysis.crisis.Exploration;
import org.surety.analysis.power.BallotChoices;
import org.surety.model.agreement.Life.Law;
import org.surety.report.rendering.Format;
import org.surety.report.rendering.Response;
import org.surety.semantics.Work;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.CheckQuestion;
import org.surety.workbench.api.CompareQuestion;
import org.surety.workbench.api.DraftCheckQuestion;
import org.surety.workbench.api.DraftStartQuestion;
import org.surety.workbench.api.ExportQuestion;
import org.surety.workbench.api.LifeQuestion;
import org.surety.workbench.api.PowerQuestion;
import org.surety.workbench.api.Reply;
import org.surety.workbench.api.WhoQuestion;

/** The questions that texts answer, of agreements and of drafts. */
final class TextQuestions {

    /** Coalitions in a text, and where a program reads them. */
    private static final int FEW = 20;
    private static final int MANY = 1_000;

    private TextQuestions() {}

    /** Their rows. */
    static List<QuestionRow> rows() {
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
                        Map.of("file", LAVROV, "attacker", "RUS"), Response.OfWho.class, TextQuestions::who),
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
                        TextQuestions::exported, TextQuestions::export));
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
}
