package org.surety.report.text;

import java.util.List;
import org.surety.analysis.crisis.answer.CrisisAnswer;
import org.surety.analysis.crisis.answer.PlayerChoice;
import org.surety.analysis.crisis.answer.Sensitivity;
import org.surety.model.scenario.Scenario;
import org.surety.report.digest.CrisisDigest;
import org.surety.report.digest.Helping;
import org.surety.report.digest.TellingHours;
import org.surety.report.words.AssumptionWords;
import org.surety.report.words.Brought;
import org.surety.report.words.ChoiceWords;
import org.surety.report.words.English;
import org.surety.report.words.GapWords;
import org.surety.report.words.MethodWords;
import org.surety.report.words.MishapTeller;
import org.surety.report.words.Names;
import org.surety.report.words.Percent;

/**
 * One answer of {@code crisis} in full: by hours, votes, parties, assumptions, and what goes wrong.
 */
final class CrisisDetail {

    private static final int MOST_HOURS = 9;

    private final TextPage page;
    private final Names names;
    private final Scenario scenario;
    private final Brought brought;
    private final CrisisDigest.Line line;
    private final CrisisAnswer answer;
    private final int listed;

    CrisisDetail(TextPage page, Names names, CrisisDigest.Section section, CrisisDigest.Line line, int listed) {
        this.page = page;
        this.names = names;
        this.scenario = section.scenario();
        this.brought = section.brought();
        this.line = line;
        this.answer = line.answer();
        this.listed = listed;
    }

    void write() {
        hours();
        votes();
        parties();
        sensitivities();
        choices();
        mishap();
        gaps();
        page.gap().faint(MethodWords.of(answer.method()));
    }

    private void hours() {
        List<Long> hours = TellingHours.of(answer, MOST_HOURS);
        if (answer.curve().ever().high() == 0) {
            return;
        }
        Table table = Table.of("#by hour", brought.enough() + " " + brought.has() + " come");
        String before = "";
        for (long hour : hours) {
            String chance = Percent.of(answer.curve().by(hour));
            boolean late = answer.faitAccompli().map(it -> it.count() == hour).orElse(false);
            if (late || !chance.equals(before)) {
                table.row(English.figures(hour), late ? Percent.of(answer.inTime()) : chance);
            }
            before = chance;
        }
        table.row("ever", Percent.of(answer.curve().ever()));
        page.table(table).gap();
    }

    private void votes() {
        Table table = Table.of("vote", "is held", "is held and passes");
        for (CrisisAnswer.Vote vote : answer.votes()) {
            boolean again = answer.votes().stream().anyMatch(it -> it.step().equals(vote.step()) && it.attempt() > 1);
            table.row(vote.step() + (again ? ", attempt " + vote.attempt() : ""), Percent.of(vote.held()),
                    Percent.of(vote.passes()));
        }
        page.table(table).gap();
    }

    private void parties() {
        boolean late = scenario.faitAccompli().isPresent();
        Table table = late
                ? Table.of("party", brought.verb(true) + " in time", brought.verb(true) + " at all")
                : Table.of("party", brought.verb(true));
        for (Helping it : Helping.of(answer, names)) {
            if (late) {
                table.row(it.who(), it.inTime(), it.ever());
            } else {
                table.row(it.who(), it.ever());
            }
        }
        page.table(table).gap();
    }

    private void sensitivities() {
        List<Sensitivity> swinging = answer.sensitivities().stream().filter(it -> it.swing() > 1e-12).toList();
        List<Sensitivity> telling = swinging.stream()
                .filter(it -> !Percent.of(it.low()).equals(Percent.of(it.high()))).toList();
        if (telling.isEmpty()) {
            return;
        }
        AssumptionWords words = new AssumptionWords(names);
        List<Sensitivity> shown = telling.stream().limit(listed).toList();
        page.paragraph(
                "What it depends on: the probability with one assumption at the low end of its range, then at the "
                        + "high end, the others at their middle (" + Percent.of(answer.inTime().middle())
                        + ", the bar).");
        page.raw(new Swings(answer.inTime().middle(), shown).render(words, page.look()));
        if (shown.size() < telling.size()) {
            page.faint(English.count(telling.size() - shown.size(), "more assumption has", "more assumptions have")
                    + " an effect; --limit N shows more.");
        }
        if (telling.size() < swinging.size()) {
            page.faint(English.count(swinging.size() - telling.size(), "more has", "more have")
                    + " an effect too small to show; --format json has it.");
        }
    }

    private void choices() {
        ChoiceWords words = new ChoiceWords(names);
        for (boolean against : new boolean[]{true, false}) {
            List<PlayerChoice> made = answer.choices().stream().filter(it -> it.against() == against).toList();
            if (!made.isEmpty()) {
                page.gap().paragraph(ChoiceWords.heading(against, brought));
                made.forEach(it -> page.item(1, words.of(it)));
            }
        }
    }

    private void mishap() {
        MishapTeller.tell(names, scenario, line.row()).ifPresent(tale -> {
            page.gap().paragraph(tale.title() + ":");
            tale.lines().forEach(it -> page.indented("  " + page.look().paint(Look.Kind.STRONG, it.when()) + ": ",
                    "    ", it.text() + (it.clauses().isEmpty() ? "" : " [" + String.join(", ", it.clauses()) + "]")));
        });
    }

    private void gaps() {
        if (!answer.gaps().isEmpty()) {
            page.gap().paragraph("What the scenario does not say, and what is taken for it:");
            GapWords words = GapWords.of(names, scenario, line.row().procedure());
            answer.gaps().forEach(it -> page.item(1, words.of(it)));
        }
    }
}
