package org.surety.report.words;

import java.util.List;

/**
 * A run as it is told.
 *
 * @param title what it shows
 * @param lines what happens, in order
 */
public record Tale(String title, List<Line> lines) {

    /** Copies the list. */
    public Tale {
        lines = List.copyOf(lines);
    }

    /**
     * One thing that happens.
     *
     * @param when {@code Hour 0} or {@code Hour 0 to 72}
     * @param clauses the clauses by which it does
     */
    public record Line(String when, String text, List<String> clauses) {
        /** Copies the list. */
        public Line {
            clauses = List.copyOf(clauses);
        }

        /** {@code Hour 0: Russia attacks Ukraine. [procedures.assistance.on]}. */
        @Override
        public String toString() {
            return when + ": " + text + (clauses.isEmpty() ? "" : " [" + String.join(", ", clauses) + "]");
        }
    }
}
