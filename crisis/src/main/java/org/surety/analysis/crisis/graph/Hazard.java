package org.surety.analysis.crisis.graph;

import org.surety.analysis.crisis.behaviour.DelayLaw;

/**
 * The probability that something happens at just this age, given that it has not before.
 *
 * @param chance with every variable at its value
 * @param least no less than this over the ranges
 * @param most no more
 */
public record Hazard(double chance, double least, double most) {

    /** The range of a geometric delay is cut into so many pieces, each enclosed by itself. */
    private static final int PIECES = 256;

    static final Hazard NEVER = new Hazard(0, 0, 0);
    static final Hazard SURE = new Hazard(1, 1, 1);

    /**
     * Of somebody who does it at all with a probability between {@code least} and {@code most}, and then after a delay.
     *
     * @param acts the probability that it does
     */
    public static Hazard of(double acts, double least, double most, DelayLaw law, long age, double[] at) {
        if (law.lastChange(age) != age) {
            return NEVER;
        }
        double chance = hazard(acts, law.by(age, at), age == 0 ? 0 : law.by(age - 1, at));
        double[] ends = switch (law) {
            case DelayLaw.Known known -> new double[]{hazard(least, law.by(age, at), before(law, age, at)),
                    hazard(most, law.by(age, at), before(law, age, at))};
            case DelayLaw.Geometric geometric -> geometric(geometric, age, least, most);
        };
        return new Hazard(chance, Math.min(chance, ends[0]), Math.max(chance, ends[1]));
    }

    private static double before(DelayLaw law, long age, double[] at) {
        return age == 0 ? 0 : law.by(age - 1, at);
    }

    private static double hazard(double acts, double by, double before) {
        double left = 1 - acts * before;
        return left <= 0 ? 0 : Math.clamp(acts * (by - before) / left, 0, 1);
    }

    /**
     * a q^m (1 - q) / (1 - a (1 - q^m)) with q the chance of a period without: rises with a; enclosed piece by piece in
     * q.
     */
    private static double[] geometric(DelayLaw.Geometric law, long age, double least, double most) {
        long before = age / law.period() - 1;
        if (least >= 1) {
            return new double[]{law.least(), law.most()};
        }
        double low = 1;
        double high = 0;
        for (int i = 0; i < PIECES; i++) {
            double from = 1 - law.most() + (law.most() - law.least()) * i / PIECES;
            double to = 1 - law.most() + (law.most() - law.least()) * (i + 1) / PIECES;
            double smallest = Math.pow(from, before) * (1 - to);
            double largest = Math.pow(to, before) * (1 - from);
            low = Math.min(low, least * smallest / (1 - least * (1 - Math.pow(to, before))));
            double under = 1 - most * (1 - Math.pow(from, before));
            high = Math.max(high, under <= 0 ? 1 : most * largest / under);
        }
        return new double[]{low, Math.min(1, high)};
    }
}
