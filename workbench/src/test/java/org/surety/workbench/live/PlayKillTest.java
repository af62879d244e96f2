package org.surety.workbench.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.surety.workbench.live.Table.made;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.surety.live.Logged;
import org.surety.store.value.RunEvent;

/**
 * Whatever was acknowledged is there, once, after the process was killed at any moment; the chain holds, and play goes
 * on.
 */
class PlayKillTest {

    private static final List<String> GUARANTORS =
            List.of("china", "france", "united-kingdom", "russia", "united-states");
    private static final int KILLS = Integer.getInteger("surety.cases", 4);

    @TempDir
    private Path folder;

    @Test
    void noAcknowledgedMoveIsLost() throws Exception {
        String run;
        // A second of play is two of the story, so that the vote outlasts all of it.
        try (Table table = new Table(folder, "first-hour", Map.of("minutes", "10080", "sealed",
                "[assistance/decision]"))) {
            run = table.run.id().value();
            table.start();
            made(table.table().inject("attack", table.key()));
            for (String seat : GUARANTORS) {
                made(table.table().playedByControl(seat, table.key()));
                made(table.runs.moveFor(table.run, seat, table.move(seat, "End your talks"), table.key()));
            }
        }
        Random random = new Random(15);
        List<String> acknowledged = new ArrayList<>();
        for (int i = 0; i < KILLS; i++) {
            acknowledged.addAll(killed(run, i, random.nextInt(400)));
            try (Table table = Table.again(folder, run)) {
                // Each once, and in the order in which it was acknowledged; what was not told in time may be there too.
                assertThat(kept(table).stream().filter(acknowledged::contains)).isEqualTo(acknowledged);
                assertThat(kept(table)).hasSizeLessThanOrEqualTo(acknowledged.size() + i + 1
                        + GUARANTORS.size());
                assertThat(RunEvent.firstBroken(table.people.store().runs().after(table.run.maker(), table.run.id(), 0)
                        .orThrow())).isEmpty();
                assertThat(table.table().frozen()).isEmpty();
            }
        }
        assertThat(acknowledged).anyMatch(it -> it.startsWith("said ")).anyMatch(it -> it.startsWith("moved "));
        try (Table table = Table.again(folder, run)) {
            assertThat(table.table().isOver()).isFalse();
            table.pass(Duration.ofSeconds(60));
            assertThat(table.table().goesOn()).isTrue();
            made(table.runs.moveFor(table.run, "france", table.move("france", "Vote yes"), table.key()));
        }
    }

    /** What control said and moved, in the order of the log: what they were, with their keys. */
    private static List<String> kept(Table table) {
        return table.people.store().runs().after(table.run.maker(), table.run.id(), 0).orThrow().stream()
                .filter(it -> it.content().actor().equals(Logged.CONTROL))
                .flatMap(it -> switch (it.content().kind().word()) {
                    case "noted" -> Stream.of("said " + it.key());
                    case "moved" -> Stream.of("moved " + it.key());
                    default -> Stream.<String>of();
                }).toList();
    }

    /** Lets a process play until it is killed some milliseconds after its first move; gives what was acknowledged. */
    private List<String> killed(String run, int round, int millis) throws IOException, InterruptedException {
        Path told = folder.resolve("told-" + round);
        Process child = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-Dsurety.home="
                        + Table.HOME.toAbsolutePath(),
                "-cp", System.getProperty("java.class.path"),
                PlayingChild.class.getName(), folder.toString(), run, Integer.toString(round * 1_000_000))
                .redirectErrorStream(true).redirectOutput(told.toFile()).start();
        try {
            while (said(told).stream().noneMatch(it -> it.startsWith("moved "))) {
                assertThat(child.isAlive()).as("a child that was not killed yet: "
                        + Files.readString(told)).isTrue();
                Thread.sleep(5);
            }
            Thread.sleep(millis);
        } finally {
            child.destroyForcibly().waitFor();
        }
        assertThat(Files.readString(told)).doesNotContain("not said", "not moved");
        return said(told);
    }

    /** What was acknowledged; a line that was cut off says nothing. */
    private static List<String> said(Path told) throws IOException {
        String all = Files.readString(told);
        return all.substring(0, all.lastIndexOf('\n') + 1).lines()
                .filter(it -> it.startsWith("said ") || it.startsWith("moved ")).toList();
    }
}
