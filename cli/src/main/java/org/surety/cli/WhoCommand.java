package org.surety.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.surety.model.quantity.Hours;
import org.surety.report.rendering.Format;
import org.surety.report.rendering.Response;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.HeldReading;
import org.surety.workbench.api.Reply;
import org.surety.workbench.api.WhoQuestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code surety who}. */
@Command(name = "who", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Who can help, who can stop it, is it owed, and by when: what follows from the text alone.",
        footer = {"", "Example:", "  surety who lavrov-2025 --attacker CHN --at Donbas --reading decision=all-agree"})
final class WhoCommand implements Callable<Integer> {

    private final Environment environment;
    private final Workbench workbench;

    @Parameters(paramLabel = "FILE", description = "an agreement: a path or an id of the catalog")
    private String file = "";

    @Option(names = "--attacker", paramLabel = "PARTY",
            description = "only an attack by this party (code or name), or by an outsider")
    private Optional<String> attacker = Optional.empty();

    @Option(names = "--victim", paramLabel = "PARTY", description = "only an attack on this party")
    private Optional<String> victim = Optional.empty();

    @Option(names = "--at", paramLabel = "PLACE", description = "only an attack at this place")
    private Optional<String> place = Optional.empty();

    @Option(names = "--procedure", paramLabel = "NAME", description = "only this procedure")
    private Optional<String> procedure = Optional.empty();

    @Option(names = "--event", paramLabel = "KIND",
            description = "the kind of event, such as grey-zone-act, or an event that the agreement defines (default: "
                    + "the first "
                    + "that the procedure names)")
    private Optional<String> event = Optional.empty();

    @Option(names = "--by", paramLabel = "DURATION",
            description = "help after this time is too late, such as '72 hours'")
    private Optional<Hours> by = Optional.empty();

    @Option(names = "--limit", paramLabel = "N",
            description = "list at most N coalitions of each kind (default: ${DEFAULT-VALUE}); all are counted")
    private int limit = 1000;

    @Option(names = "--reading", paramLabel = "TERM=READING",
            description = "hold an unclear clause to a reading; may be given several times")
    private List<HeldReading> readings = List.of();

    @Option(names = "--stories", description = "tell a shortest run of events that shows each answer")
    private boolean stories;

    @Mixin
    private Output output = new Output();

    WhoCommand(Environment environment, Workbench workbench) {
        this.environment = environment;
        this.workbench = workbench;
    }

    @Override
    public Integer call() {
        Format format = output.format(Response.OfWho.class, Format.TEXT);
        WhoQuestion question =
                new WhoQuestion(file, attacker, victim, place, procedure, event, by, limit, readings, stories);
        Reply<Response.OfWho> answer = ProgressDisplay.during(environment, work -> workbench.who(question, work));
        output.deliver(answer, format, environment);
        return Failures.DONE;
    }
}
