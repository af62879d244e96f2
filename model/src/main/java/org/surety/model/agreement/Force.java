package org.surety.model.agreement;

/** How a duty stands to the use of armed force. */
public enum Force implements Word {
    /** Force is part of the duty. */
    OBLIGED,
    /** Each party judges for itself. */
    DISCRETIONARY,
    /** No party need use force without its own consent. */
    FORBIDDEN_WITHOUT_CONSENT,
    /** The deciding body says. */
    AS_DECIDED,
    /** The text does not say. */
    UNSPECIFIED
}
