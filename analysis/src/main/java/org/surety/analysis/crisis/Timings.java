package org.surety.analysis.crisis;

import java.util.Optional;

/** When enough help comes, given that it does, read off a curve that lists every hour at which it changes. */
final class Timings {

    private Timings() {}

    static Optional<CrisisAnswer.Timing> of(Curve curve) {
        double ever = curve.ever().middle();
        double expected = 0;
        double before = 0;
        long median = -1;
        for (Curve.Point point : curve.points()) {
            double by = point.chance().middle();
            expected += point.hour() * (by - before);
            before = by;
            if (median < 0 && by > 0 && by >= ever / 2 - 1e-15) {
                median = point.hour();
            }
        }
        return median < 0
                ? Optional.empty()
                : Optional
                        .of(new CrisisAnswer.Timing(curve.complete() ? Optional.of(expected / ever) : Optional.empty(),
                                median));
    }
}
