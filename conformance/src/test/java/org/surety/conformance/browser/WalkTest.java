package org.surety.conformance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.surety.conformance.AtLength;

/** Ways through several pages, as users go them, in a real browser. */
@ExtendWith(OneBrowser.class)
class WalkTest {

    private static final String LAVROV = "/a/lavrov-2025";
    private static final String ASKED = LAVROV + "?by=RUS&of=UKR";
    /** Small, with a chronicle and little to work out. */
    private static final String SMALL = "/a/guarantee-1919-gb";
    private static final String TALKS = "How long may they consult?";

    private final Walker walker = OneBrowser.walker();

    /** From the library to the reasons of an answer under one reading, and back. */
    @Test
    void fromTheLibraryToTheStory() {
        walker.open("/");
        walker.write("#q", "neutral Ukraine");
        walker.tap("form.search button", "Find");
        walker.tap("a[href='" + LAVROV + "']", "neutral Ukraine");
        assertThat(walker.path()).isEqualTo(LAVROV);
        assertThat(walker.driver().executeScript("return scrollY")).as("a new page begins at its top").isEqualTo(0L);
        walker.choose("select[name=by]", "RUS");
        walker.choose("select[name=of]", "UKR");
        walker.choose("select[name=at]", "Crimea");
        assertThat(walker.path()).contains("by=RUS").contains("of=UKR").contains("at=Crimea");
        walker.reads(".answer", "If Russia attacks Ukraine");
        walker.choose("select[name=at]", "");

        walker.tap("a.bracket", "within 3 days");
        walker.reads("#bracket", TALKS);
        assertThat(walker.all(".alternatives > li")).hasSize(2);
        walker.reads(".alternatives > li:nth-child(1)", "Who can stop it?");
        walker.reads(".alternatives > li:nth-child(2)", "any one of the guarantors, the attacker included");
        String open = walker.path();
        walker.tap(".alternatives > li:nth-child(2) .button", "Read it so");
        assertThat(walker.path()).contains("hold=consult:no-limit").doesNotContain("open=");
        walker.reads(".changes", "What changed:");
        // A browser that keeps to what is gone would take the window to its end.
        walker.until("the clause in sight", () -> walker.driver().executeScript("let at = document.getElementById("
                + "location.hash.slice(1)).getBoundingClientRect().top; return at >= 0 && at < innerHeight / 2;")
                .equals(Boolean.TRUE));
        walker.reads(".held-box", "there is no limit to talks");
        walker.reads(".answer .changed", "Before:");
        walker.tap(".undo", "Undo the last");
        assertThat(walker.path()).doesNotContain("hold=");
        assertThat(walker.has(".answer .changed")).isFalse();

        walker.tap(".answer a[href*='why=stop']", "Why?");
        walker.reads("#why", "Why: move by move");
        assertThat(walker.all(".clause.rests")).isNotEmpty();
        walker.tap("#why summary", "");
        assertThat(walker.all("#why details[open] ol.tale li")).as("moves of the story").hasSizeGreaterThan(1);

        walker.driver().navigate().back();
        walker.until("the page before the reasons", () -> !walker.path().contains("why=") && !walker.has("#why"));
        for (int i = 0; i < 2; i++) {
            walker.driver().navigate().back();
            walker.settle();
        }
        walker.until("the alternatives again", () -> walker.path().equals(open) && walker.has("#bracket"));
        String here = walker.text("main");
        String window = walker.driver().getWindowHandle();
        walker.driver().switchTo().newWindow(WindowType.TAB);
        walker.chromium().screen(1280, 900, 1);
        walker.open(open);
        assertThat(walker.text("main")).as("a link shows somebody else the same").isEqualTo(here);
        walker.driver().close();
        walker.driver().switchTo().window(window);
    }

    @Test
    @AtLength
    void triesOtherWords() {
        walker.open(ASKED);
        String before = walker.text(".answer");
        WebElement form = walker.driver().findElement(By.cssSelector("form.try:has(input[value='3 days'])"));
        walker.driver().executeScript("arguments[0].closest('details').open = true", form);
        walker.write("form.try:has(input[value='3 days']) input[name=to]", "1 day" + Keys.ENTER);
        walker.reads(".held-box", "1 day instead of 3 days");
        walker.settle();
        assertThat(walker.text(".bracket, .text")).contains("within 1 day");
        walker.reads(".answer", "1 day instead of 3 days");
        walker.tap(".undo", "Undo the last");
        assertThat(walker.text(".answer")).isEqualTo(before);

        walker.driver().executeScript("document.querySelectorAll('details').forEach(it => it.open = true)");
        walker.write("form.try:has(input[value='3 days']) input[name=to]", "three suns" + Keys.ENTER);
        walker.reads("main", "With these words the text cannot be read");
        walker.reads(".wrong", "three suns");
        walker.tap(".undo", "Undo the last");
        walker.reads(".answer", "Who can stop it?");
    }

    @Test
    @AtLength
    void dragsAnAssumption() {
        walker.open(LAVROV + "/odds?scenario=by-russia&hold=decision:no-vote&hold=consult:three-days");
        String sentence = walker.text("#odds-answer > section > p, #odds-answer p");
        WebElement drag = walker.driver().findElement(By.cssSelector("input[type=range]"));
        String start = drag.getAttribute("value");
        for (int i = 0; i < 20; i++) {
            drag.sendKeys(Keys.ARROW_RIGHT);
        }
        walker.reads("#odds-answer", "everything else as the scenario assumes");
        walker.until("the last of the values", () -> walker.path().contains("value=" + drag.getAttribute("value")));
        walker.settle();
        assertThat(drag.getAttribute("value")).isNotEqualTo(start);
        assertThat(walker.driver().findElement(By.id("odds-number")).getAttribute("value"))
                .isEqualTo(drag.getAttribute("value"));
        walker.tap("#odds-answer a", "Back to the whole range");
        assertThat(walker.text("#odds-answer > section > p, #odds-answer p")).isEqualTo(sentence);
    }

    /** What programs can ask is tried on its page, with a token that was just made, and without the pages' cookie. */
    @Test
    @AtLength
    void makesATokenAndAsksAsAProgram() {
        walker.open("/me");
        walker.write("form:has(input[value=token]) input[name=name]", "my script");
        walker.touch("form:has(input[value=token]) button", "Make a token");
        walker.reads("main", "it is shown this once");
        String token = walker.text("main code");
        assertThat(token).startsWith("surety_");
        walker.open("/api");
        walker.write(".ask input[name=token]", token);
        WebElement question = walker.all(".ask details").stream()
                .filter(it -> it.getText().startsWith("catalog-show")).findFirst().orElseThrow();
        walker.driver().executeScript("arguments[0].open = true", question);
        question.findElement(By.cssSelector("button")).click();
        WebElement said = question.findElement(By.cssSelector("pre.said"));
        walker.until("the answer", () -> said.getText().startsWith("200 application/json"));
        assertThat(said.getText()).contains("\"lavrov-2025\"");
        walker.driver().executeScript("arguments[0].value = 'surety_none'",
                walker.driver().findElement(By.cssSelector(".ask input[name=token]")));
        question.findElement(By.cssSelector("button")).click();
        walker.until("the refusal", () -> said.getText().startsWith("401 application/problem+json"));
    }

    /** The first to ask waits, sees that, and can stop what takes long; then it is asked again. */
    @Test
    @AtLength
    void stopsWhatTakesLongAndAddsAClause() {
        walker.driver().get(address("/a/north-atlantic-1949/life"));
        walker.driver().get(address("/a/rio-1947/life"));
        walker.driver().get(address(LAVROV + "/life"));
        walker.reads(".working", "Working out its life");
        walker.touch(".working a", "Stop it");
        walker.until("the page of what is under way", () -> walker.path().startsWith("/jobs/"));
        walker.touch("form button", "Stop");
        walker.until("all that is under way", () -> walker.path().equals("/jobs"));
        assertThat(walker.text("main")).doesNotContain("Stop Stop Stop");
        walker.driver().get(address(LAVROV + "/life"));
        walker.reads("main", "Working out its life");

        walker.open(LAVROV + "/deal");
        walker.tap(".tap .button", "Add to the version");
        assertThat(walker.path()).containsPattern("hold=|add=");
        walker.reads("main", "In the version: take out");
        walker.tap(".tap .button", "In the version: take out");
        assertThat(walker.path()).isEqualTo(LAVROV + "/deal");
    }

    private String address(String path) {
        return walker.base() + path;
    }

    @Test
    @AtLength
    void goesThroughTheDaysOfALife() {
        walker.open("/a/jcpoa-snapback-2015/life");
        walker.tap(".chips a", "Thirty days in 2025");
        walker.reads("h2", "Where things stand at the end of 18 October 2025");
        WebElement slider = walker.driver().findElement(By.id("day"));
        slider.sendKeys(Keys.HOME);
        walker.reads("h2", "Where things stand at the end of 14 July 2015");
        walker.tap("a", "The next: ");
        walker.reads("h2", "Where things stand at the end of ");
        assertThat(walker.path()).contains("on=").doesNotContain("day=");
    }

    @Test
    @AtLength
    void comparesAndGoesToWhatDiffers() {
        walker.open("/compare?t=budapest-1994&t=istanbul-communique-2022");
        walker.reads("main", "Answers that flip");
        walker.tap("a", "Mark it in both texts");
        walker.reads("main", "What follows from the act goes by this clause.");
        assertThat(walker.path()).contains("flip=1.");
    }

    @Test
    @AtLength
    void takesTheBriefAway() throws IOException {
        Path loads = Files.createDirectories(walker.folder().resolve("loads").toAbsolutePath());
        walker.chromium().tell("Browser.setDownloadBehavior",
                Map.of("behavior", "allow", "downloadPath", loads.toString()));
        walker.open(SMALL + "/take");
        walker.tap("#files a", "Word");
        Path word = walker.loaded(loads, ".docx");
        try (ZipFile zip = new ZipFile(word.toFile())) {
            String text = new String(zip.getInputStream(zip.getEntry("word/document.xml")).readAllBytes(),
                    StandardCharsets.UTF_8);
            assertThat(text).contains("In one sentence");
        }
        walker.tap("#files a", "One offline file");
        Path page = walker.loaded(loads, ".html");
        walker.online(false);
        walker.driver().get(page.toUri().toString());
        assertThat(walker.text("body")).contains("In one sentence");
        walker.online(true);
    }

    @Test
    @AtLength
    void copiesAnAnswerAsASentence() {
        walker.chromium().tell("Browser.grantPermissions",
                Map.of("permissions", java.util.List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
        walker.open(ASKED + "&hold=consult:no-limit");
        walker.tap(".answer .tools button", "Copy");
        walker.reads("#said, .answer .tools button", "Copied");
        String copied = (String) walker.driver().executeAsyncScript(
                "const done = arguments[0]; navigator.clipboard.readText().then(done, it => done('' + it))");
        assertThat(copied).startsWith("If Russia attacks Ukraine: Can help come? ")
                .contains("(read so that there is no limit to talks; \u201cUN Security Council members as "
                        + "guarantors of a neutral Ukraine\u201d, as of 2025-08-24, text ")
                .contains(", asked on ");
    }

    /** What waits for an answer asks again by a link; everything else is there at once. */
    @Test
    @AtLength
    void worksWithoutScripts() {
        walker.open(LAVROV + "/odds");
        walker.scripts(false);
        for (String address : new String[]{"/", LAVROV + "/odds", SMALL + "/deal", SMALL + "/life", SMALL + "/take",
                "/compare?t=budapest-1994&t=guarantee-1919-gb", LAVROV}) {
            walker.driver().get(address(address));
            look();
            assertThat(walker.text("main")).as(address).hasSizeGreaterThan(400);
        }
        walker.pick("select[name=by]", "RUS");
        walker.touch("form.question button", "Ask");
        walker.until("the question", () -> walker.path().contains("by=RUS"));
        look();
        assertThat(walker.path()).contains("by=RUS");
        walker.reads(".answer", "If Russia attacks Ukraine");
        walker.touch("a.bracket", "within 3 days");
        walker.reads("#bracket", TALKS);
        look();
        walker.touch(".alternatives > li:nth-child(1) .button", "Read it so");
        walker.reads(".held-box", "talks end after three days");
        look();
        walker.reads(".answer .changed", "Before:");
        walker.touch(".answer a[href*='why=stop']", "Why?");
        walker.until("the reasons", () -> walker.path().contains("why="));
        look();
        walker.reads("#why", "Why: move by move");
    }

    /** Looks again until there is an answer, by the link that stands where it will be. */
    private void look() {
        walker.until("an answer", () -> {
            if (walker.has(".working")) {
                walker.driver().findElement(By.linkText("Look again")).click();
            }
            return !walker.has(".working");
        });
    }

    /** The same way with the keyboard alone. */
    @Test
    void needsNoMouse() {
        walker.open(LAVROV);
        walker.tabTo("select[name=by]", "");
        // One letter: a slow machine takes several for the beginnings of several names.
        walker.press("R");
        walker.press(Keys.ENTER);
        walker.until("the question", () -> walker.path().contains("by=RUS"));
        walker.settle();
        assertThat(walker.driver().executeScript("return document.activeElement.name"))
                .as("the keyboard stays where it was").isEqualTo("by");
        walker.tabTo("a.bracket", "within 3 days");
        walker.press(Keys.ENTER);
        walker.reads("#bracket", TALKS);
        walker.settle();
        walker.tabTo(".alternatives .button", "Read it so");
        walker.press(Keys.ENTER);
        walker.reads(".held-box", "talks end after three days");
        walker.settle();
        walker.tabTo(".answer a[href*='why=stop']", "Why?");
        walker.press(Keys.ENTER);
        walker.reads("#why", "Why: move by move");
        walker.settle();
        walker.tabTo("#why summary", "");
        walker.press(Keys.ENTER);
        walker.until("the story", () -> walker.has("#why details[open] ol.tale li"));
    }

    @Test
    @AtLength
    void saysThatNobodyAnswers() {
        walker.open(ASKED);
        assertThat(offline()).isFalse();
        walker.online(false);
        walker.pick("select[name=by]", "USA");
        walker.until("the note", this::offline);
        assertThat(walker.text("#offline")).contains("Surety does not answer.");
        walker.online(true);
        walker.tap("#offline button", "Ask again");
        walker.until("the note to go", () -> !offline());
        walker.reads(".answer", "If Russia attacks Ukraine");
    }

    private boolean offline() {
        return walker.driver().findElement(By.id("offline")).isDisplayed();
    }
}
