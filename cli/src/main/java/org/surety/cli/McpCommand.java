package org.surety.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.surety.mcp.AssistantServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code surety mcp}. */
@Command(mixinStandardHelpOptions = true, sortOptions = false,
        description = "Serve an assistant over standard input and output, by the Model Context Protocol: the questions "
                + "as tools, the catalog and the language as resources.",
        footer = {"", "An assistant starts it by itself; docs/assistants.md tells how. It reads one folder and the "
                + "catalog, and writes nothing.", "", "Example:", "  surety mcp --folder drafts"})
final class McpCommand implements Callable<Integer> {

    private final Environment environment;
    private final Failures failures;

    @Option(names = "--folder", paramLabel = "DIR",
            description = "the folder whose files the assistant may have read (default: the one it is started in)")
    private Optional<Path> folder = Optional.empty();

    McpCommand(Environment environment, Failures failures) {
        this.environment = environment;
        this.failures = failures;
    }

    @Override
    public Integer call() {
        Path here = environment.folder(folder);
        failures.endless();
        AssistantServer.serve(environment.home(), here, environment.data().resolve("work"), System.in,
                environment.out());
        return Failures.DONE;
    }
}
