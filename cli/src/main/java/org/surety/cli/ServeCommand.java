package org.surety.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.surety.report.markup.Text;
import org.surety.web.Serve;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code surety serve}. */
@Command(name = "serve", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Opens Surety in the browser, on this machine alone: the catalog and the agreements of this "
                + "folder, to be read, tried and taken away.",
        footer = {"", "It runs until Ctrl+C. Enter prints an address for another browser.", "",
                "Examples:", "  surety serve", "  surety serve --port 0 --no-open"})
final class ServeCommand implements Callable<Integer> {

    private static final int USUAL_PORT = 7788;

    private final Environment environment;
    private final Failures failures;

    @Option(names = "--port", paramLabel = "PORT",
            description = "the port on this machine; 0 for any that is free (default: " + USUAL_PORT
                    + ", or any that is free if another program has it)")
    private Optional<Integer> port = Optional.empty();

    @Option(names = "--no-open", description = "do not open a browser")
    private boolean quiet;

    @Option(names = "--data", paramLabel = "DIR",
            description = "a folder for what it keeps (default: .surety/web in the project's folder; of an installed "
                    + "Surety, web in the user's folder for it, as ~/.local/share/surety)")
    private Optional<Path> data = Optional.empty();

    ServeCommand(Environment environment, Failures failures) {
        this.environment = environment;
        this.failures = failures;
    }

    @Override
    public Integer call() {
        port.filter(it -> it < 0 || it > 65_535).ifPresent(it -> {
            throw new Misuse("--port is a number from 0 to 65535, not " + it);
        });
        Path kept = folder(environment, data);
        try (Serve serve = started(kept)) {
            failures.endless();
            Runtime.getRuntime().addShutdownHook(new Thread(serve::close));
            OutputWriter out = new OutputWriter(environment);
            String address = serve.address();
            out.toOut(address + "\n");
            if (!quiet) {
                open(serve.address(), kept);
            }
            Thread.ofPlatform().daemon().name("enter").start(() -> another(serve, out));
            untilEnded();
        }
        return Failures.DONE;
    }

    private static Path folder(Environment environment, Optional<Path> data) {
        return data.map(it -> environment.here().resolve(it)).orElseGet(() -> environment.data().resolve("web"));
    }

    /** Where what people write is kept, if {@code serve} has that folder for its data. */
    static Path works(Environment environment, Optional<Path> data) {
        return Serve.works(folder(environment, data));
    }

    private Serve started(Path kept) {
        try {
            Files.createDirectories(kept);
        } catch (IOException unusable) {
            throw new Misuse("the folder " + kept + " cannot be used: " + unusable);
        }
        Path here;
        try {
            here = WorkFolder.of(environment.here(), Path.of(System.getProperty("user.home", ".")),
                    environment.home(), Boolean.getBoolean("surety.installed"));
        } catch (IOException unusable) {
            throw new Misuse("no folder for your agreements could be made: " + unusable);
        }
        try {
            return started(here, kept, port.orElse(USUAL_PORT));
        } catch (Serve.Taken taken) {
            if (port.isPresent()) {
                throw new Misuse("port " + port.get() + " is used by another program; give another with --port, "
                        + "or 0 for any that is free");
            }
            return started(here, kept, 0);
        }
    }

    private Serve started(Path here, Path kept, int at) {
        return Serve.start(environment.home(), here, kept, at);
    }

    /** Each line from the terminal asks for an address more; where nobody types, none comes. */
    private static void another(Serve serve, OutputWriter out) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            while (in.readLine() != null) {
                out.toOut(serve.address() + "\n");
            }
        } catch (IOException closed) {
            // Nobody types any more.
        }
    }

    /** The shutdown of the program ends this thread's wait by ending the program. */
    private static void untilEnded() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Opens a browser through a file that only its owner can read: everybody on a machine sees the command lines of
     * others, and the address lets in whoever is first.
     */
    private void open(String address, Path kept) {
        try {
            Path file = kept.resolve("open.html");
            Files.deleteIfExists(file);
            if (kept.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(file, PosixFilePermissions.asFileAttribute(
                        Set.copyOf(PosixFilePermissions.fromString("rw-------"))));
            }
            StringBuilder page = new StringBuilder("<!DOCTYPE html><meta charset=\"utf-8\">"
                    + "<meta http-equiv=\"refresh\" content=\"0;url=");
            new Text(address).write(page);
            Files.writeString(file, page.append("\">"));
            new ProcessBuilder(opener(file.toUri().toString())).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        } catch (IOException none) {
            new OutputWriter(environment).toOut("No browser could be opened; open the address above in one.\n");
        }
    }

    private static List<String> opener(String file) {
        String system = System.getProperty("os.name", "").toLowerCase(java.util.Locale.ROOT);
        if (system.contains("mac")) {
            return List.of("open", file);
        }
        return system.contains("windows") ? List.of("cmd", "/c", "start", "", file) : List.of("xdg-open", file);
    }
}
