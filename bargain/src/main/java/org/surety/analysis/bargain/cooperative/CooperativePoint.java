package org.surety.analysis.bargain.cooperative;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.surety.analysis.bargain.mean.WeightedMean;
import org.surety.analysis.bargain.setting.BargainingModel;
import org.surety.analysis.bargain.setting.ModelCard;
import org.surety.analysis.bargain.setting.Setting;
import org.surety.analysis.bargain.setting.Solution;

/**
 * The agreement that a principle of cooperative bargaining singles out, among the agreements that leave nobody worse
 * off than no agreement. Looks at every agreement of a grid and then, ever finer, around the best; with more issues
 * than a grid can hold, around the weighted mean and around what each party wants.
 */
public final class CooperativePoint implements BargainingModel {

    private static final double FINEST = 1e-3;

    private final Principle principle;
    private final boolean byCapability;
    private final Optional<List<double[]>> choices;

    /**
     * A point.
     *
     * @param byCapability whether parties are weighed by capability; only the Nash and the utilitarian point look at
     * weights
     */
    public CooperativePoint(Principle principle, boolean byCapability) {
        this(principle, byCapability, Optional.empty());
    }

    /**
     * A point among given choices.
     *
     * @param choices for each issue the points of the scale that can be chosen, rising; empty for all of it
     */
    public CooperativePoint(Principle principle, boolean byCapability, Optional<List<double[]>> choices) {
        this.principle = principle;
        this.byCapability = byCapability;
        this.choices = choices.map(it -> it.stream().map(double[]::clone).toList());
    }

    /** The name of the point of a principle. */
    public static String id(Principle principle) {
        return principle.id();
    }

    @Override
    public ModelCard card() {
        return new ModelCard(principle.id(), principle.title(), principle.citation(),
                List.of("Parties are free to agree on anything, agreements are kept, and nobody accepts less than no "
                        + "agreement gives.",
                        "Utility falls in proportion to the distance from a party's position, weighted by salience.",
                        "Where nothing is said of what holds without an agreement, that is the worst for everybody."),
                "As a forecast where power decides; it says what follows from a stated principle.", Optional.empty());
    }

    @Override
    public Map<String, String> parameters() {
        boolean weighs = principle == Principle.NASH || principle == Principle.UTILITARIAN;
        return Map.of("weights", weighs && byCapability ? "capability" : "equal", "agreements",
                choices.map(it -> "named points").orElse("the whole scale"));
    }

    @Override
    public List<String> outside(Setting setting) {
        List<String> reasons = new ArrayList<>();
        if (!Welfare.referenceIsKnown(setting)) {
            reasons.add("What holds without an agreement is not known, so the worst for everybody stands for it.");
        }
        return reasons;
    }

    @Override
    public Solution solve(Setting setting) {
        Welfare welfare = new Welfare(setting);
        int m = setting.issues().size();
        List<Optional<Double>> none = IntStream.range(0, m).mapToObj(k -> Optional.<Double>empty()).toList();
        if (welfare.count() == 0) {
            return Solution.still(setting, none, "Nothing matters to anybody, so no agreement is better than another.");
        }
        AgreementGrid grid = choices.map(AgreementGrid::new).orElseGet(() -> AgreementGrid.over(setting));
        Search search = new Search(principle, welfare, welfare.weights(byCapability));
        boolean whole = grid.isSmall();
        if (m == 1) {
            SingleIssue line = new SingleIssue(grid.points().getFirst());
            if (principle.looksAtMost()) {
                line.showMost(search, welfare);
            }
            line.showBest(search);
        } else {
            Consumer<Consumer<double[]>> agreements = whole ? grid::forEach : starts(setting, grid)::forEach;
            if (principle.looksAtMost()) {
                agreements.accept(search::most);
            }
            agreements.accept(search::offer);
        }
        if (choices.isEmpty()) {
            for (double step = whole ? grid.step() / 2 : 25; step >= FINEST; step /= 2) {
                search.around(step);
            }
        }
        double[] best = search.best();
        List<String> notes = new ArrayList<>();
        notes.add(whole
                ? "Every agreement of a grid was looked at (" + grid + ")"
                        + (choices.isEmpty() ? ", then finer ones around the best." : ".")
                : "Too many issues for a grid: agreements were searched step by step, so a better one may exist.");
        List<String> refusing = welfare.refusing(best);
        if (!refusing.isEmpty()) {
            notes.add("No agreement leaves everybody better off; worse off than without one: "
                    + String.join(", ", refusing) + ".");
        }
        return Solution.still(setting, IntStream.range(0, m)
                .mapToObj(k -> setting.participants(k) > 0 ? Optional.of(best[k]) : Optional.<Double>empty()).toList(),
                notes.toArray(String[]::new));
    }

    /** Where a search begins if not everything can be looked at. */
    private static List<double[]> starts(Setting setting, AgreementGrid grid) {
        List<double[]> starts = new ArrayList<>();
        List<Optional<Double>> mean = WeightedMean.weighted().solve(setting).outcome();
        starts.add(nearest(grid, mean.stream().mapToDouble(it -> it.orElse(50.0)).toArray()));
        Arrays.stream(setting.positions()).forEach(it -> starts.add(nearest(grid, it)));
        return starts;
    }

    private static double[] nearest(AgreementGrid grid, double[] wanted) {
        return IntStream.range(0, wanted.length)
                .mapToDouble(k -> Arrays.stream(grid.points().get(k)).boxed()
                        .min((x, y) -> Double.compare(Math.abs(x - wanted[k]), Math.abs(y - wanted[k]))).orElse(0.0))
                .toArray();
    }
}
