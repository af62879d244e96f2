package org.surety.report.prism;

import java.util.List;
import org.surety.analysis.crisis.graph.Lumped;
import org.surety.report.ModelHeading;

/**
 * A model for PRISM, what is asked about it, and our own answers.
 *
 * @param heading what it is a model of
 * @param states the states, those with the same future put together
 * @param searched how many states there were before
 * @param until the last hour that is looked at
 * @param properties what is asked
 * @param method how our own answers were found, in words
 */
public record PrismSheet(ModelHeading heading, Lumped states, int searched, long until, List<Property> properties,
        String method) {

    /** Copies the list. */
    public PrismSheet {
        properties = List.copyOf(properties);
    }

    /**
     * A question in PRISM's language with our answer.
     *
     * @param text such as {@code P=? [ F "enough" ]}
     * @param words what it asks
     * @param value our answer
     */
    public record Property(String text, String words, double value) {}

    /** Whether something can still be under way after the last hour that is looked at. */
    public boolean isCut() {
        return states.states().stream().anyMatch(it -> it.fate() == Lumped.Fate.CUT);
    }
}
