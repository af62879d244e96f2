package org.surety.workbench.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.model.agreement.Life.Law;

/**
 * What {@code life} is asked.
 *
 * @param file a path or an id of the catalog
 * @param law what fills the silence of the text; empty for the text alone and the Vienna Convention
 * @param asIn other agreements as in which its silence is filled as well; empty for those that the file names
 * @param parties whose exposure and guarantee is asked about, by code or name; empty for all who are protected
 * @param readings unclear clauses held to readings
 */
public record LifeQuestion(String file, Optional<Law> law, List<String> asIn, List<String> parties,
        List<HeldReading> readings) {

    /** Copies the lists. */
    public LifeQuestion {
        asIn = List.copyOf(asIn);
        parties = List.copyOf(parties);
        readings = List.copyOf(readings);
    }

    /** What was asked for, by the names of the options. */
    public Map<String, String> parameters() {
        Map<String, String> map = new LinkedHashMap<>();
        law.ifPresent(it -> map.put("law", it.word()));
        if (!asIn.isEmpty()) {
            map.put("as-in", String.join(",", asIn));
        }
        if (!parties.isEmpty()) {
            map.put("party", String.join(",", parties));
        }
        HeldReading.put(map, readings);
        return map;
    }
}
