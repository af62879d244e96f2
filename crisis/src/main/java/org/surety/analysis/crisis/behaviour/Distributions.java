package org.surety.analysis.crisis.behaviour;

import java.util.Map;
import java.util.TreeMap;
import org.surety.model.quantity.Ratio;
import org.surety.model.scenario.Delay;
import org.surety.semantics.Unanswerable;

/** Turns listed and uniform delays into probabilities by age, summed exactly. */
final class Distributions {

    /** More points than anybody can mean; a longer list of times would only cost memory. */
    private static final long MOST_POINTS = 100_000;

    private Distributions() {}

    static DelayLaw.Known uniform(Delay.Uniform uniform) {
        long least = uniform.least().count();
        long unit = uniform.unit().count();
        long count = (uniform.most().count() - least) / unit + 1;
        if (count > MOST_POINTS) {
            throw new Unanswerable("a uniform delay of " + count + " possible times is too fine; at most "
                    + MOST_POINTS + " can be looked at, so give a longer unit");
        }
        long[] ages = new long[(int) count];
        double[] by = new double[(int) count];
        for (int i = 0; i < count; i++) {
            ages[i] = least + i * unit;
            by[i] = (i + 1.0) / count;
        }
        return new DelayLaw.Known(ages, by);
    }

    static DelayLaw.Known table(Delay.Table table) {
        Map<Long, Ratio> chances = new TreeMap<>();
        table.rows().forEach(row -> chances.merge(row.hours().count(), row.chance(), Ratio::plus));
        long[] ages = new long[chances.size()];
        double[] by = new double[chances.size()];
        Ratio sum = Ratio.ZERO;
        int index = 0;
        for (Map.Entry<Long, Ratio> row : chances.entrySet()) {
            sum = sum.plus(row.getValue());
            ages[index] = row.getKey();
            by[index++] = sum.toDouble();
        }
        return new DelayLaw.Known(ages, by);
    }
}
