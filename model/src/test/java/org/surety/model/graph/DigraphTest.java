package org.surety.model.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DigraphTest {

    /** {@code a -> b, c} for each line. */
    private static Digraph graph(String... lines) {
        Map<String, List<String>> edges = new LinkedHashMap<>();
        for (String line : lines) {
            String[] sides = line.split(" -> ", -1);
            edges.put(sides[0], sides[1].isEmpty() ? List.of() : List.of(sides[1].split(", ")));
        }
        return Digraph.of(edges);
    }

    @Test
    void nearNamesComeFirstAndLeavesAreNames() {
        Digraph graph = graph("vote -> help, talk", "talk -> vote", "lost -> help");
        assertThat(graph.from(List.of("vote"))).containsExactly("vote", "help", "talk");
        assertThat(graph.leadingTo(List.of("help"))).containsExactly("help", "vote", "lost", "talk");
        assertThat(graph.next("help")).isEmpty();
    }

    @Test
    void aCircleIsToldFromWhereItIsMet() {
        assertThat(graph("call -> talk", "talk -> vote", "vote -> help, talk").circle())
                .contains(List.of("talk", "vote", "talk"));
        assertThat(graph("vote -> vote").circle()).contains(List.of("vote", "vote"));
        assertThat(graph("call -> talk, vote", "talk -> vote").circle()).as("two ways to one step").isEmpty();
    }

    @Test
    void aNameIsFinishedAfterAllThatItLeadsTo() {
        assertThat(graph("a -> b, c", "b -> d", "c -> d, a").finishing("a")).containsExactly("d", "b", "c", "a");
    }

    @Test
    void theLongestWayCountsItsLastName() {
        assertThat(graph("a -> b, d", "b -> c", "c -> d").longest()).isEqualTo(4);
        assertThat(graph().longest()).isZero();
    }

    @Test
    void componentsStandBeforeThoseThatTheyLeadTo() {
        assertThat(graph("call -> talk", "talk -> vote", "vote -> help, talk", "lost -> help").components())
                .containsExactly(Set.of("lost"), Set.of("call"), Set.of("talk", "vote"), Set.of("help"));
    }

    @Test
    void veryLongWaysNeedNoStack() {
        Map<String, List<String>> edges = new LinkedHashMap<>();
        for (int i = 0; i < 200_000; i++) {
            edges.put("s" + i, List.of("s" + (i + 1)));
        }
        Digraph line = Digraph.of(edges);
        assertThat(line.longest()).isEqualTo(200_001);
        assertThat(line.components()).hasSize(200_001);
        assertThat(line.circle()).isEmpty();
    }

    /** On random graphs everything follows from who reaches whom, reckoned by Warshall's algorithm. */
    @Test
    void allQuestionsFollowFromWhoReachesWhom() {
        Random random = new Random(20261126);
        for (int n = 0; n < 500; n++) {
            int size = 1 + random.nextInt(7);
            boolean[][] reaches = new boolean[size][size];
            Map<String, List<String>> edges = new LinkedHashMap<>();
            for (int i = 0; i < size; i++) {
                List<String> ways = new ArrayList<>();
                for (int j = 0; j < size; j++) {
                    if (random.nextInt(4) == 0) {
                        ways.add("" + j);
                        reaches[i][j] = true;
                    }
                }
                edges.put("" + i, ways);
            }
            for (int k = 0; k < size; k++) {
                for (int i = 0; i < size; i++) {
                    for (int j = 0; j < size; j++) {
                        reaches[i][j] |= reaches[i][k] && reaches[k][j];
                    }
                }
            }
            compare(Digraph.of(edges), reaches, edges);
        }
    }

    private static void compare(Digraph graph, boolean[][] reaches, Map<String, List<String>> edges) {
        boolean circular = false;
        for (int i = 0; i < reaches.length; i++) {
            circular |= reaches[i][i];
            Set<String> from = new HashSet<>(Set.of("" + i));
            Set<String> to = new HashSet<>(Set.of("" + i));
            Set<String> both = new HashSet<>(Set.of("" + i));
            for (int j = 0; j < reaches.length; j++) {
                if (reaches[i][j]) {
                    from.add("" + j);
                }
                if (reaches[j][i]) {
                    to.add("" + j);
                }
                if (reaches[i][j] && reaches[j][i]) {
                    both.add("" + j);
                }
            }
            assertThat(graph.from(List.of("" + i))).isEqualTo(from).isEqualTo(new HashSet<>(graph.finishing("" + i)));
            assertThat(graph.leadingTo(List.of("" + i))).isEqualTo(to);
            assertThat(graph.components()).as("%s of %s", i, edges).contains(both);
        }
        assertThat(graph.circle().isPresent()).isEqualTo(circular);
        graph.circle().ifPresent(circle -> {
            assertThat(circle.getFirst()).isEqualTo(circle.getLast());
            for (int i = 1; i < circle.size(); i++) {
                assertThat(graph.next(circle.get(i - 1))).contains(circle.get(i));
            }
        });
        List<Set<String>> components = graph.components();
        for (int i = 0; i < components.size(); i++) {
            for (int j = 0; j < i; j++) {
                String later = components.get(i).iterator().next();
                String earlier = components.get(j).iterator().next();
                assertThat(graph.from(List.of(later))).doesNotContain(earlier);
            }
        }
    }
}
