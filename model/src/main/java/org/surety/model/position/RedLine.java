package org.surety.model.position;

import java.util.Optional;
import org.surety.model.quantity.Range;
import org.surety.model.quantity.Ratio;

/**
 * What a party will not go beyond.
 *
 * @param atLeast the lowest place on the scale that it would accept, 0 to 100
 * @param atMost the highest
 */
public record RedLine(Optional<Ratio> atLeast, Optional<Ratio> atMost) {

    /** Refuses a line without an end, ends off the scale, and ends that leave nothing between them. */
    public RedLine {
        if (atLeast.isEmpty() && atMost.isEmpty()) {
            throw new IllegalArgumentException("a red line needs `at-least` or `at-most`");
        }
        Ratio low = atLeast.orElse(Ratio.ZERO);
        Ratio high = atMost.orElse(IssuePosition.MOST);
        if (low.signum() < 0 || high.compareTo(IssuePosition.MOST) > 0 || low.compareTo(high) > 0) {
            throw new IllegalArgumentException(
                    "a red line lies between 0 and 100 and leaves something to agree on, not "
                            + low + ".." + high);
        }
    }

    /** Whether {@code value} lies beyond it. */
    public boolean isCrossedBy(Ratio value) {
        return atLeast.map(it -> value.compareTo(it) < 0).orElse(false)
                || atMost.map(it -> value.compareTo(it) > 0).orElse(false);
    }

    /** Whether all of {@code range} lies beyond it, on one side. */
    public boolean isBeyond(Range range) {
        return atLeast.map(it -> range.high().compareTo(it) < 0).orElse(false)
                || atMost.map(it -> range.low().compareTo(it) > 0).orElse(false);
    }
}
