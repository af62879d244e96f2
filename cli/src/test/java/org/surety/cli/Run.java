package org.surety.cli;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** Runs a command in this JVM. */
record Run(int status, String out, String err) {

    private static final Path HOME = Path.of(System.getProperty("surety.home", ".."));

    /** Runs in the folder {@code here}, without terminals. */
    static Run in(Path here, String... arguments) {
        return with(here, Map.of(), false, arguments);
    }

    static Run with(Path here, Map<String, String> environment, boolean terminal, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        return into(out, here, environment, terminal, arguments);
    }

    /** Runs with nothing kept from other runs but those in the same folder. */
    static Run apart(Path here, String... arguments) {
        return into(new ByteArrayOutputStream(), here.resolve(".surety"), here, Map.of(), false, arguments);
    }

    static Run into(OutputStream out, Path here, Map<String, String> environment, boolean terminal,
            String... arguments) {
        return into(out, HOME.resolve(".surety"), here, environment, terminal, arguments);
    }

    private static Run into(OutputStream out, Path data, Path here, Map<String, String> environment,
            boolean terminal, String... arguments) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Environment world = new Environment(HOME, data, here, out, err, terminal, terminal, 100, environment);
        int status = Surety.run(world, arguments);
        String text = out instanceof ByteArrayOutputStream bytes ? bytes.toString(StandardCharsets.UTF_8) : "";
        return new Run(status, text, err.toString(StandardCharsets.UTF_8));
    }
}
