package org.surety.conformance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Whether the page that a browser shows is for everybody: in light and dark, on a phone, enlarged, on paper. */
record Usable(Chromium chromium) {

    private static final int WIDE = 1280;

    /**
     * Looks at it with everything unfolded.
     *
     * @param page what it is, for who reads that it is not
     */
    void isForEverybody(String page) {
        run("document.querySelectorAll('details').forEach(it => it.open = true)");
        assertThat(chromium.barriers("", "document")).as(page + ": barriers").isEmpty();
        assertThat(contrast("light")).as(page + ": too little contrast in the light").isEmpty();
        assertThat(contrast("dark")).as(page + ": too little contrast in the dark").isEmpty();
        chromium.scheme("light");
        assertThat(run(SAME_NAMES)).as(page + ": names that two elements have").isEqualTo(List.of());
        String headings = text("h1, main h2");

        chromium.screen(390, 844, 2);
        assertThat(chromium.overhang()).as(page + ": wider than a phone").isZero();
        chromium.screen(WIDE / 2, 450, 2);
        assertThat(chromium.overhang()).as(page + ": wider than a window at twice the size").isZero();
        run("document.getElementById('answer-opens')?.click()");
        assertThat(text("h1, main h2")).as(page + ": what is read at twice the size").isEqualTo(headings);
        chromium.screen(WIDE, 900, 1);

        chromium.tell("Emulation.setEmulatedMedia", Map.of("media", "print"));
        assertThat((List<?>) run(CONTROLS)).as(page + ": controls on paper").isEmpty();
        assertThat(text("main").length()).as(page + ": words on paper").isGreaterThan(5);
        String pdf = (String) chromium.driver().executeCdpCommand("Page.printToPDF", Map.of()).get("data");
        assertThat(Base64.getDecoder().decode(pdf).length).as(page + ": bytes of the print").isGreaterThan(4_000);
        chromium.tell("Emulation.setEmulatedMedia", Map.of("media", ""));
    }

    private List<?> contrast(String scheme) {
        chromium.scheme(scheme);
        return chromium.barriers("color-contrast", "{include: kinds()}");
    }

    private Object run(String script) {
        return chromium.driver().executeScript(script);
    }

    private String text(String css) {
        return (String) Objects.requireNonNull(chromium.driver().executeScript(
                "return [...document.querySelectorAll(arguments[0])].map(it => it.innerText).join(' ')", css));
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
