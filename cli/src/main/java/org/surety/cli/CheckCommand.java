package org.surety.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.surety.model.finding.Severity;
import org.surety.report.rendering.Format;
import org.surety.report.rendering.Response;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.CheckQuestion;
import org.surety.workbench.api.Reply;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code surety check}. */
@Command(mixinStandardHelpOptions = true, sortOptions = false,
        description = "Find what is wrong with files, and what is weak in the agreements in them.",
        footer = {"", "Ends with status 1 if something is found that is as grave as --fail-on says.", "", "Example:",
                "  surety check lavrov-2025 my-draft.yaml --fail-on warning"})
final class CheckCommand implements Callable<Integer> {

    private final Environment environment;
    private final Workbench workbench;

    @Parameters(paramLabel = "FILE", arity = "1..*",
            description = "agreements or scenarios: paths or ids of the catalog")
    private List<String> files = List.of();

    @Option(names = "--fail-on", paramLabel = "SEVERITY", description = "note, warning or error (default)")
    private Severity failOn = Severity.ERROR;

    @Mixin
    private HeldReadings readings = new HeldReadings();

    @Mixin
    private Output output = new Output();

    CheckCommand(Environment environment, Workbench workbench) {
        this.environment = environment;
        this.workbench = workbench;
    }

    @Override
    public Integer call() {
        Format format = output.format(Response.OfCheck.class, Format.TEXT);
        Reply<Response.OfCheck> answer = ProgressDisplay.during(environment,
                work -> workbench.check(new CheckQuestion(files, readings.all()), work));
        output.deliver(answer, format, environment);
        return answer.response().findings().reach(failOn) ? Failures.FOUND : Failures.DONE;
    }
}
