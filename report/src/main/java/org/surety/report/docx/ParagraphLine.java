package org.surety.report.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A paragraph while it is written. White space is one space, as on a page. */
final class ParagraphLine {

    private static final String NOTE = "note_";

    private final String style;
    private final List<Element> properties = new ArrayList<>();
    private final List<Element> content = new ArrayList<>();
    private boolean spaceDue;
    private boolean afterNote;
    private boolean written;

    ParagraphLine(String style) {
        this.style = style;
    }

    /** How letters look beyond what the style of the paragraph says. */
    record Face(Optional<String> style, boolean strong, boolean slanted) {

        static final Face PLAIN = new Face(Optional.empty(), false, false);

        Face styled(String name) {
            return new Face(Optional.of(name), strong, slanted);
        }

        Face bold() {
            return new Face(style, true, slanted);
        }

        Face italic() {
            return new Face(style, strong, true);
        }

        Element properties(String text) {
            Element all = Element.of("w:rPr");
            style.ifPresent(it -> all.add(Element.of("w:rStyle", it)));
            if (strong) {
                all.add(Element.of("w:b"));
            }
            if (slanted) {
                all.add(Element.of("w:i"));
            }
            return isRightToLeft(text) ? all.add(Element.of("w:rtl")) : all;
        }
    }

    /** Whether the first letter belongs to a script that is written from right to left. */
    static boolean isRightToLeft(String text) {
        OptionalInt first = text.codePoints().filter(Character::isLetter).findFirst();
        byte direction = Character.getDirectionality(first.orElse('a'));
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    /** Nothing in it yet that anybody would see. */
    boolean isBlank() {
        return !written;
    }

    /** A property of the paragraph; they are given in the order in which the format wants them. */
    ParagraphLine with(Element property) {
        properties.add(property);
        return this;
    }

    ParagraphLine text(String text, Face face) {
        add(content, text, face);
        return this;
    }

    /** The same inside a link to a place in the document. */
    ParagraphLine link(String bookmark, String text, Face face) {
        List<Element> runs = new ArrayList<>();
        add(runs, text, face);
        if (!runs.isEmpty()) {
            content.add(Element.of("w:hyperlink").with("w:anchor", bookmark).with("w:history", 1).add(runs));
        }
        return this;
    }

    private void add(List<Element> into, String text, Face face) {
        String plain = text.replaceAll("[ \\t\\n]+", " ");
        if (plain.isBlank() && plain.indexOf('\u00A0') < 0) {
            spaceDue |= !plain.isEmpty();
            return;
        }
        boolean leading = plain.startsWith(" ");
        String said = (written && (spaceDue || leading) ? " " : "") + plain.strip();
        spaceDue = plain.endsWith(" ");
        afterNote = false;
        written = true;
        into.add(run(said, face));
    }

    private static Element run(String text, Face face) {
        return Element.of("w:r").add(face.properties(text),
                Element.of("w:t").with("xml:space", "preserve").text(text));
    }

    /** A new line of the same paragraph, unless it would be the first. */
    ParagraphLine lineBreak() {
        if (written) {
            content.add(Element.of("w:r").add(Element.of("w:br")));
        }
        spaceDue = false;
        return this;
    }

    /**
     * The mark of a footnote; one after another has a comma between.
     *
     * @param number of the note
     * @param bookmark a number of its own for the place of the mark
     */
    ParagraphLine note(long number, long bookmark) {
        beforeNote();
        content.add(Element.of("w:bookmarkStart").with("w:id", bookmark).with("w:name", NOTE + number));
        content.add(Element.of("w:r").add(raised(), Element.of("w:footnoteReference").with("w:id", number)));
        content.add(Element.of("w:bookmarkEnd").with("w:id", bookmark));
        return this;
    }

    /** The mark of a footnote that stands further up already. */
    ParagraphLine noteAgain(long number) {
        beforeNote();
        content.add(Element.of("w:fldSimple").with("w:instr", " NOTEREF " + NOTE + number + " \\h ").add(
                Element.of("w:r").add(raised(), Element.of("w:t").text(Long.toString(number)))));
        return this;
    }

    private static Element raised() {
        return Element.of("w:rPr").add(Element.of("w:rStyle", "FootnoteReference"));
    }

    private void beforeNote() {
        if (afterNote) {
            content.add(run(",", Face.PLAIN.styled("FootnoteReference")));
        }
        spaceDue = false;
        afterNote = true;
        written = true;
    }

    /** A place to which links lead. */
    ParagraphLine bookmark(long id, String name) {
        content.add(Element.of("w:bookmarkStart").with("w:id", id).with("w:name", name));
        content.add(Element.of("w:bookmarkEnd").with("w:id", id));
        return this;
    }

    /** A run with something else, such as a drawing. */
    ParagraphLine add(Element element) {
        if (written && spaceDue) {
            content.add(run(" ", Face.PLAIN));
        }
        spaceDue = false;
        content.add(element);
        written = true;
        return this;
    }

    Element element() {
        return Element.of("w:p").add(Element.of("w:pPr").add(Element.of("w:pStyle", style)).add(properties))
                .add(content);
    }
}
