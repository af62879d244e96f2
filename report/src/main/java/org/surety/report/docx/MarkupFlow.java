package org.surety.report.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.markup.Text;

/**
 * Turns markup of pages into paragraphs, lists and tables. What a page hides on paper is left out here too: the
 * contents beside it, and what is folded up, unless it is short. An element that is not known is as good as what it
 * holds.
 */
final class MarkupFlow {

    /** Deeper lists look like this one. */
    private static final int DEEPEST_LIST = 3;
    private static final int DEEPEST_HEADING = 4;
    /** The styles of paragraphs of a kind. */
    private static final Map<String, String> STYLES =
            Map.of("small", "Small", "lead", "Lead", "kicker", "Subtitle", "summary", "Summary");
    /** What is folded up is short up to so many letters. */
    private static final int SHORT = 2_000;
    /** A drawing that is higher stands in a paragraph of its own. */
    private static final double IN_LINE = 40;

    private final WordDraft draft;
    private final List<Element> out = new ArrayList<>();
    private final boolean inCell;
    private final String style;
    private final List<String> places = new ArrayList<>();
    private Optional<ParagraphLine> line = Optional.empty();
    private Optional<Element> mark = Optional.empty();
    private int heading;
    private boolean newPage;
    private boolean afterTable;
    private boolean inQuestions;

    /** The body of the document. */
    MarkupFlow(WordDraft draft) {
        this(draft, false, "BodyText");
    }

    /** The content of a cell of a table, in a style. */
    MarkupFlow(WordDraft draft, String style) {
        this(draft, true, style);
    }

    private MarkupFlow(WordDraft draft, boolean inCell, String style) {
        this.draft = draft;
        this.inCell = inCell;
        this.style = style;
    }

    /** Where it is in lists, and what a paragraph looks like there. */
    private record Place(int list, boolean bulleted, String style, ParagraphLine.Face face) {

        Place faced(ParagraphLine.Face other) {
            return new Place(list, bulleted, style, other);
        }

        Place styled(String other) {
            return list > 0 ? this : new Place(list, bulleted, other, face);
        }
    }

    /** Everything written so far. */
    List<Element> elements() {
        end();
        return List.copyOf(out);
    }

    /** Adds markup. */
    MarkupFlow add(List<? extends Markup> markup) {
        blocks(markup, new Place(0, false, style, ParagraphLine.Face.PLAIN));
        end();
        return this;
    }

    private void blocks(List<? extends Markup> markup, Place place) {
        for (Markup each : markup) {
            switch (each) {
                case Text text -> text(text, place);
                case Tag tag -> tag(tag, place);
            }
        }
    }

    private void text(Text text, Place place) {
        if (!text.allowed().isBlank() || line.isPresent()) {
            line(place).text(text.allowed(), place.face());
        }
    }

    private void tag(Tag tag, Place place) {
        if (tag.isIn("skip") || tag.isIn("side") || tag.isIn("brand") || tag.name().equals("label") || isLeftOut(tag)) {
            return;
        }
        switch (tag.name()) {
            case "h1" -> paragraph(tag, new ParagraphLine("Title"), place);
            case "h2", "h3", "h4", "h5", "h6" -> heading(tag, tag.name().charAt(1) - '1', place);
            case "p" -> block(tag, place.styled(style(tag, place)));
            case "summary", "caption" -> block(tag, place.styled("Caption").faced(place.face().bold()));
            case "figcaption" -> block(tag, place.styled(afterTable ? "Small" : "Caption"));
            case "dl" -> definitions(tag, place);
            case "dt" -> term(tag, place);
            case "ul", "ol" -> list(tag, place);
            case "table" -> table(tag, place);
            case "svg" -> picture(tag, place);
            case "strong" -> blocks(tag.children(), place.faced(place.face().bold()));
            case "em" -> blocks(tag.children(), place.faced(place.face().italic()));
            case "code" -> blocks(tag.children(), place.faced(place.face().styled("Code")));
            case "a" -> link(tag, place);
            case "span" -> span(tag, place);
            case "br" -> line(place).lineBreak();
            case "footer" -> block(tag, place.styled("Small"));
            default -> block(tag, place);
        }
    }

    private static String style(Tag tag, Place place) {
        if (!place.style().equals("BodyText")) {
            return place.style();
        }
        return STYLES.entrySet().stream().filter(it -> tag.isIn(it.getKey())).map(Map.Entry::getValue).findFirst()
                .orElse(place.style());
    }

    /** An element that begins on a line of its own and ends there. */
    private void block(Tag tag, Place place) {
        end();
        reach(tag);
        newPage &= !tag.isIn("leaf");
        blocks(tag.children(), "dd".equals(tag.name()) && !hasBlocks(tag) ? place.styled(definition(place)) : place);
        end();
        newPage |= tag.isIn("leaf");
    }

    private static String definition(Place place) {
        return place.style().equals("BodyText") ? "Definition" : place.style();
    }

    private static boolean hasBlocks(Tag tag) {
        return tag.children().stream().flatMap(MarkupText::tags)
                .anyMatch(it -> it.name().equals("p") || it.name().equals("ul") || it.name().equals("ol"));
    }

    /** Links to it lead to the paragraph that comes next. */
    private void reach(Tag tag) {
        tag.attribute("id").filter(draft::isTarget).ifPresent(places::add);
    }

    private void paragraph(Tag tag, ParagraphLine paragraph, Place place) {
        end();
        reach(tag);
        open(paragraph);
        blocks(tag.children(), place);
        end();
    }

    private void heading(Tag tag, int level, Place place) {
        int now = Math.min(Math.min(level, heading + 1), DEEPEST_HEADING);
        heading = now;
        if (now == 1) {
            draft.section();
        }
        ParagraphLine paragraph = new ParagraphLine(inCell ? "TableText" : "Heading" + now);
        if (newPage) {
            paragraph.with(Element.of("w:pageBreakBefore"));
            newPage = false;
        }
        tag.children().stream().flatMap(MarkupText::tags).filter(it -> it.isIn("number")).findFirst()
                .ifPresent(it -> paragraph.with(numbering(Character.isDigit(MarkupText.of(it).charAt(0)) ? 2 : 3, 0)));
        paragraph(tag, paragraph, place);
    }

    /** What answers with paragraphs is asked in a heading; what answers with a word stands above it. */
    private void term(Tag tag, Place place) {
        if (inQuestions) {
            int before = heading;
            heading(tag, before + 1, place);
            heading = before;
        } else {
            block(tag, place.styled(place.style().equals("BodyText") ? "Term" : place.style()));
        }
    }

    private void definitions(Tag tag, Place place) {
        boolean before = inQuestions;
        inQuestions = tag.isIn("questions") && !inCell;
        block(tag, place);
        inQuestions = before;
    }

    private void list(Tag tag, Place place) {
        end();
        reach(tag);
        boolean numbered = tag.name().equals("ol");
        boolean bare = tag.isIn("squares");
        int level = Math.min(place.list() + 1, DEEPEST_LIST);
        long id = numbered ? draft.list(tag.isIn("letters")) : inCell ? 4 : 1;
        Place inside = bare ? place : new Place(level, !numbered, place.style(), place.face());
        for (Markup child : tag.children()) {
            if (child instanceof Tag item) {
                end();
                reach(item);
                mark = bare
                        ? Optional.empty()
                        : Optional.of(numbering(id, tag.isIn("letters") || inCell ? 0 : level - 1));
                blocks(item.children(), inside);
                end();
                mark = Optional.empty();
            }
        }
    }

    private static Element numbering(long list, int level) {
        return Element.of("w:numPr").add(Element.of("w:ilvl", Integer.toString(level)),
                Element.of("w:numId", Long.toString(list)));
    }

    private void table(Tag tag, Place place) {
        end();
        if (inCell) {
            block(tag, place);
            return;
        }
        Optional<Tag> caption =
                tag.children().stream().flatMap(MarkupText::tags).filter(it -> it.name().equals("caption"))
                        .findFirst();
        caption.filter(it -> it.isIn("seen")).ifPresent(it -> paragraph(it, new ParagraphLine("Caption"),
                place.faced(place.face().bold())));
        if (afterTable) {
            out.add(new ParagraphLine("Small").element());
        }
        reach(tag);
        out.add(new Grids(draft, tag, caption.map(MarkupText::of).orElse("")).element());
        afterTable = true;
    }

    /** Whether something is folded up and too long for paper. */
    static boolean isLeftOut(Tag tag) {
        return tag.name().equals("details")
                && (MarkupText.of(tag).length() > SHORT
                        || MarkupText.tags(tag).anyMatch(it -> it.name().equals("svg")));
    }

    private void picture(Tag tag, Place place) {
        Picture picture = Picture.of(tag);
        if (picture.height() > IN_LINE) {
            end();
            open(new ParagraphLine("Picture")).add(picture.run(draft.nextId()));
            end();
        } else {
            line(place).add(picture.run(draft.nextId()));
        }
    }

    private void link(Tag tag, Place place) {
        Optional<String> target = MarkupText.target(tag);
        ParagraphLine.Face face = tag.isIn("open") ? place.face().styled("OpenTerm") : place.face();
        if (draft.isCitation(tag)) {
            draft.citedHere(tag).ifPresentOrElse(it -> line(place).noteAgain(it),
                    () -> line(place).note(draft.cite(tag), draft.nextId()));
        } else if (target.filter(draft::isPlace).isPresent()) {
            line(place).link(WordDraft.bookmark(target.get()), MarkupText.of(tag),
                    tag.isIn("term") ? face.bold() : face);
        } else {
            blocks(tag.children(), place.faced(tag.isIn("term") ? face.bold() : face));
        }
    }

    private void span(Tag tag, Place place) {
        ParagraphLine.Face face = place.face();
        if (tag.isIn("number")) {
            return;
        }
        if (tag.isIn("then") || tag.isIn("figure") && line.isPresent()) {
            line(place).lineBreak();
        }
        if (tag.isIn("key")) {
            line(place).text(" \u00A0", face);
        }
        if (tag.isIn("soft") || tag.isIn("proposed") || tag.isIn("grade")) {
            face = face.styled("Soft");
        } else if (tag.isIn("term") || tag.isIn("title")) {
            face = face.bold();
        }
        boolean grade = tag.isIn("grade");
        if (grade) {
            line(place).text("(", face);
        }
        blocks(tag.children(), place.faced(face));
        if (grade) {
            line(place).text(")", face);
        }
        if (tag.isIn("hour")) {
            line(place).lineBreak();
        }
    }

    /** The paragraph that is being written, or a new one. */
    private ParagraphLine line(Place place) {
        return line.orElseGet(() -> open(fresh(place)));
    }

    private ParagraphLine fresh(Place place) {
        String style = place.style();
        if (place.list() > 0) {
            String level = place.list() > 1 ? Integer.toString(place.list()) : "";
            style = (inCell ? "Table" : "List")
                    + (mark.isEmpty() ? "Continue" : place.bulleted() ? "Bullet" : "Number") + (inCell ? "" : level);
        }
        ParagraphLine fresh = new ParagraphLine(style);
        mark.ifPresent(fresh::with);
        mark = Optional.empty();
        return fresh;
    }

    private ParagraphLine open(ParagraphLine fresh) {
        if (afterTable) {
            fresh.with(Element.of("w:spacing").with("w:before", 160));
            afterTable = false;
        }
        places.forEach(it -> fresh.bookmark(draft.nextId(), WordDraft.bookmark(it)));
        places.clear();
        line = Optional.of(fresh);
        return fresh;
    }

    private void end() {
        line.filter(it -> !it.isBlank()).ifPresent(it -> out.add(it.element()));
        line = Optional.empty();
    }
}
