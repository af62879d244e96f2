package org.surety.model.agreement;

/** How good a source is. */
public enum Grade implements Word {
    /** The text itself, or an official record of it. */
    PRIMARY,
    /** A report by the press. */
    PRESS,
    /** What somebody said, on the record. */
    STATEMENT,
    /** Work by scholars. */
    SCHOLARSHIP,
    /** Common knowledge that was not checked against a text. */
    GENERAL_KNOWLEDGE,
    /** Our own conclusion from other sources. */
    INFERENCE
}
