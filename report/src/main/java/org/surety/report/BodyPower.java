package org.surety.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.surety.analysis.power.PowerResult;

/**
 * The power in one body, or in one decision of a procedure, under one reading.
 *
 * @param body the name of the body, or {@code procedure.step} of a decision that is taken without one
 * @param reading the choice for each open term on which its members or its rule depend
 * @param rule when it decides, in words
 * @param result the power of its members
 * @param refused what was not computed because it would be too much, each with the reason
 */
public record BodyPower(String body, Map<String, String> reading, String rule, PowerResult result,
        List<String> refused) {

    /** Copies the collections. */
    public BodyPower {
        reading = Collections.unmodifiableMap(new LinkedHashMap<>(reading));
        refused = List.copyOf(refused);
    }
}
