package org.surety.strategic.game;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A node as numbers: its moves bloc after bloc, and for each outcome how many make each of them and where it leads.
 * Most ways to divide often come to the same, such as that a vote fails; what comes of them is told once, and the
 * outcomes are the others.
 */
final class NodeLayout {

    private final Optional<StakesGame.Lottery> usual;
    private final long lookers;
    private final int[] members;
    private final int[][] counts;
    /** By outcome the moves that somebody makes in it, and by move the outcomes in which somebody makes it. */
    private final int[][] made;
    private final int[][] making;
    private final int[][] movers;
    private final double[] ways;
    private final int[] targets;
    private final int[][] to;
    private final double[][] chances;

    NodeLayout(StakesGame game, int number) {
        StakesGame.Node node = game.nodes().get(number);
        this.members = node.blocs().stream()
                .flatMap(bloc -> bloc.moves().stream().map(it -> bloc.members().size())).mapToInt(it -> it).toArray();
        this.usual = usual(game, node);
        Set<Integer> choosing =
                node.blocs().stream().flatMap(it -> it.members().stream()).collect(Collectors.toSet());
        this.lookers = IntStream.range(0, game.players()).filter(it -> !choosing.contains(it))
                .map(node.alike()::get).distinct().count();
        List<StakesGame.Outcome> outcomes = node.outcomes().stream()
                .filter(it -> !usual.equals(Optional.of(it.then()))).toList();
        int size = outcomes.size();
        this.counts = new int[size][];
        this.movers = new int[size][members.length];
        this.ways = new double[size];
        this.to = new int[size][];
        this.chances = new double[size][];
        Map<Integer, Integer> places = new TreeMap<>();
        outcomes.forEach(it -> it.then().ways().keySet().forEach(way -> places.putIfAbsent(way, places.size())));
        this.targets = new int[places.size()];
        places.forEach((target, place) -> targets[place] = target);
        for (int i = 0; i < size; i++) {
            StakesGame.Outcome outcome = outcomes.get(i);
            counts[i] = outcome.counts().stream().flatMap(List::stream).mapToInt(it -> it).toArray();
            ways[i] = outcome.counts().stream().mapToDouble(NodeLayout::ways).reduce(1, (a, b) -> a * b);
            to[i] = outcome.then().ways().keySet().stream().mapToInt(it -> places.getOrDefault(it, 0)).toArray();
            chances[i] = outcome.then().ways().values().stream().mapToDouble(it -> it).toArray();
            int move = 0;
            for (int bloc = 0; bloc < node.blocs().size(); bloc++) {
                int before = 0;
                for (int count : outcome.counts().get(bloc)) {
                    movers[i][move++] = count > 0 ? node.blocs().get(bloc).members().get(before) : -1;
                    before += count;
                }
            }
        }
        this.made = IntStream.range(0, size).mapToObj(outcome -> IntStream.range(0, members.length)
                .filter(move -> counts[outcome][move] > 0).toArray()).toArray(int[][]::new);
        this.making = IntStream.range(0, members.length).mapToObj(move -> IntStream.range(0, size)
                .filter(outcome -> counts[outcome][move] > 0).toArray()).toArray(int[][]::new);
    }

    /** What most outcomes lead to, if more than one do and it is the same there who of a bloc made which move. */
    private static Optional<StakesGame.Lottery> usual(StakesGame game, StakesGame.Node node) {
        Map<StakesGame.Lottery, Long> often = node.outcomes().stream()
                .collect(Collectors.groupingBy(StakesGame.Outcome::then, LinkedHashMap::new, Collectors.counting()));
        return often.entrySet().stream().filter(it -> it.getValue() > 1)
                .filter(it -> it.getKey().ways().keySet().stream()
                        .allMatch(to -> to < 0 || areAlike(node, game.nodes().get(to))))
                .max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    private static boolean areAlike(StakesGame.Node node, StakesGame.Node there) {
        return node.blocs().stream()
                .allMatch(bloc -> bloc.members().stream().map(there.alike()::get).distinct().count() == 1);
    }

    /** What is not among the outcomes; empty where they are all there are. */
    Optional<StakesGame.Lottery> usual() {
        return usual;
    }

    /** In how many ways single members can divide like that. */
    private static double ways(List<Integer> counts) {
        double ways = 1;
        int left = 0;
        for (int count : counts) {
            for (int k = 1; k <= count; k++) {
                left++;
                ways *= (double) left / k;
            }
        }
        return ways;
    }

    /** How many figures have to be added up to know what every move is worth, and the node to those who look on. */
    long work() {
        return Arrays.stream(made).mapToLong(it -> it.length).sum() * (members.length + lookers);
    }

    /** How many moves all blocs have together. */
    int moves() {
        return members.length;
    }

    /** How many make a move in an outcome. */
    int count(int outcome, int move) {
        return counts[outcome][move];
    }

    /** The moves that somebody makes in an outcome. */
    int[] made(int outcome) {
        return made[outcome];
    }

    /** The outcomes in which somebody makes a move. */
    int[] making(int move) {
        return making[move];
    }

    /** One of those who make it. */
    int mover(int outcome, int move) {
        return movers[outcome][move];
    }

    /** All nodes and ends to which it leads. */
    int[] targets() {
        return targets;
    }

    /** The places among the targets to which an outcome leads. */
    int[] to(int outcome) {
        return to[outcome];
    }

    /** The probability of the place of that number. */
    double chance(int outcome, int number) {
        return chances[outcome][number];
    }

    /** The probability of each outcome, by the probabilities of the moves. */
    double[] weights(double[] moving) {
        double[] weights = new double[counts.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = ways[i] * product(i, -1, moving);
        }
        return weights;
    }

    /** That of one of them, given that one member makes {@code move}. */
    double weightGiven(int outcome, int move, double[] weights, double[] moving) {
        double share = (double) counts[outcome][move] / members[move];
        return moving[move] > 0
                ? weights[outcome] * share / moving[move]
                : ways[outcome] * share * product(outcome, move, moving);
    }

    private double product(int outcome, int less, double[] moving) {
        double product = 1;
        for (int move : made[outcome]) {
            int count = counts[outcome][move] - (move == less ? 1 : 0);
            for (int k = 0; k < count; k++) {
                product *= moving[move];
            }
        }
        return product;
    }
}
