package org.surety.analysis.life.api;

import java.util.List;
import java.util.Optional;
import org.surety.model.agreement.Word;
import org.surety.model.quantity.Span;

/**
 * Something that falls due, or lapses.
 *
 * @param kind what kind of thing
 * @param what the clause, in words of the language
 * @param date the last day, where the text names one
 * @param after how long after {@code from}, where it counts from something
 * @param from the path of the condition or clause from which it counts
 * @param who who has to act, or can let it lapse
 * @param lapsesUnless what has to happen so that it does not lapse; empty where nothing lapses, as
 *     where a term is prolonged by itself and a notice only frees whoever gives it
 */
public record CalendarItem(Kind kind, String what, Optional<java.time.LocalDate> date, Optional<Span> after,
        String from, List<String> who, Optional<String> lapsesUnless) {
    /** Copies the list. */
    public CalendarItem {
        who = List.copyOf(who);
    }

    /** What kind of thing it is. */
    public enum Kind implements Word {
        /** A duty has to be done. */
        DUTY,
        /** A term ends. */
        TERM,
        /** From then on one can leave. */
        NOTICE,
        /** A condition begins to hold. */
        CONDITION
    }
}
