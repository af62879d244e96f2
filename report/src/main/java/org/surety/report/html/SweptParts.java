package org.surety.report.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.surety.design.api.SweepFactor;
import org.surety.design.api.SweepResult;
import org.surety.report.chart.IndexBars;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.markup.Text;
import org.surety.report.words.DesignWords;
import org.surety.report.words.English;
import org.surety.report.words.SweepWords;

/** The parts of a page that tells what a sweep found. */
final class SweptParts {

    /** So many things of an answer are shown at once. */
    private static final int FEW = 8;

    private final SweepResult result;
    private final Map<String, String> questions = new HashMap<>();

    private SweptParts(SweepResult result) {
        this.result = result;
        result.task().matters().stream().filter(it -> !it.question().isEmpty())
                .forEach(it -> questions.put(it.name(), it.question()));
    }

    /** What answers depend on, and versions that no other beats, as far as they were looked at. */
    static List<HtmlReport.Part> parts(SweepResult result) {
        SweptParts page = new SweptParts(result);
        List<HtmlReport.Part> parts = new ArrayList<>();
        if (!result.measured().isEmpty()) {
            parts.add(new HtmlReport.Part("depends", "What answers depend on, over all versions and assumptions",
                    page.depends()));
        }
        if (result.tried().count() > 0) {
            parts.add(new HtmlReport.Part("unbeaten", "Versions that no other beats on the mean of many settings",
                    page.tried()));
        }
        return parts;
    }

    private List<Markup> depends() {
        List<Markup> body = new ArrayList<>();
        body.add(Tag.of("p", SweepWords.method(result)));
        for (int place = 0; place < result.measured().size(); place++) {
            body.addAll(measure(place, result.measured().get(place)));
        }
        return body;
    }

    private List<Markup> measure(int place, SweepResult.Measured measured) {
        String title = English.capital(DesignWords.of(measured.measure()));
        List<Markup> body = new ArrayList<>(List.of(Tag.of("h3", title), Tag.of("p", SweepWords.spread(measured))));
        List<SweepWords.Ranked> ranked = SweepWords.ranked(result, measured);
        if (ranked.isEmpty()) {
            body.add(Tag.of("p", "It is the same at every point."));
            return body;
        }
        body.add(Tag.of("p", SweepWords.most(ranked)));
        int telling = (int) ranked.stream().limit(FEW).filter(SweepWords.Ranked::tells).count();
        body.add(Tag.of("figure").add(IndexBars.of("indices-" + place, title, ranked.subList(0, Math.max(1, telling))),
                Tag.of("figcaption", "Each bar is a total index, the line in it its interval of 95 %, and the "
                        + "circle the first-order index.")));
        body.add(Grid.folded("The numbers", List.of(table(title, ranked))));
        String rest = SweepWords.rest(measured, ranked, ranked.size());
        if (!rest.isEmpty()) {
            body.add(Tag.of("p", rest).in("small"));
        }
        return body;
    }

    private Tag table(String title, List<SweepWords.Ranked> ranked) {
        Grid grid = Grid.cards("On what depends: " + title,
                List.of("What varies", "Kind", "Alone", "Alone, 95 %", "With others", "With others, 95 %"));
        ranked.forEach(it -> grid.row(List.of(what(it.factor()),
                new Text(it.factor().kind() == SweepFactor.Kind.CLAUSE ? "clause" : "assumption"),
                new Text(SweepWords.two(it.index().first().value())),
                new Text(SweepWords.interval(it.index().first())),
                new Text(SweepWords.two(it.index().total().value())),
                new Text(SweepWords.interval(it.index().total())))));
        return grid.unseenCaption().tag();
    }

    /** Its name in the files, and what a clause asks. */
    private Markup what(SweepFactor factor) {
        Tag what = Tag.of("span").add(Tag.of("code", factor.id()));
        String question = questions.getOrDefault(factor.id(), "");
        return factor.kind() == SweepFactor.Kind.CLAUSE && !question.isEmpty() ? what.text(" " + question) : what;
    }

    private List<Markup> tried() {
        List<Markup> body = new ArrayList<>();
        List<SweepResult.Tested> told = result.tried().told();
        body.add(Tag.of("p", SweepWords.tried(result) + (told.size() < result.tried().beatenByNone()
                ? "; " + told.size() + " of them are told here, the best by each objective and those that differ most."
                : ".")));
        if (told.isEmpty()) {
            return body;
        }
        Map<String, String> common = DesignWords.commonIn(told.stream().map(SweepResult.Tested::picked).toList());
        if (!common.isEmpty()) {
            body.add(Tag.of("p", "In all of these: " + DesignWords.picked(common) + ".").in("small"));
        }
        List<String> headings = new ArrayList<>(List.of("No."));
        result.task().objectives().forEach(it -> headings.add(English.capital(DesignWords.column(it))));
        headings.add("Chosen");
        Grid grid = Grid.cards("Versions that no other beats", headings);
        for (SweepResult.Tested version : told) {
            List<Markup> row = new ArrayList<>(List.of(new Text(version.number().toString())));
            version.means().forEach(it -> row.add(new Text(DesignWords.score(it))));
            row.add(new Text(DesignWords.picked(DesignWords.without(version.picked(), common))));
            grid.row(row);
        }
        body.add(grid.unseenCaption().tag());
        return body;
    }
}
