package org.surety.intake.word;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.surety.intake.PlainWords;
import org.surety.intake.pack.Xml;

/** The notes of {@code word/footnotes.xml}, {@code endnotes.xml} or {@code comments.xml}, by their identifiers. */
final class NoteTexts implements Xml.Listener {

    private final String element;
    private final Map<String, Text> texts = new HashMap<>();
    private String id = "";
    private String by = "";
    private String at = "";
    private final StringBuilder words = new StringBuilder();
    private int inText;
    private int deleted;

    /** Of elements with this name, such as {@code w:footnote}. */
    NoteTexts(String element) {
        this.element = element;
    }

    Optional<Text> of(String wanted) {
        return Optional.ofNullable(texts.get(wanted));
    }

    @Override
    public void begin(Xml.Element begun) {
        String name = begun.name();
        if (name.equals(element)) {
            id = begun.get("id");
            by = PlainWords.clean(begun.get("author"));
            at = PlainWords.clean(begun.get("date"));
            words.setLength(0);
        }
        switch (name) {
            case "w:t", "m:t" -> inText++;
            case "w:del", "w:moveFrom" -> deleted++;
            case "w:tab", "w:br", "w:cr", "w:p" -> words.append(' ');
            case "w:noBreakHyphen" -> words.append('-');
            default -> {
                // Nothing that is read.
            }
        }
    }

    @Override
    public void end(String name) {
        switch (name) {
            case "w:t", "m:t" -> inText--;
            case "w:del", "w:moveFrom" -> deleted--;
            default -> {
                if (name.equals(element)) {
                    texts.put(id, new Text(PlainWords.clean(words), Optional.of(by).filter(it -> !it.isEmpty()),
                            Optional.of(at).filter(it -> !it.isEmpty())));
                }
            }
        }
    }

    @Override
    public void text(String text) {
        if (inText > 0 && deleted == 0) {
            words.append(text);
        }
    }

    /** The words of a note, and who wrote them when, where the file says. */
    record Text(String words, Optional<String> by, Optional<String> at) {}
}
