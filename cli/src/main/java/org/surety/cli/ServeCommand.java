package org.surety.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.surety.report.markup.Text;
import org.surety.web.Serve;
import org.surety.web.gate.Proxies;
import org.surety.web.gate.PublicAddress;
import org.surety.web.mail.MailSetting;
import org.surety.web.server.WebServer;
import org.surety.workbench.works.PersonQuota;
import org.surety.workbench.works.StorePlace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code surety serve}. */
@Command(mixinStandardHelpOptions = true, sortOptions = false,
        description = "Opens Surety in the browser, on this machine alone: the catalog and the agreements of this "
                + "folder, to be read, tried and taken away. With --team for people who sign in.",
        footer = {"", "It runs until Ctrl+C. Enter prints an address for another browser.", "",
                "Examples:", "  surety serve", "  surety serve --port 0 --no-open",
                "  surety serve --room",
                "  surety serve --team --url https://surety.example.org --proxy 127.0.0.1",
                "  surety serve --team --url https://surety.example.org --mail smtp://127.0.0.1:25 "
                        + "--mail-from surety@example.org"})
final class ServeCommand implements Callable<Integer> {

    private static final int USUAL_PORT = 7788;
    private static final int ROOM_PORT = 7789;
    private static final String MAIL_USER = "SURETY_MAIL_USER";
    private static final String MAIL_PASSWORD = "SURETY_MAIL_PASSWORD";

    private final Environment environment;
    private final Failures failures;

    @Option(names = "--port", paramLabel = "PORT",
            description = "the port on this machine; 0 for any that is free (default: " + USUAL_PORT
                    + ", or any that is free if another program has it)")
    private Optional<Integer> port = Optional.empty();

    @Option(names = "--no-open", description = "do not open a browser")
    private boolean quiet;

    @Option(names = "--room", description = "let people in the same room join exercises with their phones, over plain "
            + "HTTP on the local network; they reach nothing else")
    private boolean room;

    @Option(names = "--room-port", paramLabel = "PORT",
            description = "with --room: the port on the local network; 0 for any that is free (default: " + ROOM_PORT
                    + ")")
    private Optional<Integer> roomPort = Optional.empty();

    @Mixin
    private StoreOptions kept = new StoreOptions();

    @Option(names = "--team", description = "serve a team, whose people sign in; needs --url")
    private boolean team;

    @Option(names = "--url", paramLabel = "URL",
            description = "with --team: the address under which people reach it, as https://surety.example.org, where "
                    + "a program in front ends TLS")
    private Optional<String> url = Optional.empty();

    @Option(names = "--proxy", paramLabel = "ADDRESS",
            description = "with --team: the address, in numbers, of a program in front whose X-Forwarded-Host and "
                    + "X-Forwarded-Proto count; may be repeated")
    private List<String> proxies = new ArrayList<>();

    @Option(names = "--listen", paramLabel = "ADDRESS",
            description = "with --team: the address of this machine at which it listens (default: 127.0.0.1)")
    private Optional<String> listen = Optional.empty();

    @Option(names = "--mail", paramLabel = "ADDRESS",
            description = "with --team: a mail server, as smtp://mail.example.org:587, that reminds people who ask for "
                    + "it of what runs out in monitors; user and password, where it wants them, stand in " + MAIL_USER
                    + " and " + MAIL_PASSWORD + " (or, in a file, " + MAIL_PASSWORD + "_FILE)")
    private Optional<String> mail = Optional.empty();

    @Option(names = "--mail-from", paramLabel = "ADDRESS",
            description = "with --mail: who its mails are from, as surety@example.org")
    private Optional<String> mailFrom = Optional.empty();

    @Option(names = "--quota", paramLabel = "WHAT=NUMBER",
            description = "how much one person may keep: works (200), documents (2000), megabytes (500), file (10, in "
                    + "megabytes, which is the most); and of a team minutes (10): so long the processor works for one "
                    + "person within an hour; may be repeated")
    private Map<String, String> quota = new LinkedHashMap<>();

    ServeCommand(Environment environment, Failures failures) {
        this.environment = environment;
        this.failures = failures;
    }

    @Override
    public Integer call() {
        port.filter(it -> it < 0 || it > 65_535).ifPresent(it -> {
            throw new Misuse("--port is a number from 0 to 65535, not " + it);
        });
        roomPort.filter(it -> it < 0 || it > 65_535).ifPresent(it -> {
            throw new Misuse("--room-port is a number from 0 to 65535, not " + it);
        });
        if (roomPort.isPresent() && !room) {
            throw new Misuse("--room-port is for a room; say --room too");
        }
        if (team && room) {
            throw new Misuse("--room is for one person's machine; people of a team and players join at its address");
        }
        if (!team && (url.isPresent() || !proxies.isEmpty() || listen.isPresent() || kept.namesDatabase())) {
            throw new Misuse("--url, --proxy, --listen and --store are for a team; say --team too");
        }
        if (!team && mail.isPresent()) {
            throw new Misuse("--mail is for a team; say --team too");
        }
        if (mail.isPresent() != mailFrom.isPresent()) {
            throw new Misuse("--mail and --mail-from go together: the mail server, and who its mails are from");
        }
        Path data = kept.folder(environment);
        try (Serve serve = started(data)) {
            failures.endless();
            Runtime.getRuntime().addShutdownHook(new Thread(serve::close));
            OutputWriter out = new OutputWriter(environment);
            String address = serve.address();
            out.toOut(address + "\n");
            if (room) {
                out.toOut("In this room people join exercises at " + String.join(" or ", serve.rooms())
                        + "\nPages come there without encryption.\n");
            }
            if (environment.outIsTerminal()) {
                out.toOut("Programs ask at " + serve.programs() + " with a token, which you make on the page "
                        + "\"You\".\n");
            }
            if (team) {
                told(address, data);
                untilEnded();
            }
            if (!quiet) {
                open(serve.address(), data);
            }
            Thread.ofPlatform().daemon().name("enter").start(() -> another(serve, out));
            untilEnded();
        }
        return Failures.DONE;
    }

    /** Where the output goes that other people of the machine read, as a journal, the address is in a file. */
    private static void told(String address, Path data) {
        try {
            write(data.resolve("first-administrator"), address + "\n");
        } catch (IOException unwritable) {
            throw new Misuse("the folder " + data + " cannot be used: " + unwritable);
        }
    }

    /** Writes a file that only its owner can read. */
    static void write(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(
                    Set.copyOf(PosixFilePermissions.fromString("rw-------"))));
        }
        Files.writeString(file, text);
    }

    private Serve started(Path kept) {
        try {
            Files.createDirectories(kept);
        } catch (IOException unusable) {
            throw new Misuse("the folder " + kept + " cannot be used: " + unusable);
        }
        return team ? team(kept) : alone(kept);
    }

    private Serve team(Path data) {
        if (url.isEmpty()) {
            throw new Misuse("--team needs the address under which people reach it: --url https://surety.example.org");
        }
        int at = port.orElse(USUAL_PORT);
        StorePlace place = kept.place(environment);
        PublicAddress reached = given("--url", () -> PublicAddress.of(url.get()));
        WebServer.Listening listening = new WebServer.Listening(listen.orElse("127.0.0.1"), at,
                given("--proxy", () -> Proxies.of(proxies)));
        try {
            return Serve.team(environment.home(), place, data, reached, listening, allowance(), mail.map(this::mail));
        } catch (Serve.Taken taken) {
            throw new Misuse(taken(at));
        }
    }

    /** A value that is made of what was typed, and nothing else, so that no fault of the program is told as theirs. */
    private static <T> T given(String option, Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException wrong) {
            throw new Misuse(option + ": " + wrong.getMessage());
        }
    }

    private MailSetting mail(String address) {
        String user = environment.environment().getOrDefault(MAIL_USER, "");
        Optional<MailSetting.Login> login = user.isEmpty()
                ? Optional.empty()
                : Optional.of(new MailSetting.Login(user, StoreOptions.secret(environment, MAIL_PASSWORD)));
        return given("--mail", () -> MailSetting.of(address, mailFrom.orElse(""), login));
    }

    private PersonQuota allowance() {
        if (!team && quota.containsKey("minutes")) {
            throw new Misuse("--quota minutes is for a team; say --team too");
        }
        return given("--quota", () -> PersonQuota.of(quota));
    }

    private static String taken(int port) {
        return "port " + port + " is used by another program; give another with --port, or 0 for any that is free";
    }

    private Serve alone(Path kept) {
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
            if (room && port.isEmpty()) {
                throw new Misuse("port " + USUAL_PORT + " or " + roomPort.orElse(ROOM_PORT) + " is used by another "
                        + "program; give others with --port and --room-port, or 0 for any that is free");
            }
            if (port.isPresent()) {
                throw new Misuse(taken(port.get()));
            }
            return started(here, kept, 0);
        }
    }

    private Serve started(Path here, Path kept, int at) {
        return Serve.start(environment.home(), here, kept, at, allowance(),
                room ? OptionalInt.of(roomPort.orElse(ROOM_PORT)) : OptionalInt.empty());
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
            StringBuilder page = new StringBuilder("<!DOCTYPE html><meta charset=\"utf-8\">"
                    + "<meta http-equiv=\"refresh\" content=\"0;url=");
            new Text(address).write(page);
            write(file, page.append("\">").toString());
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
