package org.surety.report.words;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Step;

/**
 * Finds what the path of a clause names: {@code procedures.assistance.steps.help}, or {@code agreement/procedures...}
 * of another agreement.
 */
final class ClauseWords {

    private final Names own;
    private final Map<String, Names> others = new HashMap<>();

    ClauseWords(Names own) {
        this.own = own;
        collect(own);
    }

    private void collect(Names names) {
        names.imports().forEach(imported -> {
            others.putIfAbsent(imported.agreement().id(), imported);
            collect(imported);
        });
    }

    /** A step with the names of the agreement that it is in. */
    record Place(Names names, Procedure procedure, Step step) {}

    Optional<Place> step(String clause) {
        int slash = clause.indexOf('/');
        Names names = slash < 0 ? own : others.getOrDefault(clause.substring(0, slash), own);
        String path = clause.substring(slash + 1);
        int steps = path.indexOf(".steps.");
        if (!path.startsWith("procedures.") || steps < 0) {
            return Optional.empty();
        }
        return names.agreement().procedure(path.substring("procedures.".length(), steps)).flatMap(procedure -> procedure
                .step(path.substring(steps + ".steps.".length())).map(step -> new Place(names, procedure, step)));
    }
}
