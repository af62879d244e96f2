package org.surety.workbench.monitor;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.surety.live.monitor.Learned;
import org.surety.live.monitor.Monitor;
import org.surety.live.monitor.MonitorCodec;
import org.surety.live.monitor.MonitorEvent;
import org.surety.live.monitor.MonitorFold;
import org.surety.live.monitor.UnfitWords;
import org.surety.model.chronicle.Entry;
import org.surety.model.chronicle.Moment;
import org.surety.report.words.English;
import org.surety.semantics.Work;
import org.surety.store.value.Appending;
import org.surety.store.value.Id;
import org.surety.store.value.KeptRun;
import org.surety.store.value.KeptWork;
import org.surety.store.value.Kind;
import org.surety.store.value.Person;
import org.surety.store.value.Result;
import org.surety.store.value.RunEvent;
import org.surety.store.value.SaveKey;
import org.surety.store.value.StoreRefusal;
import org.surety.text.read.ChronicleFile;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.DocumentStore;
import org.surety.workbench.api.Reason;
import org.surety.workbench.api.Refusal;
import org.surety.workbench.api.TextQuestion;
import org.surety.workbench.api.Thing;
import org.surety.workbench.works.KeptRuns;
import org.surety.workbench.works.KeptTexts;

/** The monitors that one person may read, and add to. */
public final class Monitors {

    /** What runs are that are monitors. */
    public static final Kind KIND = new Kind("monitor");
    /** The number of the rules by which logs of monitors are folded. */
    private static final int RULES = 1;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,99}");
    /** So often what others recorded meanwhile is folded before somebody is told to try again. */
    private static final int TRIES = 20;

    private final KeptTexts kept;
    private final KeptRuns runs;

    /** Those of a person. */
    public Monitors(KeptTexts kept) {
        this.kept = kept;
        this.runs = kept.runs();
    }

    /** A monitor at a glance. */
    public record Glance(KeptRuns.InWork where, String title, List<String> agreements) {
        /** Copies the list. */
        public Glance {
            agreements = List.copyOf(agreements);
        }
    }

    /** All of them, the work's oldest first. */
    public List<Glance> all() {
        List<Glance> all = new ArrayList<>();
        for (KeptRuns.InWork each : runs.all(KIND)) {
            log(each.run()).ifPresent(log -> {
                Monitor monitor = MonitorFold.of(log);
                all.add(new Glance(each, monitor.title(), monitor.agreements()));
            });
        }
        return all;
    }

    /** The run of an identifier, where the person may read it and it is a monitor. */
    public Optional<KeptRuns.InWork> find(String run) {
        return Id.<KeptRun>read(run).flatMap(it -> runs.get(it, KIND));
    }

    /**
     * Begins a monitor.
     *
     * @param zone such as {@code Europe/Kyiv}, or an offset
     * @param chronicle a chronicle whose entries it begins with; empty for none
     * @throws Refusal if an agreement, or the chronicle, is not found or cannot be read
     */
    public Beginning begin(Id<KeptWork> work, String title, List<String> agreements, String zone,
            Optional<String> chronicle, Work by) {
        DocumentStore texts = kept.texts(work, Map.of());
        List<Learned> log = new ArrayList<>();
        try {
            MonitorEvent.Opened opened = new MonitorEvent.Opened(title, agreements, ZoneId.of(zone.strip()));
            chronicle.ifPresent(it -> log.addAll(ChronicleLog.of(named(kept.over(texts), it, by))));
            MonitorEvent first = log.isEmpty() || !(log.getFirst().what() instanceof MonitorEvent.Opened as)
                    ? opened
                    : new MonitorEvent.Opened(title, joined(opened.agreements(), as.agreements()), as.zone());
            Learned begun = new Learned(1, Instant.EPOCH, kept.actor().value(), first);
            if (log.isEmpty()) {
                log.add(begun);
            } else {
                log.set(0, begun);
            }
        } catch (DateTimeException none) {
            return new Beginning.NotSo("There is no zone called \"" + zone.strip()
                    + "\"; expected one such as Europe/Kyiv, UTC or +02:00.");
        } catch (UnfitWords wrong) {
            return new Beginning.NotSo(String.valueOf(wrong.getMessage()));
        }
        Monitor monitor = MonitorFold.of(log);
        monitor.agreements().forEach(it -> needText(texts, it, by));
        return switch (runs.begin(work, KIND, kept.closure(texts, monitor.agreements()), RULES)) {
            case Result.Refused<KeptRun> no -> new Beginning.Denied(no.why());
            case Result.Done<KeptRun> done -> switch (runs.append(done.given().id(), 0, KeptTexts.newKey(),
                    log.stream().map(it -> content(it.what())).toList())) {
                case Appending.Refused no -> new Beginning.Denied(no.why());
                case Appending.Appended it -> new Beginning.Begun(done.given());
                case Appending.Repeated it -> new Beginning.Begun(done.given());
                case Appending.Outdated it -> new Beginning.Begun(done.given());
            };
        };
    }

    /** @throws Refusal with what is wrong with it, or with what there is instead */
    private void needText(DocumentStore texts, String agreement, Work work) {
        kept.over(texts).text(new TextQuestion(agreement, List.of()), work);
    }

    private static List<String> joined(List<String> some, List<String> more) {
        List<String> all = new ArrayList<>(some);
        more.stream().filter(it -> !all.contains(it)).forEach(all::add);
        return all;
    }

    /** What came of a monitor that was to begin. */
    public sealed interface Beginning {
        /** It is there. */
        record Begun(KeptRun run) implements Beginning {}

        /** It cannot begin so, in a sentence. */
        record NotSo(String why) implements Beginning {}

        /** The person may not, or it cannot be kept. */
        record Denied(StoreRefusal why) implements Beginning {}
    }

    /**
     * A monitor as it is, or was, known.
     *
     * @param known the day at whose end is asked what was known; empty for now
     */
    public Optional<WatchedRun> watch(KeptRuns.InWork where, Optional<LocalDate> known) {
        return log(where.run()).map(log -> watched(where, log, known));
    }

    private WatchedRun watched(KeptRuns.InWork where, List<Learned> log, Optional<LocalDate> known) {
        Id<KeptWork> work = where.run().work();
        ZoneId zone = MonitorFold.of(log).zone();
        DocumentStore texts = known.map(it -> kept.textsAt(work, it.plusDays(1).atStartOfDay(zone).toInstant()))
                .orElseGet(() -> kept.texts(work, Map.of()));
        Map<Id<Person>, String> names = kept.names(work);
        return new WatchedRun("monitor", log, known, kept.over(texts), it -> it.equals(ChronicleLog.ACTOR)
                ? it
                : Id.<Person>read(it).flatMap(person -> Optional.ofNullable(names.get(person))).orElse("somebody"));
    }

    /**
     * A chronicle of the catalog as a monitor, which nobody can change.
     *
     * @param catalog a workbench over it
     * @throws Refusal if there is none of that name
     */
    public static WatchedRun example(Workbench catalog, String chronicle, Optional<LocalDate> known, Work work) {
        return new WatchedRun(chronicle, ChronicleLog.of(named(catalog, chronicle, work)), known, catalog, it -> it);
    }

    /** A chronicle by its id; never by a path, which could lead anywhere. @throws Refusal if there is none */
    private static ChronicleFile named(Workbench bench, String id, Work work) {
        if (!ID.matcher(id).matches()) {
            throw new Refusal(new Reason.Unknown(Thing.CHRONICLE, id, "", List.of(), Optional.empty()));
        }
        return bench.chronicle(id, work);
    }

    /** Empty too where it is none: one can be brought in that was written by hand, or by a later version. */
    private Optional<List<Learned>> log(KeptRun run) {
        try {
            Optional<List<Learned>> log = runs.after(run.id(), 0).value().map(Monitors::learned);
            log.ifPresent(MonitorFold::of);
            return log;
        } catch (IllegalArgumentException | DateTimeException none) {
            return Optional.empty();
        }
    }

    private static List<Learned> learned(List<RunEvent> events) {
        return events.stream().map(it -> new Learned(it.seq(), it.at(), it.content().actor(),
                MonitorCodec.read(it.content().kind().word(), it.content().body()))).toList();
    }

    private RunEvent.Content content(MonitorEvent what) {
        return new RunEvent.Content(story(what), kept.actor().value(), new Kind(MonitorCodec.kind(what)),
                MonitorCodec.body(what));
    }

    /** The day of the story, where an event tells of one. */
    private static String story(MonitorEvent what) {
        return switch (what) {
            case MonitorEvent.Entered it -> day(it.what().on());
            case MonitorEvent.SetRight it -> day(it.now().on());
            case MonitorEvent.Accounted it ->
                    it.says() instanceof MonitorEvent.Says.Otherwise other ? day(other.what().on()) : "-";
            case MonitorEvent.Opened it -> "-";
            case MonitorEvent.Checked it -> "-";
            case MonitorEvent.Withdrawn it -> "-";
            case MonitorEvent.TextAdded it -> "-";
            case MonitorEvent.Remarked it -> "-";
        };
    }

    private static String day(Moment on) {
        return on.day().toString();
    }

    /** Records that something is said to have happened. */
    public Recording enter(KeptRuns.InWork where, SaveKey key, EntryForm entry, boolean given, ReportForm report,
            Work work) {
        return record(where, key, work, monitor -> new MonitorEvent.Entered(read(where, monitor, entry, work), given,
                report.read()));
    }

    /** Records a further report that says the same as an account. */
    public Recording confirm(KeptRuns.InWork where, SaveKey key, long of, ReportForm report, Work work) {
        return record(where, key, work,
                monitor -> new MonitorEvent.Accounted(of, new MonitorEvent.Says.Same(), report.read()));
    }

    /** Records a report that says that nothing of the kind happened. */
    public Recording deny(KeptRuns.InWork where, SaveKey key, long of, ReportForm report, Work work) {
        return record(where, key, work,
                monitor -> new MonitorEvent.Accounted(of, new MonitorEvent.Says.Nothing(), report.read()));
    }

    /** Records a report that tells it otherwise. */
    public Recording otherwise(KeptRuns.InWork where, SaveKey key, long of, EntryForm entry, ReportForm report,
            Work work) {
        return record(where, key, work, monitor -> new MonitorEvent.Accounted(of,
                new MonitorEvent.Says.Otherwise(read(where, monitor, entry, work)), report.read()));
    }

    /** Records that a colleague has looked at an account. */
    public Recording check(KeptRuns.InWork where, SaveKey key, long of, String note, Work work) {
        return record(where, key, work, monitor -> new MonitorEvent.Checked(of,
                Optional.of(note.strip()).filter(it -> !it.isEmpty())));
    }

    /** Sets an account right. */
    public Recording setRight(KeptRuns.InWork where, SaveKey key, long of, EntryForm entry, String why, Work work) {
        return record(where, key, work,
                monitor -> new MonitorEvent.SetRight(of, read(where, monitor, entry, work), why));
    }

    /** Withdraws an account. */
    public Recording withdraw(KeptRuns.InWork where, SaveKey key, long of, String why, Work work) {
        return record(where, key, work, monitor -> new MonitorEvent.Withdrawn(of, why));
    }

    /** Follows another text from now on. */
    public Recording addText(KeptRuns.InWork where, SaveKey key, String agreement, String why, Work work) {
        return record(where, key, work, monitor -> {
            needText(kept.texts(where.run().work(), Map.of()), agreement.strip(), work);
            return new MonitorEvent.TextAdded(agreement.strip(), why);
        });
    }

    /** Records words that change nothing. */
    public Recording remark(KeptRuns.InWork where, SaveKey key, String words, Work work) {
        return record(where, key, work, monitor -> new MonitorEvent.Remarked(words));
    }

    private Entry read(KeptRuns.InWork where, Monitor monitor, EntryForm form, Work work) {
        Entry entry = kept.over(kept.texts(where.run().work(), Map.of())).entry(monitor.agreements(), monitor.zone(),
                form.wording(), work);
        return form.anyway()
                ? new Entry(entry.on(), entry.agreement(), entry.by(), entry.what(), entry.citations(),
                        entry.accordingTo(), entry.disputedBy(), true, entry.note(), entry.place())
                : entry;
    }

    private Recording record(KeptRuns.InWork where, SaveKey key, Work work, Function<Monitor, MonitorEvent> made) {
        Optional<List<Learned>> known = log(where.run());
        if (known.isEmpty()) {
            return new Recording.Denied(new StoreRefusal.Absent("monitor of that name"));
        }
        List<Learned> log = new ArrayList<>(known.get());
        try {
            for (int i = 0; i < TRIES; i++) {
                Monitor monitor = MonitorFold.of(log);
                MonitorEvent event = made.apply(monitor);
                Optional<Recording> refused = refused(where, log, monitor, event, work);
                if (refused.isPresent()) {
                    return refused.get();
                }
                switch (runs.append(where.run().id(), monitor.head(), key, List.of(content(event)))) {
                    case Appending.Appended it -> {
                        return new Recording.Recorded(it.events().getLast().seq());
                    }
                    case Appending.Repeated it -> {
                        return new Recording.Recorded(it.event().seq());
                    }
                    case Appending.Outdated it -> log.addAll(learned(it.since()));
                    case Appending.Refused it -> {
                        return new Recording.Denied(it.why());
                    }
                }
            }
        } catch (Refusal unreadable) {
            return new Recording.Unreadable(unreadable.reason());
        } catch (UnfitWords wrong) {
            return new Recording.NotSo(English.sentence(String.valueOf(wrong.getMessage())));
        }
        return new Recording.Denied(new StoreRefusal.TooBusy());
    }

    /** Why an event is not recorded: by the monitor's own rules, or by the text of the agreement. */
    private Optional<Recording> refused(KeptRuns.InWork where, List<Learned> log, Monitor monitor, MonitorEvent event,
            Work work) {
        Learned next = new Learned(monitor.head() + 1, log.getLast().at(), kept.actor().value(), event);
        return switch (MonitorFold.append(Optional.of(monitor), next)) {
            case MonitorFold.Next.Refused it -> Optional.of(new Recording.NotSo(it.why().inWords()));
            case MonitorFold.Next.Recorded it -> {
                List<Learned> longer = new ArrayList<>(log);
                longer.add(next);
                yield concerned(event, next.seq()).flatMap(number -> watched(where, longer, Optional.empty())
                        .notByText(number, work).<Recording>map(no -> no));
            }
        };
    }

    /** The number of the account of which an event says something new that the text could forbid. */
    private static Optional<Long> concerned(MonitorEvent event, long number) {
        return switch (event) {
            case MonitorEvent.Entered it -> Optional.of(number);
            case MonitorEvent.Accounted it ->
                    Optional.of(number).filter(one -> it.says() instanceof MonitorEvent.Says.Otherwise);
            case MonitorEvent.SetRight it -> Optional.of(it.of());
            case MonitorEvent.Opened it -> Optional.empty();
            case MonitorEvent.Checked it -> Optional.empty();
            case MonitorEvent.Withdrawn it -> Optional.empty();
            case MonitorEvent.TextAdded it -> Optional.empty();
            case MonitorEvent.Remarked it -> Optional.empty();
        };
    }
}
