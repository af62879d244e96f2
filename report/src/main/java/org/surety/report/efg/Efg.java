package org.surety.report.efg;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.surety.analysis.crisis.graph.Chain;
import org.surety.analysis.crisis.graph.Game;
import org.surety.report.decimal.Shares;

/**
 * Writes an extensive game as Gambit reads it (gambitproject.org, "The extensive game (.efg) file format":
 * {@code EFG 2 R}, then the nodes of the tree, each before its children). Where several players choose at the same
 * time, one stands after the other in the tree, and the nodes of the later ones are one information set.
 *
 * <p>Gambit 17 refuses a game in which two nodes, two information sets of a player (chance is one), or two moves of a
 * set bear the same label, and labels with blanks at an end or two in a row. Nodes therefore have none: what they would
 * say, their information sets say.
 */
public final class Efg {

    private static final int ENOUGH = 1;
    private static final int NOT_ENOUGH = 2;

    private final EfgSheet sheet;
    private final List<String> players;
    private final int[] sets;
    private final List<Labels> labels;
    private final Labels afterwards = new Labels();
    private int draws;
    private final StringBuilder out = new StringBuilder();

    private Efg(EfgSheet sheet) {
        this.sheet = sheet;
        this.players = sheet.players().stream().map(EfgSheet.Player::party).toList();
        this.sets = new int[players.size()];
        this.labels = players.stream().map(it -> new Labels()).toList();
    }

    /** The text of the game. */
    public static String write(EfgSheet sheet) {
        return new Efg(sheet).text();
    }

    private String text() {
        out.append("EFG 2 R ").append(quoted(sheet.heading().agreement() + ", " + sheet.heading().scenario()))
                .append(" {");
        Labels names = new Labels();
        players.forEach(it -> out.append(' ').append(quoted(names.unused(it))));
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
        out.append("c \"\" ").append(draws).append(' ').append(quoted(afterwards.unused("after " + after)))
                .append(" {");
        for (int i = 0; i < names.size(); i++) {
            out.append(' ').append(quoted(names.get(i))).append(' ').append(shares.get(i));
        }
        out.append(" } 0\n");
        ways.forEach(it -> node(it.getKey()));
    }

    /** What chance leads to; situations that read alike are counted. */
    private List<String> names(List<Integer> targets) {
        Labels names = new Labels();
        return targets.stream().map(target -> names.unused(target == Game.ENOUGH
                ? "enough help in time"
                : target == Game.NOT_ENOUGH
                        ? "not enough help in time"
                        : place(sheet.game().choices().get(target))))
                .toList();
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
        List<String> heads = new ArrayList<>();
        for (int i = 0; i < owners.length; i++) {
            int owner = owners[i];
            sets[owner]++;
            heads.add("p \"\" " + (owner + 1) + ' ' + sets[owner] + ' '
                    + quoted(labels.get(owner).unused(choice.players().get(i) + " at " + place(choice))));
        }
        choose(choice, owners, heads, List.of());
    }

    private void choose(Game.Choice choice, int[] owners, List<String> heads, List<Chain.Move> made) {
        int place = made.size();
        if (place == owners.length) {
            choice.options().stream().filter(it -> it.moves().equals(made)).findFirst()
                    .ifPresent(it -> lottery(it.then(), place(choice)));
            return;
        }
        List<Chain.Move> moves = choice.moves(place);
        out.append(heads.get(place)).append(" {");
        moves.forEach(it -> out.append(' ').append(quoted(words(it))));
        out.append(" } 0\n");
        for (Chain.Move move : moves) {
            List<Chain.Move> more = new ArrayList<>(made);
            more.add(move);
            choose(choice, owners, heads, more);
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
    static String quoted(String text) {
        return '"' + text.replace('"', '\'').replace('\\', '/') + '"';
    }
}
