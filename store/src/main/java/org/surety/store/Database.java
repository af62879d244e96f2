package org.surety.store;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.ThreadLocalRandom;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.surety.store.value.Result;
import org.surety.store.value.StoreRefusal;

/** Transactions: reading sees one moment; writing is as if nobody else wrote, and is carried out once or not at all. */
final class Database implements AutoCloseable {

    private static final int TRIES = 60;
    private static final int LONGEST_WAIT_MILLIS = 50;

    private final Dialect dialect;
    private final HikariDataSource readingPool;
    private final HikariDataSource writingPool;
    private final Jdbi reading;
    private final Jdbi writing;

    private Database(Dialect dialect, HikariDataSource readingPool, HikariDataSource writingPool) {
        this.dialect = dialect;
        this.readingPool = readingPool;
        this.writingPool = writingPool;
        this.reading = Jdbi.create(readingPool);
        this.writing = Jdbi.create(writingPool);
    }

    /** Opens it and brings its tables up to date. */
    static Database open(StoreAddress address, StoreSettings settings) {
        Database database = switch (address) {
            case StoreAddress.InFolder(Path folder) -> inFolder(folder, settings);
            case StoreAddress.Postgres postgres -> {
                HikariDataSource pool = Connections.postgres(postgres);
                yield new Database(Dialect.POSTGRESQL, pool, pool);
            }
        };
        try {
            Migrations.bringUpToDate(database.writingPool, database.dialect);
        } catch (RuntimeException failure) {
            database.close();
            throw failure;
        }
        return database;
    }

    private static Database inFolder(Path folder, StoreSettings settings) {
        NativeLibrary.unpackInto(folder);
        Path file = folder.resolve(Connections.FILE);
        HikariDataSource writer;
        try {
            writer = Connections.sqliteWriter(file, settings.room());
        } catch (HikariPool.PoolInitializationException failure) {
            Throwable cause = failure.getCause() == null ? failure : failure.getCause();
            throw new StoreUnusable(file + " cannot be opened: " + cause.getMessage(), failure);
        }
        return new Database(Dialect.SQLITE, Connections.sqliteReaders(file), writer);
    }

    Dialect dialect() {
        return dialect;
    }

    /** Something that is done in a transaction; throws {@link Refuse} to leave everything as it was. */
    @FunctionalInterface
    interface Task<T> {

        T in(Handle handle);
    }

    /** Reads, for somebody who may be refused. */
    <T> Result<T> answer(Task<T> task) {
        try {
            return new Result.Done<>(look(task));
        } catch (Refuse refuse) {
            return new Result.Refused<>(refuse.why());
        }
    }

    /** Reads. */
    <T> T look(Task<T> task) {
        try {
            return inTransaction(reading, dialect.reading(), task);
        } catch (JdbiException failure) {
            if (troubleOf(failure) == Dialect.Trouble.DAMAGED) {
                throw new StoreUnusable("what is kept is damaged: " + failure.getMessage(), failure);
            }
            throw failure;
        }
    }

    /** Writes, for somebody who may be refused; once more where somebody else wrote meanwhile. */
    <T> Result<T> write(Task<T> task) {
        return write(dialect.writing(), task);
    }

    /**
     * The same, for what is added to one thing that the task holds ({@link Dialect#holdingTheRow}) and hangs on nothing
     * else that may change meanwhile: those who add to different things do not wait for each other.
     */
    <T> Result<T> append(Task<T> task) {
        return write(dialect.appending(), task);
    }

    private <T> Result<T> write(TransactionIsolationLevel level, Task<T> task) {
        for (int round = 1; round <= TRIES; round++) {
            try {
                return new Result.Done<>(inTransaction(writing, level, task));
            } catch (Refuse refuse) {
                return new Result.Refused<>(refuse.why());
            } catch (ConnectionException noneFree) {
                if (noneFree.getCause() instanceof SQLTransientConnectionException) {
                    return new Result.Refused<>(new StoreRefusal.TooBusy());
                }
                throw noneFree;
            } catch (JdbiException failure) {
                switch (troubleOf(failure)) {
                    case AGAIN -> waitALittle(round);
                    case FULL -> {
                        return new Result.Refused<>(new StoreRefusal.NoRoom());
                    }
                    case DAMAGED ->
                            throw new StoreUnusable("what is kept is damaged: " + failure.getMessage(), failure);
                    case OTHER -> throw failure;
                }
            }
        }
        return new Result.Refused<>(new StoreRefusal.TooBusy());
    }

    private static <T> T inTransaction(Jdbi jdbi, TransactionIsolationLevel level, Task<T> task) {
        return level == TransactionIsolationLevel.UNKNOWN
                ? jdbi.inTransaction(task::in)
                : jdbi.inTransaction(level, task::in);
    }

    private Dialect.Trouble troubleOf(Throwable failure) {
        for (Throwable it = failure; it != null; it = it.getCause()) {
            if (it instanceof SQLException sql) {
                return dialect.trouble(sql);
            }
        }
        return Dialect.Trouble.OTHER;
    }

    /** Not all at the same moment again. When it is only matters to speed, so this may be any chance. */
    private static void waitALittle(int round) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(Math.min(LONGEST_WAIT_MILLIS, 2 * round)) + 1L);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new StoreUnusable("stopped while waiting to write; nothing was written", stop);
        }
    }

    @Override
    public void close() {
        readingPool.close();
        writingPool.close();
    }
}
