package org.surety.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.surety.web.Serve;
import org.surety.workbench.works.StorePlace;
import picocli.CommandLine.Option;

/** Where what people write is kept: the same options for every command that uses it. */
final class StoreOptions {

    private static final String USER = "SURETY_STORE_USER";
    private static final String PASSWORD = "SURETY_STORE_PASSWORD";
    private static final String PASSWORD_FILE = PASSWORD + "_FILE";

    @Option(names = "--data", paramLabel = "DIR",
            description = "a folder for what is kept (default: .surety/web in the project's folder; of an installed "
                    + "Surety, web in the user's folder for it, as ~/.local/share/surety)")
    private Optional<Path> data = Optional.empty();

    @Option(names = "--store", paramLabel = "ADDRESS",
            description = "a PostgreSQL database, as jdbc:postgresql://host:5432/surety, in the place of the one in "
                    + "the folder; its user and password stand in " + USER + " and " + PASSWORD
                    + " (or, in a file, " + PASSWORD_FILE + ")")
    private Optional<String> store = Optional.empty();

    /** The folder for everything. */
    Path folder(Environment environment) {
        return data.map(it -> environment.here().resolve(it)).orElseGet(() -> environment.data().resolve("web"));
    }

    /** Whether a database was named. */
    boolean namesDatabase() {
        return store.isPresent();
    }

    /** Where works are kept. */
    StorePlace place(Environment environment) {
        try {
            return new StorePlace(Serve.works(folder(environment)),
                    store.map(it -> new StorePlace.Server(it, environment.environment().getOrDefault(USER, ""),
                            secret(environment, PASSWORD))));
        } catch (IllegalArgumentException wrong) {
            throw new Misuse("--store: " + wrong.getMessage());
        }
    }

    /** What a variable of the environment holds, or the file that the one with {@code _FILE} after it names. */
    static String secret(Environment environment, String name) {
        String file = environment.environment().getOrDefault(name + "_FILE", "");
        if (file.isEmpty()) {
            return environment.environment().getOrDefault(name, "");
        }
        try {
            return Files.readString(environment.here().resolve(file)).strip();
        } catch (IOException unreadable) {
            throw new Misuse("the file " + file + " that " + name + "_FILE names cannot be read: " + unreadable);
        }
    }
}
