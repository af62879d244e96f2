package org.surety.model.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers for things from zero, equal ones for equal things. Mostly the very same thing is asked about again and again;
 * to compare all that it consists of would take longer than the rest.
 *
 * @param <T> what they are
 */
public final class Numbering<T> {

    /** So many are remembered as the very same; equal ones keep their number. */
    private static final int MOST_SEEN = 1 << 14;

    private final Map<T, Integer> numbers = new HashMap<>();
    private final Map<T, Integer> seen = new IdentityHashMap<>();
    private final List<T> things = new ArrayList<>();

    /** The number of a thing; the next one if none that is equal was met before. */
    public int of(T thing) {
        Integer number = seen.get(thing);
        if (number == null) {
            number = numbers.getOrDefault(thing, things.size());
            if (number == things.size()) {
                numbers.put(thing, number);
                things.add(thing);
            }
            if (seen.size() >= MOST_SEEN) {
                seen.clear();
            }
            seen.put(thing, number);
        }
        return number;
    }

    /** The first thing that was met of those with a number. */
    public T thing(int number) {
        return things.get(number);
    }

    /** How many differ. */
    public int size() {
        return things.size();
    }
}
