package org.surety.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where the program keeps what it has to remember. */
final class DataFolder {

    private DataFolder() {}

    /**
     * The project's own {@code .surety} where one works in it, else the place that the system has for what programs
     * keep for a user. An installed program keeps nothing beside itself even where it could: a newer one would not
     * find it.
     *
     * @param installed whether the program was installed, and is no checkout of the project
     */
    static Path of(Path home, boolean installed) {
        return !installed && Files.isWritable(home)
                ? home.resolve(".surety")
                : ofUser(System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", "")),
                        System.getenv());
    }

    /** The place for what programs keep for a user: that of the XDG base directories, of macOS, or of Windows. */
    static Path ofUser(String system, Path user, Map<String, String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return named("LOCALAPPDATA", environment).orElse(user.resolve("AppData/Local")).resolve("Surety");
        }
        // Java asks the list of users, which says less than what the user has set.
        Path own = named("HOME", environment).orElse(user);
        return name.startsWith("mac")
                ? own.resolve("Library/Application Support/Surety")
                : named("XDG_DATA_HOME", environment).orElse(own.resolve(".local/share")).resolve("surety");
    }

    /** A folder that a variable names; the specification of XDG says that one which is not absolute does not count. */
    private static Optional<Path> named(String variable, Map<String, String> environment) {
        try {
            return Optional.ofNullable(environment.get(variable)).filter(it -> !it.isEmpty()).map(Path::of)
                    .filter(Path::isAbsolute);
        } catch (InvalidPathException none) {
            return Optional.empty();
        }
    }
}
