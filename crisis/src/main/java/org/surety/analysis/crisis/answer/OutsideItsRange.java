package org.surety.analysis.crisis.answer;

import java.io.Serial;
import org.surety.model.quantity.Range;
import org.surety.model.quantity.Ratio;

/** An assumption was to have a value that lies outside the range that the scenario assumes. */
public final class OutsideItsRange extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Range range;
    private final transient Ratio value;

    /**
     * The value of one.
     *
     * @param assumption its place in the scenario
     */
    public OutsideItsRange(String assumption, Range range, Ratio value) {
        super(assumption + " is assumed to be " + range + ", not " + value);
        this.range = range;
        this.value = value;
    }

    /** What the scenario assumes. */
    public Range range() {
        return range;
    }

    /** What was asked for. */
    public Ratio value() {
        return value;
    }
}
