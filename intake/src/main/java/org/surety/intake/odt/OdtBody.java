package org.surety.intake.odt;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/** Turns {@code content.xml} into passages, in the order of the text; those of a text box behind their anchor. */
final class OdtBody implements Xml.Listener {

    private static final Set<String> SKIPPED = Set.of("text:table-of-content", "text:alphabetical-index",
            "text:illustration-index", "text:ruby-text", "office:forms", "text:sequence-decls");
    private static final int NONE = Integer.MIN_VALUE;
    private static final int MOST_SPACES = 100;

    private final OdtStyles styles;
    private final Notices notices;
    private final PassageStack<Paragraph> paragraphs;

    private final Deque<String> path = new ArrayDeque<>();
    private final Deque<ListAt> lists = new ArrayDeque<>();
    private final Map<String, int[]> counts = new HashMap<>();
    private final int[] outline = empty();
    private final Deque<int[]> tables = new ArrayDeque<>();
    private final Map<String, Region> regions = new HashMap<>();
    private final Map<String, TrackedChange> running = new LinkedHashMap<>();
    private Region region = new Region();
    private Optional<Beside> beside = Optional.empty();
    private int inRegions;
    private int skipping;
    private int tableCount;
    private int comments;

    OdtBody(String file, OdtStyles styles, Notices notices, Allowed allowed) {
        this.styles = styles;
        this.notices = notices;
        this.paragraphs = new PassageStack<>(file, allowed);
    }

    List<Passage> passages() {
        return paragraphs.passages();
    }

    @Override
    public void begin(Xml.Element element) {
        String name = element.name();
        if (skipping > 0 || SKIPPED.contains(name)) {
            if (skipping == 0 && name.equals("text:table-of-content")) {
                notices.add("its table of contents is left out");
            }
            skipping++;
            return;
        }
        path.push(name);
        if (!path.contains("office:text")) {
            styles.begin(element);
            return;
        }
        switch (name) {
            case "text:tracked-changes" -> inRegions++;
            case "text:changed-region" -> {
                region = new Region();
                regions.put(element.get("id"), region);
            }
            case "text:insertion" -> region.kind = TrackedChange.Kind.INSERTED;
            case "text:deletion" -> region.kind = TrackedChange.Kind.DELETED;
            case "text:change-start" -> change(element.get("change-id"))
                    .ifPresent(it -> running.put(element.get("change-id"), it));
            case "text:change-end" -> running.remove(element.get("change-id"));
            case "text:change" -> struckOut(element.get("change-id"));
            case "text:note" -> beside = Optional.of(new Beside(element.get("note-class").equals("endnote")
                    ? Note.Kind.ENDNOTE
                    : Note.Kind.FOOTNOTE));
            case "office:annotation" -> {
                Beside comment = new Beside(Note.Kind.COMMENT);
                comment.label.append(++comments);
                beside = Optional.of(comment);
            }
            case "text:list" -> beginList(element);
            case "text:list-item" -> beginItem(element);
            case "text:list-header" -> currentList().ifPresent(it -> it.toCount = false);
            case "text:p", "text:h" -> beginParagraph(element);
            case "table:table" -> tables.push(new int[]{++tableCount, 0, 0, 0});
            case "table:table-row" -> currentTable().ifPresent(it -> {
                it[1]++;
                it[2] = 0;
            });
            case "table:table-cell", "table:covered-table-cell" -> currentTable().ifPresent(it -> it[2]++);
            case "text:s" -> addText(" ".repeat(Math.min(MOST_SPACES, OdtStyles.whole(element.get("c"), 1))));
            case "text:tab", "text:line-break" -> addText(" ");
            case "draw:image", "draw:object" -> notices.add("pictures and objects are left out; the words of text"
                    + " boxes are kept");
            default -> {
                // It only holds others.
            }
        }
    }

    @Override
    public void end(String name) {
        if (skipping > 0) {
            skipping--;
            return;
        }
        boolean inText = path.contains("office:text");
        path.poll();
        if (!inText) {
            styles.end(name);
            return;
        }
        switch (name) {
            case "text:tracked-changes" -> inRegions--;
            case "text:note", "office:annotation" -> endBeside();
            case "text:list" -> lists.poll();
            case "text:p", "text:h" -> endParagraph();
            case "table:table" -> tables.poll();
            default -> {
                // Nothing was begun.
            }
        }
    }

    @Override
    public void text(String text) {
        if (skipping > 0 || path.isEmpty()) {
            return;
        }
        String in = path.peek();
        if (in.equals("dc:creator") || in.equals("dc:date")) {
            boolean creator = in.equals("dc:creator");
            beside.ifPresentOrElse(it -> (creator ? it.by : it.at).append(text),
                    () -> (creator ? region.by : region.at).append(text));
        } else if (in.equals("text:note-citation")) {
            beside.ifPresent(it -> it.label.append(text));
        } else {
            addText(text);
        }
    }

    private void addText(String text) {
        if (beside.isPresent()) {
            beside.get().words.append(text);
        } else if (inRegions > 0) {
            if (path.contains("text:p") || path.contains("text:h")) {
                region.words.append(text);
            }
        } else {
            paragraphs.text(text, List.copyOf(running.values()));
        }
    }

    private Optional<TrackedChange> change(String id) {
        return Optional.ofNullable(regions.get(id)).map(it -> new TrackedChange(it.kind, said(it.by), said(it.at)));
    }

    private static Optional<String> said(CharSequence written) {
        return Optional.of(PlainWords.clean(written)).filter(it -> !it.isEmpty());
    }

    /** What was struck out is kept apart; here it goes back to its place. */
    private void struckOut(String id) {
        change(id).ifPresent(change -> {
            if (beside.isEmpty()) {
                paragraphs.text(regions.getOrDefault(id, new Region()).words, List.of(change));
            }
        });
    }

    private void endBeside() {
        beside.ifPresent(it -> paragraphs.builder().ifPresent(into -> into.note(it.kind, PlainWords.clean(it.label),
                PlainWords.clean(it.words), said(it.by), said(it.at))));
        beside = Optional.empty();
    }

    private Optional<ListAt> currentList() {
        return Optional.ofNullable(lists.peek());
    }

    private Optional<int[]> currentTable() {
        return Optional.ofNullable(tables.peek());
    }

    private void beginList(Xml.Element element) {
        Optional<ListAt> around = currentList();
        String style = element.get("style-name").isEmpty()
                ? around.map(it -> it.style).orElse("")
                : element.get("style-name");
        int[] count = around.map(it -> it.count).orElseGet(() -> {
            String before = element.get("continue-list");
            boolean goesOn = element.get("continue-numbering").equals("true");
            int[] found = !before.isEmpty() ? counts.get(before) : goesOn ? counts.get("style " + style) : null;
            return found == null ? empty() : found;
        });
        if (around.isEmpty()) {
            counts.put("style " + style, count);
            counts.put(element.get("id"), count);
        }
        lists.push(new ListAt(style, around.map(it -> it.depth + 1).orElse(0), count));
    }

    private void beginItem(Xml.Element element) {
        currentList().ifPresent(it -> {
            it.toCount = true;
            int start = OdtStyles.whole(element.get("start-value"), NONE);
            if (start != NONE) {
                it.count[it.depth()] = start - 1;
            }
        });
    }

    private void beginParagraph(Xml.Element element) {
        if (beside.isPresent()) {
            beside.get().words.append(' ');
            return;
        }
        if (inRegions > 0) {
            region.words.append(region.words.isEmpty() ? "" : " ");
            return;
        }
        Paragraph paragraph = new Paragraph();
        paragraphs.begin(paragraph);
        String style = element.get("style-name");
        if (element.name().equals("text:h")) {
            paragraph.heading = true;
            paragraph.level = Math.max(1, OdtStyles.whole(element.get("outline-level"), 1));
        }
        paragraph.heading |= styles.restsOn(style, "Title");
        Optional<ListAt> list = currentList().filter(it -> it.toCount);
        if (list.isPresent()) {
            ListAt at = list.get();
            at.toCount = false;
            List<OdtStyles.Level> levels = styles.list(at.style.isEmpty() ? styles.listOfParagraph(style) : at.style);
            paragraph.number = next(levels, at.depth(), at.count);
            paragraph.level = paragraph.heading || paragraph.number.isEmpty() ? paragraph.level : at.depth() + 1;
        } else if (element.name().equals("text:h") && lists.isEmpty()
                && !element.get("is-list-header").equals("true")) {
            paragraph.number = next(styles.outline(), Math.min(paragraph.level, OdtStyles.LEVELS) - 1, outline);
        }
        paragraph.cell = currentTable().filter(it -> it[1] > 0 && it[2] > 0)
                .map(it -> new TableCell(it[0], it[1], it[2]));
    }

    private static String next(List<OdtStyles.Level> levels, int depth, int[] count) {
        OdtStyles.Level level = levels.get(depth);
        if (level.format() == NumberFormat.BULLET) {
            return PlainWords.clean(level.before().codePoints().anyMatch(it -> it >= 0xE000 && it <= 0xF8FF)
                    ? "•"
                    : level.before());
        }
        count[depth] = count[depth] == NONE ? level.start() : count[depth] + 1;
        Arrays.fill(count, depth + 1, count.length, NONE);
        if (!level.format().counts()) {
            return "";
        }
        StringBuilder out = new StringBuilder(level.before());
        String point = "";
        for (int i = Math.max(0, depth - level.display() + 1); i <= depth; i++) {
            String part = levels.get(i).format().show(count[i] == NONE ? levels.get(i).start() : count[i]);
            out.append(part.isEmpty() ? "" : point).append(part);
            point = ".";
        }
        return PlainWords.clean(out.append(level.behind()));
    }

    private void endParagraph() {
        if (beside.isEmpty() && inRegions == 0) {
            paragraphs.end(this::add);
        }
    }

    private void add(Paragraph paragraph, PassageBuilder words) {
        if (!words.isBlank() || !paragraph.number.isEmpty()) {
            paragraphs.add(words, paragraph.number, paragraph.level, paragraph.heading, List.of(), paragraph.cell);
        }
    }

    private static int[] empty() {
        int[] count = new int[OdtStyles.LEVELS];
        Arrays.fill(count, NONE);
        return count;
    }

    /** A paragraph that is being read. */
    private static final class Paragraph {

        private String number = "";
        private int level;
        private boolean heading;
        private Optional<TableCell> cell = Optional.empty();
    }

    /** A list that is being read; lists within share the counts of the outermost. */
    private static final class ListAt {

        private final String style;
        private final int depth;
        private final int[] count;
        private boolean toCount;

        private ListAt(String style, int depth, int[] count) {
            this.style = style;
            this.depth = depth;
            this.count = count;
        }

        private int depth() {
            return Math.min(depth, OdtStyles.LEVELS - 1);
        }
    }

    /** A tracked change as it is told before the text. */
    private static final class Region {

        private TrackedChange.Kind kind = TrackedChange.Kind.INSERTED;
        private final StringBuilder by = new StringBuilder();
        private final StringBuilder at = new StringBuilder();
        private final StringBuilder words = new StringBuilder();
    }

    /** A note that is being read. */
    private static final class Beside {

        private final Note.Kind kind;
        private final StringBuilder label = new StringBuilder();
        private final StringBuilder words = new StringBuilder();
        private final StringBuilder by = new StringBuilder();
        private final StringBuilder at = new StringBuilder();

        private Beside(Note.Kind kind) {
            this.kind = kind;
        }
    }
}
