package org.surety.model.position;

import org.surety.model.quantity.Range;
import org.surety.model.quantity.Ratio;

/** A position on an issue, as far as it is known. */
public sealed interface IssuePosition {

    /** The largest number of the scale; the smallest is 0. */
    Ratio MOST = Ratio.of(100);

    /** As a file has it: a number or a range, the name of a point, or {@code unknown}. */
    default String written() {
        return switch (this) {
            case At at -> at.range().toString();
            case Named named -> named.point();
            case Unknown unknown -> "unknown";
        };
    }

    /** A place on the scale from 0 to 100, or anywhere in a range of it. */
    record At(Range range) implements IssuePosition {
        /** Refuses what is off the scale. */
        public At {
            if (!range.liesWithin(Ratio.ZERO, MOST)) {
                throw new IllegalArgumentException("a position lies between 0 and 100, not " + range);
            }
        }
    }

    /** A point of the issue that has a name, such as a reading of the agreement's open term. */
    record Named(String point) implements IssuePosition {}

    /** The party takes part, but what it wants is not known. */
    record Unknown() implements IssuePosition {}
}
