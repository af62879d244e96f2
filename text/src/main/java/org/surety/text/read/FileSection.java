package org.surety.text.read;

import java.util.List;
import org.surety.model.agreement.Adversary;
import org.surety.model.agreement.Body;
import org.surety.model.agreement.Group;
import org.surety.model.agreement.Obligation;
import org.surety.model.agreement.OwnEvent;
import org.surety.model.agreement.Party;
import org.surety.model.agreement.Place;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Source;

/**
 * A part of an agreement that holds named elements of one kind.
 *
 * @param key its key in the file
 * @param what its elements, for messages
 * @param listable whether a list of names will do
 * @param most no file may have more of them
 * @param decode how one element is decoded
 */
record FileSection<T>(String key, String what, boolean listable, int most, Element<T> decode) {

    static final FileSection<Source> SOURCES = new FileSection<>("sources", "sources, each with a name", false, 1_000,
            (decoder, id, cell) -> new PartReader(decoder).source(id, cell));
    static final FileSection<Party> PARTIES =
            new FileSection<>("parties", "parties, as a list or each with its keys", true, 1_000,
                    (decoder, id, cell) -> new PartReader(decoder).party(id, cell));
    static final FileSection<Adversary> ADVERSARIES =
            new FileSection<>("adversaries", "adversaries, as a list or each with its keys", true, 1_000,
                    (decoder, id, cell) -> new PartReader(decoder).adversary(id, cell));
    static final FileSection<OwnEvent> EVENTS = new FileSection<>("events", "events, each with a name", false, 1_000,
            (decoder, id, cell) -> new EventReader(decoder).define(id, cell));
    static final FileSection<Group> GROUPS = new FileSection<>("groups", "groups, each with a name", false, 1_000,
            (decoder, id, cell) -> new PartReader(decoder).group(id, cell));
    static final FileSection<Place> PLACES = new FileSection<>("places", "places, each with its keys", true, 1_000,
            (decoder, id, cell) -> new PartReader(decoder).place(id, cell));
    static final FileSection<Body> BODIES = new FileSection<>("bodies", "bodies, each with a name", false, 1_000,
            (decoder, id, cell) -> new PartReader(decoder).body(id, cell));
    static final FileSection<Obligation> OBLIGATIONS =
            new FileSection<>("obligations", "obligations, each with a name", false, 1_000,
                    (decoder, id, cell) -> new ObligationReader(decoder).read(id, cell));
    static final FileSection<Procedure> PROCEDURES =
            new FileSection<>("procedures", "procedures, each with a name", false, 200,
                    (decoder, id, cell) -> new ProcedureReader(decoder).read(id, cell));

    /** All of them, those first that others name. */
    static final List<FileSection<?>> ALL = List.of(SOURCES, PARTIES, ADVERSARIES, EVENTS, GROUPS, PLACES,
            BODIES, OBLIGATIONS, PROCEDURES);

    /** How one element is decoded. */
    interface Element<T> {
        T read(Decoder decoder, String id, Cell cell);
    }
}
