package org.surety.model.agreement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.surety.model.quantity.Limit;

/**
 * Who is bound to what, towards whom.
 *
 * @param id its name
 * @param bearer who is bound, or entitled
 * @param to the counterparty; empty where it is owed to all
 * @param modality how
 * @param actions what; a duty with several actions has each of them
 * @param on the events that bring it about; empty if it holds at all times
 * @param consentOf whose consent lifts a prohibition, if anybody's does
 * @param deadline within which time, counted from the event
 * @param force how the duty stands to armed force, where that is a question
 * @param extent how far it goes, as the text puts it; {@code unspecified} where it is left open
 * @param onBreach what follows from a breach: the name of a procedure, or a few words; empty where nothing is said
 * @param proposedBy whose proposal it is, where the others have not accepted it
 * @param course how it runs over the life of the agreement
 */
public record Obligation(String id, Members bearer, Optional<Members> to, Modality modality, List<Action> actions,
        Set<EventType> on, Optional<Members> consentOf, Limit deadline, Force force, Optional<String> extent,
        Optional<String> onBreach, Optional<Members> proposedBy, Provenance provenance, Course course) {

    /** An obligation of whose course nothing is said. */
    public Obligation(String id, Members bearer, Optional<Members> to, Modality modality, List<Action> actions,
            Set<EventType> on, Optional<Members> consentOf, Limit deadline, Force force, Optional<String> extent,
            Optional<String> onBreach, Optional<Members> proposedBy, Provenance provenance) {
        this(id, bearer, to, modality, actions, on, consentOf, deadline, force, extent, onBreach, proposedBy,
                provenance, Course.PLAIN);
    }

    /** Copies the collections and refuses an empty list of actions. */
    public Obligation {
        actions = List.copyOf(actions);
        on = Copies.ordered(on);
        if (actions.isEmpty()) {
            throw new IllegalArgumentException("obligation " + id + " names no action");
        }
    }

    /** The same, running otherwise. */
    public Obligation with(Course other) {
        return new Obligation(id, bearer, to, modality, actions, on, consentOf, deadline, force, extent, onBreach,
                proposedBy, provenance, other);
    }
}
