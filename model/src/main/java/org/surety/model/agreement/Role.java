package org.surety.model.agreement;

/** The part a party has in an agreement. */
public enum Role implements Word {
    /** It is what the agreement protects. */
    PROTECTED,
    /** It promises to act. */
    GUARANTOR,
    /** It watches. */
    MONITOR,
    /** It keeps the text. */
    DEPOSITARY,
    /** Any other part; also a member of an alliance in which all promise and all are protected. */
    OTHER
}
