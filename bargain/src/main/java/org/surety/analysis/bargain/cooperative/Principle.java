package org.surety.analysis.bargain.cooperative;

import java.util.Arrays;

/** What makes one agreement better than another, in terms of what each party gains over no agreement. */
public enum Principle {
    /**
     * The largest product of gains, each to the power of its party's weight. J. Nash, Econometrica 18 (1950) 155-162.
     */
    NASH("nash", "Nash point", "Nash, The Bargaining Problem, Econometrica 18 (1950) 155-162"),
    /**
     * The largest least share of what each could gain at most. E. Kalai and M. Smorodinsky, Econometrica 43 (1975)
     * 513-518; for more than two parties made complete by the next least share and so on (H. Imai, Econometrica 51
     * (1983) 389-401).
     */
    KALAI_SMORODINSKY("kalai-smorodinsky", "Kalai-Smorodinsky point",
            "Kalai and Smorodinsky, Other Solutions to Nash's Bargaining Problem, Econometrica 43 (1975) 513-518"),
    /** The largest least gain, then the next least. E. Kalai, Econometrica 45 (1977) 1623-1630. */
    EGALITARIAN("egalitarian", "Egalitarian point",
            "Kalai, Proportional Solutions to Bargaining Situations, Econometrica 45 (1977) 1623-1630"),
    /** The largest weighted sum of utilities. R. Myerson, Econometrica 49 (1981) 883-897. */
    UTILITARIAN("utilitarian", "Utilitarian point",
            "Myerson, Utilitarianism, Egalitarianism, and the Timing Effect, Econometrica 49 (1981) 883-897");

    /**
     * A gain of nothing is infinitely bad for a product; this stands for it, so that all such agreements can still be
     * told apart.
     */
    private static final double NOTHING = 1e-9;

    private final String id;
    private final String title;
    private final String citation;

    Principle(String id, String title, String citation) {
        this.id = id;
        this.title = title;
        this.citation = citation;
    }

    /** The name of its point among the models. */
    public String id() {
        return id;
    }

    /** What its point is called. */
    public String title() {
        return title;
    }

    /** Where it was put forward. */
    public String citation() {
        return citation;
    }

    /** Whether it matters what each could gain at most. */
    boolean looksAtMost() {
        return this == KALAI_SMORODINSKY;
    }

    /**
     * The merits of an agreement, to be compared one after the other: larger is better.
     *
     * @param gains over no agreement, one a party
     * @param most the largest gain each could have in any agreement that nobody would refuse
     * @param weights one a party, positive
     */
    public double[] merits(double[] gains, double[] most, double[] weights) {
        return switch (this) {
            case NASH -> {
                double sum = 0;
                for (int i = 0; i < gains.length; i++) {
                    sum += weights[i] * Math.log(Math.max(gains[i], NOTHING));
                }
                yield new double[]{sum};
            }
            case UTILITARIAN -> {
                double sum = 0;
                for (int i = 0; i < gains.length; i++) {
                    sum += weights[i] * gains[i];
                }
                yield new double[]{sum};
            }
            case EGALITARIAN -> sorted(gains);
            case KALAI_SMORODINSKY -> {
                double[] shares = new double[gains.length];
                for (int i = 0; i < shares.length; i++) {
                    shares[i] = most[i] > 0 ? gains[i] / most[i] : 1;
                }
                yield sorted(shares);
            }
        };
    }

    private static double[] sorted(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }
}
