package org.surety.web.page.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.surety.web.asset.Assets;
import org.surety.web.page.SiteTest;

/** What a page is told while somebody types. */
class TypingHelpTest extends SiteTest {

    private String help(String place, String text, String before) {
        String[] at = before.isEmpty()
                ? new String[]{"text", text}
                : new String[]{"text", text, "at", Integer.toString(text.indexOf(before) + before.length())};
        return new String(send(place + "/edit/help", at).body(), StandardCharsets.UTF_8).replaceAll("\\s+", " ");
    }

    @Test
    void wordsMeaningsAndFindingsFollowTheText() {
        String place = own("lavrov-2025");
        String text = site.context().documents().ofWork(place.split("/")[2], "agreement.yaml").orElseThrow().bench()
                .source("agreement.yaml").content();
        assertThat(help(place, text, "")).contains("\"findings\" : [ ]");
        String broken = text.replace("kind: agreement\n", "kind: agreement\nnonsense: [\n");
        assertThat(help(place, broken, "")).contains("\"severity\" : \"error\"").contains("\"line\" : ");
        String more = text + "\nobligations:\n  x:\n    bearer: U\n    m";
        assertThat(help(place, more, "bearer: U")).contains("\"word\" : \"UKR\"");
        assertThat(help(place, more, "\n    m")).contains("\"write\" : \"must-not: \"");
        assertThat(help(place, text, "procedures")).contains("\"meaning\" : \"");
        long start = System.nanoTime();
        help(place, text, "");
        assertThat((System.nanoTime() - start) / 1_000_000).as("milliseconds of findings, warm").isLessThan(2_000);
    }

    /** Every module that a module asks for by name is there. */
    @Test
    void theEditorHasAllItsModules() {
        String map = Assets.modules();
        java.util.regex.Matcher entry = java.util.regex.Pattern.compile("/assets/([0-9a-f]+)/([a-z0-9-]+[.]js)")
                .matcher(map + " " + Assets.address("editor.js"));
        int found = 0;
        while (entry.find()) {
            String script = new String(Assets.of(entry.group(1), entry.group(2)).orElseThrow().body(),
                    StandardCharsets.UTF_8);
            java.util.regex.Matcher asked = java.util.regex.Pattern
                    .compile("(?m)^import .*? from ['\"]([^'\"]+)['\"]").matcher(script);
            while (asked.find()) {
                assertThat(map).contains("\"" + asked.group(1) + "\":");
            }
            found++;
        }
        assertThat(found).isGreaterThan(15);
    }
}
