package org.surety.text.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.surety.model.agreement.Action;
import org.surety.model.agreement.Ballot;
import org.surety.model.agreement.OwnEvent;
import org.surety.model.agreement.Source;
import org.surety.model.chronicle.Chronicle;
import org.surety.model.chronicle.Entry;
import org.surety.model.chronicle.Happening;
import org.surety.model.quantity.Ratio;

/** A chronicle as a file of {@code kind: chronicle}, an entry a line. */
public final class ChronicleText {

    private final SequencedMap<String, Written> keys = new LinkedHashMap<>();

    private ChronicleText() {}

    /** What stands at one place of a chronicle. */
    public sealed interface Slot {

        /** What is told in one way. */
        record One(Entry entry) implements Slot {}

        /**
         * What is told in several ways.
         *
         * @param term the name by which an account is chosen
         * @param question which of them holds, as a question
         */
        record Several(String term, String question, List<Account> accounts) implements Slot {
            /** Copies the list. */
            public Several {
                accounts = List.copyOf(accounts);
            }
        }

        /**
         * One of several accounts.
         *
         * @param reading its name
         * @param entry what it says; empty where nothing of the kind happened, or where that stands at another place
         * @param when under which accounts of other terms it can be chosen; empty for any
         */
        record Account(String reading, Optional<Entry> entry, Map<String, List<String>> when) {}
    }

    /** The file of a chronicle that tells everything in one way. It reads back to the same entries. */
    public static String of(Chronicle chronicle) {
        return of(chronicle, slots(chronicle.given()), slots(chronicle.entries()));
    }

    private static List<Slot> slots(List<Entry> entries) {
        return entries.stream().<Slot>map(Slot.One::new).toList();
    }

    /**
     * The file of a chronicle of which some is told in several ways.
     *
     * @param head for what stands beside the entries
     * @param given what is taken as true at the start
     * @param events what happened, in order of time
     */
    public static String of(Chronicle head, List<Slot> given, List<Slot> events) {
        StringBuilder out = new StringBuilder("surety: 1\nkind: chronicle\n");
        ChronicleText top = new ChronicleText();
        top.put("id", head.id()).put("title", head.title())
                .put("for", Written.texts(head.agreements())).put("zone", head.zone().getId());
        top.keys.forEach((key, value) -> out.append(key).append(": ").append(YamlLayout.flow(value)).append('\n'));
        if (!head.sources().isEmpty()) {
            out.append("sources:\n");
            head.sources().forEach(it -> out.append("  ").append(YamlLayout.key(it.id())).append(": ")
                    .append(YamlLayout.flow(source(it))).append('\n'));
        }
        list("given", given, head, false, out);
        list("events", events, head, true, out);
        return out.toString();
    }

    /**
     * An entry alone, as a mapping in braces.
     *
     * @param of the chronicle to which it belongs
     */
    public static String entry(Entry entry, Chronicle of) {
        return YamlLayout.flow(entry(entry, of, true));
    }

    private static Written source(Source source) {
        ChronicleText text = new ChronicleText().put("title", source.title()).maybe("publisher", source.publisher())
                .maybe("date", source.date().map(Object::toString)).put("grade", source.grade().word());
        if (source.weak()) {
            text.put("weak", "yes");
        }
        return text.maybe("note", source.note()).written();
    }

    private static void list(String key, List<Slot> slots, Chronicle of, boolean dated, StringBuilder out) {
        if (slots.isEmpty()) {
            return;
        }
        out.append(key).append(":\n");
        for (Slot slot : slots) {
            out.append("  - ").append(switch (slot) {
                case Slot.One it -> YamlLayout.flow(entry(it.entry(), of, dated));
                case Slot.Several it -> several(it, of, dated);
            }).append('\n');
        }
    }

    private static String several(Slot.Several several, Chronicle of, boolean dated) {
        List<String> readings = new ArrayList<>();
        for (Slot.Account each : several.accounts()) {
            // Nothing at all stands for what did not happen; quotation marks would be a text.
            String value = each.entry().map(it -> YamlLayout.flow(entry(it, of, dated))).orElse("");
            ChronicleText when = new ChronicleText();
            each.when().forEach(when::list);
            readings.add(YamlLayout.key(each.reading()) + ": {value: " + value
                    + (each.when().isEmpty() ? "" : ", when: " + YamlLayout.flow(when.written())) + "}");
        }
        return "{open: {name: " + YamlLayout.flow(Written.text(several.term())) + ", question: "
                + YamlLayout.flow(Written.text(several.question())) + ", readings: {" + String.join(", ", readings)
                + "}}}";
    }

    private static Written entry(Entry entry, Chronicle of, boolean dated) {
        ChronicleText text = new ChronicleText();
        if (dated) {
            text.put("on", entry.on().toString());
        }
        if (of.agreements().size() > 1) {
            text.put("in", entry.agreement());
        }
        text.list("by", entry.by()).happening(entry.what());
        text.list("disputed-by", entry.disputedBy()).maybe("according-to", entry.accordingTo());
        if (entry.anyway()) {
            text.put("anyway", "yes");
        }
        List<Written> cited = entry.citations().stream().filter(it -> of.source(it.source()).isPresent())
                .map(it -> it.place().map(place -> new ChronicleText().put(it.source(), place).written())
                        .orElseGet(() -> Written.text(it.source())))
                .toList();
        if (!cited.isEmpty()) {
            text.put("source", cited.size() == 1 ? cited.getFirst() : new Written.Items(cited));
        }
        return text.maybe("note", entry.note()).written();
    }

    private Written written() {
        return new Written.Keys(keys);
    }

    private ChronicleText put(String key, String text) {
        return put(key, Written.text(text));
    }

    private ChronicleText put(String key, Written value) {
        keys.put(key, value);
        return this;
    }

    private ChronicleText maybe(String key, Optional<String> text) {
        text.ifPresent(it -> put(key, it));
        return this;
    }

    private ChronicleText list(String key, List<String> names) {
        if (!names.isEmpty()) {
            put(key, Written.texts(names));
        }
        return this;
    }

    private void happening(Happening what) {
        switch (what) {
            case Happening.Consented it -> put(it.how().word(), "yes");
            case Happening.Notice it -> put("notice", it.of().orElse("yes"));
            case Happening.Did it -> put("did", did(it)).list("towards", it.towards());
            case Happening.Offered it -> put("offered", it.duty());
            case Happening.Met it -> put("met", it.absent().isEmpty()
                    ? Written.text(it.step().orElse("yes"))
                    : new ChronicleText().maybe("step", it.step()).list("absent", it.absent()).written());
            case Happening.Asked it -> put("asked", it.step());
            case Happening.Concluded it -> put("concluded", it.step());
            case Happening.Voted it -> put("voted", voted(it));
            case Happening.Acted it -> put("acted", it.step());
            case Happening.Happened it -> {
                put("happened", it.kind() instanceof OwnEvent own
                        ? new ChronicleText().put("event", own.id()).written()
                        : Written.text(it.kind().word())).list("against", it.against()).maybe("at", it.at());
                if (!it.attributable()) {
                    put("attributable", "no");
                }
            }
            case Happening.Fact it -> put(it.holds() ? "happened" : "ended", it.kind().word())
                    .maybe("what", it.what());
            case Happening.Agreed it -> put("agreed", it.of().isEmpty() && it.until().isEmpty()
                    ? Written.text(it.what().word())
                    : new ChronicleText().put(it.what().word(), it.of().orElse("yes"))
                            .maybe("to", it.until().map(Object::toString)).written());
            case Happening.Said it -> put(it.how().word(), matter(it.about()));
        }
    }

    private static Written did(Happening.Did did) {
        Action action = did.action();
        ChronicleText text = new ChronicleText().put(action.kind().word(), action.object().orElse(""));
        if (did.part().equals(Ratio.ONE)) {
            return action.object().isEmpty() ? Written.text(action.kind().word()) : text.written();
        }
        return text.put("part", did.part().toString()).written();
    }

    private static Written voted(Happening.Voted vote) {
        Map<Ballot, List<String>> ballots = new LinkedHashMap<>();
        vote.ballots().forEach((who, ballot) -> ballots.computeIfAbsent(ballot, it -> new ArrayList<>()).add(who));
        ChronicleText text = new ChronicleText().put("step", vote.step());
        for (Ballot ballot : Ballot.values()) {
            text.list(ballot.word(), ballots.getOrDefault(ballot, List.of()));
        }
        return text.maybe("result", vote.result().map(it -> it ? "passed" : "failed")).written();
    }

    private static Written matter(Happening.Matter about) {
        return switch (about) {
            case Happening.Matter.Breach it ->
                    new ChronicleText().list("breach-by", it.by()).maybe("what", it.duty()).written();
            case Happening.Matter.InPhase it -> new ChronicleText().put("phase", it.phase()).written();
            case Happening.Matter.Valid it -> new ChronicleText().put("valid", it.move()).written();
        };
    }
}
