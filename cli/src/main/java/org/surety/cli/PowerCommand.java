package org.surety.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.surety.analysis.power.BallotChoices;
import org.surety.report.rendering.Format;
import org.surety.report.rendering.Response;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.PowerQuestion;
import org.surety.workbench.api.Reply;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code surety power}. */
@Command(mixinStandardHelpOptions = true, sortOptions = false,
        description = "How much each member of a body, or of a decision, has to say.",
        footer = {"", "Example:", "  surety power un-charter-1945 --body security-council --against GBR"})
final class PowerCommand implements Callable<Integer> {

    private final Environment environment;
    private final Workbench workbench;

    @Parameters(paramLabel = "FILE", description = "an agreement: a path or an id of the catalog")
    private String file = "";

    @Option(names = "--body", paramLabel = "NAME",
            description = "only this body, or this decision of a procedure (procedure.step)")
    private Optional<String> body = Optional.empty();

    @Option(names = "--against", paramLabel = "PARTY", split = ",",
            description = "who is sure to vote no; several with commas")
    private List<String> against = List.of();

    @Option(names = "--ballots", paramLabel = "KIND",
            description = "binary (yes or no) or ternary (yes, abstain or no); default: both")
    private Optional<BallotChoices> ballots = Optional.empty();

    @Option(names = "--limit", paramLabel = "N",
            description = "list at most N minimal coalitions (default: ${DEFAULT-VALUE}); all are counted")
    private int limit = 20;

    @Mixin
    private HeldReadings readings = new HeldReadings();

    @Mixin
    private Output output = new Output();

    PowerCommand(Environment environment, Workbench workbench) {
        this.environment = environment;
        this.workbench = workbench;
    }

    @Override
    public Integer call() {
        Format format = output.format(Response.OfPower.class, Format.TEXT);
        PowerQuestion question = new PowerQuestion(file, body, against, ballots, limit, readings.all());
        Reply<Response.OfPower> answer = ProgressDisplay.during(environment, work -> workbench.power(question, work));
        output.deliver(answer, format, environment);
        return Failures.DONE;
    }
}
