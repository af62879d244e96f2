package org.surety.analysis.voting;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A threshold rule as a reduced, ordered decision diagram. A node asks one member; its children, one a choice, stand
 * for what is left to be decided. {@link #FALSE} and {@link #TRUE} may stand at any level; apart from them no level is
 * skipped. Children have smaller numbers than their parents, so that a loop over the numbers is a walk from the leaves
 * to the root.
 *
 * <p>
 * Equal functions are the same node (Bryant, "Graph-based algorithms for Boolean function manipulation", IEEE
 * Transactions on Computers 35, 1986), hence {@code a == b} decides whether two sub-rules are the same.
 */
public final class DecisionDiagram {

    /** The decision has failed. */
    public static final int FALSE = 0;
    /** The decision has passed. */
    public static final int TRUE = 1;

    private final int choices;
    private final int[] order;
    private final NodeTable nodes;
    private final long[] row;
    private final PairCache joined = new PairCache();
    private int root;

    DecisionDiagram(int choices, int[] order, int most) {
        this.choices = choices;
        this.order = order;
        this.nodes = new NodeTable(choices + 1, "nodes of a decision diagram", BigInteger.ZERO, most, most);
        this.row = new long[choices + 1];
        long[] terminal = new long[choices + 1];
        Arrays.fill(terminal, -1);
        nodes.number(terminal);
        terminal[0] = -2;
        nodes.number(terminal);
    }

    /** The diagram of a rule, refused if it has more nodes than {@code most}. */
    public static DecisionDiagram of(ThresholdRule rule, int most) {
        return new DiagramBuilder(rule, rule.byImportance(), most).build();
    }

    /** The same, where the members are asked in their own order. */
    public static DecisionDiagram inOrder(ThresholdRule rule, int most) {
        return new DiagramBuilder(rule, IntStream.range(0, rule.members()).toArray(), most).build();
    }

    void setRoot(int node) {
        root = node;
    }

    /** The node with these children. */
    int node(int level, int[] children) {
        boolean same = true;
        for (int child : children) {
            same &= child == children[0];
        }
        if (same && children[0] <= TRUE) {
            return children[0];
        }
        row[0] = level;
        for (int choice = 0; choice < choices; choice++) {
            row[choice + 1] = children[choice];
        }
        return nodes.number(row);
    }

    /** Where it begins. */
    public int root() {
        return root;
    }

    /** How many members there are; a node's level lies below. */
    public int levels() {
        return order.length;
    }

    /** Which member is asked at a level. */
    public int member(int level) {
        return order[level];
    }

    /** One more than the greatest number of a node. */
    public int size() {
        return nodes.count();
    }

    /** The level of a node that is neither {@link #FALSE} nor {@link #TRUE}. */
    public int level(int node) {
        return (int) nodes.get(node, 0);
    }

    /** What is left after a choice. A decided question stays decided. */
    public int child(int node, int choice) {
        return node <= TRUE ? node : (int) nodes.get(node, choice + 1);
    }

    /** The node that passes if {@code a} or {@code b} does. */
    int or(int a, int b) {
        if (a == b || b == FALSE || a == TRUE) {
            return a;
        }
        if (a == FALSE || b == TRUE) {
            return b;
        }
        int low = Math.min(a, b);
        int high = Math.max(a, b);
        int found = joined.get(low, high);
        if (found >= 0) {
            return found;
        }
        int[] children = new int[choices];
        for (int choice = 0; choice < choices; choice++) {
            children[choice] = or(child(a, choice), child(b, choice));
        }
        int node = node(level(a), children);
        joined.put(low, high, node);
        return node;
    }
}
