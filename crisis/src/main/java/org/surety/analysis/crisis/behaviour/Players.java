package org.surety.analysis.crisis.behaviour;

import java.util.Map;

/**
 * Parties that choose, while everybody else behaves as the middle of every range says.
 *
 * @param concludes for each of them, whether it ends its talks at once, or never
 */
public record Players(Map<String, Boolean> concludes) {

    /** Nobody chooses, and ranges are ranges. */
    public static final Players NONE = new Players(Map.of());

    /** Never. */
    private static final DelayLaw NEVER = new DelayLaw.Known(new long[0], new double[0]);

    /** Copies the map. */
    public Players {
        concludes = Map.copyOf(concludes);
    }

    /** Whether {@code party} chooses. */
    boolean choose(String party) {
        return concludes.containsKey(party);
    }

    /** Whether anybody does. */
    boolean any() {
        return !concludes.isEmpty();
    }

    /** How long {@code party}, who chooses, goes on talking. */
    DelayLaw talks(String party) {
        return concludes.getOrDefault(party, false) ? DelayLaw.Known.AT_ONCE : NEVER;
    }
}
