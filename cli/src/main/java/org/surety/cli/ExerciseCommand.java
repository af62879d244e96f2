package org.surety.cli;

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
@Command(name = "exercise", mixinStandardHelpOptions = true, sortOptions = false,
        description = "A rehearsal of an exercise, every seat played by rule, and its debrief: what happened, what was "
                + "decisive, what was late, what was possible and not done, against what was assumed. With -o, what "
                + "happened is written beside the answer as a chronicle.",
        footer = {"", "Example:", "  surety exercise first-hour --seed 7 --format html -o debrief.html"})
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
                work -> workbench.exercise(new ExerciseQuestion(file, seed), work));
        output.deliver(answer, format, environment);
        return Failures.DONE;
    }
}
