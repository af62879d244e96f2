package org.surety.analysis.crisis.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.surety.analysis.crisis.behaviour.BallotLaw;
import org.surety.analysis.voting.DecisionDiagram;
import org.surety.analysis.voting.VoteCompiler;
import org.surety.semantics.Poll;
import org.surety.semantics.TooLarge;

/**
 * How a vote is counted, voter by voter: a {@link DecisionDiagram} in layers, with three ways out of each node, one for
 * each ballot. Different nodes of a layer lead to different results; a count by heads with vetoes has about as many in
 * each layer as the quota, whatever the number of voters.
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
        List<VoteCompiler.Vote> choices = BallotLaw.ORDER.stream()
                .map(it -> poll.ballots().contains(it) ? VoteCompiler.Vote.of(it) : VoteCompiler.Vote.absent(poll))
                .toList();
        DecisionDiagram diagram =
                DecisionDiagram.inOrder(VoteCompiler.compile(poll, voters, choices), MOST_NODES);
        List<int[]> layers = new ArrayList<>();
        int[] nodes = {diagram.root()};
        for (int layer = 0; layer < voters.size(); layer++) {
            int[] reached = reached(diagram, nodes);
            int[] next = layer == voters.size() - 1
                    ? new int[]{DecisionDiagram.FALSE, DecisionDiagram.TRUE}
                    : Arrays.stream(reached).distinct().sorted().toArray();
            layers.add(Arrays.stream(reached).map(it -> Arrays.binarySearch(next, it)).toArray());
            nodes = next;
        }
        return new BallotDiagram(layers);
    }

    /** Where the ballots lead from some nodes. */
    private static int[] reached(DecisionDiagram diagram, int[] nodes) {
        return Arrays.stream(nodes).flatMap(node -> IntStream.range(0, 3).map(ballot -> diagram.child(node, ballot)))
                .toArray();
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
