package org.surety.analysis.voting;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the weighted thresholds of a {@link ThresholdRule} are combined; {@link Threshold} names one of them by its
 * number. A part may be named several times; {@link Circuit} evaluates it once.
 */
public sealed interface ThresholdGate {

    /** True, false, or not known yet. */
    enum Truth {
        TRUE, FALSE, UNKNOWN;

        /** Known. */
        public static Truth of(boolean value) {
            return value ? TRUE : FALSE;
        }
    }

    /** The threshold with this number is reached. */
    record Threshold(int number) implements ThresholdGate {}

    /** At least {@code count} of {@code parts} hold; with no parts, a constant. */
    record AtLeast(int count, List<ThresholdGate> parts) implements ThresholdGate {
        /** Copies the list. */
        public AtLeast {
            parts = List.copyOf(parts);
        }
    }

    /** {@code part} does not hold. */
    record Not(ThresholdGate part) implements ThresholdGate {}

    /** A gate that is always or never open. */
    static ThresholdGate constant(boolean value) {
        return new AtLeast(value ? 0 : 1, List.of());
    }

    /** The gate that is open exactly if this one is shut when every threshold is negated. */
    default ThresholdGate dual() {
        return dual(new IdentityHashMap<>());
    }

    private ThresholdGate dual(Map<ThresholdGate, ThresholdGate> known) {
        ThresholdGate found = known.get(this);
        if (found == null) {
            found = switch (this) {
                case Threshold threshold -> threshold;
                case Not not -> new Not(not.part().dual(known));
                case AtLeast some -> new AtLeast(some.parts().size() - some.count() + 1,
                        some.parts().stream().map(part -> part.dual(known)).toList());
            };
            known.put(this, found);
        }
        return found;
    }
}
