package org.surety.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.surety.report.rendering.Format;
import org.surety.report.rendering.Response;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.BacktestQuestion;
import org.surety.workbench.api.Reply;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code surety backtest}. */
@Command(mixinStandardHelpOptions = true, sortOptions = false,
        description = "How far bargaining models were off, against decisions of the past.",
        footer = {"", "Example:", "  surety backtest decisions.csv --model weighted-mean,spatial-election"})
final class BacktestCommand implements Callable<Integer> {

    private final Environment environment;
    private final Workbench workbench;

    @Parameters(paramLabel = "FILE",
            description = "decisions: the table of Decision making in the European Union, or one with the columns "
                    + "issue, party, "
                    + "position, salience, outcome")
    private String file = "";

    @Option(names = "--model", paramLabel = "MODEL", split = ",",
            description = "only this model; may be given several times (default: all)")
    private List<String> models = List.of();

    @Option(names = "--widen", paramLabel = "POINTS",
            description = "take positions to be uncertain by so many points either way (default: ${DEFAULT-VALUE})")
    private double widening;

    @Option(names = "--seed", paramLabel = "N", description = "seed of the bootstrap (default: ${DEFAULT-VALUE})")
    private long seed = 2025;

    @Option(names = "--samples", paramLabel = "N",
            description = "samples of the bootstrap (default: ${DEFAULT-VALUE})")
    private int samples = 10_000;

    @Mixin
    private Output output = new Output();

    BacktestCommand(Environment environment, Workbench workbench) {
        this.environment = environment;
        this.workbench = workbench;
    }

    @Override
    public Integer call() {
        Format format = output.format(Response.OfBacktest.class, Format.TEXT);
        BacktestQuestion question = new BacktestQuestion(file, models, widening, seed, samples);
        Reply<Response.OfBacktest> answer =
                ProgressDisplay.during(environment, work -> workbench.backtest(question, work));
        output.deliver(answer, format, environment);
        return Failures.DONE;
    }
}
