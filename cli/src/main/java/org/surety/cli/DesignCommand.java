package org.surety.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.surety.design.api.Baseline;
import org.surety.report.rendering.Format;
import org.surety.report.rendering.Response;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.DesignQuestion;
import org.surety.workbench.api.Reply;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code surety design}. */
@Command(mixinStandardHelpOptions = true, sortOptions = false,
        description = "Compares versions by what parties have said and how likely help is: those that no other "
                + "beats.",
        footer = {"", "What an interrupted search has worked out is used when it is begun again.", "", "Example:",
                "  surety design lavrov-2025 -o versions.html"})
final class DesignCommand implements Callable<Integer> {

    /** Versions that a person reads on a terminal. */
    private static final int IN_TEXT = 12;

    private final Environment environment;
    private final Workbench workbench;

    @Parameters(paramLabel = "FILE",
            description = "a design: a path, or the id of an agreement of the catalog that has one")
    private String file = "";

    @Option(names = "--count", description = "only say how many versions there are, and about how long it would take")
    private boolean count;

    @Option(names = "--versions", description = "with --format csv: every version, not only those that no other beats")
    private boolean versions;

    @Option(names = "--most-versions", paramLabel = "N",
            description = "look at every version if there are no more than N (default: 5000000), else search")
    private Optional<Long> mostVersions = Optional.empty();

    @Option(names = "--searched", paramLabel = "N",
            description = "where it is searched: at how many versions to look (default: 50000)")
    private Optional<Integer> searched = Optional.empty();

    @Option(names = "--seed", paramLabel = "N",
            description = "where the search and the drawing of assumptions begin (default: 1)")
    private Optional<Long> seed = Optional.empty();

    @Option(names = "--settings", paramLabel = "N",
            description = "in how many settings of the assumptions the frontier is tried (default: 64)")
    private Optional<Integer> settings = Optional.empty();

    @Option(names = "--limit", paramLabel = "N", description = "tell at most N versions (default: 100; in text 12)")
    private Optional<Integer> limit = Optional.empty();

    @Mixin
    private Threads threads = new Threads();

    @Option(names = "--baseline", paramLabel = "WHAT",
            description = "from where principles of bargaining count gains: alternative (what no agreement is worth to "
                    + "each; "
                    + "the default) or worst (the worst of the versions for each)")
    private Baseline.Kind baseline = Baseline.Kind.ALTERNATIVE;

    @Option(names = "--fresh", description = "do not use what an interrupted search has worked out")
    private boolean fresh;

    @Mixin
    private Output output = new Output();

    DesignCommand(Environment environment, Workbench workbench) {
        this.environment = environment;
        this.workbench = workbench;
    }

    @Override
    public Integer call() {
        Class<? extends Response> kind = count
                ? Response.OfDesignSize.class
                : versions ? Response.OfVersions.class : Response.OfDesign.class;
        Format format = output.format(kind, versions ? Format.CSV : Format.TEXT);
        Optional<Integer> told = limit.or(() -> format == Format.TEXT ? Optional.of(IN_TEXT) : Optional.empty());
        DesignQuestion question = new DesignQuestion(file, count, versions, format == Format.HTML,
                new DesignQuestion.Search(mostVersions, searched, seed, settings, told), baseline, fresh);
        Reply<?> answer =
                ProgressDisplay.during(environment, threads.count(), work -> workbench.design(question, work));
        output.deliver(answer, format, environment);
        return Failures.DONE;
    }
}
