package org.surety.conformance.browser;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.surety.conformance.AtLength;

/** The pages of whoever writes and brings in, each looked at as every page is. */
@AtLength
@ExtendWith(OneBrowser.class)
class WorkPagesTest {

    private final Walker walker = OneBrowser.walker();

    private void look(String address) {
        walker.open(address);
        new Usable(walker.chromium()).isForEverybody(address);
    }

    @Test
    void pagesOfAText() {
        walker.open("/a/guarantee-1919-gb/own?hold=no-such:reading");
        walker.open("/a/istanbul-communique-2022/own");
        new Usable(walker.chromium()).isForEverybody("make it yours");
        walker.tap("form.begin button", "Make a copy to write in");
        String text = walker.path().replace("/edit", "");
        walker.tap("a[href*='groups/guarantors']", "Write this clause");
        walker.until("the editor", () -> walker.has(".cm-content"));
        new Usable(walker.chromium()).isForEverybody("a clause while it is written");
        walker.tap("fieldset.bracketed li:first-child button", "Settle on this");
        walker.reads(".held-box", "Changed and not saved");
        walker.until("the editor", () -> walker.has(".cm-content"));
        new Usable(walker.chromium()).isForEverybody("a change");
        walker.tap(".held-box form button", "Save as revision 2");
        walker.open(text + "/remarks");
        walker.write("form.begin textarea", "This needs another look.");
        walker.tap("form.begin button", "Make this remark");
        String work = text.replaceAll("/[^/]*$", "");
        for (String address : List.of(text + "/remarks", text + "/history", text + "/history?from=1&to=2",
                text + "/history?from=1&to=9", text + "/brackets", text + "/brackets?sort=x", text + "/versions", work,
                work + "/sharing", "/me", text + "/edit?settle=territory:whole-oblasts", "/?decides=x")) {
            look(address);
        }
    }

    @Test
    void pagesOfDrafts() {
        Path drafts = Path.of(System.getProperty("surety.home", "..")).toAbsolutePath().normalize()
                .resolve("intake/src/test/resources/drafts");
        walker.open("/in");
        walker.driver().findElement(By.cssSelector("form.begin input[type=file]"))
                .sendKeys(drafts.resolve("river-a.docx") + "\n" + drafts.resolve("river-b.docx"));
        walker.tap("form.begin button", "Bring them in");
        String work = walker.path().replaceAll("/drafts.*", "");
        for (String address : List.of("/drafts", "/drafts/woven", "/drafts/meaning", "/drafts/meaning?draft=x", "")) {
            look(work + address);
        }
    }
}
