package org.surety.workbench.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.surety.store.value.RunEvent;

/**
 * Whatever was acknowledged is there, once, after the process was killed at any moment; the chain holds, and play goes
 * on.
 */
class PlayKillTest {

    private static final int KILLS = Integer.getInteger("surety.cases", 4);

    @TempDir
    private Path folder;

    @Test
    void noAcknowledgedMoveIsLost() throws Exception {
        String run;
        try (Table table = new Table(folder, "first-hour", Map.of("minutes", "120"))) {
            run = table.run.id().value();
            table.start();
        }
        Random random = new Random(15);
        List<Integer> acknowledged = new ArrayList<>();
        for (int i = 0; i < KILLS; i++) {
            // A word that was said and not acknowledged may be there: its number is not used again.
            int from = acknowledged.isEmpty() ? 0 : acknowledged.getLast() + 2;
            acknowledged.addAll(killed(run, from, random.nextInt(400)));
            try (Table table = Table.again(folder, run)) {
                String seen = table.seen("china");
                for (int word : acknowledged) {
                    assertThat(seen.split("word " + word + "\\.", -1)).as("word " + word).hasSize(2);
                }
                assertThat(RunEvent.firstBroken(table.people.store().runs().after(table.run.maker(), table.run.id(), 0)
                        .orThrow())).isEmpty();
                assertThat(table.table().frozen()).isEmpty();
            }
        }
        try (Table table = Table.again(folder, run)) {
            assertThat(table.table().isOver()).isFalse();
            table.pass(Duration.ofSeconds(60));
            assertThat(table.table().goesOn()).isTrue();
        }
    }

    /** Lets a process play until it is killed some milliseconds after its first word; gives what was acknowledged. */
    private List<Integer> killed(String run, int from, int millis) throws IOException, InterruptedException {
        Path told = folder.resolve("told-" + from);
        Process child = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-Dsurety.home="
                        + Table.HOME.toAbsolutePath(),
                "-cp", System.getProperty("java.class.path"),
                PlayingChild.class.getName(), folder.toString(), run, Integer.toString(from))
                .redirectErrorStream(true).redirectOutput(told.toFile()).start();
        try {
            while (said(told).isEmpty()) {
                assertThat(child.isAlive()).as("a child that was not killed yet: " + told).isTrue();
                Thread.sleep(5);
            }
            Thread.sleep(millis);
        } finally {
            child.destroyForcibly().waitFor();
        }
        return said(told);
    }

    /** The words that were acknowledged; a line that was cut off says nothing. */
    private static List<Integer> said(Path told) throws IOException {
        String all = Files.readString(told);
        return all.substring(0, all.lastIndexOf('\n') + 1).lines().filter(it -> it.startsWith("said "))
                .map(it -> Integer.parseInt(it.split(" ")[1])).toList();
    }
}
