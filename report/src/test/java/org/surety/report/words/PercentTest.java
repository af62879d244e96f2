package org.surety.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.surety.analysis.crisis.answer.Bounds;

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
    void boundsOfAProbability() {
        assertThat(Percent.of(new Bounds(0.001, 0.23, 0.5, true))).isEqualTo("23\u00A0% (under 1 to 50\u00A0%)");
        assertThat(Percent.of(new Bounds(0.5, 0.999, 1, true))).isEqualTo("over 99\u00A0% (50 to 100\u00A0%)");
        assertThat(Percent.of(Bounds.exactly(0.25))).isEqualTo("25\u00A0%");
        assertThat(Percent.range(new Bounds(0.12, 0.2, 0.34, false))).isEqualTo("12 to 34\u00A0%");
        assertThat(Percent.of(new Bounds(0.5, 0.5, 0.999, true))).isEqualTo("50\u00A0% (50 to over 99\u00A0%)");
        assertThat(Percent.of(new Bounds(0, 0, 1, true, true))).isEqualTo("0 to 100\u00A0%");
    }

    @Test
    void whatIsNearlyCertainNeverReadsAsCertain() {
        assertThat(Percent.of(new Bounds(0.999996, 1, 1, false))).isEqualTo("over 99\u00A0%");
        assertThat(Percent.of(new Bounds(0, 0, 0.000004, false))).isEqualTo("under 1\u00A0%");
        assertThat(Percent.range(0, 0.000004)).isEqualTo("under 1\u00A0%");
        assertThat(Percent.range(0.999996, 1)).isEqualTo("over 99\u00A0%");
        assertThat(Percent.of(new Bounds(0.97, 1, 1, false))).isEqualTo("100\u00A0% (97 to 100\u00A0%)");
        assertThat(Percent.of(1e-15)).isEqualTo("0\u00A0%");
        assertThat(Percent.of(1 - 1e-15)).isEqualTo("100\u00A0%");
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
