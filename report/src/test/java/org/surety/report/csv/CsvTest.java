package org.surety.report.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void quotesWhatNeedsIt() {
        assertThat(new Csv("a", "b").row("plain", "with, comma").row("with \"marks\"", "two\nlines").row("", " blank")
                .toString())
                .isEqualTo("a,b\r\nplain,\"with, comma\"\r\n\"with \"\"marks\"\"\",\"two\nlines\"\r\n,\" blank\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+cmd", "-A1", "@SUM(A1)", "\tx", "\uFF1D1", "-3.5-1", "--1"})
    void aTextIsNeverAFormula(String text) {
        assertThat(new Csv("a").row(text).toString().substring(3).replaceFirst("^\"", "")).startsWith("'");
        assertThat(new Csv(text).toString().replaceFirst("^\"", "")).startsWith("'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-3.5", "+2", "-1/3", "-1.5E-7", "0", "a=b", "1-2"})
    void numbersStayAsTheyAre(String text) {
        assertThat(new Csv("a").row(text)).hasToString("a\r\n" + text + "\r\n");
    }

    @Test
    void whatIsNotSeenIsSpelledOut() {
        assertThat(new Csv("a").row("x\033[31m\u202Ey")).hasToString("a\r\nx\\u001B[31m\\u202Ey\r\n");
    }
}
