package org.surety.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.surety.store.value.KeptDocument;
import org.surety.store.value.KeptWork;
import org.surety.store.value.MailAddress;
import org.surety.store.value.Person;
import org.surety.store.value.Quota;
import org.surety.store.value.Result;
import org.surety.store.value.Revision;
import org.surety.store.value.Saving;
import org.surety.store.value.Secret;
import org.surety.store.value.StoreRefusal;

/** The folder of a store: of one process, readable by its owner, and full at last. */
class FolderTest {

    @TempDir
    private Path folder;

    /** Once in a process, and so not into a folder that is gone before that. */
    @BeforeAll
    static void unpack() throws Exception {
        NativeLibrary.unpackInto(Files.createTempDirectory("surety-native"));
    }

    @Test
    void twoProcessesDoNotUseOneFolder() throws Exception {
        Process other = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
                SavingChild.class.getName(), folder.toString(), "other", "-")
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader reader = other.inputReader(StandardCharsets.UTF_8)) {
            assertThat(reader.readLine()).isEqualTo("ready");
            StoreAddress address = new StoreAddress.InFolder(folder);
            assertThatThrownBy(() -> Store.open(address, StoreSettings.usual())).isInstanceOf(StoreUnusable.class)
                    .hasMessage(folder + " is in use by another Surety (process " + other.pid()
                            + "); end that one first, or give this one another folder");
            // A copy can be made all the same, while the other one saves.
            assertThat(folder.resolve("native")).as("where the other one unpacked what it needs")
                    .isDirectoryContaining(it -> it.getFileName().toString().contains("sqlite"));
            Path copy = Backups.make(address, folder.resolve("copies"), StoreSettings.usual().clock()).file();
            assertThat(copy).exists();
            other.destroyForcibly();
            other.waitFor();
            Store.open(address, StoreSettings.usual()).close();
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void twoStoresOfOneProcessDoNotUseOneFolderEither() {
        StoreAddress address = new StoreAddress.InFolder(folder);
        try (Store store = Store.open(address, StoreSettings.usual())) {
            assertThatThrownBy(() -> Store.open(address, StoreSettings.usual())).isInstanceOf(StoreUnusable.class)
                    .hasMessageContaining("is in use by another Surety");
            assertThat(store.upkeep().health().isWell()).isTrue();
        }
        Store.open(address, StoreSettings.usual()).close();
    }

    @Test
    void onlyItsOwnerReadsIt() throws Exception {
        Path own = folder.resolve("deep/own");
        Store.open(new StoreAddress.InFolder(own), StoreSettings.usual()).close();
        assumeTrue(Files.getFileStore(own).supportsFileAttributeView("posix"), "no POSIX rights here");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(own))).isEqualTo("rwx------");
        assertThat(own.resolve("surety.db")).exists();
    }

    @Test
    void aFolderThatCannotBeIsToldInWords() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> Store.open(new StoreAddress.InFolder(file), StoreSettings.usual()))
                .isInstanceOf(StoreUnusable.class).hasMessageStartingWith(file + " cannot be used to keep anything");
        Path broken = Files.createDirectory(folder.resolve("broken"));
        Files.writeString(broken.resolve("surety.db"), "this is no database, whatever its name says of it");
        assertThatThrownBy(() -> Store.open(new StoreAddress.InFolder(broken), StoreSettings.usual()))
                .isInstanceOf(StoreUnusable.class).hasMessageContaining("surety.db cannot be opened");
    }

    @Test
    void itIsWrittenThroughToTheDisk() throws Exception {
        try (Store store = Store.open(new StoreAddress.InFolder(folder), StoreSettings.usual())) {
            for (String pragma : List.of("journal_mode=wal", "synchronous=2", "foreign_keys=1")) {
                String[] sides = pragma.split("=");
                assertThat(store.desk().database().write(handle -> handle.createQuery("PRAGMA " + sides[0])
                        .mapTo(String.class).one())).isEqualTo(new Result.Done<>(sides[1]));
            }
            assertThatThrownBy(() -> store.desk().database().look(handle -> handle.execute("UPDATE pulse SET at = 1")))
                    .as("who reads cannot write").hasMessageContaining("readonly");
        }
    }

    @Test
    void whenTheDatabaseMayTakeNoMoreItRefusesToWriteAndReadsOn() {
        fill(new Machine(new StoreAddress.InFolder(folder), Quota.USUAL, OptionalLong.of(1_500_000), 1));
        // With more room it goes on.
        try (Machine larger = new Machine(new StoreAddress.InFolder(folder), Quota.USUAL, OptionalLong.empty(), 2)) {
            assertThat(larger.store.upkeep().health().isWell()).isTrue();
            larger.person("bob", false);
        }
    }

    @Test
    void whenTheDiskIsFullItRefusesToWriteAndReadsOn() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", disk.toString()) == 0,
                "no small disk can be made here: that needs the right to mount");
        try {
            fill(new Machine(new StoreAddress.InFolder(disk.resolve("data")), Quota.USUAL, OptionalLong.empty(), 1));
        } finally {
            run("umount", "-l", disk.toString());
        }
    }

    private static int run(String... command) throws Exception {
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start().waitFor();
    }

    private static void fill(Machine opened) {
        try (Machine machine = opened) {
            Person ada = machine.person("ada", true);
            KeptWork work = machine.work(ada, "Ours");
            KeptDocument document = machine.document(ada, work, "draft");
            Secret session = machine.store.signIns().signIn(new MailAddress("ada@example.org"), Machine.PASSWORD)
                    .orThrow().session();
            int n = 0;
            Saving last;
            do {
                last = machine.save(ada, document, n, ("text " + n + " ").repeat(8_000));
                n += last instanceof Saving.Saved ? 1 : 0;
            } while (last instanceof Saving.Saved && n < 500);
            assertThat(last).isEqualTo(new Saving.Refused(new StoreRefusal.NoRoom()));
            assertThat(n).isPositive();
            // Small things may still fit; they are either done or refused, and large ones never fit.
            for (int i = 0; i < 5; i++) {
                assertThat(machine.save(ada, document, n, ("other " + i + " ").repeat(20_000)))
                        .isEqualTo(new Saving.Refused(new StoreRefusal.NoRoom()));
            }
            List<Revision> history = machine.store.writings().history(ada.id(), document.id()).orThrow();
            assertThat(history).hasSize(n);
            assertThat(machine.broken()).isEmpty();
            machine.clock.pass(Duration.ofHours(1));
            assertThat(machine.store.signIns().person(session)).as("who is signed in reads on").contains(ada);
            assertThat(machine.store.upkeep().health().reads()).isTrue();
            machine.store.transfers().export(ada.id(), work.id(), java.io.OutputStream.nullOutputStream()).orThrow();
        }
    }

    @Test
    void aNewerStoreIsLeftAlone() throws Exception {
        StoreAddress address = new StoreAddress.InFolder(folder);
        Store.open(address, StoreSettings.usual()).close();
        try (Connection connection = Connections.sqliteAlone(folder.resolve(Connections.FILE)).getConnection()) {
            connection.createStatement().execute("INSERT INTO flyway_schema_history SELECT installed_rank + 10, '99',"
                    + " description, type, script, checksum, installed_by, installed_on, execution_time, success"
                    + " FROM flyway_schema_history WHERE version = '2'");
        }
        assertThatThrownBy(() -> Store.open(address, StoreSettings.usual())).isInstanceOf(StoreUnusable.class)
                .hasMessageContaining("written by a newer Surety (tables of version 99");
    }

    @Test
    void theListsOfScriptsAndTablesAreComplete() throws Exception {
        Path scripts = Path.of(System.getProperty("surety.home"), "store/src/main/resources/org/surety/store/schema");
        for (String dialect : List.of("sqlite", "postgresql")) {
            int newest = 0;
            for (String folderName : List.of("common", dialect)) {
                try (Stream<Path> files = Files.list(scripts.resolve(folderName))) {
                    newest = Math.max(newest, files.map(it -> it.getFileName().toString())
                            .mapToInt(it -> Integer.parseInt(it.substring(1, it.indexOf("__")))).max().orElse(0));
                }
            }
            assertThat(newest).as(dialect).isEqualTo(Migrations.NEWEST);
        }
        try (Store store = Store.open(new StoreAddress.InFolder(folder), StoreSettings.usual())) {
            assertThat(store.desk().database().<List<String>>look(handle -> handle.createQuery("""
                    SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'flyway%'
                    AND name NOT LIKE 'sqlite%'""").mapTo(String.class).list()))
                    .containsExactlyInAnyOrderElementsOf(Backups.TABLES);
            // Each stands after those that it refers to.
            for (String table : Backups.TABLES) {
                List<Map<String, Object>> keys = store.desk().database().look(handle -> handle
                        .createQuery("PRAGMA foreign_key_list(" + table + ")").mapToMap().list());
                assertThat(Backups.TABLES.subList(0, Backups.TABLES.indexOf(table)))
                        .containsAll(keys.stream().map(it -> String.valueOf(it.get("table"))).toList());
            }
        }
    }
}
