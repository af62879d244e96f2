package org.surety.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.surety.report.CrisisSample;
import org.surety.report.Stamp;
import org.surety.report.view.Answered;
import org.surety.report.view.CrisisView;

class CrisisJsonTest {

    private static final String JSON =
            Json.of(new Answered(new Stamp("1", "crisis", List.of(), Map.of()),
                    CrisisView.of(CrisisSample.sheet(), 1)));

    @Test
    void whatIsInfiniteIsNull() {
        assertThat(JSON).doesNotContain("Infinity", "NaN").contains("""
                    "deterrence" : {
                      "low" : 0.1111,
                      "middle" : 0.4286,
                      "high" : null
                    },
                """);
    }

    @Test
    void hasTheKeysThatCallersRelyOn() {
        assertThat(JSON).contains("\"readings\" : [", "\"byHour\" : [", "\"sensitivity\" : [",
                "\"scenario\" : \"trial\"",
                """
                            "faitAccompli" : {
                              "hour" : 72,
                              "low" : 0.1,
                              "middle" : 0.3,
                              "high" : 0.5,
                              "tight" : true
                            },
                        """, """
                            "method" : {
                              "engine" : "exact",
                        """);
    }

    @Test
    void listsAsManyAssumptionsAsAskedFor() {
        assertThat(JSON).contains("behaviour.guarantors.ballot.yes").doesNotContain("behaviour.USA.acts");
    }
}
