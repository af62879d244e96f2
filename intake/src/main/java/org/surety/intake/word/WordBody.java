package org.surety.intake.word;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.surety.intake.Note;
import org.surety.intake.Notices;
import org.surety.intake.Passage;
import org.surety.intake.PassageBuilder;
import org.surety.intake.PlainWords;
import org.surety.intake.TableCell;
import org.surety.intake.TrackedChange;
import org.surety.intake.count.NumberFormat;
import org.surety.intake.pack.Allowed;
import org.surety.intake.pack.PassageStack;
import org.surety.intake.pack.Xml;
import org.surety.intake.word.ListDefinitions.NumberedList;

/** Turns {@code word/document.xml} into passages, in the order of the text; those of a text box behind their anchor. */
final class WordBody implements Xml.Listener {

    /** What is not text: how it looks, how it looked before a change, what programs keep beside it. */
    private static final Set<String> SKIPPED = Set.of("w:pPrChange", "w:rPrChange", "w:tblPrChange", "w:trPrChange",
            "w:tcPrChange", "w:sectPrChange", "w:tblPrExChange", "w:tblGridChange", "w:numberingChange", "w:sdtPr",
            "w:sdtEndPr", "w:sectPr", "w:tblPr", "w:tblGrid", "mc:Fallback", "w:rt", "w:instrText", "w:delInstrText",
            "w:ffData", "w:tabs", "m:ctrlPr");
    private static final int SIGNS_OF_FONTS = 0xE000;
    private static final int HEXADECIMAL = 16;
    private static final int OUTLINE_LEVELS = 9;

    private final WordParts parts;
    private final Notices notices;
    private final ListCounter counter;
    private final PassageStack<Paragraph> paragraphs;

    private final Deque<String> path = new ArrayDeque<>();
    private final Deque<TrackedChange> tracked = new ArrayDeque<>();
    private final Deque<Table> tables = new ArrayDeque<>();
    private final Deque<Boolean> fieldShowsResult = new ArrayDeque<>();
    /** Of each alternative that is open, whether one of its choices has been taken. */
    private final Deque<Boolean> alternatives = new ArrayDeque<>();
    private int skipping;
    private int tableCount;
    private int footnotes;
    private int endnotes;
    private int comments;
    private boolean hidden;

    WordBody(String file, WordParts parts, Notices notices, Allowed allowed) {
        this.parts = parts;
        this.notices = notices;
        this.paragraphs = new PassageStack<>(file, allowed);
        this.counter = new ListCounter(parts.lists());
    }

    List<Passage> passages() {
        return paragraphs.passages();
    }

    @Override
    public void begin(Xml.Element element) {
        String name = element.name();
        if (skipping > 0 || SKIPPED.contains(name) || isAnotherChoice(name)) {
            skipping++;
            return;
        }
        String parent = path.isEmpty() ? "" : path.peek();
        path.push(name);
        switch (name) {
            case "w:p" -> paragraphs.begin(new Paragraph());
            case "w:tbl" -> tables.push(new Table(++tableCount));
            case "w:tr" -> currentTable().ifPresent(Table::beginRow);
            case "w:tc" -> currentTable().ifPresent(Table::beginCell);
            case "w:gridSpan" -> currentTable().ifPresent(it -> it.span = WordNumbers.whole(element.get("val"), 1));
            case "w:gridBefore" ->
                    currentTable().ifPresent(it -> it.column += WordNumbers.whole(element.get("val"), 0));
            case "w:ins", "w:del", "w:moveFrom", "w:moveTo" -> beginChange(change(name, element), parent);
            case "w:pStyle" -> paragraphs.current().ifPresent(it -> it.style = element.get("val"));
            case "w:numId" -> paragraphs.current().ifPresent(it -> it.list = Optional.of(element.get("val")));
            case "w:ilvl" -> paragraphs.current().ifPresent(it -> it.level = Optional.of(element.get("val")));
            case "w:outlineLvl" -> paragraphs.current().ifPresent(it -> it.outline = Optional.of(element.get("val")));
            case "w:r" -> hidden = false;
            case "w:vanish" -> hidden |= parent.equals("w:rPr") && isInRun() && WordNumbers.isOn(element.get("val"));
            case "w:tab", "w:ptab", "w:br", "w:cr" -> addText(" ");
            case "w:noBreakHyphen" -> addText("-");
            case "w:sym" -> addText(sign(element.get("char"), element.get("font")));
            case "w:fldChar" -> field(element.get("fldCharType"));
            case "w:footnoteReference" -> note(Note.Kind.FOOTNOTE, element);
            case "w:endnoteReference" -> note(Note.Kind.ENDNOTE, element);
            case "w:commentReference" -> note(Note.Kind.COMMENT, element);
            case "w:drawing", "w:pict", "w:object" -> notices.add("pictures and objects are left out; the words of text"
                    + " boxes are kept");
            case "w:altChunk", "w:subDoc" -> notices.add("a file that is embedded or linked as a part of the text is"
                    + " left out; bring it in by itself");
            default -> {
                // It only holds others, or is no text.
            }
        }
    }

    @Override
    public void end(String name) {
        if (skipping > 0) {
            skipping--;
            return;
        }
        path.poll();
        String parent = path.isEmpty() ? "" : path.peek();
        switch (name) {
            case "w:p" -> endParagraph();
            case "w:tbl" -> tables.poll();
            case "w:tc" -> currentTable().ifPresent(Table::endCell);
            case "w:ins", "w:del", "w:moveFrom", "w:moveTo" -> {
                if (!isProperty(parent)) {
                    tracked.poll();
                }
            }
            case "mc:AlternateContent" -> alternatives.poll();
            default -> {
                // Nothing was begun.
            }
        }
    }

    @Override
    public void text(String text) {
        if (skipping == 0 && !path.isEmpty()) {
            switch (path.peek()) {
                case "w:t", "w:delText", "m:t" -> addText(text);
                default -> {
                    // White space between elements.
                }
            }
        }
    }

    /** Of a thing that is told in several forms, the first is read: a text box stands in a drawing and again as VML. */
    private boolean isAnotherChoice(String name) {
        if (name.equals("mc:AlternateContent")) {
            alternatives.push(false);
        } else if (name.equals("mc:Choice") && !alternatives.isEmpty()) {
            return alternatives.poll() | pushTaken();
        }
        return false;
    }

    private boolean pushTaken() {
        alternatives.push(true);
        return false;
    }

    private Optional<Table> currentTable() {
        return Optional.ofNullable(tables.peek());
    }

    private boolean isInRun() {
        for (String name : path) {
            if (name.equals("w:r")) {
                return true;
            }
            if (name.equals("w:pPr") || name.equals("w:p")) {
                return false;
            }
        }
        return false;
    }

    /** Whether a change stands among properties: it is one of the end of a paragraph, or of a row. */
    private static boolean isProperty(String parent) {
        return switch (parent) {
            case "w:rPr", "w:trPr", "w:tcPr", "w:numPr" -> true;
            default -> false;
        };
    }

    private void beginChange(TrackedChange change, String parent) {
        switch (parent) {
            case "w:rPr" -> {
                if (!isInRun()) {
                    paragraphs.current().ifPresent(it -> it.end.add(change));
                }
            }
            case "w:trPr" -> currentTable().ifPresent(it -> it.rowChanges.add(change));
            case "w:tcPr", "w:numPr" -> {
                // A cell that was merged, a number that was given: no word is changed.
            }
            default -> tracked.push(change);
        }
    }

    private static TrackedChange change(String name, Xml.Element element) {
        TrackedChange.Kind kind = switch (name) {
            case "w:ins" -> TrackedChange.Kind.INSERTED;
            case "w:del" -> TrackedChange.Kind.DELETED;
            case "w:moveFrom" -> TrackedChange.Kind.MOVED_AWAY;
            default -> TrackedChange.Kind.MOVED_HERE;
        };
        return new TrackedChange(kind, said(element.get("author")), said(element.get("date")));
    }

    private static Optional<String> said(String attribute) {
        return Optional.of(PlainWords.clean(attribute)).filter(it -> !it.isEmpty());
    }

    /** The changes of the place where the reader stands, the outermost first. */
    private List<TrackedChange> changes() {
        List<TrackedChange> all = new ArrayList<>(currentTable().map(it -> it.rowChanges).orElse(List.of()));
        tracked.descendingIterator().forEachRemaining(all::add);
        return all;
    }

    private void addText(String text) {
        if (fieldShowsResult.contains(false)) {
            return;
        }
        if (hidden) {
            paragraphs.current().ifPresent(it -> it.hides |= !text.isBlank());
            return;
        }
        paragraphs.text(text, changes());
    }

    private String sign(String code, String font) {
        int point;
        try {
            point = Integer.parseInt(code, HEXADECIMAL);
        } catch (NumberFormatException e) {
            return "";
        }
        if (point < SIGNS_OF_FONTS) {
            return Character.toString(point);
        }
        notices.add("signs of the font " + (font.isEmpty() ? "for signs" : PlainWords.clean(font)) + " are shown as ▪");
        return "▪";
    }

    /** Between its beginning and its separator stands what a field works out, behind it the result. */
    private void field(String type) {
        switch (type) {
            case "begin" -> fieldShowsResult.push(false);
            case "separate" -> {
                if (fieldShowsResult.poll() != null) {
                    fieldShowsResult.push(true);
                }
            }
            case "end" -> fieldShowsResult.poll();
            default -> {
                // No such type is known.
            }
        }
    }

    private void note(Note.Kind kind, Xml.Element element) {
        Optional<NoteTexts.Text> text = parts.notes(kind).of(element.get("id"));
        boolean ownMark = WordNumbers.isOn(element.has("customMarkFollows") ? element.get("customMarkFollows") : "0");
        String label = ownMark ? "*" : switch (kind) {
            case FOOTNOTE -> NumberFormat.DECIMAL.show(++footnotes);
            case ENDNOTE -> NumberFormat.LOWER_ROMAN.show(++endnotes);
            case COMMENT -> NumberFormat.DECIMAL.show(++comments);
        };
        String where = "passage " + paragraphs.next();
        if (text.isEmpty()) {
            notices.add(where, "its " + kind.name().toLowerCase(Locale.ROOT) + " " + label
                    + " is not in the file");
        }
        text.ifPresent(it -> paragraphs.builder()
                .ifPresent(into -> into.note(kind, label, it.words(), it.by(), it.at())));
    }

    private void endParagraph() {
        paragraphs.current().ifPresent(it -> {
            it.cell = currentTable().flatMap(Table::cell);
            it.end.addAll(0, currentTable().map(table -> table.rowChanges).orElse(List.of()));
        });
        // What a field works out never runs over paragraphs: one that did would swallow the rest of the text.
        fieldShowsResult.removeIf(it -> !it);
        hidden = false;
        paragraphs.end(this::add);
    }

    private void add(Paragraph paragraph, PassageBuilder words) {
        Styles styles = parts.styles();
        String style = paragraph.style.isEmpty() ? styles.usual() : paragraph.style;
        String styleName = styles.name(style);
        if (styleName.startsWith("toc ") || styleName.startsWith("contents ")) {
            notices.add("its table of contents is left out");
            return;
        }
        Optional<NumberedList> list = paragraph.list.or(() -> styles.list(style)).flatMap(parts.lists()::list);
        int depth = depth(paragraph, style, list);
        String number = list.map(it -> counter.next(it, depth)).orElse("");
        int outline = paragraph.outline.or(() -> styles.outline(style)).map(it -> WordNumbers.whole(it, OUTLINE_LEVELS))
                .orElse(OUTLINE_LEVELS);
        boolean heading = outline < OUTLINE_LEVELS || styleName.equals("title");
        int level = outline < OUTLINE_LEVELS ? outline + 1 : list.isPresent() && !number.isEmpty() ? depth + 1 : 0;
        if (!words.isBlank() || !number.isEmpty() && !number.equals("•")) {
            noticeOf(paragraph, paragraphs.add(words, number, level, heading, paragraph.end, paragraph.cell));
        }
    }

    private int depth(Paragraph paragraph, String style, Optional<NumberedList> list) {
        // A list that a style names has a level for that style; a level that the paragraph names goes before.
        Optional<Integer> linked = paragraph.level.isPresent() || paragraph.list.isPresent()
                ? Optional.empty()
                : list.flatMap(it -> parts.lists().levelOfStyle(it, style)
                        .or(() -> parts.lists().levelOfStyle(it, parts.styles().whereListIsNamed(style))));
        int depth = linked.orElseGet(() -> paragraph.level
                .or(() -> paragraph.list.isPresent() ? Optional.empty() : parts.styles().level(style))
                .map(it -> WordNumbers.whole(it, 0)).orElse(0));
        return Math.min(depth, ListLevel.LEVELS - 1);
    }

    private void noticeOf(Paragraph paragraph, Passage passage) {
        if (paragraph.hides) {
            notices.add(passage.where(), "words that are formatted as hidden are left out, as Word does not show them");
        }
        if (!passage.text().isEmpty() && paragraph.end.stream().anyMatch(it -> it.kind().takesAway())) {
            notices.add(passage.where(), "its end is marked as deleted: if that is accepted, it runs on into the next"
                    + " passage");
        }
    }

    /** A paragraph that is being read. */
    private static final class Paragraph {

        private final List<TrackedChange> end = new ArrayList<>();
        private String style = "";
        private Optional<String> list = Optional.empty();
        private Optional<String> level = Optional.empty();
        private Optional<String> outline = Optional.empty();
        private Optional<TableCell> cell = Optional.empty();
        private boolean hides;
    }

    /** A table that is being read. */
    private static final class Table {

        private final int number;
        private final List<TrackedChange> rowChanges = new ArrayList<>();
        private int row;
        private int column;
        private int span = 1;
        private boolean inCell;

        private Table(int number) {
            this.number = number;
        }

        private void beginRow() {
            row++;
            column = 1;
            rowChanges.clear();
        }

        private void beginCell() {
            span = 1;
            inCell = true;
        }

        private void endCell() {
            column += Math.max(1, span);
            inCell = false;
        }

        private Optional<TableCell> cell() {
            return inCell && row > 0 && column > 0
                    ? Optional.of(new TableCell(number, row, column))
                    : Optional.empty();
        }
    }
}
