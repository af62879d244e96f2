package org.surety.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.surety.workbench.works.KeptCopies;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code surety backup}. */
@Command(name = "backup", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Write a copy of everything that is kept in the browser: works, texts, histories. It may be used "
                + "meanwhile.",
        footer = {"", "Example:", "  surety backup copies"})
final class BackupCommand implements Callable<Integer> {

    private final Environment environment;

    @Parameters(paramLabel = "FOLDER", description = "where the copy is written; it is called surety-TIME.db")
    private Path folder = Path.of(".");

    @Mixin
    private StoreOptions kept = new StoreOptions();

    BackupCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        Path copy = KeptCopies.make(kept.place(environment), environment.here().resolve(folder));
        new OutputWriter(environment).toOut(copy + "\n");
        return Failures.DONE;
    }
}
