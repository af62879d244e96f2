package org.surety.conformance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.surety.conformance.AtLength;
import org.surety.web.Serve;
import org.surety.web.gate.Proxies;
import org.surety.web.gate.PublicAddress;
import org.surety.web.server.WebServer;
import org.surety.workbench.works.StorePlace;

/** Two people of a team in two browsers: they come in, share a work, write at the same time, and lose nothing. */
@AtLength
class TeamWalkTest {

    private static final Path HOME = Path.of(System.getProperty("surety.home", "..")).toAbsolutePath().normalize();
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @TempDir
    private Path folder;

    @Test
    void twoPeopleWriteInOneText() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        try (Serve serve = Serve.team(HOME, StorePlace.in(folder.resolve("works")), folder,
                PublicAddress.of("http://localhost:" + port),
                new WebServer.Listening("127.0.0.1", port, Proxies.NONE));
                Chromium one = Chromium.start(folder.resolve("one"));
                Chromium two = Chromium.start(folder.resolve("two"))) {
            ChromeDriver ada = one.driver();
            joins(ada, serve.address(), "Ada");
            until(ada, "the library", () -> ada.findElement(By.tagName("h1")).getText().equals("Library"));
            ada.get("http://localhost:" + port + "/in");
            send(ada, "form:has(input[value=first])", "title", "Ours");
            until(ada, "the text", () -> path(ada).endsWith("/edit"));
            String text = path(ada).replace("/edit", "");

            ada.get(text.replaceAll("/[^/]*$", "/sharing"));
            choose(ada, "form:has(input[value=invite])", "role", "drafter");
            String link = Objects.requireNonNull(
                    found(ada, "input[readonly]").getDomAttribute("value"));
            ChromeDriver bob = two.driver();
            joins(bob, link, "Bob");
            until(bob, "the library with the work", () -> bob.findElement(By.tagName("main")).getText()
                    .contains("Ours"));
            for (Chromium each : new Chromium[]{one, two}) {
                assertThat(each.overhang()).isLessThanOrEqualTo(0);
            }

            writes(ada, text, "The title of Ada");
            writes(bob, text, "The title of Bob");
            send(ada, "form:has(input[name=key])", "why", "because");
            until(ada, "the saved text", () -> path(ada).equals(text));
            send(bob, "form:has(input[name=key])", "why", "because");
            until(bob, "both", () -> bob.findElement(By.tagName("main")).getText().contains("while you wrote"));
            assertThat(bob.findElement(By.tagName("main")).getText()).contains("The title of Ada",
                    "The title of Bob");
            send(bob, "form:has(input[name=key])", "", "");
            until(bob, "the saved text", () -> path(bob).equals(text));
            ada.get(text + "/history");
            assertThat(ada.getPageSource()).contains("The title of Ada", "The title of Bob");

            for (String page : new String[]{"/me", "/admin", text.replaceAll("/[^/]*$", "/sharing").replaceFirst(
                    "http://localhost:" + port, "")}) {
                ada.get("http://localhost:" + port + page);
                new Usable(one).isForEverybody(page);
            }
            // Whoever has a link reads without an account.
            ada.get(text.replaceAll("/[^/]*$", "/sharing"));
            send(ada, "form:has(input[value=share])", "", "");
            String shared = Objects.requireNonNull(found(ada, "input[readonly]").getDomAttribute("value"));
            two.driver().manage().deleteAllCookies();
            bob.get(shared);
            until(bob, "the shared text", () -> bob.findElement(By.tagName("main")).getText()
                    .contains("The title of Bob")
                    && bob.findElement(By.tagName("main")).getText().contains("Can help come?"));
            new Usable(two).isForEverybody("a text that is shared");
            bob.get(shared + "/none");
            new Usable(two).isForEverybody("nothing behind a link");
            for (String page : new String[]{"/sign-in", "/join?token=x", "/come-back?token=x"}) {
                bob.get("http://localhost:" + port + page);
                new Usable(two).isForEverybody(page);
            }
            ada.get("http://localhost:" + port + "/me");
            send(ada, "form[action='/sign-out']", "", "");
            until(ada, "the way in", () -> path(ada).endsWith("/sign-in"));
        }
    }

    private static void joins(ChromeDriver who, String address, String name) {
        who.get(address);
        fill(who, "main form", "name", name);
        fill(who, "main form", "mail", name + "@example.org");
        send(who, "main form", "password", "password of " + name);
    }

    private static void writes(ChromeDriver who, String text, String title) {
        who.get(text + "/edit");
        found(who, "textarea[name=text]");
        who.executeScript("const area = document.querySelector('textarea[name=text]');"
                + "area.value = area.value.replace(/^title: .*$/m, 'title: ' + arguments[0]);"
                + "area.form.requestSubmit()", title);
        until(who, "what is tried", () -> path(who).contains("/try/"));
    }

    private static void fill(ChromeDriver who, String form, String field, String value) {
        found(who, form + " [name=" + field + "]").sendKeys(value);
    }

    private static void choose(ChromeDriver who, String form, String field, String value) {
        found(who, form);
        who.executeScript("const form = document.querySelector(arguments[0]);"
                + "form.elements[arguments[1]].value = arguments[2]; form.requestSubmit()", form, field, value);
    }

    private static void send(ChromeDriver who, String form, String field, String value) {
        if (!field.isEmpty()) {
            fill(who, form, field, value);
        }
        found(who, form);
        who.executeScript("document.querySelector(arguments[0]).requestSubmit()", form);
    }

    private static org.openqa.selenium.WebElement found(ChromeDriver who, String css) {
        until(who, css, () -> !who.findElements(By.cssSelector(css)).isEmpty());
        return who.findElement(By.cssSelector(css));
    }

    private static String path(ChromeDriver who) {
        return Objects.requireNonNull(who.getCurrentUrl()).replaceAll("[?#].*", "");
    }

    private static void until(ChromeDriver who, String what, Supplier<Boolean> so) {
        Chromium.until(who, PATIENCE, what, so);
    }
}
