package org.surety.model.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTest {

    /** Controls, marks of direction, invisible joiners that turn text around, tags, halves of pairs, no characters. */
    @ParameterizedTest
    @ValueSource(ints = {0, 7, 0x0A, 0x1B, 0x7F, 0x85, 0x061C, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A, 0x202E, 0x2066,
            0x206F, 0xD800, 0xFFF9, 0xFFFB, 0xFFFE, 0xFFFF, 0x1FFFE, 0xE0001, 0x10FFFF})
    void hidden(int point) {
        assertThat(Visible.isHidden(point)).isTrue();
    }

    /** Letters of any script, spaces, joiners that scripts need, and what stands just outside the lists. */
    @ParameterizedTest
    @ValueSource(ints = {' ', 'a', 0x00A0, 0x00AD, 0x0416, 0x200C, 0x200D, 0x2039, 0x2060, 0x3042, 0x1F600})
    void seen(int point) {
        assertThat(Visible.isHidden(point)).isFalse();
    }

    @Test
    void spelledOutWhereRepeated() {
        assertThat(Visible.of("a\u202Eb\u001B[31m")).isEqualTo("a\\u202Eb\\u001B[31m");
        assertThat(Visible.of("one\n\ttwo")).isEqualTo("one\n\ttwo");
        String plain = "Österreich, Україна";
        assertThat(Visible.of(plain)).isSameAs(plain);
    }

    @Test
    void placesAreInTheOrderOfTheFile() {
        List<SourceLocation> ordered = List.of(SourceLocation.of("a"), new SourceLocation("a", 2, 0),
                new SourceLocation("a", 2, 10), new SourceLocation("a", 10, 1), SourceLocation.of("b"));
        assertThat(ordered.reversed().stream().sorted()).containsExactlyElementsOf(ordered);
        assertThat(ordered).extracting(SourceLocation::toString).containsExactly("a", "a:2", "a:2:10", "a:10:1", "b");
    }
}
