package org.surety.cli;

import java.util.Optional;
import picocli.CommandLine.Option;

/** On how many threads a command works. */
final class Threads {

    private static final int MOST = 1024;

    @Option(names = "--threads", paramLabel = "N",
            description = "on how many threads (default: all processors); the result is the same")
    private Optional<Integer> threads = Optional.empty();

    /** How many. */
    int count() {
        threads.filter(it -> it < 1 || it > MOST).ifPresent(it -> {
            throw new Misuse("--threads takes a number from 1 to " + MOST);
        });
        return threads.orElse(Runtime.getRuntime().availableProcessors());
    }
}
