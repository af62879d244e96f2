package org.surety.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.surety.report.rendering.Format;
import org.surety.report.rendering.Response;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.BargainQuestion;
import org.surety.workbench.api.Reply;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code surety bargain}. */
@Command(mixinStandardHelpOptions = true, sortOptions = false,
        description = "What parties that want different things might settle on, by one or all bargaining models.",
        footer = {"", "Example:", "  surety bargain lavrov-2025 --model weighted-mean --model nash --at 2025-08-24"})
final class BargainCommand implements Callable<Integer> {

    private final Environment environment;
    private final Workbench workbench;

    @Parameters(paramLabel = "FILE",
            description = "positions: a path to YAML, to KTAB's CSV or XML, or an id of the catalog")
    private String file = "";

    @Option(names = "--model", paramLabel = "MODEL", split = ",",
            description = "only this model; may be given several times (default: all)")
    private List<String> models = List.of();

    @Option(names = "--at", paramLabel = "DATE", description = "positions as they were on this day, such as 2025-08-24")
    private Optional<LocalDate> at = Optional.empty();

    @Option(names = "--turns", paramLabel = "N", description = "stop models that take turns after N of them")
    private Optional<Integer> turns = Optional.empty();

    @Option(names = "--set", paramLabel = "NAME=WORD",
            description = "a choice of the spatial model, such as vote=cubic or election=markov-uniform")
    private List<String> options = List.of();

    @Option(names = "--alike", description = "the Nash and the utilitarian point count all parties alike")
    private boolean alike;

    @Mixin
    private Output output = new Output();

    BargainCommand(Environment environment, Workbench workbench) {
        this.environment = environment;
        this.workbench = workbench;
    }

    @Override
    public Integer call() {
        Format format = output.format(Response.OfBargain.class, Format.TEXT);
        BargainQuestion question = new BargainQuestion(file, models, at, turns, Pairs.words(options), alike);
        Reply<Response.OfBargain> answer =
                ProgressDisplay.during(environment, work -> workbench.bargain(question, work));
        output.deliver(answer, format, environment);
        return Failures.DONE;
    }
}
