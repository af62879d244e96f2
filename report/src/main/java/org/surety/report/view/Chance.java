package org.surety.report.view;

import java.util.Optional;
import org.surety.analysis.crisis.answer.Bounds;
import org.surety.report.shape.Description;
import org.surety.report.shape.Within;

/** A probability over everything that the scenario leaves open. */
public record Chance(@Within(max = 1) double low,
        @Within(max = 1) @Description("With every range at its middle; null where something that comes later than was "
                + "looked at is not known, so that only the bounds hold.") Optional<Double> middle,
        @Within(max = 1) double high, boolean tight) {

    /** The chance that bounds hold. */
    public static Chance of(Bounds it) {
        return new Chance(it.low(), it.cut() ? Optional.empty() : Optional.of(it.middle()), it.high(), it.tight());
    }
}
