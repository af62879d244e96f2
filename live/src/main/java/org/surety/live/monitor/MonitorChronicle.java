package org.surety.live.monitor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.model.agreement.Citation;
import org.surety.model.agreement.OpenTerm;
import org.surety.model.agreement.Provenance;
import org.surety.model.agreement.Reading;
import org.surety.model.agreement.Source;
import org.surety.model.chronicle.Chronicle;
import org.surety.model.chronicle.ChronicleFamily;
import org.surety.model.chronicle.Entry;
import org.surety.model.chronicle.Moment;

/**
 * A monitor as a chronicle. What happened stands in order of time, whenever it was learned; what is told in several
 * ways is an open term with a reading for each account. Where an entry stands is told by the number of its account:
 * {@code account 12}.
 */
public final class MonitorChronicle implements ChronicleFamily {

    private final String id;
    private final Monitor monitor;
    private final Map<SourceReport, Source> sources = new LinkedHashMap<>();

    MonitorChronicle(String id, Monitor monitor) {
        this.id = id;
        this.monitor = monitor;
        for (MonitorItem item : monitor.items()) {
            for (Telling telling : item.counting()) {
                telling.reports().forEach(it -> sources.computeIfAbsent(it.report().source(), of -> new Source(
                        "r" + it.seq(), of.title(), of.publisher(), of.date(), of.grade(), false, Optional.empty())));
            }
        }
    }

    /**
     * An account in the order of time.
     *
     * @param number of the account
     */
    public record Placed(MonitorItem item, long number, Entry entry) {}

    @Override
    public String id() {
        return id;
    }

    /** The agreements that it follows, by id, the main one first. */
    public List<String> follows() {
        return monitor.agreements();
    }

    @Override
    public List<OpenTerm> terms() {
        return monitor.contradictions().stream().map(item -> new OpenTerm(term(item),
                "which account of entry " + item.number() + " holds?", place(item.number()),
                item.counting().stream().map(it -> new OpenTerm.Alternative(reading(it), Map.of(), Optional.empty(),
                        new Provenance(citations(it), Optional.empty()))).toList(),
                Map.of(), false, Provenance.NONE)).toList();
    }

    /** The name of what is told in several ways. */
    public static String term(MonitorItem item) {
        return "entry-" + item.number();
    }

    /** The name of an account among several. */
    public static String reading(Telling telling) {
        return "account-" + telling.number();
    }

    /** Where the entry of an account stands. */
    public static String place(long number) {
        return "account " + number;
    }

    /** The number of the account that stands there. */
    public static Optional<Long> numberAt(String place) {
        return Optional.of(place).filter(it -> it.matches("account [0-9]{1,18}"))
                .map(it -> Long.valueOf(it.substring("account ".length())));
    }

    @Override
    public Chronicle under(Reading reading) {
        List<MonitorItem> all = monitor.items();
        return new Chronicle(id, monitor.title(), monitor.agreements(), monitor.zone(),
                List.copyOf(sources.values()),
                all.stream().filter(MonitorItem::given).flatMap(it -> chosen(it, reading).stream()).map(Placed::entry)
                        .toList(),
                ordered(all.stream().filter(it -> !it.given()).flatMap(it -> chosen(it, reading).stream()).toList())
                        .stream().map(Placed::entry).toList(),
                Provenance.NONE);
    }

    /** Every account of what happened that counts, in order of time, also of those that exclude each other. */
    public List<Placed> everyAccount() {
        return ordered(monitor.items().stream().filter(it -> !it.given()).flatMap(item -> item.counting().stream()
                .flatMap(it -> placed(item, it).stream())).toList());
    }

    /** Every account of what is taken as true at the start, in the order in which it was learned. */
    public List<Placed> everyGiven() {
        return monitor.items().stream().filter(MonitorItem::given).flatMap(item -> item.counting().stream()
                .flatMap(it -> placed(item, it).stream())).toList();
    }

    private Optional<Placed> chosen(MonitorItem item, Reading reading) {
        List<Telling> counting = item.counting();
        if (!item.isContradictory()) {
            return counting.stream().findFirst().flatMap(it -> placed(item, it));
        }
        String name = reading.of(term(item)).orElseThrow(
                () -> new IllegalArgumentException("no account of " + term(item) + " is chosen"));
        return placed(item, counting.stream().filter(it -> reading(it).equals(name)).findFirst().orElseThrow(
                () -> new IllegalArgumentException(name + " is no account of " + term(item))));
    }

    private Optional<Placed> placed(MonitorItem item, Telling telling) {
        return telling.what().map(it -> new Placed(item, telling.number(), new Entry(it.on(), it.agreement(), it.by(),
                it.what(), citations(telling), it.accordingTo(), it.disputedBy(), it.anyway(), it.note(),
                place(telling.number()))));
    }

    private List<Citation> citations(Telling telling) {
        return telling.reports().stream().map(Telling.Heard::report)
                .flatMap(it -> Optional.ofNullable(sources.get(it.source())).stream()
                        .map(source -> new Citation(source.id(), it.place())))
                .distinct().toList();
    }

    /**
     * In order of time; of one day without hours in the order in which it was learned. One with an hour comes before
     * the first of its day with a later one, and those without an hour after everything of their day that was learned
     * before.
     */
    private static List<Placed> ordered(List<Placed> learned) {
        List<Placed> ordered = new ArrayList<>();
        for (Placed one : learned) {
            Moment on = one.entry().on();
            int at = ordered.size();
            // From the end, since most is learned in the order in which it happens.
            for (int i = at - 1; i >= 0 && !ordered.get(i).entry().on().day().isBefore(on.day()); i--) {
                at = ordered.get(i).entry().on().compareTo(on) > 0 ? i : at;
            }
            ordered.add(at, one);
        }
        return ordered;
    }

    /** Which accounts are held, with a name for each: the first of every item. */
    public Reading first() {
        Map<String, String> choices = new LinkedHashMap<>();
        monitor.contradictions().forEach(it -> choices.put(term(it), reading(it.counting().getFirst())));
        return new Reading(choices);
    }

    /** The sources of all accounts that count. */
    public List<Source> sources() {
        return List.copyOf(sources.values());
    }
}
