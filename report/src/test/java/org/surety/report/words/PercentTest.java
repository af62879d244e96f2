package org.surety.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PercentTest {

    @Test
    void onlyWhatIsCertainLooksCertain() {
        assertThat(Percent.of(0)).isEqualTo("0\u00A0%");
        assertThat(Percent.of(0.0001)).isEqualTo("under 1\u00A0%");
        assertThat(Percent.of(0.005)).isEqualTo("1\u00A0%");
        assertThat(Percent.of(0.124)).isEqualTo("12\u00A0%");
        assertThat(Percent.of(0.9949)).isEqualTo("99\u00A0%");
        assertThat(Percent.of(0.9996)).isEqualTo("over 99\u00A0%");
        assertThat(Percent.of(1)).isEqualTo("100\u00A0%");
    }

    @Test
    void neverMoreThanTwoFiguresButForAHundred() {
        for (int i = 1; i < 1000; i++) {
            assertThat(Percent.of(i / 1000.0)).matches("(under |over )?[0-9]{1,2}\u00A0%");
        }
    }

    @Test
    void aRangeThatReadsAlikeIsOneFigure() {
        assertThat(Percent.range(0.121, 0.119)).isEqualTo("12\u00A0%");
        assertThat(Percent.of(0.05, 0.12, 0.2)).isEqualTo("12\u00A0% (5 to 20\u00A0%)");
        assertThat(Percent.of(0.12, 0.12, 0.12)).isEqualTo("12\u00A0%");
    }
}
