package org.surety.conformance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.surety.conformance.AtLength;

/**
 * The two ways of whoever makes a text: from two drafts of others to one page, and from a text of the catalog to a
 * clause of one's own; with a mouse, with the keyboard alone, and on a phone.
 */
@AtLength
@ExtendWith(OneBrowser.class)
class WritingWalkTest {

    private static final String RULE = "input[name=path][value='procedures/assistance/steps/decision/rule']";

    private final Walker walker = OneBrowser.walker();
    private final Path loads = walker.folder().resolve("loads");

    private Hand hand(Hand.Way way) throws IOException {
        Files.createDirectories(loads);
        walker.chromium().tell("Browser.setDownloadBehavior",
                Map.of("behavior", "allow", "downloadPath", loads.toString()));
        try (Stream<Path> old = Files.list(loads)) {
            for (Path each : old.toList()) {
                Files.delete(each);
            }
        }
        int width = way == Hand.Way.PHONE ? 390 : 1280;
        walker.chromium().screen(width, 900, 1);
        walker.open("/");
        return new Hand(walker, way);
    }

    /** Two bracketed drafts as Word files become one text with a meaning, and one page that says what has none. */
    @ParameterizedTest
    @EnumSource(Hand.Way.class)
    void tenMinutesBeforeACall(Hand.Way way) throws IOException {
        Hand hand = hand(way);
        hand.go("main a", "Bring in a text, or begin one");
        Path drafts = Path.of(System.getProperty("surety.home", "..")).toAbsolutePath().normalize()
                .resolve("intake/src/test/resources/drafts");
        // Choosing files is the browser's own window, which no page can be asked for.
        walker.driver().findElement(By.cssSelector("form.begin input[type=file]"))
                .sendKeys(drafts.resolve("river-a.docx") + "\n" + drafts.resolve("river-b.docx"));
        hand.go("form.begin button", "Bring them in");
        walker.reads("main", "at once if Lowland is attacked");
        walker.reads("main", "by consensus");
        hand.go("main a, nav a", "Woven");
        walker.reads(".bracket", "majority of two thirds");
        hand.go("main a, nav a", "Give meaning");
        hand.go("form.begin button", "Begin one");
        String before = walker.text("main");
        assertThat(before).contains("no meaning yet");
        hand.pick("form.try select[name=clause]", "procedures.assistance.steps.decide", "Assistance, decide");
        hand.go("form.try button", "Give it this meaning");
        walker.reads("main", "Said by: assistance, decide");
        hand.go("main a", "agreement.yaml");
        hand.go("summary", "Add a party, a step, a duty");
        hand.fill("form.propose:has(input[value=party]) input[name=code]", "UPL");
        hand.fill("form.propose:has(input[value=party]) input[name=name]", "Upland");
        hand.go("form.propose:has(input[value=party]) button", "Add");
        walker.reads(".held-box", "Changed and not saved");
        assertThat(walker.text("main")).contains("Upland");
        hand.go(".held-box form button", "Save as revision 2");
        walker.reads("main", "no meaning yet, so nothing here rests on them");
        hand.go("nav.trail a", "Take away");
        walker.reads("#brief", "In the drafts, and in no answer yet");
        walker.reads("#brief", "No Guarantor that attacks has a vote");
        hand.go("#files a", "Word");
        assertThat(word(".docx")).contains("In the drafts, and in no answer yet",
                "No Guarantor that attacks has a vote");
        hand.go("#files a", "Make the report");
        hand.go("#files a", "Zip");
        try (ZipFile zip = new ZipFile(walker.loaded(loads, ".zip").toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName)).contains("README.txt", "agreement.yaml");
        }
    }

    /** The clause of April 2022 out of the communiqué, without ever seeing a file. */
    @ParameterizedTest
    @EnumSource(Hand.Way.class)
    void withoutEverSeeingTheFile(Hand.Way way) throws IOException {
        Hand hand = hand(way);
        hand.fill("#q", "Istanbul");
        hand.go("form.search button", "Find");
        hand.go("main a[href='/a/istanbul-communique-2022']", "");
        hand.go("nav.trail a", "Make it yours");
        hand.go("form.begin button", "Make a copy to write in");
        walker.reads("main", "Nothing is changed yet");
        // All must agree.
        hand.go("summary", "Add a party, a step, a duty");
        hand.pick("form:has(input[value=step]) select[name=kind]", "decide", "vote");
        hand.fill("form:has(input[value=step]) input[name=rule]", "all must agree");
        hand.fill("form:has(input[value=step]) input[name=within]", "three days");
        hand.pick("form:has(input[value=step]) select[name=after]", "consult", "consult");
        hand.fill("form:has(input[value=step]) input[name=name]", "decision");
        hand.go("form:has(input[value=step]) button", "Add");
        walker.reads(".held-box", "Who can stop it?");
        walker.reads(".held-box", "any one of the parties, the attacker included");
        // Two thirds, as somebody proposes.
        hand.go(".clause:has(#decision) .write a, a[href*='steps/decision']", "Write this clause");
        hand.go("div.field:has(" + RULE + ") summary", "Leave it open");
        hand.fill("form.propose:has(" + RULE + ") input[name=value]", "two thirds must agree");
        hand.pick("form.propose:has(" + RULE + ") select[name=by]", "UKR", "Ukraine");
        hand.fill("form.propose:has(" + RULE + ") input[name=name]", "two-thirds");
        hand.go("form.propose:has(" + RULE + ") button", "Put it in brackets");
        walker.reads("fieldset.bracketed", "Proposed by UKR, open.");
        hand.go(".held-box summary", "Which lines");
        walker.reads(".held-box", "within: 3 days");
        guarantors(hand);
        // A duty of neutrality, written anew, whose breach has a consequence.
        hand.go(".clause:has(#neutrality) .write a, a[href*='obligations/neutrality']", "Write this clause");
        hand.go(".clause-form button", "Take the whole clause out");
        hand.go("summary", "Add a party, a step, a duty");
        hand.fill("form:has(input[value=duty]) input[name=bearer]", "UKR");
        hand.fill("form:has(input[value=duty]) input[name=action]", "remain-neutral");
        hand.fill("form:has(input[value=duty]) input[name=to]", "guarantors");
        hand.fill("form:has(input[value=duty]) input[name=name]", "neutrality");
        hand.go("form:has(input[value=duty]) button", "Add");
        walker.reads("main", "Ukraine must remain neutral, in peace and in war, towards the guarantors");
        hand.go("summary", "Add a party, a step, a duty");
        hand.pick("form:has(input[value=breach]) select[name=duty]", "neutrality", "neutrality");
        hand.pick("form:has(input[value=breach]) select[name=then]", "releases", "those it is owed to are released");
        hand.go("form:has(input[value=breach]) button", "Add");
        walker.reads(".held-box", "Changed and not saved");
        walker.reads(".held-box", "answers change");
        hand.go("nav.trail a", "Brackets");
        walker.reads("table", "Ukraine");
        walker.reads("table", "two thirds");
        hand.go("nav.trail a", "Write");
        hand.go(".held-box form button", "Save as revision 2");
        walker.reads("main", "two thirds");
        hand.go("nav.trail a", "Deal");
        walker.reads("main", "What each clause buys");
        hand.go(".tap .button", "Add to the version");
        assertThat(walker.path()).containsPattern("hold=|add=");
        hand.go("nav.trail a", "Take away");
        walker.reads("#brief", "In one sentence");
        hand.go("#files a", "Word");
        assertThat(word(".docx")).contains("one of the seven guarantors attacks Ukraine",
                "if all must agree");
        hand.go("#files a", "Make the report");
        hand.go("#files a", "Zip");
        try (ZipFile zip = new ZipFile(walker.loaded(loads, ".zip").toFile())) {
            assertThat(new String(zip.getInputStream(zip.getEntry("agreement.yaml")).readAllBytes(),
                    StandardCharsets.UTF_8)).contains("[CHN, FRA, GBR, RUS, USA, DEU, TUR]", "by: UKR", "releases");
        }
    }

    /** The five permanent members, and then Germany and Türkiye, who are not among them. */
    private void guarantors(Hand hand) {
        hand.go(".clause .write a[href*='groups/guarantors']", "Write this clause");
        hand.go("fieldset.bracketed li:first-child button", "Settle on this");
        hand.fill(".clause-form .field form.try input[name=value]", "[CHN, FRA, GBR, RUS, USA]");
        hand.go(".clause-form .field form.try button", "Write");
        walker.reads("main", "China, France, the United Kingdom, Russia and the United States.");
        for (String[] each : new String[][]{{"DEU", "Germany"}, {"TUR", "Türkiye"}}) {
            hand.go("summary", "Add a party, a step, a duty");
            hand.fill("form.propose:has(input[value=party]) input[name=code]", each[0]);
            hand.fill("form.propose:has(input[value=party]) input[name=name]", each[1]);
            hand.pick("form.propose:has(input[value=party]) select[name=role]", "guarantor", "guarantor");
            hand.go("form.propose:has(input[value=party]) button", "Add");
        }
        walker.reads("main", "the United States, Germany and Türkiye.");
    }

    /** Clauses are put together until each side's score allows the version; then it can be written. */
    @Test
    void aVersionThatBothScoresAllow() throws IOException {
        Hand hand = hand(Hand.Way.MOUSE);
        walker.open("/a/lavrov-2025/own");
        hand.go("form.begin button", "Make a copy to write in");
        hand.go("nav.trail a", "Deal");
        for (int i = 0; i < 2; i++) {
            hand.go(".tap a.button:not([aria-pressed=true])", "Add to the version");
        }
        assertThat(walker.path()).containsPattern("(hold|add)=.*(hold|add)=");
        walker.reads("main", "What the version scores");
        assertThat(walker.text("table").split("What is at stake")[0]).containsPattern("Russia [0-9].{0,40}reach")
                .containsPattern("Ukraine [0-9].{0,40}reach");
        // It becomes the text, and still would work.
        hand.go("main a", walker.has("a.button[href*='write=']")
                ? "Write this version into the text"
                : "Write this into the text");
        walker.reads(".held-box", "You held, and tried");
        hand.go(".held-box button", "Write it into the text");
        walker.reads(".held-box", "Changed and not saved");
        hand.go(".held-box form button", "Save as revision 2");
        walker.reads("aside.answer", "Can help come?");
        assertThat(walker.text("aside.answer").split("Who can stop it")[0]).contains("Yes");
        hand.go("nav.trail a", "Take away");
        walker.reads("#brief", "In one sentence");
        hand.go("#files a", "Word");
        assertThat(word(".docx")).contains("In one sentence");
    }

    private String word(String ending) throws IOException {
        try (ZipFile zip = new ZipFile(walker.loaded(loads, ending).toFile())) {
            return new String(zip.getInputStream(zip.getEntry("word/document.xml")).readAllBytes(),
                    StandardCharsets.UTF_8).replaceAll("<[^>]+>", "");
        }
    }
}
