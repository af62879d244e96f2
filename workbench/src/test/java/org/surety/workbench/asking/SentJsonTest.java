package org.surety.workbench.asking;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SentJsonTest {

    private static Stream<String> wrong() {
        return Stream.of("{\"a\": " + "9".repeat(1_000_000) + "}", "{\"a\":".repeat(100_000), "[".repeat(100_000),
                "{\"a\": Infinity}", "{\"a\": 1e" + "9".repeat(1_000) + "}", "{\"a\": ", "{\"a\"", "{\"a\": [1", "{", "\"",
                "nul", "{\"" + "a".repeat(100_000) + "\": 1}", "\uFEFF", " ");
    }

    /** Whatever is no object is told so in a few words, without a word of the library that reads it. */
    @ParameterizedTest
    @MethodSource("wrong")
    void whatIsNoObjectIsRefusedInWords(String json) {
        assertThatExceptionOfType(WrongInput.class)
                .isThrownBy(() -> SentJson.object(json.getBytes(StandardCharsets.UTF_8)))
                .withMessageContaining("expected one object of JSON in UTF-8")
                .matches(it -> it.getMessage().length() < 300, "short")
                .matches(it -> !it.getMessage().contains("Feature") && !it.getMessage().contains("Constraints"));
    }
}
