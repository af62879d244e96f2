package org.surety.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.surety.store.value.Appending;
import org.surety.store.value.Id;
import org.surety.store.value.KeptDocument;
import org.surety.store.value.Person;
import org.surety.store.value.Revision;
import org.surety.store.value.RunEvent;
import org.surety.store.value.SaveKey;
import org.surety.store.value.Saving;
import org.surety.store.value.Sha;

/**
 * Kills a process that saves and appends, without a word of warning and at random moments, from its start on: what it
 * had acknowledged is there, in its order and with its bytes; and what it had not can be sent again and is then there
 * once.
 * {@code -Dsurety.cases=500} kills so often.
 */
class KillTest {

    private static final int KILLS = Integer.getInteger("surety.cases", 3);
    private static final int START_MILLIS = 1_500;
    private static final int MOST_SAVED = 15;

    /** What a killed process had said. */
    private record Said(Map<String, Map<Integer, Sha>> saved, Map<String, String[]> tried,
            Map<String, Map<Integer, Sha>> appended, Map<String, String[]> appending) {}

    @TempDir
    private Path folder;

    private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(500);
    private final Map<String, Map<Integer, Sha>> acknowledged = new HashMap<>();
    private final Map<String, Map<Integer, Sha>> logged = new HashMap<>();

    @ParameterizedTest
    @EnumSource(Where.class)
    void nothingAcknowledgedIsLost(Where where) throws Exception {
        Path data = folder.resolve("data");
        String server = switch (where) {
            // Made by the children themselves, which are killed at that, too.
            case SQLITE -> "-";
            case POSTGRESQL -> ((StoreAddress.Postgres) where.fresh(data)).url();
        };
        int saves = 0;
        int sentAgain = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Said said = killed(kill, data, server);
            said.saved().forEach((document, revisions) -> acknowledged.computeIfAbsent(document, it -> new HashMap<>())
                    .putAll(revisions));
            said.appended().forEach((run, events) -> logged.computeIfAbsent(run, it -> new HashMap<>())
                    .putAll(events));
            saves += said.saved().values().stream().mapToInt(Map::size).sum();
            sentAgain += check(said, SavingChild.address(data, server));
        }
        System.out.println(where + ", " + KILLS + " kills: " + saves + " acknowledged saves, all there; " + sentAgain
                + " sent again that were there already");
        assertThat(saves).as("saves between the kills").isGreaterThan(KILLS);
        assertThat(logged).as("runs to which events were appended between the kills").hasSize(1);
    }

    private Said killed(int kill, Path data, String server) throws IOException, InterruptedException {
        Path told = folder.resolve("told");
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-Xmx256m", "-cp",
                System.getProperty("java.class.path"), SavingChild.class.getName(), data.toString(), "k" + kill, server)
                .redirectError(ProcessBuilder.Redirect.DISCARD).redirectOutput(told.toFile()).start();
        try {
            // One in three is killed while it starts, and perhaps while it makes or opens the store.
            if (kill % 3 != 2) {
                // By what it has said and not by the clock, so that a slow machine kills as far on.
                int saves = random.nextInt(MOST_SAVED);
                while (Files.readString(told).split("saved ", -1).length <= saves) {
                    assertThat(process.isAlive()).as("a child that was not killed yet").isTrue();
                    Thread.sleep(2);
                }
                Thread.sleep(0, random.nextInt(1_000_000));
                Thread.sleep(random.nextInt(8));
            } else {
                Thread.sleep(random.nextInt(START_MILLIS));
            }
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        String all = Files.readString(told);
        // A line that was cut off says nothing.
        return said(all.substring(0, all.lastIndexOf('\n') + 1).lines().toList());
    }

    private static Said said(List<String> lines) {
        Said said = new Said(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
        for (String line : lines) {
            String[] words = line.split(" ", 5);
            if (words[0].equals("tries")) {
                said.tried().put(words[1], words);
            } else if (words[0].equals("saved")) {
                said.saved().computeIfAbsent(words[1], it -> new HashMap<>()).put(Integer.parseInt(words[2]),
                        new Sha(words[3]));
                said.tried().remove(words[1]);
            } else if (words[0].equals("appends")) {
                said.appending().put(words[1], words);
            } else if (words[0].equals("appended")) {
                said.appended().computeIfAbsent(words[1], it -> new HashMap<>()).put(Integer.parseInt(words[2]),
                        new Sha(words[3]));
                said.appending().remove(words[1]);
            }
        }
        return said;
    }

    /** Gives how many of the saves that were sent again had been carried out. */
    private int check(Said said, StoreAddress address) {
        int repeated = 0;
        try (Store store = Store.open(address, StoreSettings.usual())) {
            Person person = store.people().alone().orThrow();
            for (Map.Entry<String, Map<Integer, Sha>> document : acknowledged.entrySet()) {
                Id<KeptDocument> id = new Id<>(document.getKey());
                List<Revision> history = store.writings().history(person.id(), id).orThrow();
                document.getValue().forEach((n, sha) -> assertThat(history.get(n - 1).sha()).isEqualTo(sha));
                assertThat(history.size() - document.getValue().size()).as("saved, but not told before the kill")
                        .isBetween(0, KILLS);
                assertThat(Machine.broken(store)).isEmpty();
                assertThat(store.writings().get(person.id(), id).orThrow().head()).isEqualTo(history.size());
            }
            for (String[] tried : said.tried().values()) {
                Id<KeptDocument> id = new Id<>(tried[1]);
                int before = store.writings().get(person.id(), id).orThrow().head();
                int base = Integer.parseInt(tried[2]);
                Saving saving = store.writings().save(person.id(),
                        Machine.saving(id, base, tried[4], new SaveKey(tried[3])));
                if (before == base) {
                    assertThat(saving).isInstanceOf(Saving.Saved.class);
                } else {
                    assertThat(before).isEqualTo(base + 1);
                    assertThat(saving).isInstanceOf(Saving.Repeated.class);
                    repeated++;
                }
                assertThat(store.writings().get(person.id(), id).orThrow().head()).isEqualTo(base + 1);
            }
            checkRuns(store, person, said);
        }
        return repeated;
    }

    /** Every event that was acknowledged is there, none alone without what was appended with it, and none twice. */
    private void checkRuns(Store store, Person person, Said said) {
        for (Map.Entry<String, String[]> appending : said.appending().entrySet()) {
            String[] words = appending.getValue();
            assertThat(store.runs().append(person.id(), new Id<>(appending.getKey()), Long.parseLong(words[2]),
                    new SaveKey(words[3]), SavingChild.EVENTS))
                    .isInstanceOfAny(Appending.Appended.class, Appending.Repeated.class);
        }
        for (Map.Entry<String, Map<Integer, Sha>> run : logged.entrySet()) {
            List<RunEvent> log = store.runs().after(person.id(), new Id<>(run.getKey()), 0).orThrow();
            run.getValue().forEach((seq, link) -> assertThat(log.get(seq - 1).link()).isEqualTo(link));
            assertThat(log.size() % SavingChild.EVENTS.size()).isZero();
            assertThat(RunEvent.firstBroken(log)).isEmpty();
        }
    }
}
