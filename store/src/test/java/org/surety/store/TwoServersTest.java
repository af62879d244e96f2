package org.surety.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.surety.store.RunNews.Heard;
import org.surety.store.value.Appending;
import org.surety.store.value.Id;
import org.surety.store.value.KeptRun;
import org.surety.store.value.KeptWork;
import org.surety.store.value.Kind;
import org.surety.store.value.Person;
import org.surety.store.value.RunEvent;
import org.surety.store.value.SaveKey;
import org.surety.store.value.Sha;
import org.surety.store.value.Title;

/** Several servers over one PostgreSQL: each hears what the other appended, and goes on when the other is killed. */
class TwoServersTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;
    private Machine one;
    private Store other;
    private Person ada;
    private KeptRun run;

    @BeforeEach
    void open() {
        one = Where.POSTGRESQL.open(folder.resolve("one"));
        StoreAddress.Postgres address = (StoreAddress.Postgres) one.address;
        other = Store.open(new StoreAddress.Postgres(address.url(), address.user(), address.password(),
                folder.resolve("other")), StoreSettings.usual());
        ada = one.person("ada", false);
        KeptWork work = one.store.works().create(ada.id(), new Title("Exercises")).orThrow();
        run = one.store.runs().begin(ada.id(), work.id(), new Kind("exercise"), Sha.of("files"), 1, "0.1").orThrow();
    }

    @AfterEach
    void close() {
        if (other != null) {
            other.close();
        }
        if (one != null) {
            one.store.close();
        }
    }

    private Appending append(Store store, long base, String key) {
        return store.runs().append(ada.id(), run.id(), base, new SaveKey(key),
                List.of(new RunEvent.Content("2030-03-01T09:00", "ay", new Kind("moved"), key)));
    }

    /** Folds what is new and asks again, as a server does. */
    private long appended(Store store, String key) {
        long base = 0;
        while (true) {
            switch (append(store, base, key)) {
                case Appending.Appended it -> {
                    return it.events().getLast().seq();
                }
                case Appending.Repeated it -> {
                    return it.event().seq();
                }
                case Appending.Outdated it -> base = it.since().getLast().seq();
                case Appending.Refused it -> throw new IllegalStateException(it.why().inWords());
            }
        }
    }

    private static void await(String what, BooleanSupplier happened) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!happened.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited for " + what).isLessThan(end);
            Thread.sleep(5);
        }
    }

    private static boolean heard(Queue<Heard> news, Id<KeptRun> run, long head) {
        return news.stream().anyMatch(it -> it instanceof Heard.Grown grown && grown.run().equals(run)
                && grown.head() >= head);
    }

    @Test
    void eachHearsWhatTheOtherAppendedAndItself() throws Exception {
        Queue<Heard> atOne = new ConcurrentLinkedQueue<>();
        Queue<Heard> atOther = new ConcurrentLinkedQueue<>();
        try (RunNews.Listening a = one.store.runs().news().listen(atOne::add);
                RunNews.Listening b = other.runs().news().listen(atOther::add)) {
            append(one.store, 0, "key-00001");
            append(other, 1, "key-00002");
            await("both events at both servers",
                    () -> heard(atOne, run.id(), 2) && heard(atOther, run.id(), 2));
            assertThat(atOne).containsExactly(new Heard.Grown(run.id(), 1), new Heard.Grown(run.id(), 2));
            append(other, 1, "key-00003");
            append(other, 2, "key-00002");
            append(one.store, 2, "key-00004");
            await("the next", () -> heard(atOther, run.id(), 3));
        }
        assertThat(atOther).as("what was not appended, or was there, is not heard")
                .containsExactly(new Heard.Grown(run.id(), 1), new Heard.Grown(run.id(), 2),
                        new Heard.Grown(run.id(), 3));
    }

    @Test
    void whoLostTheDatabaseForAWhileIsToldThatSomethingMayBeMissing() throws Exception {
        Queue<Heard> news = new ConcurrentLinkedQueue<>();
        try (RunNews.Listening listening = other.runs().news().listen(news::add)) {
            one.store.desk().database().look(handle -> handle.createQuery("""
                    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                    WHERE query LIKE 'LISTEN%' AND datname = current_database()""").mapTo(Boolean.class).list());
            await("the word that something may be missing", () -> news.contains(new Heard.Missed()));
            append(one.store, 0, "key-00001");
            await("what was appended then", () -> heard(news, run.id(), 1));
        }
    }

    /** One is killed in the middle, without a word of warning; nothing that it acknowledged is lost. */
    @Test
    void oneIsKilledAndTheOtherGoesOn() throws Exception {
        Queue<Heard> news = new ConcurrentLinkedQueue<>();
        Path told = folder.resolve("told");
        StoreAddress.Postgres address = (StoreAddress.Postgres) one.address;
        try (RunNews.Listening listening = one.store.runs().news().listen(news::add)) {
            Process child = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m", "-cp",
                    System.getProperty("java.class.path"), AppendingChild.class.getName(), address.url(),
                    folder.resolve("child").toString(), ada.id().value(), run.id().value())
                    .redirectError(ProcessBuilder.Redirect.DISCARD).redirectOutput(told.toFile()).start();
            try {
                for (int i = 0; acknowledged(told).size() < 30; i++) {
                    assertThat(child.isAlive()).as("a server that was not killed yet").isTrue();
                    appended(one.store, "key-one-" + i);
                }
            } finally {
                child.destroyForcibly();
            }
            assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
            Map<Long, Sha> acknowledged = acknowledged(told);
            long last = appended(one.store, "key-after");
            List<RunEvent> log = other.runs().after(ada.id(), run.id(), 0).orThrow();
            assertThat(log).hasSize((int) last);
            assertThat(RunEvent.firstBroken(log)).isEmpty();
            acknowledged.forEach((seq, link) -> assertThat(log.get((int) (seq - 1)).link()).isEqualTo(link));
            assertThat(log).extracting(it -> it.content().actor()).contains("child", "ay");
            await("everything at the one that is left", () -> heard(news, run.id(), last));
        }
    }

    private static Map<Long, Sha> acknowledged(Path told) throws IOException {
        String all = Files.exists(told) ? Files.readString(told) : "";
        Map<Long, Sha> found = new HashMap<>();
        // A line that was cut off says nothing.
        all.substring(0, all.lastIndexOf('\n') + 1).lines().map(it -> it.split(" ", -1))
                .forEach(it -> found.put(Long.parseLong(it[1]), new Sha(it[2])));
        return found;
    }
}
