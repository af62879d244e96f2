package org.surety.store;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.surety.store.value.Quota;

/** The two databases on which every test of what is kept runs. */
enum Where {
    SQLITE {
        @Override
        StoreAddress fresh(Path folder) {
            try {
                if (template == null) {
                    // The scripts once; every other database is a copy of what they made.
                    Path first = Files.createTempDirectory("surety-template");
                    Store.open(new StoreAddress.InFolder(first), StoreSettings.usual()).close();
                    template = Files.readAllBytes(first.resolve(Connections.FILE));
                }
                FolderLock.makePrivate(folder);
                Files.write(folder.resolve(Connections.FILE), template);
                return new StoreAddress.InFolder(folder);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    },

    POSTGRESQL {
        @Override
        StoreAddress fresh(Path folder) {
            Optional<String> absence = PostgresServer.absence();
            assumeTrue(absence.isEmpty(), () -> absence.orElse(""));
            try {
                return PostgresServer.fresh(folder);
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }
    };

    private static final AtomicLong SEED = new AtomicLong(14);
    private static byte[] template;

    /** An address at which nothing was kept yet. */
    abstract StoreAddress fresh(Path folder);

    Machine open(Path folder) {
        return open(folder, Quota.USUAL);
    }

    Machine open(Path folder, Quota quota) {
        return new Machine(fresh(folder), quota, OptionalLong.empty(), SEED.incrementAndGet());
    }
}
