package org.surety.analysis.coalition;

import java.util.List;

/** How the weighted thresholds of a {@link ThresholdRule} are combined; {@link Threshold} names one of them by its number. */
public sealed interface Gate {

    /** True, false, or not known yet. */
    enum Truth {
        TRUE, FALSE, UNKNOWN;

        static Truth of(boolean value) {
            return value ? TRUE : FALSE;
        }
    }

    /** The threshold with this number is reached. */
    record Threshold(int number) implements Gate {}

    /** At least {@code count} of {@code parts} hold; with no parts, a constant. */
    record AtLeast(int count, List<Gate> parts) implements Gate {
        /** Copies the list. */
        public AtLeast {
            parts = List.copyOf(parts);
        }
    }

    /** {@code part} does not hold. */
    record Not(Gate part) implements Gate {}

    /** A gate that is always or never open. */
    static Gate constant(boolean value) {
        return new AtLeast(value ? 0 : 1, List.of());
    }

    /** What is known when this much is known of each threshold. */
    default Truth given(Truth[] thresholds) {
        return switch (this) {
            case Threshold threshold -> thresholds[threshold.number()];
            case Not not -> switch (not.part().given(thresholds)) {
                case TRUE -> Truth.FALSE;
                case FALSE -> Truth.TRUE;
                case UNKNOWN -> Truth.UNKNOWN;
            };
            case AtLeast some -> {
                int holding = 0;
                int possible = 0;
                for (Gate part : some.parts()) {
                    Truth truth = part.given(thresholds);
                    holding += truth == Truth.TRUE ? 1 : 0;
                    possible += truth == Truth.FALSE ? 0 : 1;
                }
                yield holding >= some.count() ? Truth.TRUE : possible < some.count() ? Truth.FALSE : Truth.UNKNOWN;
            }
        };
    }

    /** Marks the thresholds on which the answer can still depend. */
    default void mark(Truth[] thresholds, boolean[] relevant) {
        if (given(thresholds) != Truth.UNKNOWN) {
            return;
        }
        switch (this) {
            case Threshold threshold -> relevant[threshold.number()] = true;
            case Not not -> not.part().mark(thresholds, relevant);
            case AtLeast some -> some.parts().forEach(part -> part.mark(thresholds, relevant));
        }
    }

    /** Whether more truth below can never make it false. */
    default boolean isMonotone() {
        return switch (this) {
            case Threshold threshold -> true;
            case Not not -> false;
            case AtLeast some -> some.parts().stream().allMatch(Gate::isMonotone);
        };
    }

    /** The gate that is open exactly if this one is shut when every threshold is negated. */
    default Gate dual() {
        return switch (this) {
            case Threshold threshold -> threshold;
            case Not not -> new Not(not.part().dual());
            case AtLeast some -> new AtLeast(some.parts().size() - some.count() + 1,
                    some.parts().stream().map(Gate::dual).toList());
        };
    }
}
