package org.surety.workbench.monitor;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.surety.analysis.follow.Follow;
import org.surety.analysis.follow.FollowResult;
import org.surety.live.monitor.Learned;
import org.surety.live.monitor.Monitor;
import org.surety.live.monitor.MonitorChronicle;
import org.surety.live.monitor.MonitorFold;
import org.surety.report.rendering.Response;
import org.surety.report.words.English;
import org.surety.report.words.FollowWords;
import org.surety.report.words.MonitorWords;
import org.surety.report.words.Names;
import org.surety.semantics.Work;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.FollowQuestion;
import org.surety.workbench.api.HeldReading;
import org.surety.workbench.api.Reply;

/**
 * A monitor that somebody looks at, as it was known on a day or as it is known now. It is a picture of one moment; what
 * it is asked, is asked of that.
 */
public final class WatchedRun {

    private final String id;
    private final List<Learned> log;
    private final Optional<LocalDate> known;
    private final Monitor monitor;
    private final Workbench bench;
    private final UnaryOperator<String> people;

    /**
     * A monitor.
     *
     * @param id by which its chronicle is called
     * @param log all of it; not empty
     * @param known the day at whose end is asked what was known; empty for now
     * @param bench over the texts that it follows, as they were then
     * @param people the name of whoever recorded something, by the identifier in the log
     */
    WatchedRun(String id, List<Learned> log, Optional<LocalDate> known, Workbench bench,
            UnaryOperator<String> people) {
        this.id = id;
        this.log = List.copyOf(log);
        this.known = known;
        this.bench = bench;
        this.people = people;
        this.monitor = MonitorFold.of(shown(log, known));
    }

    /** Whatever the day, a monitor has begun. */
    private static List<Learned> shown(List<Learned> log, Optional<LocalDate> known) {
        List<Learned> shown = known.map(it -> Monitor.knownOn(log, it, MonitorFold.of(log).zone())).orElse(log);
        return shown.isEmpty() ? log.subList(0, 1) : shown;
    }

    /** Its title. */
    public String title() {
        return monitor.title();
    }

    /** The zone in whose time its days begin and end. */
    public ZoneId zone() {
        return monitor.zone();
    }

    /** The agreements that it follows, by id. */
    public List<String> agreements() {
        return monitor.agreements();
    }

    /** The day at whose end is asked what was known; empty for now. */
    public Optional<LocalDate> known() {
        return known;
    }

    /** How many events were known. */
    public long head() {
        return monitor.head();
    }

    /** The days on which something was recorded, in order, each once. */
    public List<LocalDate> daysOfNews() {
        return log.stream().map(it -> it.at().atZone(monitor.zone()).toLocalDate()).distinct().sorted().toList();
    }

    /** The last day of which an entry tells; empty where there is none. */
    public Optional<LocalDate> lastDay() {
        return chronicle().everyAccount().stream().map(it -> it.entry().on().day()).max(LocalDate::compareTo);
    }

    /** As it was known on another day. */
    WatchedRun knownOn(LocalDate day) {
        return new WatchedRun(id, log, Optional.of(day), bench, people);
    }

    private MonitorChronicle chronicle() {
        return monitor.chronicle(id);
    }

    /**
     * Where things stand at the end of a day, as far as was known.
     *
     * @param held readings to which open terms, or accounts, are held
     */
    public Reply<Response.OfFollow> follow(LocalDate at, List<HeldReading> held, Work work) {
        return bench.follow(chronicle(), monitor.agreements(),
                new FollowQuestion(id, Optional.of(at), Optional.empty(), held), work);
    }

    /** What parties are called in each of the agreements of an answer, by id. */
    public static Map<String, Names> names(Reply<Response.OfFollow> followed) {
        Map<String, Names> names = new LinkedHashMap<>();
        followed.response().result().agreements().forEach(it -> names.put(it.instrument().id(),
                Names.of(it.instrument().agreement())));
        return names;
    }

    /** What is recorded, in words. */
    public MonitorSheet sheet(Reply<Response.OfFollow> followed) {
        return MonitorSheet.of(monitor, followed.response().result(), people,
                it -> MonitorFile.wording(it, chronicle()));
    }

    /** An account that counts, as the language writes it; blank where it says that nothing happened. */
    public Optional<String> wording(long number) {
        return monitor.telling(number).filter(it -> it.counts()).map(it -> MonitorFile.wording(it, chronicle()));
    }

    /**
     * A day: what was recorded on it, and where things stood otherwise than a day before; as was known then, or as
     * known on the day that is asked about.
     */
    public MonitorDay day(LocalDate day, List<HeldReading> held, Work work) {
        WatchedRun then = known.isPresent() ? this : knownOn(day);
        Reply<Response.OfFollow> followed = then.follow(day, then.sensible(held), work);
        FollowResult result = followed.response().result();
        MonitorWords words = new MonitorWords(result);
        List<String> news = Monitor.learnedOn(log, day, monitor.zone()).stream().map(words::news).toList();
        LocalDate before = day.minusDays(1);
        boolean first = Monitor.knownOn(log, before, monitor.zone()).isEmpty();
        List<String> changes = new ArrayList<>();
        if (!first) {
            WatchedRun eve = known.isPresent() ? this : knownOn(before);
            Follow.between(eve.follow(before, eve.sensible(held), work).response().result(), result)
                    .forEach(it -> changes.add((monitor.agreements().size() > 1 ? it.agreement() + ": " : "")
                            + English.sentence(words.of(it.agreement()).change(it))));
        }
        return new MonitorDay(day, news, changes, first, followed);
    }

    /** Accounts that were not known then cannot be held. */
    private List<HeldReading> sensible(List<HeldReading> held) {
        List<String> terms = monitor.contradictions().stream().flatMap(item -> item.counting().stream()
                .map(it -> MonitorChronicle.term(item) + ":" + MonitorChronicle.reading(it))).toList();
        return held.stream().filter(it -> !it.term().startsWith("entry-")
                || terms.contains(it.term() + ":" + it.reading())).toList();
    }

    /** Why the text does not allow an account; empty where it does. */
    Optional<Recording.NotByText> notByText(long number, Work work) {
        List<HeldReading> held = monitor.item(number).filter(it -> it.isContradictory())
                .map(it -> List.of(new HeldReading(MonitorChronicle.term(it), "account-" + number)))
                .orElse(List.of());
        return monitor.telling(number).flatMap(it -> it.what()).flatMap(entry -> follow(entry.on().day(), held, work)
                .response().result().timeline().stream()
                .filter(it -> it.entry().filter(one -> one.place().equals(MonitorChronicle.place(number))).isPresent())
                .flatMap(it -> it.refused().stream()).findFirst()
                .map(it -> new Recording.NotByText(
                        FollowWords.refused(it.why()), it.clause())));
    }

    /** The chronicle as a file that {@code follow} reads. */
    public String file() {
        return MonitorFile.of(chronicle());
    }
}
