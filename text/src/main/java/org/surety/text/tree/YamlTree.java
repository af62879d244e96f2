package org.surety.text.tree;

import java.util.Iterator;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.surety.text.Documents;
import org.surety.text.FormRules;
import org.surety.text.Problems;
import org.surety.text.SourceFile;

/**
 * Parses YAML into a tree. Works on the parser's events with a stack of its own, so that neither depth nor aliases of a hostile file cost
 * more than reading it: depth, number of values and size have limits, and anchors, aliases and tags are refused.
 */
public final class YamlTree {

    /** Values nest no deeper than this. */
    public static final int MOST_DEEP = 60;
    /** A file has no more than this many keys and values. */
    public static final int MOST_VALUES = 200_000;

    private YamlTree() {}

    /** The tree of {@code file}; empty if it is not a single well-formed document, which {@code problems} then explains. */
    public static Optional<Node> parse(SourceFile file, Problems problems) {
        String text = file.content().startsWith("\uFEFF") ? file.content().substring(1) : file.content();
        if (text.length() > Documents.MOST_BYTES) {
            problems.add(FormRules.FORM_TOO_LARGE, "the file is longer than " + Documents.MOST_BYTES + " characters");
            return Optional.empty();
        }
        if (refuseBadCharacter(text, problems)) {
            return Optional.empty();
        }
        LoadSettings settings = LoadSettings.builder().setCodePointLimit(Documents.MOST_BYTES + 1).build();
        TreeBuilder builder = new TreeBuilder(problems);
        try {
            Iterator<Event> events = new Parse(settings).parseString(text).iterator();
            while (events.hasNext() && !builder.isStopped()) {
                accept(events.next(), builder);
            }
        } catch (MarkedYamlEngineException broken) {
            YamlErrors.report(broken, text, problems);
        } catch (ReaderException broken) {
            problems.add(FormRules.FORM_ENCODING, "the file holds the character U+%04X, which YAML does not allow"
                    .formatted(broken.getCodePoint()));
        } catch (RuntimeException broken) {
            // The parser's own faults must not stop us; whatever it chokes on is no YAML for us either.
            problems.add(FormRules.FORM_YAML, "this is not well-formed YAML");
        }
        if (builder.isStopped() || problems.hasErrors() && builder.root().isEmpty()) {
            return Optional.empty();
        }
        Optional<Node> root = builder.root();
        if (root.isEmpty() || root.get() instanceof Node.Scalar scalar && scalar.isBlank()) {
            problems.add(FormRules.FORM_EMPTY,
                    "the file is empty; expected `surety: 1` and `kind: agreement` or `kind: scenario`");
            return Optional.empty();
        }
        return root;
    }

    private static void accept(Event event, TreeBuilder builder) {
        Mark mark =
                event.getStartMark().map(it -> new Mark(it.getLine() + 1, it.getColumn() + 1)).orElse(new Mark(0, 0));
        if (event instanceof NodeEvent node) {
            builder.node(node, mark);
        } else if (event instanceof DocumentStartEvent) {
            builder.document(mark);
        } else if (event.getEventId() == Event.ID.MappingEnd || event.getEventId() == Event.ID.SequenceEnd) {
            builder.end();
        }
    }

    private static boolean refuseBadCharacter(String text, Problems problems) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < text.length(); i++) {
            char here = text.charAt(i);
            if (here == '\n') {
                line++;
                column = 1;
                continue;
            }
            boolean loneSurrogate = Character.isSurrogate(here)
                    && !(Character.isHighSurrogate(here) && i + 1 < text.length()
                            && Character.isLowSurrogate(text.charAt(i + 1)))
                    && !(Character.isLowSurrogate(here) && i > 0 && Character.isHighSurrogate(text.charAt(i - 1)));
            boolean control = here < ' ' && here != '\t' && here != '\r' || here == 0x7F
                    || here >= 0x80 && here < 0xA0 && here != 0x85
                    || here >= 0xFFFE;
            if (loneSurrogate || control) {
                problems.add(FormRules.FORM_ENCODING, line, column, "",
                        "the character U+%04X may not stand in a text file".formatted((int) here), Optional.empty());
                return true;
            }
            column++;
        }
        return false;
    }
}
