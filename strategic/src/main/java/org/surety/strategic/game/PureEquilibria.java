package org.surety.strategic.game;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.surety.semantics.TooLarge;
import org.surety.semantics.Work;

/**
 * The equilibria of a game in which nobody chooses by chance, in which every bloc has one member: those that remain
 * when one goes back from the last choices to the first, and all in which nobody gains by another plan for itself.
 */
public final class PureEquilibria {

    /** What two moves are worth is taken for equal within this share of the largest difference. */
    private static final double EQUAL = 1e-9;

    private final StakesGame game;
    private final Worths worths;
    private final double equal;
    private final Map<StakesGame.Node, Map<List<Integer>, StakesGame.Lottery>> afters = new IdentityHashMap<>();
    private long looks;

    private PureEquilibria(StakesGame game, Worths worths) {
        this.game = game;
        this.worths = worths;
        this.equal = EQUAL * worths.spread();
        if (game.nodes().stream().flatMap(it -> it.blocs().stream()).anyMatch(it -> it.members().size() > 1)) {
            throw new IllegalArgumentException("members of a bloc can do different things; give each a bloc of its own");
        }
    }

    /**
     * One equilibrium.
     *
     * @param moves by node and bloc, the number of the move
     * @param chance the probability of end 0
     * @param subgamePerfect whether nobody gains by another move anywhere, also where nobody comes
     */
    public record Equilibrium(List<List<Integer>> moves, double chance, boolean subgamePerfect) {
        /** Copies the lists. */
        public Equilibrium {
            moves = moves.stream().map(List::copyOf).toList();
        }
    }

    /** How many plans all players have together. */
    public static BigInteger plans(StakesGame game) {
        return game.nodes().stream().flatMap(it -> it.blocs().stream())
                .map(it -> BigInteger.valueOf(it.moves().size()).pow(it.members().size()))
                .reduce(BigInteger.ONE, BigInteger::multiply);
    }

    /**
     * All equilibria, by trying every plan.
     *
     * @throws TooLarge if there are more than {@code most} plans
     */
    public static List<Equilibrium> all(StakesGame game, Worths worths, int most) {
        if (plans(game).compareTo(BigInteger.valueOf(most)) > 0) {
            throw new TooLarge("plans of all parties together", plans(game), most);
        }
        PureEquilibria search = new PureEquilibria(game, worths);
        List<Equilibrium> found = new ArrayList<>();
        List<List<List<Integer>>> profiles = new ArrayList<>(List.of(List.of()));
        for (StakesGame.Node node : game.nodes()) {
            List<List<List<Integer>>> longer = new ArrayList<>();
            for (List<List<Integer>> profile : profiles) {
                for (List<Integer> moves : profiles(node)) {
                    longer.add(with(profile, moves));
                }
            }
            profiles = longer;
        }
        for (List<List<Integer>> profile : profiles) {
            Work.check();
            if (search.isNash(profile)) {
                found.add(new Equilibrium(profile, search.chance(profile), search.isSubgamePerfect(profile)));
            }
        }
        return found;
    }

    /**
     * Those that remain when one goes back from the last choices to the first.
     *
     * @throws TooLarge if there are more than {@code most} combinations of moves to look at
     */
    public static List<Equilibrium> backwards(StakesGame game, Worths worths, int most) {
        PureEquilibria search = new PureEquilibria(game, worths);
        List<List<List<Integer>>> partial = List.of(List.of());
        for (StakesGame.Node node : game.nodes()) {
            Work.check();
            List<List<List<Integer>>> longer = new ArrayList<>();
            for (List<List<Integer>> later : partial) {
                double[][] values = search.values(later);
                for (List<Integer> moves : profiles(node)) {
                    Work.check();
                    if (search.gainsNobody(node, moves, values)) {
                        longer.add(with(later, moves));
                    }
                    if (++search.looks > most) {
                        throw new TooLarge("combinations of moves to compare", BigInteger.valueOf(search.looks), most);
                    }
                }
            }
            partial = longer;
        }
        return partial.stream().map(it -> new Equilibrium(it, search.chance(it), true)).toList();
    }

    private static <T> List<T> with(List<T> list, T more) {
        List<T> longer = new ArrayList<>(list);
        longer.add(more);
        return longer;
    }

    /** Every way in which the blocs of a node can move. */
    private static List<List<Integer>> profiles(StakesGame.Node node) {
        List<List<Integer>> profiles = List.of(List.of());
        for (StakesGame.Bloc bloc : node.blocs()) {
            List<List<Integer>> longer = new ArrayList<>();
            for (List<Integer> profile : profiles) {
                for (int move = 0; move < bloc.moves().size(); move++) {
                    longer.add(with(profile, move));
                }
            }
            profiles = longer;
        }
        return profiles;
    }

    /** What follows when the blocs of a node, each of one member, make these moves. */
    public static StakesGame.Lottery after(StakesGame.Node node, List<Integer> moves) {
        return node.outcomes().stream().filter(it -> {
            for (int bloc = 0; bloc < moves.size(); bloc++) {
                if (it.counts().get(bloc).get(moves.get(bloc)) != 1) {
                    return false;
                }
            }
            return true;
        }).findFirst().orElseThrow().then();
    }

    private StakesGame.Lottery following(StakesGame.Node node, List<Integer> moves) {
        return afters.computeIfAbsent(node, it -> new HashMap<>()).computeIfAbsent(moves, it -> after(node, it));
    }

    /** What every node is worth to every player. */
    private double[][] values(List<List<Integer>> profile) {
        double[][] values = new double[profile.size()][game.players()];
        for (int node = 0; node < profile.size(); node++) {
            StakesGame.Node here = game.nodes().get(node);
            StakesGame.Lottery then = following(here, profile.get(node));
            for (int player = 0; player < game.players(); player++) {
                values[node][player] = worth(then, player, values);
            }
            for (int bloc = 0; bloc < here.blocs().size(); bloc++) {
                values[node][here.blocs().get(bloc).members().getFirst()] +=
                        charge(here.blocs().get(bloc), profile.get(node).get(bloc));
            }
        }
        return values;
    }

    private double charge(StakesGame.Bloc bloc, int move) {
        return worths.charge(bloc.moves().get(move).charge(), bloc.members().getFirst());
    }

    private double worth(StakesGame.Lottery lottery, int player, double[][] values) {
        double sum = 0;
        for (Map.Entry<Integer, Double> way : lottery.ways().entrySet()) {
            sum += way.getValue() * (way.getKey() >= 0
                    ? values[way.getKey()][player]
                    : worths.end(-1 - way.getKey(), player));
        }
        return sum;
    }

    private boolean gainsNobody(StakesGame.Node node, List<Integer> moves, double[][] values) {
        for (int bloc = 0; bloc < moves.size(); bloc++) {
            double own = worth(node, moves, bloc, values);
            for (int other = 0; other < node.blocs().get(bloc).moves().size(); other++) {
                List<Integer> changed = new ArrayList<>(moves);
                changed.set(bloc, other);
                if (worth(node, changed, bloc, values) > own + equal) {
                    return false;
                }
            }
        }
        return true;
    }

    private double worth(StakesGame.Node node, List<Integer> moves, int bloc, double[][] values) {
        StakesGame.Bloc mover = node.blocs().get(bloc);
        return worth(following(node, moves), mover.members().getFirst(), values) + charge(mover, moves.get(bloc));
    }

    private boolean isSubgamePerfect(List<List<Integer>> profile) {
        double[][] values = values(profile);
        for (int node = 0; node < profile.size(); node++) {
            if (!gainsNobody(game.nodes().get(node), profile.get(node), values)) {
                return false;
            }
        }
        return true;
    }

    /** Whether no player has a plan that is worth more to it from the start, the others keeping theirs. */
    private boolean isNash(List<List<Integer>> profile) {
        double[][] values = values(profile);
        for (int player = 0; player < game.players(); player++) {
            if (best(profile, player) > worth(game.start(), player, values) + equal) {
                return false;
            }
        }
        return true;
    }

    /** The most that the game can be worth to {@code player}. */
    private double best(List<List<Integer>> profile, int player) {
        double[][] values = new double[profile.size()][game.players()];
        for (int node = 0; node < profile.size(); node++) {
            StakesGame.Node here = game.nodes().get(node);
            List<Integer> moves = profile.get(node);
            double best = worth(following(here, moves), player, values);
            for (int bloc = 0; bloc < moves.size(); bloc++) {
                if (here.blocs().get(bloc).members().getFirst() == player) {
                    best = Double.NEGATIVE_INFINITY;
                    for (int move = 0; move < here.blocs().get(bloc).moves().size(); move++) {
                        List<Integer> changed = new ArrayList<>(moves);
                        changed.set(bloc, move);
                        best = Math.max(best, worth(here, changed, bloc, values));
                    }
                }
            }
            values[node][player] = best;
        }
        return worth(game.start(), player, values);
    }

    private double chance(List<List<Integer>> profile) {
        double[] chances = new double[profile.size()];
        for (int node = 0; node < chances.length; node++) {
            chances[node] = chance(following(game.nodes().get(node), profile.get(node)), chances);
        }
        return chance(game.start(), chances);
    }

    private static double chance(StakesGame.Lottery lottery, double[] chances) {
        double sum = 0;
        for (Map.Entry<Integer, Double> way : lottery.ways().entrySet()) {
            sum += way.getValue() * (way.getKey() >= 0 ? chances[way.getKey()] : way.getKey() == -1 ? 1 : 0);
        }
        return sum;
    }
}
