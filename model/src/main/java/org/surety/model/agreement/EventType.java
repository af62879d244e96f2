package org.surety.model.agreement;

import java.util.Set;

/** What may set a procedure off: one of the kinds of event that the language knows, or one that the text defines. */
public sealed interface EventType permits EventKind, OwnEvent {

    /** Its spelling in files and in reports. */
    String word();

    /** This, and every kind that an event of this kind also is. */
    Set<EventType> isAlso();
}
