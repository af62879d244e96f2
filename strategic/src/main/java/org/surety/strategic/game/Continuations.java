package org.surety.strategic.game;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
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

    private void look(int number, Taker taker) {
        StakesGame.Node node = game.nodes().get(number);
        List<StakesGame.Bloc> blocs = node.blocs();
        Moves[] moves = new Moves[blocs.size()];
        for (int bloc = 0; bloc < moves.length; bloc++) {
            StakesGame.Bloc it = blocs.get(bloc);
            double[] worth = new double[it.moves().size()];
            double[][] slope = new double[worth.length][];
            for (int move = 0; move < worth.length; move++) {
                Sum sum = new Sum();
                for (StakesGame.Outcome outcome : node.outcomes()) {
                    if (outcome.counts().get(bloc).get(move) > 0) {
                        sum.add(number, outcome, bloc, move);
                    }
                }
                worth[move] = sum.value + worths.charge(it.moves().get(move).charge(), it.members().getFirst());
                slope[move] = sum.slope();
            }
            moves[bloc] = new Moves(worth, slope);
            taker.take(number, bloc, moves[bloc]);
        }
        worths(number, moves);
        Sum help = new Sum();
        chances[number] = 0;
        for (StakesGame.Outcome outcome : node.outcomes()) {
            chances[number] += help.weight(number, outcome, -1, -1) * chance(outcome.then());
        }
    }

    private void worths(int number, Moves[] moves) {
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
                Sum sum = new Sum();
                for (StakesGame.Outcome outcome : node.outcomes()) {
                    sum.add(number, outcome, player);
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

        private final double[] own = new double[size];
        private final Map<Long, Double> later = new LinkedHashMap<>();
        private double value;

        /** For one who makes {@code move} in {@code bloc}. */
        void add(int node, StakesGame.Outcome outcome, int bloc, int move) {
            List<Integer> counts = outcome.counts().get(bloc);
            int place = 0;
            for (int i = 0; i < move; i++) {
                place += counts.get(i);
            }
            add(node, outcome, bloc, move, game.nodes().get(node).blocs().get(bloc).members().get(place));
        }

        /** For one who looks on. */
        void add(int node, StakesGame.Outcome outcome, int player) {
            add(node, outcome, -1, -1, player);
        }

        private void add(int node, StakesGame.Outcome outcome, int bloc, int move, int player) {
            double weight = weight(node, outcome, bloc, move);
            double worth = 0;
            for (Map.Entry<Integer, Double> way : outcome.then().ways().entrySet()) {
                worth += way.getValue() * worth(way.getKey(), player);
                later.merge((long) way.getKey() * game.players() + player, weight * way.getValue(), Double::sum);
            }
            value += weight * worth;
            for (int other = 0; other < outcome.counts().size(); other++) {
                List<Integer> counts = outcome.counts().get(other);
                for (int i = 0; i < counts.size(); i++) {
                    own[offsets[node][other] + i] +=
                            (counts.get(i) - (other == bloc && i == move ? 1 : 0)) * weight * worth;
                }
            }
        }

        /** The probability of the outcome; given that one of {@code bloc} makes {@code move}, where that is given. */
        double weight(int node, StakesGame.Outcome outcome, int bloc, int move) {
            double weight = 1;
            for (int other = 0; other < outcome.counts().size(); other++) {
                List<Integer> counts = outcome.counts().get(other);
                int left = 0;
                for (int i = 0; i < counts.size(); i++) {
                    int count = counts.get(i) - (other == bloc && i == move ? 1 : 0);
                    double chance = Math.exp(at[offsets[node][other] + i]);
                    for (int k = 1; k <= count; k++) {
                        left++;
                        weight *= chance * left / k;
                    }
                }
            }
            return weight;
        }

        double[] slope() {
            later.forEach((key, weight) -> {
                int node = (int) Math.floorDiv(key, (long) game.players());
                int player = (int) Math.floorMod(key, (long) game.players());
                if (node >= 0) {
                    plus(own, weight, slopes[node][player]);
                } else if (player == open && node == StakesGame.end(1)) {
                    own[size - 1] += weight;
                }
            });
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
        Sum sum = new Sum();
        for (int node = offsets.length - 1; node >= 0; node--) {
            if (reached[node] > 0) {
                for (StakesGame.Outcome outcome : game.nodes().get(node).outcomes()) {
                    spread(outcome.then(), reached[node] * sum.weight(node, outcome, -1, -1), reached);
                }
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
