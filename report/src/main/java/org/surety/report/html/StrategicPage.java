package org.surety.report.html;

import java.util.ArrayList;
import java.util.List;
import org.surety.report.StrategicSheet;
import org.surety.report.chart.BranchCurve;
import org.surety.report.digest.StrategicDigest;
import org.surety.report.digest.StrategicWords;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.markup.Text;
import org.surety.report.words.English;
import org.surety.report.words.Percent;
import org.surety.report.words.ScenarioWords;
import org.surety.strategic.StrategicAnswer;

/** The parts of a page that tells what parties do that know each other's stakes. */
final class StrategicPage {

    private final List<Markup> body = new ArrayList<>();
    private int drawings;

    private StrategicPage() {}

    /** A part for each scenario and procedure. */
    static List<HtmlReport.Part> parts(StrategicSheet sheet) {
        List<HtmlReport.Part> parts = new ArrayList<>();
        for (StrategicDigest.Section section : StrategicDigest.of(sheet).sections()) {
            StrategicPage page = new StrategicPage();
            page.drawings = parts.size() * 1000;
            section.scenario().incident().ifPresent(it -> page.paragraph(
                    new ScenarioWords(section.lines().getFirst().names()).happens(it)));
            section.lines().forEach(page::line);
            parts.add(new HtmlReport.Part("case-" + (parts.size() + 1),
                    ScenarioWords.title(section.scenario()) + ": " + English.words(section.procedure()), page.body));
        }
        return parts;
    }

    private void paragraph(String text) {
        body.add(Tag.of("p", text));
    }

    private void small(String text) {
        body.add(Tag.of("p", text).in("small"));
    }

    private void heading(String text) {
        body.add(Tag.of("h4", text));
    }

    private void line(StrategicDigest.Line line) {
        StrategicAnswer answer = line.row().answer();
        StrategicWords words = new StrategicWords(line.names());
        body.add(Tag.of("h3", line.when().isEmpty() ? "In every reading" : "If " + line.when()));
        if (!answer.obstacles().isEmpty()) {
            StrategicWords.obstacles(answer).ifPresent(this::paragraph);
            return;
        }
        heading("What is assumed to be worth how much");
        list(words.stakes(answer));
        paragraph(words.players(answer));
        heading("From choice at random to sharp choice");
        body.add(Tag.of("figure").add(
                BranchCurve.of("branch-" + ++drawings, "Enough help in time by sharpness of choice", answer),
                Tag.of("figcaption", StrategicWords.sharpness(answer))));
        branch(answer);
        StrategicWords.threshold(answer).ifPresent(this::paragraph);
        StrategicWords.branch(answer).ifPresent(this::paragraph);
        moves(answer, words);
        swings(answer, words);
        heading("Without chance");
        paragraph(StrategicWords.pure(answer));
        list(words.equilibria(answer));
        small(StrategicWords.size(answer));
    }

    private void list(List<String> items) {
        if (!items.isEmpty()) {
            Tag list = Tag.of("ul").in("plain");
            items.forEach(it -> list.add(Tag.of("li", it)));
            body.add(list);
        }
    }

    private void branch(StrategicAnswer answer) {
        Grid grid = Grid.cards("Along the branch", List.of("Sharpness", "Enough help in time",
                "Attack pays above gain/loss", "Indifferent at a gain of"));
        StrategicWords.told(answer).forEach(it -> grid.row(List.of(new Text(StrategicWords.number(it.sharpness())),
                new Text(StrategicWords.chance(it.chance())), new Text(StrategicWords.number(it.odds())),
                new Text(it.threshold().map(StrategicWords::number).orElse("-")))));
        body.add(grid.tag());
        if (answer.branch().stream().anyMatch(it -> it.chance().low() < it.chance().high())) {
            small(StrategicWords.FOUND);
        }
    }

    private void moves(StrategicAnswer answer, StrategicWords words) {
        if (answer.moves().isEmpty()) {
            return;
        }
        List<String> headings = new ArrayList<>(List.of("At", "Who", "Move"));
        answer.moves().getFirst().at().forEach(it -> headings.add(StrategicWords.number(it.sharpness())));
        Grid grid = Grid.cards("How likely each of them makes the move, where it comes there, by sharpness", headings);
        for (StrategicAnswer.MoveOdds move : answer.moves()) {
            List<Markup> row = new ArrayList<>(List.of(new Text(move.place()), new Text(words.who(move)),
                    new Text(move.move())));
            move.at().forEach(it -> row.add(new Text(it.reached() > 0 ? Percent.of(it.chance()) : "-")));
            grid.row(row);
        }
        body.add(Grid.folded("How likely each move is", List.of(grid.tag())));
    }

    private void swings(StrategicAnswer answer, StrategicWords words) {
        if (answer.swings().isEmpty()) {
            return;
        }
        heading("What it hangs on");
        Grid grid = Grid.cards("Enough help in time, all else at its middle", List.of(
                "If this goes from its low to its high end", "At sharpness 10", "At the end", "Passes 50 % at"));
        answer.swings().forEach(it -> grid.row(List.of(new Text(English.capital(words.stake(it.stake()))),
                new Text(StrategicWords.ends(it.moderate())), new Text(StrategicWords.ends(it.sharp())),
                new Text(it.flipsAt().map(StrategicWords::number).orElse("-")))));
        body.add(grid.tag());
    }
}
