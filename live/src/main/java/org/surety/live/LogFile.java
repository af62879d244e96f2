package org.surety.live;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A log as a file: an event a line, each a mapping of texts in canonical form. */
public final class LogFile {

    /** What a line must look like, for whoever wrote another. */
    public static final String EXPECTED = "an event of a log, {\"seq\":[\"1\"],\"story\":[MOMENT],\"actor\":[WHO],"
            + "\"kind\":[WORD],\"body\":[WHAT]}, with \"at\", \"key\" and \"link\" where a server kept it";
    private static final int QUOTED = 80;

    private LogFile() {}

    /**
     * A line.
     *
     * @param event the event
     * @param story the moment of the story as it is written, of which a link is the digest
     * @param chained its place in the chain; empty in a log that no server kept
     */
    public record Line(Logged event, String story, Optional<Chained> chained) {}

    /**
     * The place of an event in the chain of a log.
     *
     * @param at when it was appended, in milliseconds since 1970 in UTC
     * @param key what its sender gave it
     * @param link the digest that binds it to all events before it, in hexadecimal digits
     */
    public record Chained(long at, String key, String link) {}

    /** What a file holds. */
    public sealed interface Content {
        /** Its lines, at least one. */
        record Lines(List<Line> lines) implements Content {
            /** Copies the list. */
            public Lines {
                lines = List.copyOf(lines);
            }

            /** The events. */
            public List<Logged> events() {
                return lines.stream().map(Line::event).toList();
            }
        }

        /**
         * A line of it is no event.
         *
         * @param line which, from 1
         * @param found what stands there, or what is wrong with it
         */
        record Wrong(int line, String found) implements Content {}
    }

    /** The events of a log that no server kept. */
    public static String of(List<Logged> log) {
        return write(log.stream().map(it -> new Line(it, it.story().toString(), Optional.empty())).toList());
    }

    /** The file. */
    public static String write(List<Line> lines) {
        StringBuilder out = new StringBuilder();
        for (Line line : lines) {
            Map<String, List<String>> fields = new LinkedHashMap<>();
            Logged event = line.event();
            fields.put("seq", List.of(Long.toString(event.seq())));
            fields.put("story", List.of(line.story()));
            fields.put("actor", List.of(event.actor()));
            fields.put("kind", List.of(LogCodec.kind(event.what())));
            fields.put("body", List.of(LogCodec.body(event.what())));
            line.chained().ifPresent(it -> {
                fields.put("at", List.of(Long.toString(it.at())));
                fields.put("key", List.of(it.key()));
                fields.put("link", List.of(it.link()));
            });
            out.append(LogText.write(fields)).append('\n');
        }
        return out.toString();
    }

    /** What a file holds; never throws. */
    public static Content read(String text) {
        List<Line> lines = new ArrayList<>();
        List<String> all = text.lines().toList();
        for (int i = 0; i < all.size(); i++) {
            try {
                lines.add(line(all.get(i)));
            } catch (IllegalArgumentException | DateTimeException wrong) {
                return new Content.Wrong(i + 1, all.get(i).isBlank()
                        ? "an empty line"
                        : shown(all.get(i)) + " (" + shown(String.valueOf(wrong.getMessage())) + ")");
            }
        }
        return lines.isEmpty() ? new Content.Wrong(1, "nothing") : new Content.Lines(lines);
    }

    private static String shown(String text) {
        return text.length() <= QUOTED ? text : text.substring(0, QUOTED) + "…";
    }

    private static Line line(String text) {
        Map<String, List<String>> fields = LogText.read(text);
        String story = one(fields, "story");
        Logged event = new Logged(Long.parseLong(one(fields, "seq")), LocalDateTime.parse(story),
                one(fields, "actor"), LogCodec.read(one(fields, "kind"), one(fields, "body")));
        Optional<Chained> chained = fields.containsKey("link")
                ? Optional.of(new Chained(Long.parseLong(one(fields, "at")), one(fields, "key"), one(fields, "link")))
                : Optional.empty();
        return new Line(event, story, chained);
    }

    private static String one(Map<String, List<String>> fields, String key) {
        return Optional.ofNullable(fields.get(key)).filter(it -> it.size() == 1).map(List::getFirst)
                .orElseThrow(() -> new IllegalArgumentException("it lacks " + key));
    }
}
