package org.surety.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.surety.analysis.crisis.answer.CrisisAnswer;
import org.surety.report.CrisisSample;

class ChartTest {

    private static final CrisisAnswer ANSWER = CrisisSample.sheet().result().rows().getFirst().answer();

    private static String wellFormed(String svg) throws Exception {
        DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        return svg;
    }

    private static String curve() {
        return StepCurve.of("c", "Help by hour", ANSWER, new Scale(144, 24), Scale.ofChances(1)).toString();
    }

    @Test
    void aCurveIsAStairInsideABand() throws Exception {
        // 284 wide from 42 on for 144 hours, 146 high from 172 up for a probability of 1.
        assertThat(wellFormed(curve()))
                .contains("<path class=\"line\" d=\"M42 172L42 172L42 172L89.3 172L89.3 142.8L136.7 142.8"
                        + "L136.7 128.2L231.3 128.2L231.3 113.6L326 113.6\">")
                .contains("<path class=\"band\" d=\"M42 172")
                .contains("<circle class=\"dot\" cx=\"184\" cy=\"128.2\"");
    }

    @Test
    void aCurveIsToldInWords() {
        assertThat(curve()).contains("role=\"img\"", "aria-labelledby=\"c-title c-text\"", "too late after hour 72")
                .contains(
                        "<desc id=\"c-text\">By hour 72, after which it is too late, the probability of enough help is "
                                + "30\u00A0% (10 to 50\u00A0%); at any time it is 40\u00A0% (20 to 100\u00A0%). "
                                + "Half of what comes has come by hour 24.</desc>");
    }

    @Test
    void axesHaveFewRoundMarks() {
        assertThat(Scale.ofHours(80).marks()).containsExactly(0.0, 24.0, 48.0, 72.0);
        assertThat(Scale.ofHours(7).marks()).containsExactly(0.0, 2.0, 4.0, 6.0);
        assertThat(Scale.ofHours(100_000).marks().size()).isLessThanOrEqualTo(7);
        assertThat(Scale.ofHours(0).marks()).containsExactly(0.0, 1.0);
        assertThat(Scale.ofChances(0.03).most()).isEqualTo(0.05);
        assertThat(Scale.ofChances(0.9).marks()).containsExactly(0.0, 0.25, 0.5, 0.75, 1.0);
        assertThat(Scale.ofChances(0).most()).isEqualTo(0.01);
    }
}
