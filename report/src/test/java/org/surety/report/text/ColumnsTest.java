package org.surety.report.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ColumnsTest {

    @Test
    void countsWideLettersTwiceAndMarksAndColoursNotAtAll() {
        assertThat(Columns.of("Türkiye")).isEqualTo(7);
        assertThat(Columns.of("Tu\u0308rkiye")).isEqualTo(7);
        assertThat(Columns.of("中国")).isEqualTo(4);
        assertThat(Columns.of("\033[1;31merror\033[0m")).isEqualTo(5);
    }

    @Test
    void breaksBetweenWordsAndCutsOnlyWhatIsTooLong() {
        assertThat(Columns.wrap("who can stop it", 8)).containsExactly("who can", "stop it");
        assertThat(Columns.wrap("a permanent-members-report", 10)).containsExactly("a", "permanent-", "members-re",
                "port");
        assertThat(Columns.wrap("中国 中国", 4)).containsExactly("中国", "中国");
        assertThat(Columns.wrap("", 8)).containsExactly("");
    }

    @Test
    void takesControlsOutOfWhatAFileSays() {
        assertThat(Columns.clean("a\033[2Jb\007")).isEqualTo("a\\u001B[2Jb\\u0007");
        assertThat(Columns.clean("a\tb\u202Ec\nd")).isEqualTo("a b\\u202Ec\nd");
    }

    @Test
    void aLongWordIsCutInOnePass() {
        String word = "x".repeat(1_000_000);
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> assertThat(Columns.wrap(word, 80)).hasSize(12_500));
    }
}
