package org.surety.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of what protects the server names tests that there are, and that run. */
class SecurityPageTest {

    private static final Path HOME = Path.of(System.getProperty("surety.home", ".."));
    private static final Pattern NAMED = Pattern.compile("`(\\w+Test)\\.(\\w+)`");

    @Test
    void everyRuleHasATestThatThereIs() throws IOException {
        List<String> rules = Files.readAllLines(HOME.resolve("docs/security.md")).stream()
                .filter(it -> it.startsWith("| ") && !it.startsWith("| rule |")).toList();
        assertThat(rules).hasSizeGreaterThan(20);
        for (String rule : rules) {
            Matcher named = NAMED.matcher(rule);
            List<String> missing = new ArrayList<>();
            int tests = 0;
            while (named.find()) {
                tests++;
                // Its annotations stand right before the method.
                Pattern method = Pattern.compile("@(?:ParameterizedTest|Test)\\b(?:(?!@Disabled\\b|\\n\\n)[\\s\\S])*?"
                        + "void " + named.group(2) + "\\(");
                if (!method.matcher(source(named.group(1))).find()) {
                    missing.add(named.group());
                }
            }
            assertThat(tests).as(rule).isPositive();
            assertThat(missing).as(rule).isEmpty();
        }
    }

    private static String source(String test) throws IOException {
        for (String module : List.of("web", "intake", "store", "cli")) {
            try (Stream<Path> files = Files.walk(HOME.resolve(module).resolve("src/test/java"))) {
                List<Path> found = files.filter(it -> it.endsWith(test + ".java")).toList();
                if (!found.isEmpty()) {
                    return Files.readString(found.getFirst());
                }
            }
        }
        return "";
    }
}
