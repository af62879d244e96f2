package org.surety.report.json;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.surety.analysis.voting.MinimalSets;
import org.surety.analysis.who.CaseAnswer;
import org.surety.analysis.who.Flip;
import org.surety.analysis.who.WhoResult;
import org.surety.analysis.who.WhoRow;
import org.surety.analysis.who.Window;
import org.surety.analysis.who.Witness;
import org.surety.model.agreement.OpenTerm;
import org.surety.model.quantity.Hours;
import org.surety.report.view.WhoView.Told;

/** The answers of {@code who} as JSON; see {@code docs/json/who.schema.json}. */
public final class WhoJson {

    private WhoJson() {}

    /** The fields of the answer. */
    static JsonPage fields(JsonPage page, WhoResult result, Map<WhoRow, List<Told>> stories) {
        return page.text("agreement", result.agreement())
                .text("method", result.method())
                .array("terms", result.terms(), WhoJson::term)
                .array("readings", result.rows(),
                        (row, it) -> row(row, result, it, stories.getOrDefault(it, List.of())))
                .array("flips", result.flips(),
                        (flip, it) -> flip.text("term", it.term()).array("answers", it.changes(),
                                WhoJson::change));
    }

    static void term(JsonPage page, OpenTerm term) {
        page.text("term", term.name()).text("question", term.question()).text("clause", term.place())
                .texts("readings", term.readings().stream().map(OpenTerm.Alternative::name).toList())
                .flag("bounds", term.bounds());
    }

    private static void row(JsonPage page, WhoResult result, WhoRow row, List<Told> stories) {
        CaseAnswer answer = row.answer();
        page.map("reading", row.reading().choices());
        situation(page, row.situation());
        page.number("standsFor", row.situation().standsFor())
                .texts("likeVictim", row.situation().likeVictim())
                .array("obstacles", answer.obstacles(), (obstacle, it) -> obstacle.text("clause", it.clause())
                        .text("kind", word(it.kind())))
                .flag("possible", answer.possible())
                .flag("owed", answer.owed())
                .lists("blockers", result.listed(answer.blockers().listed()))
                .flags("blockersLawful", result.listed(answer.lawful()))
                .text("lawfully", word(answer.lawfully()))
                .texts("stoppers", answer.verdict().stoppers())
                .text("blockerCount", answer.blockers().count().toString())
                .flag("blockersCut", isCut(result, answer.blockers()))
                .lists("enough", result.listed(answer.enough().listed()))
                .text("enoughCount", answer.enough().count().toString())
                .flag("enoughCut", isCut(result, answer.enough()))
                .texts("alone", answer.alone())
                .object("window", it -> window(it, answer.window()));
        if (!stories.isEmpty()) {
            page.array("stories", stories, WhoJson::story);
        }
    }

    /** Whether there are more sets than those that are listed. */
    private static boolean isCut(WhoResult result, MinimalSets sets) {
        return BigInteger.valueOf(result.listed(sets.listed()).size()).compareTo(sets.count()) < 0;
    }

    private static void situation(JsonPage page, WhoRow.Situation situation) {
        page.text("procedure", situation.procedure()).text("attacker", situation.attacker())
                .text("victim", situation.victim()).text("place", situation.place());
    }

    private static void window(JsonPage page, Window window) {
        page.number("earliest", window.earliest().map(Hours::count)).number("latest", window.latest().map(Hours::count))
                .flag("unbounded", window.isUnbounded());
    }

    private static void story(JsonPage page, Told told) {
        Witness story = told.story();
        page.text("shows", word(story.shows())).texts("against", story.against())
                .text("ending", word(story.run().ending()))
                .number("firstHelp", story.run().firstHelp().map(Hours::count))
                .array("happenings", story.run().happenings(),
                        (happening, it) -> happening.number("hour", it.at().count())
                                .text("clause", it.clause()))
                .text("title", told.tale().title())
                .array("told", told.tale().lines(), (line, it) -> line.text("when", it.when()).text("text", it.text())
                        .texts("clauses", it.clauses()));
    }

    private static void change(JsonPage page, Flip.Change change) {
        page.text("question", word(change.question()));
        situation(page, change.situation());
        page.object("answers", it -> change.answers().forEach(it::texts)).flag("always", change.always());
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
