package org.surety.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.surety.report.rendering.Format;
import org.surety.report.rendering.Response;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.ExerciseQuestion;
import org.surety.workbench.api.Reply;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code surety exercise}. */
@Command(mixinStandardHelpOptions = true, sortOptions = false,
        description = "A rehearsal of an exercise, every seat played by rule, or a log of it that was kept, and its "
                + "debrief: what happened, what was decisive and how it goes on with that move changed, what was late "
                + "or broken, what was possible and not done, against what was assumed and against history. With -o, "
                + "what happened is written beside the answer as a chronicle.",
        footer = {"", "Examples:", "  surety exercise first-hour --seed 7 --format html -o debrief.html",
                "  surety exercise cyprus-1974 --scenario played.yaml",
                "  surety exercise first-hour --log first-hour.log"})
final class ExerciseCommand implements Callable<Integer> {

    private final Environment environment;
    private final Workbench workbench;

    @Parameters(paramLabel = "FILE",
            description = "an exercise: a path, an id beside your files or in the catalog, or an agreement that has "
                    + "one exercise beside it")
    private String file = "";

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1",
            description = "from which all chance follows (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(names = "--log", paramLabel = "LOG",
            description = "tell this log of it, an event a line, in place of a rehearsal; where today's rules differ "
                    + "from those under which it was kept, that is said, and it is told up to there")
    private Optional<String> log = Optional.empty();

    @Option(names = "--chronicle", paramLabel = "FILE",
            description = "write what happened to FILE as a chronicle, which follow reads")
    private Optional<String> chronicle = Optional.empty();

    @Option(names = "--scenario", paramLabel = "FILE",
            description = "write what everybody did to FILE as a scenario, which crisis reads")
    private Optional<String> scenario = Optional.empty();

    @Option(names = "--write-log", paramLabel = "FILE", description = "write the log to FILE, which --log reads")
    private Optional<String> written = Optional.empty();

    @Mixin
    private Output output = new Output();

    ExerciseCommand(Environment environment, Workbench workbench) {
        this.environment = environment;
        this.workbench = workbench;
    }

    @Override
    public Integer call() {
        Format format = output.format(Response.OfExercise.class, Format.TEXT);
        Reply<Response.OfExercise> answer = ProgressDisplay.during(environment,
                work -> workbench.exercise(new ExerciseQuestion(file, seed, log), work));
        Response.OfExercise played = answer.response();
        OutputWriter writer = new OutputWriter(environment);
        chronicle.ifPresent(it -> writer.toFile(played.chronicle(), it, answer.read()));
        scenario.ifPresent(it -> writer.toFile(played.scenario().orElseThrow(() -> new Misuse("nothing was set off in "
                + "this play, so there is no scenario of it; try another --seed")), it, answer.read()));
        written.ifPresent(it -> writer.toFile(played.log(), it, answer.read()));
        output.deliver(answer, format, environment);
        return Failures.DONE;
    }
}
