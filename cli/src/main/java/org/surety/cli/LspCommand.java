package org.surety.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.surety.lsp.EditorServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code surety lsp}. */
@Command(mixinStandardHelpOptions = true, sortOptions = false,
        description = "Serve an editor over standard input and output, by the Language Server Protocol: findings while "
                + "you type, completion, explanation, names and where they are meant, and what a clause changes.",
        footer = {"", "An editor starts it by itself; docs/editors.md tells how for VS Code, Neovim and Emacs. It "
                + "writes nothing; what you change, the editor saves.", "", "Example:", "  surety lsp"})
final class LspCommand implements Callable<Integer> {

    private final Environment environment;
    private final Failures failures;

    @Option(names = "--folder", paramLabel = "DIR",
            description = "the folder of documents, where the editor names none (default: the one it is started in)")
    private Optional<Path> folder = Optional.empty();

    // There is no other way, and editors say it.
    @Option(names = "--stdio", description = "what it does anyway; some editors add this by themselves")
    @SuppressWarnings("UnusedVariable")
    private boolean stdio;

    LspCommand(Environment environment, Failures failures) {
        this.environment = environment;
        this.failures = failures;
    }

    @Override
    public Integer call() {
        Path here = environment.folder(folder);
        failures.endless();
        // Whatever a library might print would be taken for a message.
        PrintStream out = System.out;
        System.setOut(System.err);
        boolean properly = EditorServer.serve(environment.home(), here.toAbsolutePath(),
                environment.data().resolve("work"), System.in, out);
        return properly ? Failures.DONE : Failures.FOUND;
    }
}
