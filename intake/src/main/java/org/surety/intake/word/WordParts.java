package org.surety.intake.word;

import java.util.Map;
import java.util.Optional;
import org.surety.intake.Note;
import org.surety.intake.Notices;
import org.surety.intake.pack.Allowed;
import org.surety.intake.pack.Xml;

/**
 * What stands beside the text of a Word file.
 *
 * @param styles of paragraphs
 * @param lists that paragraphs may belong to
 * @param footnotes at the foot of pages
 * @param endnotes at the end
 * @param comments in the margin
 */
record WordParts(Styles styles, ListDefinitions lists, NoteTexts footnotes, NoteTexts endnotes, NoteTexts comments) {

    /** Reads them of the entries of a file; a part that is not there says nothing. */
    static WordParts read(String file, Map<String, byte[]> entries, Notices notices, Allowed allowed) {
        WordParts parts = new WordParts(new Styles(), new ListDefinitions(notices), new NoteTexts("w:footnote"),
                new NoteTexts("w:endnote"), new NoteTexts("w:comment"));
        Map<String, Xml.Listener> listeners = Map.of("styles", parts.styles, "numbering", parts.lists, "footnotes",
                parts.footnotes, "endnotes", parts.endnotes, "comments", parts.comments);
        listeners.forEach((name, listener) -> Optional.ofNullable(entries.get("word/" + name + ".xml"))
                .ifPresent(bytes -> Xml.read(file, "word/" + name + ".xml", bytes, allowed, listener)));
        return parts;
    }

    NoteTexts notes(Note.Kind kind) {
        return switch (kind) {
            case FOOTNOTE -> footnotes;
            case ENDNOTE -> endnotes;
            case COMMENT -> comments;
        };
    }
}
