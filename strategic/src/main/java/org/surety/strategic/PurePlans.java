package org.surety.strategic;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.surety.analysis.crisis.explain.CaseSetup;
import org.surety.model.quantity.Ratio;
import org.surety.semantics.TooLarge;
import org.surety.strategic.game.PureEquilibria;
import org.surety.strategic.game.StakesGame;
import org.surety.strategic.game.Worths;
import org.surety.strategic.kernel.StakeTable;
import org.surety.strategic.kernel.StakesGraph;

/** The equilibria without chance in small games, in which each party is looked at by itself. */
final class PurePlans {

    private static final int MOST_PARTIES = 6;
    private static final int MOST_STATES = 20_000;
    private static final int MOST_PLANS = 50_000;
    private static final int MOST_BACKWARDS = 100_000;

    private final StakeTable stakes;
    private final Worths worths;
    private final Apart apart;

    /**
     * The game in which each party is looked at by itself.
     *
     * @param game empty where it is too large
     * @param whyNot why it is; empty where it is not
     */
    record Apart(Optional<StakesGame> game, String whyNot) {

        static Apart of(CaseSetup setup, StakeTable stakes) {
            int players = stakes.players().size();
            try {
                return players > MOST_PARTIES
                        ? new Apart(Optional.empty(), message(new TooLarge("parties that choose",
                                BigInteger.valueOf(players), MOST_PARTIES)))
                        : new Apart(Optional.of(StakesGraph.of(setup, stakes, true, MOST_STATES).game()), "");
            } catch (TooLarge tooLarge) {
                return new Apart(Optional.empty(), message(tooLarge));
            }
        }

        private static String message(TooLarge tooLarge) {
            return String.valueOf(tooLarge.getMessage());
        }
    }

    PurePlans(Apart apart, StakeTable stakes, Map<String, Ratio> assumed) {
        this.apart = apart;
        this.stakes = stakes;
        this.worths = stakes.worths(assumed);
    }

    StrategicAnswer.PureList list() {
        if (apart.game().isEmpty()) {
            return new StrategicAnswer.PureList(List.of(), Optional.of(apart.whyNot()));
        }
        StakesGame game = apart.game().get();
        try {
            return PureEquilibria.plans(game).compareTo(BigInteger.valueOf(MOST_PLANS)) <= 0
                    ? new StrategicAnswer.PureList(kinds(game, PureEquilibria.all(game, worths, MOST_PLANS)),
                            Optional.empty())
                    : new StrategicAnswer.PureList(
                            kinds(game, PureEquilibria.backwards(game, worths, MOST_BACKWARDS)),
                            Optional.of("only those that remain when one goes back from the last choices to the "
                                    + "first: all parties together have more than " + MOST_PLANS + " plans"));
        } catch (TooLarge tooLarge) {
            return new StrategicAnswer.PureList(List.of(), Optional.of(Apart.message(tooLarge)));
        }
    }

    private record Seen(double chance, List<StrategicAnswer.PureMove> moves) {}

    private List<StrategicAnswer.PureKind> kinds(StakesGame game, List<PureEquilibria.Equilibrium> found) {
        Map<Seen, List<PureEquilibria.Equilibrium>> kinds = new LinkedHashMap<>();
        found.forEach(it -> kinds.computeIfAbsent(
                new Seen(Math.rint(it.chance() * 1e9) / 1e9, path(game, it)), key -> new ArrayList<>()).add(it));
        List<StrategicAnswer.PureKind> all = new ArrayList<>();
        kinds.forEach((seen, same) -> all.add(new StrategicAnswer.PureKind(seen.chance(), same.size(),
                same.stream().filter(PureEquilibria.Equilibrium::subgamePerfect).count(), seen.moves())));
        all.sort(Comparator.comparing((StrategicAnswer.PureKind it) -> it.subgamePerfect() == 0)
                .thenComparing(it -> it.chance(), Comparator.reverseOrder()));
        return all;
    }

    /** What is done where play can come, each place once. */
    private List<StrategicAnswer.PureMove> path(StakesGame game, PureEquilibria.Equilibrium equilibrium) {
        TreeSet<Integer> open = new TreeSet<>();
        game.start().ways().keySet().stream().filter(it -> it >= 0).forEach(open::add);
        Map<StrategicAnswer.PureMove, Boolean> path = new LinkedHashMap<>();
        while (!open.isEmpty()) {
            int number = open.pollLast();
            StakesGame.Node node = game.nodes().get(number);
            List<Integer> moves = equilibrium.moves().get(number);
            for (int bloc = 0; bloc < moves.size(); bloc++) {
                path.put(new StrategicAnswer.PureMove(node.place(),
                        stakes.players().get(node.blocs().get(bloc).members().getFirst()),
                        node.blocs().get(bloc).moves().get(moves.get(bloc)).name()), true);
            }
            PureEquilibria.after(node, moves).ways().keySet().stream().filter(it -> it >= 0).forEach(open::add);
        }
        return List.copyOf(path.keySet());
    }
}
