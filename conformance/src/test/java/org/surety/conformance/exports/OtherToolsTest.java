package org.surety.conformance.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** PRISM and Gambit themselves, where they are on the PATH; where they are not, these tests say so and skip. */
class OtherToolsTest {

    private static final Pattern RESULT = Pattern.compile("(?m)^Result: ([0-9.Ee+-]+)");

    @TempDir
    private Path here;

    private static void requireTool(String name) {
        boolean there = Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(String.valueOf(System.getenv("PATH")))
                .anyMatch(it -> Files.isExecutable(Path.of(it, name)));
        assumeTrue(there, name + " is not on the PATH, so it was not asked");
    }

    private String run(String... command) throws IOException, InterruptedException {
        Path out = here.resolve("out.txt");
        Process process =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile()).start();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException(List.of(command) + " did not end");
        }
        String text = Files.readString(out, StandardCharsets.UTF_8);
        assertThat(process.exitValue()).as(text).isZero();
        return text;
    }

    @ParameterizedTest
    @ValueSource(strings = {"pact", "endless", "family-3"})
    void prism_finds_the_values_beside(String name) throws IOException, InterruptedException {
        requireTool("prism");
        List<Double> expected = new ArrayList<>(Golden.results(name + ".props").values());
        Matcher results = RESULT.matcher(run("prism", Golden.file(name + ".prism").toString(),
                Golden.file(name + ".props").toString(), "-epsilon", "1e-15"));
        List<Double> found = new ArrayList<>();
        while (results.find()) {
            found.add(Double.valueOf(results.group(1)));
        }
        assertThat(found).hasSameSizeAs(expected);
        for (int i = 0; i < found.size(); i++) {
            assertThat(found.get(i)).isCloseTo(expected.get(i), within(1e-12));
        }
    }

    /** One player's equilibria are the ways in which it gets most; there is one at least. */
    @ParameterizedTest
    @ValueSource(strings = {"pact.efg", "pact-one.efg"})
    void gambit_reads_the_games(String name) throws IOException, InterruptedException {
        requireTool("gambit-enumpure");
        assertThat(run("gambit-enumpure", "-q", Golden.file(name).toString())).contains("NE,");
    }

    @Test
    void the_tools_that_are_asked_are_named_in_the_manual() {
        assertThat(Golden.manual()).contains("prism", "gambit-enumpure");
    }
}
