package org.surety.model.agreement;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Unmodifiable copies that keep the order of the file, which the JDK's own copies do not. */
final class Copies {

    private Copies() {}

    static <K, V> Map<K, V> ordered(Map<K, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    static <V> Map<String, Map<String, V>> nested(Map<String, Map<String, V>> map) {
        Map<String, Map<String, V>> copy = new LinkedHashMap<>();
        map.forEach((key, value) -> copy.put(key, ordered(value)));
        return Collections.unmodifiableMap(copy);
    }

    static <E> Set<E> ordered(Collection<E> set) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(set));
    }

    /** Without the order of the file, for sets in which it means nothing. */
    static <E extends Enum<E>> Set<E> sorted(Collection<E> set) {
        return set.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(set));
    }
}
