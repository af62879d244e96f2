package org.surety.report.efg;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.surety.report.ModelHeading;
import org.surety.report.decimal.Shares;
import org.surety.strategic.game.PureEquilibria;
import org.surety.strategic.game.StakesGame;

/**
 * Writes a game of parties that weigh their stakes as Gambit reads it; as {@link Efg} does for games of parties that
 * only want help or do not. What moves are worth by themselves is added up along the way.
 */
public final class StakesEfg {

    private final StakesSheet sheet;
    private final int[] sets;
    private final List<Labels> labels;
    private final Labels afterwards = new Labels();
    private final Map<List<Double>, Integer> outcomes = new HashMap<>();
    private final StringBuilder out = new StringBuilder();
    private int draws;

    private StakesEfg(StakesSheet sheet) {
        this.sheet = sheet;
        this.sets = new int[sheet.players().size()];
        this.labels = sheet.players().stream().map(it -> new Labels()).toList();
    }

    /** The text of a game in which each party is a bloc by itself. */
    public static String write(StakesSheet sheet) {
        return new StakesEfg(sheet).text();
    }

    /** How many nodes it has as a tree, in which nothing is shared. */
    public static BigInteger nodes(StakesGame game) {
        List<BigInteger> sizes = new ArrayList<>();
        for (StakesGame.Node node : game.nodes()) {
            BigInteger size = BigInteger.ONE;
            for (StakesGame.Bloc bloc : node.blocs()) {
                size = size.multiply(BigInteger.valueOf(bloc.moves().size())).add(BigInteger.ONE);
            }
            for (StakesGame.Outcome outcome : node.outcomes()) {
                size = size.add(nodes(outcome.then(), sizes));
            }
            sizes.add(size);
        }
        return nodes(game.start(), sizes);
    }

    private static BigInteger nodes(StakesGame.Lottery lottery, List<BigInteger> sizes) {
        return lottery.ways().keySet().stream().map(to -> to < 0 ? BigInteger.ONE : sizes.get(to))
                .reduce(BigInteger.ONE, BigInteger::add);
    }

    private String text() {
        out.append("EFG 2 R ").append(Efg.quoted(sheet.heading().agreement() + ", " + sheet.heading().scenario()))
                .append(" {");
        sheet.players().forEach(it -> out.append(' ').append(Efg.quoted(it)));
        List<String> lines = new ArrayList<>(List.of(
                "What parties that know each other's stakes can make of a text, as a game for Gambit.",
                "Written by surety " + sheet.heading().version() + " (surety export --to efg). It is no forecast; all "
                        + "worths are assumed, each range at its middle.",
                ""));
        lines.addAll(sheet.heading().lines());
        lines.addAll(ModelHeading.wrapped("Whoever is no player behaves by chance, as the scenario assumes. Players "
                + "see how things stand when they choose, but not what is chosen at the same time with them.", 115));
        out.append(" }\n").append(Efg.quoted(String.join("\n", lines))).append("\n\n");
        lottery(sheet.game().start(), "the event", new double[sets.length]);
        return out.toString();
    }

    private void lottery(StakesGame.Lottery lottery, String after, double[] worth) {
        if (lottery.ways().size() == 1) {
            node(lottery.ways().keySet().iterator().next(), worth);
            return;
        }
        List<String> shares = Shares.of(List.copyOf(lottery.ways().values()));
        draws++;
        out.append("c \"\" ").append(draws).append(' ').append(Efg.quoted(afterwards.unused("after " + after)))
                .append(" {");
        Labels names = new Labels();
        int place = 0;
        for (int to : lottery.ways().keySet()) {
            out.append(' ').append(Efg.quoted(names.unused(to < 0 ? end(to) : sheet.game().nodes().get(to).place())))
                    .append(' ').append(shares.get(place++));
        }
        out.append(" } 0\n");
        lottery.ways().keySet().forEach(to -> node(to, worth));
    }

    private static String end(int to) {
        return to == StakesGame.end(0) ? "enough help in time" : "not enough help in time";
    }

    private void node(int number, double[] worth) {
        if (number < 0) {
            List<Double> all = new ArrayList<>(List.of((double) number));
            for (int player = 0; player < worth.length; player++) {
                all.add(worth[player] + sheet.worths().end(-1 - number, player));
            }
            int outcome = outcomes.computeIfAbsent(all, it -> outcomes.size() + 1);
            out.append("t \"\" ").append(outcome).append(' ').append(Efg.quoted(end(number) + " " + outcome))
                    .append(" {");
            all.subList(1, all.size()).forEach(it -> out.append(' ').append(plain(it)));
            out.append(" }\n");
            return;
        }
        StakesGame.Node node = sheet.game().nodes().get(number);
        List<String> heads = new ArrayList<>();
        for (StakesGame.Bloc bloc : node.blocs()) {
            int owner = bloc.members().getFirst();
            sets[owner]++;
            heads.add("p \"\" " + (owner + 1) + ' ' + sets[owner] + ' '
                    + Efg.quoted(labels.get(owner).unused(sheet.players().get(owner) + " at " + node.place())));
        }
        choose(node, heads, List.of(), worth);
    }

    private void choose(StakesGame.Node node, List<String> heads, List<Integer> made, double[] worth) {
        int place = made.size();
        if (place == heads.size()) {
            lottery(PureEquilibria.after(node, made), node.place(), worth);
            return;
        }
        StakesGame.Bloc bloc = node.blocs().get(place);
        out.append(heads.get(place)).append(" {");
        bloc.moves().forEach(it -> out.append(' ').append(Efg.quoted(it.name())));
        out.append(" } 0\n");
        for (int move = 0; move < bloc.moves().size(); move++) {
            List<Integer> more = new ArrayList<>(made);
            more.add(move);
            double[] after = worth.clone();
            after[bloc.members().getFirst()] +=
                    sheet.worths().charge(bloc.moves().get(move).charge(), bloc.members().getFirst());
            choose(node, heads, more, after);
        }
    }

    private static String plain(double value) {
        String text = String.format(Locale.ROOT, "%.12f", value).replaceAll("0+$", "").replaceAll("\\.$", "");
        return text.equals("-0") ? "0" : text;
    }
}
