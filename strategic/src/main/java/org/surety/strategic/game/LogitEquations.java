package org.surety.strategic.game;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

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
            new Pass(point);
            int player = indifference.get().player();
            double[] slope = continuations.slope(player);
            if (slope.length <= Continuations.OPEN || !(Math.abs(slope[Continuations.OPEN]) > 1e-12)) {
                return Optional.empty();
            }
            point[size - 1] -= (continuations.worth(player) - indifference.get().aside()) / slope[Continuations.OPEN];
        }
        return Optional.of(point);
    }

    /**
     * Where Newton's method goes from a point.
     *
     * @param correction to the solution of the equations as they are linear there, at right angles to where it looks
     * @param tangent along which they stay solved; it goes 1 where it looks
     */
    record Newton(double[] correction, double[] tangent) {}

    /** That from {@code point} looking along {@code along}; empty if it is not the only one. */
    Optional<Newton> newton(double[] point, double[] along) {
        return new Pass(point).newton(along);
    }

    /** The first of the largest figures in a square, and where it stands; no number where one of them is none. */
    private record Pivot(double size, int row, int column) {

        /** That of the rows and columns from {@code from} on. */
        static Pivot of(double[][] rows, int from) {
            Pivot most = new Pivot(0, from, from);
            for (int row = from; row < rows.length; row++) {
                for (int column = from; column < rows.length; column++) {
                    double figure = Math.abs(rows[row][column]);
                    if (Double.isNaN(figure)) {
                        return new Pivot(figure, row, column);
                    }
                    if (figure > most.size()) {
                        most = new Pivot(figure, row, column);
                    }
                }
            }
            return most;
        }
    }

    /**
     * Solves the equations as they are linear at a point, from the last choices on: those of a node know only of its
     * own variables and of what follows, so each variable is told as a sum over few directions: a fixed correction,
     * lambda, the one more variable, and any variable that the equations of its node leave open, as happens where the
     * branch turns back. What remains are as many equations as directions.
     */
    private final class Pass {

        private static final int LAMBDA = 1;
        /** A variable is left open if its figure is smaller than the largest of its node by this factor. */
        private static final double OPEN_BELOW = 1e-6;

        private final double[] point;
        /** By variable, its change in each direction. */
        private final double[][] changes = new double[size + 1][];
        /** Sums over the directions that are to be 0; the first direction counts once. */
        private final List<double[]> remaining = new ArrayList<>();
        private int directions;

        Pass(double[] point) {
            this.point = point;
            this.directions = LAMBDA + (indifference.isPresent() ? 2 : 1);
            changes[size] = new double[]{0, 1};
            indifference.ifPresent(it -> changes[size - 1] = new double[]{0, 0, 1});
            continuations.at(point, this::solve);
        }

        private double[][] solve(int node, List<Continuations.Move> moves) {
            double[][] rows = new double[moves.size()][moves.size()];
            double[][] rights = new double[moves.size()][directions];
            double lambda = point[size];
            int start = continuations.offset(node, 0);
            for (int move = 0; move < rows.length; move++) {
                int first = moves.get(move).first();
                if (move == first) {
                    rights[first][0] = 1;
                } else {
                    double gain = moves.get(move).worth() - moves.get(first).worth();
                    double[] right = rights[move];
                    right[0] = lambda * gain - point[start + move] + point[start + first];
                    right[LAMBDA] = gain;
                    add(right, lambda, moves.get(move).later());
                    add(right, -lambda, moves.get(first).later());
                    add(rows[move], -lambda, moves.get(move).own());
                    add(rows[move], lambda, moves.get(first).own());
                    rows[move][move] += 1;
                    rows[move][first] -= 1;
                }
                double chance = Math.exp(point[start + move]);
                rows[first][move] += chance;
                rights[first][0] -= chance;
            }
            double[][] found = eliminate(rows, rights);
            System.arraycopy(found, 0, changes, start, found.length);
            return found;
        }

        private static void add(double[] into, double factor, double[] other) {
            for (int i = 0; i < other.length; i++) {
                into[i] += factor * other[i];
            }
        }

        /** The variables of a node, by exchanging rows and columns. */
        private double[][] eliminate(double[][] rows, double[][] rights) {
            int size = rows.length;
            int[] order = IntStream.range(0, size).toArray();
            double least = OPEN_BELOW * Pivot.of(rows, 0).size();
            int done = 0;
            for (Pivot pivot = Pivot.of(rows, 0); pivot.size() > least; pivot = Pivot.of(rows, done)) {
                exchange(rows, rights, order, pivot, done);
                for (int row = done + 1; row < size; row++) {
                    double factor = rows[row][done] / rows[done][done];
                    if (factor != 0) {
                        for (int k = done; k < size; k++) {
                            rows[row][k] -= factor * rows[done][k];
                        }
                        add(rights[row], -factor, rights[done]);
                    }
                }
                done++;
            }
            double[][] found = new double[size][];
            int before = directions;
            for (int open = done; open < size; open++) {
                found[order[open]] = new double[directions + 1];
                found[order[open]][directions++] = 1;
            }
            for (int row = done; row < size; row++) {
                double[] rest = Arrays.copyOf(rights[row], directions);
                for (int open = done; open < size; open++) {
                    rest[before + open - done] = -rows[row][open];
                }
                remaining.add(rest);
            }
            for (int row = done - 1; row >= 0; row--) {
                double[] sum = Arrays.copyOf(rights[row], directions);
                for (int k = row + 1; k < size; k++) {
                    add(sum, -rows[row][k], found[order[k]]);
                }
                for (int k = 0; k < directions; k++) {
                    sum[k] /= rows[row][row];
                }
                found[order[row]] = sum;
            }
            return found;
        }

        /** Brings the largest figure of what is left to the place {@code to} of the diagonal. */
        private static void exchange(double[][] rows, double[][] rights, int[] order, Pivot pivot, int to) {
            swap(rows, pivot.row(), to);
            swap(rights, pivot.row(), to);
            int variable = order[pivot.column()];
            order[pivot.column()] = order[to];
            order[to] = variable;
            for (double[] other : rows) {
                double figure = other[pivot.column()];
                other[pivot.column()] = other[to];
                other[to] = figure;
            }
        }

        private static void swap(double[][] rows, int one, int other) {
            double[] row = rows[one];
            rows[one] = rows[other];
            rows[other] = row;
        }

        Optional<Newton> newton(double[] along) {
            indifference.ifPresent(it -> {
                double[] row = Arrays.copyOf(continuations.slope(it.player()), directions);
                row[0] += continuations.worth(it.player()) - it.aside();
                remaining.add(row);
            });
            double[] looking = new double[directions];
            for (int variable = 0; variable <= size; variable++) {
                add(looking, along[variable], changes[variable]);
            }
            remaining.add(looking);
            double[][] rows = new double[directions - 1][];
            double[] toSolution = new double[directions - 1];
            double[] ahead = new double[directions - 1];
            for (int i = 0; i < rows.length; i++) {
                double[] row = Arrays.copyOf(remaining.get(i), directions);
                toSolution[i] = -row[0];
                rows[i] = Arrays.copyOfRange(row, 1, directions);
            }
            ahead[rows.length - 1] = 1;
            return LinearSystem.solve(rows, toSolution, ahead)
                    ? Optional.of(new Newton(moved(1, toSolution), moved(0, ahead)))
                    : Optional.empty();
        }

        private double[] moved(double fixed, double[] others) {
            double[] moved = new double[size + 1];
            for (int variable = 0; variable <= size; variable++) {
                double[] change = changes[variable];
                moved[variable] = fixed * change[0];
                for (int k = 1; k < change.length; k++) {
                    moved[variable] += change[k] * others[k - 1];
                }
            }
            return moved;
        }
    }
}
