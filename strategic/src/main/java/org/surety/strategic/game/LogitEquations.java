package org.surety.strategic.game;

import java.util.Arrays;
import java.util.Optional;

/**
 * The equations of an agent quantal response equilibrium in its logit form: of two moves that a player has at the same
 * place, the odds are exp(lambda times the difference of what they are worth to it there, given how all others and it
 * itself behave from there on).
 *
 * <p>
 * McKelvey, R. D. and Palfrey, T. R. (1998), Quantal response equilibria for extensive form games, Experimental
 * Economics 1, 9-41. Written for the logarithms of probabilities, as in Turocy, T. L. (2010), Computing sequential
 * equilibria using agent quantal response equilibria, Economic Theory 42, 255-269.
 */
final class LogitEquations {

    private final Continuations continuations;
    private final Optional<Indifference> indifference;
    private final int size;

    /** That a player is to be indifferent between the game and {@code aside}, by what end 1 is worth to it. */
    record Indifference(int player, double aside) {}

    LogitEquations(StakesGame game, Worths worths, Optional<Indifference> indifference) {
        this.continuations = new Continuations(game, worths, indifference.map(Indifference::player).orElse(-1));
        this.indifference = indifference;
        this.size = continuations.size();
    }

    /** How many there are: as many as variables beside lambda, which is the last. */
    int size() {
        return size;
    }

    Continuations continuations() {
        return continuations;
    }

    /** The only solution where lambda is 0; empty if nothing can make the player indifferent there. */
    Optional<double[]> start() {
        double[] point = Arrays.copyOf(continuations.even(), size + 1);
        if (indifference.isPresent()) {
            double[] residuals = new double[size];
            double[][] slopes = new double[size][size + 1];
            at(point, residuals, slopes);
            double slope = slopes[size - 1][size - 1];
            if (!(Math.abs(slope) > 1e-12)) {
                return Optional.empty();
            }
            point[size - 1] -= residuals[size - 1] / slope;
        }
        return Optional.of(point);
    }

    /** What is missing to equality, and how that changes with each variable and with lambda. */
    void at(double[] point, double[] residuals, double[][] slopes) {
        double lambda = point[size];
        for (double[] row : slopes) {
            Arrays.fill(row, 0);
        }
        continuations.at(point, (node, bloc, moves) -> {
            int first = continuations.offset(node, bloc);
            double sum = -1;
            for (int move = 0; move < moves.worth().length; move++) {
                double chance = Math.exp(point[first + move]);
                sum += chance;
                slopes[first][first + move] = chance;
                if (move > 0) {
                    double gain = moves.worth()[move] - moves.worth()[0];
                    residuals[first + move] = point[first + move] - point[first] - lambda * gain;
                    double[] row = slopes[first + move];
                    for (int k = 0; k < size; k++) {
                        row[k] = -lambda * (moves.slopes()[move][k] - moves.slopes()[0][k]);
                    }
                    row[first + move] += 1;
                    row[first] -= 1;
                    row[size] = -gain;
                }
            }
            residuals[first] = sum;
        });
        indifference.ifPresent(it -> {
            residuals[size - 1] = continuations.worth(it.player()) - it.aside();
            System.arraycopy(continuations.slope(it.player()), 0, slopes[size - 1], 0, size);
        });
    }
}
