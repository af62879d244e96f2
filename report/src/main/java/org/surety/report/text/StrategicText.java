package org.surety.report.text;

import java.util.ArrayList;
import java.util.List;
import org.surety.report.StrategicSheet;
import org.surety.report.digest.StrategicDigest;
import org.surety.report.digest.StrategicWords;
import org.surety.report.words.Percent;
import org.surety.report.words.ScenarioWords;
import org.surety.strategic.StrategicAnswer;

/** The answers of {@code strategic} for a person. */
public final class StrategicText {

    private final TextPage page;

    private StrategicText(TextPage page) {
        this.page = page;
    }

    /** The text. */
    public static String of(StrategicSheet sheet, Look look) {
        StrategicText text = new StrategicText(new TextPage(look));
        text.page.heading(sheet.title() + " (" + sheet.family().id() + ")")
                .paragraph(StrategicWords.NEUTRAL);
        for (StrategicDigest.Section section : StrategicDigest.of(sheet).sections()) {
            text.page.heading(ScenarioWords.title(section.scenario()) + " (scenario " + section.scenario().id()
                    + ", procedure " + section.procedure() + ")");
            section.scenario().incident().ifPresent(it -> text.page.paragraph(
                    new ScenarioWords(section.lines().getFirst().names()).happens(it)));
            section.lines().forEach(text::line);
        }
        return text.page.toString();
    }

    private void line(StrategicDigest.Line line) {
        StrategicAnswer answer = line.row().answer();
        StrategicWords words = new StrategicWords(line.names());
        page.heading(line.when().isEmpty() ? "In every reading" : "If " + line.when());
        if (!answer.obstacles().isEmpty()) {
            StrategicWords.obstacles(answer).ifPresent(page::paragraph);
            return;
        }
        page.paragraph(words.players(answer));
        page.gap().paragraph("What is assumed to be worth how much:");
        words.stakes(answer).forEach(it -> page.item(1, it));
        page.gap().paragraph(StrategicWords.sharpness(answer));
        branch(answer);
        StrategicWords.threshold(answer).ifPresent(it -> page.gap().paragraph(it));
        StrategicWords.branch(answer).ifPresent(page::paragraph);
        moves(answer, words);
        swings(answer, words);
        page.gap().paragraph(StrategicWords.pure(answer));
        words.equilibria(answer).forEach(it -> page.item(1, it));
        page.gap().faint(StrategicWords.size(answer));
    }

    private void branch(StrategicAnswer answer) {
        boolean ranges = answer.branch().stream().anyMatch(it -> it.chance().low() < it.chance().high());
        Table table = Table.of("#sharpness", "enough help in time", "attack pays above gain/loss",
                "indifferent at a gain of");
        StrategicWords.told(answer).forEach(it -> table.row(List.of(StrategicWords.number(it.sharpness()),
                StrategicWords.chance(it.chance()), StrategicWords.number(it.odds()),
                it.threshold().map(StrategicWords::number).orElse("-"))));
        page.gap().table(table);
        if (ranges) {
            page.paragraph(StrategicWords.FOUND);
        }
    }

    private void moves(StrategicAnswer answer, StrategicWords words) {
        if (answer.moves().isEmpty()) {
            return;
        }
        List<String> headings = new ArrayList<>(List.of("at", "who", "move"));
        answer.moves().getFirst().at().forEach(it -> headings.add("#" + StrategicWords.number(it.sharpness())));
        Table table = Table.of(headings.toArray(String[]::new));
        for (StrategicAnswer.MoveOdds move : answer.moves()) {
            List<String> row = new ArrayList<>(List.of(move.place(), words.who(move), move.move()));
            move.at().forEach(it -> row.add(it.reached() > 0 ? Percent.of(it.chance()) : "-"));
            table.row(row);
        }
        page.gap().paragraph("How likely each of them makes the move, where it comes there, by sharpness:")
                .table(table);
    }

    private void swings(StrategicAnswer answer, StrategicWords words) {
        if (answer.swings().isEmpty()) {
            return;
        }
        Table table = Table.of("if this goes from its low to its high end", "at sharpness 10", "at the end",
                "turns at");
        answer.swings().forEach(it -> table.row(List.of(words.stake(it.stake()), StrategicWords.ends(it.moderate()),
                StrategicWords.ends(it.sharp()), it.flipsAt().map(StrategicWords::number).orElse("-"))));
        page.gap().paragraph("What enough help in time hangs on, all else at its middle; it turns where it passes "
                + "50 %:").table(table);
    }
}
