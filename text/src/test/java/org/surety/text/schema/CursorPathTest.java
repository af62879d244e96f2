package org.surety.text.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where somebody types is known in a file that is not right yet. */
class CursorPathTest {

    private static final String TEXT = """
            parties:
              UKR: {role: protected, name: "a, b: c"}
            procedures:
              help:
                # what helps
                on: armed-attack
                steps:
                  decide:
                    rule:
                      open:
                        readings:
                          half: {value: {quota: 1/2}, by: UKR}
                    among: [guarantors, UKR]
                    then:
                    - act
                    -\s
            obligations:
              \s
            """.replace("\\s", " ");

    private static String at(String before) {
        int end = TEXT.indexOf(before) + before.length();
        CursorPath path = CursorPath.at(TEXT, end);
        return String.join("/", path.path()) + (path.key() ? " key " : " value ") + path.word();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"UKR: {ro | parties/UKR key ro", "role: prot | parties/UKR/role value prot",
            "name: | parties/UKR/name value ''", "on: armed | procedures/help/on value armed",
            "half: {value: {qu | procedures/help/steps/decide/rule/open/readings/half/value key qu",
            "1/2}, by: U | procedures/help/steps/decide/rule/open/readings/half/by value U",
            "[guarantors, U | procedures/help/steps/decide/among/0 value U",
            "- ac | procedures/help/steps/decide/then/0 key ac", "ste | procedures/help key ste"})
    void everyPlaceHasItsPath(String before, String expected) {
        assertThat(at(before)).isEqualTo(expected.replace("''", ""));
    }

    @Test
    void aNewLineIsAKeyOfWhatStandsAbove() {
        String text = TEXT.substring(0, TEXT.indexOf("obligations:")) + "obligations:\n  ";
        assertThat(CursorPath.at(text, text.length())).isEqualTo(new CursorPath(java.util.List.of("obligations"),
                true, ""));
        assertThat(CursorPath.at("", 0)).isEqualTo(new CursorPath(java.util.List.of(), true, ""));
    }
}
