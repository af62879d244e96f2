package org.surety.analysis.bargain.mean;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.surety.analysis.bargain.setting.ModelCard;

/**
 * The median voter: on each issue the position that no other beats by a majority of weight, where preferences are
 * single-peaked. Between two positions that divide the weight evenly it is half-way. D. Black, <i>On the Rationale of
 * Group Decision-making</i>, Journal of Political Economy 56 (1948) 23-34.
 */
public final class WeightedMedian extends Centre {

    private WeightedMedian(Weighed.Weight weight) {
        super(weight);
    }

    /** Weighted by capability times salience. */
    public static WeightedMedian weighted() {
        return new WeightedMedian(Weighed.Weight.CAPABILITY_TIMES_SALIENCE);
    }

    /** Every party alike. */
    public static WeightedMedian plain() {
        return new WeightedMedian(Weighed.Weight.EQUAL);
    }

    @Override
    public ModelCard card() {
        boolean plain = isPlain();
        return new ModelCard(plain ? "median" : "weighted-median",
                plain ? "Median of positions" : "Median voter: weighted median of positions",
                "Black, On the Rationale of Group Decision-making, Journal of Political Economy 56 (1948) 23-34",
                List.of(plain
                        ? "Every party counts alike."
                        : "A party counts with its capability times how much the issue matters to it.",
                        "Every issue is settled for itself, by a majority of weight, and preferences have one peak."),
                "Where agreement needs more than a majority, or the issues are linked.", Optional.empty());
    }

    @Override
    Optional<Double> of(List<Weighed> all) {
        List<Weighed> rising = all.stream().filter(it -> it.weight() > 0)
                .sorted(Comparator.comparingDouble(Weighed::position)).toList();
        double half = rising.stream().mapToDouble(Weighed::weight).sum() / 2;
        double below = 0;
        for (int i = 0; i < rising.size(); i++) {
            below += rising.get(i).weight();
            if (below > half) {
                return Optional.of(rising.get(i).position());
            }
            if (below == half && i + 1 < rising.size()) {
                return Optional.of((rising.get(i).position() + rising.get(i + 1).position()) / 2);
            }
        }
        return rising.isEmpty() ? Optional.empty() : Optional.of(rising.getLast().position());
    }
}
