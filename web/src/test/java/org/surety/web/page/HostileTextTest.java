package org.surety.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a document says can never become a part of a page that loads, asks or runs anything. */
class HostileTextTest {

    private static final String ATTACK =
            "\\\"><img src=x onerror=alert(1)><b hx-get='/jobs' hx-trigger='load' id='main'>'</b><script>x</script>";

    private static final Pattern TAG = Pattern.compile("<([a-zA-Z][a-zA-Z0-9]*)((?:[^<>\"]|\"[^\"]*\")*)>");

    @Test
    void textOfADocumentStaysText(@TempDir Path folder) throws IOException {
        String file = Files.readString(Sites.HOME.resolve("catalog/proposals/lavrov-2025/agreement.yaml"));
        file = file.replaceFirst("(?m)^title: .*$", Matcher.quoteReplacement("title: \"" + ATTACK + "\""))
                .replaceFirst("question: .*", Matcher.quoteReplacement("question: \"" + ATTACK + "\""))
                .replaceFirst("label: .*", Matcher.quoteReplacement("label: \"" + ATTACK + "\""));
        Files.writeString(folder.resolve("hostile.yaml"), file);
        Site site = Sites.in(folder);
        for (String address : List.of("/", "/w/here/hostile.yaml", "/w/here/hostile.yaml?open=decision",
                "/w/here/hostile.yaml?hold=decision:all-agree", "/w/here/hostile.yaml?open=%22%3E%3Cscript%3E",
                "/w/here/hostile.yaml?by=%22%3E%3Cimg%20src=x%3E", "/?q=%22%3E%3Cscript%3Ehx-get=")) {
            String page = Sites.page(site, address);
            Matcher tags = TAG.matcher(page);
            while (tags.find()) {
                String attributes = tags.group(2);
                assertThat(tags.group(1)).as("an element of " + address).isNotIn("img", "b", "iframe", "object");
                assertThat(attributes.replaceAll("\"[^\"]*\"", "")).as("attributes in " + address)
                        .doesNotContain("onerror").doesNotContain("hx-get='").doesNotContain("style");
                if (tags.group(1).equals("script")) {
                    assertThat(attributes).startsWith(" src=\"/assets/");
                }
            }
            assertThat(page.split("id=\"main\"", -1)).as("one main part in " + address).hasSize(2);
        }
        site.answers().close();
    }
}
