package org.surety.analysis.bargain.challenge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.surety.analysis.bargain.mean.WeightedMedian;
import org.surety.analysis.bargain.setting.BargainingModel;
import org.surety.analysis.bargain.setting.ModelCard;
import org.surety.analysis.bargain.setting.Setting;
import org.surety.analysis.bargain.setting.Solution;
import org.surety.analysis.bargain.setting.Turn;
import org.surety.semantics.Work;

/**
 * The challenge model. Each turn every party weighs, for every other, whether either would gain by challenging the
 * other. If both would, or the other would and gains more, it faces a demand: to give in (confrontation lost, or
 * capitulation where it has more to lose than the other to gain) or to go part of the way (compromise). Of the demands
 * it faces it takes the one that moves it least. The outcome is the median voter's position when nobody moves any more.
 *
 * <p>B. Bueno de Mesquita, <i>Political Forecasting: An Expected Utility Method</i>, in B. Bueno de Mesquita and F.
 * Stokman (eds.),
 * <i>European Community Decision Making</i> (Yale 1994), chapter 4; as reconstructed by J. Scholz, G. Calbert and G.
 * Smith, <i>Unravelling Bueno De Mesquita's group decision model</i>, Journal of Theoretical Politics 23 (2011)
 * 510-531. Where the reconstruction leaves a choice, ours stands in {@code docs/methods/challenge.md}.
 */
public final class ChallengeModel implements BargainingModel {

    /** As many turns as it may take. */
    public static final int MOST_TURNS = 20;

    private static final double QUIET = 0.01;

    private final int mostTurns;

    /** With this many turns at the most. */
    public ChallengeModel(int mostTurns) {
        this.mostTurns = mostTurns;
    }

    @Override
    public ModelCard card() {
        return new ModelCard("challenge", "Challenge: expected utility",
                "Bueno de Mesquita 1994; Scholz, Calbert and Smith, Journal of Theoretical Politics 23 (2011) 510-531",
                List.of("Every issue is settled for itself, by threats and concessions.",
                        "Parties see strengths alike and take others' attitude to risk for their own.",
                        "The outcome is the median voter's position when nobody moves any more."),
                "Where parties would rather have no agreement than give in, or where issues are linked.",
                Optional.empty());
    }

    @Override
    public Map<String, String> parameters() {
        return Map.of("turns", Integer.toString(mostTurns), "status quo", "Q = 1");
    }

    @Override
    public List<String> outside(Setting setting) {
        List<String> reasons = new ArrayList<>();
        for (int k = 0; k < setting.issues().size(); k++) {
            if (setting.participants(k) > 0 && setting.participants(k) < 3) {
                reasons.add("Fewer than three parties take part in " + setting.issues().get(k)
                        + ", so nobody can take sides.");
            }
        }
        return reasons;
    }

    @Override
    public Solution solve(Setting setting) {
        List<Arena> arenas = IntStream.range(0, setting.issues().size()).mapToObj(k -> Arena.of(setting, k)).toList();
        List<double[][]> states = new ArrayList<>();
        states.add(setting.positions());
        for (int turn = 0; turn < mostTurns; turn++) {
            Work.check();
            double[][] before = states.getLast();
            double[][] after = Arrays.stream(before).map(double[]::clone).toArray(double[][]::new);
            double moved = 0;
            for (Arena arena : arenas) {
                moved = Math.max(moved, arena.move(before, after));
            }
            if (moved < QUIET) {
                break;
            }
            states.add(after);
        }
        List<Turn> turns = new ArrayList<>();
        states.forEach(it -> turns.add(new Turn(turns.size(), it)));
        return new Solution(turns, outcome(setting, states.getLast()), List.of());
    }

    private static List<Optional<Double>> outcome(Setting setting, double[][] positions) {
        int n = positions.length;
        int m = setting.issues().size();
        double[] capability = new double[n];
        double[][] salience = new double[n][m];
        boolean[][] takesPart = new boolean[n][m];
        double[] unknown = new double[m];
        Arrays.fill(unknown, Double.NaN);
        for (int i = 0; i < n; i++) {
            capability[i] = setting.capability(i);
            for (int k = 0; k < m; k++) {
                salience[i][k] = setting.salience(i, k);
                takesPart[i][k] = setting.takesPart(i, k);
            }
        }
        Setting moved = Setting.of(setting.parties(), setting.issues(), capability, positions, salience, takesPart,
                unknown);
        return WeightedMedian.weighted().solve(moved).outcome();
    }
}
