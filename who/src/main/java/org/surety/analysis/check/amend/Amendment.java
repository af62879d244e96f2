package org.surety.analysis.check.amend;

import java.util.Locale;

/**
 * One way in which a clause could be written instead. It recommends nothing: what it changes, and for whom, has to be
 * worked out by asking again.
 *
 * @param finding the id of the finding that it goes with
 * @param clause the path of the clause ({@code procedures.assistance.steps.consult.within})
 * @param choice how the choice is called: as the open term of the clause, or else after the clause
 * @param question what is chosen, as a question
 * @param open whether the clause is an open term of the file, to whose readings this one is added; otherwise it stands
 * in the place of what is written there
 * @param name what the reading is called; no reading of the term has that name yet
 * @param value what stands in the file, as YAML in one line ({@code 1 day}, {@code {quota: 2/3}})
 * @param wording the clause as a treaty could have it, in plain English
 */
public record Amendment(String finding, String clause, String choice, String question, boolean open, String name,
        String value, String wording) {

    /**
     * The choice of a design file that tries this amendment alone: an entry of {@code choices}, in one line without its
     * name.
     */
    public String asChoice() {
        return "{question: " + FlowYaml.quoted(question) + ", at: " + FlowYaml.text(clause) + ", readings: {" + name
                + ": {value: " + value + "}}}";
    }

    /** The reading of a choice or an open term that it is, in one line, with the first sentence of its wording
     * as what follows "if". */
    public String asReading() {
        String first = wording.split("(?<=\\.) ")[0].replaceFirst("\\.$", "");
        String label = first.substring(0, 1).toLowerCase(Locale.ROOT) + first.substring(1);
        return name + ": {value: " + value + ", label: " + FlowYaml.quoted(label) + "}";
    }

    /** A text as YAML has it in one line. */
    public static String quoted(String text) {
        return FlowYaml.quoted(text);
    }
}
