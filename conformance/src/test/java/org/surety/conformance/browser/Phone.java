package org.surety.conformance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** A browser of one person in an exercise: what the person reads, types and presses. */
record Phone(Chromium chromium) implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    /** One of its own, as wide as a phone. @param profile a folder of its own */
    static Phone start(Path profile) {
        Phone phone = new Phone(Chromium.start(profile));
        phone.narrow();
        return phone;
    }

    void narrow() {
        chromium.screen(390, 844, 1);
    }

    void wide() {
        chromium.screen(1280, 900, 1);
    }

    Phone go(String address) {
        chromium.driver().get(address);
        return this;
    }

    String at() {
        return String.valueOf(chromium.driver().getCurrentUrl());
    }

    String text() {
        return chromium.driver().findElement(By.tagName("main")).getText();
    }

    List<WebElement> all(String css) {
        return chromium.driver().findElements(By.cssSelector(css));
    }

    /** Waits until the page says this, by itself or not. */
    Phone reads(String... words) {
        until(String.join(", ", words), () -> {
            String text = text();
            return List.of(words).stream().allMatch(text::contains);
        });
        return this;
    }

    Phone type(String field, String words) {
        until(field, () -> {
            WebElement it = chromium.driver().findElement(By.name(field));
            it.clear();
            it.sendKeys(words);
            return true;
        });
        return this;
    }

    Phone choose(String field, String value) {
        until(value, () -> {
            chromium.driver().findElement(By.cssSelector("select[name='" + field + "'] option[value='" + value + "']"))
                    .click();
            return true;
        });
        return this;
    }

    Phone tap(String css, String words) {
        until(words, () -> {
            WebElement one = all(css).stream().filter(it -> it.isDisplayed() && it.getText().contains(words))
                    .findFirst().orElse(null);
            if (one == null) {
                return false;
            }
            chromium.driver().executeScript("arguments[0].scrollIntoView({block: 'center'})", one);
            one.click();
            return true;
        });
        return this;
    }

    void until(String what, Supplier<Boolean> so) {
        Chromium.until(chromium.driver(), PATIENCE, what, so);
    }

    /** Asks to play, from nothing but the address that everybody was given. */
    Phone joins(String address, String name, String seat) {
        return go(address).type("name", name).choose("seat", seat).tap("button", "Ask to play").reads("Wait a moment");
    }

    /** On a phone and on a screen, for whoever sees it and whoever does not. */
    void fits() {
        wide();
        assertThat(chromium.overhang()).as(at()).isLessThanOrEqualTo(0);
        narrow();
        assertThat(chromium.overhang()).as(at()).isLessThanOrEqualTo(0);
        assertThat(chromium.barriers("", "main")).as(at()).isEmpty();
    }

    void online(boolean is) {
        chromium.tell("Network.enable", Map.of());
        chromium.tell("Network.emulateNetworkConditions",
                Map.of("offline", !is, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    @Override
    public void close() {
        chromium.close();
    }
}
