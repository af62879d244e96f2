package org.surety.strategic.game;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What every node is worth to every player when moves have given probabilities, and how that changes with each of
 * them. The variables are the logarithms of the probabilities, in the order of nodes, blocs and moves.
 */
final class Continuations {

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

    /** What the moves of a bloc are worth to whoever makes them, and how that changes. */
    record Moves(double[] worth, double[][] slopes) {}

    interface Taker {
        void take(int node, int bloc, Moves moves);
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
        Moves[] moves = new Moves[node.blocs().size()];
        for (int bloc = 0; bloc < moves.length; bloc++) {
            StakesGame.Bloc it = node.blocs().get(bloc);
            double[] worth = new double[it.moves().size()];
            double[][] slope = new double[worth.length][];
            for (int move = 0; move < worth.length; move++) {
                Sum sum = new Sum(number);
                int place = offsets[number][bloc] - offsets[number][0] + move;
                for (int outcome : layout.making(place)) {
                    sum.add(outcome, layout.weightGiven(outcome, place, weights, moving),
                            layout.mover(outcome, place), place);
                }
                worth[move] = sum.value + worths.charge(it.moves().get(move).charge(), it.members().getFirst());
                slope[move] = sum.slope();
            }
            moves[bloc] = new Moves(worth, slope);
            taker.take(number, bloc, moves[bloc]);
        }
        worths(number, moves, weights);
        chances[number] = 0;
        for (int outcome = 0; outcome < weights.length; outcome++) {
            chances[number] += weights[outcome] * chance(node.outcomes().get(outcome).then());
        }
    }

    private void worths(int number, Moves[] moves, double[] weights) {
        StakesGame.Node node = game.nodes().get(number);
        int[] blocOf = new int[game.players()];
        Arrays.fill(blocOf, -1);
        for (int bloc = 0; bloc < moves.length; bloc++) {
            int here = bloc;
            node.blocs().get(bloc).members().forEach(it -> blocOf[it] = here);
        }
        for (int player = 0; player < game.players(); player++) {
            int like = node.alike().get(player);
            if (like < player) {
                values[number][player] = values[number][like];
                slopes[number][player] = slopes[number][like];
            } else if (blocOf[player] >= 0) {
                mix(number, player, blocOf[player], moves[blocOf[player]]);
            } else {
                Sum sum = new Sum(number);
                for (int outcome = 0; outcome < weights.length; outcome++) {
                    sum.add(outcome, weights[outcome], player, -1);
                }
                values[number][player] = sum.value;
                slopes[number][player] = sum.slope();
            }
        }
    }

    private void mix(int number, int player, int bloc, Moves moves) {
        double value = 0;
        double[] slope = new double[size];
        for (int move = 0; move < moves.worth().length; move++) {
            int variable = offsets[number][bloc] + move;
            double chance = Math.exp(at[variable]);
            value += chance * moves.worth()[move];
            slope[variable] += chance * moves.worth()[move];
            plus(slope, chance, moves.slopes()[move]);
        }
        values[number][player] = value;
        slopes[number][player] = slope;
    }

    private static void plus(double[] into, double factor, double[] other) {
        if (factor != 0) {
            for (int i = 0; i < into.length; i++) {
                into[i] += factor * other[i];
            }
        }
    }

    /** An expectation over what others do, with its slopes; those of what follows are gathered first. */
    private final class Sum {

        private final int node;
        private final NodeLayout layout;
        private final double[] own = new double[size];
        /** By where it leads and player. */
        private final double[][] later;
        private double value;

        Sum(int node) {
            this.node = node;
            this.layout = layouts[node];
            this.later = new double[layout.targets().length][0];
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
                double chance = layout.chance(outcome, i);
                worth += chance * worth(layout.targets()[to[i]], player);
                if (later[to[i]].length == 0) {
                    later[to[i]] = new double[game.players()];
                }
                later[to[i]][player] += weight * chance;
            }
            value += weight * worth;
            double part = weight * worth;
            int first = offsets[node][0];
            for (int move : layout.made(outcome)) {
                own[first + move] += layout.count(outcome, move) * part;
            }
            if (given >= 0) {
                own[first + given] -= part;
            }
        }

        double[] slope() {
            for (int i = 0; i < later.length; i++) {
                int target = layout.targets()[i];
                for (int player = 0; player < later[i].length; player++) {
                    if (target >= 0) {
                        plus(own, later[i][player], slopes[target][player]);
                    } else if (player == open && target == StakesGame.end(1)) {
                        own[size - 1] += later[i][player];
                    }
                }
            }
            return own;
        }
    }

    private double worth(int to, int player) {
        return to >= 0
                ? values[to][player]
                : player == open && to == StakesGame.end(1) ? at[size - 1] : worths.end(-1 - to, player);
    }

    private double chance(StakesGame.Lottery lottery) {
        double chance = 0;
        for (Map.Entry<Integer, Double> way : lottery.ways().entrySet()) {
            chance += way.getValue() * (way.getKey() >= 0 ? chances[way.getKey()] : way.getKey() == -1 ? 1 : 0);
        }
        return chance;
    }

    /** The probability of end 0 from the start, at the point looked at last. */
    double chance() {
        return chance(game.start());
    }

    /** What the game is worth to a player from the start, at the point looked at last. */
    double worth(int player) {
        double sum = 0;
        for (Map.Entry<Integer, Double> way : game.start().ways().entrySet()) {
            sum += way.getValue() * worth(way.getKey(), player);
        }
        return sum;
    }

    /** How that changes with each variable. */
    double[] slope(int player) {
        double[] slope = new double[size];
        game.start().ways().forEach((to, chance) -> {
            if (to >= 0) {
                plus(slope, chance, slopes[to][player]);
            } else if (player == open && to == StakesGame.end(1)) {
                slope[size - 1] += chance;
            }
        });
        return slope;
    }

    /** How likely each node is to be reached, at the point looked at last. */
    double[] reached() {
        double[] reached = new double[offsets.length];
        spread(game.start(), 1, reached);
        for (int node = offsets.length - 1; node >= 0; node--) {
            double[] weights = reached[node] > 0 ? layouts[node].weights(chances(node)) : new double[0];
            for (int outcome = 0; outcome < weights.length; outcome++) {
                spread(game.nodes().get(node).outcomes().get(outcome).then(), reached[node] * weights[outcome],
                        reached);
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
