package org.surety.report.digest;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.surety.analysis.crisis.answer.CrisisAnswer;
import org.surety.analysis.crisis.answer.Curve;

/** The hours at which a curve is worth reading: where it rises. */
public final class TellingHours {

    private TellingHours() {}

    /**
     * At most so many hours, each the first by which a further part of the whole rise has come, and the hour after
     * which it is too late; none but that where the curve never rises.
     */
    public static List<Long> of(CrisisAnswer answer, int most) {
        Set<Long> chosen = new TreeSet<>();
        List<Curve.Point> points = answer.curve().points();
        if (points.size() <= most) {
            points.forEach(it -> chosen.add(it.hour()));
        } else {
            ToDoubleFunction<Curve.Point> height = points.getLast().chance().middle() > 0
                    ? it -> it.chance().middle()
                    : it -> it.chance().high();
            double top = height.applyAsDouble(points.getLast());
            for (int part = 1; part <= most && top > 0; part++) {
                double goal = top * part / most * (part == most ? 1 - 1e-3 : 1);
                points.stream().filter(it -> height.applyAsDouble(it) >= goal).findFirst()
                        .ifPresent(it -> chosen.add(it.hour()));
            }
        }
        answer.faitAccompli().ifPresent(it -> chosen.add(it.count()));
        return List.copyOf(chosen);
    }
}
