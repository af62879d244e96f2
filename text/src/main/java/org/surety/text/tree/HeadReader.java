package org.surety.text.tree;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** Picks the texts under some keys of the outermost mapping from the events of a parser. */
final class HeadReader {

    private final Set<String> keys;
    private final Map<String, String> found = new HashMap<>();
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

    /** The first text under each key that has one, without the space around it. */
    Map<String, String> found() {
        return Map.copyOf(found);
    }

    void accept(Event event) {
        switch (event.getEventId()) {
            case MappingStart, SequenceStart -> {
                done |= depth == 0 && event.getEventId() == Event.ID.SequenceStart;
                depth++;
                values++;
            }
            case MappingEnd, SequenceEnd -> {
                depth--;
                done |= depth == 0;
                passed("");
            }
            case Scalar -> passed(((ScalarEvent) event).getValue().strip());
            case Alias -> passed("");
            case StreamStart, StreamEnd, DocumentStart, DocumentEnd, Comment -> {
            }
        }
    }

    /** A whole node has passed. */
    private void passed(String text) {
        values++;
        if (depth == 0) {
            done = true;
        } else if (depth == 1 && isValue) {
            if (keys.contains(key)) {
                found.putIfAbsent(key, text);
            }
            isValue = false;
        } else if (depth == 1) {
            key = text;
            isValue = true;
        }
    }
}
