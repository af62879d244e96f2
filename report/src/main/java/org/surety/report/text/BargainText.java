package org.surety.report.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.surety.analysis.bargain.BargainResult;
import org.surety.analysis.bargain.Negotiations;
import org.surety.analysis.bargain.setting.NumberRange;
import org.surety.model.position.Issue;
import org.surety.model.position.IssuePosition;
import org.surety.model.position.Statement;
import org.surety.report.Talks;
import org.surety.report.words.English;

/**
 * What models make of a negotiation, for a person: for each issue the positions with their statements, then the models
 * side by side.
 */
public final class BargainText {

    /** With more parties than this the positions are left to the other forms. */
    private static final int MOST_PARTIES = 40;

    private final Talks talks;
    private final TextPage page;

    private BargainText(Talks talks, Look look) {
        this.talks = talks;
        this.page = new TextPage(look);
    }

    /** The text. */
    public static String of(Talks talks, Look look) {
        BargainText text = new BargainText(talks, look);
        text.page.heading(talks.positions().title().orElse(talks.positions().id()));
        text.page.paragraph(
                "Models say what would follow if their assumptions held. None is a forecast to rely on: see each "
                        + "model's error.");
        talks.result().issues().forEach(text::issue);
        text.models();
        talks.notes().forEach(text.page::paragraph);
        return text.page.toString();
    }

    private void issue(String id) {
        Optional<Issue> issue = talks.issue(id);
        page.heading(issue.flatMap(Issue::title).map(it -> it + " (" + id + ")").orElse(id));
        issue.ifPresent(it -> {
            if (!it.points().isEmpty()) {
                List<String> points = new ArrayList<>();
                it.points().forEach((name, place) -> points
                        .add(place.map(at -> number(at.toDouble()) + " " + name).orElse(name + " (no place)")));
                page.faint("Scale: " + String.join(", ", points) + ".");
            }
        });
        if (talks.result().parties().size() <= MOST_PARTIES) {
            page.table(positions(id)).gap();
        }
        if (!talks.isKnown(id)) {
            page.paragraph("No position has a place on this scale, so no model has anything to go by.");
            return;
        }
        Table table = Table.of("model", "#outcome", "range", "four in five", "nearest point");
        for (BargainResult.OfModel model : talks.result().models()) {
            model.outcomes().stream().filter(it -> it.issue().equals(id)).forEach(it -> table.row(model.card().id(),
                    it.value().map(BargainText::number).orElse("none"), range(it, model.bounds()),
                    it.likely().map(far -> number(far.low()) + " to " + number(far.high())).orElse("not measured"),
                    it.value().flatMap(value -> issue.flatMap(known -> nearest(known, value))).orElse("")));
        }
        page.table(table);
    }

    private Table positions(String issue) {
        Table table = Table.of("party", "position", "said by", "on");
        for (Negotiations.Standing it : talks.standing()) {
            if (it.issue().equals(issue)) {
                Optional<Statement> said = it.statement();
                table.row(talks.nameOf(it.party()),
                        said.map(statement -> words(statement.position())).orElse("unknown"),
                        said.map(statement -> statement.speaker().equals(it.party())
                                ? ""
                                : statement.speaker() + statement.about().map(about -> ", of " + about).orElse(""))
                                .orElse(""),
                        said.flatMap(Statement::date).map(Object::toString).orElse(""));
            }
        }
        return table;
    }

    private static String words(IssuePosition stand) {
        return switch (stand) {
            case IssuePosition.At at -> at.range().isExact()
                    ? number(at.range().low().toDouble())
                    : number(at.range().low().toDouble()) + " to " + number(at.range().high().toDouble());
            case IssuePosition.Named named -> named.point();
            case IssuePosition.Unknown unknown -> "unknown";
        };
    }

    private static String range(BargainResult.Outcome outcome, BargainResult.Bounds bounds) {
        Optional<NumberRange> range = outcome.range().filter(it -> !it.isPoint());
        return range.map(it -> (bounds.exact() ? "" : "at least ") + number(it.low()) + " to " + number(it.high()))
                .orElse("");
    }

    private static Optional<String> nearest(Issue issue, double value) {
        Map<String, Double> distances = new LinkedHashMap<>();
        issue.points().forEach((name, place) -> place
                .ifPresent(it -> distances.put(name, Math.abs(it.toDouble() - value))));
        return distances.entrySet().stream().min(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    private void models() {
        page.heading("The models");
        for (BargainResult.OfModel model : talks.result().models()) {
            page.item(0, model.card().id() + ": " + model.card().title() + ". " + model.card().citation() + ".");
            page.item(1, "Takes for granted: " + String.join(" ", model.card().assumptions()));
            page.item(1, "Not for: " + model.card().notFor());
            page.item(1, model.card().knownError()
                    .map(it -> "Error: off by " + number(it.meanAbsoluteError()) + " of 100 points on average (95%: "
                            + number(it.low()) + " to " + number(it.high()) + ") on " + it.issues() + " issues of "
                            + it.data() + ".")
                    .orElse("Error: not measured."));
            page.item(1, likely(model));
            model.outside().forEach(it -> page.item(1, "Outside what it was made for: " + it));
            model.notes().stream().limit(5).forEach(it -> page.item(1, it));
            if (model.notes().size() > 5) {
                page.item(1, "and " + English.count(model.notes().size() - 5L, "more remark", "more remarks")
                        + " (--format json)");
            }
            if (!model.bounds().exact()) {
                page.item(1, "The range is what " + model.bounds().cases()
                        + " choices within the given ranges led to; the true one may be wider.");
            }
        }
    }

    private static String likely(BargainResult.OfModel model) {
        boolean standard = model.outcomes().stream().anyMatch(it -> it.likely().isPresent());
        return model.card().knownError().filter(it -> standard).map(it -> "Four in five: "
                + "so many outcomes lay within " + number(it.likely().halfWidth())
                + " of what it said, or of its range; calibrated on "
                + it.issues() + " issues, one at a time, in " + it.likely().proposals()
                + " proposals of the same data by split conformal prediction (nominal "
                + Math.round(it.likely().nominal() * 100) + "%; of other proposals it held "
                + Math.round(it.likely().heldOut() * 100)
                + "%). It holds as far as this case is like those; for another kind, run backtest on decisions of that "
                + "kind.")
                .orElse("Four in five: not measured with these choices; run backtest on decisions like this one for a "
                        + "range.");
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        text = text.equals("-0.0") ? "0.0" : text;
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
