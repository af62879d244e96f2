package org.surety.strategic;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.surety.model.quantity.Ratio;

/**
 * What is asked of every scenario.
 *
 * @param readings the readings to which open terms are held
 * @param mostReadings how many readings are acceptable
 * @param assumed stakes, by their place in the scenario, that have one value within their range
 */
public record StrategicRequest(Map<String, Set<String>> readings, int mostReadings, Map<String, Ratio> assumed) {

    /** Copies the maps. */
    public StrategicRequest {
        readings = Collections.unmodifiableMap(new LinkedHashMap<>(readings));
        assumed = Collections.unmodifiableMap(new LinkedHashMap<>(assumed));
    }
}
