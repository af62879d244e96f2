package org.surety.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.surety.model.scenario.Scenario;
import org.surety.text.tree.Nearest;
import org.surety.text.tree.Quote;

/**
 * What can be counted for help to be enough: what some party contributes. With any other measure help could never be enough, whatever the
 * parties do; that is a slip, or something forgotten, and not an answer.
 */
final class Measures {

    private Measures() {}

    /** What is wrong with the measures that have to be reached; empty if nothing is. */
    static Optional<Unknown> unknown(Scenario scenario) {
        Set<String> known = scenario.contributed();
        return scenario.enough().keySet().stream().filter(it -> !known.contains(it)).findFirst()
                .map(it -> new Unknown(it, List.copyOf(known)));
    }

    /** Refuses measures that nobody knows. @throws BadInput if one is such */
    static void require(Scenario scenario) {
        unknown(scenario).ifPresent(it -> {
            throw BadInput.of("scenario " + scenario.id() + ": " + it.message(), Optional.of(it.hint()));
        });
    }

    /**
     * A measure that nobody contributes.
     *
     * @param known those that somebody does
     */
    record Unknown(String measure, List<String> known) {

        String message() {
            return "nothing contributes " + Quote.of(measure) + ", so help could never be enough";
        }

        /** The nearest measure, and those there are. */
        String hint() {
            List<String> parts = new ArrayList<>();
            Nearest.hint(measure, known).ifPresent(parts::add);
            parts.add(known.isEmpty()
                    ? "No party contributes anything: write `contributes` under `behaviour`."
                    : "What parties contribute: " + String.join(", ", known) + ".");
            return String.join(" ", parts);
        }
    }
}
