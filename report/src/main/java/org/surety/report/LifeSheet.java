package org.surety.report;

import java.util.List;
import java.util.Optional;
import org.surety.analysis.life.LifeResult;
import org.surety.model.agreement.Family;

/**
 * What follows from a text over its life, with what can fill its silence.
 *
 * @param family the agreement with its open terms
 * @param parts the text itself first, then with its silence filled as in other texts
 */
public record LifeSheet(Family family, List<Part> parts) {

    /** Copies the list; refuses none. */
    public LifeSheet {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("the text itself is missing");
        }
    }

    /**
     * The answers with the silence filled in one way.
     *
     * @param model the agreement whose clauses fill it; empty for the text itself
     * @param title the title of that agreement
     * @param family the agreement as it is with its silence filled so
     * @param result the answers, under each law where there is no such agreement
     */
    public record Part(Optional<String> model, Optional<String> title, Family family, LifeResult result) {}
}
