package org.surety.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.surety.report.chart.FrontierChart.Axis;
import org.surety.report.chart.FrontierChart.Best;
import org.surety.report.chart.FrontierChart.Plot;
import org.surety.report.chart.FrontierChart.Version;
import org.w3c.dom.Element;

class FrontierChartTest {

    private static final Axis X = Axis.ofShares("Satisfaction");
    private static final Axis Y = Axis.ofChances("Probability of enough help");

    private static Best best(int number, double x, double y, boolean signed) {
        return new Best(Integer.toString(number), "version-" + number,
                new Version(x, y, signed, "neutral, Donbas left open"));
    }

    @Test
    void theFrontierIsAStairOfLinks() {
        // 38 to 326 across; 275 up to 39.
        String svg = FrontierChart.of("f", "Versions",
                new Plot(X, Y, List.of(), List.of(best(1, 25, 1, false), best(2, 100, 0.5, true)), true)).toString();
        assertThat(svg)
                .contains("role=\"group\"")
                .contains("<path class=\"frontier\" d=\"M38 39V39H110V157H326V275\">")
                .contains("<a href=\"#version-1\"><title>1: neutral, Donbas left open</title>")
                .contains("<circle class=\"best hollow\" cx=\"110\" cy=\"39\" r=\"5.5\">")
                .contains("<circle class=\"best full\" cx=\"326\" cy=\"157\" r=\"5.5\">");
    }

    @Test
    void whereMoreThanTwoScoresDecideNothingIsJoined() {
        assertThat(DrawnChart.of(FrontierChart.of("f", "x",
                new Plot(X, Y, List.of(), List.of(best(1, 25, 1, false)), false))).sound().all("path", "frontier"))
                .isEmpty();
    }

    @Test
    void itIsToldInWords() {
        assertThat(DrawnChart.of(FrontierChart.of("f", "x", new Plot(X, Y,
                List.of(new Version(1, 0.1, true, "told"), new Version(2, 0.2, false, "told")),
                List.of(best(1, 25, 1, false), best(2, 100, 0.5, true)), true))).sound().description())
                .isEqualTo("Across: Satisfaction. Up: Probability of enough help. 2 versions that no other beats; all "
                        + "named parties would sign 1 of them. 2 other versions are faint dots.");
    }

    @Test
    void everyDotHasATitleAndLiesInThePlot() {
        Random random = new Random(1);
        List<Version> all = random.doubles(300).mapToObj(
                it -> new Version(it * 100, random.nextDouble(), random.nextBoolean(), "version <&\"> " + it)).toList();
        DrawnChart chart = DrawnChart.of(FrontierChart.of("f", "x", new Plot(X, Y, all, List.of(), true))).sound();
        List<Element> faint = chart.all("circle", "faint").stream().filter(it -> it.hasChildNodes()).toList();
        assertThat(faint).hasSize(300).allSatisfy(it -> {
            assertThat(DrawnChart.number(it, "cx")).isBetween(38.0, 326.0);
            assertThat(DrawnChart.number(it, "cy")).isBetween(39.0, 275.0);
        });
        assertThat(chart.told()).hasSize(300);
    }

    @Test
    void numbersOfCrowdedDotsStandApart() {
        List<Best> crowd =
                IntStream.rangeClosed(1, 30).mapToObj(it -> best(it, 60 + it * 0.2, 0.6, it % 2 == 0)).toList();
        DrawnChart chart =
                DrawnChart.of(FrontierChart.of("f", "x", new Plot(X, Y, List.of(), crowd, true))).sound();
        assertThat(chart.all("a")).hasSize(30);
        assertThat(chart.all("line", "leader")).isNotEmpty();
        List<Best> corner = IntStream.rangeClosed(1, 12).mapToObj(it -> best(it, 100, 1, true)).toList();
        DrawnChart.of(FrontierChart.of("f", "x", new Plot(X, Y, List.of(), corner, true))).sound();
    }

    @Test
    void noVersionIsSaid() {
        DrawnChart chart =
                DrawnChart.of(FrontierChart.of("f", "x", new Plot(X, Y, List.of(), List.of(), true))).sound();
        assertThat(chart.texts()).contains("No version is known.");
        assertThat(chart.description()).isEqualTo("No version is known.");
    }

    @Test
    void longTitlesAndHostileWordsAreHarmless() {
        Axis wordy = Axis.ofShares("<script>" + " very long".repeat(20));
        DrawnChart chart = DrawnChart.of(FrontierChart.of("f", "<script>", new Plot(wordy, wordy, List.of(),
                List.of(new Best("1", "a\"b", new Version(1, 1, true, "<script>"))), true))).sound();
        assertThat(chart.all("script")).isEmpty();
        assertThat(chart.all("a")).singleElement()
                .satisfies(it -> assertThat(it.getAttribute("href")).isEqualTo("#a\"b"));
    }

    @Test
    void versionsLieOnTheAxes() {
        assertThatThrownBy(() -> new Plot(X, Y, List.of(new Version(1, 1.1, true, "")), List.of(), true))
                .hasMessageContaining("outside the axes");
        assertThatThrownBy(() -> new Plot(X, Y, List.of(), List.of(best(1, Double.NaN, 1, true)), true))
                .hasMessageContaining("outside the axes");
    }
}
