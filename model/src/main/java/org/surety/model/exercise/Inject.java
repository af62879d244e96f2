package org.surety.model.exercise;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.surety.model.chronicle.Entry;

/**
 * What the exercise brings into the story.
 *
 * @param id its name
 * @param at when it comes by itself; empty where control brings it by hand
 * @param to the seats that are told; empty for all. What happens, as against what is told, everybody sees
 * @param told words
 * @param event what happens; its day is that on which it comes
 */
public record Inject(String id, Optional<LocalDateTime> at, List<String> to, Optional<String> told,
        Optional<Entry> event) {

    /** Copies the list; refuses one that brings nothing. */
    public Inject {
        to = List.copyOf(to);
        if (told.isEmpty() && event.isEmpty()) {
            throw new IllegalArgumentException("inject " + id + " tells nothing and nothing happens");
        }
    }
}
