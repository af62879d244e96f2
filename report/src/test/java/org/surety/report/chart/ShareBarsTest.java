package org.surety.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShareBarsTest {

    private static final ShareBars.Bar RUSSIA =
            new ShareBars.Bar("Russia", 50, new ScaleSpan(25, 75), Optional.of(60.0), List.of());
    private static final ShareBars.Bar UKRAINE =
            new ShareBars.Bar("Ukraine", 40, ScaleSpan.at(40), Optional.empty(), List.of("Donbas", "neutrality"));

    @Test
    void aBarHasItsWhiskerAndItsTick() {
        // 0 stands at 10 and 100 at 326.
        assertThat(ShareBars.of("s", "Shares", List.of(RUSSIA)).toString())
                .contains("<rect class=\"share\" x=\"10\" y=\"67\" width=\"158\" height=\"14\">")
                .contains("<path class=\"whisker\" d=\"M89 70v8m0 -4H247m0 -4v8\">")
                .contains("<path class=\"alternative\" d=\"M199.6 83V66l-4 -5h8l-4 5\">");
    }

    @Test
    void itIsToldInWords() {
        DrawnChart chart = DrawnChart.of(ShareBars.of("s", "Shares", List.of(RUSSIA, UKRAINE))).sound();
        assertThat(chart.description()).isEqualTo("Russia: 50 (25 to 75); without an agreement 60. "
                + "Ukraine: 40; crosses its red line on Donbas and neutrality.");
        assertThat(chart.texts()).contains("50 (25 to 75)", "crosses its red line on Donbas and neutrality");
        assertThat(chart.told()).hasSize(2);
    }

    @Test
    void onlyWhatIsThereIsExplained() {
        assertThat(DrawnChart.of(ShareBars.of("s", "Shares", List.of(UKRAINE))).sound().texts())
                .noneMatch(it -> it.contains("assumptions")).noneMatch(it -> it.contains("without"));
    }

    @Test
    void noPartyIsSaid() {
        assertThat(DrawnChart.of(ShareBars.of("s", "Shares", List.of())).sound().texts())
                .contains("No party is known.");
    }

    @Test
    void thirtyPartiesWithLongNamesStayReadable() {
        List<ShareBars.Bar> bars = IntStream.range(0, 30).mapToObj(it -> new ShareBars.Bar(
                "Republic <&\"> of " + "very ".repeat(it) + "long names", it * 3.33, new ScaleSpan(it * 3, 100),
                Optional.of(100.0), it % 2 == 0 ? List.of() : List.of("issue ".repeat(it) + "<script>"))).toList();
        DrawnChart chart = DrawnChart.of(ShareBars.of("s", "Shares", bars)).sound();
        assertThat(chart.all("rect", "share")).hasSize(30);
        assertThat(chart.all("script")).isEmpty();
    }

    @Test
    void sharesLieBetweenNothingAndAll() {
        assertThatThrownBy(() -> new ShareBars.Bar("x", 101, ScaleSpan.at(1), Optional.empty(), List.of()))
                .hasMessageContaining("101");
        assertThatThrownBy(() -> new ShareBars.Bar("x", 1, ScaleSpan.at(1), Optional.of(-1.0), List.of()))
                .hasMessageContaining("-1");
    }
}
