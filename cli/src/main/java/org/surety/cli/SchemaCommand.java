package org.surety.cli;

import java.util.concurrent.Callable;
import org.surety.report.rendering.Format;
import org.surety.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code surety schema}. */
@Command(mixinStandardHelpOptions = true,
        description = "Print the JSON Schema of a kind of file, with which editors complete and explain it.",
        footer = {"", "Example:", "  surety schema agreement -o agreement.schema.json"})
final class SchemaCommand implements Callable<Integer> {

    private final Environment environment;
    private final Workbench workbench;

    @Parameters(paramLabel = "KIND", description = "agreement or scenario")
    private String kind = "";

    @Mixin
    private Output output = new Output();

    SchemaCommand(Environment environment, Workbench workbench) {
        this.environment = environment;
        this.workbench = workbench;
    }

    @Override
    public Integer call() {
        if (output.asked().filter(it -> it != Format.JSON).isPresent()) {
            throw new Misuse("this command cannot answer as " + output.asked().get().word() + "; it can as json");
        }
        output.deliver(workbench.schema(kind), environment);
        return Failures.DONE;
    }
}
