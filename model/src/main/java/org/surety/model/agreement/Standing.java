package org.surety.model.agreement;

/** How far a party has bound itself. The constants are in order: each is more than the one before. */
public enum Standing implements Word {
    /** Named by others. */
    PROSPECTIVE,
    /** Asked, without an answer on record. */
    CONSULTED,
    /** Has said yes. */
    ACCEPTED,
    /** Is bound under its own constitution. */
    RATIFIED
}
