package org.surety.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.surety.model.quantity.Ratio;
import org.surety.report.Stamp;

class JsonPageTest {

    @Test
    void writesExactValuesBesideDecimals() {
        assertThat(JsonPage.of(page -> page.ratio("third", Ratio.of(1, 3)).ratio("hundred", Ratio.of(100))
                .number("none", Optional.empty())))
                .isEqualTo("""
                        {
                          "third" : {
                            "exact" : "1/3",
                            "value" : 0.333333333333
                          },
                          "hundred" : {
                            "exact" : "100",
                            "value" : 100
                          },
                          "none" : null
                        }
                        """);
    }

    @Test
    void beginsWithWhereTheAnswerComesFrom() {
        Stamp stamp = new Stamp("1.0", "who", List.of(new Stamp.Input("a.yaml", "00ff")), Map.of("limit", "3"));
        assertThat(JsonPage.of(page -> page.stamp(stamp))).isEqualTo("""
                {
                  "version" : "1.0",
                  "command" : "who",
                  "inputs" : [ {
                    "file" : "a.yaml",
                    "sha256" : "00ff"
                  } ],
                  "parameters" : {
                    "limit" : "3"
                  }
                }
                """);
    }

    @Test
    void escapesWhatAFileSays() {
        assertThat(JsonPage.of(page -> page.text("t", "\"\\\n\u0001 Türkiye")))
                .contains("\"\\\"\\\\\\n\\u0001 Türkiye\"");
    }
}
