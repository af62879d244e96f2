package org.surety.model.agreement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An agreement as its text stands: open terms, and for each complete choice of readings one {@link Agreement}.
 */
public interface Family {

    /** The agreement's short name. */
    String id();

    /** The open terms in the order of the text; a term's conditions name only terms of this list. */
    List<OpenTerm> terms();

    /**
     * The agreement under one reading.
     *
     * @param reading a choice for every term that exists under it (see {@code Readings} in the semantics)
     * @throws IllegalArgumentException if a choice is missing, or is not one of the term's readings
     */
    Agreement under(Reading reading);

    /**
     * The agreements that conditions of this one look at as a whole ({@code other-agreement}), by id, as far as they
     * can be found. They may look at this one in turn, so each is read only when this is asked.
     */
    default Map<String, Family> companions() {
        return Map.of();
    }

    /** Terms that are held to a reading each, and so are open no more, as the text has them. */
    default Map<OpenTerm, String> heldTerms() {
        return Map.of();
    }

    /** A choice for the open terms, with the readings of those that are held and exist under it. */
    default Map<String, String> withHeld(Map<String, String> choices) {
        Map<String, String> chosen = new LinkedHashMap<>(choices);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Map.Entry<OpenTerm, String> one : heldTerms().entrySet()) {
                boolean exists = one.getKey().when().entrySet().stream()
                        .allMatch(it -> it.getValue().contains(chosen.getOrDefault(it.getKey(), "")));
                changed |= exists && chosen.putIfAbsent(one.getKey().name(), one.getValue()) == null;
            }
        }
        return chosen;
    }

    /** An agreement that leaves nothing open. */
    static Family of(Agreement agreement) {
        return new Family() {
            @Override
            public String id() {
                return agreement.id();
            }

            @Override
            public List<OpenTerm> terms() {
                return List.of();
            }

            @Override
            public Agreement under(Reading reading) {
                return agreement;
            }
        };
    }
}
