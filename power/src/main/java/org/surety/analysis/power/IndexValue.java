package org.surety.analysis.power;

import java.util.Optional;
import org.surety.model.quantity.Ratio;

/**
 * A number that was computed.
 *
 * @param exact the fraction, where the method is exact
 * @param value the number itself; the nearest double if exact
 * @param errorBound by how much {@code value} can be off at most; for an exact fraction half a unit in its last place
 */
public record IndexValue(Optional<Ratio> exact, double value, double errorBound) {

    /** An exact fraction. */
    public static IndexValue exact(Ratio ratio) {
        double value = ratio.toDouble();
        return new IndexValue(Optional.of(ratio), value, Math.ulp(value) / 2);
    }

    /** A number that is off by at most {@code bound}. */
    public static IndexValue within(double value, double bound) {
        return new IndexValue(Optional.empty(), value, bound);
    }
}
