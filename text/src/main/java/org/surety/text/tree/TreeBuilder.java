package org.surety.text.tree;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.surety.text.Characters;
import org.surety.text.FormRules;
import org.surety.text.Problems;

/** Builds a tree from the events of a parser. Stops early where going on would be costly. */
final class TreeBuilder {

    private final Problems problems;
    private final Deque<Frame> open = new ArrayDeque<>();
    private @Nullable Node root;
    private int documents;
    private int values;
    private final int most;
    private boolean stopped;

    TreeBuilder(Problems problems, int most) {
        this.problems = problems;
        this.most = most;
    }

    /** A list or mapping whose end has not come yet. */
    private static final class Frame {
        final boolean mapping;
        final Mark mark;
        final List<Node> items = new ArrayList<>();
        final List<Node.Entry> entries = new ArrayList<>();
        final Map<String, Mark> seen = new HashMap<>();
        Node.@Nullable Scalar key;
        boolean keyRefused;

        Frame(boolean mapping, Mark mark) {
            this.mapping = mapping;
            this.mark = mark;
        }
    }

    boolean isStopped() {
        return stopped;
    }

    Optional<Node> root() {
        return Optional.ofNullable(root);
    }

    void document(Mark mark) {
        if (++documents > 1) {
            stop(FormRules.FORM_MANY_DOCUMENTS, mark, "a second document begins here; expected one document a file");
        }
    }

    void node(NodeEvent event, Mark mark) {
        if (++values > most) {
            problems.add(FormRules.FORM_TOO_LARGE, mark.line(), mark.column(), "", "the file has more than "
                    + most + " keys and values, which no agreement needs",
                    Optional.of(
                            "Leave out what the question does not need, or put a part into a file of its own that this "
                                    + "one refers to."));
            stopped = true;
            return;
        }
        event.getAnchor().ifPresent(it -> report(FormRules.FORM_ALIAS, mark,
                "an anchor or alias stands here; write the value out instead"));
        switch (event) {
            case ScalarEvent scalar -> {
                refuseTag(scalar.getTag(), mark);
                put(scalar(scalar, mark));
            }
            case MappingStartEvent start -> {
                refuseTag(start.getTag(), mark);
                begin(true, mark);
            }
            case SequenceStartEvent start -> {
                refuseTag(start.getTag(), mark);
                begin(false, mark);
            }
            default -> put(new Node.Scalar("", false, Mark.REFUSED));
        }
    }

    /** An escape in quotation marks can spell what may not stand in a file. */
    private Node.Scalar scalar(ScalarEvent event, Mark mark) {
        Optional<Characters.Bad> bad = Characters.bad(event.getValue());
        bad.ifPresent(it -> report(FormRules.FORM_ENCODING, mark, it.message()));
        return new Node.Scalar(bad.isPresent() ? "" : Characters.normal(event.getValue()), !event.isPlain(),
                bad.isPresent() ? Mark.REFUSED : mark);
    }

    void end() {
        Frame frame = open.pop();
        if (frame.key != null) {
            add(frame, new Node.Scalar("", false, frame.key.mark()));
        }
        put(frame.mapping ? new Node.Mapping(frame.entries, frame.mark) : new Node.Sequence(frame.items, frame.mark));
    }

    private void begin(boolean mapping, Mark mark) {
        if (open.size() >= YamlTree.MOST_DEEP) {
            stop(FormRules.FORM_TOO_DEEP, mark, "values are nested more than " + YamlTree.MOST_DEEP + " levels deep");
            return;
        }
        open.push(new Frame(mapping, mark));
    }

    private void put(Node node) {
        Frame frame = open.peek();
        if (frame == null) {
            if (root == null) {
                root = node;
            }
        } else {
            add(frame, node);
        }
    }

    private static boolean expectsKey(Frame frame) {
        return frame.mapping && frame.key == null && !frame.keyRefused;
    }

    private void add(Frame frame, Node node) {
        if (!frame.mapping) {
            frame.items.add(node);
        } else if (expectsKey(frame)) {
            key(frame, node);
        } else {
            if (frame.key != null) {
                frame.entries.add(new Node.Entry(frame.key.text(), frame.key.mark(), node));
            }
            frame.key = null;
            frame.keyRefused = false;
        }
    }

    private void key(Frame frame, Node node) {
        if (!(node instanceof Node.Scalar key)) {
            report(FormRules.FORM_YAML, node.mark(), "a key is " + node.describe() + "; expected a plain text");
            frame.keyRefused = true;
            return;
        }
        if (key.mark().equals(Mark.REFUSED)) {
            frame.keyRefused = true;
            return;
        }
        if (key.text().length() > YamlTree.LONGEST_KEY) {
            report(FormRules.FORM_TOO_LARGE, key.mark(),
                    "the key " + Quote.of(key.text()) + " has " + key.text().length()
                            + " characters; at most " + YamlTree.LONGEST_KEY + " make sense");
            frame.keyRefused = true;
            return;
        }
        Mark first = frame.seen.putIfAbsent(key.text(), key.mark());
        if (first != null) {
            report(FormRules.FORM_DUPLICATE_KEY, key.mark(),
                    "the key " + Quote.of(key.text()) + " stands here a second time; the first is on line "
                            + first.line());
            frame.keyRefused = true;
        } else {
            frame.key = key;
        }
    }

    private void refuseTag(Optional<String> tag, Mark mark) {
        tag.filter(it -> !it.equals("!")).ifPresent(it -> report(FormRules.FORM_TAG, mark, "the tag " + Quote.of(it)
                + " stands here; the language has no tags"));
    }

    private void report(FormRules rule, Mark mark, String message) {
        problems.add(rule, mark.line(), mark.column(), "", message, Optional.empty());
    }

    private void stop(FormRules rule, Mark mark, String message) {
        report(rule, mark, message);
        stopped = true;
    }
}
