package org.surety.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.surety.workbench.works.KeptCopies;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code surety restore}. */
@Command(mixinStandardHelpOptions = true, sortOptions = false,
        description = "Bring back a copy that backup has made. serve must not run meanwhile.",
        footer = {"", "Example:", "  surety restore copies/surety-2026-11-27T08-30-00.000Z.db --replace"})
final class RestoreCommand implements Callable<Integer> {

    private final Environment environment;

    @Parameters(paramLabel = "COPY", description = "the file that backup wrote")
    private Path copy = Path.of(".");

    @Option(names = "--replace", description = "replace what is kept now")
    private boolean replace;

    @Mixin
    private StoreOptions kept = new StoreOptions();

    RestoreCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        KeptCopies.restore(environment.here().resolve(copy), kept.place(environment), replace);
        return Failures.DONE;
    }
}
