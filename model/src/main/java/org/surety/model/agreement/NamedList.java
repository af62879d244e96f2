package org.surety.model.agreement;

import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.function.Function;

/**
 * An unmodifiable list whose elements have names and are found by them at once: analyses look up names more often than
 * anything else, and a file may have ten thousand of a kind. Of several with one name the first is found.
 */
final class NamedList<T> extends AbstractList<T> implements RandomAccess {

    private final List<T> elements;
    private final Map<String, T> byName;

    private NamedList(List<T> elements, Function<T, String> name) {
        this.elements = List.copyOf(elements);
        this.byName = HashMap.newHashMap(elements.size());
        this.elements.forEach(it -> byName.putIfAbsent(name.apply(it), it));
    }

    /** A copy of {@code elements}; the list itself if it is one already. */
    static <T> List<T> copyOf(List<T> elements, Function<T, String> name) {
        return elements instanceof NamedList ? elements : new NamedList<>(elements, name);
    }

    /** The element of that name in a list made by {@link #copyOf}. */
    static <T> Optional<T> find(List<T> all, String name) {
        return all instanceof NamedList<T> named ? Optional.ofNullable(named.byName.get(name)) : Optional.empty();
    }

    @Override
    public T get(int index) {
        return elements.get(index);
    }

    @Override
    public int size() {
        return elements.size();
    }
}
