package org.surety.web.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.surety.web.server.TeamBrowser.found;
import static org.surety.web.server.TeamBrowser.leads;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.surety.web.Serve;
import org.surety.web.gate.Proxies;
import org.surety.web.gate.PublicAddress;
import org.surety.web.page.Sites;
import org.surety.workbench.works.KeptCopies;
import org.surety.workbench.works.StorePlace;

/** A team whose database is PostgreSQL, and the way from it to a folder. */
class PostgresTeamTest {

    @TempDir
    private Path folder;

    private Serve served(StorePlace place) {
        return Serve.team(Sites.HOME, place, folder, PublicAddress.of("https://" + TeamBrowser.HOST),
                new WebServer.Listening("127.0.0.1", 0, Proxies.of(Set.of("127.0.0.1"))));
    }

    private static EmbeddedPostgres postgres() {
        try {
            return EmbeddedPostgres.builder().setPGStartupWait(Duration.ofSeconds(60)).start();
        } catch (IOException | RuntimeException none) {
            return abort("PostgreSQL does not run here: " + none.getMessage());
        }
    }

    @Test
    void whatIsKeptThereIsCopiedAndBroughtBackElsewhere() throws IOException {
        try (EmbeddedPostgres postgres = postgres()) {
            StorePlace there = new StorePlace(folder.resolve("there"), Optional.of(new StorePlace.Server(
                    "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres", "postgres", "postgres")));
            String work;
            Path copy;
            try (Serve serve = served(there)) {
                TeamBrowser ada = new TeamBrowser(serve.port()).joins(serve.address(), "Ada");
                ada.get("/in");
                work = found(leads(ada.post("/in", "do", "first", "title", "Ours")).orElseThrow(),
                        "/w/([0-9a-z]{26})/");
                assertThat(ada.get("/admin").body()).contains("PostgreSQL: 1 person, 1 work");
                assertThat(ada.get("/healthz").body()).isEqualTo("ok\n");
                copy = KeptCopies.make(there, folder.resolve("copies")).file();
                ada.get("/me");
                ada.post("/w/" + work + "/remove");
            }
            StorePlace here = StorePlace.in(folder.resolve("here"));
            KeptCopies.restore(copy, here, false);
            try (Serve serve = served(here)) {
                TeamBrowser ada = new TeamBrowser(serve.port());
                assertThat(ada.signsIn("Ada", "password of Ada").statusCode()).isEqualTo(303);
                assertThat(ada.get("/w/" + work).body()).contains("Ours");
                assertThat(ada.get("/admin").body()).contains("SQLite: 1 person, 1 work");
            }
        }
    }
}
