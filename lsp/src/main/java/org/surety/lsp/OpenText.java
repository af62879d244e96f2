package org.surety.lsp;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.surety.text.SourceFile;
import org.surety.text.edit.ClauseEdits;
import org.surety.text.edit.WrittenPlaces;
import org.surety.text.read.KindOf;
import org.surety.text.tree.YamlTree;

/** A text as it is in an editor, at one moment. What an editor changes makes another one. Safe for several threads. */
final class OpenText {

    /** So it begins in a text of which nothing can be read, because of a character that may stand in none. */
    private static final Pattern OURS = Pattern.compile("^\uFEFF?surety:");

    private final String uri;
    private final String name;
    private final int version;
    private final String content;
    private final LineStarts lines;
    private final Last lastWellFormed;

    /**
     * What is known of a text that is well-formed.
     *
     * @param lines of the text of which this was found
     */
    record WellFormed(String content, LineStarts lines, WrittenPlaces places, ClauseEdits edits) {}

    /** What all moments of one text share. */
    private static final class Last {
        private volatile Optional<WellFormed> known = Optional.empty();
    }

    private OpenText(String uri, String name, int version, String content,
            Last lastWellFormed) {
        this.uri = uri;
        this.name = name;
        this.version = version;
        this.content = content;
        this.lines = new LineStarts(content);
        this.lastWellFormed = lastWellFormed;
    }

    /**
     * A text that was just opened.
     *
     * @param name what the door finds it by
     */
    static OpenText of(String uri, String name, int version, String content) {
        return new OpenText(uri, name, version, content, new Last());
    }

    /** The text after changes, one after the other. */
    OpenText changed(int newVersion, List<TextDocumentContentChangeEvent> changes) {
        String text = content;
        for (TextDocumentContentChangeEvent change : changes) {
            Optional<Range> range = Optional.ofNullable(change.getRange());
            String with = Optional.ofNullable(change.getText()).orElse("");
            if (range.isEmpty()) {
                text = with;
            } else {
                LineStarts starts = new LineStarts(text);
                int from = starts.offset(range.get().getStart());
                int to = Math.max(from, starts.offset(range.get().getEnd()));
                text = text.substring(0, from) + with + text.substring(to);
            }
        }
        return new OpenText(uri, name, newVersion, text, lastWellFormed);
    }

    /** The same text, found by another name. */
    OpenText called(String otherName) {
        return new OpenText(uri, otherName, version, content, lastWellFormed);
    }

    String uri() {
        return uri;
    }

    String name() {
        return name;
    }

    int version() {
        return version;
    }

    String content() {
        return content;
    }

    LineStarts lines() {
        return lines;
    }

    SourceFile source() {
        return new SourceFile(name, content);
    }

    int offset(Position at) {
        return lines.offset(at);
    }

    /** Whether it says that it is a file of Surety, or says nothing yet. */
    boolean isOurs() {
        return content.isBlank() || YamlTree.head(source(), Set.of("surety")).containsKey("surety")
                || OURS.matcher(content).find();
    }

    /** What kind of file it is; an agreement where it does not say. */
    KindOf kind() {
        return KindOf.sniff(source()).orElse(KindOf.AGREEMENT);
    }

    /** What is known of the text itself; empty where it is not well-formed. */
    Optional<WellFormed> wellFormed() {
        return latest().filter(it -> it.content().equals(content));
    }

    /** The same of the text, or of the last one before it that was well-formed. */
    Optional<WellFormed> latest() {
        Optional<WellFormed> last = lastWellFormed.known;
        if (last.filter(it -> it.content().equals(content)).isPresent()) {
            return last;
        }
        Optional<WellFormed> now = WrittenPlaces.of(source()).flatMap(places -> ClauseEdits.of(source())
                .map(edits -> new WellFormed(content, lines, places, edits)));
        if (now.isPresent()) {
            lastWellFormed.known = now;
        }
        return now.or(() -> last);
    }
}
