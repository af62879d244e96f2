package org.surety.report.words;

import java.util.Set;
import org.surety.report.Structure;

/** How agreements are built, in few words. */
public final class StructureWords {

    private StructureWords() {}

    /** What is asked, as a heading above its answers. */
    public static String question(Structure.Question question) {
        return switch (question) {
            case DECIDES -> "Who decides";
            case BLOCKS -> "A guarantor that attacks can stop help alone";
            case CLOCK -> "Talks and votes have a time limit";
            case OWED -> "Help is owed";
            case LEFT -> "One party can leave or end it alone";
        };
    }

    /** An answer, as it stands below its question. */
    public static String answer(Structure.Answer answer) {
        return switch (answer) {
            case NOBODY -> "nothing is put to a vote";
            case EACH -> "each for itself";
            case ONE -> "one alone";
            case ALL -> "all must agree";
            case SOME -> "some have a veto";
            case ENOUGH -> "enough of them";
            case UNSAID -> "not stated";
            case YES -> "yes";
            case NO -> "no";
        };
    }

    /** All answers that a text has to a question: one, or several as it is read and by who attacks. */
    public static String answers(Set<Structure.Answer> answers) {
        return answers.isEmpty()
                ? "no such case"
                : String.join(" or ", answers.stream().map(StructureWords::answer).toList());
    }
}
