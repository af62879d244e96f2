package org.surety.workbench.monitor;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.surety.analysis.follow.FollowResult;
import org.surety.live.monitor.Monitor;
import org.surety.live.monitor.MonitorChronicle;
import org.surety.live.monitor.MonitorItem;
import org.surety.live.monitor.Telling;
import org.surety.model.agreement.Grade;
import org.surety.report.words.FollowWords;
import org.surety.report.words.MonitorWords;

/**
 * What is recorded in a monitor, in words, in order of time.
 *
 * @param items what is said to have happened
 * @param remarks words that change nothing, in order
 */
public record MonitorSheet(List<Item> items, List<Remark> remarks) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    /** Copies the lists. */
    public MonitorSheet {
        items = List.copyOf(items);
        remarks = List.copyOf(remarks);
    }

    /**
     * Something that is said to have happened.
     *
     * @param term the name by which an account of it is held, where accounts differ
     */
    public record Item(long number, boolean given, Optional<String> term, List<Account> accounts) {
        /** Copies the list. */
        public Item {
            accounts = List.copyOf(accounts);
        }

        /** Whether anything of it counts. */
        public boolean counts() {
            return accounts.stream().anyMatch(it -> it.taken().isEmpty());
        }
    }

    /**
     * An account of it.
     *
     * @param reading the name under which it is held, where accounts differ
     * @param when when it happened; empty where it says that nothing did
     * @param wording as the language writes it, to be set right; empty where it says that nothing happened
     * @param learned when it was recorded, in the monitor's zone
     * @param notByText why the text does not allow it, with the clause; empty where it does, or where it is not
     *     followed
     * @param before what it said before it was set right, each with when and why
     * @param taken when and why it was withdrawn; empty where it counts
     */
    public record Account(long number, String reading, Optional<String> when, String said, String wording, String by,
            String learned, List<Source> sources, List<String> checks, Optional<String> notByText, List<String> before,
            Optional<String> taken) {
        /** Copies the lists. */
        public Account {
            sources = List.copyOf(sources);
            checks = List.copyOf(checks);
            before = List.copyOf(before);
        }
    }

    /** A report, with its grade and when it was recorded. */
    public record Source(String told, Grade grade, String learned) {}

    /** A note. */
    public record Remark(String by, String learned, String words) {}

    static MonitorSheet of(Monitor monitor, FollowResult result, Function<String, String> people,
            Function<Telling, String> wording) {
        MonitorWords words = new MonitorWords(result);
        Map<Long, String> refused = new LinkedHashMap<>();
        result.timeline().forEach(told -> told.entry().flatMap(it -> MonitorChronicle.numberAt(it.place()))
                .ifPresent(number -> told.refused().ifPresent(why -> refused.put(number,
                        FollowWords.refused(why.why()) + " (" + why.clause() + ")"))));
        ZoneId zone = monitor.zone();
        List<MonitorItem> inOrder = monitor.items().stream()
                .sorted((one, other) -> first(one).compareTo(first(other))).toList();
        return new MonitorSheet(
                inOrder.stream().map(it -> new Item(it.number(), it.given(),
                        Optional.of(MonitorChronicle.term(it)).filter(term -> it.isContradictory()),
                        it.tellings().stream().map(one -> new Account(one.number(), MonitorChronicle.reading(one),
                                one.what().map(MonitorWords::when), words.said(one.what()), wording.apply(one),
                                people.apply(one.actor()), minute(one.learned(), zone),
                                one.reports().stream().map(heard -> new Source(MonitorWords.report(heard.report()),
                                        heard.report().grade(), minute(heard.learned(), zone))).toList(),
                                one.checks().stream().map(check -> people.apply(check.actor()) + ", "
                                        + minute(check.at(), zone)
                                        + check.note().map(note -> ": " + note).orElse("")).toList(),
                                Optional.ofNullable(refused.get(one.number())),
                                one.before().stream().map(was -> was.what().map(MonitorWords::when).map(day -> day
                                        + ": ").orElse("") + words.said(was.what()) + " Set right by "
                                        + people.apply(was.actor()) + ", " + minute(was.at(), zone) + ": " + was.why())
                                        .toList(),
                                one.withdrawn().map(gone -> people.apply(gone.actor()) + ", "
                                        + minute(gone.at(), zone) + ": " + gone.why())))
                                .toList()))
                        .toList(),
                monitor.remarks().stream().map(it -> new Remark(people.apply(it.actor()), minute(it.at(), zone),
                        it.words())).toList());
    }

    /** By which an item stands in order: the day of its first account that tells of one; given things before all. */
    private static String first(MonitorItem item) {
        return (item.given() ? "0 " : "1 ") + item.tellings().stream().flatMap(it -> it.what().stream())
                .map(MonitorWords::when).findFirst().orElse("");
    }

    private static String minute(Instant at, ZoneId zone) {
        return MINUTE.format(at.atZone(zone));
    }
}
