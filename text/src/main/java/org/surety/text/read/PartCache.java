package org.surety.text.read;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.surety.text.FormRules;
import org.surety.text.Problems;
import org.surety.text.tree.Mark;
import org.surety.text.tree.Node;

/**
 * Decodes elements under chosen readings, each once for every choice that concerns it: an element without open terms is
 * decoded once for all readings. Bounded; safe for several threads.
 */
final class PartCache {

    private static final int MOST_KEPT = 4_096;

    private final AgreementText text;
    private final Map<Node, Set<Integer>> termsIn = new IdentityHashMap<>();
    private final Map<Key, Part<?>> parts = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Part<?>> eldest) {
            return size() > MOST_KEPT;
        }
    };

    PartCache(AgreementText text) {
        this.text = text;
    }

    /** An element, by its path and where it stands, and the choices that concern it. */
    private record Key(String path, Mark mark, Map<Integer, String> choices) {}

    /**
     * The element under the chosen readings.
     *
     * @throws IllegalArgumentException if a choice is missing, or what it leads to makes no sense
     */
    @SuppressWarnings("unchecked")
    synchronized <T> Part<T> get(Cell element, String id, FileSection.Element<T> decode, ReadingChoice.Chosen choices) {
        Map<Integer, String> concerning = new TreeMap<>();
        AgreementText.termsIn(element.node(), termsIn)
                .forEach(term -> choices.of(term)
                        .or(() -> choices.absent().contains(term) ? Optional.of("") : Optional.empty())
                        .ifPresent(reading -> concerning.put(term, reading)));
        Key key = new Key(element.path(), element.mark(), concerning);
        Part<?> known = parts.get(key);
        if (known == null) {
            known = decode(element, id, decode, choices);
            parts.put(key, known);
        }
        // A path leads to elements of one section only, so the type is the one asked for.
        return (Part<T>) known;
    }

    /** The same, without keeping it. */
    <T> Part<T> decode(Cell element, String id, FileSection.Element<T> decode, ReadingChoice.Chosen choices) {
        Problems problems = new Problems(text.file());
        Decoder decoder = new Decoder(problems, choices, text.names());
        T value = decoder.each(element, it -> decode.read(decoder, id, it));
        if (problems.hasErrors()) {
            throw new IllegalArgumentException("under this reading " + Optional.of(problems.sorted().getFirst())
                    .map(it -> it.position() + ": " + it.message()).orElse(FormRules.FORM_BAD_VALUE.sentence()));
        }
        return new Part<>(value, Set.copyOf(decoder.mentions()));
    }
}
