package org.surety.conformance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page of the server: usable by everybody, in light and dark, on a phone, at twice the size, and on paper. */
@ExtendWith(OneBrowser.class)
class PagesTest {

    private static final int WIDE = 1280;

    private final Walker walker = OneBrowser.walker();

    /** Looked at in every build: each kind of page once. */
    private static final List<String> ALWAYS = List.of("/",
            "/a/lavrov-2025?by=RUS&of=UKR&open=decision&hold=consult:no-limit",
            "/a/lavrov-2025?by=RUS&of=UKR&why=stop&hold=consult:no-limit", "/a/lavrov-2025/odds?scenario=by-russia",
            "/a/jcpoa-snapback-2015/life?chronicle=jcpoa-snapback-2025", "/in", "/a/lavrov-2025/versions", "/api",
            "/compare?t=budapest-1994&t=istanbul-communique-2022");
    /** Looked at where more cases are asked for. */
    private static final List<String> MORE = List.of("/?q=nothing+has+these+words", "/a/lavrov-2025",
            "/a/lavrov-2025?try=procedures.assistance.steps.consult.within.open.readings.three-days.value=x",
            "/a/lavrov-2025/deal", "/a/guarantee-1919-gb/life", "/a/guarantee-1919-gb/take", "/compare", "/jobs",
            "/a/lavrv-2025", "/a/lavrov-2025/own");

    static Stream<String> addresses() {
        return Stream.concat(ALWAYS.stream(), Integer.getInteger("surety.cases", 0) > 0 ? MORE.stream() : Stream.of());
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void isForEverybody(String address) {
        walker.open(address);
        open();
        assertThat(walker.chromium().barriers("", "document")).as("barriers").isEmpty();
        assertThat(contrast("light")).as("too little contrast in the light").isEmpty();
        assertThat(contrast("dark")).as("too little contrast in the dark").isEmpty();
        walker.chromium().scheme("light");
        assertThat(walker.driver().executeScript(SAME_NAMES)).as("names that two elements have").isEqualTo(List.of());
        String headings = walker.text("h1, main h2");

        walker.chromium().screen(390, 844, 2);
        assertThat(walker.chromium().overhang()).as("wider than a phone").isZero();
        walker.chromium().screen(WIDE / 2, 450, 2);
        assertThat(walker.chromium().overhang()).as("wider than a window at twice the size").isZero();
        walker.driver().executeScript("document.getElementById('answer-opens')?.click()");
        assertThat(walker.text("h1, main h2")).as("what is read at twice the size").isEqualTo(headings);
        walker.chromium().screen(WIDE, 900, 1);

        walker.chromium().tell("Emulation.setEmulatedMedia", Map.of("media", "print"));
        assertThat((List<?>) walker.driver().executeScript(CONTROLS)).as("controls on paper").isEmpty();
        assertThat(walker.text("main").length()).as("words on paper").isGreaterThan(20);
        String pdf = (String) walker.driver().executeCdpCommand("Page.printToPDF", Map.of()).get("data");
        assertThat(Base64.getDecoder().decode(pdf).length).as("bytes of the print").isGreaterThan(5_000);
        walker.chromium().tell("Emulation.setEmulatedMedia", Map.of("media", ""));
    }

    private void open() {
        walker.driver().executeScript("document.querySelectorAll('details').forEach(it => it.open = true)");
    }

    private List<?> contrast(String scheme) {
        walker.chromium().scheme(scheme);
        return walker.chromium().barriers("color-contrast", "{include: kinds()}");
    }

    private static final String SAME_NAMES = """
            const names = [...document.querySelectorAll('[id]')].map(it => it.id);
            return names.filter((it, i) => names.indexOf(it) !== i);
            """;

    private static final String CONTROLS = """
            return [...document.querySelectorAll('button, input, select, textarea, nav, .button, .skip')]
                .filter(it => it.getClientRects().length > 0 && getComputedStyle(it).visibility === 'visible'
                    && it.getBoundingClientRect().width > 1)
                .map(it => it.outerHTML.slice(0, 120));
            """;
}
