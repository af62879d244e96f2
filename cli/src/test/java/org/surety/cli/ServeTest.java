package org.surety.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server as those see it who start it. */
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ServeTest {

    private static final String ADDRESS = "http://127\\.0\\.0\\.1:\\d+/start\\?token=[A-Za-z0-9_-]{43}";

    @TempDir
    private Path here;

    @ParameterizedTest
    @ValueSource(strings = {"-1", "65536"})
    void aPortIsANumberOfSixteenBits(String port) {
        Run run = Run.in(here, "serve", "--no-open", "--data", "kept", "--port=" + port);
        assertThat(run.status()).isEqualTo(Failures.BAD);
        assertThat(run.err()).isEqualTo("error: --port is a number from 0 to 65535, not " + port + "\n");
    }

    @Test
    void aPortIsNoWord() {
        Run run = Run.in(here, "serve", "--no-open", "--data", "kept", "--port", "http");
        assertThat(run.status()).isEqualTo(Failures.BAD);
        assertThat(run.err()).contains("--port", "'http'");
    }

    @Test
    void aPortThatAnotherProgramHasIsSaid() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Run run = Run.in(here, "serve", "--no-open", "--data", "kept", "--port", "" + other.getLocalPort());
            assertThat(run.status()).isEqualTo(Failures.BAD);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).isEqualTo("error: port " + other.getLocalPort()
                    + " is used by another program; give another with --port, or 0 for any that is free\n");
        }
    }

    @Test
    void aFolderThatCannotBeUsedIsSaid() throws IOException {
        Files.writeString(here.resolve("kept"), "a file");
        Run run = Run.in(here, "serve", "--no-open", "--port", "0", "--data", "kept");
        assertThat(run.status()).isEqualTo(Failures.BAD);
        assertThat(run.err()).startsWith("error: the folder " + here.resolve("kept") + " cannot be used: ");
    }

    /** Command lines are read by everybody on the machine, so the browser opens a file, and that is the owner's. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theFileThatTheBrowserOpensIsReadByItsOwnerAlone() throws IOException {
        Path file = here.resolve("open.html");
        Files.writeString(file, "from before, for everybody");
        ServeCommand.write(file, "an address");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(file).hasContent("an address");
    }

    /** The address is the first line; Enter gives another; a polite end leaves the port free and says nothing. */
    @Test
    void printsAnAddressAndEndsWhenItIsTold() throws IOException, InterruptedException {
        Path err = here.resolve("err");
        Process serve = started(err);
        try (BufferedReader out = serve.inputReader(StandardCharsets.UTF_8)) {
            String first = out.readLine();
            assertThat(first).as(Files.readString(err)).matches(ADDRESS);
            serve.getOutputStream().write('\n');
            serve.getOutputStream().flush();
            assertThat(out.readLine()).matches(ADDRESS).isNotEqualTo(first);
            URI address = URI.create(first);
            assertThat(status(address)).isEqualTo(200);
            assertThat(status(address)).as("used before").isEqualTo(403);
            assertThat(here.resolve("kept")).isDirectory();

            // SIGTERM, where there are signals; through the handle, so that its outputs can still be read.
            serve.toHandle().destroy();
            assertThat(serve.waitFor(30, TimeUnit.SECONDS)).as("ends").isTrue();
            if (serve.supportsNormalTermination()) {
                assertThat(serve.exitValue()).isIn(0, 128 + 15);
            }
            assertThat(out.readLine()).isNull();
            assertThat(Files.readString(err)).isEmpty();
            try (ServerSocket again = new ServerSocket()) {
                again.setReuseAddress(true);
                again.bind(new java.net.InetSocketAddress("127.0.0.1", address.getPort()));
                assertThat(again.isBound()).isTrue();
            }
        } finally {
            serve.destroyForcibly();
        }
    }

    private Process started(Path err) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                "-Dsurety.home=" + Path.of(System.getProperty("surety.home", "..")).toAbsolutePath(),
                "org.surety.cli.Surety"));
        command.addAll(Arrays.asList("serve", "--port", "0", "--no-open", "--data", "kept"));
        try {
            return new ProcessBuilder(command).directory(here.toFile()).redirectError(err.toFile()).start();
        } catch (IOException forbidden) {
            return abort("no process can be started here: " + forbidden.getMessage());
        }
    }

    private static int status(URI address) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        try {
            return connection.getResponseCode();
        } finally {
            connection.disconnect();
        }
    }
}
