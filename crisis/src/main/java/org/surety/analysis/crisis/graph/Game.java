package org.surety.analysis.crisis.graph;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is left of a chain when only the choices of those who choose are kept: between two of them, and before the end,
 * everything that happens by chance is one draw. A choice that makes no difference, whatever the others choose, is left
 * out.
 *
 * @param start what happens by chance before the first choice
 * @param choices by number; each leads only to choices with smaller numbers
 */
public record Game(Lottery start, List<Choice> choices) {

    /** The end at which enough help has come in time. */
    public static final int ENOUGH = -1;
    /** The end at which it has not, and will not in time. */
    public static final int NOT_ENOUGH = -2;

    /** Copies the list. */
    public Game {
        choices = List.copyOf(choices);
    }

    /** A draw: where it leads, with which probability. */
    public record Lottery(Map<Integer, Double> ways) {
        /** Copies the map, in the order of its keys. */
        public Lottery {
            ways = Collections.unmodifiableMap(new TreeMap<>(ways));
        }

        /** Whether nothing is left to chance. */
        public boolean isSure() {
            return ways.size() == 1;
        }
    }

    /**
     * Some parties choose at the same time, none seeing what the others choose.
     *
     * @param hour whole hours since the trigger
     * @param step the step, as {@code procedure/step}
     * @param attempt 1 for the first time it is taken
     * @param players who chooses
     * @param options what each can choose together with the others, and what follows; the moves stand in the order of
     * the players
     */
    public record Choice(long hour, String step, int attempt, List<String> players, List<Option> options) {
        /** Copies the lists. */
        public Choice {
            players = List.copyOf(players);
            options = List.copyOf(options);
        }

        /** What the player of that place can choose, in the order of the options. */
        public List<Chain.Move> moves(int place) {
            return options.stream().map(it -> it.moves().get(place)).distinct().toList();
        }
    }

    /** One move of each player, and what follows. */
    public record Option(List<Chain.Move> moves, Lottery then) {
        /** Copies the list. */
        public Option {
            moves = List.copyOf(moves);
        }
    }

    /**
     * The game of a chain.
     *
     * @param hour help after this hour is too late
     * @param players the order of the players
     */
    public static Game of(Chain chain, long hour, List<String> players) {
        return new GameMaker(chain, hour, players).game();
    }

    /** How many nodes the game has when it is written as a tree, in which nothing is shared. */
    public BigInteger nodes() {
        List<BigInteger> sizes = new ArrayList<>();
        for (Choice choice : choices) {
            BigInteger size = BigInteger.ZERO;
            long before = 1;
            for (int i = 0; i < choice.players().size(); i++) {
                size = size.add(BigInteger.valueOf(before));
                before *= choice.moves(i).size();
            }
            for (Option option : choice.options()) {
                size = size.add(nodes(option.then(), sizes));
            }
            sizes.add(size);
        }
        return nodes(start, sizes);
    }

    private static BigInteger nodes(Lottery lottery, List<BigInteger> sizes) {
        BigInteger size = lottery.isSure() ? BigInteger.ZERO : BigInteger.ONE;
        for (int to : lottery.ways().keySet()) {
            size = size.add(to < 0 ? BigInteger.ONE : sizes.get(to));
        }
        return size;
    }
}
