package org.surety.conformance.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads Gambit's format of extensive games, by its documentation and not by the writer, and refuses what Gambit would
 * refuse. It knows nothing of agreements.
 */
final class EfgReader {

    private static final Pattern TOKEN = Pattern.compile("\"([^\"]*)\"|([{}])|([^\\s{}\"]+)");

    private final List<String> tokens = new ArrayList<>();
    private final List<String> players = new ArrayList<>();
    private final Map<List<Integer>, List<String>> sets = new HashMap<>();
    private final Set<String> nodeLabels = new HashSet<>();
    /** Labels of information sets, each with the number of its player, 0 for chance. */
    private final Set<List<Object>> setLabels = new HashSet<>();
    private final Set<String> outcomeLabels = new HashSet<>();
    private final Map<Integer, List<String>> outcomes = new HashMap<>();
    private final Node root;
    private int next;

    /** A node of the tree. */
    sealed interface Node {}

    /** @param chances the probability of each child */
    record Draw(List<Double> chances, List<Node> children) implements Node {}

    /**
     * @param player from 1
     * @param set the information set
     */
    record Choice(int player, int set, List<String> moves, List<Node> children) implements Node {}

    record End(List<Double> payoffs) implements Node {}

    EfgReader(String text) {
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(matcher.group(1) != null ? '"' + matcher.group(1) : matcher.group());
        }
        expect("EFG");
        expect("2");
        expect("R");
        string();
        expect("{");
        while (!peek("}")) {
            players.add(label(string()));
        }
        expect("}");
        assertThat(players).doesNotHaveDuplicates().isNotEmpty();
        string();
        root = node();
        assertThat(next).as("everything is read").isEqualTo(tokens.size());
    }

    Node root() {
        return root;
    }

    List<String> players() {
        return players;
    }

    private boolean peek(String token) {
        return tokens.get(next).equals(token);
    }

    private void expect(String token) {
        assertThat(tokens.get(next++)).isEqualTo(token);
    }

    private String string() {
        assertThat(tokens.get(next)).as("a text").startsWith("\"");
        return tokens.get(next++).substring(1);
    }

    /** Gambit 17 wants no control characters in a label, and no blanks at its ends or two in a row. */
    private static String label(String text) {
        assertThat(text).doesNotMatch("(?s).*\\p{Cc}.*|\\p{Z}.*|.*\\p{Z}|.*\\p{Z}\\p{Z}.*");
        return text;
    }

    /**
     * What is told of an information set: its label, then its moves. A label belongs to one set of the player alone.
     */
    private void told(int player, int set, List<String> names) {
        names.forEach(EfgReader::label);
        List<String> known = sets.putIfAbsent(List.of(player, set), names);
        assertThat(known == null ? names : known).as("an information set is told alike each time").isEqualTo(names);
        String label = names.getFirst();
        assertThat(known != null || label.isEmpty() || setLabels.add(List.of(player, label)))
                .as("the label of one information set of player %d alone: %s", player, label).isTrue();
        assertThat(names.subList(1, names.size())).doesNotHaveDuplicates().doesNotContain("").isNotEmpty();
    }

    private int number() {
        return Integer.parseInt(tokens.get(next++));
    }

    private Node node() {
        String kind = tokens.get(next++);
        String own = label(string());
        assertThat(own.isEmpty() || nodeLabels.add(own)).as("the label of one node alone: %s", own).isTrue();
        return switch (kind) {
            case "c" -> draw();
            case "p" -> choice();
            case "t" -> end();
            default -> throw new IllegalArgumentException("a node of kind " + kind);
        };
    }

    private Node draw() {
        int set = number();
        List<String> names = new ArrayList<>(List.of(string()));
        BigDecimal sum = BigDecimal.ZERO;
        List<Double> chances = new ArrayList<>();
        expect("{");
        while (!peek("}")) {
            names.add(string());
            BigDecimal chance = new BigDecimal(tokens.get(next++));
            assertThat(chance.signum()).isPositive();
            sum = sum.add(chance);
            chances.add(chance.doubleValue());
        }
        expect("}");
        assertThat(sum).as("Gambit wants probabilities that sum to exactly one").isEqualByComparingTo(BigDecimal.ONE);
        assertThat(sets).as("each draw is one of its own").doesNotContainKey(List.of(0, set));
        told(0, set, names);
        assertThat(number()).as("no outcome before the end").isZero();
        List<Node> children = new ArrayList<>();
        chances.forEach(it -> children.add(node()));
        return new Draw(chances, children);
    }

    private Node choice() {
        int player = number();
        assertThat(player).isBetween(1, players.size());
        int set = number();
        assertThat(set).isPositive();
        List<String> names = new ArrayList<>(List.of(string()));
        expect("{");
        while (!peek("}")) {
            names.add(string());
        }
        expect("}");
        told(player, set, names);
        List<String> moves = names.subList(1, names.size());
        assertThat(number()).as("no outcome before the end").isZero();
        List<Node> children = new ArrayList<>();
        moves.forEach(it -> children.add(node()));
        return new Choice(player, set, moves, children);
    }

    private Node end() {
        int outcome = number();
        assertThat(outcome).isPositive();
        List<String> told = new ArrayList<>(List.of(string()));
        expect("{");
        while (!peek("}")) {
            told.add(tokens.get(next++));
        }
        expect("}");
        List<String> known = outcomes.putIfAbsent(outcome, told);
        assertThat(known == null ? told : known).as("an outcome is told alike each time").isEqualTo(told);
        assertThat(known != null || outcomeLabels.add(label(told.getFirst()))).as("the label of one outcome alone")
                .isTrue();
        assertThat(told).hasSize(players.size() + 1);
        return new End(told.subList(1, told.size()).stream().map(Double::valueOf).toList());
    }

    /** How many information sets have a label that ends in a count. */
    int counted() {
        return (int) setLabels.stream().filter(it -> it.getLast().toString().endsWith(")")).count();
    }

    /** What the only player gets at most. */
    double bestOfOne() {
        assertThat(players).hasSize(1);
        return best(root);
    }

    private static double best(Node node) {
        return switch (node) {
            case End end -> end.payoffs().getFirst();
            case Choice choice -> choice.children().stream().mapToDouble(EfgReader::best).max().orElseThrow();
            case Draw draw -> {
                double sum = 0;
                for (int i = 0; i < draw.children().size(); i++) {
                    sum += draw.chances().get(i) * best(draw.children().get(i));
                }
                yield sum;
            }
        };
    }
}
