package org.surety.text.read;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.surety.model.agreement.EventKind;
import org.surety.model.agreement.EventType;
import org.surety.model.agreement.OwnEvent;
import org.surety.model.agreement.Provenance;
import org.surety.text.FormRules;
import org.surety.text.tree.Node;
import org.surety.text.tree.Quote;

/** Decodes events: the words of the language, and those that a text defines for itself. */
final class EventReader {

    private final Decoder decoder;
    private final Values values;

    EventReader(Decoder decoder) {
        this.decoder = decoder;
        this.values = new Values(decoder);
    }

    /** The definition of an event. */
    OwnEvent define(String id, Cell cell) {
        if (!AgreementText.termsIn(cell.node()).isEmpty()) {
            decoder.report(FormRules.FORM_OPEN_TERM, cell,
                    "what an event means cannot be open; leave open which events a procedure is `on`");
        }
        Fields fields = decoder.fields(cell, "an event", "meaning", "is-also", "source", "note", "text");
        return new OwnEvent(id, fields.need("meaning", values::text, id),
                fields.get("is-also", it -> values.words(it, EventKind.class), Set.of()),
                new ClauseReader(decoder).provenance(fields));
    }

    /** One event, or several, in the order in which they are written. */
    Set<EventType> events(Cell cell) {
        return new LinkedHashSet<>(decoder.list(cell, this::event));
    }

    /** A word of the language, or {@code event: NAME} for an event of the file's own. */
    EventType event(Cell cell) {
        if (cell.node() instanceof Node.Mapping) {
            return decoder.fields(cell, "an event of the text's own", "event").need("event", this::own,
                    EventKind.ARMED_ATTACK);
        }
        if (cell.node() instanceof Node.Scalar scalar && decoder.names().events().containsKey(scalar.text().strip())) {
            String name = scalar.text().strip();
            decoder.report(FormRules.FORM_UNKNOWN_WORD, cell,
                    Quote.of(name) + " is an event of this agreement's own and no word of the language",
                    Optional.of("Write " + Quote.of("{event: " + name + "}") + "."));
            return EventKind.ARMED_ATTACK;
        }
        return values.word(cell, EventKind.class);
    }

    /** The name of an event of the file's own, or a word of the language; as it is called. */
    String word(Cell cell) {
        String name = decoder.text(cell, "an event, such as `occupation`, or the name of one under `events`");
        return Values.find(name, EventKind.class).isPresent() ? name : own(cell).word();
    }

    private EventType own(Cell cell) {
        String name = decoder.text(cell, "the name of an event");
        Optional<OwnEvent> defined = decoder.names().event(name);
        if (defined.isPresent()) {
            return defined.get();
        }
        if (!decoder.names().id().isEmpty() && !name.isEmpty()) {
            decoder.reportName(FormRules.FORM_UNKNOWN_WORD, cell, "there is no event " + Quote.of(name)
                    + " under `events`", name, all(decoder.names()));
        }
        return new OwnEvent(name, name, Set.of(), Provenance.NONE);
    }

    /** The names of all events that can be meant: a text's own, and those of the language. */
    static Set<String> all(DeclaredNames names) {
        Set<String> all = new LinkedHashSet<>(names.events().keySet());
        Stream.of(EventKind.values()).map(EventKind::word).forEach(all::add);
        return all;
    }
}
