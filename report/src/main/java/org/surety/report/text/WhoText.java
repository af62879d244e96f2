package org.surety.report.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.analysis.who.Cover;
import org.surety.analysis.who.WhoResult;
import org.surety.analysis.who.WhoRow;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Family;
import org.surety.model.agreement.Reading;
import org.surety.report.digest.CaseWords;
import org.surety.report.digest.Digest;
import org.surety.report.view.WhoView;
import org.surety.report.words.AnswerWords.Told;
import org.surety.report.words.AttackWords;
import org.surety.report.words.English;
import org.surety.report.words.Names;
import org.surety.semantics.Readings;

/**
 * The answers of {@code who} for a person: first in sentences, attackers with like answers together, then as a table,
 * then what flips.
 */
public final class WhoText {

    private static final int LABEL = 19;
    /** From this many lines on the table is left out of the text; CSV and JSON have every case. */
    private static final int LONGEST_TABLE = 60;

    private final Page page;
    private final Names names;
    private final WhoResult result;
    private final Digest digest;

    private WhoText(Page page, Names names, Family family, WhoResult result) {
        this.page = page;
        this.names = names;
        this.result = result;
        this.digest = Digest.of(result, family);
    }

    /** The text, at its end the {@code stories} that were asked for, by row. */
    public static String of(WhoResult result, Family family, Map<WhoRow, List<WhoView.Told>> stories, Look look) {
        Reading first = Readings.of(family, result.request().readings()).first();
        StringBuilder out = new StringBuilder(
                new WhoText(new Page(look), Names.of(family.under(first)), family, result).write());
        stories.forEach((row, told) -> {
            AttackWords words = AttackWords.of(Names.of(family.under(row.reading())), row.situation());
            String place = row.situation().place().map(it -> " at " + it).orElse("");
            out.append('\n').append(
                    StoryText.of("Attack by " + words.who() + words.whom().map(it -> " on " + it).orElse("") + place
                            + " (" + row.situation().procedure() + "), reading " + row.reading(),
                            told.stream().map(WhoView.Told::tale).toList(), look));
        });
        return out.toString();
    }

    /** The answers in sentences alone, added to {@code page}. */
    static void brief(WhoResult result, Family family, Page page) {
        Reading first = Readings.of(family, result.request().readings()).first();
        new WhoText(page, Names.of(family.under(first)), family, result).sentences();
    }

    /** The answers alone, without the title. */
    static void sections(WhoResult result, Family family, Page page) {
        Reading first = Readings.of(family, result.request().readings()).first();
        WhoText text = new WhoText(page, Names.of(family.under(first)), family, result);
        text.digest.sections().forEach(text::section);
    }

    private void sentences() {
        Agreement agreement = names.agreement();
        page.heading(agreement.title() + " (" + agreement.id() + ")");
        page.paragraph(introduction(agreement));
        digest.sections().forEach(this::section);
    }

    private String write() {
        sentences();
        table();
        new FlipText(page, result, digest).write();
        return page.toString();
    }

    private String introduction(Agreement agreement) {
        String asOf = agreement.asOf().map(it -> ", as of " + it).orElse("");
        long readings = result.rows().stream().map(it -> it.reading()).distinct().count();
        String held = held().isEmpty() ? "" : " Held to " + new Reading(held()) + ".";
        String open = result.terms().isEmpty()
                ? "Nothing in it is left open."
                : English.capital(English.count(result.terms().size(), "clause is", "clauses are"))
                        + " unclear, which makes "
                        + English.count(readings, "reading", "readings")
                        + "; what follows holds under all of them unless it says otherwise.";
        return "Status: " + English.words(agreement.status().word()) + asOf + ". " + open + held
                + " Who attacks is a question, not a forecast.";
    }

    private Map<String, String> held() {
        Map<String, String> held = new LinkedHashMap<>();
        result.request().readings().forEach((term, readings) -> held.put(term, String.join(" or ", readings)));
        return held;
    }

    private void section(Digest.Section section) {
        AttackWords words = section.words();
        page.heading("If " + words.who() + " attacks" + words.whom().map(it -> " " + it).orElse("") + " (procedure "
                + section.procedure() + ")");
        answer("Can help come?", section.cover(it -> true, it -> it.told().possible()));
        answer("Who can stop it?", section.cover(Digest.Verdict::isPossible, it -> it.told().stop()));
        if (section.isWithin()) {
            answer("The attacker alone?",
                    section.cover(Digest.Verdict::isPossible, it -> it.attackerStops() ? "yes" : "no"));
        }
        answer("Who may help alone?", section.cover(Digest.Verdict::isPossible, it -> it.told().alone()));
        answer("Is it owed?", section.cover(Digest.Verdict::isPossible, it -> it.told().owed()));
        answer("When can it come?", section.cover(Digest.Verdict::isPossible, it -> it.told().when()));
    }

    /**
     * One value needs no condition; of two, the one with the shorter condition is told with it; of more, all but the
     * commonest.
     */
    private void answer(String question, Optional<Cover<String>> cover) {
        if (cover.isEmpty()) {
            return;
        }
        List<String> values = List.copyOf(cover.get().boxes().keySet());
        String label = page.look().paint(Look.Kind.STRONG, Columns.padRight(question, LABEL)) + "  ";
        String blanks = " ".repeat(LABEL + 2);
        if (values.size() == 1) {
            page.indented(label, blanks, English.capital(values.getFirst()) + ".");
        } else if (values.size() == 2) {
            page.indented(label, blanks, either(values.get(0), values.get(1), cover.get()));
        } else {
            page.indented(label, blanks, "It depends:");
            for (String value : values) {
                page.indented(blanks + "- ", blanks + "  ", "if " + CaseWords.when(cover.get(), value) + ": " + value);
            }
        }
    }

    private static String either(String common, String rare, Cover<String> cover) {
        if (common.equals("yes") && rare.startsWith("no")) {
            return "Yes, unless " + CaseWords.when(cover, rare)
                    + (rare.equals("no") ? "." : " (" + rare.substring(4) + ").");
        }
        boolean commonShorter = CaseWords.when(cover, common).length() < CaseWords.when(cover, rare).length();
        String told = commonShorter ? common : rare;
        String other = commonShorter ? rare : common;
        return told.equals("yes") || told.equals("no")
                ? English.capital(told) + " if " + CaseWords.when(cover, told) + ". Otherwise " + other + "."
                : "If " + CaseWords.when(cover, told) + ": " + told + ". Otherwise: " + other + ".";
    }

    /** The cases in which help can come at all; when it can is said above. */
    private void table() {
        Table table = Table.of("attack by", "if", "can stop it", "enough for it", "owed");
        int lines = 0;
        for (Digest.Section section : digest.sections()) {
            String attackers = section.words().who();
            Optional<Cover<Line>> cover = section.cover(Digest.Verdict::isPossible, it -> Line.of(it.told()));
            for (Line line : cover.map(it -> it.boxes().keySet()).orElse(Set.of())) {
                table.row(attackers, cover.map(it -> CaseWords.when(it, line)).orElse(""), line.stop(), line.enough(),
                        line.owed());
                lines++;
            }
        }
        if (lines > 1 && lines <= LONGEST_TABLE) {
            page.heading("Case by case, where help can come").table(table.spaced());
        } else if (lines > LONGEST_TABLE) {
            page.gap().faint(English.figures(lines) + " different cases; --format csv or json lists them all.");
        }
    }

    /** What the table has of an answer. */
    private record Line(String stop, String enough, String owed) {
        static Line of(Told told) {
            return new Line(told.stop(), told.enough(), told.owed());
        }
    }
}
