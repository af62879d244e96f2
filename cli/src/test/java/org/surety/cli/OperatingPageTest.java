package org.surety.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
        assertThat(systemd("verify", "--man=no", file.toString()).lines().filter(it -> it.contains("surety.service")))
                .isEmpty();
        Matcher exposure = Pattern.compile("exposure level for surety.service: ([0-9.]+)")
                .matcher(systemd("security", "--offline=true", "--no-pager", file.toString()));
        assertThat(exposure.find()).isTrue();
        // 1.3 of systemd 252; other versions count other things.
        assertThat(Double.parseDouble(exposure.group(1))).isLessThan(2.1);
    }

    private static String systemd(String... asked) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("systemd-analyze"));
        command.addAll(List.of(asked));
        Process analyze;
        try {
            analyze = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException none) {
            return abort("there is no systemd here: " + none.getMessage());
        }
        String said = new String(analyze.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        analyze.waitFor();
        return said;
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
