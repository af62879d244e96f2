package org.surety.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.surety.design.api.Baseline;
import org.surety.report.rendering.Format;
import org.surety.report.rendering.Response;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.AcceptQuestion;
import org.surety.workbench.api.Reply;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code surety accept}. */
@Command(mixinStandardHelpOptions = true, sortOptions = false,
        description = "How acceptable each reading of an agreement is to each party, which red lines it crosses, and "
                + "whose threshold it reaches.",
        footer = {"", "Example:", "  surety accept lavrov-2025 --at 2025-08-24 --alternative UKR=40"})
final class AcceptCommand implements Callable<Integer> {

    private final Environment environment;
    private final Workbench workbench;

    @Parameters(paramLabel = "FILE", description = "an agreement: a path or an id of the catalog")
    private String file = "";

    @Option(names = "--positions", paramLabel = "FILE",
            description = "what the parties want (default: the file beside the agreement)")
    private Optional<String> positions = Optional.empty();

    @Option(names = "--at", paramLabel = "DATE", description = "positions as they were on this day, such as 2025-08-24")
    private Optional<LocalDate> at = Optional.empty();

    @Option(names = "--signs-at", paramLabel = "WORTH",
            description = "what a reading must be worth to each party, 0 to 100")
    private Optional<String> signsAt = Optional.empty();

    @Option(names = "--alternative", paramLabel = "PARTY=WORTH",
            description = "what no agreement is worth to a party, 0 to 100, such as UKR=40 or UKR=30..50")
    private List<String> alternatives = List.of();

    @Option(names = "--baseline", paramLabel = "WHAT",
            description = "from where principles of bargaining count gains: alternative (what no agreement is worth to "
                    + "each; "
                    + "the default) or worst (the worst of the versions for each)")
    private Baseline.Kind baseline = Baseline.Kind.ALTERNATIVE;

    @Mixin
    private HeldReadings readings = new HeldReadings();

    @Mixin
    private Output output = new Output();

    AcceptCommand(Environment environment, Workbench workbench) {
        this.environment = environment;
        this.workbench = workbench;
    }

    @Override
    public Integer call() {
        Format format = output.format(Response.OfAccept.class, Format.TEXT);
        Reply<Response.OfAccept> answer =
                ProgressDisplay.during(environment,
                        work -> workbench.accept(new AcceptQuestion(file, positions, readings.all(), at,
                                signsAt.map(it -> Pairs.worth("--signs-at", it).low()), baseline,
                                Pairs.worths("--alternative", alternatives)), work));
        output.deliver(answer, format, environment);
        return Failures.DONE;
    }
}
