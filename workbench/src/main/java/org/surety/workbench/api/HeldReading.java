package org.surety.workbench.api;

import java.util.List;
import java.util.Map;

/**
 * An unclear clause held to a reading. Several for one term leave these readings open and no other.
 *
 * @param term the open term
 * @param reading one of its readings
 */
public record HeldReading(String term, String reading) {
    @Override
    public String toString() {
        return term + "=" + reading;
    }

    /** Adds them to what was asked for, if there are any. */
    public static void put(Map<String, String> parameters, List<HeldReading> readings) {
        if (!readings.isEmpty()) {
            parameters.put("reading", String.join(" ", readings.stream().map(HeldReading::toString).toList()));
        }
    }
}
