package org.surety.workbench.asking;

import static org.surety.workbench.asking.InputShape.DOCUMENT;
import static org.surety.workbench.asking.InputShape.DOCUMENTS;
import static org.surety.workbench.asking.InputShape.DURATION;
import static org.surety.workbench.asking.InputShape.DURATIONS;
import static org.surety.workbench.asking.InputShape.EXACT;
import static org.surety.workbench.asking.InputShape.NAMED_EXACTS;
import static org.surety.workbench.asking.InputShape.NAMED_RANGES;
import static org.surety.workbench.asking.InputShape.TEXTS;
import static org.surety.workbench.asking.InputShape.WHOLE;
import static org.surety.workbench.asking.SharedFields.AT;
import static org.surety.workbench.asking.SharedFields.ATTACKER;
import static org.surety.workbench.asking.SharedFields.FILE;
import static org.surety.workbench.asking.SharedFields.LAVROV;
import static org.surety.workbench.asking.SharedFields.LAW;
import static org.surety.workbench.asking.SharedFields.READINGS;
import static org.surety.workbench.asking.SharedFields.SCENARIOS;
import static org.surety.workbench.asking.SharedFields.SEED;
import static org.surety.workbench.asking.SharedFields.SMALL;
import static org.surety.workbench.asking.SharedFields.UNTIL;
import static org.surety.workbench.asking.SharedFields.limit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.analysis.crisis.answer.Method;
import org.surety.model.agreement.Life.Law;
import org.surety.report.csv.CrisisCsv;
import org.surety.report.csv.StrategicCsv;
import org.surety.report.rendering.Format;
import org.surety.report.rendering.Response;
import org.surety.semantics.Work;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.BriefQuestion;
import org.surety.workbench.api.CrisisQuestion;
import org.surety.workbench.api.ExerciseQuestion;
import org.surety.workbench.api.FollowQuestion;
import org.surety.workbench.api.Reply;
import org.surety.workbench.api.ReportQuestion;
import org.surety.workbench.api.StrategicQuestion;

/** The questions about what happens: under assumptions, in chronicles and exercises; and about everything together. */
final class AssumptionQuestions {

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

    private AssumptionQuestions() {}

    /** Their rows. */
    static List<QuestionRow> rows() {
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
                        Response.OfCrisis.class, AssumptionQuestions::crisis),
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
                        Response.OfStrategic.class, AssumptionQuestions::strategic).takingLong(),
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
}
