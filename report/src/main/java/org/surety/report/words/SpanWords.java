package org.surety.report.words;

import java.util.Optional;
import java.util.function.Function;
import org.surety.report.Comparison.Chances;
import org.surety.report.Comparison.Span;

/** Probabilities over several readings in words. */
public final class SpanWords {

    private SpanWords() {}

    /** {@code 5 to 32 % (3 to 41 % within the assumed ranges)}; {@code no such scenario} where there is no answer. */
    public static String chance(Optional<Chances> chances, Function<Chances, Span> part) {
        return chances.map(it -> of(part.apply(it)) + depending(it)).orElse("no such scenario, or not computed");
    }

    private static String of(Span span) {
        String middles = Percent.range(span.least(), span.most());
        String all = Percent.range(span.low(), span.high());
        return all.equals(middles) ? middles : middles + " (" + all + " within the assumed ranges)";
    }

    private static String depending(Chances chances) {
        return chances.deciding().isEmpty() ? "" : ", depending on " + English.and(chances.deciding());
    }

    /** {@code hour 48}, {@code hour 24 to 96}. */
    public static String median(Optional<Chances> chances) {
        return chances.map(it -> it.medians().map(SpanWords::hours).orElse("enough help cannot come"))
                .orElse("no such scenario, or not computed");
    }

    private static String hours(Chances.Hours hours) {
        String from = "hour " + English.figures(hours.earliest());
        return hours.earliest() == hours.latest() ? from : from + " to " + English.figures(hours.latest());
    }

    /** What is compared in a scenario: {@code scenario by-china (each its own): enough help in time}. */
    public static String heading(String scenario, boolean same, String what) {
        return "scenario " + scenario + (same ? "" : " (each its own)") + ": " + what;
    }
}
