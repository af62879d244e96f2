package org.surety.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What surrounds the program; tests give it another one.
 *
 * @param home the project's folder, or that of the installed program
 * @param data a folder for what the program keeps; it need not exist yet
 * @param here the folder from which names of files are looked up
 * @param out where answers go
 * @param err where everything else goes
 * @param outIsTerminal whether a person may be looking at {@code out}
 * @param errIsTerminal whether a person may be looking at {@code err}
 * @param columns the width of the terminal; the usual width where there is none
 * @param environment the environment variables
 */
record Environment(Path home, Path data, Path here, OutputStream out, OutputStream err, boolean outIsTerminal,
        boolean errIsTerminal, int columns, Map<String, String> environment) {

    /** The width where there is no terminal. */
    static final int USUAL_COLUMNS = 100;

    /**
     * A folder that was named, or the one one is in.
     *
     * @throws Misuse if there is none
     */
    Path folder(Optional<Path> named) {
        Path found = named.map(here::resolve).orElse(here);
        if (!Files.isDirectory(found.toAbsolutePath())) {
            throw new Misuse("there is no folder " + found + "; --folder takes one");
        }
        return found;
    }

    /**
     * The one that the launcher describes in system properties; Java itself does not know which outputs are terminals.
     */
    static Environment real() {
        String terminals = System.getProperty("surety.terminals", "");
        Path home = Path.of(System.getProperty("surety.home", "."));
        return new Environment(home, DataFolder.of(home, Boolean.getBoolean("surety.installed")), Path.of(""),
                new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err),
                terminals.contains("out"), terminals.contains("err"),
                columns(System.getProperty("surety.columns", "")), System.getenv());
    }

    private static int columns(String text) {
        return text.matches("[1-9]\\d{0,3}") ? Integer.parseInt(text) : USUAL_COLUMNS;
    }

    /** Whether a variable is set and not empty, as NO_COLOR must be to count. */
    boolean has(String variable) {
        return !environment.getOrDefault(variable, "").isEmpty();
    }
}
