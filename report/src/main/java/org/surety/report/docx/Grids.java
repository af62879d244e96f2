package org.surety.report.docx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;

/** A table: its first row stands on every page again, no row is broken, and columns are as wide as they need. */
final class Grids {

    /** The width between the margins, in twentieths of a point. */
    static final int WIDTH = 9_638;
    /** About the width of a letter, and of the edges of a cell. */
    private static final int LETTER = 105;
    private static final int EDGES = 180;
    /** More letters do not make a column wider. */
    private static final int MOST_LETTERS = 70;
    private static final int LONGEST_WORD = 16;

    private final WordDraft draft;
    private final String caption;
    private final List<Tag> head;
    private final List<Tag> body;
    private final int[] widths;

    Grids(WordDraft draft, Tag table, String caption) {
        this.draft = draft;
        this.caption = caption;
        this.head = rows(table, "thead");
        this.body = rows(table, "tbody");
        this.widths = widths();
    }

    private static List<Tag> rows(Tag table, String part) {
        return table.children().stream().flatMap(MarkupText::tags).filter(it -> it.name().equals(part))
                .flatMap(it -> it.children().stream()).flatMap(MarkupText::tags).filter(it -> it.name().equals("tr"))
                .toList();
    }

    private static List<Tag> cells(Tag row) {
        List<Tag> cells = new ArrayList<>();
        for (Markup child : row.children()) {
            if (child instanceof Tag cell) {
                cells.add(cell);
            }
        }
        return cells;
    }

    private static int span(Tag cell) {
        return cell.attribute("colspan").map(Integer::parseInt).orElse(1);
    }

    Element element() {
        Element table = Element.of("w:tbl").add(Element.of("w:tblPr").add(Element.of("w:tblStyle", "SuretyTable"),
                Element.of("w:tblW").with("w:w", WIDTH).with("w:type", "dxa"),
                Element.of("w:tblLayout").with("w:type", "fixed"),
                Element.of("w:tblLook", "0420").with("w:firstRow", 1).with("w:lastRow", 0).with("w:firstColumn", 0)
                        .with("w:lastColumn", 0).with("w:noHBand", 0).with("w:noVBand", 1),
                Element.of("w:tblCaption", caption)));
        Element grid = Element.of("w:tblGrid");
        Arrays.stream(widths).forEach(it -> grid.add(Element.of("w:gridCol").with("w:w", it)));
        table.add(grid);
        head.forEach(it -> table.add(row(it, true)));
        body.forEach(it -> table.add(row(it, false)));
        return table;
    }

    private Element row(Tag tag, boolean heading) {
        Element properties = Element.of("w:trPr").add(Element.of("w:cantSplit"));
        Element row = Element.of("w:tr").add(heading ? properties.add(Element.of("w:tblHeader")) : properties);
        int column = 0;
        for (Tag cell : cells(tag)) {
            int span = Math.min(span(cell), Math.max(1, widths.length - column));
            int width = Arrays.stream(widths, column, column + span).sum();
            Element look = Element.of("w:tcPr").add(Element.of("w:tcW").with("w:w", width).with("w:type", "dxa"));
            if (span > 1) {
                look.add(Element.of("w:gridSpan", Integer.toString(span)));
            }
            row.add(Element.of("w:tc").add(look).add(content(cell, heading
                    ? "TableHeading"
                    : tag.isIn("group") ? "TableGroup" : "TableText")));
            column += span;
        }
        return row;
    }

    private List<Element> content(Tag cell, String style) {
        List<Element> content = new MarkupFlow(draft, style).add(cell.children()).elements();
        return content.isEmpty() ? List.of(new ParagraphLine(style).element()) : content;
    }

    /** Every column gets room for its longest word; what remains is shared by how much there is to read in each. */
    private int[] widths() {
        List<Tag> all = new ArrayList<>(head);
        all.addAll(body);
        int columns = all.stream().mapToInt(row -> cells(row).stream().mapToInt(Grids::span).sum()).max().orElse(1);
        double[] least = new double[columns];
        double[] wanted = new double[columns];
        for (Tag row : all) {
            List<Tag> cells = cells(row);
            for (int i = 0; i < Math.min(columns, cells.size()); i++) {
                if (span(cells.get(i)) == 1) {
                    least[i] = Math.max(least[i], least(cells.get(i)));
                    wanted[i] = Math.max(wanted[i], Math.min(MOST_LETTERS, MarkupText.of(cells.get(i)).length()));
                }
            }
        }
        double scale = Math.min(1, WIDTH / Math.max(1, Arrays.stream(least).sum()));
        double rest = WIDTH - scale * Arrays.stream(least).sum();
        double sum = Arrays.stream(wanted).sum();
        int[] widths = new int[columns];
        for (int i = 0; i < columns; i++) {
            widths[i] = (int) (scale * least[i] + (sum > 0 ? rest * wanted[i] / sum : rest / columns));
        }
        widths[columns - 1] += WIDTH - Arrays.stream(widths).sum();
        return widths;
    }

    private static double least(Tag cell) {
        int word = Arrays.stream(MarkupText.of(cell).split(" ", -1)).mapToInt(String::length).max().orElse(0);
        double drawn = MarkupText.tags(cell).filter(it -> it.name().equals("svg"))
                .mapToDouble(it -> Picture.of(it).width()).max().orElse(0);
        return EDGES + Math.max(drawn * Picture.TWENTIETHS, LETTER * Math.clamp(word, 3, LONGEST_WORD));
    }
}
