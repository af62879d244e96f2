package org.surety.analysis.bargain.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.surety.analysis.bargain.mean.WeightedMean;
import org.surety.analysis.bargain.setting.BargainingModel;
import org.surety.analysis.bargain.setting.ModelCard;
import org.surety.analysis.bargain.setting.Setting;
import org.surety.analysis.bargain.setting.Solution;
import org.surety.analysis.bargain.setting.Turn;

/**
 * The exchange of support: two parties on different sides of two issues each give way on the issue that matters less to
 * them, so that both gain alike. The deal with the largest gain comes first; what was given is not traded again. The
 * outcome of each issue is the weighted mean of the positions that parties then vote for. F. Stokman and R. Van Oosten,
 * <i>The Exchange of Voting Positions</i>, in B. Bueno de Mesquita and F. Stokman (eds.), <i>European Community
 * Decision Making</i> (Yale 1994), chapter 5.
 */
public final class Exchange implements BargainingModel {

    @Override
    public ModelCard card() {
        return new ModelCard("exchange", "Exchange of voting positions",
                "Stokman and Van Oosten, in Bueno de Mesquita and Stokman, European Community Decision Making, Yale "
                        + "1994, ch. 5",
                List.of("Parties trade support between pairs of issues that they value differently, and gain alike.",
                        "Deals are kept, and made in the order of their gain; others who lose by them cannot stop "
                                + "them.",
                        "The outcome is the mean weighted by capability times salience of the positions traded for."),
                "Where there is one issue only (it then is the weighted mean), or deals cannot be trusted to be kept.",
                Optional.empty());
    }

    @Override
    public List<String> outside(Setting setting) {
        return setting.issues().size() < 2
                ? List.of("There is one issue only, so nothing can be exchanged; the answer is the weighted mean.")
                : List.of();
    }

    @Override
    public Solution solve(Setting setting) {
        Exchanges exchanges = new Exchanges(setting);
        List<Turn> turns = new ArrayList<>(List.of(new Turn(0, exchanges.votes())));
        List<String> notes = new ArrayList<>();
        for (Optional<Exchanges.Deal> deal = exchanges.best(); deal.isPresent(); deal = exchanges.best()) {
            exchanges.carryOut(deal.get());
            turns.add(new Turn(turns.size(), exchanges.votes()));
            notes.add(tell(setting, deal.get()));
        }
        List<Optional<Double>> plain = WeightedMean.weighted().solve(setting).outcome();
        if (notes.isEmpty()) {
            return new Solution(turns, plain, List.of("No two parties can trade anything."));
        }
        double[] weights = new double[setting.issues().size()];
        Arrays.setAll(weights, k -> IntStream.range(0, setting.parties().size())
                .mapToDouble(i -> setting.capability(i) * setting.salience(i, k)).sum());
        List<Optional<Double>> outcome = IntStream.range(0, weights.length)
                .mapToObj(
                        k -> weights[k] > 0 ? Optional.of(Math.clamp(exchanges.outcome(k), 0.0, 100.0)) : plain.get(k))
                .toList();
        return new Solution(turns, outcome, notes);
    }

    private static String tell(Setting setting, Exchanges.Deal deal) {
        return setting.parties().get(deal.i()) + " gives way on " + setting.issues().get(deal.k()) + ", and "
                + setting.parties().get(deal.j()) + " in return on " + setting.issues().get(deal.l()) + ".";
    }
}
