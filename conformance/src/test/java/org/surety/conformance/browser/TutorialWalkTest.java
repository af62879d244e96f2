package org.surety.conformance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.surety.conformance.AtLength;

/** The ten steps of {@code docs/tutorial-in-the-browser.md}, by clicks alone, in one go as a reader takes them. */
@AtLength
@ExtendWith(OneBrowser.class)
class TutorialWalkTest {

    private static final Path PAGE = Path.of(System.getProperty("surety.home", ".."),
            "docs/tutorial-in-the-browser.md");

    private final Walker walker = OneBrowser.walker();

    @Test
    void tenStepsByClicks() throws IOException {
        says("neutral Ukraine", "UN Security Council members as guarantors of a neutral Ukraine");
        walker.open("/");
        walker.write("#q", "neutral Ukraine");
        walker.tap("form.search button", "Find");
        walker.tap("a[href='/a/lavrov-2025']", "neutral Ukraine");
        walker.reads("h1", "UN Security Council members as guarantors of a neutral Ukraine");

        says("*France*", "*Ukraine*", "*Kharkiv*", "*Why?*");
        walker.choose("select[name=by]", "FRA");
        walker.choose("select[name=of]", "UKR");
        walker.choose("select[name=at]", "Kharkiv");
        walker.reads(".answer", "If France attacks Ukraine");
        walker.reads(".answer", "Who can stop it?");
        walker.tap(".answer a[href*='why=stop']", "Why?");
        walker.reads("#why", "Why: move by move");

        says("*Compare*", "Answers that flip", "*Mark it in both texts*");
        walker.tap("header nav a", "Compare");
        walker.pick("#text-1", "lavrov-2025");
        walker.pick("#text-2", "istanbul-communique-2022");
        walker.tap(".chooser button", "Compare");
        walker.reads("main", "Answers that flip");
        walker.tap("a", "Mark it in both texts");

        says("*Odds*", "by-china");
        walker.open("/a/lavrov-2025");
        walker.tap(".trail a", "Odds");
        walker.choose("#odds-scenario", "by-china");
        walker.reads("main", "What it hangs on");

        says("*Deal*", "What was said on each matter");
        walker.tap(".trail a", "Deal");
        walker.tap("summary", "What was said on each matter");
        assertThat(walker.all("details[open] .strips svg")).isNotEmpty();

        says("What would it need?", "*Add to the version*");
        walker.reads("main", "What the version scores");
        walker.tap(".tap .button", "Add to the version");
        walker.reads("main", "In the version: take out");
        walker.tap(".tap .button", "In the version: take out");

        says("*Compare all versions that could be written*", "*Count the versions*");
        walker.tap("main a", "Compare all versions that could be written");
        walker.reads("legend", "What may be chosen");
        walker.pick("select[name='keep.guarantors']", "permanent-five");
        walker.pick("select[name='keep.consult']", "six-hours");
        walker.pick("select[name='keep.donbas']", "left-open");
        walker.pick("select[name='keep.crimea']", "de-facto-russian");
        walker.tap(".demands button", "Count the versions");
        walker.reads("#size", " versions. All would be looked at.");
        String all = walker.text("#size");

        says("*Look at every version*", "Versions that no other beats");
        walker.tap(".demands button", "Look at every version");
        walker.reads("#versions", "beaten by no other");
        walker.reads("#versions", "Nash point");
        assertThat(walker.text("#size")).isEqualTo(all);

        says("*No red line that is recorded is crossed*", "*No attacker can stop help alone*");
        walker.touch(".demands .tick", "No red line");
        walker.touch(".demands .tick", "No attacker can stop help alone");
        walker.write("input[name='least.UKR']", "50");
        walker.tap(".demands button", "Look at every version");
        assertThat(walker.path()).contains("lines=yes").contains("alone=yes").contains("least.UKR=50");
        walker.reads("#versions", "What must hold, and how many of the versions looked at break it");
        walker.reads("#versions", "The attacker alone cannot stop help");
        walker.reads("#versions", "Acceptability to Ukraine is at least 50");

        says("*One offline file*", "*Workbook*", "*Take away*");
        Path loads = Files.createDirectories(walker.folder().resolve("tutorial").toAbsolutePath());
        walker.chromium().tell("Browser.setDownloadBehavior",
                Map.of("behavior", "allow", "downloadPath", loads.toString()));
        walker.touch("#versions .files a", "One offline file");
        Path page = walker.loaded(loads, ".html");
        assertThat(Files.readString(page)).contains("The attacker alone cannot stop help");
        walker.touch("#versions .files a", "Workbook");
        assertThat(walker.loaded(loads, ".xlsx")).isNotEmptyFile();
        walker.tap(".trail a", "Take away");
        walker.reads("#files", "The brief");
    }

    /** What the page tells to tap and to look for is what stands there. */
    private static void says(String... words) throws IOException {
        assertThat(Files.readString(PAGE).replaceAll("\\s+", " ")).contains(words);
    }
}
