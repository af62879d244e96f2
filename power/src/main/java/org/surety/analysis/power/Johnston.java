package org.surety.analysis.power;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.surety.analysis.voting.ThresholdRule;
import org.surety.model.quantity.Ratio;

/**
 * The Johnston index: each vulnerable coalition (one with a critical member) shares one equally among its critical
 * members; normalised (Johnston, "On the measurement of power: some reactions to Laver", Environment and Planning A 10,
 * 1978).
 */
final class Johnston {

    private Johnston() {}

    /** By symmetry; time as {@link VectorCounter}. */
    static Ratio[] byVectors(VectorCounter counter, ThresholdRule rule) {
        List<List<Integer>> classes = counter.classes();
        int members = rule.members();
        // By class and number of critical members, so that fractions are added only at the end.
        BigInteger[][] shares = new BigInteger[classes.size()][];
        Arrays.setAll(shares, it -> PassingCounts.zeros(members + 1));
        counter.visit((counts, sums, ways) -> {
            boolean[] critical = new boolean[counts.length];
            int number = 0;
            for (int c = 0; c < counts.length; c++) {
                if (counts[c][1] > 0) {
                    long[] without = sums.clone();
                    for (int i = 0; i < without.length; i++) {
                        without[i] -= rule.gain(i, 1, classes.get(c).getFirst());
                    }
                    critical[c] = !rule.passes(without);
                    number += critical[c] ? counts[c][1] : 0;
                }
            }
            for (int c = 0; c < counts.length; c++) {
                if (critical[c]) {
                    shares[c][number] = shares[c][number].add(ways.multiply(BigInteger.valueOf(counts[c][1])));
                }
            }
        });
        Ratio[] raw = new Ratio[members];
        for (int c = 0; c < shares.length; c++) {
            Ratio each = shared(shares[c]).divide(Ratio.of(classes.get(c).size()));
            classes.get(c).forEach(member -> raw[member] = each);
        }
        return normalised(raw);
    }

    /** The sum of counts, each divided by its place. */
    static Ratio shared(BigInteger[] byNumber) {
        BigInteger common = BigInteger.ONE;
        for (int k = 1; k < byNumber.length; k++) {
            if (byNumber[k].signum() != 0) {
                BigInteger number = BigInteger.valueOf(k);
                common = common.multiply(number).divide(common.gcd(number));
            }
        }
        BigInteger sum = BigInteger.ZERO;
        for (int k = 1; k < byNumber.length; k++) {
            sum = sum.add(byNumber[k].multiply(common).divide(BigInteger.valueOf(k)));
        }
        return new Ratio(sum, common);
    }

    /** Divided by their sum; all zero if that is zero. */
    static Ratio[] normalised(Ratio[] raw) {
        Ratio sum = Arrays.stream(raw).reduce(Ratio.ZERO, Ratio::plus);
        return sum.signum() == 0 ? raw : Arrays.stream(raw).map(it -> it.divide(sum)).toArray(Ratio[]::new);
    }

    /** On a diagram, where the members can be ordered by importance; empty where they cannot, or are too many. */
    static Optional<Ratio[]> byDiagram(ThresholdRule rule, DiagramCounter counter) {
        return JohnstonDiagram.suits(rule, counter.diagram())
                ? Optional.of(new JohnstonDiagram(counter.diagram()).run())
                : Optional.empty();
    }
}
