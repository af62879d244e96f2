package org.surety.analysis.bargain.mean;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.surety.analysis.bargain.setting.BargainingModel;
import org.surety.analysis.bargain.setting.ModelCard;
import org.surety.analysis.bargain.setting.Setting;
import org.surety.analysis.bargain.setting.Solution;

/** Half-way along the scale, whatever anybody wants: what a model must better to say anything at all. */
public final class HalfWay implements BargainingModel {

    /** Its name among the models that are held against outcomes. */
    public static final String ID = "constant-50";

    private static final double HALF = 50;

    @Override
    public ModelCard card() {
        return new ModelCard(ID, "Half-way along the scale", "A baseline, nobody's model",
                List.of("Nothing that anybody wants makes a difference."), "Anything but comparison.",
                Optional.empty());
    }

    @Override
    public Solution solve(Setting setting) {
        return Solution.still(setting, IntStream.range(0, setting.issues().size())
                .mapToObj(k -> setting.participants(k) > 0 ? Optional.of(HALF) : Optional.<Double>empty()).toList());
    }
}
