package org.surety.analysis.bargain.setting;

import java.util.List;
import java.util.Optional;

/**
 * What a reader must know of a model before its numbers.
 *
 * @param id its name on the command line and in outputs; also the name of its page in {@code docs/methods/}
 * @param title its name
 * @param citation where it comes from
 * @param assumptions what it takes for granted, each a sentence
 * @param notFor when not to use it, in a sentence
 * @param knownError how far it was off against real outcomes, where that was measured
 */
public record ModelCard(String id, String title, String citation, List<String> assumptions, String notFor,
        Optional<KnownError> knownError) {

    /** Copies the list. */
    public ModelCard {
        assumptions = List.copyOf(assumptions);
    }

    /** The same card with the error that was measured. */
    public ModelCard with(KnownError error) {
        return new ModelCard(id, title, citation, assumptions, notFor, Optional.of(error));
    }

    /**
     * An error that was measured in a backtest.
     *
     * @param data the data
     * @param issues how many issues were predicted
     * @param meanAbsoluteError the mean distance from the real outcome, 0 to 100
     * @param low the lower end of its 95 per cent bootstrap interval
     * @param high the upper end
     * @param likely how far off it may be expected to be
     */
    public record KnownError(String data, int issues, double meanAbsoluteError, double low, double high,
            Likely likely) {}

    /**
     * How far either side of a prediction the outcome lay most of the time: split conformal prediction over whole
     * proposals.
     *
     * @param proposals how many proposals calibrated it
     * @param nominal the share of outcomes it is to hold
     * @param halfWidth how far it reaches, 0 to 100
     * @param heldOut the share it held of proposals that had no part in calibrating it, on average over ways of halving
     */
    public record Likely(int proposals, double nominal, double halfWidth, double heldOut) {}
}
