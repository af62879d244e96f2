package org.surety.model.agreement;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * An event that a text defines for itself. In another agreement it is known by what it is also.
 *
 * @param id its name
 * @param meaning what happens, in a few words
 * @param also the kinds of event that it also is; what those also are, it is too
 */
public record OwnEvent(String id, String meaning, Set<EventKind> also, Provenance provenance) implements EventType {

    /** Copies the set. */
    public OwnEvent {
        also = Copies.ordered(also);
    }

    @Override
    public String word() {
        return id;
    }

    @Override
    public Set<EventType> isAlso() {
        Set<EventType> all = new LinkedHashSet<>();
        all.add(this);
        also.forEach(it -> all.addAll(it.isAlso()));
        return Collections.unmodifiableSet(all);
    }
}
