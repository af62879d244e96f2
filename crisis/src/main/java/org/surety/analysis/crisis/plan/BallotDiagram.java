package org.surety.analysis.crisis.plan;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.surety.analysis.crisis.behaviour.BallotLaw;
import org.surety.semantics.Poll;
import org.surety.semantics.TooLarge;

/**
 * How a vote is counted, voter by voter: a layered decision diagram with three ways out of each node, one for each ballot. Its nodes are the states of the
 * count that can still lead to different results; a count by heads with vetoes has about as many in each layer as the quota, whatever the number of voters.
 *
 * <p>
 * The layer after the last voter consists of {@link #FAILED} and {@link #PASSED}.
 */
public final class BallotDiagram {

    /** The node of the last layer where the vote has failed. */
    public static final int FAILED = 0;
    /** The node of the last layer where it has passed. */
    public static final int PASSED = 1;

    private static final int MOST_NODES = 4_000_000;

    private final List<int[]> layers;

    private BallotDiagram(List<int[]> layers) {
        this.layers = layers;
    }

    /**
     * The diagram of a poll.
     *
     * @param voters in the order of counting; an empty text stands for somebody whose ballot does not count
     * @throws TooLarge if there are too many states
     */
    public static BallotDiagram of(Poll poll, List<String> voters) {
        Count count = new Count(poll, voters);
        List<int[]> layers = new ArrayList<>();
        List<long[]> states = List.of(count.start());
        int total = 0;
        for (int layer = 0; layer < voters.size(); layer++) {
            boolean last = layer == voters.size() - 1;
            Map<List<Long>, Integer> numbers = new HashMap<>();
            List<long[]> next = new ArrayList<>();
            int[] children = new int[states.size() * 3];
            for (int node = 0; node < states.size(); node++) {
                for (int ballot = 0; ballot < 3; ballot++) {
                    long[] state = count.after(states.get(node), layer, ballot);
                    children[node * 3 + ballot] = last
                            ? count.hasPassed(state) ? PASSED : FAILED
                            : numbers.computeIfAbsent(key(state), it -> {
                                next.add(state);
                                return next.size() - 1;
                            });
                }
            }
            layers.add(children);
            states = next;
            total += states.size();
            if (total > MOST_NODES) {
                throw new TooLarge("states of a count of votes", BigInteger.valueOf(total), MOST_NODES);
            }
        }
        return new BallotDiagram(layers);
    }

    private static List<Long> key(long[] state) {
        List<Long> key = new ArrayList<>(state.length);
        for (long value : state) {
            key.add(value);
        }
        return key;
    }

    /** The number of voters. */
    public int voters() {
        return layers.size();
    }

    /** How many nodes there are before the ballot of voter {@code layer}, or after all. */
    public int nodes(int layer) {
        return layer == layers.size() ? 2 : layers.get(layer).length / 3;
    }

    /**
     * Where the ballot of voter {@code layer} leads from {@code node}.
     *
     * @param ballot {@link BallotLaw#YES}, {@link BallotLaw#NO} or {@link BallotLaw#ABSTAIN}
     */
    public int after(int layer, int node, int ballot) {
        return layers.get(layer)[node * 3 + ballot];
    }
}
