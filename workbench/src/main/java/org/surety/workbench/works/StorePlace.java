package org.surety.workbench.works;

import java.nio.file.Path;
import java.util.Optional;
import org.surety.store.StoreAddress;

/**
 * Where what people write is kept.
 *
 * @param folder of this installation alone; the database stands in it where no other is named
 * @param server the database of a team
 */
public record StorePlace(Path folder, Optional<Server> server) {

    /**
     * A PostgreSQL server.
     *
     * @param url {@code jdbc:postgresql://host:port/database}, without user and password
     */
    public record Server(String url, String user, String password) {

        @Override
        public String toString() {
            return url;
        }
    }

    /** Refuses with {@link IllegalArgumentException} what is no address of a server, or has a password in it. */
    public StorePlace {
        server.ifPresent(it -> address(folder, it));
    }

    /** A folder that holds everything. */
    public static StorePlace in(Path folder) {
        return new StorePlace(folder, Optional.empty());
    }

    StoreAddress address() {
        return server.<StoreAddress>map(it -> address(folder, it)).orElseGet(() -> new StoreAddress.InFolder(folder));
    }

    private static StoreAddress.Postgres address(Path folder, Server server) {
        return new StoreAddress.Postgres(server.url(), server.user(), server.password(), folder);
    }
}
