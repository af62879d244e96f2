package org.surety.mcp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.surety.design.Baseline;
import org.surety.mcp.ToolParameter.Shape;
import org.surety.model.agreement.Life.Law;
import org.surety.report.rendering.Response;
import org.surety.semantics.Work;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.AcceptQuestion;
import org.surety.workbench.api.BriefQuestion;
import org.surety.workbench.api.CheckQuestion;
import org.surety.workbench.api.CompareQuestion;
import org.surety.workbench.api.CrisisQuestion;
import org.surety.workbench.api.DraftCheckQuestion;
import org.surety.workbench.api.DraftStartQuestion;
import org.surety.workbench.api.FollowQuestion;
import org.surety.workbench.api.LifeQuestion;
import org.surety.workbench.api.Reply;
import org.surety.workbench.api.WhoQuestion;

/**
 * A question as a tool.
 *
 * @param description what it tells, for an assistant that chooses among tools
 * @param files the arguments that mean documents
 */
record AssistantTool(String name, String description, List<ToolParameter> parameters, List<String> files,
        Asking asking) {

    private static final int COALITIONS = 20;

    private static final ToolParameter FILE = new ToolParameter("file", Shape.TEXT, true,
            "An agreement: the id of one of the catalog, a path in the folder, or a name among `documents`.");
    private static final ToolParameter READINGS = new ToolParameter("readings", Shape.TEXTS, false,
            "Unclear clauses held to readings, each as TERM=READING.");
    private static final ToolParameter ATTACKER = new ToolParameter("attacker", Shape.TEXT, false,
            "A party by its code or name, or `outsider`; left out: all.");
    private static final ToolParameter SCENARIOS = new ToolParameter("scenarios", Shape.TEXTS, false,
            "Scenarios by path or name; left out: those beside the agreement.");
    private static final ToolParameter DAY = new ToolParameter("at", Shape.TEXT, false,
            "The day at whose end is asked, such as 2025-08-24; left out: the latest.");
    private static final ToolParameter LAW = new ToolParameter("law", Shape.TEXT, false,
            "What fills the silence of the text: as-written or vienna.");
    private static final ToolParameter DOCUMENTS = new ToolParameter("documents", Shape.NAMED_TEXTS, false,
            "Texts of files that are not on the disk, by the plain names under which the other arguments mean them.");
    private static final ToolParameter FORMAT = new ToolParameter("format", Shape.TEXT, false,
            "`text` (the default) for sentences and tables, or `json` for every value.");

    /** Asks the question. */
    @FunctionalInterface
    interface Asking {
        Reply<? extends Response.Viewed> ask(Workbench bench, ToolArguments arguments, Work work);
    }

    /** Copies the lists. */
    AssistantTool {
        parameters = List.copyOf(parameters);
        files = List.copyOf(files);
    }

    private static AssistantTool of(String name, String description, List<ToolParameter> own, List<String> files,
            Asking asking) {
        List<ToolParameter> all = new ArrayList<>(own);
        all.add(DOCUMENTS);
        all.add(FORMAT);
        return new AssistantTool(name, description, all, files, asking);
    }

    /** All of them. */
    static List<AssistantTool> all() {
        List<String> file = List.of("file");
        return List.of(
                of("check",
                        "What is wrong with a file, or weak in the agreement in it: errors with line, column and what "
                                + "was expected, and facts about the text such as a party that can stop help alone.",
                        List.of(FILE, READINGS), file, (bench, given, work) -> bench.check(
                                new CheckQuestion(List.of(given.need("file")), given.readings()), work)),
                of("who", "Who must cooperate for help under an agreement, and who can stop it, for every attacker and "
                        + "every reading of what is unclear. Exact, from the text alone.",
                        List.of(FILE, READINGS, ATTACKER, new ToolParameter("by", Shape.TEXT, false,
                                "Help after this is too late, such as `3 days`."),
                                new ToolParameter("place", Shape.TEXT,
                                        false,
                                        "Where the attack is; left out: every place that the text treats apart.")),
                        file, (bench, given, work) -> bench.who(new WhoQuestion(given.need("file"),
                                given.text("attacker"), Optional.empty(), given.text("place"), Optional.empty(),
                                Optional.empty(), given.hours("by"), COALITIONS, given.readings(), false), work)),
                of("life",
                        "Who is bound when, who is bound while not guarded, who can leave, and what follows a breach.",
                        List.of(FILE, READINGS, LAW), file, (bench, given, work) -> bench.life(new LifeQuestion(
                                given.need("file"), given.word("law", Law.class), List.of(), List.of(),
                                given.readings()), work)),
                of("crisis",
                        "How likely enough help in time is under the stated assumptions of scenarios. It follows from "
                                + "the assumptions and is no forecast.",
                        List.of(FILE, SCENARIOS, READINGS), List.of("file", "scenarios"),
                        (bench, given, work) -> bench.crisis(new CrisisQuestion(given.need("file"),
                                given.texts("scenarios"), given.readings(),
                                CrisisQuestion.everything("", List.of()).engine(), List.of(),
                                CrisisQuestion.Draws.USUAL, Optional.empty(), List.of(), Optional.empty(),
                                java.util.Map.of(), Optional.empty()), work)),
                of("compare",
                        "Two or more agreements side by side by what follows from them; versions of one also clause "
                                + "by clause.",
                        List.of(new ToolParameter("files", Shape.TEXTS, true,
                                "At least two agreements, as for `file`."),
                                READINGS),
                        List.of("files"), (bench, given, work) -> bench.compare(new CompareQuestion(
                                given.texts("files"), false, given.readings(), List.of()), work)),
                of("accept",
                        "How acceptable each reading of an agreement is to each party, by what the party has said.",
                        List.of(FILE, new ToolParameter("positions", Shape.TEXT, false,
                                "A file of positions; left out: the one beside the agreement."), READINGS, DAY),
                        List.of("file", "positions"), (bench, given, work) -> bench.accept(new AcceptQuestion(
                                given.need("file"), given.text("positions"), given.readings(), given.day("at"),
                                Optional.empty(), Baseline.Kind.ALTERNATIVE, java.util.Map.of()), work)),
                of("follow",
                        "Where agreements stand after what a chronicle records: who is bound, what is owed, what comes "
                                + "next.",
                        List.of(new ToolParameter("file", Shape.TEXT, true,
                                "A chronicle, or an agreement with one beside it, as for agreements."), READINGS, DAY,
                                LAW),
                        file,
                        (bench, given, work) -> bench.follow(new FollowQuestion(given.need("file"), given.day("at"),
                                given.word("law", Law.class), given.readings()), work)),
                of("brief",
                        "The one page about an agreement: who can stop help, how likely it is in time, who accepts it, "
                                + "and what each clause buys if it is settled.",
                        List.of(FILE, SCENARIOS, ATTACKER, READINGS), List.of("file", "scenarios"),
                        (bench, given, work) -> bench.brief(new BriefQuestion(given.need("file"),
                                given.texts("scenarios"), given.text("attacker"), given.readings()), work)),
                of("draft_start",
                        "Numbers the passages of a text and gives the beginning of an agreement's file, whose "
                                + "clauses then point at them.",
                        List.of(new ToolParameter("text", Shape.TEXT, true,
                                "A text, Word file or .odt by its path in the folder, or a name among `documents`.")),
                        List.of("text"), (bench, given, work) -> bench.draftStart(
                                new DraftStartQuestion(given.need("text")), work)),
                of("draft_check",
                        "What of its texts a draft does not have yet: sentences without a clause, clauses without "
                                + "a passage, quantities and names that are missing, and what is left open.",
                        List.of(FILE, new ToolParameter("texts", Shape.NAMED_TEXTS, false,
                                "By source, the path of its text where that is not beside the file.")),
                        file, (bench, given, work) -> bench.draftCheck(
                                new DraftCheckQuestion(given.need("file"), given.named("texts")), work)));
    }
}
