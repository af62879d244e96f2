package org.surety.analysis.bargain.spatial;

import org.surety.model.agreement.Word;

/**
 * How a bargain divides what two parties differ in, by how much it matters to each and how likely each is to prevail.
 */
public enum Interpolation implements Word {
    /** Weights are salience times probability. */
    S1P1("s1p1"),
    /** Weights are the squares of both, which is nearer to the Nash solution. */
    S2P2("s2p2"),
    /** Only the party less likely to prevail gives way. */
    S2PMAX("s2pmax");

    private static final double LEAST = 1e-6;
    private static final double STEPS = 10000.0;

    private final String word;

    Interpolation(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }

    /**
     * Where the bargain takes the two on one issue.
     *
     * @param initiator the position of the one who proposes, 0 to 1
     * @param initiatorSalience 0 to 1
     * @param initiatorChance the probability that the initiator prevails
     * @param receiver the position of the other, 0 to 1
     * @param receiverSalience 0 to 1
     * @param receiverChance the probability that the receiver prevails
     * @return the new positions of both
     */
    Meeting meet(double initiator, double initiatorSalience, double initiatorChance, double receiver,
            double receiverSalience, double receiverChance) {
        if (this == S2PMAX) {
            double initiatorWay = way(receiverChance - initiatorChance, initiatorSalience, receiverSalience);
            double receiverWay = way(initiatorChance - receiverChance, receiverSalience, initiatorSalience);
            return new Meeting(initiator + initiatorWay * (receiver - initiator),
                    receiver + receiverWay * (initiator - receiver));
        }
        double w = weight(initiatorSalience, initiatorChance);
        double v = weight(receiverSalience, receiverChance);
        return new Meeting(round(((w + LEAST) * initiator + v * receiver) / (w + LEAST + v)),
                round((w * initiator + (LEAST + v) * receiver) / (w + LEAST + v)));
    }

    /** Two new positions on one issue. */
    record Meeting(double initiator, double receiver) {}

    /** How far one goes towards the other who leads by {@code lead}. */
    private static double way(double lead, double own, double other) {
        double behind = Math.max(lead, 0);
        double pull = behind * (other * other);
        return pull / (pull + LEAST + (1 - behind) * (own * own));
    }

    private double weight(double salience, double chance) {
        return this == S1P1 ? salience * chance : salience * salience * (chance * chance);
    }

    /** Four decimals, as KTAB has it. */
    private static double round(double value) {
        return (int) (0.5 + value * STEPS) / STEPS;
    }
}
