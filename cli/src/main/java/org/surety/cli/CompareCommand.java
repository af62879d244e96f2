package org.surety.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.surety.report.rendering.Format;
import org.surety.report.rendering.Response;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.CompareQuestion;
import org.surety.workbench.api.HeldReading;
import org.surety.workbench.api.Reply;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code surety compare}. */
@Command(mixinStandardHelpOptions = true, sortOptions = false,
        description = "Agreements side by side; two versions of one agreement clause by clause, with the answers that "
                + "flip.",
        footer = {"", "Example:", "  surety compare lavrov-2025 istanbul-treaty-2022 north-atlantic-1949"})
final class CompareCommand implements Callable<Integer> {

    private final Environment environment;
    private final Workbench workbench;

    @Parameters(paramLabel = "FILE", arity = "2..*", description = "agreements: paths or ids of the catalog")
    private List<String> files = List.of();

    @Option(names = "--clauses", description = "compare two agreements clause by clause though their ids differ")
    private boolean clauses;

    @Option(names = "--scenario", paramLabel = "SCENARIO",
            description = "how likely help is under each: a path, or the name of a scenario beside them; may be given "
                    + "several times "
                    + "(default: those that every one of them has)")
    private List<String> scenarios = List.of();

    @Option(names = "--reading", paramLabel = "TERM=READING",
            description = "hold an unclear clause to a reading in every agreement that has it; may be given several "
                    + "times")
    private List<HeldReading> readings = List.of();

    @Mixin
    private Output output = new Output();

    CompareCommand(Environment environment, Workbench workbench) {
        this.environment = environment;
        this.workbench = workbench;
    }

    @Override
    public Integer call() {
        Format format = output.format(Response.OfCompare.class, Format.TEXT);
        Reply<Response.OfCompare> answer = ProgressDisplay.during(environment,
                work -> workbench.compare(new CompareQuestion(files, clauses, readings, scenarios), work));
        output.deliver(answer, format, environment);
        return Failures.DONE;
    }
}
