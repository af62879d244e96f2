package org.surety.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.surety.web.Serve;

/**
 * Does once what people do first, so that a JVM that is told to keep what it loads knows it at every later start: makes
 * a report and answers the main commands, or reads pages of a server that it starts for itself. Nothing that it makes
 * is of use to anybody.
 */
public final class Rehearsal {

    private static final String EXAMPLE = "lavrov-2025";
    private static final List<String> PAGES = List.of("/", "/?owed=yes", "/a/" + EXAMPLE,
            "/a/" + EXAMPLE + "?open=decision", "/a/" + EXAMPLE + "/take", "/a/" + EXAMPLE + "/life?law=as-written",
            "/a/" + EXAMPLE + "/odds", "/compare?t=belgium-1839&t=luxembourg-1867");
    private static final List<String> COMMANDS = List.of("who", "crisis", "life", "check");
    /** A page that is not there after so many looks is there later. */
    private static final int MOST_LOOKS = 20;

    private Rehearsal() {}

    /** Arguments: a folder for what is made, which may be thrown away; {@code -serve} where it is to serve, too. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Environment real = Environment.real();
        Environment unseen = new Environment(real.home(), folder, folder, OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream(), false, false, real.columns(), Map.of());
        if (List.of(arguments).contains("-serve")) {
            try (Serve serve = Serve.start(real.home(), folder, folder.resolve("web"), 0)) {
                read(serve);
            }
        }
        Surety.run(unseen, "report", EXAMPLE, "-o", "rehearsed.html");
        COMMANDS.forEach(it -> Surety.run(unseen, it, EXAMPLE));
        System.exit(0);
    }

    private static void read(Serve serve) throws IOException {
        URI address = URI.create(serve.address());
        HttpURLConnection start = (HttpURLConnection) address.toURL().openConnection();
        start.getResponseCode();
        String cookie = start.getHeaderField("Set-Cookie").replaceFirst(";.*", "");
        for (String page : PAGES) {
            boolean working = true;
            for (int i = 0; working && i < MOST_LOOKS; i++) {
                working = text(address.resolve(page), cookie).contains("class=\"working\"");
            }
        }
    }

    private static String text(URI address, String cookie) {
        try {
            HttpURLConnection page = (HttpURLConnection) address.toURL().openConnection();
            page.setRequestProperty("Cookie", cookie);
            return page.getResponseCode() == HttpURLConnection.HTTP_OK
                    ? new String(page.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    : "";
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
