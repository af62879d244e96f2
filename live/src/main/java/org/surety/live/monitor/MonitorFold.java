package org.surety.live.monitor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.surety.model.chronicle.Entry;

/** Folds the log of a monitor, event by event. */
public final class MonitorFold {

    private MonitorFold() {}

    /** What an event comes to. */
    public sealed interface Next {

        /** It is recorded. */
        record Recorded(Monitor monitor) implements Next {}

        /** It is not. */
        record Refused(NotRecorded why) implements Next {}
    }

    /**
     * What a whole log comes to.
     *
     * @throws IllegalArgumentException if no log of a monitor is so
     */
    public static Monitor of(List<Learned> log) {
        Optional<Monitor> monitor = Optional.empty();
        for (Learned event : log) {
            monitor = switch (append(monitor, event)) {
                case Next.Recorded it -> Optional.of(it.monitor());
                case Next.Refused it ->
                        throw new IllegalArgumentException("event " + event.seq() + ": " + it.why().inWords());
            };
        }
        return monitor.orElseThrow(() -> new IllegalArgumentException("the log of a monitor has a first event"));
    }

    /** What a further event comes to; of a log without any, that it begins. */
    public static Next append(Optional<Monitor> before, Learned event) {
        long expected = before.map(Monitor::head).orElse(0L) + 1;
        if (event.seq() != expected) {
            return refused(new NotRecorded.OutOfOrder(event.seq(), expected));
        }
        if (event.what() instanceof MonitorEvent.Opened opened && before.isEmpty()) {
            return new Next.Recorded(new Monitor(opened, List.of(), List.of(), List.of(), event.seq()));
        }
        return before.map(it -> append(it, event)).orElseGet(() -> refused(new NotRecorded.Beginning()));
    }

    private static Next append(Monitor monitor, Learned event) {
        return switch (event.what()) {
            case MonitorEvent.Opened it -> refused(new NotRecorded.Beginning());
            case MonitorEvent.Entered it -> followed(monitor, it.what()).<Next>map(Next.Refused::new)
                    .orElseGet(() -> new Next.Recorded(with(monitor, event, new MonitorItem(it.given(),
                            List.of(Telling.first(event, Optional.of(it.what()), it.report()))))));
            case MonitorEvent.Accounted it -> accounted(monitor, event, it);
            case MonitorEvent.Checked it -> checked(monitor, event, it);
            case MonitorEvent.SetRight it -> followed(monitor, it.now()).or(() -> same(monitor, it.of(), it.now()))
                    .<Next>map(Next.Refused::new)
                    .orElseGet(() -> changed(monitor, event, it.of(), one -> one.right(event, it.now(), it.why())));
            case MonitorEvent.Withdrawn it ->
                    changed(monitor, event, it.of(), one -> one.taken(event, it.why()));
            case MonitorEvent.TextAdded it -> monitor.agreements().contains(it.agreement())
                    ? refused(new NotRecorded.FollowedAlready(it.agreement()))
                    : new Next.Recorded(new Monitor(monitor.opened(), and(monitor.texts(),
                            new Monitor.AddedText(it.agreement(), event.at(), it.why())), monitor.items(),
                            monitor.remarks(), event.seq()));
            case MonitorEvent.Remarked it -> new Next.Recorded(new Monitor(monitor.opened(), monitor.texts(),
                    monitor.items(), and(monitor.remarks(),
                            new Monitor.Remark(event.seq(), event.actor(), event.at(), it.words())),
                    event.seq()));
        };
    }

    private static Next accounted(Monitor monitor, Learned event, MonitorEvent.Accounted it) {
        return switch (it.says()) {
            case MonitorEvent.Says.Same same ->
                    changed(monitor, event, it.of(), one -> one.heard(event, it.report()));
            case MonitorEvent.Says.Nothing nothing -> beside(monitor, event, it, Optional.empty());
            case MonitorEvent.Says.Otherwise other -> followed(monitor, other.what()).<Next>map(Next.Refused::new)
                    .orElseGet(() -> beside(monitor, event, it, Optional.of(other.what())));
        };
    }

    /** Another account of the same item. */
    private static Next beside(Monitor monitor, Learned event, MonitorEvent.Accounted it, Optional<Entry> what) {
        Optional<NotRecorded> unusable = unusable(monitor, it.of());
        if (unusable.isPresent()) {
            return refused(unusable.get());
        }
        MonitorItem item = monitor.item(it.of()).orElseThrow();
        Optional<Telling> same = item.counting().stream().filter(one -> one.what().equals(what)).findFirst();
        return same.<Next>map(one -> refused(new NotRecorded.SaysTheSame(one.number())))
                .orElseGet(() -> new Next.Recorded(replaced(monitor, event, item, new MonitorItem(item.given(),
                        and(item.tellings(), Telling.first(event, what, it.report()))))));
    }

    private static Next checked(Monitor monitor, Learned event, MonitorEvent.Checked it) {
        Optional<Telling> telling = monitor.telling(it.of());
        if (telling.filter(one -> one.isBy(event.actor())).isPresent()) {
            return refused(new NotRecorded.OwnAccount(it.of()));
        }
        if (telling.filter(one -> one.checks().stream().anyMatch(check -> check.actor().equals(event.actor())))
                .isPresent()) {
            return refused(new NotRecorded.CheckedAlready(it.of()));
        }
        return changed(monitor, event, it.of(), one -> one.checked(event, it.note()));
    }

    private static Next changed(Monitor monitor, Learned event, long number, UnaryOperator<Telling> change) {
        Optional<NotRecorded> unusable = unusable(monitor, number);
        if (unusable.isPresent()) {
            return refused(unusable.get());
        }
        MonitorItem item = monitor.item(number).orElseThrow();
        return new Next.Recorded(replaced(monitor, event, item, new MonitorItem(item.given(), item.tellings().stream()
                .map(it -> it.number() == number ? change.apply(it) : it).toList())));
    }

    private static Optional<NotRecorded> unusable(Monitor monitor, long number) {
        Optional<Telling> telling = monitor.telling(number);
        if (telling.isEmpty()) {
            return Optional.of(new NotRecorded.NoSuchAccount(number));
        }
        return telling.filter(it -> !it.counts()).map(it -> new NotRecorded.TakenBack(number));
    }

    private static Optional<NotRecorded> followed(Monitor monitor, Entry entry) {
        return Optional.of(entry.agreement()).filter(it -> !monitor.agreements().contains(it))
                .map(it -> new NotRecorded.NotFollowed(it, monitor.agreements()));
    }

    /** Whether an account of the same item says that already. */
    private static Optional<NotRecorded> same(Monitor monitor, long number, Entry now) {
        return monitor.item(number).stream().flatMap(it -> it.counting().stream())
                .filter(it -> it.what().filter(now::equals).isPresent()).findFirst()
                .map(it -> new NotRecorded.SaysTheSame(it.number()));
    }

    private static Monitor with(Monitor monitor, Learned event, MonitorItem item) {
        return new Monitor(monitor.opened(), monitor.texts(), and(monitor.items(), item), monitor.remarks(),
                event.seq());
    }

    private static Monitor replaced(Monitor monitor, Learned event, MonitorItem before, MonitorItem after) {
        return new Monitor(monitor.opened(), monitor.texts(),
                monitor.items().stream().map(it -> it.number() == before.number() ? after : it).toList(),
                monitor.remarks(),
                event.seq());
    }

    private static Next refused(NotRecorded why) {
        return new Next.Refused(why);
    }

    private static <T> List<T> and(List<T> all, T one) {
        return new ArrayList<>(Stream.concat(all.stream(), Stream.of(one)).toList());
    }
}
