package org.surety.analysis.crisis.simulate;

import java.util.List;
import java.util.function.Function;
import org.surety.analysis.crisis.exact.CappedSums;
import org.surety.analysis.crisis.plan.StepLimit;

/** What the help of each party is worth, and when there has been enough. */
final class Worth {

    private final CappedSums.Shift[] shifts;
    private final int[] steps;
    private final boolean line;
    private final int enough;

    Worth(CappedSums lattice, List<String> parties, Function<String, CappedSums.Shift> shifts) {
        this.shifts = parties.stream().map(shifts).toArray(CappedSums.Shift[]::new);
        this.steps = parties.stream().mapToInt(it -> shifts.apply(it).step()).toArray();
        this.line = lattice.isLine();
        this.enough = lattice.size() - 1;
    }

    /**
     * The hour at which contributions first are enough; {@link StepLimit#ENDLESS} for never.
     *
     * @param helpers who has helped; is put in the order of time
     * @param count how many
     * @param hours when each party first helped
     */
    long reached(int[] helpers, int count, long[] hours) {
        if (enough == 0) {
            return 0;
        }
        int sum = 0;
        for (int i = 0; i < count; i++) {
            sum = plus(sum, helpers[i]);
        }
        return sum < enough ? StepLimit.ENDLESS : first(helpers, count, hours);
    }

    private long first(int[] helpers, int count, long[] hours) {
        int sum = 0;
        for (int i = 0; i < count; i++) {
            int earliest = i;
            for (int k = i + 1; k < count; k++) {
                earliest = hours[helpers[k]] < hours[helpers[earliest]] ? k : earliest;
            }
            int party = helpers[earliest];
            helpers[earliest] = helpers[i];
            helpers[i] = party;
            sum = plus(sum, party);
            if (sum >= enough) {
                return hours[party];
            }
        }
        throw new IllegalStateException("the sum depends on the order");
    }

    private int plus(int sum, int party) {
        return line ? Math.min(enough, sum + steps[party]) : shifts[party].from(sum);
    }
}
