package org.surety.text.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.surety.text.SourceFile;

/** Positions on a text in which something is settled. */
class SettlingTest {

    private static final String POSITIONS = """
            surety: 1
            kind: positions
            id: said
            for: pact

            # What they talk about.
            issues:
              guarantors:
                title: Who guarantees
                term: guarantors
                points: {five: unplaced, seven: unplaced}
              decision:
                points: {all-agree: 0, each: 100}
                settled:
                  term: decision
                  readings: {no-vote: each, all: all-agree}
              nato:
                points: {out: 0, in: 100}
                settled: out
            """;

    private static String followed(Map<String, Optional<String>> settled) {
        return Settling.followed(new SourceFile("said.yaml", POSITIONS), settled).content();
    }

    @Test
    void aReadingThatStandsInTheTextIsAPlaceOfTheScale() {
        assertThat(followed(Map.of("decision", Optional.of("no-vote"), "guarantors", Optional.of("five"))))
                .contains("settled: each").contains("settled: five").doesNotContain("term:")
                .contains("# What they talk about.").contains("settled: out");
    }

    @Test
    void whereSomethingElseStandsThePlaceIsUnknown() {
        assertThat(followed(Map.of("decision", Optional.empty(), "guarantors", Optional.of("nine"))))
                .doesNotContain("term:")
                .containsPattern("(?s)guarantors:.*settled: unknown.*decision:.*settled: unknown");
    }

    @Test
    void whatCountsOnNothingThatIsSettledStaysAsItIs() {
        assertThat(followed(Map.of("scope", Optional.of("five")))).isEqualTo(POSITIONS);
        assertThat(followed(Map.of())).isEqualTo(POSITIONS);
        assertThat(Settling.followed(new SourceFile("x.yaml", "a: ["), Map.of("a", Optional.empty())).content())
                .isEqualTo("a: [");
    }
}
