package org.surety.conformance.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the tests ask of the trees of games. */
final class Trees {

    private Trees() {}

    static int size(EfgReader.Node node) {
        return 1 + children(node).stream().mapToInt(Trees::size).sum();
    }

    private static List<EfgReader.Node> children(EfgReader.Node node) {
        return switch (node) {
            case EfgReader.End end -> List.of();
            case EfgReader.Draw draw -> draw.children();
            case EfgReader.Choice choice -> choice.children();
        };
    }

    /** What a player gets if all choose what is best for it. */
    static double together(EfgReader.Node node, int player) {
        return switch (node) {
            case EfgReader.End end -> end.payoffs().get(player);
            case EfgReader.Choice choice -> choice.children().stream().mapToDouble(it -> together(it, player)).max()
                    .orElseThrow();
            case EfgReader.Draw draw -> {
                double sum = 0;
                for (int i = 0; i < draw.children().size(); i++) {
                    sum += draw.chances().get(i) * together(draw.children().get(i), player);
                }
                yield sum;
            }
        };
    }

    /**
     * Right after one player's choice stand only the nodes of one information set of another, and an information set
     * has no nodes elsewhere.
     */
    static void refuseSight(EfgReader.Node root) {
        Map<List<Integer>, List<Integer>> before = new HashMap<>();
        walk(root, List.of(), before);
    }

    private static void walk(EfgReader.Node node, List<Integer> simultaneous,
            Map<List<Integer>, List<Integer>> before) {
        if (node instanceof EfgReader.Choice choice) {
            List<Integer> key = List.of(choice.player(), choice.set());
            assertThat(before.putIfAbsent(key, simultaneous)).isIn(null, simultaneous);
            List<Integer> longer = new ArrayList<>(simultaneous);
            longer.addAll(key);
            for (EfgReader.Node child : choice.children()) {
                boolean same = child instanceof EfgReader.Choice next && choice.children().stream()
                        .allMatch(it -> it instanceof EfgReader.Choice other && other.player() == next.player()
                                && other.set() == next.set());
                walk(child, same ? longer : List.of(), before);
            }
        } else {
            children(node).forEach(it -> walk(it, List.of(), before));
        }
    }
}
