package org.surety.strategic.game;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What every node is worth to every player when moves have given probabilities, and how that changes in some
 * directions. The variables are the logarithms of the probabilities, in the order of nodes, blocs and moves. A node
 * knows only of what follows it, so how its variables change is found out on the way, from the last choices on.
 */
final class Continuations {

    /** The direction in which the one more variable changes, where there is one. */
    static final int OPEN = 2;

    private static final double[] OF_OPEN = {0, 0, 1};
    private static final double[] NOWHERE = {};

    private final StakesGame game;
    private final Worths worths;
    /** The player whose worth of end 1 is one more variable, the last; -1 where there is none. */
    private final int open;
    private final int size;
    private final int[][] offsets;
    private final NodeLayout[] layouts;
    private final double[][] values;
    private final double[][][] slopes;
    private final double[] chances;
    private double[] at = new double[0];

    Continuations(StakesGame game, Worths worths, int open) {
        this.game = game;
        this.worths = worths;
        this.open = open;
        this.size = game.size() + (open < 0 ? 0 : 1);
        this.offsets = new int[game.nodes().size()][];
        this.layouts = new NodeLayout[game.nodes().size()];
        this.values = new double[game.nodes().size()][game.players()];
        this.slopes = new double[game.nodes().size()][game.players()][];
        this.chances = new double[game.nodes().size()];
        int next = 0;
        for (int node = 0; node < offsets.length; node++) {
            List<StakesGame.Bloc> blocs = game.nodes().get(node).blocs();
            offsets[node] = new int[blocs.size()];
            for (int bloc = 0; bloc < blocs.size(); bloc++) {
                offsets[node][bloc] = next;
                next += blocs.get(bloc).moves().size();
            }
            layouts[node] = new NodeLayout(game, node);
        }
    }

    /** How many variables there are. */
    int size() {
        return size;
    }

    /** The place of the first move of a bloc among the variables. */
    int offset(int node, int bloc) {
        return offsets[node][bloc];
    }

    /**
     * What a move is worth to whoever makes it.
     *
     * @param first the place of the first move of its bloc, among those of the node
     * @param own how that changes with the variables of its node
     * @param later how it changes in each direction by what follows
     */
    record Move(int first, double worth, double[] own, double[] later) {

        /** How it changes in each direction, where the variables of its node change by {@code changes}. */
        private double[] slope(double[][] changes) {
            double[] slope = later.clone();
            for (int i = 0; i < own.length; i++) {
                slope = plus(slope, own[i], changes[i]);
            }
            return slope;
        }
    }

    /** Says how the variables change, node after node, once it is known what their moves are worth. */
    interface Taker {
        /** By variable of the node, its change in each direction; there may be more directions than before. */
        double[][] take(int node, List<Move> moves);
    }

    /** Looks at all nodes where the variables have the values {@code point}. */
    void at(double[] point, Taker taker) {
        at = point;
        for (int node = 0; node < offsets.length; node++) {
            look(node, taker);
        }
    }

    private double[] chances(int node) {
        return Arrays.stream(at, offsets[node][0], offsets[node][0] + layouts[node].moves()).map(Math::exp).toArray();
    }

    private void look(int number, Taker taker) {
        StakesGame.Node node = game.nodes().get(number);
        NodeLayout layout = layouts[number];
        double[] moving = chances(number);
        double[] weights = layout.weights(moving);
        List<Move> moves = new ArrayList<>();
        for (StakesGame.Bloc bloc : node.blocs()) {
            int first = moves.size();
            for (StakesGame.Move move : bloc.moves()) {
                int place = moves.size();
                Sum sum = new Sum(layout, bloc.members().getFirst());
                for (int outcome : layout.making(place)) {
                    sum.add(outcome, layout.weightGiven(outcome, place, weights, moving),
                            layout.mover(outcome, place), place);
                }
                double charge = worths.charge(move.charge(), bloc.members().getFirst());
                Worth all = sum.all();
                moves.add(new Move(first, all.value() + charge, sum.own, all.slope()));
            }
        }
        worths(number, moves, taker.take(number, moves), weights, moving);
        chances[number] = 0;
        double left = 1;
        for (int outcome = 0; outcome < weights.length; outcome++) {
            int[] to = layout.to(outcome);
            for (int i = 0; i < to.length; i++) {
                chances[number] += weights[outcome] * layout.chance(outcome, i) * chance(layout.targets()[to[i]]);
            }
            left -= weights[outcome];
        }
        if (layout.usual().isPresent()) {
            chances[number] += left * chance(layout.usual().get());
        }
    }

    private void worths(int number, List<Move> moves, double[][] changes, double[] weights, double[] moving) {
        StakesGame.Node node = game.nodes().get(number);
        boolean[] chooses = new boolean[game.players()];
        int first = 0;
        for (StakesGame.Bloc bloc : node.blocs()) {
            double value = 0;
            double[] slope = {};
            for (int move = first; move < first + bloc.moves().size(); move++) {
                value += moving[move] * moves.get(move).worth();
                slope = plus(slope, moving[move] * moves.get(move).worth(), changes[move]);
                slope = plus(slope, moving[move], moves.get(move).slope(changes));
            }
            for (int player : bloc.members()) {
                chooses[player] = true;
                values[number][player] = value;
                slopes[number][player] = slope;
            }
            first += bloc.moves().size();
        }
        for (int player = 0; player < game.players(); player++) {
            int like = node.alike().get(player);
            if (!chooses[player] && like < player && !chooses[like]) {
                values[number][player] = values[number][like];
                slopes[number][player] = slopes[number][like];
            } else if (!chooses[player]) {
                Sum sum = new Sum(layouts[number], player);
                for (int outcome = 0; outcome < weights.length; outcome++) {
                    sum.add(outcome, weights[outcome], player, -1);
                }
                Worth all = sum.all();
                values[number][player] = all.value();
                slopes[number][player] = new Move(0, all.value(), sum.own, all.slope()).slope(changes);
            }
        }
    }

    /** Adds so many times {@code other} to {@code one}, or to a copy of it where it is too short. */
    private static double[] plus(double[] one, double factor, double[] other) {
        double[] sum = one.length < other.length ? Arrays.copyOf(one, other.length) : one;
        for (int i = 0; i < other.length; i++) {
            sum[i] += factor * other[i];
        }
        return sum;
    }

    /** What something is worth to a player, and how that changes in each direction. */
    private record Worth(double value, double[] slope) {}

    /** What a lottery is worth to one of whom it is known that it will be drawn. */
    private Worth of(StakesGame.Lottery lottery, int player) {
        double value = 0;
        double[] slope = NOWHERE;
        for (Map.Entry<Integer, Double> way : lottery.ways().entrySet()) {
            value += way.getValue() * worth(way.getKey(), player);
            slope = plus(slope, way.getValue(), slope(way.getKey(), player));
        }
        return new Worth(value, slope);
    }

    /** An expectation over what others do, with its slopes. */
    private final class Sum {

        private final NodeLayout layout;
        private final Worth usual;
        private final double[] own;
        private double[] later = NOWHERE;
        private double value;
        private double left = 1;

        /** @param player to whom it is worth that, or one who stands like that player wherever most outcomes lead */
        Sum(NodeLayout layout, int player) {
            this.layout = layout;
            this.usual = layout.usual().map(it -> of(it, player)).orElse(new Worth(0, NOWHERE));
            this.own = new double[layout.moves()];
        }

        /**
         * Adds what an outcome is worth to a player.
         *
         * @param given the move that the player makes, among those of the node; -1 for one who looks on
         */
        void add(int outcome, double weight, int player, int given) {
            double worth = 0;
            int[] to = layout.to(outcome);
            for (int i = 0; i < to.length; i++) {
                int target = layout.targets()[to[i]];
                double chance = layout.chance(outcome, i);
                worth += chance * worth(target, player);
                later = plus(later, weight * chance, slope(target, player));
            }
            left -= weight;
            value += weight * worth;
            double part = weight * (worth - usual.value());
            for (int move : layout.made(outcome)) {
                own[move] += layout.count(outcome, move) * part;
            }
            if (given >= 0) {
                own[given] -= part;
            }
        }

        /** What all outcomes come to, with those that are told once. */
        Worth all() {
            return new Worth(value + left * usual.value(), plus(later, left, usual.slope()));
        }
    }

    private double[] slope(int to, int player) {
        return to >= 0 ? slopes[to][player] : player == open && to == StakesGame.end(1) ? OF_OPEN : NOWHERE;
    }

    private double worth(int to, int player) {
        return to >= 0
                ? values[to][player]
                : player == open && to == StakesGame.end(1) ? at[size - 1] : worths.end(-1 - to, player);
    }

    private double chance(StakesGame.Lottery lottery) {
        double chance = 0;
        for (Map.Entry<Integer, Double> way : lottery.ways().entrySet()) {
            chance += way.getValue() * chance(way.getKey());
        }
        return chance;
    }

    private double chance(int to) {
        return to >= 0 ? chances[to] : to == StakesGame.end(0) ? 1 : 0;
    }

    /** The probability of end 0 from the start, at the point looked at last. */
    double chance() {
        return chance(game.start());
    }

    /** What the game is worth to a player from the start, at the point looked at last. */
    double worth(int player) {
        return of(game.start(), player).value();
    }

    /** How that changes in each direction. */
    double[] slope(int player) {
        return of(game.start(), player).slope();
    }

    /** How likely each node is to be reached, at the point looked at last. */
    double[] reached() {
        double[] reached = new double[offsets.length];
        spread(game.start(), 1, reached);
        for (int node = offsets.length - 1; node >= 0; node--) {
            NodeLayout layout = layouts[node];
            double[] weights = reached[node] > 0 ? layout.weights(chances(node)) : new double[0];
            double left = reached[node];
            for (int outcome = 0; outcome < weights.length; outcome++) {
                int[] to = layout.to(outcome);
                for (int i = 0; i < to.length; i++) {
                    if (layout.targets()[to[i]] >= 0) {
                        reached[layout.targets()[to[i]]] +=
                                reached[node] * weights[outcome] * layout.chance(outcome, i);
                    }
                }
                left -= reached[node] * weights[outcome];
            }
            if (layout.usual().isPresent()) {
                spread(layout.usual().get(), Math.max(0, left), reached);
            }
        }
        return reached;
    }

    private static void spread(StakesGame.Lottery lottery, double weight, double[] into) {
        lottery.ways().forEach((to, chance) -> {
            if (to >= 0) {
                into[to] += weight * chance;
            }
        });
    }

    /** The variables where every move of a bloc is as likely as every other. */
    double[] even() {
        List<Double> even = new ArrayList<>();
        for (StakesGame.Node node : game.nodes()) {
            for (StakesGame.Bloc bloc : node.blocs()) {
                bloc.moves().forEach(it -> even.add(-Math.log(bloc.moves().size())));
            }
        }
        if (open >= 0) {
            even.add(0.0);
        }
        return even.stream().mapToDouble(it -> it).toArray();
    }
}
