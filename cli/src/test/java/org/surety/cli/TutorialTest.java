package org.surety.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every command of the tutorial, and of the page on chronicles, does what it says there. With
 * {@code -Dsurety.cases=1 -Dsurety.tutorial=write} its outputs are written anew.
 */
class TutorialTest {

    private static final Path DOCS = Path.of(System.getProperty("surety.home", ".."), "docs");
    private static final Pattern HEAD = Pattern.compile("(.*?) \\| head -(\\d+)");

    @TempDir
    private Path here;

    @Test
    void everyCommandSaysWhatThePageOnChroniclesSays() throws IOException {
        isReplayed("life.md", 5, 4);
    }

    @Test
    @EnabledIfSystemProperty(named = "surety.cases", matches = ".+", disabledReason = "at length only")
    void everyCommandSaysWhatTheTutorialSays() throws IOException {
        isReplayed("tutorial.md", 10, 9);
    }

    private void isReplayed(String page, int headings, int commands) throws IOException {
        List<String> told = Files.readAllLines(DOCS.resolve(page));
        List<String> real = replayed(told);
        if (System.getProperty("surety.tutorial", "").equals("write")) {
            Files.write(DOCS.resolve(page), real);
        }
        assertThat(real).isEqualTo(told);
        assertThat(told.stream().filter(it -> it.startsWith("## "))).hasSize(headings);
        assertThat(told.stream().filter(it -> it.startsWith("$ "))).hasSizeGreaterThanOrEqualTo(commands);
    }

    /** The page with what its commands really say. */
    private List<String> replayed(List<String> told) throws IOException {
        List<String> real = new ArrayList<>();
        boolean console = false;
        for (int i = 0; i < told.size(); i++) {
            String line = told.get(i);
            if (line.startsWith("# file: ")) {
                write(line.substring(8).strip(), told.subList(i + 1, told.size()));
            }
            if (line.startsWith("```")) {
                console = line.equals("```console");
            }
            if (!console || line.startsWith("$ ") || line.equals("```console")) {
                real.add(line);
            }
            if (console && line.startsWith("$ ")) {
                real.addAll(run(line.substring(2)));
            }
        }
        return real;
    }

    private void write(String name, List<String> rest) throws IOException {
        Files.write(here.resolve(name), rest.stream().takeWhile(it -> !it.equals("```")).collect(Collectors.toList()));
    }

    private List<String> run(String command) {
        Matcher head = HEAD.matcher(command);
        boolean cut = head.matches();
        String whole = cut ? head.group(1) : command;
        assertThat(whole).startsWith("./surety ");
        Run run = Run.in(here, whole.substring("./surety ".length()).split(" +"));
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        List<String> lines = run.out().lines().toList();
        return cut ? lines.subList(0, Math.min(lines.size(), Integer.parseInt(head.group(2)))) : lines;
    }
}
