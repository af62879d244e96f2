package org.surety.web.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.surety.web.Serve;
import org.surety.web.page.Sites;

/** The clients of the examples, run against a server where this machine has their language. */
class ClientExamplesTest {

    private static final Path EXAMPLES =
            Path.of(System.getProperty("surety.home", "..")).toAbsolutePath().normalize().resolve("examples/clients");

    @TempDir
    private Path folder;

    private static String said(Path in, String token, String address, String... command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(Arrays.asList(command)))
                    .directory(in.toFile()).redirectErrorStream(true);
            builder.environment().put("SURETY_TOKEN", token);
            builder.environment().put("SURETY_ADDRESS", address);
            builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
            Process process = builder.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            return said;
        } catch (IOException notThere) {
            return "";
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    private static boolean has(String... command) {
        return !said(EXAMPLES, "", "", command).isEmpty();
    }

    private void sweeps(Path client, List<String> command) throws IOException {
        Files.createDirectories(folder.resolve("data"));
        try (Serve serve = Serve.start(Sites.HOME, folder, folder.resolve("data"), 0)) {
            ProgramClient own = new ProgramClient(serve);
            String said = said(client, own.made("ask"), own.origin, command.toArray(String[]::new));
            assertThat(said).contains("lavrov-2025-design, 64 samples", "decision", "total");
            // What is refused is told by its kind.
            assertThat(said(client, "surety_x", own.origin, command.toArray(String[]::new)))
                    .contains("token-needed", "Send a token that lasts");
        }
    }

    @Test
    void thePythonNotebookSweepsTabulatesAndDraws() throws IOException {
        assumeTrue(has("python3", "--version"), "this machine has no python3");
        Path picture = folder.resolve("indices.svg");
        sweeps(EXAMPLES.resolve("python"), List.of("sh", "-c",
                "exec python3 notebook.py --address \"$SURETY_ADDRESS\" --samples 64 --picture " + picture));
        assertThat(Files.readString(picture)).startsWith("<svg").contains("Total indices", "decision");
    }

    @Test
    void theNotebookInRSweepsTabulatesAndDraws() throws IOException {
        assumeTrue(said(EXAMPLES, "", "", "Rscript", "-e", "library(httr2); library(jsonlite); cat('both there')")
                .contains("both there"), "this machine has no R with httr2 and jsonlite");
        Path picture = folder.resolve("indices.svg");
        sweeps(EXAMPLES.resolve("r"), List.of("Rscript", "notebook.R", "64", picture.toString()));
        assertThat(Files.readString(picture)).contains("<svg");
    }
}
