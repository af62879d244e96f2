package org.surety.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.surety.model.quantity.Hours;
import org.surety.report.csv.StrategicCsv;
import org.surety.report.rendering.Format;
import org.surety.report.rendering.Response;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.HeldReading;
import org.surety.workbench.api.Reply;
import org.surety.workbench.api.StrategicQuestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code surety strategic}. */
@Command(name = "strategic", mixinStandardHelpOptions = true, sortOptions = false,
        description = "What parties do that know each other's stakes, as a scenario assumes them: from choice at "
                + "random to a Nash equilibrium, and what that means for an attacker that foresees it. No forecast.",
        footer = {"", "A scenario tells stakes under `stakes`; docs/strategic.md says what follows from them.", "",
                "Examples:", "  surety strategic lavrov-2025 stakes",
                "  surety strategic lavrov-2025 stakes --reading decision=all-agree --format html -o stakes.html"})
final class StrategicCommand implements Callable<Integer> {

    private final Environment environment;
    private final Workbench workbench;

    @Parameters(index = "0", paramLabel = "FILE", description = "an agreement: a path or an id of the catalog")
    private String file = "";

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "SCENARIO",
            description = "scenarios: paths, or names of those beside the agreement (default: all that tell stakes)")
    private List<String> scenarios = List.of();

    @Option(names = "--reading", paramLabel = "TERM=READING",
            description = "hold an unclear clause to a reading; may be given several times")
    private List<HeldReading> readings = List.of();

    @Option(names = "--by", paramLabel = "DURATION",
            description = "help after this time is too late, whatever the scenario says")
    private Optional<Hours> by = Optional.empty();

    @Option(names = "--assume", paramLabel = "NAME=VALUE",
            description = "give a stake one value within its range; its name is that which --format json and csv "
                    + "tell, such as stakes.guarantors.acting=-3; may be given several times")
    private List<String> assumed = List.of();

    @Option(names = "--table", paramLabel = "TABLE",
            description = "for csv: branch (default), moves, stakes or equilibria")
    private Optional<StrategicCsv.Rows> table = Optional.empty();

    @Mixin
    private Output output = new Output();

    StrategicCommand(Environment environment, Workbench workbench) {
        this.environment = environment;
        this.workbench = workbench;
    }

    @Override
    public Integer call() {
        Format format = output.format(Response.OfStrategic.class, Format.TEXT);
        if (table.isPresent() && format != Format.CSV) {
            throw new Misuse("--table is for --format csv");
        }
        StrategicQuestion question =
                new StrategicQuestion(file, scenarios, readings, by, Pairs.assumed("--assume", assumed));
        Reply<Response.OfStrategic> reply =
                ProgressDisplay.during(environment, work -> workbench.strategic(question, work));
        Response.OfStrategic found = reply.response();
        output.deliver(new Reply<>(new Response.OfStrategic(found.stamp(), found.sheet(),
                table.orElse(StrategicCsv.Rows.BRANCH)), reply.read(), reply.name()), format, environment);
        return Failures.DONE;
    }
}
