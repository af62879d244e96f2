package org.surety.store;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalLong;
import org.surety.store.value.Quota;

/** The two databases on which every test of what is kept runs. */
enum Where {
    SQLITE {
        @Override
        StoreAddress fresh(Path folder) {
            return new StoreAddress.InFolder(folder);
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

    /** An address at which nothing was kept yet. */
    abstract StoreAddress fresh(Path folder);

    Machine open(Path folder) {
        return open(folder, Quota.USUAL);
    }

    Machine open(Path folder, Quota quota) {
        return new Machine(fresh(folder), quota, OptionalLong.empty(), 14);
    }
}
