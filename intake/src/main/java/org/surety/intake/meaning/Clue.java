package org.surety.intake.meaning;

import java.time.LocalDate;
import org.surety.model.quantity.Ratio;

/** Words of a passage that are worth a meaning. A clue says what stands there, never what it means. */
public sealed interface Clue {

    /** How many characters of the passage's text stand before it. */
    int from();

    /** How many stand before its end. */
    int to();

    /** What it may answer. */
    default Question question() {
        return switch (this) {
            case Span it -> Question.BY_WHEN;
            case Day it -> Question.BY_WHEN;
            case Share it -> Question.WHO_DECIDES;
            case Count it -> Question.WHO_DECIDES;
            case Named it -> Question.WHO;
            case Verb it -> Question.MAY_OR_MUST;
            case Cue it -> it.hints;
        };
    }

    /**
     * A length of time: {@code thirty (30) days}, {@code 72-hour}.
     *
     * @param count how many units
     * @param unit of what
     */
    record Span(int from, int to, Ratio count, TimeUnit unit) implements Clue {}

    /** A day of the calendar: {@code 9 May 2025}. */
    record Day(int from, int to, LocalDate date) implements Clue {}

    /** A part of a whole: {@code two thirds}, {@code 66 per cent}. */
    record Share(int from, int to, Ratio value) implements Clue {}

    /** Another number: {@code fifteen}. */
    record Count(int from, int to, Ratio value) implements Clue {}

    /** A party, by its code. */
    record Named(int from, int to, String code) implements Clue {}

    /** A verb that says whether something is owed; {@code negated} if {@code not} or {@code no} follows at once. */
    record Verb(int from, int to, Modal modal, boolean negated) implements Clue {}

    /** Words that often stand where a question is answered: {@code unanimously}, {@code withdraw}. */
    record Cue(int from, int to, Question hints) implements Clue {}

    /** Of what a length of time is counted. */
    enum TimeUnit {
        /** Sixty minutes. */
        HOUR,
        /** A day of the calendar, or twenty-four hours: the text must say which. */
        DAY,
        /** A day on which people work; which they are, the text must say. */
        WORKING_DAY,
        /** Seven days. */
        WEEK,
        /** A month of the calendar. */
        MONTH,
        /** A year of the calendar. */
        YEAR
    }

    /** Verbs that say whether something is owed. */
    enum Modal {
        /** Owed. */
        SHALL,
        /** Owed. */
        MUST,
        /** Left to whoever it names. */
        MAY,
        /** An intention, in the usage of texts that are not to bind; a promise in others. */
        WILL,
        /** A recommendation. */
        SHOULD
    }
}
