package org.surety.conformance.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.JavascriptException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.surety.web.Serve;

/** Somebody who uses Surety in a browser, and waits for what is shown as a reader would. */
final class Walker implements AutoCloseable {

    private static final Path HOME = Path.of(System.getProperty("surety.home", "..")).toAbsolutePath().normalize();
    /** A machine may be busy with others. */
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final int MOST_TABS = 400;
    private static final int RESTS = 20;

    private final Path folder;
    private final Serve serve;
    private final Chromium chromium;
    private final String base;
    private final String window;

    /** Starts the server and the browser, and lets the one into the other; no agreement stands in their folder. */
    Walker() {
        try {
            folder = Files.createTempDirectory("surety-walk");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        chromium = Chromium.start(folder.resolve("profile"));
        serve = Serve.start(HOME, folder, folder.resolve("data"), 0);
        String start = serve.address();
        base = start.substring(0, start.indexOf("/start"));
        driver().get(start);
        window = driver().getWindowHandle();
        until("the library", () -> path().equals("/"));
    }

    /** With one window of the usual size, in the light, connected, with scripts, whatever was done before. */
    void asAtFirst() {
        driver().getWindowHandles().stream().filter(it -> !it.equals(window))
                .forEach(it -> driver().switchTo().window(it).close());
        driver().switchTo().window(window);
        online(true);
        scripts(true);
        chromium.tell("Emulation.setEmulatedMedia", Map.of("media", ""));
        chromium.scheme("light");
        chromium.screen(1280, 900, 1);
    }

    /** Connects the browser, or takes it off the net. */
    void online(boolean is) {
        chromium.tell("Network.enable", Map.of());
        chromium.tell("Network.emulateNetworkConditions",
                Map.of("offline", !is, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    /** Lets scripts run, or not. */
    void scripts(boolean run) {
        chromium.tell("Emulation.setScriptExecutionDisabled", Map.of("value", !run));
    }

    /** Where files of tests may stand; nothing below it is an agreement. */
    Path folder() {
        return folder.resolve("files");
    }

    Chromium chromium() {
        return chromium;
    }

    ChromeDriver driver() {
        return chromium.driver();
    }

    /** Goes to an address, as from a link elsewhere, and waits until all is there. */
    void open(String address) {
        driver().get(base + address);
        settle();
    }

    /** The address without the server. */
    String path() {
        return Objects.requireNonNull(driver().getCurrentUrl()).replace(base, "");
    }

    /** Waits until nothing is on its way or being worked out. */
    void settle() {
        until("all answers", () -> !has(".working, .htmx-request, .htmx-swapping, .htmx-settling"));
    }

    /** Waits until something is so. */
    void until(String what, Supplier<Boolean> so) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        String last = "";
        while (true) {
            try {
                if (so.get()) {
                    return;
                }
            } catch (StaleElementReferenceException | NoSuchElementException | JavascriptException
                    | ElementNotInteractableException changing) {
                // The page is just being replaced.
                last = changing.getRawMessage();
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain for " + what + " at " + path() + ": " + last + "\n"
                        + text("main"));
            }
            pause();
        }
    }

    /** Does nothing for as long as a page may take to offer something. */
    void rests() {
        for (int i = 0; i < RESTS; i++) {
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new AssertionError(ending);
        }
    }

    boolean has(String css) {
        return Boolean.TRUE.equals(driver().executeScript("return document.querySelector(arguments[0]) !== null", css));
    }

    /** What is read in a part of the page, in one line; nothing where there is none such. */
    String text(String css) {
        return (String) Objects.requireNonNull(driver().executeScript(
                "return [...document.querySelectorAll(arguments[0])].map(it => it.innerText).join(' ')"
                        + ".replace(/\\s+/g, ' ')",
                css));
    }

    /** Waits until these words are read there. */
    void reads(String css, String words) {
        until("“" + words + "” in " + css, () -> text(css).contains(words));
    }

    List<WebElement> all(String css) {
        return driver().findElements(By.cssSelector(css));
    }

    /** The address of the server. */
    String base() {
        return base;
    }

    /** Taps what has these words, and waits until nothing is on its way any more. */
    void tap(String css, String words) {
        touch(css, words);
        settle();
    }

    /** Taps what has these words. */
    void touch(String css, String words) {
        until(css + " with “" + words + "”", () -> {
            for (WebElement each : all(css)) {
                if (each.isDisplayed() && each.getText().contains(words)) {
                    driver().executeScript("arguments[0].scrollIntoView({block: 'center'})", each);
                    each.click();
                    return true;
                }
            }
            return false;
        });
    }

    /** Chooses an option by its value, as a reader does with the list, and waits for what follows. */
    void choose(String css, String value) {
        pick(css, value);
        settle();
    }

    /** Chooses an option by its value. */
    void pick(String css, String value) {
        until(css, () -> {
            driver().findElement(By.cssSelector(css + " option[value='" + value + "']")).click();
            return true;
        });
    }

    /** Writes into a field, in place of what was there. */
    void write(String css, String words) {
        until(css, () -> {
            WebElement field = driver().findElement(By.cssSelector(css));
            field.clear();
            field.sendKeys(words);
            return true;
        });
    }

    /** Waits until a file has come into a folder. */
    Path loaded(Path loads, String ending) {
        Path[] found = new Path[1];
        until("a file of " + ending, () -> {
            try (var files = Files.list(loads)) {
                found[0] = files.filter(it -> it.toString().endsWith(ending)).findFirst().orElse(found[0]);
            } catch (IOException broken) {
                throw new AssertionError(broken);
            }
            return found[0] != null;
        });
        return found[0];
    }

    void press(CharSequence... keys) {
        new Actions(driver()).sendKeys(keys).perform();
    }

    /** Goes on with the key Tab alone until it is at what matches. */
    void tabTo(String css, String words) {
        for (int i = 0; i < MOST_TABS; i++) {
            if (Boolean.TRUE.equals(driver().executeScript("""
                    const at = document.activeElement;
                    return at.matches(arguments[0]) && (at.innerText ?? '').includes(arguments[1]);
                    """, css, words))) {
                return;
            }
            press(Keys.TAB);
        }
        throw new AssertionError("the keyboard does not come to " + css + " with “" + words + "” at " + path());
    }

    @Override
    public void close() {
        serve.close();
        chromium.close();
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(it -> it.toFile().delete());
        } catch (IOException | UncheckedIOException gone) {
            // The browser may still be writing its last; the folder is one of the system for what passes.
            folder.toFile().deleteOnExit();
        }
    }
}
