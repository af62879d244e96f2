package org.surety.analysis.check.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What looks alike has one skeleton, and nothing else has. */
class SkeletonTest {

    @ParameterizedTest
    @CsvSource({"G\u0412R, GBR", "\u0420\u041E\u0421, POC", "N\u043Erth, North", "\u0391\u0392, AB",
            "\uFF27\uFF22\uFF32, GBR",
            "\u03BF, o", "A\u034F, A", "A\uFE0F, A", "\u13A0\u13DE\u13A2, DLT", "e\u0301, \u00E9", "\u0131, i"})
    void namesThatLookAlikeHaveOne(String name, String twin) {
        assertThat(Skeleton.of(name)).isEqualTo(Skeleton.of(twin));
    }

    @Test
    void othersHaveTheirOwn() {
        assertThat(Skeleton.of("T\u00FCrkiye")).isNotEqualTo(Skeleton.of("Turkiye"));
        assertThat(Skeleton.of("article-1")).isNotEqualTo(Skeleton.of("article-l"));
        assertThat(Skeleton.of("\u4E2D\u56FD")).isEqualTo("\u4E2D\u56FD");
    }

    /** A slip in the table of pairs would make every later letter a wrong one. */
    @Test
    void everyTwinIsALetterOrDigitOfTheKeyboard() {
        "\u0410\u0412\u0415\u0405\u0406\u0408\u041A\u041C\u041D\u041E\u0420\u0421\u0422\u0423\u0425"
                .concat("\u03B1\u03C5\u054F\u2C9E\u13D9\u1D22\uA731")
                .codePoints().forEach(it -> assertThat(Skeleton.of(Character.toString(it)))
                        .as(Character.getName(it)).matches("[A-Za-z]"));
    }
}
