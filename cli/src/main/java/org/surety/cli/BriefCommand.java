package org.surety.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.surety.report.rendering.Format;
import org.surety.report.rendering.Response;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.BriefQuestion;
import org.surety.workbench.api.Reply;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code surety brief}. */
@Command(mixinStandardHelpOptions = true, sortOptions = false,
        description = "The one page to hand on: who can stop help, whether it comes in time and is owed, and what "
                + "must be settled in the text, in which order.",
        footer = {"", "Example:", "  surety brief locarno-1925 --attacker Germany"})
final class BriefCommand implements Callable<Integer> {

    private final Environment environment;
    private final Workbench workbench;

    @Mixin
    private AskedScenarios asked = new AskedScenarios();

    @Option(names = "--attacker", paramLabel = "PARTY",
            description = "only an attack by this party (code or name), or by an outsider")
    private Optional<String> attacker = Optional.empty();

    @Mixin
    private Output output = new Output();

    BriefCommand(Environment environment, Workbench workbench) {
        this.environment = environment;
        this.workbench = workbench;
    }

    @Override
    public Integer call() {
        Format format = output.format(Response.OfBrief.class, Format.TEXT);
        BriefQuestion question = new BriefQuestion(asked.file(), asked.scenarios(), attacker, asked.readings());
        Reply<Response.OfBrief> answer = ProgressDisplay.during(environment, work -> workbench.brief(question, work));
        output.deliver(answer, format, environment);
        return Failures.DONE;
    }
}
