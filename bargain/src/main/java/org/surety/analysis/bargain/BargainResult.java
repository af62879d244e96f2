package org.surety.analysis.bargain;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.surety.analysis.bargain.setting.ModelCard;
import org.surety.analysis.bargain.setting.NumberRange;
import org.surety.analysis.bargain.setting.Turn;

/**
 * What the models make of a negotiation.
 *
 * @param parties in the order of the rows of every turn
 * @param issues in the order of the columns of every turn
 * @param models one result a model, in the order in which they were asked for
 */
public record BargainResult(List<String> parties, List<String> issues, List<OfModel> models) {

    /** Copies the lists. */
    public BargainResult {
        parties = List.copyOf(parties);
        issues = List.copyOf(issues);
        models = List.copyOf(models);
    }

    /**
     * What one model makes of it.
     *
     * @param card what the model is
     * @param parameters the choices made for it
     * @param outside why the case lies outside what it was made for; empty if it lies inside
     * @param turns where the parties stand in each turn, with every range at its middle
     * @param outcomes one an issue
     * @param bounds how the ranges of the outcomes were found
     * @param notes what was assumed or happened in this case
     */
    public record OfModel(ModelCard card, Map<String, String> parameters, List<String> outside, List<Turn> turns,
            List<Outcome> outcomes, Bounds bounds, List<String> notes) {
        /** Copies the collections. */
        public OfModel {
            // By name, so that an answer is the same in every process.
            parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
            outside = List.copyOf(outside);
            turns = List.copyOf(turns);
            outcomes = List.copyOf(outcomes);
            notes = List.copyOf(notes);
        }
    }

    /**
     * The outcome of an issue, on the scale from 0 to 100.
     *
     * @param value with every range at its middle; empty where nobody takes part
     * @param range the smallest and largest outcome found over the ranges
     * @param likely where an outcome lies four times in five, if the case is like those that the error of the model was
     * measured on: that far from
     * any outcome within the range; empty where the model was asked with other choices than it was measured with
     */
    public record Outcome(String issue, Optional<Double> value, Optional<NumberRange> range,
            Optional<NumberRange> likely) {}

    /**
     * How a range of outcomes was found.
     *
     * @param exact whether no choice within the ranges leads beyond it
     * @param cases how many choices were computed, if it is not exact
     */
    public record Bounds(boolean exact, int cases) {}
}
