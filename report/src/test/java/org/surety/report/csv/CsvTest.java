package org.surety.report.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CsvTest {

    @Test
    void quotesWhatNeedsIt() {
        assertThat(new Csv("a", "b").row("plain", "with, comma").row("with \"marks\"", "two\nlines").row("", " blank")
                .toString())
                .isEqualTo("a,b\r\nplain,\"with, comma\"\r\n\"with \"\"marks\"\"\",\"two\nlines\"\r\n,\" blank\"\r\n");
    }
}
