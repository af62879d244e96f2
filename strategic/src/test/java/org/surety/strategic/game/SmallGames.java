package org.surety.strategic.game;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Games of the literature, and the means to write more of them. */
final class SmallGames {

    private SmallGames() {}

    /** A game, and what its ends are worth. */
    record Valued(StakesGame game, Worths worths) {
        LogitBranch branch() {
            return LogitBranch.of(game, worths, 1_000);
        }
    }

    /** Two players who choose at the same time; the worths by their moves. */
    static Valued matrix(double[][] row, double[][] column) {
        List<StakesGame.Outcome> outcomes = new ArrayList<>();
        double[][] ends = new double[row.length * row[0].length][];
        for (int i = 0; i < row.length; i++) {
            for (int j = 0; j < row[0].length; j++) {
                int end = i * row[0].length + j;
                ends[end] = new double[]{row[i][j], column[i][j]};
                outcomes.add(new StakesGame.Outcome(List.of(one(row.length, i), one(row[0].length, j)),
                        StakesGame.Lottery.surely(StakesGame.end(end))));
            }
        }
        StakesGame.Node node = new StakesGame.Node("", List.of(bloc(List.of(0), row.length),
                bloc(List.of(1), row[0].length)), outcomes, List.of(0, 1));
        return new Valued(new StakesGame(2, StakesGame.Lottery.surely(0), List.of(node)),
                new Worths(ends, new double[0][]));
    }

    /** A choice of one player between {@code then} and so on. */
    static StakesGame.Node choice(int player, int players, int... then) {
        return new StakesGame.Node("", List.of(bloc(List.of(player), then.length)),
                IntStream.range(0, then.length).mapToObj(it -> new StakesGame.Outcome(List.of(one(then.length, it)),
                        StakesGame.Lottery.surely(then[it]))).toList(),
                IntStream.range(0, players).boxed().toList());
    }

    /** The four-move centipede of McKelvey and Palfrey (1992): take, or pass. */
    static Valued centipede() {
        double[][] ends = {{0.8, 0.2}, {0.4, 1.6}, {3.2, 0.8}, {1.6, 6.4}, {12.8, 3.2}};
        return new Valued(new StakesGame(2, StakesGame.Lottery.surely(3), List.of(
                choice(1, 2, StakesGame.end(3), StakesGame.end(4)), choice(0, 2, StakesGame.end(2), 0),
                choice(1, 2, StakesGame.end(1), 1), choice(0, 2, StakesGame.end(0), 2))),
                new Worths(ends, new double[0][]));
    }

    /**
     * Each of {@code members} gives its part or not; end 0 comes if at least {@code needed} do. It is worth 1 to all,
     * and to give is worth {@code charge}.
     */
    static Valued commonGood(int members, int needed, double charge, boolean together) {
        List<Integer> all = IntStream.range(0, members).boxed().toList();
        List<StakesGame.Move> moves = List.of(new StakesGame.Move("give", 0), StakesGame.Move.free("keep"));
        List<StakesGame.Outcome> outcomes = new ArrayList<>();
        List<StakesGame.Bloc> blocs = new ArrayList<>();
        if (together) {
            blocs.add(new StakesGame.Bloc(all, moves));
            for (int give = 0; give <= members; give++) {
                outcomes.add(new StakesGame.Outcome(List.of(List.of(give, members - give)), end(give >= needed)));
            }
        } else {
            all.forEach(it -> blocs.add(new StakesGame.Bloc(List.of(it), moves)));
            for (int set = 0; set < 1 << members; set++) {
                List<List<Integer>> counts = new ArrayList<>();
                for (int member : all) {
                    counts.add(one(2, 1 - (set >> member & 1)));
                }
                outcomes.add(new StakesGame.Outcome(counts, end(Integer.bitCount(set) >= needed)));
            }
        }
        StakesGame.Node node = new StakesGame.Node("", blocs, outcomes,
                together ? all.stream().map(it -> 0).toList() : all);
        double[] one = new double[members];
        double[] none = new double[members];
        double[] charges = new double[members];
        java.util.Arrays.fill(one, 1);
        java.util.Arrays.fill(charges, charge);
        return new Valued(new StakesGame(members, StakesGame.Lottery.surely(0), List.of(node)),
                new Worths(new double[][]{one, none}, new double[][]{charges}));
    }

    private static StakesGame.Lottery end(boolean good) {
        return new StakesGame.Lottery(Map.of(StakesGame.end(good ? 0 : 1), 1.0));
    }

    private static StakesGame.Bloc bloc(List<Integer> members, int moves) {
        return new StakesGame.Bloc(members,
                IntStream.range(0, moves).mapToObj(it -> StakesGame.Move.free("m" + it)).toList());
    }

    private static List<Integer> one(int size, int at) {
        return IntStream.range(0, size).mapToObj(it -> it == at ? 1 : 0).toList();
    }
}
