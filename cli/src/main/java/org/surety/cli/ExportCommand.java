package org.surety.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.surety.analysis.crisis.Exploration;
import org.surety.model.quantity.Hours;
import org.surety.report.rendering.Format;
import org.surety.report.rendering.Response;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.ExportQuestion;
import org.surety.workbench.api.HeldReading;
import org.surety.workbench.api.Reply;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code surety export}. */
@Command(mixinStandardHelpOptions = true, sortOptions = false,
        description = "Write an agreement in the form of another tool.",
        footer = {"", "Example:",
                "  surety export lavrov-2025 --to mermaid --reading decision=all-agree -o procedure.mmd",
                "  surety export lavrov-2025 --to prism --scenario by-china -o china.prism",
                "  surety export lavrov-2025 --to efg --scenario by-france --players FRA,USA -o france.efg", "",
                "With -o, --to prism writes the questions for PRISM too: china.props beside china.prism.",
                "docs/exports.md tells what the models mean and how to run PRISM and Gambit on them."})
final class ExportCommand implements Callable<Integer> {

    private final Environment environment;
    private final Workbench workbench;

    @Parameters(paramLabel = "FILE", description = "an agreement: a path or an id of the catalog")
    private String file = "";

    @Option(names = "--to", paramLabel = "FORM", required = true,
            description = "dot (Graphviz), mermaid, svg (a picture of one procedure), json (the whole file), "
                    + "prism (a scenario as a Markov chain for PRISM) or efg (a scenario as a game for Gambit)")
    private ExportQuestion.Target target = ExportQuestion.Target.JSON;

    @Option(names = "--procedure", paramLabel = "NAME", description = "only this procedure")
    private Optional<String> procedure = Optional.empty();

    @Option(names = "--reading", paramLabel = "TERM=READING",
            description = "the reading (default: the first of each clause); may be given several times")
    private List<HeldReading> readings = List.of();

    @Option(names = "--scenario", paramLabel = "SCENARIO",
            description = "for prism and efg: a path, or the name of a scenario beside the agreement")
    private Optional<String> scenario = Optional.empty();

    @Option(names = "--at", paramLabel = "WHICH",
            description = "for prism and efg: the values of assumed ranges: low (least help), middle (default) or high")
    private Optional<Exploration.Values> values = Optional.empty();

    @Option(names = "--until", paramLabel = "DURATION",
            description = "for prism and efg: where the model ends (default: 10 days, or the fait accompli if that is "
                    + "later; a "
                    + "game ends with the fait accompli)")
    private Optional<Hours> until = Optional.empty();

    @Option(names = "--hour", paramLabel = "DURATION",
            description = "for prism: an hour to ask about (default: some); may be given several times")
    private List<Hours> hours = List.of();

    @Option(names = "--players", paramLabel = "PARTY", split = ",",
            description = "for efg: parties that choose (code or name); all others behave as assumed")
    private List<String> players = List.of();

    @Option(names = "--for", paramLabel = "PARTY", split = ",",
            description = "for efg: players that want enough help (default: all but the attacker)")
    private List<String> wanting = List.of();

    @Option(names = "--against", paramLabel = "PARTY", split = ",",
            description = "for efg: players that want no such help (default: the attacker)")
    private List<String> against = List.of();

    @Mixin
    private Output output = new Output();

    ExportCommand(Environment environment, Workbench workbench) {
        this.environment = environment;
        this.workbench = workbench;
    }

    @Override
    public Integer call() {
        output.format(Response.OfDrawing.class, Format.TEXT);
        ExportQuestion question = new ExportQuestion(file, target, procedure, readings,
                new ExportQuestion.Model(scenario, values, until, hours, players, wanting, against));
        Reply<?> answer = ProgressDisplay.during(environment, work -> workbench.export(question, work));
        output.deliver(answer, Format.TEXT, environment);
        return Failures.DONE;
    }
}
