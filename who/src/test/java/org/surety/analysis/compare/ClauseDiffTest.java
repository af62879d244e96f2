package org.surety.analysis.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ClauseDiffTest {

    private static Map<String, Object> map(Object... entries) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < entries.length; i += 2) {
            map.put((String) entries[i], entries[i + 1]);
        }
        return map;
    }

    private static String told(Map<String, Object> before, Map<String, Object> after) {
        return ClauseDiff.of(before, after).stream().map(change -> change.kind().word() + " " + change.clause() + "\n"
                + change.fields().stream()
                        .map(it -> "  " + it.path() + ": " + it.before().orElse("-") + " -> " + it.after().orElse("-")
                                + "\n")
                        .collect(Collectors.joining()))
                .collect(Collectors.joining());
    }

    @Test
    void nothingDiffersFromItself() {
        Map<String, Object> tree = map("title", "x", "obligations", map("a", map("must", List.of("arms", "training"))));
        assertThat(ClauseDiff.of(tree, tree)).isEmpty();
    }

    @Test
    void tellsAddedRemovedAndChangedClauses() {
        Map<String, Object> before =
                map("status", "draft", "obligations", map("aid", map("bearer", "guarantors", "within", "3 days"),
                        "bases", map("bearer", "UKR")));
        Map<String, Object> after =
                map("status", "signed", "obligations", map("aid", map("bearer", "guarantors", "within", "unlimited"),
                        "limits", map("bearer", "UKR")));
        assertThat(told(before, after)).isEqualTo("""
                changed status
                  : draft -> signed
                changed obligations.aid
                  within: 3 days -> unlimited
                removed obligations.bases
                  bearer: UKR -> -
                added obligations.limits
                  bearer: - -> UKR
                """);
    }

    @Test
    void aStepIsAClauseOfItsOwnAndAnOpenTermIsComparedAsWritten() {
        Map<String, Object> before = map("procedures",
                map("help", map("on", "armed-attack", "steps", map("decide", map("rule", "unanimity")))));
        Map<String, Object> after = map("procedures", map("help", map("on", "armed-attack", "steps",
                map("decide", map("rule",
                        map("open", map("question", "Who?", "readings", map("one", "each", "all", "unanimity"))))))));
        assertThat(told(before, after)).isEqualTo("""
                changed procedures.help.steps.decide
                  rule: unanimity -> -
                  rule.open.question: - -> Who?
                  rule.open.readings.one: - -> each
                  rule.open.readings.all: - -> unanimity
                """);
    }

    @Test
    void knowsWhereOnlySourcesDiffer() {
        List<ClauseChange> changes =
                ClauseDiff.of(map("parties", map("UKR", map("role", "protected", "source", "a", "note", "x"))),
                        map("parties", map("UKR", map("role", "protected", "source", "b"))));
        assertThat(changes).singleElement().matches(ClauseChange::isProvenanceOnly);
    }

    @Test
    void listsOfMappingsAreComparedItemByItem() {
        assertThat(told(map("life", map("void-if", List.of(map("attack-by", "UKR")))),
                map("life", map("void-if", List.of(map("attack-by", "UKR"), map("strike-on", "UKR"))))))
                .isEqualTo("""
                        changed life.void-if
                          2.strike-on: - -> UKR
                        """);
    }
}
