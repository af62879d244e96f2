package org.surety.report.dossier;

import java.util.List;
import java.util.Map;
import org.surety.analysis.power.PowerResult;

/**
 * The power of the members of one body, or of the voters of one step.
 *
 * @param title what votes: {@code security council}, {@code assistance: decision}
 * @param rule when it decides, in words; empty if that is not said
 * @param when the readings of open terms under which it votes so; empty if under every one
 */
public record BodyPower(String title, String rule, Map<String, List<String>> when, PowerResult result) {

    /** Copies the map. */
    public BodyPower {
        when = Map.copyOf(when);
    }
}
