package org.surety.intake.meaning;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What was found in a passage.
 *
 * @param language whether its words could be read
 * @param list by where they stand
 */
public record Clues(Language language, List<Clue> list) {

    /** Whether words can be read. */
    public enum Language {
        /** Words and numbers are read. */
        ENGLISH,
        /** Only digits, dates in digits and the names that were given are read. */
        UNKNOWN
    }

    /** Copies the list. */
    public Clues {
        list = List.copyOf(list);
    }

    /** The questions that the passage may answer, in their order. */
    public Set<Question> questions() {
        Set<Question> questions = EnumSet.noneOf(Question.class);
        list.forEach(it -> questions.add(it.question()));
        return questions;
    }

    /** The clues to one question, by where they stand. */
    public List<Clue> to(Question question) {
        return list.stream().filter(it -> it.question() == question).toList();
    }
}
