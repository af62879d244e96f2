package org.surety.analysis.bargain.spatial;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.surety.analysis.bargain.mean.WeightedMean;
import org.surety.analysis.bargain.setting.BargainingModel;
import org.surety.analysis.bargain.setting.ModelCard;
import org.surety.analysis.bargain.setting.Setting;
import org.surety.analysis.bargain.setting.Solution;
import org.surety.analysis.bargain.setting.Turn;

/**
 * The spatial model of politics with a probabilistic Condorcet election, as KTAB has it (B. Wise, L. Lester and B.
 * Efird, <i>Multidimensional Bargaining Using KTAB</i>, KAPSARC 2015). Each turn every party challenges the one by whom
 * it expects to gain most, if any; the two strike a bargain; each party then takes, of the bargains it could be part
 * of, the one that wins an election among all. The outcome is the mean of the final positions. The formulas stand in
 * {@code docs/methods/spatial-election.md}.
 */
public final class SpatialElection implements BargainingModel {

    private static final int FEWEST = 3;

    private final SpatialOptions options;
    private final Optional<double[][]> accommodation;
    private final int mostTurns;

    /**
     * The model.
     *
     * @param accommodation how far ideals follow positions, one row and one column a party of the setting; empty for
     * KTAB's identity: an
     *            ideal is always where its party stands
     */
    public SpatialElection(SpatialOptions options, Optional<double[][]> accommodation, int mostTurns) {
        this.options = options;
        this.accommodation = accommodation.map(SpatialElection::copy);
        this.mostTurns = mostTurns;
    }

    /** KTAB's own choices. */
    public static SpatialElection standard() {
        return new SpatialElection(SpatialOptions.STANDARD, Optional.empty(), SpatialRun.MOST_TURNS);
    }

    private static double[][] copy(double[][] rows) {
        return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
    }

    @Override
    public ModelCard card() {
        return new ModelCard("spatial-election", "Spatial model with probabilistic Condorcet election",
                "Wise, Lester and Efird, Multidimensional Bargaining Using KTAB, KAPSARC 2015",
                List.of("All issues are bargained over together; distance is weighted by salience.",
                        "A party with better prospects takes more risk, and sees a third of another's attitude to "
                                + "risk.",
                        "Each party challenges at most one other a turn, and takes the bargain likeliest to win an "
                                + "election by capability.",
                        "A party's ideal is where it now stands; the outcome is the mean of the final positions."),
                "Where a party can block the whole, or where few parties leave nobody to take sides.",
                Optional.empty());
    }

    @Override
    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("vote", options.vote().word());
        parameters.put("victory", options.victory().word());
        parameters.put("election", options.election().word());
        parameters.put("risk-scale", options.riskScale().word());
        parameters.put("risk-view", options.riskView().word());
        parameters.put("commitment", options.commitment().word());
        parameters.put("interpolation", options.interpolation().word());
        parameters.put("proposal", options.proposal().word());
        parameters.put("ideals", accommodation.isPresent() ? "as the file has them" : "follow positions");
        parameters.put("turns", Integer.toString(mostTurns));
        return parameters;
    }

    @Override
    public List<String> outside(Setting setting) {
        List<String> reasons = new ArrayList<>();
        if (setting.parties().size() < FEWEST) {
            reasons.add("With fewer than three parties there is nobody to take sides.");
        }
        if (!setting.isComplete()) {
            reasons.add("Some parties have no position on some issue; they are put at the weighted mean of the others "
                    + "there, and it does not matter to them.");
        }
        boolean ends = IntStream.range(0, setting.parties().size()).allMatch(i -> IntStream
                .range(0, setting.issues().size())
                .allMatch(k -> setting.position(i, k) == 0 || setting.position(i, k) == 100));
        if (ends) {
            reasons.add("All positions are at the ends of the scale, where an attitude to risk changes no utility.");
        }
        if (overcommitted(setting)) {
            reasons.add("Some saliences of one party sum to more than 100; they are scaled down to 100.");
        }
        return reasons;
    }

    private static boolean overcommitted(Setting setting) {
        return IntStream.range(0, setting.parties().size()).anyMatch(i -> IntStream.range(0, setting.issues().size())
                .mapToDouble(k -> setting.salience(i, k)).sum() > 100 + 1e-9);
    }

    @Override
    public Solution solve(Setting setting) {
        List<Optional<Double>> mean = WeightedMean.weighted().solve(setting).outcome();
        double[] others = mean.stream().mapToDouble(it -> it.orElse(50.0)).toArray();
        Setting complete = setting.isComplete() ? setting : completed(setting, others);
        List<Turn> turns = SpatialRun.of(complete, options,
                accommodation.orElseGet(() -> SpatialRun.identity(setting.parties().size())), mostTurns);
        Turn last = turns.getLast();
        List<Optional<Double>> outcome = IntStream.range(0, others.length)
                .mapToObj(k -> IntStream.range(0, setting.parties().size()).filter(i -> setting.takesPart(i, k))
                        .mapToDouble(i -> last.position(i, k)).average())
                .map(it -> it.isPresent() ? Optional.of(it.getAsDouble()) : Optional.<Double>empty()).toList();
        String end = turns.size() - 1 >= mostTurns
                ? "Stopped after " + mostTurns + " turns while positions still moved."
                : "Positions came to rest after " + (turns.size() - 1) + " turns.";
        return new Solution(turns, outcome, List.of(end));
    }

    private static Setting completed(Setting setting, double[] others) {
        int n = setting.parties().size();
        double[] capability = new double[n];
        double[][] position = new double[n][others.length];
        double[][] salience = new double[n][others.length];
        for (int i = 0; i < n; i++) {
            capability[i] = setting.capability(i);
            for (int k = 0; k < others.length; k++) {
                position[i][k] = setting.takesPart(i, k) ? setting.position(i, k) : others[k];
                salience[i][k] = setting.salience(i, k);
            }
        }
        return Setting.of(setting.parties(), setting.issues(), capability, position, salience);
    }
}
