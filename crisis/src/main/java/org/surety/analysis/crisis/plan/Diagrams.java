package org.surety.analysis.crisis.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.surety.semantics.Poll;

/**
 * Diagrams that have been made, so that equal votes share theirs; and how much they and those who vote with them take.
 */
final class Diagrams {

    private final Map<Counted, BallotDiagram> known = new HashMap<>();

    private long size;

    private record Counted(Poll poll, List<String> voters) {}

    /** As {@link BallotDiagram#of}, worked out once for the same poll and voters. */
    BallotDiagram of(Poll poll, List<String> voters) {
        Counted key = new Counted(poll, voters);
        BallotDiagram diagram = known.get(key);
        if (diagram == null) {
            diagram = BallotDiagram.of(poll, voters);
            known.put(key, diagram);
            for (int layer = 0; layer < diagram.voters(); layer++) {
                note(2 * diagram.nodes(layer) + 20);
            }
        }
        return diagram;
    }

    /** About so many more numbers are kept, here or with what is counted here. */
    void note(int numbers) {
        size += numbers;
    }

    long size() {
        return size;
    }
}
