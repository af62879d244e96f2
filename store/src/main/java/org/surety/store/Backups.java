package org.surety.store;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.Update;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * Copies of a whole store, made while it is used, by the process that uses it or by another. A copy is one file, a
 * database of SQLite, wherever the store is: so it can be brought back into a folder and into PostgreSQL alike, which
 * is also the way from one to the other.
 */
public final class Backups {

    /** Every table, each after those that it refers to. A test holds it against the scripts. */
    static final List<String> TABLES = List.of("person", "session", "attempt", "work", "membership", "token", "blob",
            "document", "revision", "reason", "version", "remark", "tried", "run", "event", "run_entry", "participant",
            "run_words", "feed", "reminder", "mail", "deed", "erased", "pulse");

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss.SSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Backups() {}

    /**
     * A copy that was made.
     *
     * @param histories what the copy says of itself: a copy of what is damaged is better than none
     */
    public record Made(Path file, Histories histories) {}

    /**
     * Writes a copy of one moment, {@code surety-TIME.db}, into a folder and looks through it. Nothing is left over
     * where that fails: {@link StoreUnusable}.
     */
    public static Made make(StoreAddress address, Path folder, InstantSource clock) {
        try {
            FolderLock.makePrivate(folder);
            Path file = folder.resolve("surety-" + STAMP.format(clock.instant()) + ".db");
            Path part = folder.resolve(file.getFileName() + ".part");
            if (Files.exists(file)) {
                throw new StoreUnusable(file + " is there already");
            }
            Files.deleteIfExists(part);
            // The folder may be one that others read, and the copy holds everything.
            FolderLock.makePrivateFile(part);
            try {
                copyTo(address, part);
                look(part);
                Histories histories = Jdbi.create(Connections.sqliteAlone(part)).inTransaction(Histories::of);
                try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
                return new Made(Files.move(part, file, StandardCopyOption.ATOMIC_MOVE), histories);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException | JdbiException failure) {
            throw new StoreUnusable("no copy was made: " + failure.getMessage(), failure);
        }
    }

    private static void copyTo(StoreAddress address, Path part) {
        switch (address) {
            case StoreAddress.InFolder(Path folder) -> {
                NativeLibrary.unpackInto(folder);
                Path store = folder.resolve(Connections.FILE);
                if (!Files.exists(store)) {
                    throw new StoreUnusable(folder + " holds no store");
                }
                // One statement, one moment; who writes meanwhile is not held up.
                Jdbi.create(Connections.sqliteAlone(store)).useHandle(handle -> handle.createUpdate("VACUUM INTO :file")
                        .bind("file", part.toAbsolutePath().toString()).execute());
            }
            case StoreAddress.Postgres postgres -> {
                NativeLibrary.unpackInto(postgres.folder());
                DataSource target = Connections.sqliteWhole(part);
                Migrations.bringUpToDate(target, Dialect.SQLITE);
                try (HikariDataSource source = Connections.postgres(postgres)) {
                    Jdbi.create(source).useTransaction(TransactionIsolationLevel.REPEATABLE_READ,
                            from -> Jdbi.create(target).useTransaction(to -> copy(from, to)));
                }
            }
        }
    }

    /**
     * Brings a copy back. What was erased since is erased again when the store is opened. {@link StoreUnusable} where
     * the copy is damaged or none, where the store is in use, and where it holds something already and is not to be
     * replaced.
     */
    public static void restore(Path copy, StoreAddress address, boolean replace) {
        NativeLibrary.unpackInto(address.folder());
        look(copy);
        if (replace) {
            rememberErased(address);
        }
        try (FolderLock lock = FolderLock.take(address.folder())) {
            switch (address) {
                case StoreAddress.InFolder(Path folder) -> intoFolder(copy, folder, replace);
                case StoreAddress.Postgres postgres -> intoPostgres(copy, postgres, replace);
            }
        } catch (IOException | JdbiException failure) {
            throw new StoreUnusable("nothing was brought back: " + failure.getMessage(), failure);
        }
    }

    /** What was erased in the store that is replaced is written beside it, if it can still be opened. */
    private static void rememberErased(StoreAddress address) {
        try {
            Store.open(address, StoreSettings.usual()).close();
        } catch (StoreUnusable broken) {
            // That is why one restores; where it is only in use, taking the lock says so.
            return;
        }
    }

    private static void intoFolder(Path copy, Path folder, boolean replace) throws IOException {
        Path store = folder.resolve(Connections.FILE);
        if (Files.exists(store) && !replace) {
            throw holdsSomething(folder.toString());
        }
        Path part = folder.resolve(Connections.FILE + ".part");
        Files.copy(copy, part, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        // What was written last to the old one would otherwise be taken for the new one's.
        Files.deleteIfExists(folder.resolve(Connections.FILE + "-wal"));
        Files.deleteIfExists(folder.resolve(Connections.FILE + "-shm"));
        Files.move(part, store, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void intoPostgres(Path copy, StoreAddress.Postgres postgres, boolean replace) {
        try (HikariDataSource target = Connections.postgres(postgres)) {
            Migrations.bringUpToDate(target, Dialect.POSTGRESQL);
            Jdbi.create(target).useTransaction(to -> {
                boolean empty = to.createQuery("SELECT 1 FROM person UNION ALL SELECT 1 FROM work LIMIT 1")
                        .mapTo(Integer.class).findFirst().isEmpty();
                if (!empty && !replace) {
                    throw holdsSomething(postgres.toString());
                }
                to.execute("TRUNCATE " + String.join(", ", TABLES));
                Jdbi.create(Connections.sqliteAlone(copy)).useTransaction(from -> copy(from, to));
            });
        }
    }

    private static StoreUnusable holdsSomething(String where) {
        return new StoreUnusable(
                where + " holds a store already; say that it is to be replaced, or give another place");
    }

    /** Reads and writes row by row, so that the largest file sets the memory that it takes. */
    private static void copy(Handle from, Handle to) {
        for (String table : TABLES) {
            to.execute("DELETE FROM " + table + " WHERE 1 = 1");
            from.createQuery("SELECT * FROM " + table + (table.equals("revision") ? " ORDER BY document, n" : ""))
                    .setFetchSize(table.equals("blob") ? 1 : 1000)
                    .map((row, context) -> insert(row, table, to)).forEach(done -> {
                    });
        }
    }

    private static int insert(ResultSet row, String table, Handle to) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            names.add(columns.getColumnName(i).toLowerCase(Locale.ROOT));
        }
        String marks = String.join(", ", Collections.nCopies(names.size(), "?"));
        Update update = to.createUpdate("INSERT INTO " + table + " (" + String.join(", ", names) + ") VALUES (" + marks
                + ")");
        for (int i = 0; i < names.size(); i++) {
            update.bind(i, row.getObject(i + 1));
        }
        return update.execute();
    }

    /** Whether it is a whole store. */
    private static void look(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new StoreUnusable(file + " is no copy of a store: it is not there");
        }
        try {
            String found = Jdbi.create(Connections.sqliteAlone(file)).withHandle(handle -> {
                handle.createQuery("SELECT COUNT(*) FROM revision").mapTo(Integer.class).one();
                return handle.createQuery("PRAGMA integrity_check").mapTo(String.class).first();
            });
            if (!found.equals("ok")) {
                throw new StoreUnusable(file + " is damaged: " + found);
            }
        } catch (JdbiException none) {
            throw new StoreUnusable(file + " is no copy of a store, or is damaged: " + none.getMessage(), none);
        }
    }
}
