package org.surety.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.surety.store.value.Appending;
import org.surety.store.value.Id;
import org.surety.store.value.KeptRun;
import org.surety.store.value.KeptWork;
import org.surety.store.value.Kind;
import org.surety.store.value.Person;
import org.surety.store.value.RunEvent;
import org.surety.store.value.SaveKey;
import org.surety.store.value.Sha;
import org.surety.store.value.StoreRefusal;
import org.surety.store.value.Title;
import org.surety.store.value.WorkRole;

/** What is appended to the log of a run stays, once, in its order, whoever else appends meanwhile. */
@ParameterizedClass
@EnumSource(Where.class)
class RunLogsTest {

    private final Where where;
    @TempDir
    private Path folder;
    private Machine machine;
    private Person ada;
    private KeptWork work;
    private KeptRun run;

    RunLogsTest(Where where) {
        this.where = where;
    }

    @BeforeEach
    void open() {
        machine = where.open(folder);
        ada = machine.person("ada", false);
        work = machine.store.works().create(ada.id(), new Title("Exercises")).orThrow();
        run = machine.store.runs().begin(ada.id(), work.id(), new Kind("exercise"), Sha.of("files"), 1, "0.1")
                .orThrow();
    }

    @AfterEach
    void close() {
        machine.store.close();
    }

    private static List<RunEvent.Content> contents(String... bodies) {
        return List.of(bodies).stream()
                .map(it -> new RunEvent.Content("2030-03-01T09:00", "ay", new Kind("moved"), it)).toList();
    }

    private Appending append(long base, String key, String... bodies) {
        return machine.store.runs().append(ada.id(), run.id(), base, new SaveKey(key), contents(bodies));
    }

    private List<RunEvent> log() {
        return machine.store.runs().after(ada.id(), run.id(), 0).orThrow();
    }

    @Test
    void whatFallsDueIsAppendedWithTheMoveBeforeWhichItComes() {
        Appending.Appended done = (Appending.Appended) append(0, "key-00001", "due", "move");
        assertThat(done.events()).extracting(it -> it.content().body()).containsExactly("due", "move");
        assertThat(log()).isEqualTo(done.events());
        assertThat(machine.broken()).isEmpty();
        assertThat(machine.store.runs().list(ada.id(), work.id()).orThrow()).singleElement()
                .matches(it -> it.head() == 2);
        machine.restart();
        assertThat(log()).isEqualTo(done.events());
    }

    @Test
    void sendingAgainIsHarmless() {
        append(0, "key-00001", "move");
        append(1, "key-00002", "another");
        assertThat(append(0, "key-00001", "move")).isEqualTo(new Appending.Repeated(log().getFirst()));
        assertThat(log()).hasSize(2);
    }

    @Test
    void whoIsLateIsToldWhatCameBefore() {
        append(0, "key-00001", "move");
        assertThat(append(0, "key-00002", "late")).isEqualTo(new Appending.Outdated(log()));
        assertThat(append(7, "key-00003", "early"))
                .isEqualTo(new Appending.Refused(new StoreRefusal.Absent("event 7 to follow")));
        assertThat(log()).hasSize(1);
    }

    @Test
    void onlyWhoMayWriteInTheWorkAppends() {
        Person reader = machine.member(work, WorkRole.READER, "rea");
        Person stranger = machine.person("str", false);
        assertThat(machine.store.runs().append(reader.id(), run.id(), 0, new SaveKey("key-00001"), contents("x")))
                .isInstanceOf(Appending.Refused.class);
        assertThat(machine.store.runs().after(reader.id(), run.id(), 0).value()).isPresent();
        assertThat(machine.store.runs().after(stranger.id(), run.id(), 0).value()).isEmpty();
        assertThat(machine.store.runs().after(ada.id(), new Id<>(stranger.id().value()), 0).value()).isEmpty();
        assertThat(log()).isEmpty();
    }

    @Test
    void nobodyChangesOrTakesAwayAnEventEvenBehindTheStore() {
        append(0, "key-00001", "move");
        for (String sql : List.of("UPDATE event SET body = 'other'", "DELETE FROM event",
                "INSERT INTO event SELECT run, 9, at, story, actor, kind, body, 'k', link FROM event")) {
            assertThatThrownBy(() -> machine.store.desk().database().write(handle -> handle.execute(sql)).orThrow())
                    .as(sql).isInstanceOf(RuntimeException.class);
        }
        assertThat(log()).hasSize(1);
    }

    @Test
    void aPurgedWorkTakesItsRunsWithIt() {
        append(0, "key-00001", "move");
        machine.store.works().remove(ada.id(), work.id()).orThrow();
        machine.store.works().purge(ada.id(), work.id()).orThrow();
        long left = machine.store.desk().database().look(handle -> handle
                .createQuery("SELECT (SELECT COUNT(*) FROM event) + (SELECT COUNT(*) FROM run)").mapTo(Long.class)
                .one());
        assertThat(left).isZero();
    }

    /** Several servers append to one log; each folds what is new and tries again. */
    @Test
    void ofManyWhoAppendAtOnceEachIsInTheLogOnce() throws Exception {
        int moves = 12;
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            List<Callable<Integer>> players = IntStream.range(0, 4).<Callable<Integer>>mapToObj(player -> () -> {
                for (int i = 0; i < moves; i++) {
                    long base = 0;
                    String key = "key-player" + player + "-" + i;
                    Appending got = append(base, key, "by " + player + " number " + i);
                    while (!(got instanceof Appending.Appended)) {
                        if (got instanceof Appending.Outdated outdated) {
                            base = outdated.since().getLast().seq();
                        }
                        got = append(base, key, "by " + player + " number " + i);
                    }
                }
                return player;
            }).toList();
            for (Future<Integer> one : pool.invokeAll(players)) {
                one.get();
            }
        }
        List<RunEvent> log = log();
        assertThat(log).extracting(RunEvent::seq)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 4L * moves).boxed().toList());
        List<String> expected = new ArrayList<>();
        IntStream.range(0, 4).forEach(player -> IntStream.range(0, moves)
                .forEach(i -> expected.add("by " + player + " number " + i)));
        assertThat(log).extracting(it -> it.content().body()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(machine.broken()).isEmpty();
    }
}
