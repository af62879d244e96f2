package org.surety.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.junit.jupiter.api.Test;
import org.surety.model.finding.SourceLocation;

/** A text is what the editor has, and places in it are counted as the editor counts them. */
class OpenTextTest {

    private static final String DOVE = "🕊️";
    private static final List<String> PIECES = List.of("a", DOVE, "\n", "\r\n", "\r", "é", "𝔡", "\u2028", "  ", "");

    private static OpenText text(String content) {
        return OpenText.of("file:///a.yaml", "/a.yaml", 1, content);
    }

    private static OpenText changed(OpenText text, Range range, String with) {
        return text.changed(2, List.of(new TextDocumentContentChangeEvent(range, with)));
    }

    @Test
    void anyChangesMakeTheTextThatTheyMakeInTheEditor() {
        Random random = new Random(31);
        for (int walk = 0; walk < 200; walk++) {
            String expected = "surety: 1 # " + DOVE + "\nkind: agreement\n";
            OpenText text = text(expected);
            for (int i = 0; i < 60; i++) {
                int from = random.nextInt(expected.length() + 1);
                int to = Math.min(expected.length(), from + random.nextInt(4));
                // No editor puts a cursor between the two ends of one line.
                from -= isSplit(expected, from) ? 1 : 0;
                to += isSplit(expected, to) ? 1 : 0;
                String with = PIECES.get(random.nextInt(PIECES.size()));
                LineStarts lines = new LineStarts(expected);
                text = changed(text, lines.range(from, to), with);
                expected = expected.substring(0, from) + with + expected.substring(to);
                assertThat(text.content()).isEqualTo(expected);
            }
        }
    }

    private static boolean isSplit(String text, int at) {
        return at > 0 && at < text.length() && text.charAt(at - 1) == '\r' && text.charAt(at) == '\n';
    }

    @Test
    void columnsAreCountedInUnitsAndFindingsInCharacters() {
        LineStarts lines = new LineStarts("a\r\n" + "𝔡𝔡b: c\rlast");
        assertThat(lines.offset(new Position(1, 4))).isEqualTo(7);
        assertThat(lines.position(7)).isEqualTo(new Position(1, 4));
        assertThat(lines.offset(new SourceLocation("x", 2, 3))).isEqualTo(7);
        assertThat(lines.position(12)).isEqualTo(new Position(2, 0));
        assertThat(lines.lines()).containsExactly("a", "𝔡𝔡b: c", "last");
        assertThat(lines.rest(7)).isEqualTo(new Range(new Position(1, 4), new Position(1, 8)));
    }

    @Test
    void positionsThatThereAreNotAreTheNearestThatThereAre() {
        OpenText text = text("ab\ncd\n");
        for (Position odd : List.of(new Position(-1, -1), new Position(0, -7), new Position(9, 9), new Position(1, 99),
                new Position(Integer.MAX_VALUE, Integer.MAX_VALUE), new Position(0, Integer.MAX_VALUE))) {
            assertThat(text.offset(odd)).isBetween(0, text.content().length());
        }
        Range backwards = new Range(new Position(1, 1), new Position(0, 0));
        assertThat(changed(text, backwards, "x").content()).isEqualTo("ab\ncxd\n");
        assertThat(new LineStarts("").offset(new SourceLocation("x", 0, 0))).isZero();
    }

    @Test
    void whatWasKnownBeforeATextBrokeIsStillKnown() {
        OpenText text = text("surety: 1\nkind: agreement\nparties: {A: {role: other}}\n");
        assertThat(text.wellFormed()).isPresent();
        OpenText broken = changed(text, new Range(new Position(2, 9), new Position(2, 10)), "{{");
        assertThat(broken.wellFormed()).isEmpty();
        assertThat(broken.latest().orElseThrow().edits().keys(List.of("parties"))).containsExactly("A");
        assertThat(broken.isOurs()).isTrue();
        assertThat(text("surety: 1\ntitle: \u0000\n").isOurs()).as("a character that may stand in no text").isTrue();
        assertThat(text("services: {}\n").isOurs()).isFalse();
    }
}
