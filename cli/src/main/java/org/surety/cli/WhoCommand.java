package org.surety.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.surety.model.quantity.Hours;
import org.surety.report.rendering.Format;
import org.surety.report.rendering.Response;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.Reply;
import org.surety.workbench.api.WhoQuestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code surety who}. */
@Command(mixinStandardHelpOptions = true, sortOptions = false,
        description = "Who can help, who can stop it, is it owed, and by when: what follows from the text alone.",
        footer = {"", "Example:", "  surety who lavrov-2025 --attacker CHN --at Donbas --reading decision=all-agree",
                "  surety who jcpoa-snapback-2015 --outcome back --situation jcpoa-snapback-2025 --at 2025-08-27"})
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

    @Option(names = "--at", paramLabel = "PLACE|DATE",
            description = "only an attack at this place; beside --situation also the day at whose end is asked, such "
                    + "as 2014-03-05; may be given once for each")
    private List<String> at = List.of();

    @Option(names = "--procedure", paramLabel = "NAME", description = "only this procedure")
    private Optional<String> procedure = Optional.empty();

    @Option(names = "--outcome", paramLabel = "STEP",
            description = "ask about this step in the place of help: that its vote passes, that somebody asks or acts "
                    + "in it, that its talks are over; STEP, PROCEDURE/STEP, or AGREEMENT/PROCEDURE/STEP of an "
                    + "agreement that this one refers to")
    private Optional<String> outcome = Optional.empty();

    @Option(names = "--situation", paramLabel = "CHRONICLE",
            description = "ask as of a moment after what this chronicle records, by those who are bound then: a path, "
                    + "an id, or an agreement with one chronicle beside it (default: by everybody, as the text has it)")
    private Optional<String> chronicle = Optional.empty();

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

    @Mixin
    private HeldReadings readings = new HeldReadings();

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
        List<LocalDate> days = at.stream().flatMap(it -> day(it).stream()).toList();
        List<String> places = at.stream().filter(it -> day(it).isEmpty()).toList();
        if (days.size() > 1 || places.size() > 1) {
            throw new Misuse("--at takes one place" + (chronicle.isPresent() ? " and one day" : "") + ", not "
                    + String.join(" and ", at));
        }
        WhoQuestion question = new WhoQuestion(file, attacker, victim, places.stream().findFirst(), procedure, event,
                by, limit, readings.all(), stories, outcome,
                new WhoQuestion.Situation(chronicle, days.stream().findFirst()));
        Reply<Response.OfWho> answer = ProgressDisplay.during(environment, work -> workbench.who(question, work));
        output.deliver(answer, format, environment);
        return Failures.DONE;
    }

    /** No place is called like a day. */
    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException place) {
            return Optional.empty();
        }
    }
}
