package org.surety.conformance.life;

import org.surety.model.agreement.Life;

/**
 * How what the page leaves to a reading is read.
 *
 * @param law what holds where a text that names no law is silent
 * @param onSignature whether a text that is silent on its entry enters when all have signed, rather than never
 * @param impliedWithdrawal whether under Vienna a right to leave is implied where the text is silent
 * @param idleAreLate whether of two parallel duties neither of which was begun both are late
 * @param deadlinesRunOn whether the last moment of a duty stays where it is while the duty is suspended
 */
record Choices(Life.Law law, boolean onSignature, boolean impliedWithdrawal, boolean idleAreLate,
        boolean deadlinesRunOn) {}
