package org.surety.conformance.neutral;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What people read passes no verdict, and does not always ask about the same state. */
class WordsTest {

    private static final Path HOME = Path.of(System.getProperty("surety.home", ".."));

    /** Modules whose strings reach a reader. */
    private static final List<String> MODULES =
            List.of("report", "who", "design", "bargain", "crisis", "workbench", "cli");

    /** What may stand where it stands, each for a reason: words of a party or of a source, told as theirs. */
    private static final Map<String, Set<String>> ALLOWED = Map.of(
            // the treaty's own condition, in Article 4(3)
            "catalog/historical/locarno-1925/agreement.yaml", Set.of("unprovoked"));

    /** A state asked about in an example: as the attacker, or as whom something is worked out for. */
    private static final Pattern ASKED =
            Pattern.compile("--(?:attacker|against|party)[ =]([A-Z]{3})\\b|lavrov-2025 by-([a-z-]+)");

    private static final Map<String, String> CODES =
            Map.of("china", "CHN", "france", "FRA", "russia", "RUS", "united-kingdom", "GBR", "united-states", "USA");

    @Test
    void noWordJudges() {
        List<String> found = new ArrayList<>();
        for (Path file : read()) {
            String name = name(file);
            List<String> lines = lines(file);
            List<String> judging = name.endsWith(".java") ? Judging.inTemplates(lines) : Judging.inProse(lines);
            Judging.besides(judging, ALLOWED.getOrDefault(name, Set.of())).forEach(it -> found.add(name + ":" + it));
        }
        assertThat(found).as("words that judge").isEmpty();
    }

    @Test
    void theWordsAreFound() {
        assertThat(Judging.inProse(List.of("All is well.", "Such a clause makes it Worthless.")))
                .containsExactly("2: worthless");
        assertThat(Judging.inProse(List.of("The draft came", "  to nothing."))).containsExactly("1: came to nothing");
        assertThat(Judging.inTemplates(List.of("// a fair bargain", "say(\"a \" + x + \"fair bargain\");")))
                .containsExactly("2: fair bargain");
        assertThat(Judging.inTemplates(List.of("x = \"\"\"", "the aggressor", "\"\"\";", "aggressor();")))
                .containsExactly("2: aggressor");
        assertThat(Judging.inProse(List.of("Aggression, an armed attack and a shame."))).isEmpty();
    }

    /** Whoever is looked at most often is looked at in no more than half of the examples. */
    @Test
    void examplesDoNotAlwaysAskAboutOneState() {
        Map<String, Integer> asked = new HashMap<>();
        read().stream().filter(it -> name(it).endsWith(".md") || name(it).startsWith("cli/"))
                .flatMap(it -> lines(it).stream()).forEach(line -> count(line, asked));
        assertThat(one(asked)).as("states asked about: %s", asked).isFalse();
    }

    @Test
    void oneStateAlwaysIsFound() {
        Map<String, Integer> asked = new HashMap<>();
        List.of("who x --attacker RUS", "crisis lavrov-2025 by-russia", "who x --attacker CHN")
                .forEach(it -> count(it, asked));
        assertThat(asked).isEqualTo(Map.of("RUS", 2, "CHN", 1));
        assertThat(one(asked)).isTrue();
    }

    private static void count(String line, Map<String, Integer> asked) {
        Matcher matcher = ASKED.matcher(line);
        while (matcher.find()) {
            String state = matcher.group(1) != null
                    ? matcher.group(1)
                    : CODES.getOrDefault(matcher.group(2), matcher.group(2));
            asked.merge(state, 1, Integer::sum);
        }
    }

    private static boolean one(Map<String, Integer> asked) {
        int all = asked.values().stream().mapToInt(it -> it).sum();
        return asked.size() < 3 || asked.values().stream().anyMatch(it -> 2 * it > all);
    }

    /** Everything that people read. */
    private static Set<Path> read() {
        Set<Path> files = new TreeSet<>();
        Stream.of("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md").forEach(it -> files.add(HOME.resolve(it)));
        Stream.of("docs", "catalog", "examples/designs").forEach(it -> files.addAll(within(HOME.resolve(it))));
        MODULES.forEach(it -> files.addAll(within(HOME.resolve(it + "/src/main/java"))));
        assertThat(files).hasSizeGreaterThan(400);
        return files;
    }

    private static List<Path> within(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(it -> Stream.of(".md", ".yaml", ".java").anyMatch(it.toString()::endsWith)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path file) {
        return HOME.relativize(file).toString().replace('\\', '/');
    }
}
