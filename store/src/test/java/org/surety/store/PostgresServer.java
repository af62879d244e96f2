package org.surety.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** One PostgreSQL server for all tests of a process; a database for each store. */
final class PostgresServer {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private static final AtomicBoolean TEMPLATED = new AtomicBoolean();
    private static final String TEMPLATE = "surety_template";

    private static Optional<EmbeddedPostgres> server = Optional.empty();
    private static Optional<String> failure = Optional.empty();

    private PostgresServer() {}

    /** Why there is none; empty where there is one. */
    static synchronized Optional<String> absence() {
        if (server.isEmpty() && failure.isEmpty()) {
            try {
                server = Optional.of(EmbeddedPostgres.builder().setPGStartupWait(Duration.ofSeconds(60))
                        .setServerConfig("fsync", "off").setServerConfig("synchronous_commit", "off").start());
            } catch (IOException | RuntimeException none) {
                failure = Optional.of("PostgreSQL does not run here: " + none.getMessage());
            }
        }
        return failure;
    }

    /** A database of one's own. */
    static StoreAddress fresh(Path folder) throws SQLException {
        String name = "surety" + COUNT.incrementAndGet();
        EmbeddedPostgres postgres = server.orElseThrow();
        if (TEMPLATED.compareAndSet(false, true)) {
            // The scripts once; every other database is a copy of what they made.
            Store.open(create(postgres, TEMPLATE, "template1", folder.resolve("template")), StoreSettings.usual())
                    .close();
        }
        return create(postgres, name, TEMPLATE, folder);
    }

    private static StoreAddress create(EmbeddedPostgres postgres, String name, String template, Path folder)
            throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " TEMPLATE " + template);
        }
        return new StoreAddress.Postgres("jdbc:postgresql://localhost:" + postgres.getPort() + "/" + name, "postgres",
                "postgres", folder);
    }
}
