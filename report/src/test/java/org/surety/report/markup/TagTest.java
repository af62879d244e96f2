package org.surety.report.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TagTest {

    @Test
    void textAndValuesAreEscaped() {
        assertThat(Tag.of("p", "<b>&\"'").with("title", "\"><script>")).hasToString(
                "<p title=\"&quot;&gt;&lt;script&gt;\">&lt;b&gt;&amp;&quot;&#39;</p>");
    }

    @Test
    void controlsAndMarksThatTurnTheDirectionAreDropped() {
        assertThat(Tag.of("p", "a\u0000b\u202Ec\u2066d\uD800e\tf")).hasToString("<p>abcde\tf</p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"script", "STYLE", "iframe", "img", "link", "p onclick", "p>", "", "use", "foreignObject"})
    void whatCouldLoadOrRunIsRefused(String name) {
        assertThatThrownBy(() -> Tag.of(name)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"onclick", "OnLoad", "style", "a b", "x=y"})
    void attributesThatCouldRunAreRefused(String attribute) {
        Tag tag = Tag.of("p");
        assertThatThrownBy(() -> tag.with(attribute, "x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void linksLeadOnlyToPlacesOnThePage() {
        Tag tag = Tag.of("a");
        assertThatThrownBy(() -> tag.with("href", "javascript:alert(1)")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tag.with("href", "https://example.org")).isInstanceOf(IllegalArgumentException.class);
        assertThat(tag.with("href", "#here")).hasToString("<a href=\"#here\"></a>");
    }
}
