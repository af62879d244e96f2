package org.surety.conformance.browser;

import java.nio.file.Path;
import java.util.Optional;
import org.surety.web.Serve;
import org.surety.web.gate.Proxies;
import org.surety.web.gate.PublicAddress;
import org.surety.web.server.WebServer;
import org.surety.workbench.works.StorePlace;

/** A server of a team in a process of its own, which can be killed. It says at which port it listens. */
final class ServingChild {

    private ServingChild() {}

    /** The server of a team whose works are in a database. */
    static Serve serve(Path home, Path folder, String database, String address) {
        return Serve.team(home, new StorePlace(folder.resolve("works"),
                Optional.of(new StorePlace.Server(database, "postgres", "postgres"))), folder,
                PublicAddress.of(address), new WebServer.Listening("127.0.0.1", 0, Proxies.NONE));
    }

    /** Serves until it is killed. */
    public static void main(String[] args) throws InterruptedException {
        try (Serve serve = serve(Path.of(args[0]), Path.of(args[1]), args[2], args[3])) {
            System.out.println(serve.port());
            Thread.sleep(Long.MAX_VALUE);
        }
    }
}
