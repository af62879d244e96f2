package org.surety.analysis.who;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers for values, from 0 on and in the order in which they are met: equal ones for equal values. A value may be an
 * answer with a thousand sets in it; the very same one, which most readings share, is known again without a comparison.
 *
 * @param <V> what they are
 */
public final class Numbers<V> {

    private final Map<V, Integer> same = new IdentityHashMap<>();
    private final Map<V, Integer> equal = new HashMap<>();
    private final List<V> values = new ArrayList<>();

    /** The number of a value. */
    public int of(V value) {
        Integer number = same.get(value);
        if (number == null) {
            number = equal.getOrDefault(value, values.size());
            if (number == values.size()) {
                values.add(value);
                equal.put(value, number);
            }
            same.put(value, number);
        }
        return number;
    }

    /** The first value that was met of those with a number. */
    V value(int number) {
        return values.get(number);
    }

    /** How many differ. */
    int size() {
        return values.size();
    }
}
