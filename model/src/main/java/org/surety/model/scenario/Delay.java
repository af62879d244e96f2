package org.surety.model.scenario;

import java.util.List;
import org.surety.model.quantity.Hours;
import org.surety.model.quantity.Range;
import org.surety.model.quantity.Ratio;

/**
 * How long a party takes to act once it has made up its mind, or to end its talks, counted from the start of the step.
 */
public sealed interface Delay {

    /** Always {@code hours}. */
    record Fixed(Hours hours) implements Delay {}

    /** Any whole number of {@code unit}-hour periods between the two, each as likely. */
    record Uniform(Hours least, Hours most, Hours unit) implements Delay {
        /** Refuses ends the wrong way round and a unit of zero. */
        public Uniform {
            if (least.compareTo(most) > 0 || unit.count() == 0) {
                throw new IllegalArgumentException(
                        "a uniform delay runs from the shorter to the longer time: " + least + ", " + most);
            }
        }
    }

    /** At the end of each period with probability {@code chance}, if not before. */
    record Geometric(Range chance, Hours period) implements Delay {
        /** Refuses a chance outside 0 to 1 and a period of zero. */
        public Geometric {
            if (!chance.liesWithin(Ratio.ZERO, Ratio.ONE) || period.count() == 0) {
                throw new IllegalArgumentException(
                        "a geometric delay needs a chance between 0 and 1 and a period: " + chance + " per " + period);
            }
        }
    }

    /** Listed times with their probabilities; what is missing to one is never. */
    record Table(List<Row> rows) implements Delay {
        /** Copies the list; refuses probabilities that sum to more than one. */
        public Table {
            rows = List.copyOf(rows);
            Ratio sum = rows.stream().map(Row::chance).reduce(Ratio.ZERO, Ratio::plus);
            if (sum.compareTo(Ratio.ONE) > 0) {
                throw new IllegalArgumentException("the probabilities of a table sum to at most 1, not " + sum);
            }
        }
    }

    /** One line of a table: after {@code hours} with probability {@code chance}. */
    record Row(Hours hours, Ratio chance) {}
}
