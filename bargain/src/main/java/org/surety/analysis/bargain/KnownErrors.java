package org.surety.analysis.bargain;

import java.util.Map;
import java.util.Optional;
import org.surety.analysis.bargain.setting.ModelCard;

/**
 * How far the models were off in the backtest, as {@code docs/methods/README.md} has it. A test computes these numbers
 * anew where the data are at hand.
 */
public final class KnownErrors {

    private static final String DATA = "Decision making in the European Union (DEU III), the half that was open to us";
    private static final int ISSUES = 155;

    private static final int PROPOSALS = 64;
    private static final double NOMINAL = 0.8;

    /**
     * By model: mean absolute error, with the ends of its 95 per cent interval; how far either side of the prediction
     * four outcomes in five lie, rounded up; and what share of the outcomes of other proposals that held.
     */
    private static final Map<String, double[]> ERRORS = Map.ofEntries(
            Map.entry("weighted-mean", new double[]{24.74, 21.84, 27.60, 44.77, 0.83}),
            Map.entry("weighted-median", new double[]{31.07, 26.63, 35.42, 60, 0.83}),
            Map.entry("mean", new double[]{24.96, 22.12, 27.88, 44.83, 0.82}),
            Map.entry("median", new double[]{31.53, 27.02, 36.13, 60, 0.84}),
            Map.entry("challenge", new double[]{27.59, 22.83, 32.26, 50, 0.83}),
            Map.entry("exchange", new double[]{24.74, 21.84, 27.60, 44.77, 0.83}),
            Map.entry("nash", new double[]{36.60, 30.91, 42.73, 80, 0.87}),
            Map.entry("kalai-smorodinsky", new double[]{37.77, 32.33, 43.61, 80, 0.88}),
            Map.entry("egalitarian", new double[]{38.01, 32.53, 43.88, 80, 0.88}),
            Map.entry("utilitarian", new double[]{38.17, 32.45, 44.30, 80, 0.88}),
            Map.entry("spatial-election", new double[]{24.62, 21.27, 28.00, 44.83, 0.81}),
            Map.entry("averaged", new double[]{24.16, 21.06, 27.21, 43.11, 0.81}));

    private KnownErrors() {}

    /** The card with the error that was measured, if one was. */
    public static ModelCard on(ModelCard card) {
        return Optional.ofNullable(ERRORS.get(card.id()))
                .map(it -> card.with(new ModelCard.KnownError(DATA, ISSUES, it[0], it[1], it[2],
                        new ModelCard.Likely(PROPOSALS, NOMINAL, it[3], it[4]))))
                .orElse(card);
    }
}
