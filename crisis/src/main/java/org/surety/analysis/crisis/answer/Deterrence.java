package org.surety.analysis.crisis.answer;

/**
 * What a probability of enough help means for an attacker who gains {@code V} if no help comes and loses {@code C} if
 * it does: it is indifferent where V (1 - P) = C P, and attacks if and only if V/C > P/(1 - P).
 *
 * @param low the threshold at the low bound of P
 * @param middle the threshold at the middle; not a number where the middle of the probability is only a lower bound
 * @param high the threshold at the high bound; positive infinity where help is certain
 */
public record Deterrence(double low, double middle, double high) {

    /** Nearer to 0 or 1 than this is 0 or 1 but for rounding. */
    private static final double ROUNDING = 1e-12;

    /** The thresholds that follow from a probability. */
    public static Deterrence of(Bounds chance) {
        return new Deterrence(threshold(chance.low()), chance.cut() ? Double.NaN : threshold(chance.middle()),
                threshold(chance.high()));
    }

    private static double threshold(double chance) {
        return chance >= 1 - ROUNDING ? Double.POSITIVE_INFINITY : chance <= ROUNDING ? 0 : chance / (1 - chance);
    }
}
