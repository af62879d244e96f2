package org.surety.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RadarTest {

    private static final List<String> PARTIES =
            List.of("Russia", "Ukraine", "United States", "European states of the Paris Declaration");

    private static Radar.Version version(String name, Double... values) {
        return new Radar.Version(name, List.of(values));
    }

    private static DrawnChart drawn(List<String> axes, Radar.Version... versions) {
        return DrawnChart.of(Radar.of("r", "By party", axes, List.of(versions)).orElseThrow()).sound();
    }

    @Test
    void aPolygonHasACornerOnEachAxis() {
        // 100 is 86 from the centre at 170, 111.
        assertThat(Radar.of("r", "x", PARTIES.subList(0, 3), List.of(version("A", 100.0, 0.0, 0.0))).orElseThrow()
                .toString()).contains("<g class=\"version-1\"><path class=\"polygon\" d=\"M170 25L170 111L170 111Z\">"
                        + "<title>A</title></path><circle class=\"corner\" cx=\"170\" cy=\"25\" r=\"3.6\">"
                        + "<title>A, Russia: 100</title></circle>");
    }

    @Test
    void versionsDifferInMoreThanColour() {
        DrawnChart chart = drawn(PARTIES, version("A", 1.0, 2.0, 3.0, 4.0), version("B", 1.0, 2.0, 3.0, 4.0),
                version("C", 1.0, 2.0, 3.0, 4.0), version("D", 1.0, 2.0, 3.0, 4.0));
        assertThat(chart.all("path", "polygon")).hasSize(4);
        assertThat(chart.all("circle", "corner")).as("only the first has discs").hasSize(4 + 1);
        for (int i = 2; i <= 4; i++) {
            assertThat(Charts.STYLE).containsPattern("\\.version-" + i + "\\{[^}]*stroke-dasharray");
        }
        assertThat(chart.told()).hasSize(4 + 16).contains("C, United States: 3");
        assertThat(chart.description()).startsWith("A: Russia 1, Ukraine 2, United States 3, European states");
    }

    @Test
    void namesStandAroundTheRingsIfTheyFit() {
        assertThat(drawn(PARTIES, version("A", 1.0, 2.0, 3.0, 4.0)).texts())
                .contains("Russia", "United States", "Declaration").doesNotContain("1");
    }

    @Test
    void elseTheyAreNumberedAndListed() {
        List<String> long3 = List.of("Antidisestablishmentarianism", "Donaudampfschifffahrtsgesellschaft", "x");
        assertThat(drawn(long3, version("A", 1.0, 2.0, 3.0)).texts()).contains("1", "2", "3",
                "Donaudampfschifffahrtsgesellschaft");
        List<String> thirty = IntStream.range(0, 30).mapToObj(it -> "party ".repeat(it) + "<script>&\"").toList();
        DrawnChart chart = drawn(thirty, new Radar.Version("<script>", Collections.nCopies(30, 50.0)));
        assertThat(chart.all("script")).isEmpty();
        assertThat(chart.told()).hasSize(31);
    }

    @Test
    void fewerThanThreeAxesMakeNoPolygon() {
        assertThat(Radar.of("r", "x", List.of("a", "b"), List.of(version("A", 1.0, 2.0)))).isEmpty();
        assertThat(Radar.of("r", "x", List.of(), List.of())).isEmpty();
        assertThat(Radar.of("r", "x", PARTIES, List.of())).isEmpty();
    }

    @Test
    void versionsAreFewAndComplete() {
        assertThatThrownBy(() -> Radar.of("r", "x", PARTIES, List.of(version("A", 1.0))))
                .hasMessageContaining("each axis");
        assertThatThrownBy(() -> Radar.of("r", "x", List.of("a"), Collections.nCopies(5, version("A", 1.0))))
                .hasMessageContaining("more than 4");
        assertThatThrownBy(() -> version("A", 100.5)).hasMessageContaining("100.5");
    }
}
