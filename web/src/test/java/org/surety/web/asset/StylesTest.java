package org.surety.web.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.surety.report.html.Page;
import org.surety.web.Serve;

/** The pages and the report have a sheet of styles each, and what the report draws stands on the pages too. */
class StylesTest {

    /** A rule for a class alone, wherever that stands. */
    private static final Pattern BARE = Pattern.compile("(?:^|[,{}])\\s*\\.([a-z][\\w-]*)(?=[,{])");
    /** Both mean the same link by it. */
    private static final Set<String> SAME = Set.of("skip");

    /** A class of both once hid the bars of a picture, and on paper the names of the texts that were compared. */
    @Test
    void noClassMeansSomethingElseInEach() throws IOException {
        Set<String> both = bare(sheet(Serve.class, "web.css"));
        both.retainAll(all(Page.style()));
        both.removeAll(SAME);
        assertThat(both).isEmpty();
    }

    private static Set<String> bare(String sheet) {
        Set<String> found = new TreeSet<>();
        Matcher rule = BARE.matcher(sheet);
        while (rule.find()) {
            found.add(rule.group(1));
        }
        assertThat(found).hasSizeGreaterThan(50);
        return found;
    }

    private static Set<String> all(String sheet) {
        Set<String> found = new TreeSet<>();
        Matcher name = Pattern.compile("\\.([a-z][\\w-]*)").matcher(sheet);
        while (name.find()) {
            found.add(name.group(1));
        }
        return found;
    }

    private static String sheet(Class<?> beside, String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
