package org.surety.store;

import java.nio.file.Path;

/** Where a store is. */
public sealed interface StoreAddress {

    /** The folder that is this installation's alone: locked while it runs, and holding what a database does not. */
    Path folder();

    /** A database in the folder itself; needs nothing else. */
    record InFolder(Path folder) implements StoreAddress {}

    /**
     * A PostgreSQL server.
     *
     * @param url {@code jdbc:postgresql://host:port/database}, without user and password
     * @param folder where what was erased is remembered apart from the database, so that a restored one forgets it
     * again
     */
    record Postgres(String url, String user, String password, Path folder) implements StoreAddress {

        /** Refuses with {@link IllegalArgumentException} what is no address of PostgreSQL. */
        public Postgres {
            if (!url.startsWith("jdbc:postgresql:")) {
                throw new IllegalArgumentException(
                        "the address of a PostgreSQL database looks like jdbc:postgresql://host:5432/surety");
            }
            if (url.contains("password=")) {
                throw new IllegalArgumentException("the address of the database has a password in it, where everybody "
                        + "who lists programs can read it; give it apart");
            }
        }

        @Override
        public String toString() {
            return url;
        }
    }
}
