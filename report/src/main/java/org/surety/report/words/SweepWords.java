package org.surety.report.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.surety.design.api.SweepFactor;
import org.surety.design.api.SweepResult;
import org.surety.design.sensitivity.Estimate;
import org.surety.design.sensitivity.SobolIndex;
import org.surety.model.design.Objective;

/** What a sweep found, in sentences, the same on a terminal and on a page. */
public final class SweepWords {

    private SweepWords() {}

    /** A thing that varies, and what of an answer it accounts for. */
    public record Ranked(SweepFactor factor, SobolIndex index) {

        /** Whether its part is not 0.00 as that is written. */
        public boolean tells() {
            return !two(index.total().value()).equals("0.00");
        }

        /** {@code clause decision}, or the assumption. */
        public String label() {
            return (factor.kind() == SweepFactor.Kind.CLAUSE ? "clause " : "") + factor.id();
        }
    }

    /** What has any part in an answer, the most by the total index first. */
    public static List<Ranked> ranked(SweepResult result, SweepResult.Measured measured) {
        return IntStream.range(0, measured.indices().size())
                .mapToObj(it -> new Ranked(result.factors().get(it), measured.indices().get(it)))
                .filter(it -> it.index().total().value() > 0)
                .sorted(Comparator.comparingDouble(it -> -it.index().total().value())).toList();
    }

    /** What the numbers are. */
    public static String method(SweepResult result) {
        return English.figures(result.samples())
                + " samples, seed " + result.definition().seed() + ": of each clause every option, and of each range "
                + "every place, counts alike. Alone is the share of the variance that one thing accounts for by itself "
                + "(first-order Sobol' index), with others the share in which it has any part (total index); in "
                + "brackets the interval of 95 %. Estimates can lie a little below 0 or above 1 by chance.";
    }

    /** Mean and deviation of an answer. */
    public static String spread(SweepResult.Measured measured) {
        return English.capital(DesignWords.of(measured.measure())) + ": mean "
                + score(measured.measure(), measured.mean()) + ", standard deviation "
                + score(measured.measure(), measured.deviation()) + ".";
    }

    private static String score(Objective measure, double value) {
        return measure instanceof Objective.Help
                ? String.format(Locale.ROOT, "%.3f", value)
                : DesignWords.number(value);
    }

    /** Which clause and which assumption matter most. */
    public static String most(List<Ranked> ranked) {
        List<String> parts = new ArrayList<>();
        most(ranked, SweepFactor.Kind.CLAUSE).ifPresent(it -> parts.add("Of clauses most hangs on " + it));
        most(ranked, SweepFactor.Kind.ASSUMPTION)
                .ifPresent(it -> parts.add((parts.isEmpty() ? "Of assumptions most hangs on " : "of assumptions on ")
                        + it));
        return parts.isEmpty() ? "" : String.join(", ", parts) + ", each with others.";
    }

    private static Optional<String> most(List<Ranked> ranked, SweepFactor.Kind kind) {
        return ranked.stream().filter(it -> it.factor().kind() == kind && it.tells()).findFirst()
                .map(it -> it.factor().id() + ": "
                        + two(it.index().total().value()) + " " + interval(it.index().total()));
    }

    /** What is not shown of an answer; empty if nothing. */
    public static String rest(SweepResult.Measured measured, List<Ranked> ranked, int shown) {
        int none = measured.indices().size() - ranked.size();
        return ((ranked.size() > shown ? "Less: " + (ranked.size() - shown) + " more. " : "")
                + (none > 0 ? "No part at any point: " + none + " of " + measured.indices().size() + "." : "")).strip();
    }

    /** What was tried, and how many no other beats. */
    public static String tried(SweepResult result) {
        SweepResult.Tried tried = result.tried();
        return English.count(tried.count(), "version was tried", "versions were tried") + " in "
                + English.count(result.definition().settings(), "setting", "settings")
                + " of the assumptions, the same for all; " + English.figures(tried.allowed())
                + " of them break no constraint with every range at its middle. "
                + English.count(tried.beatenByNone(), "version is", "versions are")
                + " beaten by no other that was tried, by the mean over the settings";
    }

    /** {@code (0.12 to 0.34)}. */
    public static String interval(Estimate estimate) {
        return "(" + two(estimate.low()) + " to " + two(estimate.high()) + ")";
    }

    /** Two places behind the point. */
    public static String two(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.equals("-0.00") ? "0.00" : text;
    }
}
