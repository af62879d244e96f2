package org.surety.conformance.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.remote.http.ClientConfig;

/** A browser for tests, without a window; they skip, saying so, where there is none. */
record Chromium(ChromeDriver driver) implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final int PHONE = 600;

    /**
     * Starts it.
     *
     * @param profile a folder of its own
     */
    static Chromium start(Path profile) {
        assumeTrue(Files.isExecutable(PROGRAM) && Files.isExecutable(DRIVER),
                "Skipped: the browser tests need the Debian packages chromium and chromium-driver.");
        Logger.getLogger("org.openqa.selenium.devtools").setLevel(Level.SEVERE);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(PROGRAM.toFile());
        options.addArguments("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--user-data-dir=" + profile);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        return new Chromium(new ChromeDriver(
                new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).usingAnyFreePort().build(),
                options, ClientConfig.defaultConfig().readTimeout(Duration.ofMinutes(6))));
    }

    /** Waits until something is so on a page, which may just be being replaced. */
    static void until(ChromeDriver who, Duration patience, String what, Supplier<Boolean> so) {
        long end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < end) {
            try {
                if (so.get()) {
                    return;
                }
            } catch (WebDriverException changing) {
                // It is looked at once more.
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        throw new AssertionError("waited in vain for " + what + " at " + who.getCurrentUrl() + "\n"
                + who.findElement(By.tagName("body")).getText());
    }

    /** What the protocol of its own tools can do. */
    void tell(String command, Map<String, Object> what) {
        driver.executeCdpCommand(command, what);
    }

    /** Light or dark. */
    void scheme(String scheme) {
        tell("Emulation.setEmulatedMedia", new HashMap<>(
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme)))));
        // A page hears of it with its next frame, and what its scripts colour is right only then.
        driver.executeAsyncScript(
                "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done()));");
    }

    /**
     * A screen of this size, which a window cannot have.
     *
     * @param scale how many of its points make one of the page's
     */
    void screen(int width, int height, int scale) {
        tell("Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", scale, "mobile", width < PHONE));
    }

    /** How much wider the page is than the screen; a scroll bar may take some of the screen. */
    long overhang() {
        return (Long) Objects.requireNonNull(driver.executeScript(
                "return document.documentElement.scrollWidth - document.documentElement.clientWidth"));
    }

    /**
     * What keeps somebody from using the page, as axe finds it. Only what is wrong is described; to describe each of
     * the elements that are right takes long.
     *
     * @param only the one rule; empty for all but that of contrast
     * @param where JavaScript for the part of the page; {@code kinds()} are elements of which no two look alike
     */
    List<?> barriers(String only, String where) {
        if (!Boolean.TRUE.equals(driver.executeScript("return typeof axe === 'object'"))) {
            driver.executeScript(AXE);
        }
        return (List<?>) Objects.requireNonNull(driver.executeAsyncScript("""
                const done = arguments[0];
                const kinds = () => {
                    const around = new Map([[document.documentElement, '']]);
                    const first = new Map();
                    for (const it of document.body.querySelectorAll('*')) {
                        const look = getComputedStyle(it);
                        const kind = [around.get(it.parentElement) || '', it.tagName, it.getAttribute('class'),
                            look.color, look.backgroundColor, look.backgroundImage, look.opacity, look.fontSize,
                            look.fontWeight, look.position].join();
                        around.set(it, kind);
                        if (!first.has(kind) && [...it.childNodes].some(
                                one => one.nodeType === Node.TEXT_NODE && one.nodeValue.trim())) {
                            first.set(kind, it);
                        }
                    }
                    return [...first.values()];
                };
                const rules = '%s' ? {runOnly: ['%s']} : {rules: {'color-contrast': {enabled: false}}};
                axe.run(%s, {resultTypes: ['violations'], ...rules}).then(result => done(result.violations
                    .filter(it => it.impact === 'serious' || it.impact === 'critical')
                    .map(it => it.id + ': ' + it.nodes.slice(0, 3).map(node => node.html.slice(0, 160)).join(' | '))),
                    error => done(['axe failed: ' + error]));
                """.formatted(only, only, where)));
    }

    private static final String AXE = read();

    private static String read() {
        try (InputStream in = Objects.requireNonNull(Chromium.class.getResourceAsStream("/axe.min.js"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
