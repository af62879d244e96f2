package org.surety.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.nio.file.Path;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** How connections to the two databases are made. */
final class Connections {

    /** The database in a folder. */
    static final String FILE = "surety.db";

    private static final int PAGE = 4096;
    private static final int READERS = 8;
    private static final int POSTGRES = 10;
    private static final int BUSY_MILLIS = 10_000;
    private static final long WAIT_MILLIS = 30_000;

    private Connections() {}

    /** The one connection that writes, to the file. */
    static HikariDataSource sqliteWriter(Path file, OptionalLong room) {
        SQLiteConfig config = sqlite();
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        room.ifPresent(bytes -> config.setMaxPageCount(Math.toIntExact(Math.min(bytes / PAGE, Integer.MAX_VALUE))));
        return new HikariDataSource(pool(sqlite(file, config), 1));
    }

    /** Connections that only read, each one moment of the file. */
    static HikariDataSource sqliteReaders(Path file) {
        SQLiteConfig config = sqlite();
        HikariConfig pool = pool(sqlite(file, config), READERS);
        pool.setConnectionInitSql("PRAGMA query_only = true");
        return new HikariDataSource(pool);
    }

    /** One connection, outside of any pool, for a copy or a look at a file. */
    static SQLiteDataSource sqliteAlone(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        return sqlite(file, config);
    }

    /** The same for a file that is written as a whole, with nothing beside it. */
    static SQLiteDataSource sqliteWhole(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.DELETE);
        config.enforceForeignKeys(true);
        config.setPageSize(PAGE);
        return sqlite(file, config);
    }

    private static SQLiteDataSource sqlite(Path file, SQLiteConfig config) {
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    private static SQLiteConfig sqlite() {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        // A commit is on the disk before it is acknowledged, so that a power cut loses nothing.
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_MILLIS);
        config.setPageSize(PAGE);
        return config;
    }

    /** Connections to a server. {@link StoreUnusable} where it does not answer. */
    static HikariDataSource postgres(StoreAddress.Postgres address) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(address.url());
        config.setUsername(address.user());
        config.setPassword(address.password());
        config.setMaximumPoolSize(POSTGRES);
        config.setConnectionTimeout(WAIT_MILLIS);
        try {
            return new HikariDataSource(config);
        } catch (HikariPool.PoolInitializationException failure) {
            Throwable cause = failure.getCause() == null ? failure : failure.getCause();
            throw new StoreUnusable("the database at " + address + " does not answer: " + cause.getMessage(), failure);
        }
    }

    private static HikariConfig pool(DataSource source, int most) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(source);
        config.setMaximumPoolSize(most);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(WAIT_MILLIS);
        // A file is never too far away; a connection lasts as long as the store.
        config.setMaxLifetime(0);
        return config;
    }
}
