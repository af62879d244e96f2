package org.surety.live.monitor;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the log of a monitor comes to.
 *
 * @param texts agreements that were added later, in order
 * @param items what is said to have happened, in the order in which it was first learned
 * @param remarks words that change nothing, in order
 * @param head the number of the last event
 */
public record Monitor(MonitorEvent.Opened opened, List<AddedText> texts, List<MonitorItem> items, List<Remark> remarks,
        long head) {

    /** Copies the lists. */
    public Monitor {
        texts = List.copyOf(texts);
        items = List.copyOf(items);
        remarks = List.copyOf(remarks);
    }

    /** An agreement that was added. */
    public record AddedText(String agreement, Instant at, String why) {}

    /** Words of somebody. */
    public record Remark(long number, String actor, Instant at, String words) {}

    /** Its title. */
    public String title() {
        return opened.title();
    }

    /** In whose time days begin and end. */
    public ZoneId zone() {
        return opened.zone();
    }

    /** The agreements that are followed, by id, the first of the monitor first. */
    public List<String> agreements() {
        return Stream.concat(opened.agreements().stream(), texts.stream().map(AddedText::agreement)).toList();
    }

    /** The account of that number. */
    public Optional<Telling> telling(long number) {
        return items.stream().flatMap(it -> it.tellings().stream()).filter(it -> it.number() == number).findFirst();
    }

    /** The item to which the account of that number belongs. */
    public Optional<MonitorItem> item(long number) {
        return items.stream().filter(it -> it.tellings().stream().anyMatch(one -> one.number() == number)).findFirst();
    }

    /** The items of which accounts that count say different things. */
    public List<MonitorItem> contradictions() {
        return items.stream().filter(MonitorItem::isContradictory).toList();
    }

    /**
     * What it comes to as a chronicle, with what is told in several ways side by side.
     *
     * @param id its short name
     */
    public MonitorChronicle chronicle(String id) {
        return new MonitorChronicle(id, this);
    }

    /** The events of a log that were learned by the end of a day, in a zone. */
    public static List<Learned> knownOn(List<Learned> log, LocalDate day, ZoneId zone) {
        Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
        return log.stream().takeWhile(it -> it.at().isBefore(end)).toList();
    }

    /** The events of a log that were learned on a day, in a zone. */
    public static List<Learned> learnedOn(List<Learned> log, LocalDate day, ZoneId zone) {
        return knownOn(log, day, zone).stream().skip(knownOn(log, day.minusDays(1), zone).size()).toList();
    }
}
