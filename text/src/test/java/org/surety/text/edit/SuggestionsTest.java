package org.surety.text.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.surety.text.SourceFile;
import org.surety.text.read.KindOf;

/** What may stand somewhere, for every kind of file, also where the line is not finished. */
class SuggestionsTest {

    private static final ClauseEdits AGREEMENT = ClauseEdits.of(new SourceFile("a", """
            parties: {A: {role: other}, B: {role: other}}
            groups: {both: [A, B]}
            sources: {text: {title: T}}
            procedures: {aid: {on: armed-attack, steps: {talk: {}, vote: {}}}}
            """)).orElseThrow();

    /** The words where {@code |} stands. */
    private static List<String> words(KindOf kind, String text) {
        int cursor = text.indexOf('|');
        return Suggestions.at(kind, text.replace("|", ""), cursor, new Suggestions.InScope(AGREEMENT,
                Map.of("decision", List.of("all", "each")), Map.of("for", List.of("x-1999")))).words().stream()
                .map(Suggestions.Word::word).toList();
    }

    @Test
    void namesStandWhereTheyCanBeMeant() {
        assertThat(words(KindOf.AGREEMENT, "groups:\n  g: [A, |")).contains("A", "both").doesNotContain("talk");
        assertThat(words(KindOf.AGREEMENT, "procedures:\n  aid:\n    steps:\n      talk: {then: |"))
                .contains("vote", "end").doesNotContain("A");
        assertThat(words(KindOf.AGREEMENT, "obligations:\n  d: {source: |")).contains("text");
        assertThat(words(KindOf.SCENARIO, "event: {by: |")).contains("A", "both");
        assertThat(words(KindOf.SCENARIO, "behaviour:\n  |")).contains("A", "both");
        assertThat(words(KindOf.CHRONICLE, "events:\n  - {on: 2020-01-01, met: {by: A, step: |"))
                .contains("aid/talk");
        assertThat(words(KindOf.EXERCISE, "readings: {|")).contains("decision");
        assertThat(words(KindOf.EXERCISE, "readings: {decision: |")).contains("all", "each");
        assertThat(words(KindOf.EXERCISE, "for: |")).contains("x-1999");
    }

    @Test
    void everyKindOfFileHasItsKeys() {
        for (KindOf kind : KindOf.values()) {
            assertThat(words(kind, "|")).as(kind.word()).contains("surety", "kind", "id");
        }
    }
}
