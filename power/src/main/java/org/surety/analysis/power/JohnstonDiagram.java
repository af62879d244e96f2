package org.surety.analysis.power;

import java.math.BigInteger;
import java.util.Arrays;
import org.surety.analysis.voting.DecisionDiagram;
import org.surety.analysis.voting.ThresholdRule;
import org.surety.model.quantity.Ratio;
import org.surety.semantics.Work;

/**
 * The Johnston index on a decision diagram whose members stand in order of importance: each gains at least as much at
 * every threshold as those after it. Then the critical members of a coalition are the first so many of its members, and
 * it is enough to find the last critical one.
 *
 * <p>
 * For a node f reached with k members chosen, whose member joins as the (k+1)-th and whose children are f1 and f0: it
 * is the last critical one if f1 passes, f0 fails, and, were the next chosen member left out instead, the rest would
 * pass. Let the next chosen one be at a level below, reached from f1 and f0 by leaving out all between; with children
 * f11, f10 of the former and f01 of the latter, the ways to go on number (passing of f10) - (passing of f01), because
 * f01 lacks the more important member and so passes more rarely. Time: nodes times members squared.
 */
final class JohnstonDiagram {

    private static final int PLAIN = 60;

    private final DecisionDiagram diagram;
    private final int levels;
    private final int[] levelOf;
    private final int width;
    /** By node: the number of passing ways below. */
    private final long[] passing;
    /** By node and number of further members up to and including the last critical one: the ways. */
    private final long[] ahead;
    /** By node and number of members chosen before: the ways. */
    private final long[] before;
    /** By node: the ways in which the member of the node, being chosen, is the last critical one. */
    private final long[] last;

    JohnstonDiagram(DecisionDiagram diagram) {
        this.diagram = diagram;
        this.levels = diagram.levels();
        this.width = levels + 1;
        this.levelOf = new int[diagram.size()];
        this.passing = new long[diagram.size()];
        this.last = new long[diagram.size()];
        this.ahead = new long[Math.multiplyExact(diagram.size(), width)];
        this.before = new long[ahead.length];
        for (int node = 2; node < levelOf.length; node++) {
            Work.check();
            levelOf[node] = diagram.level(node);
        }
    }

    static boolean suits(ThresholdRule rule, DecisionDiagram diagram) {
        if (rule.members() > PLAIN || rule.choices() != 2) {
            return false;
        }
        for (int level = 1; level < diagram.levels(); level++) {
            for (int threshold = 0; threshold < rule.thresholds(); threshold++) {
                if (rule.gain(threshold, 1, diagram.member(level))
                        > rule.gain(threshold, 1, diagram.member(level - 1))) {
                    return false;
                }
            }
        }
        return true;
    }

    Ratio[] run() {
        for (int node = 2; node < passing.length; node++) {
            Work.check();
            int low = diagram.child(node, 0);
            int high = diagram.child(node, 1);
            passing[node] = passing(low, levelOf[node] + 1) + passing(high, levelOf[node] + 1);
            last[node] = lastCritical(low, high, levelOf[node] + 1);
            // Counted with the member: it is the last one, or the last one lies ahead. Without: it lies ahead.
            for (int more = 0; more < levels - levelOf[node]; more++) {
                long value = low > DecisionDiagram.TRUE ? ahead[low * width + more] : 0;
                if (more > 0 && high > DecisionDiagram.TRUE) {
                    value += ahead[high * width + more - 1];
                }
                ahead[node * width + more] = value;
            }
            if (high > DecisionDiagram.TRUE) {
                ahead[node * width + levels - levelOf[node]] = ahead[high * width + levels - levelOf[node] - 1];
            }
            ahead[node * width + 1] += last[node];
        }
        BigInteger[][] shares = new BigInteger[levels][];
        Arrays.setAll(shares, it -> PassingCounts.zeros(levels + 1));
        if (diagram.root() > DecisionDiagram.TRUE) {
            before[diagram.root() * width] = 1;
        }
        for (int node = diagram.size() - 1; node > DecisionDiagram.TRUE; node--) {
            share(node, shares[levelOf[node]]);
        }
        Ratio[] raw = new Ratio[levels];
        for (int level = 0; level < levels; level++) {
            raw[diagram.member(level)] = Johnston.shared(shares[level]);
        }
        return Johnston.normalised(raw);
    }

    private long passing(int node, int level) {
        return node == DecisionDiagram.TRUE
                ? 1L << (levels - level)
                : node == DecisionDiagram.FALSE ? 0 : passing[node];
    }

    private long lastCritical(int without, int with, int level) {
        int low = without;
        int high = with;
        long ways = 0;
        for (int next = level; next < levels; next++) {
            ways += passing(diagram.child(high, 0), next + 1) - passing(diagram.child(low, 1), next + 1);
            high = diagram.child(high, 0);
            low = diagram.child(low, 0);
        }
        // Nobody follows.
        return ways + (high == DecisionDiagram.TRUE && low == DecisionDiagram.FALSE ? 1 : 0);
    }

    /** Parents come before their children here, because numbers descend. */
    private void share(int node, BigInteger[] into) {
        int low = diagram.child(node, 0);
        int high = diagram.child(node, 1);
        long[] number = new long[levels + 1];
        for (int chosen = 0; chosen <= levelOf[node]; chosen++) {
            long ways = before[node * width + chosen];
            if (ways == 0) {
                continue;
            }
            number[chosen + 1] += ways * last[node];
            for (int more = 1; high > DecisionDiagram.TRUE && more < levels - levelOf[node]; more++) {
                number[chosen + 1 + more] += ways * ahead[high * width + more];
            }
            if (low > DecisionDiagram.TRUE) {
                before[low * width + chosen] += ways;
            }
            if (high > DecisionDiagram.TRUE) {
                before[high * width + chosen + 1] += ways;
            }
        }
        for (int k = 0; k <= levels; k++) {
            if (number[k] != 0) {
                into[k] = into[k].add(BigInteger.valueOf(number[k]));
            }
        }
    }
}
