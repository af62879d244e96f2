package org.surety.workbench.whole;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.surety.report.Stamp;
import org.surety.report.Structure;

/**
 * How agreements are built, by the documents from which that was worked out: in a folder of hundreds the change of one
 * says nothing new of the others. Safe for several threads; holds those used last.
 */
public final class KnownStructures {

    private static final int MOST = 4_096;

    private final SequencedMap<List<Stamp.Input>, Structure> known = new LinkedHashMap<>(16, 0.75f, true);

    /** What was worked out from these documents as they are. */
    synchronized Optional<Structure> of(List<Stamp.Input> documents) {
        return Optional.ofNullable(known.get(documents));
    }

    synchronized void keep(List<Stamp.Input> documents, Structure structure) {
        known.put(documents, structure);
        if (known.size() > MOST) {
            known.pollFirstEntry();
        }
    }
}
