package org.surety.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.surety.model.agreement.Life.Law;
import org.surety.report.rendering.Format;
import org.surety.report.rendering.Response;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.LifeQuestion;
import org.surety.workbench.api.Reply;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code surety life}. */
@Command(mixinStandardHelpOptions = true, sortOptions = false,
        description = "What an agreement does over its life: what brings it into force, who is bound without being "
                + "guarded, who can end it, what a claim and a finding change, and what falls due.",
        footer = {"", "Examples:", "  surety life lavrov-2025", "  surety life north-atlantic-1949 --law as-written"})
final class LifeCommand implements Callable<Integer> {

    private final Environment environment;
    private final Workbench workbench;

    @Parameters(paramLabel = "FILE", description = "an agreement: a path or an id of the catalog")
    private String file = "";

    @Option(names = "--law", paramLabel = "LAW",
            description = "what fills the silence of the text: as-written (nothing) or vienna (the Vienna Convention "
                    + "of 1969); default: both")
    private Optional<Law> law = Optional.empty();

    @Option(names = "--as-in", paramLabel = "FILE", split = ",",
            description = "fill its silence as in another agreement as well; several with commas; default: those that "
                    + "the file names")
    private List<String> asIn = List.of();

    @Option(names = "--party", paramLabel = "PARTY", split = ",",
            description = "whose exposure and guarantee to look at; default: all who are protected")
    private List<String> parties = List.of();

    @Mixin
    private HeldReadings readings = new HeldReadings();

    @Mixin
    private Output output = new Output();

    LifeCommand(Environment environment, Workbench workbench) {
        this.environment = environment;
        this.workbench = workbench;
    }

    @Override
    public Integer call() {
        Format format = output.format(Response.OfLife.class, Format.TEXT);
        LifeQuestion question = new LifeQuestion(file, law, asIn, parties, readings.all());
        Reply<Response.OfLife> answer = ProgressDisplay.during(environment, work -> workbench.life(question, work));
        output.deliver(answer, format, environment);
        return Failures.DONE;
    }
}
