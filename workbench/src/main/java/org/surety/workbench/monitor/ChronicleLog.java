package org.surety.workbench.monitor;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.surety.live.monitor.Learned;
import org.surety.live.monitor.MonitorEvent;
import org.surety.live.monitor.SourceReport;
import org.surety.model.agreement.Citation;
import org.surety.model.agreement.Grade;
import org.surety.model.agreement.OpenTerm;
import org.surety.model.agreement.Reading;
import org.surety.model.agreement.Source;
import org.surety.model.chronicle.Chronicle;
import org.surety.model.chronicle.Entry;
import org.surety.semantics.Readings;
import org.surety.text.read.ChronicleFile;

/**
 * A chronicle as the log of a monitor: each entry with its sources, each further account of it beside the first. A
 * chronicle does not keep when things were learned; so each is taken as learned when it happened.
 */
final class ChronicleLog {

    /** Who recorded what a chronicle has. */
    static final String ACTOR = "the chronicle";

    private final ChronicleFile file;
    private final Chronicle told;
    private final List<Learned> log = new ArrayList<>();
    private Instant now;

    private ChronicleLog(ChronicleFile file, Chronicle told) {
        this.file = file;
        this.told = told;
        this.now = noon(told.entries().getFirst().on().day());
    }

    /** The whole log. */
    static List<Learned> of(ChronicleFile file) {
        Reading first = Readings.of(file.id(), file.terms(), Map.of()).first();
        ChronicleLog made = new ChronicleLog(file, file.under(first));
        made.add(new MonitorEvent.Opened(made.told.title(), made.told.agreements(), made.told.zone()));
        Map<String, List<Other>> others = made.others(first);
        made.told.given().forEach(it -> made.enter(it, true, others));
        // What stands first is learned first, also where another account has it later.
        made.told.entries().forEach(it -> made.enter(it, false, others));
        made.onlyInOthers(others);
        return made.log;
    }

    /** What another account says at a place of the file; nothing of the kind where empty. */
    private record Other(Optional<Entry> entry) {}

    private Instant noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(told.zone()).toInstant();
    }

    private long add(MonitorEvent what) {
        log.add(new Learned(log.size() + 1L, now, ACTOR, what));
        return log.size();
    }

    private void enter(Entry entry, boolean given, Map<String, List<Other>> others) {
        Instant happened = noon(entry.on().day());
        now = !given && happened.isAfter(now) ? happened : now;
        List<SourceReport> reports = reports(entry);
        long number = add(new MonitorEvent.Entered(entry, given, reports.getFirst()));
        reports.stream().skip(1)
                .forEach(it -> add(new MonitorEvent.Accounted(number, new MonitorEvent.Says.Same(), it)));
        List<Other> beside = others.getOrDefault(entry.place(), List.of());
        beside.forEach(it -> {
            SourceReport report = it.entry().map(one -> reports(one).getFirst()).orElse(reports.getFirst());
            add(new MonitorEvent.Accounted(number, it.entry().<MonitorEvent.Says>map(MonitorEvent.Says.Otherwise::new)
                    .orElseGet(MonitorEvent.Says.Nothing::new), report));
        });
        others.remove(entry.place());
    }

    /** What the first account of something does not have at all: it is entered, with that account against it. */
    private void onlyInOthers(Map<String, List<Other>> others) {
        Map<String, List<Other>> left = new LinkedHashMap<>(others);
        left.forEach((place, all) -> all.stream().flatMap(it -> it.entry().stream()).findFirst().ifPresent(entry -> {
            enter(entry, place.startsWith("given"), new LinkedHashMap<>());
            long number = log.size();
            add(new MonitorEvent.Accounted(number, new MonitorEvent.Says.Nothing(), reports(entry).getFirst()));
        }));
    }

    /** For each place of which other accounts tell otherwise what they tell, one thing at a time. */
    private Map<String, List<Other>> others(Reading first) {
        Map<String, Entry> here = byPlace(told);
        Map<String, List<Other>> found = new LinkedHashMap<>();
        for (OpenTerm term : file.terms()) {
            for (OpenTerm.Alternative each : term.readings()) {
                Map<String, Set<String>> held = new LinkedHashMap<>();
                first.choices().forEach((name, reading) -> held.put(name, Set.of(reading)));
                held.put(term.name(), Set.of(each.name()));
                Readings readings = Readings.of(file.id(), file.terms(), held);
                boolean same = first.of(term.name()).filter(each.name()::equals).isPresent();
                if (!same && readings.count().signum() > 0) {
                    Map<String, Entry> there = byPlace(file.under(readings.first()));
                    Stream.concat(here.keySet().stream(), there.keySet().stream()).distinct()
                            .filter(it -> !Optional.ofNullable(here.get(it)).equals(Optional.ofNullable(there.get(it))))
                            .forEach(it -> found.computeIfAbsent(it, none -> new ArrayList<>())
                                    .add(new Other(Optional.ofNullable(there.get(it)))));
                }
            }
        }
        return found;
    }

    private static Map<String, Entry> byPlace(Chronicle chronicle) {
        Map<String, Entry> all = new LinkedHashMap<>();
        Stream.concat(chronicle.given().stream(), chronicle.entries().stream()).forEach(it -> all.put(it.place(), it));
        return all;
    }

    private List<SourceReport> reports(Entry entry) {
        List<SourceReport> reports = entry.citations().stream().map(this::report).distinct().toList();
        return reports.isEmpty()
                ? List.of(new SourceReport("No source is named in the chronicle", Optional.empty(), Optional.empty(),
                        Grade.GENERAL_KNOWLEDGE, Optional.empty()))
                : reports;
    }

    private SourceReport report(Citation cited) {
        Optional<Source> source = told.source(cited.source()).or(() -> file.agreements().values().stream()
                .flatMap(it -> it.under(Readings.of(it, Map.of()).first()).sources().stream())
                .filter(it -> it.id().equals(cited.source())).findFirst());
        return source.map(it -> new SourceReport(it.title(), it.publisher(), it.date(), it.grade(), cited.place()))
                .orElseGet(() -> new SourceReport(cited.source(), Optional.empty(), Optional.empty(),
                        Grade.GENERAL_KNOWLEDGE, cited.place()));
    }
}
