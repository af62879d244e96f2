package org.surety.report.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.surety.analysis.accept.Acceptability;
import org.surety.analysis.coalition.Resistance;
import org.surety.design.api.DesignResult;
import org.surety.model.design.Constraint;
import org.surety.model.design.Objective;
import org.surety.model.quantity.Range;
import org.surety.model.quantity.Ratio;
import org.surety.report.DesignSize;

/** Objectives, constraints and scores of designs in words. */
public final class DesignWords {

    private static final Ratio HUNDRED = Ratio.of(100);

    /** What versions are. */
    public static final String OPTIONS =
            "Versions are options to compare: none is a forecast, and none a proposal of anybody.";

    private DesignWords() {}

    /** {@code help (worst)}, {@code RUS}, {@code to block}, {@code duties}: the heading of a column. */
    public static String column(Objective objective) {
        return switch (objective) {
            case Objective.Help help -> "help (" + over(help.over()) + ")";
            case Objective.Acceptability party -> party.party();
            case Objective.LeastBlocked least -> "to block";
            case Objective.FewestDuties fewest -> "duties";
        };
    }

    /** What an objective is, in a sentence's part. */
    public static String of(Objective objective) {
        return switch (objective) {
            case Objective.Help help -> "the probability of enough help in time " + in(help.over());
            case Objective.Acceptability party -> "acceptability to " + party.party() + ", 0 to 100";
            case Objective.LeastBlocked least -> "how many parties beside the attacker it takes to stop help";
            case Objective.FewestDuties fewest -> "the number of duties, fewer being better";
        };
    }

    /** How many versions there are, and what a search of them takes: a sentence each. */
    public static List<String> size(DesignSize size) {
        return List.of(String.format(Locale.ROOT, "%,d", size.versions()) + " versions. "
                + (size.complete()
                        ? "All would be looked at."
                        : "That is more than " + English.figures(size.effort().mostVersions())
                                + ", so a search would look at about " + English.figures(size.effort().searched())
                                + "."),
                "Versions that differ in how help comes about: "
                        + English.and(size.mechanisms().stream().map(English::figures).toList())
                        + (size.mechanisms().isEmpty() ? "none are tried in a scenario." : ", by scenario."),
                "To run them would take about " + time(size.seconds()) + " on "
                        + English.count(size.threads(), "thread", "threads")
                        + "; fewer where versions turn out to run alike.");
    }

    private static String time(double seconds) {
        return seconds < 1
                ? "a second"
                : seconds < 120
                        ? English.count(Math.round(seconds), "second", "seconds")
                        : English.count(Math.round(seconds / 60), "minute", "minutes");
    }

    private static String over(Objective.Over over) {
        return switch (over) {
            case Objective.Over.Worst worst -> "worst";
            case Objective.Over.Mean mean -> "mean";
            case Objective.Over.In in -> in.scenario();
        };
    }

    private static String in(Objective.Over over) {
        return switch (over) {
            case Objective.Over.Worst worst -> "in the scenario where it is lowest";
            case Objective.Over.Mean mean -> "on the average of the scenarios";
            case Objective.Over.In in -> "in the scenario " + in.scenario();
        };
    }

    /** What a constraint demands. */
    public static String of(Constraint constraint) {
        return switch (constraint) {
            case Constraint.RedLines lines -> "no red line of " + lines.party() + " is crossed";
            case Constraint.NotBlockedByAttacker blocked -> "the attacker cannot stop help by itself";
            case Constraint.Acceptable acceptable -> "acceptability to " + acceptable.party() + " of at least "
                    + number(acceptable.atLeast().toDouble());
            case Constraint.Helped helped -> "enough help in time with a probability of at least "
                    + helped.atLeast().times(HUNDRED).toDecimal(3).stripTrailingZeros().toPlainString() + "\u00A0% "
                    + in(helped.over());
        };
    }

    /** A score: {@code 21 %}, {@code 63.5}, {@code nobody can}. */
    public static String score(DesignResult.Score score) {
        return switch (score.objective()) {
            case Objective.Help help -> Percent.of(score.value());
            case Objective.Acceptability party -> String.format(Locale.ROOT, "%.1f", score.value());
            case Objective.LeastBlocked least -> parties((int) score.value());
            case Objective.FewestDuties fewest -> Integer.toString((int) score.value());
        };
    }

    /**
     * How many parties beside the attacker it takes to stop help: {@code 2}, {@code attacker alone},
     * {@code nobody can}.
     */
    public static String parties(int resistance) {
        return resistance == Resistance.NOBODY_CAN
                ? "nobody can"
                : resistance == 0 ? "attacker alone" : Integer.toString(resistance);
    }

    /** {@code 63.5 (40.1 to 80)}. */
    public static String worth(Acceptability party) {
        String range = party.range().isExact()
                ? ""
                : " (" + number(party.range().low().toDouble()) + " to " + number(party.range().high().toDouble())
                        + ")";
        return party.value().map(Ratio::toDouble).map(DesignWords::number).orElse("unknown") + range;
    }

    /** {@code RUS 40 and UKR 63.5}. */
    public static String worths(List<Acceptability> parties) {
        return English.and(parties.stream().map(it -> it.party() + " "
                + it.value().map(value -> number(value.toDouble())).orElse("unknown")).toList());
    }

    /** From which versions it was looked for a change that brings one more party in. */
    public static String broughtFor(DesignResult result) {
        return result.broughtAll()
                ? "looked for from every version told here"
                : "looked for from the first " + result.brought() + " of the " + result.frontier().size()
                        + " versions told here only, since it takes long; from the others nothing is said";
    }

    /** {@code 40}, {@code 30 to 50}. */
    public static String range(Range range) {
        String low = number(range.low().toDouble());
        return range.isExact() ? low : low + " to " + number(range.high().toDouble());
    }

    /** A number with one decimal at most. */
    public static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        text = text.equals("-0.0") ? "0.0" : text;
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    /** {@code decision=all-agree, consult=three-days}. */
    public static String picked(Map<String, String> picked) {
        List<String> all = new ArrayList<>();
        picked.forEach((term, reading) -> all.add(term + "=" + reading));
        return String.join(", ", all);
    }

    /** What all of some versions have in common. */
    public static Map<String, String> common(List<DesignResult.Point> versions) {
        return commonIn(versions.stream().map(DesignResult.Point::picked).toList());
    }

    /** What is chosen alike in all. */
    public static Map<String, String> commonIn(List<Map<String, String>> versions) {
        Map<String, String> common = new LinkedHashMap<>();
        if (!versions.isEmpty()) {
            versions.getFirst().forEach((term, reading) -> {
                if (versions.stream().allMatch(it -> reading.equals(it.get(term)))) {
                    common.put(term, reading);
                }
            });
        }
        return common;
    }

    /** The rest: what is chosen otherwise than in the others. */
    public static Map<String, String> without(Map<String, String> picked, Map<String, String> common) {
        Map<String, String> rest = new LinkedHashMap<>(picked);
        rest.keySet().removeAll(common.keySet());
        return rest;
    }
}
