package org.surety.conformance.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.surety.conformance.AtLength;
import org.surety.web.Serve;

/**
 * Two servers over one PostgreSQL, and two browsers that know one address. The server that both talk to is killed in
 * the middle of an exercise; their pages go on with the other by themselves.
 */
class TwoServersWalkTest {

    private static final Path HOME = Path.of(System.getProperty("surety.home", "..")).toAbsolutePath().normalize();

    @TempDir
    private Path folder;

    private static EmbeddedPostgres postgres() {
        try {
            return EmbeddedPostgres.builder().setPGStartupWait(Duration.ofSeconds(60)).start();
        } catch (IOException | RuntimeException none) {
            return abort("PostgreSQL does not run here: " + none.getMessage());
        }
    }

    private Process child(String database, String address) throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss16m", "-Xmx512m", "-cp",
                System.getProperty("java.class.path"), ServingChild.class.getName(), HOME.toString(),
                folder.resolve("one").toString(), database, address).redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    @Test
    @AtLength
    void aPageGoesOnWithTheOtherServer() throws IOException, InterruptedException {
        try (EmbeddedPostgres postgres = postgres(); Relay relay = new Relay()) {
            String database = "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres";
            String address = "http://localhost:" + relay.port();
            Process first = child(database, address);
            try (BufferedReader said = first.inputReader(StandardCharsets.UTF_8)) {
                relay.to(Integer.parseInt(said.readLine()));
                try (Serve second = ServingChild.serve(HOME, folder.resolve("two"), database, address);
                        Phone control = Phone.start(folder.resolve("control"));
                        Phone ada = Phone.start(folder.resolve("ada"))) {
                    relay.to(second.port());
                    played(first, second, address, control, ada);
                }
            } finally {
                first.destroyForcibly();
            }
        }
    }

    private static void played(Process first, Serve second, String address, Phone control, Phone ada)
            throws InterruptedException {
        control.go(second.address()).type("name", "Grace").type("mail", "grace@example.org")
                .type("password", "password of Grace").tap("main form button", "").reads("Library");
        control.go(address + "/x/new").tap("main a", "A first hour").type("minutes", "240")
                .tap("button", "Prepare it").until("the code", () -> !control.all(".join-code").isEmpty());
        ada.joins(address + "/j/" + control.all(".join-code").getFirst().getText(), "Ada", "france");
        control.tap("button", "Let in as France").reads("Ada, captain").tap("button", "Begin")
                .tap("form.inline button[value='inject attack']", "Bring it now");
        ada.reads("What you can do now");

        first.destroyForcibly();
        assertThat(first.waitFor(30, TimeUnit.SECONDS)).isTrue();
        // Where the other took long, the story stood still and goes on by itself.
        control.until("play that goes on", () -> !control.all(".story-now").isEmpty());
        control.tap("form.inline button[value='inject news']", "Bring it now");
        ada.reads("Reports speak of forces near the border");
        ada.tap("#play button", "End your talks").reads("France ends its talks");
        control.reads("France ends its talks").tap("summary", "End the exercise")
                .tap("button", "End it, and open the debrief");
        ada.tap("#play a", "Read the debrief").reads("Decisive moments", "France ends its talks");
        control.go(control.at().replaceFirst("/control.*", "/debrief")).reads("The log with its chain");
    }
}
