package org.surety.analysis.crisis.exact;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.surety.analysis.crisis.behaviour.DelayLaw;
import org.surety.analysis.crisis.plan.StepLimit;
import org.surety.analysis.crisis.plan.Unfoldable;

/** The ages of a step at which something can change. */
final class Changes {

    private static final int MOST_AGES = 100_000;

    private Changes() {}

    /**
     * When something can change, up to {@code most}; where any time will do and nothing depends on the hour, only
     * whether it does at all.
     *
     * @param clocked whether what follows depends on the hour
     */
    static long[] of(List<DelayLaw> laws, long most, long left, boolean clocked) {
        if (left == StepLimit.ENDLESS && most >= StepLimit.ENDLESS - 1
                && laws.stream().anyMatch(DelayLaw.Geometric.class::isInstance)) {
            if (clocked) {
                throw new Unfoldable("times without bound meet limits that count from the trigger");
            }
            return new long[]{StepLimit.ENDLESS};
        }
        if (laws.size() == 1 && laws.getFirst() instanceof DelayLaw.Known known) {
            return known.agesTo(most);
        }
        Set<Long> found = new TreeSet<>();
        for (DelayLaw law : laws) {
            for (long age = law.nextChange(DelayLaw.NOT_YET); age <= most && age != Long.MAX_VALUE; age =
                    law.nextChange(age)) {
                found.add(age);
                if (found.size() > MOST_AGES) {
                    throw new Unfoldable("more than " + MOST_AGES + " hours at which something can change");
                }
            }
        }
        return found.stream().mapToLong(Long::longValue).toArray();
    }
}
