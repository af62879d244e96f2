package org.surety.text.edit;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.surety.text.Documents;
import org.surety.text.SourceFile;

/** A chronicle with an entry more, where its day belongs; everything else stays as it is written. */
public final class ChronicleEntries {

    private static final String EVENTS = "events";
    private static final String DAY = "on";

    private ChronicleEntries() {}

    /** An entry that is there: where it begins, and its day as it is written, if it says one plainly. */
    private record Item(int from, Optional<String> day) {}

    /** The list of entries. */
    private record Entries(boolean flow, int column, List<Item> items, int end) {}

    /**
     * The file with the entry.
     *
     * @param day as dates are written: {@code 2025-08-28}
     * @param entry the entry as a mapping in braces
     * @return empty where the file has no list of entries
     */
    public static Optional<SourceFile> with(SourceFile file, String day, String entry) {
        return entries(file.content()).map(it -> new SourceFile(file.name(), put(file.content(), it, day, entry)));
    }

    private static String put(String text, Entries entries, String day, String entry) {
        Optional<Item> later = entries.items().stream()
                .filter(it -> it.day().filter(on -> on.compareTo(day) > 0 && !on.startsWith(day)).isPresent())
                .findFirst();
        if (entries.flow()) {
            int at = later.map(Item::from).orElse(entries.end());
            String said = later.isPresent() ? entry + ", " : (entries.items().isEmpty() ? "" : ", ") + entry;
            return text.substring(0, at) + said + text.substring(at);
        }
        int at = lineStart(text, later.map(Item::from).orElse(entries.end()));
        String before = text.substring(0, at);
        return before + (before.isEmpty() || before.endsWith("\n") ? "" : "\n") + " ".repeat(entries.column()) + "- "
                + entry + "\n" + text.substring(at);
    }

    /** Where the line of a place begins; at the end of the text, there. */
    private static int lineStart(String text, int place) {
        return place >= text.length() ? text.length() : text.lastIndexOf('\n', Math.max(0, place - 1)) + 1;
    }

    private static Optional<Entries> entries(String text) {
        int skipped = text.startsWith("\uFEFF") ? 1 : 0;
        LoadSettings settings = LoadSettings.builder().setCodePointLimit(Documents.MOST_BYTES + 1)
                .setBufferSize(Math.max(1_024, text.length() + 1)).build();
        try {
            Iterator<Event> events = new Parse(settings).parseString(text.substring(skipped)).iterator();
            int depth = 0;
            boolean key = true;
            boolean next = false;
            while (events.hasNext()) {
                Event event = events.next();
                if (event instanceof CollectionStartEvent start) {
                    if (depth == 1 && next && event.getEventId() == Event.ID.SequenceStart) {
                        return Optional.of(list(text, skipped, start, events));
                    }
                    depth++;
                    key = depth == 1;
                    next = false;
                } else if (event.getEventId() == Event.ID.MappingEnd || event.getEventId() == Event.ID.SequenceEnd) {
                    depth--;
                    key = true;
                } else if (event instanceof ScalarEvent scalar && depth == 1) {
                    next = key && scalar.getValue().equals(EVENTS);
                    key = !key;
                }
            }
        } catch (RuntimeException broken) {
            // What is wrong with the file is told where it is read; here it has no entries.
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static Entries list(String text, int skipped, CollectionStartEvent start, Iterator<Event> events) {
        List<Item> items = new ArrayList<>();
        int depth = 1;
        boolean key = false;
        boolean day = false;
        int from = 0;
        Optional<String> said = Optional.empty();
        while (true) {
            Event event = events.next();
            boolean end = event.getEventId() == Event.ID.MappingEnd || event.getEventId() == Event.ID.SequenceEnd;
            if (depth == 1 && end) {
                return new Entries(start.isFlow(), start.getStartMark().map(Mark::getColumn).orElse(0), items,
                        at(text, skipped, event));
            }
            if (event instanceof CollectionStartEvent) {
                if (depth == 1) {
                    from = at(text, skipped, event);
                    said = Optional.empty();
                    key = true;
                }
                depth++;
                day = false;
            } else if (end) {
                depth--;
                key = true;
                if (depth == 1) {
                    items.add(new Item(from, said));
                }
            } else if (event instanceof ScalarEvent scalar) {
                if (depth == 1) {
                    items.add(new Item(at(text, skipped, event), Optional.empty()));
                } else if (depth == 2) {
                    said = day && !key ? Optional.of(scalar.getValue()) : said;
                    day = key && scalar.getValue().equals(DAY);
                    key = !key;
                }
            }
        }
    }

    private static int at(String text, int skipped, Event event) {
        int points = event.getStartMark().map(Mark::getIndex).orElse(0);
        return text.offsetByCodePoints(skipped, Math.min(points, text.codePointCount(skipped, text.length())));
    }
}
