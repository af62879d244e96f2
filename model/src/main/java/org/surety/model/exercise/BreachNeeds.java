package org.surety.model.exercise;

import org.surety.model.agreement.Word;

/** How many people it takes to break the agreement, in a seat that several share. */
public enum BreachNeeds implements Word {
    /** One: whoever sends the moves. */
    ONE,
    /** A second one who confirms it. */
    TWO
}
