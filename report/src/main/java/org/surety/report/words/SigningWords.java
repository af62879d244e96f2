package org.surety.report.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.surety.analysis.accept.Acceptability;
import org.surety.design.api.Baseline;
import org.surety.model.design.Design;
import org.surety.model.quantity.Ratio;

/**
 * In words: what a version must be worth to a party, which versions reach that, and from where principles of bargaining
 * count gains. Scores are sums over public statements, so nothing here says that a party would sign or refuse.
 */
public final class SigningWords {

    private SigningWords() {}

    /** The heading above {@link #criterion} and the thresholds. */
    public static final String HEADING = "What a version must be worth to each";

    /** When a version reaches the threshold of a party. */
    public static String criterion(Design.Signing signing) {
        return "The threshold of a party counts as reached where a version crosses no red line recorded of the party "
                + "and is worth to it at least what having no agreement is worth to it (its alternative)"
                + signing.atLeast().map(it -> ", and at least " + DesignWords.number(it.toDouble())).orElse("")
                + ". Where no alternative is stated, only "
                + (signing.atLeast().isPresent() ? "that number and the red lines count." : "the red lines count.")
                + " This is arithmetic on public statements, not consent; of a party of which nothing is recorded on "
                + "what a version settles it says nothing.";
    }

    /**
     * Whose thresholds a version reaches without crossing a recorded red line, with every range at its middle, and of
     * whom nothing is recorded: {@code all five}, {@code nobody},
     * {@code Russia and Ukraine; nothing recorded of: China}.
     *
     * @param name the name of a party
     */
    public static String reached(List<Acceptability> parties, UnaryOperator<String> name) {
        String unrecorded = unrecorded(parties, name);
        return reachedOnly(parties, name) + (unrecorded.isEmpty() ? "" : "; " + unrecorded);
    }

    /** The first half of {@link #reached}, for where the second is told elsewhere. */
    public static String reachedOnly(List<Acceptability> parties, UnaryOperator<String> name) {
        List<String> reached = parties.stream().filter(it -> it.isKnown() && it.signsAtMiddle())
                .map(Acceptability::party).map(name).toList();
        return reached.isEmpty()
                ? "nobody"
                : reached.size() == parties.size() && parties.size() > 1
                        ? "all " + English.number(parties.size())
                        : English.and(reached);
    }

    /** {@code nothing recorded of: China}; empty where something is recorded of every party. */
    public static String unrecorded(List<Acceptability> parties, UnaryOperator<String> name) {
        List<String> unknown = parties.stream().filter(it -> !it.isKnown()).map(Acceptability::party).map(name)
                .toList();
        return unknown.isEmpty() ? "" : "nothing recorded of: " + English.and(unknown);
    }

    /** How a version stands to the threshold and the red lines of a party, over all ranges. */
    public static String reach(Acceptability party) {
        if (!party.isKnown()) {
            return "nothing recorded";
        }
        String yes = party.threshold().isPresent()
                ? "reaches its threshold and crosses no recorded red line"
                : "no threshold is stated, and it crosses no recorded red line";
        return switch (party.signs()) {
            case YES -> yes;
            case NO -> party.crossed().isEmpty()
                    ? "does not reach its threshold"
                    : "crosses its red line on " + English.and(party.crossed());
            case DEPENDS -> "depends on the ranges; at the middle it "
                    + (party.signsAtMiddle()
                            ? "reaches its threshold and crosses no recorded red line"
                            : "does not reach its threshold or crosses a recorded red line");
        };
    }

    /** What a version must be worth to a party, and why: {@code at least 54 (27 to 54 at ...)}. */
    public static String threshold(Acceptability party) {
        Optional<Acceptability.Threshold> threshold = party.threshold();
        if (threshold.isEmpty()) {
            return "any worth: no alternative is stated";
        }
        List<String> reasons = new ArrayList<>();
        reasons.add(threshold.get().alternative().map(SigningWords::alternative)
                .orElse("no alternative is stated"));
        threshold.get().demanded().map(it -> DesignWords.number(it.toDouble()) + " is demanded of every party")
                .ifPresent(reasons::add);
        return "at least " + least(threshold.get()) + ": " + String.join("; ", reasons);
    }

    private static String least(Acceptability.Threshold threshold) {
        String range = DesignWords.range(threshold.worth());
        return threshold.worth().isExact()
                ? range
                : threshold.value().map(it -> DesignWords.number(it.toDouble()) + " (" + range + ")").orElse(range);
    }

    /** {@code no agreement is worth 40.5 to it (27 to 54), as the positions state}. */
    public static String alternative(Acceptability.Alternative alternative) {
        String range = DesignWords.range(alternative.range());
        String value = alternative.range().isExact()
                ? range
                : alternative.value().map(Ratio::toDouble).map(it -> DesignWords.number(it) + " (" + range + ")")
                        .orElse("an unknown number (" + range + ")");
        return "no agreement is worth " + value + " to it, " + switch (alternative.origin()) {
            case ASKED -> "as was asked";
            case STATED -> "as the positions state";
            case REFERENCE -> "which is what it has where every issue is as it is without an agreement";
        };
    }

    /** What principles count gains from, in a sentence or two. */
    public static String baseline(Baseline baseline, Map<String, String> names) {
        List<String> parties = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (Baseline.OfParty it : baseline.parties()) {
            String name = names.getOrDefault(it.party(), it.party());
            switch (it.origin()) {
                case UNKNOWN -> unknown.add(name);
                case ASKED, STATED, REFERENCE, WORST ->
                        parties.add(DesignWords.number(it.worth()) + " for " + name + switch (it.origin()) {
                            case ASKED -> " (as asked)";
                            case STATED -> " (as the positions state)";
                            case REFERENCE -> " (as every issue is without an agreement)";
                            case UNKNOWN, WORST -> "";
                        });
            }
        }
        String known = parties.isEmpty() ? "" : ": " + English.and(parties);
        return switch (baseline.kind()) {
            case ALTERNATIVE -> "Gains are counted from what no agreement is worth to each party" + known + "."
                    + (unknown.isEmpty()
                            ? ""
                            : " For " + English.and(unknown)
                                    + " that is not stated, so 0 stands for it, the worst there "
                                    + "is.");
            case WORST -> "Gains are counted from the worst of the versions for each party" + known + ".";
        } + " What a version is worth to a party of which nothing is known counts as 50.";
    }
}
