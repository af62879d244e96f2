package org.surety.analysis.crisis.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.surety.semantics.Poll;

/** Diagrams that have been made, so that equal votes share theirs. */
final class Diagrams {

    private final Map<Counted, BallotDiagram> known = new HashMap<>();

    private record Counted(Poll poll, List<String> voters) {}

    /** @see BallotDiagram#of */
    BallotDiagram of(Poll poll, List<String> voters) {
        Counted key = new Counted(poll, voters);
        BallotDiagram diagram = known.get(key);
        if (diagram == null) {
            diagram = BallotDiagram.of(poll, voters);
            known.put(key, diagram);
        }
        return diagram;
    }
}
