package org.surety.design.judge;

import org.surety.model.quantity.Scatter;

/**
 * At which share of its range every assumption is. It depends on names alone, never on who asks or when, so that it is
 * the same in every version.
 */
@FunctionalInterface
public interface DrawnSetting {

    /**
     * The share of an assumption, from 0 for the low to 1 for the high end of its range.
     *
     * @param party to which party it applies; empty where it is not about several
     */
    double share(String assumption, String party);

    /** What a stream of numbers has for each name. */
    static DrawnSetting of(Scatter stream) {
        return (assumption, party) -> {
            String name = party.isEmpty() ? assumption : assumption + "/" + party;
            long hash = 1125899906842597L;
            for (int i = 0; i < name.length(); i++) {
                hash = 31 * hash + name.charAt(i);
            }
            return stream.at(hash);
        };
    }
}
