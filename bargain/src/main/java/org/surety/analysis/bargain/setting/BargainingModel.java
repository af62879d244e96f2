package org.surety.analysis.bargain.setting;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A model of how positions become an outcome. Every model answers every setting; what it was not made for, it says. */
public interface BargainingModel {

    /** What it is, whose it is, what it takes for granted and what it is not for. */
    ModelCard card();

    /**
     * The choices made for this instance, by name; the same choices and setting give the same answer, to the last bit.
     */
    default Map<String, String> parameters() {
        return Map.of();
    }

    /** Why a setting lies outside what the model was made for, each reason a sentence; empty if it lies inside. */
    default List<String> outside(Setting setting) {
        return List.of();
    }

    /** What becomes of the setting. */
    Solution solve(Setting setting);

    /**
     * The smallest and largest outcome of each issue over all numbers within the ranges, where the model has a formula
     * for them.
     *
     * @return one entry an issue, empty where nobody takes part; or nothing at all if the model has no such formula
     */
    default Optional<List<Optional<NumberRange>>> bounds(Negotiation negotiation) {
        return Optional.empty();
    }
}
