package org.surety.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.surety.workbench.Answer;
import org.surety.workbench.Exports;
import org.surety.workbench.Format;
import org.surety.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code surety export}. */
@Command(name = "export", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Write an agreement in the form of another tool.",
        footer = {"", "Example:",
                "  surety export lavrov-2025 --to mermaid --reading decision=all-agree -o procedure.mmd"})
final class ExportCommand implements Callable<Integer> {

    private final World world;
    private final Workbench workbench;

    @Parameters(paramLabel = "FILE", description = "an agreement: a path or an id of the catalog")
    private String file = "";

    @Option(names = "--to", paramLabel = "FORM", required = true,
            description = "dot (Graphviz), mermaid, svg (a picture of one procedure) or json (the whole file)")
    private Exports.Target target = Exports.Target.JSON;

    @Option(names = "--procedure", paramLabel = "NAME", description = "draw only this procedure")
    private Optional<String> procedure = Optional.empty();

    @Option(names = "--reading", paramLabel = "TERM=READING",
            description = "the reading to draw (default: the first of each clause); may be given several times")
    private List<String> readings = List.of();

    @Mixin
    private Output output = new Output();

    ExportCommand(World world, Workbench workbench) {
        this.world = world;
        this.workbench = workbench;
    }

    @Override
    public Integer call() {
        output.format(List.of(Format.TEXT), Format.TEXT);
        Answer answer = workbench.export(file, target, procedure, readings);
        output.deliver(answer, Format.TEXT, world);
        return Failures.DONE;
    }
}
