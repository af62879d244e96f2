package org.surety.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.surety.model.agreement.Life;
import org.surety.report.rendering.Format;
import org.surety.report.rendering.Response;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.FollowQuestion;
import org.surety.workbench.api.HeldReading;
import org.surety.workbench.api.Reply;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code surety follow}. */
@Command(mixinStandardHelpOptions = true, sortOptions = false,
        description = "Where agreements stand after what a chronicle records: who is bound to what, which clocks run, "
                + "who may move, what is claimed, disputed or found, and what follows if nobody does anything.",
        footer = {"", "Example:",
                "  surety follow treaty/chronicles/first-years.yaml --at 2001-03-31 -o page.html"})
final class FollowCommand implements Callable<Integer> {

    private final Environment environment;
    private final Workbench workbench;

    @Parameters(paramLabel = "CHRONICLE",
            description = "a chronicle: a path, an id beside your files or in the catalog, or an agreement that has "
                    + "one chronicle beside it")
    private String file = "";

    @Option(names = "--at", paramLabel = "DATE",
            description = "where things stand at the end of this day, such as 2014-03-05 (default: the day of the "
                    + "last entry)")
    private Optional<LocalDate> at = Optional.empty();

    @Option(names = "--law", paramLabel = "LAW",
            description = "what fills the silence of a text that names no law: as-written (nothing; default) or vienna "
                    + "(the Convention on the Law of Treaties)")
    private Optional<Life.Law> law = Optional.empty();

    @Option(names = "--reading", paramLabel = "TERM=READING",
            description = "hold an unclear clause, or what the chronicle tells in several ways, to a reading; may be "
                    + "given several times")
    private List<HeldReading> readings = List.of();

    @Mixin
    private Output output = new Output();

    FollowCommand(Environment environment, Workbench workbench) {
        this.environment = environment;
        this.workbench = workbench;
    }

    @Override
    public Integer call() {
        Format format = output.format(Response.OfFollow.class, Format.TEXT);
        FollowQuestion question = new FollowQuestion(file, at, law, readings);
        Reply<Response.OfFollow> answer =
                ProgressDisplay.during(environment, work -> workbench.follow(question, work));
        output.deliver(answer, format, environment);
        return Failures.DONE;
    }
}
