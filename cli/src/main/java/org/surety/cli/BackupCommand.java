package org.surety.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.surety.model.finding.Visible;
import org.surety.workbench.works.KeptCopies;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code surety backup}. */
@Command(mixinStandardHelpOptions = true, sortOptions = false,
        description = "Write a copy of everything that is kept in the browser: works, texts, histories. It may be used "
                + "meanwhile.",
        footer = {"", "Example:", "  surety backup copies"})
final class BackupCommand implements Callable<Integer> {

    private final Environment environment;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FOLDER", description = "where the copy is written; it is called surety-TIME.db")
    private Path folder = Path.of(".");

    @Mixin
    private StoreOptions kept = new StoreOptions();

    BackupCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        KeptCopies.Made made = KeptCopies.make(kept.place(environment), environment.here().resolve(folder));
        new OutputWriter(environment).toOut(made.file() + "\n");
        made.broken().forEach(it -> spec.commandLine().getErr().println("surety: " + Visible.of(it)
                + " is not what was once saved. The copy has it as it is now; an earlier copy may have it whole."));
        return made.broken().isEmpty() ? Failures.DONE : Failures.FOUND;
    }
}
