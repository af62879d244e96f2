package org.surety.live.monitor;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.surety.live.LogBody;
import org.surety.model.agreement.Action;
import org.surety.model.agreement.ActionKind;
import org.surety.model.agreement.Ballot;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.EventKind;
import org.surety.model.agreement.EventType;
import org.surety.model.agreement.OwnEvent;
import org.surety.model.agreement.Provenance;
import org.surety.model.chronicle.Entry;
import org.surety.model.chronicle.Happening;
import org.surety.model.chronicle.Moment;
import org.surety.model.quantity.Ratio;

/** Entries of a chronicle as fields of an event, and back; without what they cite. */
final class EntryCodec {

    private EntryCodec() {}

    static void write(LogBody body, Entry entry) {
        body.put("on", entry.on().day()).put("hour", entry.on().hour().map(LocalTime::toString))
                .put("in", entry.agreement()).put("by", entry.by()).put("according-to", entry.accordingTo())
                .put("disputed-by", entry.disputedBy()).put("anyway", entry.anyway() ? "yes" : "no")
                .put("remark", entry.note());
        switch (entry.what()) {
            case Happening.Consented it -> body.put("verb", it.how().word());
            case Happening.Notice it -> body.put("verb", "notice").put("duty", it.of());
            case Happening.Did it -> body.put("verb", "did").put("action", it.action().kind().word())
                    .put("object", it.action().object()).put("part", it.part()).put("towards", it.towards());
            case Happening.Offered it -> body.put("verb", "offered").put("duty", it.duty());
            case Happening.Met it -> body.put("verb", "met").put("step", it.step()).put("absent", it.absent());
            case Happening.Asked it -> body.put("verb", "asked").put("step", it.step());
            case Happening.Concluded it -> body.put("verb", "concluded").put("step", it.step());
            case Happening.Acted it -> body.put("verb", "acted").put("step", it.step());
            case Happening.Voted it -> {
                body.put("verb", "voted").put("step", it.step())
                        .put("result", it.result().map(passed -> passed ? "passed" : "failed"));
                body.put("voters", List.copyOf(it.ballots().keySet()))
                        .put("ballots", it.ballots().values().stream().map(Ballot::word).toList());
            }
            case Happening.Happened it -> event(body.put("verb", "happened").put("event", it.kind().word()), it.kind())
                    .put("against", it.against()).put("at", it.at())
                    .put("attributable", it.attributable() ? "yes" : "no");
            case Happening.Fact it -> body.put("verb", it.holds() ? "holds" : "ended").put("fact", it.kind().word())
                    .put("what", it.what());
            case Happening.Agreed it -> body.put("verb", "agreed").put("change", it.what().word())
                    .put("duty", it.of()).put("until", it.until().map(LocalDate::toString));
            case Happening.Said it -> {
                body.put("verb", it.how().word());
                switch (it.about()) {
                    case Happening.Matter.Breach breach ->
                            body.put("about", "breach").put("accused", breach.by()).put("duty", breach.duty());
                    case Happening.Matter.InPhase phase -> body.put("about", "phase").put("phase", phase.phase());
                    case Happening.Matter.Valid valid -> body.put("about", "valid").put("move", valid.move());
                }
            }
        }
    }

    /** What a text says of an event of its own. */
    private static LogBody event(LogBody body, EventType event) {
        return switch (event) {
            case EventKind kind -> body;
            case OwnEvent own -> body.put("meaning", own.meaning())
                    .put("is-also", own.also().stream().sorted().map(EventKind::word).toList());
        };
    }

    private static EventType event(LogBody body) {
        return body.has("meaning")
                ? new OwnEvent(body.get("event"), body.get("meaning"), kinds(body.all("is-also")), Provenance.NONE)
                : body.word("event", EventKind.class);
    }

    private static Set<EventKind> kinds(List<String> words) {
        return Arrays.stream(EventKind.values()).filter(it -> words.contains(it.word()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static Entry read(LogBody body) {
        return new Entry(new Moment(day(body.get("on")), body.maybe("hour").map(EntryCodec::hour)), body.get("in"),
                body.all("by"), what(body), List.of(), body.maybe("according-to"), body.all("disputed-by"),
                yes(body, "anyway"), body.maybe("remark"), "");
    }

    private static Happening what(LogBody body) {
        String verb = body.get("verb");
        return switch (verb) {
            case "signed", "ratified", "acceded" ->
                    new Happening.Consented(body.word("verb", Happening.Consent.class));
            case "notice" -> new Happening.Notice(body.maybe("duty"));
            case "did" -> new Happening.Did(new Action(body.word("action", ActionKind.class), body.maybe("object")),
                    Ratio.parse(body.get("part")), body.all("towards"));
            case "offered" -> new Happening.Offered(body.get("duty"));
            case "met" -> new Happening.Met(body.maybe("step"), body.all("absent"));
            case "asked" -> new Happening.Asked(body.get("step"));
            case "concluded" -> new Happening.Concluded(body.get("step"));
            case "acted" -> new Happening.Acted(body.get("step"));
            case "voted" -> new Happening.Voted(body.get("step"), ballots(body.all("voters"), body.all("ballots")),
                    body.maybe("result").map("passed"::equals));
            case "happened" -> new Happening.Happened(event(body), body.all("against"),
                    body.maybe("at"), yes(body, "attributable"));
            case "holds", "ended" -> new Happening.Fact(body.word("fact", Condition.Kind.class), body.maybe("what"),
                    verb.equals("holds"));
            case "agreed" -> new Happening.Agreed(body.word("change", Happening.Agreed.Agreement.class),
                    body.maybe("duty"), body.maybe("until").map(EntryCodec::day));
            case "claims", "disputes", "withdraws", "found", "rejected" ->
                    new Happening.Said(body.word("verb", Happening.Statement.class), matter(body));
            default -> throw new IllegalArgumentException("no entry of a chronicle says " + verb);
        };
    }

    private static Map<String, Ballot> ballots(List<String> voters, List<String> ballots) {
        if (voters.size() != ballots.size()) {
            throw new IllegalArgumentException("there are " + voters.size() + " voters and " + ballots.size()
                    + " ballots");
        }
        Map<String, Ballot> all = new LinkedHashMap<>();
        for (int i = 0; i < voters.size(); i++) {
            all.put(voters.get(i), Ballot.valueOf(ballots.get(i).toUpperCase(Locale.ROOT).replace('-', '_')));
        }
        return all;
    }

    private static Happening.Matter matter(LogBody body) {
        return switch (body.get("about")) {
            case "breach" -> new Happening.Matter.Breach(body.all("accused"), body.maybe("duty"));
            case "phase" -> new Happening.Matter.InPhase(body.get("phase"));
            case "valid" -> new Happening.Matter.Valid(body.get("move"));
            default -> throw new IllegalArgumentException("nothing is said about " + body.get("about"));
        };
    }

    static boolean yes(LogBody body, String key) {
        return body.get(key).equals("yes");
    }

    static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException none) {
            throw new IllegalArgumentException(text + " is no day", none);
        }
    }

    private static LocalTime hour(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException none) {
            throw new IllegalArgumentException(text + " is no time of day", none);
        }
    }
}
