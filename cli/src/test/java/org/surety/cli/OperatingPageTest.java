package org.surety.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page for those who run a team tells them to write is what the programs that read it take. */
class OperatingPageTest {

    @TempDir
    private Path here;

    private static String block(String kind) throws IOException {
        Matcher found = Pattern.compile("(?s)```" + kind + "\n(.*?)```").matcher(Files.readString(
                Path.of(System.getProperty("surety.home", "..")).resolve("docs/operating.md")));
        assertThat(found.find()).as(kind).isTrue();
        return found.group(1);
    }

    @Test
    void systemdTakesTheUnit() throws IOException, InterruptedException {
        String unit = block("ini");
        assertThat(unit).contains("/opt/surety/bin/surety");
        Path file = here.resolve("surety.service");
        // It looks whether the program is there, too.
        Files.writeString(file, unit.replace("/opt/surety/bin/surety", "/bin/true"));
        Process verify;
        try {
            verify = new ProcessBuilder("systemd-analyze", "verify", "--man=no", file.toString())
                    .redirectErrorStream(true).start();
        } catch (IOException none) {
            abort("there is no systemd here: " + none.getMessage());
            return;
        }
        String said = new String(verify.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        verify.waitFor();
        assertThat(said.lines().filter(it -> it.contains("surety.service"))).isEmpty();
    }

    /** The options that the page names are those that there are. */
    @Test
    void theProgramTakesTheCommandsOfUnitAndContainer() throws IOException {
        List<String> options = Run.in(here, "serve", "--help").out().lines()
                .flatMap(it -> Arrays.stream(it.split("[ ,=]+"))).filter(it -> it.startsWith("--")).toList();
        for (String kind : List.of("ini", "dockerfile")) {
            List<String> named = Arrays.stream(block(kind).split("[ \",\\n]+")).filter(it -> it.matches("--[a-z]+"))
                    .filter(it -> !List.of("--system", "--uid", "--home").contains(it)).toList();
            assertThat(named).as(kind).isNotEmpty().isSubsetOf(options);
        }
    }
}
