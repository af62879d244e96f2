package org.surety.report.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.surety.report.Stamp;
import org.surety.report.text.Look;

class RenderingsTest {

    private static final Response COPY = new Response.OfCopy(new Stamp("1", "catalog copy", List.of(), Map.of()),
            List.of("mine/agreement.yaml"), "A note.\n");

    static Stream<Class<?>> answers() {
        return Arrays.stream(Response.class.getPermittedSubclasses()).flatMap(it -> it.isSealed()
                ? Arrays.stream(it.getPermittedSubclasses())
                : Stream.of(it))
                // Articles are read on a page of the server, part by part, and have no form of their own.
                .filter(it -> it != Response.OfArticles.class);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void everyAnswerHasAFormAndEachOnce(Class<? extends Response> answer) {
        assertThat(Renderings.formats(answer)).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void theFormsAreInTheirOrder() {
        assertThat(Renderings.formats(Response.OfCheck.class))
                .containsExactly(Format.TEXT, Format.JSON, Format.CSV, Format.SARIF);
        assertThat(Renderings.formats(Response.OfAccept.class))
                .containsExactly(Format.TEXT, Format.JSON, Format.CSV, Format.HTML, Format.XLSX);
        assertThat(Renderings.formats(Response.OfVersions.class)).containsExactly(Format.CSV);
    }

    @Test
    void anAnswerIsWrittenInTheFormThatIsAskedFor() {
        assertThat(Renderings.of(COPY, Format.TEXT, Look.PLAIN))
                .isEqualTo(new Rendered.Text("mine/agreement.yaml\nA note.\n"));
        assertThat(new String(Renderings.of(COPY, Format.JSON, Look.PLAIN).bytes(), StandardCharsets.UTF_8))
                .contains("\"command\" : \"catalog copy\"", "\"files\" : [ \"mine/agreement.yaml\" ]");
        assertThatIllegalArgumentException().isThrownBy(() -> Renderings.of(COPY, Format.CSV, Look.PLAIN))
                .withMessageContaining("csv");
    }
}
