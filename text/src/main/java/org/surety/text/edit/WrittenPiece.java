package org.surety.text.edit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.surety.text.Documents;
import org.surety.text.SourceFile;

/** A value with the place of the text where it is written: from {@code from} up to {@code to}, in chars. */
sealed interface WrittenPiece {

    int from();

    int to();

    /**
     * A single text.
     *
     * @param block whether it is a block of lines
     */
    record Text(String text, boolean quoted, boolean block, int from, int to) implements WrittenPiece {}

    /** A list; {@code flow} is in brackets. */
    record Items(List<WrittenPiece> items, boolean flow, int from, int to) implements WrittenPiece {}

    /** Keys with values; {@code flow} is in braces. */
    record Keys(List<Entry> entries, boolean flow, int from, int to) implements WrittenPiece {
        Optional<Entry> entry(String key) {
            return entries.stream().filter(it -> it.key().text().equals(key)).findFirst();
        }
    }

    /** A key with its value. */
    record Entry(Text key, WrittenPiece value) {}

    /** The pieces of a file; empty where it is no single well-formed document. */
    static Optional<WrittenPiece> of(SourceFile file) {
        int skipped = file.content().startsWith("\uFEFF") ? 1 : 0;
        String text = file.content().substring(skipped);
        LoadSettings settings = LoadSettings.builder().setCodePointLimit(Documents.MOST_BYTES + 1)
                .setBufferSize(Math.max(1_024, text.length() + 1)).build();
        Builder builder = new Builder(text, skipped);
        try {
            for (Event event : new Parse(settings).parseString(text)) {
                builder.accept(event);
            }
        } catch (RuntimeException broken) {
            // What is wrong with the file is told where it is read; here it has no pieces.
            return Optional.empty();
        }
        return builder.root.size() == 1 ? Optional.of(builder.root.getFirst()) : Optional.empty();
    }

    /** Puts the events of a parser together. */
    final class Builder {

        private static final int DEEPEST = 200;

        private final String text;
        private final int skipped;
        private final IntUnaryOperator offsets;
        private final Deque<Open> open = new ArrayDeque<>();
        private final List<WrittenPiece> root = new ArrayList<>();

        private record Open(boolean keys, boolean flow, int from, List<WrittenPiece> inside) {}

        Builder(String text, int skipped) {
            this.text = text;
            this.skipped = skipped;
            this.offsets = offsets(text);
        }

        private void accept(Event event) {
            if (event instanceof ScalarEvent scalar) {
                int from = at(scalar.getStartMark());
                boolean block = !scalar.isPlain() && !scalar.isSQuoted() && !scalar.isDQuoted();
                put(new Text(scalar.getValue(), !scalar.isPlain(), block, from,
                        block ? trimmed(from, at(scalar.getEndMark())) : at(scalar.getEndMark())));
            } else if (event instanceof CollectionStartEvent start) {
                if (open.size() >= DEEPEST) {
                    throw new IllegalStateException("nested too deep");
                }
                open.push(new Open(event.getEventId() == Event.ID.MappingStart,
                        start.getFlowStyle() == FlowStyle.FLOW, at(start.getStartMark()), new ArrayList<>()));
            } else if (event.getEventId() == Event.ID.MappingEnd || event.getEventId() == Event.ID.SequenceEnd) {
                Open done = open.pop();
                // A block ends where the last value in it does, not where the next one begins.
                int to = done.flow || done.inside.isEmpty() ? at(event.getEndMark()) : done.inside.getLast().to();
                put(done.keys
                        ? new Keys(entries(done.inside), done.flow, done.from, to)
                        : new Items(done.inside, done.flow, done.from, to));
            } else if (event.getEventId() == Event.ID.Alias) {
                throw new IllegalStateException("an alias");
            }
        }

        private void put(WrittenPiece piece) {
            (open.isEmpty() ? root : open.element().inside()).add(piece);
        }

        private static List<Entry> entries(List<WrittenPiece> inside) {
            List<Entry> entries = new ArrayList<>();
            for (int i = 0; i + 1 < inside.size(); i += 2) {
                if (!(inside.get(i) instanceof Text key)) {
                    throw new IllegalStateException("a key that is no text");
                }
                entries.add(new Entry(key, inside.get(i + 1)));
            }
            return entries;
        }

        private int trimmed(int from, int to) {
            int end = to;
            while (end > from && Character.isWhitespace(text.charAt(end - skipped - 1))) {
                end--;
            }
            return end;
        }

        private int at(Optional<Mark> mark) {
            return skipped + offsets.applyAsInt(mark.orElseThrow().getIndex());
        }

        /** Where each character begins, by how many stand before it; as they are where each takes one place. */
        private static IntUnaryOperator offsets(String text) {
            int count = text.codePointCount(0, text.length());
            if (count == text.length()) {
                return it -> it;
            }
            int[] offsets = new int[count + 1];
            for (int i = 0; i < count; i++) {
                offsets[i + 1] = text.offsetByCodePoints(offsets[i], 1);
            }
            return it -> offsets[it];
        }
    }
}
