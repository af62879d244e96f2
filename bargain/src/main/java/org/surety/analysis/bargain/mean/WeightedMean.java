package org.surety.analysis.bargain.mean;

import java.util.List;
import java.util.Optional;
import org.surety.analysis.bargain.setting.ModelCard;

/**
 * The compromise: on each issue the mean of the positions, weighted by capability times salience (or not at all),
 * {@code sum c s p / sum c s}. J. Van den Bos, <i>Dutch EC Policy Making</i> (1991); C. Achen, in R. Thomson et al.
 * (eds.), <i>The European Union Decides</i> (Cambridge 2006), chapter 4, who derives it as an approximation of the Nash
 * solution.
 */
public final class WeightedMean extends Centre {

    private WeightedMean(Weighed.Weight weight) {
        super(weight);
    }

    /** Weighted by capability times salience. */
    public static WeightedMean weighted() {
        return new WeightedMean(Weighed.Weight.CAPABILITY_TIMES_SALIENCE);
    }

    /** Every party alike. */
    public static WeightedMean plain() {
        return new WeightedMean(Weighed.Weight.EQUAL);
    }

    @Override
    public ModelCard card() {
        return isPlain()
                ? new ModelCard("mean", "Mean of positions", "folk theorem of the field; a baseline",
                        List.of("Every party counts alike, and every issue is settled for itself."),
                        "Where parties differ much in what they can do or in how much the issue matters to them.",
                        Optional.empty())
                : new ModelCard("weighted-mean", "Compromise: weighted mean of positions",
                        "Van den Bos 1991; Achen, in Thomson et al., The European Union Decides, Cambridge 2006, ch. 4",
                        List.of("A party counts with its capability times how much the issue matters to it.",
                                "Every issue is settled for itself.",
                                "Positions are sincere, and failing to agree is bad for all."),
                        "Where one party can block and prefers no agreement, or where only the named readings can be "
                                + "chosen.",
                        Optional.empty());
    }

    @Override
    Optional<Double> of(List<Weighed> all) {
        double sum = 0;
        double weights = 0;
        for (Weighed one : all) {
            sum += one.weight() * one.position();
            weights += one.weight();
        }
        return weights > 0 ? Optional.of(sum / weights) : Optional.empty();
    }
}
