package org.surety.analysis.bargain.spatial;

import java.util.ArrayList;
import java.util.List;
import org.surety.analysis.bargain.setting.Setting;
import org.surety.analysis.bargain.setting.Turn;
import org.surety.semantics.Work;

/** A run of the model from the beginning to where nothing much moves any more. */
public final class SpatialRun {

    /** KTAB stops after this many turns at the latest. */
    public static final int MOST_TURNS = 100;

    private static final int LEAST_TURNS = 2;
    private static final double QUIET = 0.02;
    private static final double LEAST_MOVE = 1e-4;
    private static final double SCALE = 100.0;

    private final Actors actors;
    private final SpatialOptions options;
    private final double[][] accommodation;
    private final List<double[][]> states = new ArrayList<>();
    private double[][] ideals;

    private SpatialRun(Setting setting, SpatialOptions options, double[][] accommodation, double[][] positions) {
        this.actors = Actors.of(setting);
        this.options = options;
        this.accommodation = accommodation;
        this.ideals = positions;
        states.add(positions);
    }

    /**
     * Runs the model.
     *
     * @param setting everybody takes part in everything
     * @param accommodation one row and one column a party: how far the row's ideal moves to where the column's party
     * now stands; rows sum
     *            to at most 1, and what is missing to 1 stays with the old ideal
     * @param mostTurns stop after this many turns at the latest
     * @return the beginning and every turn after it
     */
    public static List<Turn> of(Setting setting, SpatialOptions options, double[][] accommodation, int mostTurns) {
        double[][] positions = setting.positions();
        for (double[] row : positions) {
            for (int k = 0; k < row.length; k++) {
                row[k] /= SCALE;
            }
        }
        SpatialRun run = new SpatialRun(setting, options, accommodation, positions);
        run.run(mostTurns);
        return run.turns();
    }

    /** Every ideal moves to where its own party stands: what KTAB does unless it is told otherwise. */
    public static double[][] identity(int parties) {
        double[][] identity = new double[parties][parties];
        for (int i = 0; i < parties; i++) {
            identity[i][i] = 1;
        }
        return identity;
    }

    private void run(int mostTurns) {
        for (int turn = 1; turn <= mostTurns; turn++) {
            Work.check();
            double[][] before = states.getLast();
            Outlook outlook = Outlook.of(actors, ideals, before, options);
            List<List<PairBargain>> queues = new Bargaining(actors, options, before, outlook).queues();
            double[][] after = new Resolution(actors, options, before, outlook).next(queues);
            states.add(after);
            ideals = adjusted(after);
            double first = moved(states.get(0), states.get(1)) + LEAST_MOVE;
            if (turn >= LEAST_TURNS && moved(after, before) / first < QUIET) {
                return;
            }
        }
    }

    private double[][] adjusted(double[][] positions) {
        int n = positions.length;
        double[][] adjusted = new double[n][positions[0].length];
        for (int i = 0; i < n; i++) {
            double sum = 0;
            for (int j = 0; j < n; j++) {
                double part = accommodation[i][j];
                sum += part;
                for (int k = 0; part > 0 && k < adjusted[i].length; k++) {
                    adjusted[i][k] += part * positions[j][k];
                }
            }
            double rest = 1.0 - Math.min(sum, 1.0);
            for (int k = 0; k < adjusted[i].length; k++) {
                adjusted[i][k] += rest * ideals[i][k];
            }
        }
        return adjusted;
    }

    /** The sum over the parties of how far each went. */
    private static double moved(double[][] from, double[][] to) {
        double sum = 0;
        for (int i = 0; i < from.length; i++) {
            double square = 0;
            for (int k = 0; k < from[i].length; k++) {
                square += (from[i][k] - to[i][k]) * (from[i][k] - to[i][k]);
            }
            sum += Math.sqrt(square);
        }
        return sum;
    }

    private List<Turn> turns() {
        List<Turn> turns = new ArrayList<>();
        for (int number = 0; number < states.size(); number++) {
            double[][] state = states.get(number);
            double[][] scaled = new double[state.length][state[0].length];
            for (int i = 0; i < scaled.length; i++) {
                for (int k = 0; k < scaled[i].length; k++) {
                    scaled[i][k] = state[i][k] * SCALE;
                }
            }
            turns.add(new Turn(number, scaled));
        }
        return turns;
    }
}
