package org.surety.text.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** Picks what stands under some keys of the outermost mapping from the events of a parser. */
final class HeadReader {

    private final Set<String> keys;
    private final Map<String, List<String>> found = new HashMap<>();
    private final List<String> parts = new ArrayList<>();
    private boolean isList;
    private int parted;
    private int depth;
    private int values;
    private boolean isValue;
    private String key = "";
    private boolean done;

    HeadReader(Set<String> keys) {
        this.keys = keys;
    }

    /** Whether there is nothing more to be found. */
    boolean isDone() {
        return done || found.size() == keys.size() || values > YamlTree.MOST_VALUES;
    }

    /** The texts under each key, without the space around them: one, those of a list, the keys of a mapping. */
    Map<String, List<String>> found() {
        return Map.copyOf(found);
    }

    void accept(Event event) {
        switch (event.getEventId()) {
            case MappingStart, SequenceStart -> {
                boolean list = event.getEventId() == Event.ID.SequenceStart;
                done |= depth == 0 && list;
                if (depth == 1) {
                    isList = list;
                    parts.clear();
                    parted = 0;
                }
                depth++;
                values++;
            }
            case MappingEnd, SequenceEnd -> {
                depth--;
                done |= depth == 0;
                passed(depth == 1 ? parts : List.of());
            }
            case Scalar -> passed(List.of(((ScalarEvent) event).getValue().strip()));
            case Alias -> passed(List.of());
            case StreamStart, StreamEnd, DocumentStart, DocumentEnd, Comment -> {
            }
        }
    }

    /** A whole node has passed. */
    private void passed(List<String> texts) {
        values++;
        if (depth == 0) {
            done = true;
        } else if (depth == 2) {
            if (isList || parted % 2 == 0) {
                parts.addAll(texts);
            }
            parted++;
        } else if (depth == 1 && isValue) {
            if (keys.contains(key)) {
                found.putIfAbsent(key, List.copyOf(texts));
            }
            isValue = false;
        } else if (depth == 1) {
            key = texts.isEmpty() ? "" : texts.getFirst();
            isValue = true;
        }
    }
}
