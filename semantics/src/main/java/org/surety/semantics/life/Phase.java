package org.surety.semantics.life;

import org.surety.model.agreement.Word;

/** Where an agreement stands between two parties (L4). The widest first. */
public enum Phase implements Word {
    /** Both are bound. */
    IN_FORCE,
    /** It is applied before it is in force. */
    PROVISIONAL,
    /** Both are bound, and it is suspended between them. */
    SUSPENDED,
    /** Not yet. */
    NOT_IN_FORCE,
    /** Not any more. */
    ENDED,
    /** It has no effect. */
    VOID
}
