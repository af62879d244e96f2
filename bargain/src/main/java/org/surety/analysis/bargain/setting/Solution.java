package org.surety.analysis.bargain.setting;

import java.util.List;
import java.util.Optional;

/**
 * What a model makes of a setting.
 *
 * @param turns where the parties stand, from the beginning; one turn if the model knows none
 * @param outcome the outcome of each issue, 0 to 100; empty where nobody takes part
 * @param notes what was assumed or happened in this case, each a sentence
 */
public record Solution(List<Turn> turns, List<Optional<Double>> outcome, List<String> notes) {

    /** Copies the lists. */
    public Solution {
        turns = List.copyOf(turns);
        outcome = List.copyOf(outcome);
        notes = List.copyOf(notes);
    }

    /** Of a model without turns: everybody stays where they are. */
    public static Solution still(Setting setting, List<Optional<Double>> outcome, String... notes) {
        return new Solution(List.of(new Turn(0, setting.positions())), outcome, List.of(notes));
    }
}
