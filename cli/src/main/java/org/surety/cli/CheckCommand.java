package org.surety.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.surety.model.finding.Severity;
import org.surety.workbench.Answer;
import org.surety.workbench.Format;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.CheckQuestion;
import org.surety.workbench.api.HeldReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code surety check}. */
@Command(name = "check", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Find what is wrong with files, and what is weak in the agreements in them.",
        footer = {"", "Ends with status 1 if something is found that is as grave as --fail-on says.", "", "Example:",
                "  surety check lavrov-2025 my-draft.yaml --fail-on warning"})
final class CheckCommand implements Callable<Integer> {

    private final Environment world;
    private final Workbench workbench;

    @Parameters(paramLabel = "FILE", arity = "1..*",
            description = "agreements or scenarios: paths or ids of the catalog")
    private List<String> files = List.of();

    @Option(names = "--fail-on", paramLabel = "SEVERITY", description = "note, warning or error (default)")
    private Severity failOn = Severity.ERROR;

    @Option(names = "--reading", paramLabel = "TERM=READING",
            description = "hold an unclear clause to a reading; may be given several times")
    private List<HeldReading> readings = List.of();

    @Mixin
    private Output output = new Output();

    CheckCommand(Environment world, Workbench workbench) {
        this.world = world;
        this.workbench = workbench;
    }

    @Override
    public Integer call() {
        Format format = output.format(List.of(Format.TEXT, Format.JSON, Format.CSV, Format.SARIF), Format.TEXT);
        Answer answer = ProgressDisplay.during(world,
                work -> workbench.check(new CheckQuestion(files, readings), work));
        output.deliver(answer, format, world);
        return answer.reaches(failOn) ? Failures.FOUND : Failures.DONE;
    }
}
