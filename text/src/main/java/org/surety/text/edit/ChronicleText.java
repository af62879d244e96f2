package org.surety.text.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.surety.model.agreement.Action;
import org.surety.model.agreement.Ballot;
import org.surety.model.chronicle.Chronicle;
import org.surety.model.chronicle.Entry;
import org.surety.model.chronicle.Happening;
import org.surety.model.quantity.Ratio;

/** A chronicle as a file of {@code kind: chronicle}, an entry a line; without sources, which stand elsewhere. */
public final class ChronicleText {

    private final SequencedMap<String, Written> keys = new LinkedHashMap<>();

    private ChronicleText() {}

    /** The file. It reads back to the same entries, but for what they cite. */
    public static String of(Chronicle chronicle) {
        StringBuilder out = new StringBuilder("surety: 1\nkind: chronicle\n");
        ChronicleText head = new ChronicleText();
        head.put("id", chronicle.id()).put("title", chronicle.title())
                .put("for", Written.texts(chronicle.agreements())).put("zone", chronicle.zone().getId());
        head.keys.forEach((key, value) -> out.append(key).append(": ").append(YamlLayout.flow(value)).append('\n'));
        list("given", chronicle.given(), chronicle, false, out);
        list("events", chronicle.entries(), chronicle, true, out);
        return out.toString();
    }

    private static void list(String key, List<Entry> entries, Chronicle of, boolean dated, StringBuilder out) {
        if (entries.isEmpty()) {
            return;
        }
        out.append(key).append(":\n");
        for (Entry entry : entries) {
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
            text.maybe("note", entry.note());
            out.append("  - ").append(YamlLayout.flow(text.written())).append('\n');
        }
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
                put("happened", it.kind().word()).list("against", it.against()).maybe("at", it.at());
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
