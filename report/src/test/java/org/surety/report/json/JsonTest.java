package org.surety.report.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.surety.model.finding.Severity;
import org.surety.model.quantity.Ratio;
import org.surety.report.Stamp;
import org.surety.report.shape.Inline;
import org.surety.report.shape.LeftOut;
import org.surety.report.shape.WrittenAs;

/** What stands in a document, and how. */
class JsonTest {

    private static final Stamp STAMP =
            new Stamp("1.0", "who", List.of(new Stamp.Input("a.yaml", "00ff")), Map.of("limit", "3"));

    private record Inner(@Inline Stamp stamp, @LeftOut List<String> none, @LeftOut Optional<Long> nothing) {}

    private record Exact(Ratio third, Optional<Ratio> hundred, @WrittenAs("for") Optional<Long> agreement) {}

    private record Word(Severity severity, Object more) {}

    @Test
    void writesExactValuesBesideDecimals() {
        assertThat(Json.of(new Exact(Ratio.of(1, 3), Optional.of(Ratio.of(100)), Optional.empty()))).isEqualTo("""
                {
                  "third" : {
                    "exact" : "1/3",
                    "value" : 0.333333333333
                  },
                  "hundred" : {
                    "exact" : "100",
                    "value" : 100
                  },
                  "for" : null
                }
                """);
    }

    @Test
    void fieldsOfAnInnerRecordStandAmongTheOthersAndWhatIsEmptyCanBeLeftOut() {
        assertThat(Json.of(new Inner(STAMP, List.of(), Optional.empty()))).isEqualTo("""
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
        assertThat(Json.of(new Inner(STAMP, List.of("x"), Optional.of(2L))))
                .contains("\"none\" : [ \"x\" ]", "\"nothing\" : 2");
    }

    @Test
    void escapesWhatAFileSays() {
        assertThat(Json.of(new Word(Severity.ERROR, "\"\\\n\u0001 Türkiye")))
                .contains("\"severity\" : \"error\"", "\"\\\"\\\\\\n\\u0001 Türkiye\"");
        assertThat(Json.of(new Word(Severity.NOTE, "a\u202Eb"))).contains("a\\u202Eb");
    }

    @Test
    void whatJsonCannotSayIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Json.of(new Word(Severity.NOTE, Double.NaN)));
        assertThatIllegalArgumentException().isThrownBy(() -> Json.of(new Word(Severity.NOTE, 'c')));
    }
}
