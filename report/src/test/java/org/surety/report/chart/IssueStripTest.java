package org.surety.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.surety.report.chart.IssueStrip.Issue;
import org.surety.report.chart.IssueStrip.Lane;
import org.surety.report.chart.IssueStrip.Mark;
import org.surety.report.chart.IssueStrip.Point;
import org.surety.report.chart.IssueStrip.RedLine;
import org.surety.report.chart.IssueStrip.Settlement;
import org.w3c.dom.Element;

class IssueStripTest {

    private static final String HOSTILE = "<script>alert(1)</script>&\"'";

    private static final List<Point> POINTS = List.of(new Point("renounced", Optional.of(0.0)),
            new Point("by consensus", Optional.of(60.0)), new Point("open", Optional.of(100.0)),
            new Point("a third way", Optional.empty()));

    private static Mark mark(String when, double place, boolean latest) {
        return new Mark(when, "somewhere", Optional.of(ScaleSpan.at(place)), "Lavrov, " + when + ", press", latest);
    }

    private static Mark unknown(String when, boolean latest) {
        return new Mark(when, "unknown", Optional.empty(), "Stubb, " + when + ", statement", latest);
    }

    private static Issue nato(Lane... lanes) {
        return new Issue("Ukraine and NATO", POINTS,
                Optional.of(new Settlement(ScaleSpan.at(0), "this text settles it here")), List.of(lanes));
    }

    private static Lane russia() {
        return new Lane("Russia", "weight 70 to 100", Optional.of(new RedLine(ScaleSpan.at(0), "nothing above 0")),
                List.of(unknown("2022", false), mark("2024", 50, false), mark("2025", 0, true)));
    }

    @Test
    void statementsStandInTheOrderOfTime() {
        // 0 stands at 30 and 100 at 326.
        String svg = IssueStrip.of("n", nato(russia())).toString();
        assertThat(svg)
                .contains("<circle class=\"mark unplaced\" cx=\"9\"", "unknown, 2022")
                .contains(
                        "<g><title>Lavrov, 2024, press</title><circle class=\"mark earlier\" cx=\"178\" cy=\"147.5\" "
                                + "r=\"4.5\">")
                .contains(
                        "<g><title>Lavrov, 2025, press</title><circle class=\"mark latest\" cx=\"30\" cy=\"166.5\" "
                                + "r=\"5.5\">")
                .contains("<path class=\"moved\" d=\"M178 147.5V157H30V166.5\">");
    }

    @Test
    void aRedLineBarsAllThatIsRefused() {
        DrawnChart chart = DrawnChart.of(IssueStrip.of("n", nato(new Lane("Ukraine", "",
                Optional.of(new RedLine(new ScaleSpan(20, 70), "between 20 and 70")), List.of())))).sound();
        assertThat(chart.all("line", "red-bar")).extracting(it -> it.getAttribute("x1") + " " + it.getAttribute("x2"))
                .containsExactly("30 89.2", "237.2 326");
        assertThat(chart.all("line", "red-tick")).extracting(it -> it.getAttribute("x1"))
                .containsExactly("89.2", "237.2");
        assertThat(chart.texts()).contains("Red line: between 20 and 70", "nothing known");
    }

    @Test
    void itIsToldInWords() {
        assertThat(DrawnChart.of(IssueStrip.of("n", nato(russia()))).sound().description())
                .isEqualTo("This text settles it here (0). Russia: unknown (2022), then somewhere at 50 (2024), then "
                        + "somewhere at 0 (2025); red line: nothing above 0; weight 70 to 100.");
    }

    @Test
    void aPointWithoutAPlaceIsListed() {
        assertThat(DrawnChart.of(IssueStrip.of("n", nato())).sound().texts())
                .contains("Without a place on the scale: a third way", "No party is known to have said anything.");
    }

    @Test
    void whereNothingHasAPlaceThereIsNoScale() {
        DrawnChart chart = DrawnChart.of(IssueStrip.of("g", new Issue("Who guarantees", List.of(POINTS.getLast()),
                Optional.empty(), List.of(new Lane("Russia", "", Optional.empty(), List.of(unknown("2025", true)))))))
                .sound();
        assertThat(chart.texts()).doesNotContain("0", "50", "100").contains("unknown, 2025");
        assertThat(chart.all("circle", "unplaced", "now")).hasSize(1);
    }

    @Test
    void settledBetweenTwoPlacesIsABand() {
        DrawnChart chart = DrawnChart.of(IssueStrip.of("n", new Issue("x", List.of(),
                Optional.of(new Settlement(new ScaleSpan(50, 100), "left open")), List.of(russia())))).sound();
        assertThat(chart.all("rect", "settled-band")).singleElement()
                .satisfies(it -> assertThat(DrawnChart.number(it, "width")).isEqualTo(148));
        assertThat(chart.all("line", "settled")).hasSize(2);
    }

    @Test
    void everyMarkLiesOnTheScaleAndHasATitle() {
        List<Mark> marks = IntStream.rangeClosed(0, 20).mapToObj(it -> it % 4 == 3
                ? unknown("20" + it, false)
                : new Mark("2022-01-" + it, "x", Optional.of(new ScaleSpan(it * 4, Math.min(100, it * 5))),
                        "told " + it,
                        it == 20))
                .toList();
        DrawnChart chart =
                DrawnChart.of(IssueStrip.of("n", nato(new Lane("Russia", "", Optional.empty(), marks)))).sound();
        List<Element> drawn = new ArrayList<>(chart.all("circle", "mark"));
        drawn.addAll(chart.all("rect", "mark"));
        assertThat(drawn).hasSize(21).allSatisfy(
                it -> assertThat(it.getPreviousSibling().getNodeName()).isEqualTo("title"));
        assertThat(chart.told()).hasSize(21).doesNotContain("");
    }

    @Test
    void thirtyPartiesWithLongNamesAndWordsStayReadable() {
        List<Lane> lanes = IntStream.range(0, 30).mapToObj(it -> new Lane(
                "The Federal and Democratic Republic number " + it + " of Antidisestablishmentarianismusbewegungsland",
                "weight " + "very ".repeat(it) + "high",
                Optional.of(new RedLine(ScaleSpan.at(it), "no more ".repeat(it + 1))),
                List.of(mark("2022-03-29", it, false), unknown("as reported ".repeat(it), true)))).toList();
        DrawnChart chart = DrawnChart.of(IssueStrip.of("n", nato(lanes.toArray(Lane[]::new)))).sound();
        assertThat(chart.all("circle", "mark")).hasSize(60);
    }

    @Test
    void nothingHostileBecomesMarkup() {
        Lane lane = new Lane(HOSTILE, HOSTILE, Optional.of(new RedLine(ScaleSpan.at(1), HOSTILE)),
                List.of(new Mark(HOSTILE, HOSTILE, Optional.empty(), HOSTILE, true)));
        DrawnChart chart = DrawnChart.of(IssueStrip.of("n", new Issue(HOSTILE, List.of(new Point(HOSTILE,
                Optional.of(3.0))), Optional.of(new Settlement(ScaleSpan.at(5), HOSTILE)), List.of(lane)))).sound();
        assertThat(chart.all("script")).isEmpty();
        assertThat(chart.told()).contains(HOSTILE);
    }

    @Test
    void theKeyNamesEachMark() {
        DrawnChart key = DrawnChart.of(IssueStrip.key("k")).sound();
        assertThat(key.texts()).hasSize(5);
        assertThat(key.all("circle", "mark")).hasSize(3);
    }

    @Test
    void aPlaceLiesOnTheScale() {
        assertThatThrownBy(() -> ScaleSpan.at(101)).hasMessageContaining("101");
        assertThatThrownBy(() -> new ScaleSpan(6, 5)).hasMessageContaining("6.0..5.0");
        assertThatThrownBy(() -> ScaleSpan.at(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Point("x", Optional.of(-1.0))).isInstanceOf(IllegalArgumentException.class);
    }
}
