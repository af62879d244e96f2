package org.surety.text.tree;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.surety.text.Characters;
import org.surety.text.Documents;
import org.surety.text.FormRules;
import org.surety.text.Problems;
import org.surety.text.SourceFile;

/**
 * Parses YAML into a tree. Works on the parser's events with a stack of its own, so that neither depth nor aliases of a
 * hostile file cost more than reading it: depth, number of values and size have limits, and anchors, aliases and tags
 * are refused.
 */
public final class YamlTree {

    /** Values nest no deeper than this. */
    public static final int MOST_DEEP = 60;
    /** A file has no more than this many keys and values. */
    public static final int MOST_VALUES = 100_000;

    /** A key has no more than this many characters; names have up to a hundred. */
    public static final int LONGEST_KEY = 200;

    private static final int LEAST_BUFFER = 1_024;
    private static final int HEAD_BUFFER = 65_536;

    private YamlTree() {}

    /**
     * The tree of {@code file}; empty if it is not a single well-formed document, which {@code problems} then explains.
     */
    public static Optional<Node> parse(SourceFile file, Problems problems) {
        return parse(file, problems, MOST_VALUES);
    }

    /** As above, where a file has no more than {@code most} keys and values. */
    public static Optional<Node> parse(SourceFile file, Problems problems, int most) {
        String text = file.content().startsWith("\uFEFF") ? file.content().substring(1) : file.content();
        if (text.length() > Documents.MOST_BYTES) {
            problems.add(FormRules.FORM_TOO_LARGE, "the file is longer than " + Documents.MOST_BYTES + " characters");
            return Optional.empty();
        }
        if (Characters.refuse(text, problems)) {
            return Optional.empty();
        }
        // The parser copies what it has for every buffer that a long word fills, so one buffer takes all.
        LoadSettings settings = LoadSettings.builder().setCodePointLimit(Documents.MOST_BYTES + 1)
                .setBufferSize(Math.max(LEAST_BUFFER, text.length() + 1)).build();
        TreeBuilder builder = new TreeBuilder(problems, most);
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
                    "the file is empty; expected `surety: 1` and a kind such as `kind: agreement` or "
                            + "`kind: chronicle`");
            return Optional.empty();
        }
        return root;
    }

    /**
     * What stands under some keys of the outermost mapping, where that is a single text; read no further than to the
     * last of them, which mostly stand at the top. Nothing is said of what is wrong with the file.
     */
    public static Map<String, List<String>> head(SourceFile file, Set<String> keys) {
        HeadReader reader = new HeadReader(keys);
        LoadSettings settings = LoadSettings.builder().setCodePointLimit(Documents.MOST_BYTES + 1)
                .setBufferSize(HEAD_BUFFER).build();
        try {
            Iterator<Event> events = new Parse(settings).parseString(file.content()).iterator();
            while (events.hasNext() && !reader.isDone()) {
                reader.accept(events.next());
            }
        } catch (RuntimeException broken) {
            return reader.found();
        }
        return reader.found();
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
}
