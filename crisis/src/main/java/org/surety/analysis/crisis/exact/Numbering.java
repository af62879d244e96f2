package org.surety.analysis.crisis.exact;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Numbers for things, equal ones for equal things. Mostly the very same thing is asked about again and again; to
 * compare all that it consists of would take longer than the rest.
 *
 * @param <T> what they are
 */
final class Numbering<T> {

    /** So many are remembered as the very same; equal ones keep their number. */
    private static final int MOST_SEEN = 1 << 14;

    private final Map<T, Integer> numbers = new HashMap<>();
    private final Map<T, Integer> seen = new IdentityHashMap<>();

    int of(T thing) {
        Integer number = seen.get(thing);
        if (number == null) {
            number = numbers.computeIfAbsent(thing, it -> numbers.size());
            if (seen.size() >= MOST_SEEN) {
                seen.clear();
            }
            seen.put(thing, number);
        }
        return number;
    }
}
