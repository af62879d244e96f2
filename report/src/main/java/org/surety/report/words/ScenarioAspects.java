package org.surety.report.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.surety.report.Comparison;
import org.surety.report.Comparison.Aspect;
import org.surety.report.Comparison.Chances;
import org.surety.report.Comparison.InScenario;

/** How likely enough help is, as aspects of a comparison in words. */
public final class ScenarioAspects {

    private ScenarioAspects() {}

    /** Three for each scenario: in time, at any time, half by. */
    public static List<Aspect> of(Comparison comparison) {
        List<Aspect> aspects = new ArrayList<>();
        for (InScenario in : comparison.scenarios()) {
            aspects.add(aspect(in, "enough help in time", it -> SpanWords.chance(it, Chances::inTime)));
            aspects.add(aspect(in, "enough help at any time", it -> SpanWords.chance(it, Chances::ever)));
            aspects.add(aspect(in, "if it comes, half by", SpanWords::median));
        }
        return aspects;
    }

    private static Aspect aspect(InScenario in, String what, Function<Optional<Chances>, String> words) {
        return new Aspect(SpanWords.heading(in.scenario(), in.same(), what), in.chances().stream().map(words).toList());
    }
}
