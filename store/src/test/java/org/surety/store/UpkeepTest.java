package org.surety.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.surety.store.value.KeptDocument;
import org.surety.store.value.KeptTry;
import org.surety.store.value.KeptWork;
import org.surety.store.value.Person;
import org.surety.store.value.PersonState;
import org.surety.store.value.Quota;
import org.surety.store.value.Result;
import org.surety.store.value.Revision;
import org.surety.store.value.Saving;
import org.surety.store.value.Sha;
import org.surety.store.value.StoreRefusal;
import org.surety.store.value.StoreRefusal.Measured;
import org.surety.store.value.Title;
import org.surety.store.value.Usage;
import org.surety.store.value.WorkRole;

/** Forgetting in time, quotas, copies while people save, and what was erased staying erased. */
@ParameterizedClass
@EnumSource(Where.class)
class UpkeepTest {

    private static final Quota QUOTA = new Quota(3, 4, 3_000, 1_000);

    private final Where where;
    @TempDir
    private Path folder;
    private Machine machine;
    private Person ada;
    private KeptWork work;
    private KeptDocument document;

    UpkeepTest(Where where) {
        this.where = where;
    }

    @BeforeEach
    void open() {
        machine = where.open(folder.resolve("data"));
        ada = machine.person("ada", true);
        work = machine.work(ada, "Ours");
        document = machine.document(ada, work, "draft");
        assertThat(machine.save(ada, document, 0, "one")).isInstanceOf(Saving.Saved.class);
    }

    @AfterEach
    void close() {
        machine.close();
    }

    private Store store() {
        return machine.store;
    }

    @Test
    void whatWasRemovedIsPurgedAfterThirtyDays() {
        KeptDocument other = machine.document(ada, work, "other");
        machine.save(ada, other, 0, "two");
        KeptWork gone = machine.work(ada, "Gone");
        machine.save(ada, machine.document(ada, gone, "there"), 0, "three");
        store().writings().remove(ada.id(), other.id()).orThrow();
        store().works().remove(ada.id(), gone.id()).orThrow();
        machine.clock.pass(Duration.ofDays(30).minusMillis(1));
        assertThat(store().upkeep().forget().orThrow()).isEqualTo(new Upkeep.Forgotten(0, 0, 0, 0, 0, 0, 0));
        store().writings().putBack(ada.id(), other.id()).orThrow();
        store().writings().remove(ada.id(), other.id()).orThrow();
        machine.clock.pass(Duration.ofMillis(1));
        assertThat(store().upkeep().forget().orThrow()).returns(1, Upkeep.Forgotten::works)
                .returns(0, Upkeep.Forgotten::documents);
        assertThat(store().works().list(ada.id()).orThrow()).hasSize(1);
        machine.clock.pass(Duration.ofDays(30));
        Upkeep.Forgotten last = store().upkeep().forget().orThrow();
        assertThat(last).returns(0, Upkeep.Forgotten::works).returns(1, Upkeep.Forgotten::documents);
        assertThat(store().writings().list(ada.id(), work.id()).orThrow()).extracting(KeptDocument::id)
                .containsExactly(document.id());
        assertThat(store().writings().file(ada.id(), work.id(), Sha.of("two"))).isInstanceOf(Result.Refused.class);
        assertThat(machine.broken()).isEmpty();
    }

    @Test
    void aTryIsKeptThirtyDaysAndItsBytesNoLonger() {
        KeptTry tried = store().tries().keep(ada.id(), document.id(), 1, Machine.wording("try it"), Optional.empty())
                .orThrow();
        KeptTry same = store().tries().keep(ada.id(), document.id(), 1, Machine.wording("one"), Optional.empty())
                .orThrow();
        assertThat(store().tries().list(ada.id(), document.id()).orThrow()).hasSize(2).contains(tried, same);
        machine.clock.pass(Duration.ofDays(30).minusMillis(1));
        assertThat(store().tries().read(ada.id(), tried.id()).orThrow().bytes()).asString().isEqualTo("try it");
        store().upkeep().forget().orThrow();
        assertThat(store().tries().list(ada.id(), document.id()).orThrow()).hasSize(2);
        machine.clock.pass(Duration.ofMillis(1));
        assertThat(store().tries().list(ada.id(), document.id()).orThrow()).isEmpty();
        Upkeep.Forgotten forgotten = store().upkeep().forget().orThrow();
        assertThat(forgotten.tries()).isEqualTo(2);
        // The text of the try and its closure, and nothing that the revision means by.
        assertThat(forgotten.bytes()).isEqualTo("try it".length() + Machine.wording("try it").closure().bytes().length);
        assertThat(machine.broken()).isEmpty();
    }

    @Test
    void whatAVersionNamesStays() {
        KeptTry tried = store().tries().keep(ada.id(), document.id(), 1, Machine.wording("try it"), Optional.empty())
                .orThrow();
        store().versions().name(ada.id(), work.id(), new Title("Theirs"), tried.closure(), "").orThrow();
        machine.clock.pass(Duration.ofDays(31));
        assertThat(store().upkeep().forget().orThrow()).returns(1, Upkeep.Forgotten::tries)
                .returns(0L, Upkeep.Forgotten::bytes);
        assertThat(store().writings().file(ada.id(), work.id(), Sha.of("try it")).orThrow()).asString()
                .isEqualTo("try it");
    }

    @Test
    void deedsAreKeptFourHundredDays() {
        int before = store().upkeep().deeds(ada.id()).orThrow().size();
        assertThat(before).isPositive();
        machine.clock.pass(Duration.ofDays(400).minusMillis(1));
        assertThat(store().upkeep().forget().orThrow().deeds()).isZero();
        machine.clock.pass(Duration.ofMillis(1));
        assertThat(store().upkeep().forget().orThrow().deeds()).isEqualTo(before);
    }

    @Test
    void nobodyKeepsMoreThanTheQuota() {
        try (Machine small = where.open(folder.resolve("small"), QUOTA)) {
            Person eve = small.person("eve", true);
            KeptWork one = small.work(eve, "1");
            small.work(eve, "2");
            small.work(eve, "3");
            assertThat(small.store.works().create(eve.id(), new Title("4")))
                    .isEqualTo(new Result.Refused<>(new StoreRefusal.OverQuota(Measured.WORKS, 3)));
            KeptDocument draft = small.document(eve, one, "a");
            for (String name : List.of("b", "c", "d")) {
                small.document(eve, one, name);
            }
            assertThat(small.store.writings().create(eve.id(), one.id(), Machine.AGREEMENT, new Title("e")))
                    .isEqualTo(new Result.Refused<>(new StoreRefusal.OverQuota(Measured.DOCUMENTS, 4)));
            assertThat(small.save(eve, draft, 0, "x".repeat(1_001))).isEqualTo(
                    new Saving.Refused(new StoreRefusal.TooManyBytes(1_001, 1_000)));
            assertThat(small.save(eve, draft, 0, "x".repeat(1_000))).isInstanceOf(Saving.Saved.class);
            assertThat(small.save(eve, draft, 1, "y".repeat(1_000))).isInstanceOf(Saving.Saved.class);
            Usage usage = small.store.works().usage(eve.id()).orThrow();
            assertThat(small.save(eve, draft, 2, "z".repeat(1_000))).isEqualTo(
                    new Saving.Refused(new StoreRefusal.OverQuota(Measured.BYTES, 3_000)));
            assertThat(small.save(eve, draft, 2, "x".repeat(1_000))).as("the same bytes again count nothing")
                    .isInstanceOf(Saving.Saved.class);
            assertThat(small.store.works().usage(eve.id()).orThrow()).isEqualTo(usage)
                    .isEqualTo(new Usage(3, 4, usage.bytes(), QUOTA));
            assertThat(usage.bytes()).isBetween(2_000L, 3_000L);
            // Another person has a quota of one's own.
            Person bob = small.member(one, WorkRole.DRAFTER, "bob");
            assertThat(small.save(bob, draft, 3, "z".repeat(1_000))).isInstanceOf(Saving.Saved.class);
        }
    }

    /** Made while people save, brought back into each kind of database: all that was acknowledged before is there. */
    @Test
    void aCopyMadeWhilePeopleSaveIsWhole() throws Exception {
        AtomicBoolean stop = new AtomicBoolean();
        AtomicInteger acknowledged = new AtomicInteger(1);
        Path copy;
        int before;
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<?> saving = threads.submit(() -> {
                while (!stop.get()) {
                    int base = acknowledged.get();
                    assertThat(machine.save(ada, document, base, "text " + base)).isInstanceOf(Saving.Saved.class);
                    acknowledged.incrementAndGet();
                }
            });
            while (acknowledged.get() < 5 && !saving.isDone()) {
                Thread.sleep(1);
            }
            before = acknowledged.get();
            copy = Backups.make(machine.address, folder.resolve("copies"), machine.clock).file();
            stop.set(true);
            saving.get();
        }
        assertThat(before).isGreaterThanOrEqualTo(5);
        if (Files.getFileStore(copy).supportsFileAttributeView("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy))).isEqualTo("rw-------");
        }
        List<Revision> all = store().writings().history(ada.id(), document.id()).orThrow();
        for (Where to : Where.values()) {
            StoreAddress address = to.fresh(folder.resolve("back-" + to));
            if (to == Where.SQLITE) {
                Files.delete(address.folder().resolve(Connections.FILE));
            }
            Backups.restore(copy, address, false);
            try (Machine back = new Machine(address, Quota.USUAL, OptionalLong.empty(), 15)) {
                List<Revision> history = back.store.writings().history(ada.id(), document.id()).orThrow();
                assertThat(history.size()).isGreaterThanOrEqualTo(before);
                assertThat(history).isEqualTo(all.subList(0, history.size()));
                assertThat(back.broken()).isEmpty();
                assertThat(back.save(ada, document, history.size(), "goes on")).isInstanceOf(Saving.Saved.class);
                assertThat(back.store.signIns().signIn(new org.surety.store.value.MailAddress("ada@example.org"),
                        Machine.PASSWORD)).isInstanceOf(Result.Done.class);
            }
        }
        try (var files = Files.list(folder.resolve("copies"))) {
            assertThat(files).containsExactly(copy);
        }
    }

    @Test
    void aCopySaysWhatIsNotAsItWasSaved() {
        machine.save(ada, document, 1, "two");
        machine.save(ada, document, 2, "three");
        KeptDocument shorter = machine.document(ada, work, "shorter");
        machine.save(ada, shorter, 0, "a");
        machine.save(ada, shorter, 1, "b");
        KeptDocument whole = machine.document(ada, work, "whole");
        machine.save(ada, whole, 0, "whole");
        store().desk().database().write(handle -> {
            unprotect(handle);
            return handle.execute("UPDATE blob SET bytes = ? WHERE sha = ?", "TWO".getBytes(StandardCharsets.UTF_8),
                    Sha.of("two").bytes())
                    + handle.execute("DELETE FROM reason WHERE document = ?", shorter.id().value())
                    + handle.execute("DELETE FROM revision WHERE document = ? AND n = 2", shorter.id().value());
        }).orThrow();
        Histories found = Backups.make(machine.address, folder.resolve("copies"), machine.clock).histories();
        assertThat(found.texts()).isEqualTo(3);
        assertThat(found.broken()).extracting(it -> it instanceof Histories.Broken.Text(KeptDocument text, int from)
                ? text.name() + " " + from
                : it.toString()).containsExactlyInAnyOrder(document.name() + " 2", "shorter 2");
    }

    /** The database itself refuses such changes to whoever does not first take that away. */
    private void unprotect(Handle handle) {
        List<String> off = where == Where.POSTGRESQL
                ? List.of("ALTER TABLE blob DISABLE TRIGGER USER", "ALTER TABLE revision DISABLE TRIGGER USER")
                : handle.createQuery("SELECT 'DROP TRIGGER ' || name FROM sqlite_master WHERE type = 'trigger'")
                        .mapTo(String.class).list();
        off.forEach(handle::execute);
    }

    @Test
    void whatWasErasedStaysErasedAfterARestore() {
        Person bob = machine.member(work, WorkRole.DRAFTER, "Bobolink");
        KeptDocument ofBob = machine.document(bob, work, "of bob");
        machine.save(bob, ofBob, 0, "text of bob");
        KeptWork gone = machine.work(ada, "Gone");
        KeptDocument purged = machine.document(ada, work, "purged");
        Path copy = Backups.make(machine.address, folder.resolve("copies"), machine.clock).file();
        store().people().erase(ada.id(), bob.id()).orThrow();
        store().works().remove(ada.id(), gone.id()).orThrow();
        store().works().purge(ada.id(), gone.id()).orThrow();
        store().writings().remove(ada.id(), purged.id()).orThrow();
        store().writings().purge(ada.id(), purged.id()).orThrow();
        machine.save(ada, document, 1, "after the copy");

        assertThatThrownBy(() -> Backups.restore(copy, machine.address, true)).as("while it is in use")
                .isInstanceOf(StoreUnusable.class).hasMessageContaining("is in use by another Surety");
        machine.store.close();
        assertThatThrownBy(() -> Backups.restore(copy, machine.address, false))
                .isInstanceOf(StoreUnusable.class).hasMessageContaining("holds a store already");
        Backups.restore(copy, machine.address, true);
        machine.store = Store.open(machine.address, machine.settings);
        assertThat(store().writings().history(ada.id(), document.id()).orThrow()).hasSize(1);
        assertThat(machine.values("person").toString()).doesNotContain("Bobolink");
        assertThat(store().people().all(ada.id()).orThrow()).filteredOn(it -> it.person().id().equals(bob.id()))
                .singleElement().returns(PersonState.ERASED, it -> it.person().state());
        assertThat(machine.broken()).isEmpty();
        assertThat(machine.values("work")).doesNotContain(gone.id().value());
        assertThat(machine.values("document")).doesNotContain(purged.id().value());
    }

    @Test
    void whatIsNoCopyIsNotBroughtBack() throws Exception {
        Path none = Files.writeString(folder.resolve("none.db"), "not a database at all, but long enough to be read");
        Path copy = Backups.make(machine.address, folder.resolve("copies"), machine.clock).file();
        byte[] bytes = Files.readAllBytes(copy);
        Path cut = Files.write(folder.resolve("cut.db"), java.util.Arrays.copyOf(bytes, bytes.length / 2));
        machine.store.close();
        for (Path file : List.of(none, cut, folder.resolve("absent.db"))) {
            assertThatThrownBy(() -> Backups.restore(file, machine.address, true)).as(file.toString())
                    .isInstanceOf(StoreUnusable.class).hasMessageContaining(file.getFileName().toString());
        }
        assertThatThrownBy(() -> Backups.make(machine.address, folder.resolve("copies"), machine.clock))
                .isInstanceOf(StoreUnusable.class).hasMessageContaining("is there already");
        machine.store = Store.open(machine.address, machine.settings);
        assertThat(store().writings().history(ada.id(), document.id()).orThrow()).hasSize(1);
    }

    @Test
    void itSaysHowItIs() {
        assertThat(store().upkeep().health()).isEqualTo(new Upkeep.Health(true, true));
        Upkeep.Figures figures = store().upkeep().figures(ada.id()).orThrow();
        assertThat(figures).returns(where == Where.SQLITE ? "SQLite" : "PostgreSQL", Upkeep.Figures::database)
                .returns(1, Upkeep.Figures::people).returns(1, Upkeep.Figures::works)
                .returns(1, Upkeep.Figures::documents).returns(1, Upkeep.Figures::revisions);
    }
}
