package org.surety.analysis.bargain.setting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

/**
 * A negotiation in which any number may be a range.
 *
 * @param issues what is negotiated
 * @param parties who negotiates
 */
public record Negotiation(List<Issue> issues, List<Party> parties) {

    /** Copies the lists; refuses rows of another length than there are issues. */
    public Negotiation {
        issues = List.copyOf(issues);
        parties = List.copyOf(parties);
        for (Party party : parties) {
            if (party.stances().size() != issues.size()) {
                throw new IllegalArgumentException(party.name() + " has " + party.stances().size()
                        + " stances on " + issues.size() + " issues");
            }
        }
    }

    /**
     * Something to be settled.
     *
     * @param reference what holds if nothing is agreed, 0 to 100, if that is known
     */
    public record Issue(String name, Optional<NumberRange> reference) {}

    /**
     * Somebody who negotiates.
     *
     * @param capability zero or more, in any unit
     * @param stances one an issue; empty where the party takes no part
     */
    public record Party(String name, NumberRange capability, List<Optional<Stance>> stances) {
        /** Copies the list. */
        public Party {
            stances = List.copyOf(stances);
        }
    }

    /**
     * What a party wants on an issue, and how much it matters to it.
     *
     * @param position 0 to 100
     * @param salience 0 to 100
     */
    public record Stance(NumberRange position, NumberRange salience) {}

    /** How many numbers are ranges. */
    public int ranges() {
        int[] count = {0};
        at(span -> {
            count[0] += span.isPoint() ? 0 : 1;
            return span.low();
        });
        return count[0];
    }

    /** The same negotiation in which positions are uncertain by {@code points} more either way, within the scale. */
    public Negotiation widened(double points) {
        return points <= 0
                ? this
                : new Negotiation(issues, parties.stream().map(party -> new Party(party.name(), party.capability(),
                        party.stances().stream().map(it -> it.map(stance -> new Stance(
                                stance.position().reaching(points), stance.salience()))).toList()))
                        .toList());
    }

    /** The setting in which every range is narrowed to the middle. */
    public Setting middle() {
        return at(NumberRange::middle);
    }

    /**
     * The setting in which the ranges, counted from 0 in a fixed order, are narrowed as told.
     *
     * @param share for the number of a range, how far from its low to its high end, 0 to 1
     */
    public Setting narrowed(DoubleUnaryOperator share) {
        int[] next = {0};
        return at(span -> span.isPoint() ? span.low() : span.at(share.applyAsDouble(next[0]++)));
    }

    private Setting at(ToDoubleFunction<NumberRange> choose) {
        int n = parties.size();
        int m = issues.size();
        double[] capability = new double[n];
        double[][] position = new double[n][m];
        double[][] salience = new double[n][m];
        boolean[][] takesPart = new boolean[n][m];
        double[] reference = new double[m];
        for (int k = 0; k < m; k++) {
            reference[k] = issues.get(k).reference().map(choose::applyAsDouble).orElse(Double.NaN);
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            Party party = parties.get(i);
            names.add(party.name());
            capability[i] = choose.applyAsDouble(party.capability());
            for (int k = 0; k < m; k++) {
                if (party.stances().get(k).isPresent()) {
                    Stance stance = party.stances().get(k).get();
                    takesPart[i][k] = true;
                    position[i][k] = choose.applyAsDouble(stance.position());
                    salience[i][k] = choose.applyAsDouble(stance.salience());
                }
            }
        }
        return Setting.of(names, issues.stream().map(Issue::name).toList(), capability, position, salience, takesPart,
                reference);
    }
}
