package org.surety.strategic.game;

import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A game in which everybody sees how things stand, and some choose at the same time. Players who are alike choose as
 * one bloc, each for itself: what follows then depends only on how many of them make each move, and it is told for the
 * case that the first members of the bloc make its first move, the next its second, and so on.
 *
 * @param players how many there are; they are numbered from 0
 * @param start what happens by chance before the first choice
 * @param nodes choices by number; each leads only to smaller numbers, and to ends
 */
public record StakesGame(int players, Lottery start, List<Node> nodes) {

    /** Copies the list; refuses a way to a node that is not before the one from which it leads. */
    public StakesGame {
        nodes = List.copyOf(nodes);
        for (int i = 0; i < nodes.size(); i++) {
            int number = i;
            nodes.get(i).outcomes().forEach(outcome -> outcome.then().ways().keySet().forEach(to -> {
                if (to >= number) {
                    throw new IllegalArgumentException("node " + number + " leads to node " + to);
                }
            }));
        }
    }

    /** The number by which lotteries name an end. */
    public static int end(int number) {
        return -1 - number;
    }

    /** A draw: where it leads, with which probability. */
    public record Lottery(Map<Integer, Double> ways) {
        /** Copies the map, in the order of its keys. */
        public Lottery {
            ways = Collections.unmodifiableMap(new TreeMap<>(ways));
        }

        /** Where nothing is left to chance. */
        public static Lottery surely(int to) {
            return new Lottery(Map.of(to, 1.0));
        }
    }

    /**
     * Some choose at the same time, none seeing what the others choose.
     *
     * @param place where; choices at one place are told together
     * @param blocs who chooses
     * @param outcomes for every way in which the members of the blocs can divide among their moves, what follows
     * @param alike for each player one who stands there as it does, itself if there is no other
     */
    public record Node(String place, List<Bloc> blocs, List<Outcome> outcomes, List<Integer> alike) {
        /** Copies the lists. */
        public Node {
            blocs = List.copyOf(blocs);
            outcomes = List.copyOf(outcomes);
            alike = List.copyOf(alike);
        }
    }

    /** Players who are alike and have the same moves. */
    public record Bloc(List<Integer> members, List<Move> moves) {
        /** Copies the lists; refuses a bloc of nobody. */
        public Bloc {
            members = List.copyOf(members);
            moves = List.copyOf(moves);
            if (members.isEmpty() || moves.isEmpty()) {
                throw new IllegalArgumentException("somebody must have a move");
            }
        }
    }

    /**
     * A move.
     *
     * @param charge what it is worth by itself to whoever makes it, as a number of {@link Worths}; negative for nothing
     */
    public record Move(String name, int charge) {
        /** A move that is worth nothing by itself. */
        public static Move free(String name) {
            return new Move(name, -1);
        }
    }

    /**
     * One way to divide.
     *
     * @param counts of each bloc, how many make each move
     */
    public record Outcome(List<List<Integer>> counts, Lottery then) {
        /** Copies the lists. */
        public Outcome {
            counts = counts.stream().map(List::copyOf).toList();
        }
    }

    /** In how many ways {@code members} can divide among {@code moves}. */
    public static BigInteger divisions(int members, int moves) {
        BigInteger ways = BigInteger.ONE;
        for (int i = 1; i < moves; i++) {
            ways = ways.multiply(BigInteger.valueOf(members + i)).divide(BigInteger.valueOf(i));
        }
        return ways;
    }

    /** How many probabilities of moves there are. */
    public int size() {
        return nodes.stream().flatMap(it -> it.blocs().stream()).mapToInt(it -> it.moves().size()).sum();
    }
}
