package org.surety.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void alignsTextLeftAndNumbersRight() {
        String text = Table.of("id", "title", "#open").row("belgium-1839", "Guarantee of Belgium", "0")
                .row("lavrov-2025", "Türkiye 中国", "12").render(Look.PLAIN);
        assertThat(text).isEqualTo("""
                id            title                 open
                ------------  --------------------  ----
                belgium-1839  Guarantee of Belgium     0
                lavrov-2025   Türkiye 中国            12
                """);
    }

    @Test
    void wrapsTheWidestColumnAndLeavesNamesWhole() {
        String text =
                Table.of("id", "title").row("istanbul-communique-2022", "Guarantees for a permanently neutral Ukraine")
                        .render(new Look(50, false));
        assertThat(text).isEqualTo("""
                id                        title
                ------------------------  ------------------------
                istanbul-communique-2022  Guarantees for a
                                          permanently neutral
                                          Ukraine
                """);
        assertThat(text.lines()).allMatch(it -> Columns.of(it) <= 50);
    }

    @Test
    void staysWithinANarrowTerminal() {
        Table table = Table.of("a", "b", "c", "d").row("x".repeat(40), "y".repeat(40), "z z ".repeat(20), "w");
        assertThat(table.render(new Look(60, false)).lines()).allMatch(it -> Columns.of(it) <= 60);
    }
}
