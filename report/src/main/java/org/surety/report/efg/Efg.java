package org.surety.report.efg;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.surety.analysis.crisis.graph.Chain;
import org.surety.analysis.crisis.graph.Game;
import org.surety.report.decimal.Shares;

/**
 * Writes an extensive game as Gambit reads it (gambitproject.org, "The extensive game (.efg) file format": {@code EFG 2 R}, then the nodes of the tree, each before
 * its children). Where several players choose at the same time, one stands after the other in the tree, and the nodes of the later ones are one information set.
 */
public final class Efg {

    private static final int ENOUGH = 1;
    private static final int NOT_ENOUGH = 2;

    private final EfgSheet sheet;
    private final List<String> players;
    private final int[] sets;
    private int draws;
    private final StringBuilder out = new StringBuilder();

    private Efg(EfgSheet sheet) {
        this.sheet = sheet;
        this.players = sheet.players().stream().map(EfgSheet.Player::party).toList();
        this.sets = new int[players.size()];
    }

    /** The text of the game. */
    public static String write(EfgSheet sheet) {
        return new Efg(sheet).text();
    }

    private String text() {
        out.append("EFG 2 R ").append(quoted(sheet.heading().agreement() + ", " + sheet.heading().scenario()))
                .append(" {");
        players.forEach(it -> out.append(' ').append(quoted(it)));
        out.append(" }\n").append(quoted(String.join("\n", EfgComment.lines(sheet)))).append("\n\n");
        lottery(sheet.game().start(), "the event");
        return out.toString();
    }

    private void lottery(Game.Lottery lottery, String after) {
        if (lottery.isSure()) {
            node(lottery.ways().keySet().iterator().next());
            return;
        }
        List<Map.Entry<Integer, Double>> ways = new ArrayList<>(lottery.ways().entrySet());
        List<String> shares = Shares.of(ways.stream().map(Map.Entry::getValue).toList());
        List<String> names = names(ways.stream().map(Map.Entry::getKey).toList());
        draws++;
        out.append("c ").append(quoted("after " + after)).append(' ').append(draws).append(" \"\" {");
        for (int i = 0; i < names.size(); i++) {
            out.append(' ').append(quoted(names.get(i))).append(' ').append(shares.get(i));
        }
        out.append(" } 0\n");
        ways.forEach(it -> node(it.getKey()));
    }

    /** What chance leads to; situations that read alike are counted, since Gambit wants names that differ. */
    private List<String> names(List<Integer> targets) {
        List<String> names = new ArrayList<>();
        for (int target : targets) {
            String name = target == Game.ENOUGH
                    ? "enough help in time"
                    : target == Game.NOT_ENOUGH
                            ? "not enough help in time"
                            : place(sheet.game().choices().get(target));
            int same = 1;
            while (names.contains(same == 1 ? name : name + " (" + same + ")")) {
                same++;
            }
            names.add(same == 1 ? name : name + " (" + same + ")");
        }
        return names;
    }

    private static String place(Game.Choice choice) {
        return choice.step() + (choice.attempt() > 1 ? ", attempt " + choice.attempt() : "") + ", hour "
                + choice.hour();
    }

    private void node(int number) {
        if (number < 0) {
            boolean enough = number == Game.ENOUGH;
            out.append("t \"\" ").append(enough ? ENOUGH : NOT_ENOUGH).append(' ')
                    .append(quoted(enough ? "enough help in time" : "not enough help in time")).append(" {");
            sheet.players().forEach(it -> out.append(it.wantsHelp() == enough ? " 1" : " 0"));
            out.append(" }\n");
            return;
        }
        Game.Choice choice = sheet.game().choices().get(number);
        int[] owners = choice.players().stream().mapToInt(players::indexOf).toArray();
        int[] set = new int[owners.length];
        for (int i = 0; i < owners.length; i++) {
            sets[owners[i]]++;
            set[i] = sets[owners[i]];
        }
        choose(choice, owners, set, List.of());
    }

    private void choose(Game.Choice choice, int[] owners, int[] set, List<Chain.Move> made) {
        int place = made.size();
        if (place == owners.length) {
            choice.options().stream().filter(it -> it.moves().equals(made)).findFirst()
                    .ifPresent(it -> lottery(it.then(), place(choice)));
            return;
        }
        List<Chain.Move> moves = choice.moves(place);
        out.append("p ").append(quoted(place(choice))).append(' ').append(owners[place] + 1).append(' ')
                .append(set[place]).append(' ').append(quoted(choice.players().get(place) + " at " + place(choice)))
                .append(" {");
        moves.forEach(it -> out.append(' ').append(quoted(words(it))));
        out.append(" } 0\n");
        for (Chain.Move move : moves) {
            List<Chain.Move> more = new ArrayList<>(made);
            more.add(move);
            choose(choice, owners, set, more);
        }
    }

    private static String words(Chain.Move move) {
        return switch (move) {
            case YES -> "yes";
            case NO -> "no";
            case ABSTAIN -> "abstain";
            case ACT -> "act";
            case HOLD_BACK -> "hold back";
            case CONCLUDE -> "end the talks";
            case TALK_ON -> "talk on";
        };
    }

    /** Gambit has no safe way to write a quotation mark or a backslash inside quotation marks. */
    private static String quoted(String text) {
        return '"' + text.replace('"', '\'').replace('\\', '/') + '"';
    }
}
