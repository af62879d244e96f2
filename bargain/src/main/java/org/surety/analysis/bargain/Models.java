package org.surety.analysis.bargain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.surety.analysis.bargain.challenge.ChallengeModel;
import org.surety.analysis.bargain.combined.Average;
import org.surety.analysis.bargain.cooperative.CooperativePoint;
import org.surety.analysis.bargain.cooperative.Principle;
import org.surety.analysis.bargain.exchange.Exchange;
import org.surety.analysis.bargain.mean.WeightedMean;
import org.surety.analysis.bargain.mean.WeightedMedian;
import org.surety.analysis.bargain.setting.BargainingModel;
import org.surety.analysis.bargain.spatial.SpatialElection;
import org.surety.analysis.bargain.spatial.SpatialRun;

/** The models there are, by the names that people and files use for them. */
public final class Models {

    private static final Map<String, Function<ModelChoices, BargainingModel>> ALL = all();

    private Models() {}

    private static Map<String, Function<ModelChoices, BargainingModel>> all() {
        Map<String, Function<ModelChoices, BargainingModel>> all = new LinkedHashMap<>();
        all.put("weighted-mean", choices -> WeightedMean.weighted());
        all.put("weighted-median", choices -> WeightedMedian.weighted());
        all.put("mean", choices -> WeightedMean.plain());
        all.put("median", choices -> WeightedMedian.plain());
        all.put("challenge", choices -> new ChallengeModel(choices.turns().orElse(ChallengeModel.MOST_TURNS)));
        all.put("exchange", choices -> new Exchange());
        for (Principle principle : List.of(Principle.NASH, Principle.KALAI_SMORODINSKY, Principle.EGALITARIAN,
                Principle.UTILITARIAN)) {
            all.put(CooperativePoint.id(principle),
                    choices -> new CooperativePoint(principle, choices.byCapability(), choices.points()));
        }
        all.put("spatial-election", Models::spatial);
        all.put("averaged", choices -> new Average(List.of(WeightedMean.weighted(), spatial(choices))));
        return all;
    }

    private static BargainingModel spatial(ModelChoices choices) {
        return new SpatialElection(choices.spatial(), choices.accommodation(),
                choices.turns().orElse(SpatialRun.MOST_TURNS));
    }

    /** The names, in the order in which models are shown. */
    public static List<String> names() {
        return new ArrayList<>(ALL.keySet());
    }

    /** The model called {@code name}; empty if there is none. */
    public static Optional<BargainingModel> called(String name, ModelChoices choices) {
        return Optional.ofNullable(ALL.get(name)).map(it -> it.apply(choices));
    }
}
