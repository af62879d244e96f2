package org.surety.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.surety.report.csv.StrategicCsv;
import org.surety.report.rendering.Format;
import org.surety.report.rendering.Response;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.Reply;
import org.surety.workbench.api.StrategicQuestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code surety strategic}. */
@Command(mixinStandardHelpOptions = true, sortOptions = false,
        description = "What parties do that know each other's stakes, as a scenario assumes them: from choice at "
                + "random to a Nash equilibrium, and what that means for an attacker that foresees it. No forecast.",
        footer = {"", "A scenario tells stakes under `stakes`; docs/strategic.md says what follows from",
                "them. Without a SCENARIO all beside the agreement that tell stakes are asked about; with --stake",
                "all of them.", "",
                "Examples:", "  surety strategic lavrov-2025 examples/strategic/stakes.yaml "
                        + "--reading decision=all-agree",
                "  surety strategic lavrov-2025 outsider --stake guarantors.in-time=8..12 "
                        + "--stake guarantors.acting=-3"})
final class StrategicCommand implements Callable<Integer> {

    private final Environment environment;
    private final Workbench workbench;

    @Mixin
    private AskedScenarios asked = new AskedScenarios();

    @Mixin
    private SetAssumptions set = new SetAssumptions();

    @Option(names = "--stake", paramLabel = "WHO.WORTH=RANGE",
            description = "suppose what something is worth to a party or group besides what the scenario says, such as "
                    + "guarantors.acting=-4..-2; after WHO stands in-time, otherwise, acting, voting-against, breach "
                    + "or no-attack; may be given several times")
    private List<String> stakes = List.of();

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
                new StrategicQuestion(asked.file(), asked.scenarios(), asked.readings(), set.by(),
                        Pairs.stakes("--stake", stakes), set.values());
        Reply<Response.OfStrategic> reply =
                ProgressDisplay.during(environment, work -> workbench.strategic(question, work));
        Response.OfStrategic found = reply.response();
        output.deliver(new Reply<>(new Response.OfStrategic(found.stamp(), found.sheet(),
                table.orElse(StrategicCsv.Rows.BRANCH)), reply.read(), reply.name()), format, environment);
        return Failures.DONE;
    }
}
