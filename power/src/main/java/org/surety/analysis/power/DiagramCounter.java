package org.surety.analysis.power;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.surety.analysis.voting.Binomials;
import org.surety.analysis.voting.DecisionDiagram;
import org.surety.analysis.voting.ThresholdRule;
import org.surety.semantics.TooLarge;
import org.surety.semantics.Work;

/**
 * Counts on the decision diagram of the rule: from the root, how many ways lead to a node; from below, how many ways
 * lead from it to a passed decision; both by the number of marked choices. A member's counts are the sum over the nodes
 * that ask it. Time: nodes times members squared for each class of interchangeable members at most; after Bolus, "Power
 * indices of simple games and vector-weighted majority games by means of binary decision diagrams", EJOR 210, 2011.
 */
final class DiagramCounter implements PassingCounter {

    private final ThresholdRule rule;
    private final DecisionDiagram diagram;
    private final int[] firstNode;
    private final int[] byLevel;
    private final int[] levelOf;

    DiagramCounter(ThresholdRule rule, PowerRequest.Limits limits) {
        this.rule = rule;
        this.diagram = DecisionDiagram.of(rule, limits.states());
        int levels = diagram.levels();
        long cells = (long) diagram.size() * (levels + 2);
        if (cells > limits.cells()) {
            throw new TooLarge("numbers held at once", BigInteger.valueOf(cells), limits.cells());
        }
        // Nodes in order of their levels.
        firstNode = new int[levels + 2];
        levelOf = new int[diagram.size()];
        for (int node = 2; node < diagram.size(); node++) {
            levelOf[node] = diagram.level(node);
            firstNode[levelOf[node] + 1]++;
        }
        for (int level = 0; level <= levels; level++) {
            firstNode[level + 1] += firstNode[level];
        }
        byLevel = new int[Math.max(0, diagram.size() - 2)];
        int[] next = firstNode.clone();
        for (int node = 2; node < diagram.size(); node++) {
            byLevel[next[levelOf[node]]++] = node;
        }
    }

    DecisionDiagram diagram() {
        return diagram;
    }

    @Override
    public PassingCounts count(boolean... marked) {
        List<Residues> fields = Residues.upTo(BigInteger.valueOf(rule.choices()).pow(rule.members()));
        int members = rule.members();
        int[] levelOfMember = new int[members];
        for (int level = 0; level < members; level++) {
            levelOfMember[diagram.member(level)] = level;
        }
        List<List<Integer>> classes = rule.classes();
        List<long[]> all = new ArrayList<>();
        List<List<List<long[]>>> each = new ArrayList<>();
        for (Residues field : fields) {
            // One prime at a time, so that its numbers can be forgotten before the next.
            Pass pass = new Pass(field, marked);
            all.add(pass.all());
            for (int c = 0; c < classes.size(); c++) {
                int level = classes.get(c).stream().mapToInt(it -> levelOfMember[it]).min().orElseThrow();
                if (each.size() <= c) {
                    each.add(new ArrayList<>());
                    for (int choice = 0; choice < rule.choices(); choice++) {
                        each.get(c).add(new ArrayList<>());
                    }
                }
                for (int choice = 0; choice < rule.choices(); choice++) {
                    each.get(c).get(choice).add(pass.with(level, choice));
                }
            }
        }
        List<List<List<BigInteger>>> with = new ArrayList<>(Collections.nCopies(members, List.of()));
        for (int c = 0; c < classes.size(); c++) {
            List<List<BigInteger>> counts = each.get(c).stream().map(it -> joined(fields, it)).toList();
            classes.get(c).forEach(member -> with.set(member, counts));
        }
        return new PassingCounts(joined(fields, all), with);
    }

    private static List<BigInteger> joined(List<Residues> fields, List<long[]> rows) {
        List<BigInteger> numbers = new ArrayList<>();
        for (int k = 0; k < rows.getFirst().length; k++) {
            int at = k;
            numbers.add(Residues.joined(fields, rows.stream().mapToLong(it -> it[at]).toArray()));
        }
        return numbers;
    }

    /** The counts modulo one prime. */
    private final class Pass {

        private final Residues field;
        private final int levels = diagram.levels();
        private final int[] shift;
        /** By node, {@code levels - level + 1} numbers from below and {@code level + 1} from above. */
        private final int width = levels + 2;
        private final long[] cells;
        /**
         * By level, how many ways the members from there on have, and how many ways were decided in favour just before
         * it.
         */
        private final long[][] open = new long[levels + 1][];
        private final long[][] passed = new long[levels + 1][];

        Pass(Residues field, boolean[] marked) {
            this.field = field;
            this.shift = new int[marked.length];
            for (int choice = 0; choice < shift.length; choice++) {
                shift[choice] = marked[choice] ? 1 : 0;
            }
            this.cells = new long[Math.multiplyExact(diagram.size(), width)];
            long counted = Arrays.stream(shift).sum();
            for (int level = 0; level <= levels; level++) {
                open[level] = ways(levels - level, counted);
                passed[level] = new long[level + 1];
            }
            up();
            down();
        }

        private long[] ways(int members, long counted) {
            long[] ways = new long[members + 1];
            for (int k = 0; k <= members; k++) {
                BigInteger number = Binomials.choose(members, k).multiply(BigInteger.valueOf(counted).pow(k))
                        .multiply(BigInteger.valueOf(shift.length - counted).pow(members - k));
                ways[k] = field.of(number);
            }
            return ways;
        }

        private void up() {
            for (int node = 2; node < diagram.size(); node++) {
                Work.check();
                int level = levelOf[node];
                int at = node * width;
                for (int choice = 0; choice < shift.length; choice++) {
                    int child = diagram.child(node, choice);
                    if (child == DecisionDiagram.TRUE) {
                        addTo(at + shift[choice], open[level + 1], 0, levels - level);
                    } else if (child != DecisionDiagram.FALSE) {
                        addTo(at + shift[choice], cells, child * width, levels - level);
                    }
                }
            }
        }

        private void down() {
            if (diagram.root() == DecisionDiagram.TRUE) {
                passed[0][0] = 1;
            } else if (diagram.root() != DecisionDiagram.FALSE) {
                cells[above(diagram.root())] = 1;
            }
            for (int node : byLevel) {
                Work.check();
                int level = levelOf[node];
                for (int choice = 0; choice < shift.length; choice++) {
                    int child = diagram.child(node, choice);
                    if (child == DecisionDiagram.TRUE) {
                        for (int k = 0; k <= level; k++) {
                            passed[level + 1][k + shift[choice]] =
                                    field.add(passed[level + 1][k + shift[choice]], cells[above(node) + k]);
                        }
                    } else if (child != DecisionDiagram.FALSE) {
                        addTo(above(child) + shift[choice], cells, above(node), level + 1);
                    }
                }
            }
        }

        private int above(int node) {
            return node * width + levels - levelOf[node] + 1;
        }

        private void addTo(int to, long[] from, int start, int count) {
            for (int k = 0; k < count; k++) {
                cells[to + k] = field.add(cells[to + k], from[start + k]);
            }
        }

        long[] all() {
            long[] all = new long[levels + 1];
            if (diagram.root() == DecisionDiagram.TRUE) {
                return open[0];
            }
            if (diagram.root() != DecisionDiagram.FALSE) {
                System.arraycopy(cells, diagram.root() * width, all, 0, levels + 1);
            }
            return all;
        }

        /** By the number of marked choices of the others, for the member of a level that makes a choice. */
        long[] with(int level, int choice) {
            long[] found = new long[levels];
            for (int before = 0; before <= level; before++) {
                // Decided before the member is asked: the others from there on, less the member itself, are free.
                multiply(found, passed[before], 0, before + 1, open[before + 1], 0, levels - before);
            }
            long[] decided = new long[level + 1];
            for (int i = firstNode[level]; i < firstNode[level + 1]; i++) {
                int node = byLevel[i];
                int child = diagram.child(node, choice);
                if (child == DecisionDiagram.TRUE) {
                    for (int k = 0; k <= level; k++) {
                        decided[k] = field.add(decided[k], cells[above(node) + k]);
                    }
                } else if (child != DecisionDiagram.FALSE) {
                    multiply(found, cells, above(node), level + 1, cells, child * width, levels - level);
                }
            }
            multiply(found, decided, 0, level + 1, open[level + 1], 0, levels - level);
            return found;
        }

        private void multiply(long[] into, long[] left, int leftStart, int leftCount, long[] right, int rightStart,
                int rightCount) {
            for (int i = 0; i < leftCount; i++) {
                long a = left[leftStart + i];
                if (a != 0) {
                    for (int j = 0; j < rightCount; j++) {
                        into[i + j] = field.addProduct(into[i + j], a, right[rightStart + j]);
                    }
                }
            }
        }
    }

    @Override
    public String name() {
        return "decision diagram";
    }

    @Override
    public Map<String, String> parameters() {
        return Map.of("nodes", String.valueOf(diagram.size()), "classes", String.valueOf(rule.classes().size()));
    }
}
