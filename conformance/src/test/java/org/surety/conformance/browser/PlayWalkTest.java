package org.surety.conformance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.surety.web.Serve;
import org.surety.workbench.works.PersonQuota;

/**
 * An exercise in a browser, from the library to the debrief: whoever leads it, one player on the same machine, one on
 * the network of the room. Each has another name of the machine, and so another session.
 */
@AtLength
class PlayWalkTest {

    private static final Path HOME = Path.of(System.getProperty("surety.home", "..")).toAbsolutePath().normalize();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;
    private final Map<String, String> windows = new HashMap<>();

    @Test
    void threePeoplePlayToADebrief() {
        try (Serve serve = Serve.start(HOME, folder, folder.resolve("data"), 0, PersonQuota.USUAL, OptionalInt.of(0));
                Chromium chromium = Chromium.start(folder.resolve("profile"))) {
            String local = "http://127.0.0.1:" + serve.port();
            chromium.driver().get(serve.address());
            windows.put("control", chromium.driver().getWindowHandle());
            go(chromium, local + "/x/new");
            tap(chromium, "main a", "A first hour");
            type(chromium, "minutes", "120");
            tap(chromium, "button", "Prepare it");
            until(chromium, "the code", () -> !all(chromium, ".join-code").isEmpty());
            String code = all(chromium, ".join-code").getFirst().getText();
            fits(chromium);

            window(chromium, "ada");
            go(chromium, "http://localhost:" + serve.port() + "/j");
            type(chromium, "code", code.toLowerCase(java.util.Locale.ROOT));
            tap(chromium, "button", "Go on");
            joins(chromium, "Ada", "france");
            window(chromium, "bob");
            go(chromium, serve.rooms().getFirst() + "/" + code);
            joins(chromium, "Bob", "china");

            window(chromium, "control");
            until(chromium, "both ask, without a reload", () -> text(chromium).contains("Ada")
                    && text(chromium).contains("Bob"));
            tap(chromium, "button", "Let in as France");
            until(chromium, "Ada sits", () -> text(chromium).contains("Ada, captain"));
            tap(chromium, "button", "Let in as China");
            until(chromium, "Bob sits", () -> text(chromium).contains("Bob, captain"));
            tap(chromium, "button", "Begin");
            until(chromium, "the clock", () -> !all(chromium, ".story-now").isEmpty());
            tap(chromium, "li:has(form) button", "Bring it now", 1);
            until(chromium, "the attack", () -> text(chromium).contains("The story names none."));

            window(chromium, "bob");
            until(chromium, "the seat", () -> text(chromium).contains("What you can do now"));
            window(chromium, "ada");
            until(chromium, "the moves", () -> text(chromium).contains("What you can do now"));
            online(chromium, false);
            tap(chromium, "#play button", "End your talks");
            until(chromium, "that it was not sent", () -> text(chromium).contains("Not sent. Send it again"));
            online(chromium, true);
            tap(chromium, "#play button", "Not sent. Send it again");
            until(chromium, "the move", () -> text(chromium).contains("France ends its talks"));
            fits(chromium);

            window(chromium, "bob");
            until(chromium, "what France did, by itself", () -> text(chromium).contains("France ends its talks"));
            type(chromium, "words", "We shall see");
            tap(chromium, ".notes button", "Send");
            until(chromium, "the note", () -> text(chromium).contains("China to all: We shall see"));
            String wall = Objects.requireNonNull(chromium.driver().getCurrentUrl()).replace("/seat", "/wall");
            go(chromium, wall);
            until(chromium, "the wall", () -> text(chromium).contains("What is waited for"));
            fits(chromium);

            window(chromium, "control");
            until(chromium, "the end", () -> !all(chromium, "details summary").isEmpty());
            tap(chromium, "summary", "End the exercise");
            tap(chromium, "button", "End it, and open the debrief");
            window(chromium, "ada");
            tap(chromium, "#play a", "Read the debrief");
            until(chromium, "the debrief", () -> text(chromium).contains("Decisive moments"));
            assertThat(text(chromium)).contains("What happened", "France");
            fits(chromium);
        }
    }

    /** Each has a window, which is one of a browser of one's own. */
    private void window(Chromium chromium, String who) {
        if (windows.containsKey(who)) {
            chromium.driver().switchTo().window(Objects.requireNonNull(windows.get(who)));
        } else {
            chromium.driver().switchTo().newWindow(WindowType.WINDOW);
            windows.put(who, chromium.driver().getWindowHandle());
        }
        chromium.screen(1280, 900, 1);
    }

    private static void joins(Chromium chromium, String name, String seat) {
        type(chromium, "name", name);
        chromium.driver().findElement(By.cssSelector("option[value='" + seat + "']")).click();
        tap(chromium, "button", "Ask to play");
        until(chromium, "the way in", () -> text(chromium).contains("Wait a moment"));
        fits(chromium);
    }

    /** On a phone and on a screen, for whoever sees it and whoever does not. */
    private static void fits(Chromium chromium) {
        chromium.screen(390, 844, 1);
        assertThat(chromium.overhang()).isLessThanOrEqualTo(0);
        assertThat(chromium.barriers("", "main")).isEmpty();
        chromium.screen(1280, 900, 1);
    }

    private static void online(Chromium chromium, boolean is) {
        chromium.tell("Network.enable", Map.of());
        chromium.tell("Network.emulateNetworkConditions",
                Map.of("offline", !is, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    private static void type(Chromium chromium, String field, String words) {
        until(chromium, field, () -> {
            WebElement it = chromium.driver().findElement(By.name(field));
            it.clear();
            it.sendKeys(words);
            return true;
        });
    }

    private static void go(Chromium chromium, String address) {
        chromium.driver().get(address);
    }

    private static String text(Chromium chromium) {
        return chromium.driver().findElement(By.tagName("main")).getText();
    }

    private static List<WebElement> all(Chromium chromium, String css) {
        return chromium.driver().findElements(By.cssSelector(css));
    }

    private static void tap(Chromium chromium, String css, String words) {
        tap(chromium, css, words, 0);
    }

    private static void tap(Chromium chromium, String css, String words, int skip) {
        until(chromium, words, () -> {
            WebElement one = all(chromium, css).stream().filter(it -> it.isDisplayed() && it.getText().contains(words))
                    .skip(skip).findFirst().orElse(null);
            if (one == null) {
                return false;
            }
            chromium.driver().executeScript("arguments[0].scrollIntoView({block: 'center'})", one);
            one.click();
            return true;
        });
    }

    private static void until(Chromium chromium, String what, Supplier<Boolean> so) {
        Chromium.until(chromium.driver(), PATIENCE, what, so);
    }
}
