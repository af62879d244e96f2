package org.surety.model.design;

import java.util.List;
import java.util.Optional;
import org.surety.model.agreement.Provenance;
import org.surety.model.position.IssuePosition;

/**
 * Something that a designer may choose: a value of the agreement, or how an issue is settled that the agreement leaves
 * alone.
 *
 * @param name its short name; where the agreement leaves the value open already, the name of that open term
 * @param question what is to be chosen
 * @param clause the clause whose value it is, as a path; empty where only an issue is settled
 * @param issue the issue of the positions that it settles, if it settles one
 * @param options what can be chosen, at least one
 * @param provenance what it rests on
 */
public record DesignChoice(String name, String question, Optional<String> clause, Optional<String> issue,
        List<Option> options, Provenance provenance) {

    /** Copies the list; refuses a choice of nothing, and one that changes nothing. */
    public DesignChoice {
        options = List.copyOf(options);
        if (options.isEmpty()) {
            throw new IllegalArgumentException("the choice " + name + " has nothing to choose from");
        }
        if (clause.isEmpty() && issue.isEmpty()) {
            throw new IllegalArgumentException("the choice " + name + " neither changes a clause nor settles an issue");
        }
    }

    /**
     * One way to choose.
     *
     * @param name its name
     * @param place where on the scale of the issue it lies; unknown where nobody says
     */
    public record Option(String name, IssuePosition place) {}
}
