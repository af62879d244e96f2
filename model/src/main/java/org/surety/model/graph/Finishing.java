package org.surety.model.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * The order in which a search that goes deep first is done with the nodes of a graph of numbers from 0 on. It needs no
 * stack of the thread, because a graph may be as deep as it is large.
 */
public final class Finishing {

    private Finishing() {}

    /**
     * All that {@code start} leads to, and last itself: in a graph without circles each once all is done that it leads
     * to.
     *
     * @param next what a node leads to at once; it is asked once of each node
     */
    public static List<Integer> from(int start, IntFunction<IntStream> next) {
        List<Integer> finished = new ArrayList<>();
        BitSet begun = new BitSet();
        BitSet done = new BitSet();
        Deque<Integer> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            int node = open.peek();
            if (!begun.get(node)) {
                begun.set(node);
                next.apply(node).filter(it -> !begun.get(it)).forEach(open::push);
            } else {
                open.pop();
                if (!done.get(node)) {
                    done.set(node);
                    finished.add(node);
                }
            }
        }
        return finished;
    }
}
