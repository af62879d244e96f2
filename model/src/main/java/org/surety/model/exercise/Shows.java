package org.surety.model.exercise;

import org.surety.model.agreement.Word;

/** What others see of those who have cast a sealed ballot before it is counted. */
public enum Shows implements Word {
    /** Who has. */
    NAMES,
    /** How many have. */
    COUNT,
    /** Nothing. */
    NOTHING
}
