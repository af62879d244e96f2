package org.surety.report;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * How an agreement is built, by what follows from its text: few questions, each with every answer that it has under
 * some reading and in some case. Where no case is asked about there is none.
 *
 * @param answers by question; every question has an entry
 */
public record Structure(Map<Question, Set<Answer>> answers) {

    /** Copies the map; a question without an entry has no answer. */
    public Structure {
        Map<Question, Set<Answer>> all = new EnumMap<>(Question.class);
        for (Question question : Question.values()) {
            Set<Answer> given = answers.getOrDefault(question, Set.of());
            if (!question.possible().containsAll(given)) {
                throw new IllegalArgumentException(given + " are no answers to " + question);
            }
            all.put(question, given.isEmpty()
                    ? Set.of()
                    : Collections.unmodifiableSet(EnumSet.copyOf(given)));
        }
        answers = Collections.unmodifiableMap(all);
    }

    /** Whether a question has an answer, under some reading and in some case. */
    public boolean has(Question question, Answer answer) {
        return answers.getOrDefault(question, Set.of()).contains(answer);
    }

    /** What is asked. */
    public enum Question {
        /** Who decides in the votes that its procedures lead to. */
        DECIDES,
        /** Whether a guarantor that attacks, or any party where none is a guarantor, can stop help all by itself. */
        BLOCKS,
        /** Whether the talks and votes that its procedures lead to have a time limit; both, where some have. */
        CLOCK,
        /** Whether help is owed. */
        OWED,
        /** Whether some party can lawfully leave or end it all by itself, by what is written. */
        LEFT;

        /** The answers that it can have. */
        public Set<Answer> possible() {
            return switch (this) {
                case DECIDES -> EnumSet.range(Answer.NOBODY, Answer.UNSAID);
                case BLOCKS, CLOCK, OWED, LEFT -> EnumSet.of(Answer.YES, Answer.NO);
            };
        }
    }

    /** What the answer is. */
    public enum Answer {
        /** Nothing is put to a vote. */
        NOBODY,
        /** Each decides for itself. */
        EACH,
        /** A single party decides. */
        ONE,
        /** All must agree: each of several can prevent a decision alone. */
        ALL,
        /** Some, but not all, can prevent a decision alone. */
        SOME,
        /** Enough must agree: nobody can prevent a decision alone. */
        ENOUGH,
        /** The text does not say. */
        UNSAID,
        /** Yes. */
        YES,
        /** No. */
        NO
    }
}
