package org.surety.model.finding;

import org.surety.model.agreement.Word;

/** How grave a finding is, in rising order. */
public enum Severity implements Word {
    /** Good to know. */
    NOTE,
    /** A weakness of the text, or something that is probably not what its author meant. */
    WARNING,
    /** The file cannot be used as it stands. */
    ERROR
}
