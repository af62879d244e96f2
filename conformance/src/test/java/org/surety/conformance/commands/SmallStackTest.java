package org.surety.conformance.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.surety.conformance.Door;
import org.surety.report.rendering.Format;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.Reply;
import org.surety.workbench.api.WhoQuestion;

/** The longest chains that a file may have are worked out whatever stack the thread has that asks. */
class SmallStackTest {

    private static final Path HOME = Path.of(System.getProperty("surety.home", ".."));
    private static final String HEAD = """
            surety: 1
            kind: agreement
            id: x
            title: X
            status: draft
            parties: {BEL: {role: protected}, GBR: {role: guarantor}, FRA: {role: guarantor}}
            """;
    private static final String ACT = "      act: {by: guarantors, must: armed-force, within: 1 day}\n";
    /** So many steps, groups and bodies may follow one another. */
    private static final int LONGEST = 297;

    private static String lines(int count, IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining());
    }

    private static String steps(int count, IntFunction<String> step) {
        return HEAD + "procedures:\n  p:\n    on: armed-attack\n    steps:\n" + lines(count, i -> "      s" + i + ": {"
                + step.apply(i) + (i < count - 1 ? "s" + (i + 1) : "act") + "}\n") + ACT;
    }

    static List<Arguments> files() {
        return List.of(
                Arguments.of("talks", steps(LONGEST, i -> "kind: consult, among: guarantors, within: 1 day, then: ")),
                Arguments.of("votes that are repeated", steps(20, i -> "kind: decide, among: guarantors, "
                        + "rule: unanimity, within: 1 day, repeat: 50, finally: act, yes: ")),
                Arguments.of("groups", HEAD + "groups:\n  g0: FRA\n"
                        + lines(LONGEST, i -> "  g" + (i + 1) + ": [g" + i + ", GBR]\n")),
                Arguments.of("bodies", HEAD + "bodies:\n  b0: {seats: FRA, rule: unanimity}\n"
                        + lines(LONGEST, i -> "  b" + (i + 1) + ": {seats: FRA, rule: b" + i + "}\n")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void areWorkedOut(String name, String text, @TempDir Path folder) throws IOException, InterruptedException {
        String file = Files.writeString(folder.resolve("x.yaml"), text).toString();
        Workbench workbench = Door.at(folder);
        WhoQuestion question = new WhoQuestion(file, Optional.of("outsider"), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), 5, List.of(), false);
        AtomicReference<Throwable> failed = new AtomicReference<>();
        Thread small = new Thread(null, () -> {
            try {
                for (Reply<?> answer : List.of(Door.check(workbench, file), workbench.who(question, Door.work()))) {
                    assertThat(Door.as(answer, Format.JSON)).isNotEmpty();
                }
            } catch (Throwable thrown) {
                failed.set(thrown);
            }
        }, "small", 192 << 10);
        small.start();
        small.join();
        assertThat(failed.get()).isNull();
    }
}
