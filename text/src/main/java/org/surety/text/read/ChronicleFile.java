package org.surety.text.read;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.model.agreement.OpenTerm;
import org.surety.model.agreement.Provenance;
import org.surety.model.agreement.Reading;
import org.surety.model.agreement.Source;
import org.surety.model.chronicle.Chronicle;
import org.surety.model.chronicle.ChronicleFamily;
import org.surety.model.chronicle.Entry;
import org.surety.model.chronicle.Moment;
import org.surety.model.finding.Finding;
import org.surety.model.finding.SourceLocation;
import org.surety.text.Problems;
import org.surety.text.tree.Mark;
import org.surety.text.tree.Node;

/** A chronicle as its file has it, with positions. Safe for several threads. */
public final class ChronicleFile implements ChronicleFamily {

    private final String name;
    private final Head head;
    private final DeclaredNames names;
    private final List<OpenTerm> terms;
    private final List<Item> given;
    private final List<Item> events;
    private final Map<String, AgreementFile> agreements;
    private final List<Finding> notes;

    /**
     * What stands beside the entries.
     *
     * @param texts the agreements, by id, as far as they were found: they define events of their own
     */
    record Head(String id, String title, List<String> agreements, ZoneId zone,
            List<Source> sources, Map<String, AgreementFile> texts, Provenance provenance) {}

    /**
     * An entry as it stands.
     *
     * @param fixed what it says, if that is the same under every reading; empty also where it says nothing
     */
    record Item(Cell cell, boolean open, Optional<Entry> fixed) {}

    ChronicleFile(String name, Head head, DeclaredNames names, List<OpenTerm> terms, List<Item> given,
            List<Item> events, Map<String, AgreementFile> agreements, List<Finding> notes) {
        this.name = name;
        this.head = head;
        this.names = names;
        this.terms = List.copyOf(terms);
        this.given = List.copyOf(given);
        this.events = List.copyOf(events);
        this.agreements = Map.copyOf(agreements);
        this.notes = List.copyOf(notes);
    }

    @Override
    public String id() {
        return head.id();
    }

    @Override
    public List<OpenTerm> terms() {
        return terms;
    }

    /** The agreements that it follows, by id, as far as they were found and could be read. */
    public Map<String, AgreementFile> agreements() {
        return agreements;
    }

    /** The agreements that it follows, by id, the main one first. */
    public List<String> follows() {
        return head.agreements();
    }

    /** What is good to know about the file though it is no error. */
    public List<Finding> notes() {
        return notes;
    }

    @Override
    public Chronicle under(Reading reading) {
        Map<Integer, String> readings = new HashMap<>();
        for (int i = 0; i < terms.size(); i++) {
            OpenTerm term = terms.get(i);
            String chosen = reading.choices().get(term.name());
            if (chosen != null && term.reading(chosen).isEmpty()) {
                throw new IllegalArgumentException("the open term " + term.name() + " has no reading " + chosen);
            }
            if (chosen != null) {
                readings.put(i, chosen);
            }
        }
        Decoder decoder = new Decoder(new Problems(name), ReadingChoice.Chosen.of(readings, terms), names);
        EntryReader reader = new EntryReader(decoder, head);
        List<Entry> told = new ArrayList<>();
        events.forEach(it -> (it.open() ? reader.read(it.cell(), Optional.empty()) : it.fixed()).ifPresent(told::add));
        Moment start = told.isEmpty() ? first() : Moment.of(told.getFirst().on().day());
        List<Entry> assumed = new ArrayList<>();
        given.forEach(it -> reader.read(it.cell(), Optional.of(start)).ifPresent(assumed::add));
        return new Chronicle(head.id(), head.title(), head.agreements(), head.zone(), head.sources(), assumed, told,
                head.provenance());
    }

    /** The first day that any account has. */
    private Moment first() {
        return events.stream().flatMap(it -> it.fixed().stream()).map(Entry::on).findFirst()
                .orElse(Moment.of(LocalDate.EPOCH));
    }

    /** Where an entry stands, {@code events[3]}, or a key of it, {@code events[3].by}. */
    public SourceLocation positionOf(String clause) {
        Mark mark = Places.of(given, events).mark(clause);
        return new SourceLocation(name, mark.line(), mark.column());
    }

    /** Finds entries by their places. */
    record Places(Map<String, Node> nodes) {

        static Places of(List<Item> given, List<Item> events) {
            Map<String, Node> nodes = new LinkedHashMap<>();
            given.forEach(it -> nodes.put(it.cell().path(), it.cell().node()));
            events.forEach(it -> nodes.put(it.cell().path(), it.cell().node()));
            return new Places(nodes);
        }

        Mark mark(String clause) {
            int end = clause.indexOf(']') + 1;
            Node node = nodes.get(clause.substring(0, end));
            if (node == null) {
                return new Mark(1, 1);
            }
            String key = clause.length() > end + 1 ? clause.substring(end + 1) : "";
            return (key.isEmpty() ? Optional.<Mark>empty() : AgreementText.markOf(node, key)).orElse(node.mark());
        }
    }
}
