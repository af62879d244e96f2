package org.surety.model.agreement;

/** Where an agreement stands in its life, as its sources report it. */
public enum Status implements Word {
    /** Put forward by somebody; no agreed text. */
    PROPOSED,
    /** A text under negotiation. */
    DRAFT,
    /** Accepted in writing, not yet in force. */
    SIGNED,
    /** A political commitment that its signatories do not hold to be a treaty. */
    POLITICAL,
    /** Binding now. */
    IN_FORCE,
    /** No longer binding, or never completed. */
    LAPSED
}
