package org.surety.conformance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;
import org.surety.conformance.AtLength;
import org.surety.conformance.Door;
import org.surety.report.rendering.Format;

/** Real reports in a real browser: readable by everybody, in light and dark, on a phone; and nothing is loaded. */
@ExtendWith(OneBrowser.class)
class ReportPageTest {

    private static final Path HOME = Path.of(System.getProperty("surety.home", ".."));
    private static final Map<String, String> PAGES = new ConcurrentHashMap<>();
    private static final boolean AT_LENGTH = Integer.getInteger("surety.cases", 0) > 0;

    @TempDir
    static Path folder;

    private final Chromium chromium = OneBrowser.walker().chromium();
    private final ChromeDriver browser = chromium.driver();

    @BeforeEach
    void start() {
        // The whole of a long page is looked at, perhaps on a machine that is busy; the client waits a little longer.
        browser.manage().timeouts().scriptTimeout(Duration.ofMinutes(5));
    }

    /**
     * Whether colours are far enough apart takes most of the time, on a page with twenty thousand elements. It is the
     * same for texts that have the same colours, size, and elements around them, so one of each kind is looked at;
     * every one with {@code -Dsurety.cases}.
     */
    @ParameterizedTest
    @CsvSource({"belgium-1839, light", "belgium-1839, dark"})
    void hasNoSeriousBarrier(String id, String scheme) throws IOException {
        open(id, scheme, 1280);
        browser.executeScript("document.querySelectorAll('details').forEach(it => it.open = true)");
        // In the dark only colours are other ones.
        assertThat(chromium.barriers("color-contrast", AT_LENGTH ? "document" : "{include: kinds()}")).isEmpty();
        if (scheme.equals("light")) {
            assertThat(browser.executeScript(SAME_NAMES)).as("names that two elements have").isEqualTo(List.of());
            if (!AT_LENGTH) {
                browser.executeScript(WITHOUT_REPETITION);
            }
            assertThat(chromium.barriers("", "document")).isEmpty();
        }
    }

    private static final String SAME_NAMES = """
            const names = [...document.querySelectorAll('[id]')].map(it => it.id);
            return names.filter((it, i) => names.indexOf(it) !== i);
            """;

    /**
     * Every rule looks at every element, and most are rows and points like those before them. Of neighbours that are
     * built alike (the same elements with the same attributes, and text in the same places) two are kept; all of them
     * with {@code -Dsurety.cases}. An attribute's value counts where it is a word of HTML or is empty, so that a
     * label that is missing in one row is never taken for one of the others.
     */
    private static final String WITHOUT_REPETITION = """
            const free = ['id', 'href', 'aria-label', 'aria-labelledby', 'aria-describedby', 'title', 'alt', 'd',
                'points', 'transform', 'x', 'y', 'x1', 'x2', 'y1', 'y2', 'cx', 'cy', 'width', 'height', 'datetime'];
            const build = node => {
                if (node.nodeType !== Node.ELEMENT_NODE) {
                    return node.nodeType === Node.TEXT_NODE && node.nodeValue.trim() ? 'text' : '';
                }
                const before = new Map();
                const parts = [...node.childNodes].map(child => {
                    const built = build(child);
                    const count = (before.get(built) || 0) + 1;
                    before.set(built, count);
                    if (count > 2 && child.nodeType === Node.ELEMENT_NODE) {
                        child.remove();
                        return '';
                    }
                    return built;
                });
                const attributes = [...node.attributes].map(it =>
                    it.name + (free.includes(it.name) && it.value.trim() ? '' : '=' + it.value)).sort();
                return '<' + [node.tagName, ...attributes].join(' ') + '>' + parts.join('') + '<>';
            };
            build(document.body);
            """;

    /** What looks for barriers would find one. */
    @Test
    void aPaleTextIsABarrier() throws IOException {
        open("pale", "light", 1280);
        assertThat(chromium.barriers("color-contrast", "{include: kinds()}")).singleElement().asString()
                .contains("pale text");
        assertThat(chromium.barriers("", "document")).singleElement().asString().contains("<img");
        browser.executeScript(WITHOUT_REPETITION);
        assertThat(browser.findElements(By.tagName("img"))).as("two with a name, and the one without").hasSize(3);
        assertThat(chromium.barriers("", "document")).singleElement().asString().contains("<img");
    }

    @ParameterizedTest
    @CsvSource({"belgium-1839, 360", "belgium-1839, 768", "belgium-1839, 1280"})
    void fitsTheScreen(String id, int width) throws IOException {
        open(id, "light", width);
        browser.executeScript("document.querySelectorAll('details').forEach(it => it.open = true)");
        assertThat(browser.executeScript("return innerWidth")).isEqualTo((long) width);
        // A scroll bar may take some of the width, so the page is held against what is left.
        assertThat(browser
                .executeScript("return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .isEqualTo(0L);
    }

    @ParameterizedTest
    @ValueSource(strings = "belgium-1839")
    void loadsNothingAndComplainsOfNothing(String id) throws IOException {
        browser.manage().logs().get(LogType.PERFORMANCE);
        browser.manage().logs().get(LogType.BROWSER);
        open(id, "light", 1280);
        List<String> requests = browser.manage().logs().get(LogType.PERFORMANCE).getAll().stream().map(Object::toString)
                .filter(it -> it.contains("Network.requestWillBeSent\"")).toList();
        assertThat(requests).as("the page itself, and nothing else").hasSize(1)
                .allMatch(it -> it.contains("\"type\":\"Document\""));
        assertThat(browser.manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
        assertThat(browser.executeScript("return performance.getEntriesByType('resource').length")).isEqualTo(0L);
    }

    /** The longest report, which takes a browser longest to lay out, and a text with many votes. */
    @ParameterizedTest
    @AtLength
    @ValueSource(strings = {"lavrov-2025", "un-charter-1945"})
    void soAreTheOthers(String id) throws IOException {
        for (String scheme : List.of("light", "dark")) {
            hasNoSeriousBarrier(id, scheme);
        }
        for (int width : new int[]{360, 390, 768, 1024, 1280}) {
            fitsTheScreen(id, width);
        }
        loadsNothingAndComplainsOfNothing(id);
    }

    private void open(String id, String scheme, int width) throws IOException {
        Path file = folder.resolve(id + ".html");
        Files.writeString(file, PAGES.computeIfAbsent(id, ReportPageTest::page));
        chromium.scheme(scheme);
        // A window cannot be as narrow as a phone; the device that is emulated can.
        browser.manage().window().setSize(new Dimension(1300, 900));
        chromium.screen(width, 800, 1);
        browser.get(file.toUri().toString());
    }

    private static String page(String id) {
        if (id.equals("pale")) {
            return "<!doctype html><html lang=en><title>Pale</title><main><h1>Pale</h1><p>dark text<p>dark again"
                    + "<p style='color:#ccc'>pale text<p style='color:#ccc'>pale again"
                    + "<img src='data:,' alt=one><img src='data:,' alt=two>"
                    + "<img src='data:,' alt=three><img src='data:,'></main>";
        }
        return Door.as(Door.report(Door.home(), id), Format.HTML);
    }
}
