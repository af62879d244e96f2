package org.surety.model.agreement;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A value that the text leaves open, and the ways in which it can be read.
 *
 * @param name the name by which a reading is chosen ({@code decision}); for a term of another agreement
 * {@code agreement/name}
 * @param question what is unclear, as a question
 * @param place the clause whose value it is, as a path ({@code procedures.assistance.steps.decision.rule})
 * @param readings at least two
 * @param when the term exists only under these readings of other terms; empty if always
 * @param bounds whether the readings are not found in any source but are the loosest and the strictest that could be
 * meant
 */
public record OpenTerm(String name, String question, String place, List<Alternative> readings,
        Map<String, List<String>> when,
        boolean bounds, Provenance provenance) {

    /** Copies the collections and refuses fewer than two readings. */
    public OpenTerm {
        readings = List.copyOf(readings);
        when = Copies.ordered(when);
        if (readings.size() < 2) {
            throw new IllegalArgumentException("open term " + name + " needs at least two readings");
        }
    }

    /**
     * One way to read a term.
     *
     * @param name its name
     * @param label what it says, so that it completes a sentence that begins with "if"; empty if the file has no such
     * words
     * @param when it makes sense only under these readings of other terms, each with the readings that allow it; empty
     * if always
     * @param proposedBy whose reading it is, where a source says
     * @param state how far the proposal is; nothing that was withdrawn is a reading
     */
    public record Alternative(String name, Optional<String> label, Map<String, List<String>> when,
            Optional<String> proposedBy, BracketState state, Provenance provenance) {
        /** Copies the map, and refuses what was withdrawn. */
        public Alternative {
            when = Copies.ordered(when);
            if (state == BracketState.WITHDRAWN) {
                throw new IllegalArgumentException("the proposal " + name + " was withdrawn, so it is no reading");
            }
        }

        /** One to which nobody has agreed yet. */
        public Alternative(String name, Optional<String> label, Map<String, List<String>> when,
                Optional<String> proposedBy, Provenance provenance) {
            this(name, label, when, proposedBy, BracketState.OPEN, provenance);
        }

        /** Without words of its own. */
        public Alternative(String name, Map<String, List<String>> when, Optional<String> proposedBy,
                Provenance provenance) {
            this(name, Optional.empty(), when, proposedBy, provenance);
        }

        /** The same reading, sensible under {@code when}. */
        public Alternative under(Map<String, List<String>> when) {
            return new Alternative(name, label, when, proposedBy, state, provenance);
        }
    }

    /** The reading called {@code reading}, if there is one. */
    public Optional<Alternative> reading(String reading) {
        return readings.stream().filter(it -> it.name().equals(reading)).findFirst();
    }
}
