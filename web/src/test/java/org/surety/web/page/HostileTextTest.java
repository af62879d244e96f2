package org.surety.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a document says can never become a part of a page that loads, asks or runs anything. */
class HostileTextTest extends SiteTest {

    private static final String ATTACK = "evil%d\\\"><img src=x onerror=alert(1)><b hx-get='/jobs' data-hx-post='/' "
            + "hx-trigger='load' id='main'>'</b><script>x</script> javascript:x";

    private static final Pattern TAG = Pattern.compile("<([a-zA-Z][a-zA-Z0-9]*)((?:[^<>\"]|\"[^\"]*\")*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-zA-Z][a-zA-Z0-9:-]*)(?:=\"([^\"]*)\")?");
    private static final Set<String> LOADS =
            Set.of("href", "src", "action", "formaction", "xlink:href", "srcset", "ping", "srcdoc", "poster");
    private static final String KEY = "(title|summary|question|label|note|publisher|extent|wording|text)";
    private static final Pattern BLOCK = Pattern.compile("(\\s*(?:- )?)" + KEY + ": *[>|]-?\\s*");
    private static final Pattern WHOLE = Pattern.compile("(\\s*(?:- )?)" + KEY
            + ": +(?:\"(?:[^\"\\\\]|\\\\.)*\"|[^\\s\\[{>|\"].*[^,}\\]])");
    private static final Pattern INLINE =
            Pattern.compile(
                    "\\b" + KEY + ": (\"(?:[^\"\\\\]|\\\\.)*\"|[^\\s,{}\\[\\]\">|#][^,{}\\[\\]\"#\n]*)(?=\\s*[,}])");

    private int attacks;

    private String attack() {
        return "\"" + ATTACK.formatted(++attacks) + "\"";
    }

    /** Every word that tells something and means nothing to the program becomes an attack. */
    private String hostile(String yaml) {
        StringBuilder out = new StringBuilder();
        int skip = -1;
        for (String line : yaml.split("\n")) {
            int indent = line.length() - line.stripLeading().length();
            if (skip >= 0 && (line.isBlank() || indent > skip)) {
                continue;
            }
            skip = -1;
            Matcher block = BLOCK.matcher(line);
            Matcher whole = WHOLE.matcher(line);
            if (block.matches() || whole.matches()) {
                Matcher key = block.matches() ? block : whole;
                out.append(key.group(1)).append(key.group(2)).append(": ").append(attack()).append('\n');
                skip = key.group(1).length();
                continue;
            }
            String said = INLINE.matcher(line).replaceAll(it -> Matcher.quoteReplacement(it.group(1) + ": "
                    + attack()));
            out.append(line.contains("{role:")
                    ? said.replaceAll("\\bname: [^,}]+", Matcher.quoteReplacement("name: " + attack()))
                    : said).append('\n');
        }
        return out.toString();
    }

    private void copy(String from, String name, String id) throws IOException {
        Path folder = Sites.HOME.resolve("catalog").resolve(from);
        try (Stream<Path> files = Files.walk(folder, 2)) {
            for (Path file : files.filter(it -> it.toString().endsWith(".yaml")
                    && !it.endsWith("expected.yaml")
                    && !it.toString().endsWith(".design.yaml")).toList()) {
                String text = hostile(Files.readString(file)).replaceFirst("(?m)^id: .*$", "id: "
                        + (file.endsWith("agreement.yaml")
                                ? id
                                : id + "-" + file.getFileName().toString()
                                        .replaceAll("[^a-z0-9].*", "")));
                Files.writeString(this.folder.resolve(file.endsWith("agreement.yaml")
                        ? name
                        : id + "-"
                                + file.getFileName()),
                        text.replaceAll("(?m)^(for|follows): " + folder.getFileName(),
                                "$1: " + id).replaceAll("(?m)^extends: (\\S+)", "extends: " + id + "-$1"));
            }
        }
    }

    @Test
    void textOfADocumentStaysText() throws IOException {
        copy("historical/guarantee-1919-gb", "other.yaml", "other");
        Files.writeString(folder.resolve("evil'\"><img src=x onerror=alert(1)>.yaml"), "surety: 1\nkind: agreement\n");
        // What is worked out of a long text takes long: -Dsurety.cases=1 for it.
        boolean atLength = System.getProperty("surety.cases") != null;
        if (atLength) {
            copy("proposals/lavrov-2025", "hostile.yaml", "hostile");
        }
        String here = atLength ? "/w/here/hostile.yaml" : "/w/here/other.yaml";
        String attacker = "%22%3E%3Cimg%20src=x%3E%3Cb%20hx-get=%22/jobs%22%20hx-trigger=load%3Eevil";
        List<String> told = new ArrayList<>(List.of("/", here, here + "?open=decision", here + "/deal",
                "/w/here/other.yaml/life?law=as-written", "/w/here/other.yaml/odds",
                "/w/here/other.yaml/take", "/compare"));
        if (atLength) {
            told.addAll(List.of(here + "?hold=decision:all-agree",
                    here + "?by=RUS&of=UKR&why=stop&hold=decision:all-agree", here + "/odds?scenario=hostile-by",
                    "/compare?t=here/hostile.yaml&t=here/other.yaml"));
        }
        List<String> all = new ArrayList<>(told);
        for (String each : List.of("?open=", "?by=", "?of=", "?at=", "?why=", "?case=", "?hold=decision:", "?hold=",
                "?try=procedures.assistance.steps.consult.within.open.readings.no-limit.value=", "?try=evil=")) {
            all.add(here + each + attacker);
        }
        for (String each : List.of("/odds?scenario=", "/odds?assume=x&value=", "/odds?assume=", "/deal?add=",
                "/life?law=", "/life?chronicle=", "/take?make=", "/take?by=")) {
            all.add(here + each + attacker);
        }
        String part = attacker.replace("/", "%2F");
        all.addAll(List.of("/?q=" + attacker, "/compare?t=" + attacker, "/jobs", "/jobs/" + part, "/a/" + part,
                "/w/here/" + part, here + "/take/" + part));
        for (String address : all) {
            String page = Sites.page(site, address);
            if (told.contains(address)) {
                assertThat(page).as("words in " + address).contains("evil").doesNotContain("This file has errors");
            }
            harmless(address, page);
        }
    }

    private static void harmless(String address, String page) {
        Matcher tags = TAG.matcher(page);
        while (tags.find()) {
            String tag = tags.group(1);
            String attributes = tags.group(2);
            assertThat(tag).as("an element of " + address).isNotIn("img", "b", "iframe", "object", "style", "base");
            Matcher each = ATTRIBUTE.matcher(attributes);
            while (each.find()) {
                String name = each.group(1);
                assertThat(name).as(tags.group() + " in " + address).doesNotStartWith("on").isNotEqualTo("style");
                if (name.startsWith("hx-") || name.startsWith("data-hx-") || name.equals("id")
                        || name.equals("class")) {
                    assertThat(each.group(2).replaceAll("\\?.*", "")).as(name + " in " + address)
                            .doesNotContain("evil").doesNotContain("<").matches("[A-Za-z0-9 /#:.,_-]*");
                } else if (LOADS.contains(name)) {
                    assertThat(each.group(2)).as(name + " in " + address).matches("/(?!/).*|#.*").doesNotContain("<");
                }
            }
            if (tag.equals("script")) {
                assertThat(attributes).as("a script of " + address)
                        .matches(" src=\"/assets/[^\"]*\".*| type=\"importmap\" nonce=\"[A-Za-z0-9_-]{43}\"");
            }
        }
        assertThat(page.split("id=\"main\"", -1)).as("one main part in " + address).hasSize(2);
        assertThat(page.split("<script", -1)).as("scripts in " + address).hasSize(4);
    }
}
