package org.surety.store;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;

/** Brings tables up to date, from scripts that are carried out once each in their order. */
final class Migrations {

    /** That of the newest script; a test holds it against the scripts. */
    static final int NEWEST = 12;

    private static final String SCRIPTS = "classpath:org/surety/store/schema/";
    private static final String HISTORY = "flyway_schema_history";

    private Migrations() {}

    /** {@link StoreUnusable} where the tables are those of a newer program. */
    static void bringUpToDate(DataSource source, Dialect dialect) {
        int found = version(source);
        if (found > NEWEST) {
            throw new StoreUnusable("this store was written by a newer Surety (tables of version " + found
                    + ", this one knows " + NEWEST + "); use that one");
        }
        // Looking through the scripts takes longer than everything else at a start.
        if (found < NEWEST) {
            String own = switch (dialect) {
                case SQLITE -> "sqlite";
                case POSTGRESQL -> "postgresql";
            };
            try {
                Flyway.configure(Migrations.class.getClassLoader()).dataSource(source)
                        .locations(SCRIPTS + "common", SCRIPTS + own).load().migrate();
            } catch (FlywayException failure) {
                throw new StoreUnusable("the tables cannot be brought up to date: " + failure.getMessage(), failure);
            }
        }
    }

    /** The version of the tables that there are; 0 for none. */
    private static int version(DataSource source) {
        return Jdbi.create(source).withHandle(handle -> {
            boolean none = handle.queryMetadata(it -> it.getTables(null, null, HISTORY, null))
                    .map((row, context) -> row.getString("TABLE_NAME")).findFirst().isEmpty();
            return none
                    ? 0
                    : handle.createQuery("SELECT version FROM " + HISTORY
                            + " WHERE version IS NOT NULL ORDER BY installed_rank DESC")
                            .mapTo(Integer.class).findFirst().orElse(0);
        });
    }
}
