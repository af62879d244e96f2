package org.surety.strategic.game;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The logit equilibria that are connected with play at random. Lambda is per unit of worth: at 0 every move is as
 * likely as every other, and the larger it is, the likelier are better moves. Where it grows without end, the branch
 * leads to a Nash equilibrium, for almost all worths.
 */
public final class LogitBranch {

    private final StakesGame game;
    private final double unit;
    private final LogitEquations equations;
    private final BranchTracer tracer;
    private final BranchTracer.Trace trace;

    private LogitBranch(StakesGame game, double unit, LogitEquations equations, double[] start, double last) {
        this.game = game;
        this.unit = unit;
        this.equations = equations;
        this.tracer = new BranchTracer(equations);
        this.trace = tracer.follow(start, last);
    }

    /**
     * The branch of a game.
     *
     * @param last the largest lambda to look at, times the largest difference of worths
     */
    public static LogitBranch of(StakesGame game, Worths worths, double last) {
        double unit = worths.spread();
        LogitEquations equations = new LogitEquations(game, worths.in(unit), Optional.empty());
        return new LogitBranch(game, unit, equations, equations.start().orElseThrow(), last);
    }

    /**
     * The branch along which end 1 is worth just so much to {@code player} that the whole game is worth {@code aside}
     * to it; {@link Point#indifferentAt} tells how much.
     *
     * @return empty where nothing can make it so when all play at random
     */
    public static Optional<LogitBranch> indifferent(StakesGame game, Worths worths, int player, double aside,
            double last) {
        double unit = worths.spread();
        LogitEquations equations = new LogitEquations(game, worths.in(unit),
                Optional.of(new LogitEquations.Indifference(player, aside / unit)));
        return equations.start().map(it -> new LogitBranch(game, unit, equations, it, last));
    }

    /** How many figures have to be added up for one look at a game, of which a branch needs some hundreds. */
    public static long work(StakesGame game) {
        return IntStream.range(0, game.nodes().size()).mapToLong(it -> new NodeLayout(game, it).work()).sum();
    }

    /**
     * An equilibrium.
     *
     * @param lambda per unit of worth
     * @param chance the probability of end 0
     * @param moves the probabilities of moves, by node, bloc and move
     * @param reached how likely each node is to be reached
     * @param indifferentAt what end 1 is worth to the player that is to be indifferent; not a number where none is
     */
    public record Point(double lambda, double chance, List<List<List<Double>>> moves, List<Double> reached,
            double indifferentAt) {
        /** Copies the lists. */
        public Point {
            moves = List.copyOf(moves);
            reached = List.copyOf(reached);
        }
    }

    /** Whether the branch could be followed to the largest lambda. */
    public boolean isWhole() {
        return trace.whole();
    }

    /** The largest lambda on the branch. */
    public double last() {
        return trace.points().stream().mapToDouble(it -> it[it.length - 1]).max().orElse(0) / unit;
    }

    /** Whether lambda falls somewhere on the way, so that some lambda has several equilibria on the branch. */
    public boolean turnsBack() {
        List<double[]> points = trace.points();
        int size = equations.size();
        for (int i = 1; i < points.size(); i++) {
            if (points.get(i)[size] < points.get(i - 1)[size]) {
                return true;
            }
        }
        return false;
    }

    /** The first equilibrium on the branch with that lambda; empty where there is none. */
    public Optional<Point> at(double lambda) {
        return tracer.at(trace, lambda * unit).map(this::point);
    }

    /** The last equilibrium on the branch that was looked at. */
    public Point end() {
        return point(trace.points().getLast());
    }

    private Point point(double[] values) {
        Continuations continuations = equations.continuations();
        continuations.at(values, (node, moves) -> new double[moves.size()][0]);
        List<List<List<Double>>> all = new ArrayList<>();
        for (int node = 0; node < game.nodes().size(); node++) {
            List<List<Double>> blocs = new ArrayList<>();
            for (int bloc = 0; bloc < game.nodes().get(node).blocs().size(); bloc++) {
                List<Double> moves = new ArrayList<>();
                for (int move = 0; move < game.nodes().get(node).blocs().get(bloc).moves().size(); move++) {
                    moves.add(Math.exp(values[continuations.offset(node, bloc) + move]));
                }
                blocs.add(List.copyOf(moves));
            }
            all.add(List.copyOf(blocs));
        }
        List<Double> reached = new ArrayList<>();
        for (double chance : continuations.reached()) {
            reached.add(chance);
        }
        return new Point(values[equations.size()] / unit, Math.clamp(continuations.chance(), 0, 1), all, reached,
                game.size() < equations.size() ? values[equations.size() - 1] * unit : Double.NaN);
    }
}
