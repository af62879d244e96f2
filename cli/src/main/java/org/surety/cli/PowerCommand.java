package org.surety.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.surety.workbench.Answer;
import org.surety.workbench.Format;
import org.surety.workbench.PowerQuestion;
import org.surety.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code surety power}. */
@Command(name = "power", mixinStandardHelpOptions = true, sortOptions = false,
        description = "How much each member of a body, or of a decision, has to say.",
        footer = {"", "Example:", "  surety power un-charter-1945 --body security-council --against RUS"})
final class PowerCommand implements Callable<Integer> {

    private final Environment world;
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
    private Optional<PowerQuestion.Kind> ballots = Optional.empty();

    @Option(names = "--limit", paramLabel = "N",
            description = "list at most N minimal coalitions (default: ${DEFAULT-VALUE}); all are counted")
    private int limit = 20;

    @Option(names = "--reading", paramLabel = "TERM=READING",
            description = "hold an unclear clause to a reading; may be given several times")
    private List<String> readings = List.of();

    @Mixin
    private Output output = new Output();

    PowerCommand(Environment world, Workbench workbench) {
        this.world = world;
        this.workbench = workbench;
    }

    @Override
    public Integer call() {
        Format format = output.format(List.of(Format.TEXT, Format.JSON, Format.CSV), Format.TEXT);
        PowerQuestion question = new PowerQuestion(file, body, against, ballots, limit, readings);
        Answer answer = ProgressDisplay.during(world, workbench, it -> it.power(question));
        output.deliver(answer, format, world);
        return Failures.DONE;
    }
}
