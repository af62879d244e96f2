package org.surety.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

class IssueStripTest {

    private static final String HOSTILE = "<script>alert(1)</script>&\"'";

    private static final List<Point> POINTS = List.of(new Point("renounced", Optional.of(0.0)),
            new Point("by consensus", Optional.of(60.0)), new Point("open", Optional.of(100.0)),
            new Point("a third way", Optional.empty()));

    private static Mark mark(String when, double place) {
        return new Mark(when, "somewhere", Optional.of(ScaleSpan.at(place)), "A minister, " + when + ", press");
    }

    private static Mark unknown(String when) {
        return new Mark(when, "unknown", Optional.empty(), "A president, " + when + ", statement");
    }

    private static Issue nato(Lane... lanes) {
        return new Issue("An alliance", POINTS,
                Optional.of(new Settlement(List.of(ScaleSpan.at(0)), "this text settles it here")), List.of(lanes));
    }

    private static Lane lane(Mark mark) {
        return new Lane("Arland", Optional.of(new RedLine(ScaleSpan.at(0), "nothing above 0")), Optional.of(mark));
    }

    @Test
    void aMarkStandsInItsPlaceAndWhatHasNoneBesideTheScale() {
        // 0 stands at 128 and 100 at 330, so 50 at 229.
        assertThat(IssueStrip.of("n", nato(lane(mark("2025", 50)))).toString()).contains(
                "<g><title>A minister, 2025, press</title><circle class=\"mark\" cx=\"229\"");
        assertThat(IssueStrip.of("n", nato(lane(unknown("2022")))).toString())
                .contains("<circle class=\"mark unplaced\" cx=\"116\"", "unknown, 2022");
    }

    @Test
    void aRedLineBarsAllThatIsRefused() {
        DrawnChart chart = DrawnChart.of(IssueStrip.of("n", nato(new Lane("Beland",
                Optional.of(new RedLine(new ScaleSpan(20, 70), "between 20 and 70")), Optional.empty())))).sound();
        assertThat(chart.all("line", "red-bar")).extracting(it -> it.getAttribute("x1") + " " + it.getAttribute("x2"))
                .containsExactly("128 168.4", "269.4 330");
        assertThat(chart.all("line", "red-tick")).extracting(it -> it.getAttribute("x1"))
                .containsExactly("168.4", "269.4");
        assertThat(String.join(" ", chart.texts())).contains("Red line: between 20 and 70", "nothing known");
    }

    @Test
    void itIsToldInWords() {
        assertThat(DrawnChart.of(IssueStrip.of("n", nato(lane(mark("2025", 0))))).sound().description())
                .isEqualTo("This text settles it here (0). Arland: somewhere at 0 (2025); red line: nothing above 0.");
    }

    @Test
    void noReadingIsMoreTheTextThanAnother() {
        Issue issue = new Issue("x", POINTS, Optional.of(new Settlement(
                List.of(ScaleSpan.at(0), ScaleSpan.at(100)), "by reading: renounced or open")), List.of(
                        lane(mark("2025", 0))));
        DrawnChart chart = DrawnChart.of(IssueStrip.of("n", issue)).sound();
        assertThat(chart.all("line", "settled", "open")).extracting(it -> it.getAttribute("x1"))
                .containsExactly("128", "330");
        assertThat(chart.description()).startsWith("By reading: renounced or open (0 or 100).");
    }

    @Test
    void aPointWithoutAPlaceIsListed() {
        assertThat(DrawnChart.of(IssueStrip.of("n", nato())).sound().texts())
                .contains("Without a place on the scale: a third way", "No party is known to have said anything.");
    }

    @Test
    void whereNothingHasAPlaceThereIsNoScale() {
        DrawnChart chart = DrawnChart.of(IssueStrip.of("g", new Issue("Who guarantees", List.of(POINTS.getLast()),
                Optional.empty(), List.of(new Lane("Arland", Optional.empty(), Optional.of(unknown("2025")))))))
                .sound();
        assertThat(chart.texts()).doesNotContain("0", "50", "100").contains("unknown, 2025");
        assertThat(chart.all("circle", "unplaced")).hasSize(1);
    }

    @Test
    void numbersStandWhereNoNamesDo() {
        Issue bare = new Issue("x", List.of(), Optional.empty(), List.of(lane(mark("2025", 30))));
        assertThat(DrawnChart.of(IssueStrip.of("n", bare)).sound().texts()).contains("0", "50", "100");
        assertThat(DrawnChart.of(IssueStrip.of("n", nato(lane(mark("2025", 30))))).sound().texts())
                .doesNotContain("50");
    }

    @Test
    void settledBetweenTwoPlacesIsABand() {
        DrawnChart chart = DrawnChart.of(IssueStrip.of("n", new Issue("x", List.of(),
                Optional.of(new Settlement(List.of(new ScaleSpan(50, 100)), "left open")),
                List.of(lane(mark("2025", 0)))))).sound();
        assertThat(chart.all("rect", "settled-band")).singleElement()
                .satisfies(it -> assertThat(DrawnChart.number(it, "width")).isEqualTo(101));
        assertThat(chart.all("line", "settled")).hasSize(2);
    }

    @Test
    void thirtyPartiesWithLongNamesAndWordsStayReadable() {
        List<Lane> lanes = IntStream.range(0, 30).mapToObj(it -> new Lane(
                "The Federal and Democratic Republic number " + it + " of Antidisestablishmentarianismusbewegungsland",
                Optional.of(new RedLine(ScaleSpan.at(it), "no more ".repeat(it + 1))),
                Optional.of(it % 2 == 0
                        ? new Mark("2022-03-29", "x", Optional.of(new ScaleSpan(it, 3 * it)), "told")
                        : unknown("as reported ".repeat(it)))))
                .toList();
        DrawnChart chart = DrawnChart.of(IssueStrip.of("n", nato(lanes.toArray(Lane[]::new)))).sound();
        assertThat(chart.all("circle", "mark").size() + chart.all("rect", "mark").size()).isEqualTo(30);
    }

    @Test
    void nothingHostileBecomesMarkup() {
        Lane lane = new Lane(HOSTILE, Optional.of(new RedLine(ScaleSpan.at(1), HOSTILE)),
                Optional.of(new Mark(HOSTILE, HOSTILE, Optional.empty(), HOSTILE)));
        DrawnChart chart = DrawnChart.of(IssueStrip.of("n", new Issue(HOSTILE, List.of(new Point(HOSTILE,
                Optional.of(3.0))), Optional.of(new Settlement(List.of(ScaleSpan.at(5)), HOSTILE)), List.of(lane))))
                .sound();
        assertThat(chart.all("script")).isEmpty();
        assertThat(chart.told()).contains(HOSTILE);
    }

    @Test
    void theKeyNamesEachMark() {
        DrawnChart key = DrawnChart.of(IssueStrip.key("k")).sound();
        assertThat(key.texts()).hasSize(4);
        assertThat(key.all("circle", "mark")).hasSize(2);
    }

    @Test
    void aPlaceLiesOnTheScale() {
        assertThatThrownBy(() -> ScaleSpan.at(101)).hasMessageContaining("101");
        assertThatThrownBy(() -> new ScaleSpan(6, 5)).hasMessageContaining("6.0..5.0");
        assertThatThrownBy(() -> ScaleSpan.at(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Point("x", Optional.of(-1.0))).isInstanceOf(IllegalArgumentException.class);
    }
}
