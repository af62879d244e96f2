package org.surety.report.text;

import java.util.ArrayList;
import java.util.HashSet;
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
import org.surety.report.WhoMoment;
import org.surety.report.digest.AnswerLine;
import org.surety.report.digest.Digest;
import org.surety.report.view.WhoView;
import org.surety.report.words.AnswerWords.Told;
import org.surety.report.words.AttackWords;
import org.surety.report.words.Brought;
import org.surety.report.words.English;
import org.surety.report.words.Names;
import org.surety.semantics.Readings;

/**
 * The answers of {@code who} for a person: first in sentences, attackers with like answers together, then as a table,
 * then what flips.
 */
public final class WhoText {

    private static final int LABEL = 19;
    private static final int WIDEST = 26;
    /** From this many lines on the table is left out of the text; CSV and JSON have every case. */
    private static final int LONGEST_TABLE = 60;

    private final TextPage page;
    private final Names names;
    private final Optional<WhoMoment> moment;
    private final WhoResult result;
    private final Digest digest;
    /** How wide the questions of a section are. */
    private int room = LABEL;

    private WhoText(TextPage page, Names names, Family family, WhoResult result, Optional<WhoMoment> moment) {
        this.page = page;
        this.names = names;
        this.moment = moment;
        this.result = result;
        this.digest = Digest.of(result, family);
    }

    /**
     * The text, at its end the {@code stories} that were asked for, by row.
     *
     * @param moment after what it is asked; empty where the text alone is
     */
    public static String of(WhoResult result, Family family, Map<WhoRow, List<WhoView.Told>> stories,
            Optional<WhoMoment> moment, Look look) {
        Reading first = Readings.of(family, result.request().readings()).first();
        StringBuilder out = new StringBuilder(
                new WhoText(new TextPage(look), Names.of(family.under(first)), family, result, moment).write());
        stories.forEach((row, told) -> {
            AttackWords words = AttackWords.of(Names.of(family.under(row.reading())), row.situation());
            String place = row.situation().place().map(it -> " at " + it).orElse("");
            out.append('\n').append(
                    StoryText.of("Act of " + words.who() + words.whom().map(it -> " against " + it).orElse("")
                            + place + " (" + row.situation().procedure() + "), reading "
                            + row.reading(), told.stream().map(WhoView.Told::tale).toList(), look));
        });
        return out.toString();
    }

    private void sentences() {
        Agreement agreement = names.agreement();
        page.heading(agreement.title() + " (" + agreement.id() + ")");
        page.paragraph(introduction(agreement));
        moment.ifPresent(it -> new MomentText(page, names, digest.words()).write(it, result));
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
        String held = held();
        String open = result.terms().isEmpty()
                ? "No clause is recorded with more than one reading."
                : English.capital(English.number(result.terms().size()))
                        + (result.terms().size() == 1 ? " clause is" : " clauses are") + " unclear, which makes "
                        + English.count(readings, "reading", "readings")
                        + "; what follows holds under all of them unless it says otherwise.";
        return "Status: " + English.words(agreement.status().word()) + asOf + ". " + open + held
                + " Whose act it is, is a question, not a forecast.";
    }

    private String held() {
        if (result.request().readings().isEmpty()) {
            return "";
        }
        Map<String, List<String>> held = new LinkedHashMap<>();
        result.request().readings().forEach((term, readings) -> held.put(term, readings.stream().sorted().toList()));
        return " Told is only what holds if " + digest.words().all(held) + ".";
    }

    private void section(Digest.Section section) {
        page.heading("If " + section.occasion() + " (procedure " + section.procedure()
                + outcome(section.procedure()) + ")");
        room = Math.clamp(section.brought().canCome().length(), LABEL, WIDEST);
        for (AnswerLine line : AnswerLine.of(section, digest.words())) {
            answer(line);
            if (line.subject() == AnswerLine.Subject.POSSIBLE && section.isEverPossible()
                    && !section.isAlwaysPossible()) {
                page.paragraph("Where " + section.brought().pronoun() + " can:");
            }
        }
    }

    private String outcome(String procedure) {
        return Optional.ofNullable(result.request().outcomes().get(procedure))
                .map(it -> it.agreement().equals(result.agreement()) && it.procedure().equals(procedure)
                        ? ", step " + String.join(", ", it.steps())
                        : ", step " + (it.agreement().equals(result.agreement()) ? "" : it.agreement() + "/")
                                + String.join(", ", it.names()))
                .orElse("");
    }

    private void answer(AnswerLine line) {
        String label = page.look().paint(Look.Kind.STRONG, Columns.padRight(line.question(), room)) + "  ";
        String blanks = " ".repeat(room + 2);
        page.indented(label, blanks, line.lead());
        line.cases().forEach(it -> page.indented(blanks + "- ", blanks + "  ", it));
    }

    /** The cases in which anything can come at all; when it can is said above. */
    private void table() {
        Set<Optional<String>> victims = new HashSet<>();
        Set<String> procedures = new HashSet<>();
        digest.sections().forEach(it -> {
            victims.add(it.words().whom());
            procedures.add(it.procedure());
        });
        List<String> headings = new ArrayList<>(List.of("act of"));
        if (victims.size() > 1) {
            headings.add("that hits");
        }
        if (procedures.size() > 1) {
            headings.add("procedure");
        }
        headings.addAll(List.of("if", "can stop it", "enough for it", "owed"));
        Table table = Table.of(headings.toArray(String[]::new));
        int lines = 0;
        for (Digest.Section section : digest.sections()) {
            Optional<Cover<Line>> cover = section.cover(Digest.Verdict::isPossible, it -> Line.of(it.told()));
            for (Line line : cover.map(it -> it.boxes().keySet()).orElse(Set.of())) {
                List<String> row = new ArrayList<>(List.of(section.words().who()));
                if (victims.size() > 1) {
                    row.add(section.words().whom().orElse("anybody"));
                }
                if (procedures.size() > 1) {
                    row.add(section.procedure());
                }
                row.addAll(List.of(cover.map(it -> digest.words().when(it, line)).orElse(""), line.stop(),
                        line.enough(), line.owed()));
                table.row(row.toArray(String[]::new));
                lines++;
            }
        }
        if (lines > 1 && lines <= LONGEST_TABLE) {
            String what = Brought.of(digest.sections().stream().map(Digest.Section::brought).toList()).noun();
            page.heading("Case by case, where " + what + " can come").table(table.spaced());
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
