package org.surety.model.position;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** How the agreement itself settles an issue. */
public sealed interface Settlement {

    /** The agreement does not say. */
    Settlement NONE = new Left();

    /** The agreement leaves the issue alone. */
    record Left() implements Settlement {}

    /**
     * The agreement settles it in one way, however it is read.
     *
     * @param stand where on the scale
     */
    record Always(IssuePosition stand) implements Settlement {}

    /**
     * It depends on how an open term is read.
     *
     * @param term the name of the term
     * @param stands where each reading of the term settles the issue; for a reading that is not among them that is not
     * known
     */
    record ByTerm(String term, Map<String, IssuePosition> stands) implements Settlement {
        /** Copies the map, in order. */
        public ByTerm {
            stands = Collections.unmodifiableMap(new LinkedHashMap<>(stands));
        }
    }
}
