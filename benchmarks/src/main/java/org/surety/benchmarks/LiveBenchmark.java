package org.surety.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.surety.analysis.follow.FollowedText;
import org.surety.live.ExerciseTexts;
import org.surety.live.LogCodec;
import org.surety.live.Logged;
import org.surety.live.Play;
import org.surety.live.PlayFold;
import org.surety.live.RulePlay;
import org.surety.live.SeatProjection;
import org.surety.live.SeatView;
import org.surety.semantics.life.Instrument;
import org.surety.semantics.life.Interpretation;
import org.surety.store.Store;
import org.surety.store.StoreAddress;
import org.surety.store.StoreSettings;
import org.surety.store.value.Appending;
import org.surety.store.value.KeptRun;
import org.surety.store.value.KeptWork;
import org.surety.store.value.Kind;
import org.surety.store.value.Person;
import org.surety.store.value.RunEvent;
import org.surety.store.value.SaveKey;
import org.surety.store.value.Sha;
import org.surety.store.value.Title;
import org.surety.text.Library;
import org.surety.text.SourceFile;
import org.surety.text.read.ExerciseFile;
import org.surety.text.read.ExerciseReader;
import org.surety.text.read.ScenarioReader;

/**
 * What an event of an exercise costs: folded, written, shown to one seat, and appended to a log that is on the disk.
 * {@code docs/scaling.md} reckons from it.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgs = {"-Xmx1g", "-Xss32m", "-XX:+UseSerialGC"})
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@SuppressWarnings("NullAway.Init") // JMH calls the set-up before anything else.
public class LiveBenchmark {

    /** An exercise of the catalog that was played to its end by rule. */
    @State(Scope.Benchmark)
    public static class Played {

        private ExerciseTexts texts;
        private List<Logged> log;
        private Play middle;
        private Logged next;
        private String seat;

        /** Plays it. */
        @Setup
        public void play() {
            Path folder = ProjectFolder.find().resolve("catalog/proposals/lavrov-2025");
            Library library = id -> LifeBenchmark.catalog(id)
                    .or(() -> found(folder.resolve("scenarios").resolve(id + ".scenario.yaml")));
            ExerciseFile file = ExerciseReader.read(
                    found(folder.resolve("exercises/first-hour.exercise.yaml")).orElseThrow(), library).value()
                    .orElseThrow();
            Map<String, Instrument> instruments = new LinkedHashMap<>();
            Map<String, Set<String>> held = new LinkedHashMap<>();
            file.exercise().readings().forEach((term, reading) -> held.put(term, Set.of(reading)));
            file.agreements().forEach((id, agreement) -> instruments.put(id,
                    new FollowedText(agreement, held, Interpretation.AS_WRITTEN).instrument()));
            texts = new ExerciseTexts(file.exercise(), instruments);
            SplittableRandom random = new SplittableRandom(3);
            Play whole = new RulePlay(ScenarioReader.read(library.find(file.exercise().scenario().orElseThrow())
                    .orElseThrow(), library).value().orElseThrow().scenario(), random::nextDouble).rehearsal(texts);
            log = whole.log();
            int half = log.size() / 2;
            middle = PlayFold.of(texts, log.subList(0, half));
            next = log.get(half);
            seat = file.exercise().seats().getFirst().id();
            System.out.printf("%n# events of the exercise: %d, seats: %d%n", log.size(),
                    file.exercise().seats().size());
        }

        private static Optional<SourceFile> found(Path file) {
            try {
                return Files.exists(file)
                        ? Optional.of(new SourceFile(file.toString(), Files.readString(file)))
                        : Optional.empty();
            } catch (IOException unreadable) {
                return Optional.empty();
            }
        }
    }

    /** A log in a store of its own. */
    @State(Scope.Benchmark)
    public static class Kept {

        /** In which database. */
        @Param({"sqlite", "postgresql"})
        private String database;

        private Optional<EmbeddedPostgres> server = Optional.empty();
        private Store store;
        private Person person;
        private KeptWork work;
        private final AtomicLong events = new AtomicLong();

        /** Opens it. */
        @Setup
        public void open() throws IOException {
            Path folder = Files.createTempDirectory("surety-live");
            if (database.equals("postgresql")) {
                EmbeddedPostgres started = EmbeddedPostgres.builder().start();
                server = Optional.of(started);
                store = Store.open(new StoreAddress.Postgres("jdbc:postgresql://localhost:" + started.getPort()
                        + "/postgres", "postgres", "postgres", folder), StoreSettings.usual());
            } else {
                store = Store.open(new StoreAddress.InFolder(folder), StoreSettings.usual());
            }
            person = store.people().alone().orThrow();
            work = store.works().create(person.id(), new Title("Exercises")).orThrow();
        }

        /** Tells what the server of the database spent, which is another process, and closes it. */
        @TearDown
        public void close() throws IOException, SQLException {
            if (server.isPresent()) {
                System.out.printf("%n# processor time of the database, an event: %d us (%d events, %d turned down)%n",
                        spent(server.get()).toNanos() / 1_000 / Math.max(1, events.get()), events.get(),
                        turnedDown(server.get()));
            }
            store.close();
            if (server.isPresent()) {
                server.get().close();
            }
        }
    }

    /** How many transactions were turned down because another was in their way. */
    private static long turnedDown(EmbeddedPostgres server) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT sum(xact_rollback) FROM pg_stat_database")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** What the processes spent that serve the connections there are. */
    private static Duration spent(EmbeddedPostgres server) throws SQLException {
        Duration all = Duration.ZERO;
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet pids = statement.executeQuery("SELECT pid FROM pg_stat_activity")) {
            while (pids.next()) {
                all = all.plus(ProcessHandle.of(pids.getLong(1)).flatMap(it -> it.info().totalCpuDuration())
                        .orElse(Duration.ZERO));
            }
        }
        return all;
    }

    /** Whoever appends: each to a log of its own, as exercises are played. */
    @State(Scope.Thread)
    public static class Player {

        private KeptRun run;
        private long base;

        /** Begins a run. */
        @Setup
        public void begin(Kept kept) {
            run = kept.store.runs().begin(kept.person.id(), kept.work.id(), new Kind("exercise"), Sha.of("files"), 1,
                    "benchmark").orThrow();
            base = 0;
        }
    }

    /** Tells how much of the heap an exercise takes whose play is held. */
    public static void main(String[] arguments) {
        Played played = new Played();
        played.play();
        List<Play> held = new ArrayList<>();
        long before = inUse();
        for (int i = 0; i < 500; i++) {
            held.add(PlayFold.of(played.texts, List.copyOf(played.log)));
        }
        System.out.printf("# heap, an exercise: %d kB%n", (inUse() - before) / held.size() / 1_024);
    }

    private static long inUse() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** The whole log, from nothing: what a server does that takes an exercise over. */
    @Benchmark
    public Play foldAll(Played played) {
        return PlayFold.of(played.texts, played.log);
    }

    /** One event more, in the middle of the exercise. */
    @Benchmark
    public PlayFold.Next foldOne(Played played) {
        return PlayFold.append(played.middle, played.next);
    }

    /** What one seat may know, with the moves that it has. */
    @Benchmark
    public SeatView project(Played played) {
        return SeatProjection.of(played.middle, played.seat);
    }

    /** An event as it is kept. */
    @Benchmark
    public String write(Played played) {
        return LogCodec.body(played.next.what());
    }

    /** An event on the disk, one after the other. */
    @Benchmark
    public long append(Kept kept, Player player) {
        return appended(kept, player);
    }

    /** The same by eight who append to logs of their own at once. */
    @Benchmark
    @Threads(8)
    public long appendByEight(Kept kept, Player player) {
        return appended(kept, player);
    }

    private static long appended(Kept kept, Player player) {
        Appending got = kept.store.runs().append(kept.person.id(), player.run.id(), player.base,
                new SaveKey("key-" + player.base + "-of-benchmark"), List.of(new RunEvent.Content("2030-03-01T09:00",
                        "ay", new Kind("moved"), "{\"party\":[\"AAA\"],\"move\":[\"cast\"],\"ballot\":[\"yes\"]}")));
        if (got instanceof Appending.Appended done) {
            player.base = done.events().getLast().seq();
            kept.events.incrementAndGet();
        }
        return player.base;
    }
}
