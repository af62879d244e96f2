package org.surety.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.surety.analysis.crisis.answer.Method;
import org.surety.model.quantity.Hours;
import org.surety.report.csv.CrisisCsv;
import org.surety.report.rendering.Format;
import org.surety.report.rendering.Response;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.CrisisQuestion;
import org.surety.workbench.api.Reply;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code surety crisis}. */
@Command(mixinStandardHelpOptions = true, sortOptions = false,
        description = "How likely enough help is in time, if parties behave as scenarios assume, and on which "
                + "assumption that hangs.",
        footer = {"", "Without a SCENARIO every scenario beside the agreement that is for it is asked about.", "",
                "Example:",
                "  surety crisis lavrov-2025 by-china --reading guarantors=permanent-five",
                "  surety crisis lavrov-2025 by-france --engine worst --party FRA",
                "  surety crisis lavrov-2025 outsider --format csv --table sensitivity"})
final class CrisisCommand implements Callable<Integer> {

    private final Environment environment;
    private final Workbench workbench;

    @Mixin
    private AskedScenarios asked = new AskedScenarios();

    @Mixin
    private SetAssumptions set = new SetAssumptions();

    @Option(names = "--at-least", paramLabel = "MEASURE=AMOUNT",
            description = "what is enough, whatever the scenario says, such as armed-force=3; may be given several "
                    + "times")
    private List<String> enough = List.of();

    @Option(names = "--hour", paramLabel = "DURATION",
            description = "a further hour to list, such as 36 or '3 days'; may be given several times")
    private List<Hours> hours = List.of();

    @Option(names = "--until", paramLabel = "DURATION", description = "the last hour to look at")
    private Optional<Hours> until = Optional.empty();

    @Option(names = "--engine", paramLabel = "ENGINE",
            description = "exact (default), graph (state by state), simulate (runs drawn by chance) or worst (parties "
                    + "choose)")
    private Method.Engine engine = Method.Engine.EXACT;

    @Option(names = "--party", paramLabel = "PARTY", split = ",",
            description = "for worst: a party that chooses (code or name); may be given several times")
    private List<String> players = List.of();

    @Option(names = "--seed", paramLabel = "N", description = "for simulate: from which all chance follows")
    private Optional<Long> seed = Optional.empty();

    @Option(names = "--runs", paramLabel = "N", description = "for simulate: how many runs to draw at most")
    private Optional<Long> runs = Optional.empty();

    @Option(names = "--precision", paramLabel = "P",
            description = "for simulate: stop when the answer is known to plus or minus P")
    private Optional<Double> precision = Optional.empty();

    @Option(names = "--threads", paramLabel = "N",
            description = "for simulate: on how many threads; the answer does not depend on it")
    private Optional<Integer> threads = Optional.empty();

    @Option(names = "--limit", paramLabel = "N",
            description = "list at most N assumptions (default: 10 in text, all in JSON and CSV)")
    private Optional<Integer> limit = Optional.empty();

    @Option(names = "--table", paramLabel = "TABLE",
            description = "for csv: hours (default), sensitivity, parties or votes")
    private Optional<CrisisCsv.Rows> table = Optional.empty();

    @Mixin
    private Output output = new Output();

    CrisisCommand(Environment environment, Workbench workbench) {
        this.environment = environment;
        this.workbench = workbench;
    }

    @Override
    public Integer call() {
        Format format = output.format(Response.OfCrisis.class, Format.TEXT);
        if (table.isPresent() && format != Format.CSV) {
            throw new Misuse("--table is for --format csv");
        }
        CrisisQuestion question = new CrisisQuestion(asked.file(), asked.scenarios(), asked.readings(), engine, players,
                new CrisisQuestion.Draws(seed, runs, precision, threads), until, hours, set.by(),
                Pairs.amounts("--at-least", enough), limit, set.values());
        Reply<Response.OfCrisis> reply = ProgressDisplay.during(environment, work -> workbench.crisis(question, work));
        Response.OfCrisis found = reply.response();
        output.deliver(new Reply<>(new Response.OfCrisis(found.stamp(), found.sheet(), found.limit(),
                table.orElse(CrisisCsv.Rows.HOURS)), reply.read(), reply.name()), format, environment);
        return Failures.DONE;
    }
}
