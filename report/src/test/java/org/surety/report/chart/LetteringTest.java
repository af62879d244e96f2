package org.surety.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LetteringTest {

    @Test
    void linesFitTheRoom() {
        assertThat(Lettering.wrap("European states of the Paris Declaration", 72))
                .containsExactly("European", "states of", "the Paris", "Declaration");
        assertThat(Lettering.wrap("  ", 72)).isEmpty();
    }

    @Test
    void aLongWordIsCutBetweenLetters() {
        List<String> lines = Lettering.wrap("Україна" + "\uD83D\uDD4A".repeat(20), 60);
        assertThat(String.join("", lines)).isEqualTo("Україна" + "\uD83D\uDD4A".repeat(20));
        assertThat(lines).allSatisfy(it -> {
            assertThat(Lettering.width(it)).isLessThanOrEqualTo(60);
            assertThat(Character.isLowSurrogate(it.charAt(0))).isFalse();
        });
        assertThat(Lettering.wrap("abc", 1)).containsExactly("a", "b", "c");
    }
}
