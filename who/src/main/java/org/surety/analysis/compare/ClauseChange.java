package org.surety.analysis.compare;

import java.util.List;
import java.util.Optional;
import org.surety.model.agreement.Word;

/**
 * A clause that is not the same in two versions.
 *
 * @param clause its path, such as {@code obligations.no-nato} or {@code procedures.assistance.steps.consult}
 * @param fields what of it differs; of a clause that only one version has, all of it
 */
public record ClauseChange(String clause, Kind kind, List<Field> fields) {

    /** Copies the list. */
    public ClauseChange {
        fields = List.copyOf(fields);
    }

    /** What happened to a clause. */
    public enum Kind implements Word {
        /** Only the second version has it. */
        ADDED,
        /** Only the first version has it. */
        REMOVED,
        /** Both have it, differently. */
        CHANGED
    }

    /**
     * A value that differs.
     *
     * @param path within the clause; empty for the clause itself
     * @param before the value in the first version, if it has one
     * @param after the value in the second version, if it has one
     */
    public record Field(String path, Optional<String> before, Optional<String> after) {

        /** Whether it says what the clause rests on, and not what it does. */
        public boolean isProvenance() {
            return path.equals("source") || path.equals("note") || path.endsWith(".source") || path.endsWith(".note")
                    || path.startsWith("source.") || path.contains(".source.");
        }
    }

    /** Whether only sources and notes differ. */
    public boolean isProvenanceOnly() {
        return clause.startsWith("sources") || fields.stream().allMatch(Field::isProvenance);
    }
}
