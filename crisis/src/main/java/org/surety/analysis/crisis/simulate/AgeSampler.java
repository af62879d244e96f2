package org.surety.analysis.crisis.simulate;

import java.util.Arrays;
import org.surety.analysis.crisis.behaviour.DelayLaw;
import org.surety.analysis.crisis.plan.StepLimit;

/**
 * Draws the age at which a party does its part, from one number: the probability by each possible age, one after the
 * other, and beyond the last one listed a formula, if the law goes on for ever.
 */
final class AgeSampler {

    /** Periods of a geometric law that are listed; later ones cost a logarithm. */
    private static final int LISTED = 64;
    /** Up to this many, counting is quicker than halving. */
    private static final int FEW = 8;

    private final long[] below;
    private final long[] ages;
    private final long ever;
    private final long period;
    private final double logOfMissing;

    private AgeSampler(long[] below, long[] ages, long ever, long period, double logOfMissing) {
        this.below = below;
        this.ages = ages;
        this.ever = ever;
        this.period = period;
        this.logOfMissing = logOfMissing;
    }

    /**
     * The times of a law.
     *
     * @param acts the probability that it is done at all
     * @param most ages above this need not be told apart from never
     */
    static AgeSampler of(DelayLaw law, double acts, long most, double[] at) {
        return switch (law) {
            case DelayLaw.Known known -> known(known, acts, most, at);
            case DelayLaw.Geometric geometric -> geometric(geometric, acts, most, at[geometric.chance()]);
        };
    }

    private static AgeSampler known(DelayLaw.Known known, double acts, long most, double[] at) {
        long[] ages = Arrays.stream(known.ages()).filter(it -> it <= most).toArray();
        long[] below = Arrays.stream(ages).map(it -> SplitMix.below(acts * known.by(it, at))).toArray();
        return new AgeSampler(below, ages, below.length == 0 ? 0 : below[below.length - 1], 0, 0);
    }

    private static AgeSampler geometric(DelayLaw.Geometric law, double acts, long most, double chance) {
        long periods = chance > 0 ? most / law.period() : 0;
        int listed = (int) Math.min(LISTED, periods);
        double logOfMissing = Math.log1p(-chance);
        long[] below = new long[listed];
        long[] ages = new long[listed];
        for (int i = 0; i < listed; i++) {
            ages[i] = LimitHours.later(0, (i + 1) * law.period());
            below[i] = SplitMix.below(acts * -Math.expm1((i + 1) * logOfMissing));
        }
        long last = listed == 0 ? 0 : below[listed - 1];
        return new AgeSampler(below, ages, periods > listed ? SplitMix.below(acts) : last, law.period(), logOfMissing);
    }

    /** The age for a {@code number} drawn; {@link StepLimit#ENDLESS} for never. */
    long age(long number) {
        int count = below.length;
        if (count > 0 && number < below[count - 1]) {
            return ages[count <= FEW ? few(number) : many(number)];
        }
        return number < ever ? late(number) : StepLimit.ENDLESS;
    }

    private int few(long number) {
        int index = 0;
        for (long each : below) {
            index += number >= each ? 1 : 0;
        }
        return index;
    }

    private int many(long number) {
        int low = 0;
        int high = below.length - 1;
        while (low < high) {
            int middle = low + high >>> 1;
            if (number < below[middle]) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The first period k after those listed with 1 - (1 - chance)^k above the number. */
    private long late(long number) {
        double missing = (double) (ever - number) / ever;
        double periods = Math.max(below.length + 1.0, Math.floor(Math.log(missing) / logOfMissing) + 1);
        return periods * period >= StepLimit.ENDLESS ? StepLimit.ENDLESS : ((long) periods) * period;
    }
}
