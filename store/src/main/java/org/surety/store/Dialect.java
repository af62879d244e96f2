package org.surety.store;

import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.sqlite.SQLiteException;

/** In what the two databases differ. */
enum Dialect {
    SQLITE {
        @Override
        Trouble trouble(SQLException failure) {
            if (!(failure instanceof SQLiteException sqlite)) {
                return Trouble.OTHER;
            }
            return switch (sqlite.getResultCode()) {
                case SQLITE_FULL, SQLITE_IOERR_WRITE, SQLITE_IOERR_SHMSIZE, SQLITE_IOERR_TRUNCATE -> Trouble.FULL;
                case SQLITE_BUSY, SQLITE_BUSY_SNAPSHOT, SQLITE_BUSY_RECOVERY, SQLITE_BUSY_TIMEOUT, SQLITE_LOCKED,
                        SQLITE_CONSTRAINT_UNIQUE, SQLITE_CONSTRAINT_PRIMARYKEY -> Trouble.AGAIN;
                case SQLITE_CORRUPT, SQLITE_NOTADB -> Trouble.DAMAGED;
                default -> Trouble.OTHER;
            };
        }

        @Override
        TransactionIsolationLevel writing() {
            // Begins with the one lock for writing (transaction_mode), so nobody else writes meanwhile.
            return TransactionIsolationLevel.UNKNOWN;
        }

        @Override
        TransactionIsolationLevel appending() {
            return TransactionIsolationLevel.UNKNOWN;
        }

        @Override
        String holdingTheRow() {
            return "";
        }

        @Override
        TransactionIsolationLevel reading() {
            return TransactionIsolationLevel.UNKNOWN;
        }
    },

    POSTGRESQL {
        @Override
        Trouble trouble(SQLException failure) {
            String state = Optional.ofNullable(failure.getSQLState()).orElse("");
            return switch (state) {
                case "53100" -> Trouble.FULL;
                // Serialisation, deadlock, a key that another has just written.
                case "40001", "40P01", "23505" -> Trouble.AGAIN;
                case "XX001", "XX002" -> Trouble.DAMAGED;
                default -> Trouble.OTHER;
            };
        }

        @Override
        TransactionIsolationLevel writing() {
            return TransactionIsolationLevel.SERIALIZABLE;
        }

        @Override
        TransactionIsolationLevel appending() {
            return TransactionIsolationLevel.REPEATABLE_READ;
        }

        @Override
        String holdingTheRow() {
            return " FOR UPDATE";
        }

        @Override
        TransactionIsolationLevel reading() {
            return TransactionIsolationLevel.REPEATABLE_READ;
        }
    };

    /** What a failure asks of us. */
    enum Trouble {
        /** Somebody else wrote meanwhile: the whole transaction once more. */
        AGAIN,
        /** There is no room. */
        FULL,
        /** What is kept is damaged. */
        DAMAGED,
        /** A fault of ours, or of the connection. */
        OTHER
    }

    abstract Trouble trouble(SQLException failure);

    /** As if nobody else wrote meanwhile. */
    abstract TransactionIsolationLevel writing();

    /**
     * As if nobody else wrote to what is held with {@link #holdingTheRow}, and everything else seen at one moment: who
     * writes elsewhere is in nobody's way.
     */
    abstract TransactionIsolationLevel appending();

    /** The end of a query that holds the row that it finds until the transaction ends. */
    abstract String holdingTheRow();

    /** Sees one moment throughout. */
    abstract TransactionIsolationLevel reading();
}
