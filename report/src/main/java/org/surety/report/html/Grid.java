package org.surety.report.html;

import java.util.ArrayList;
import java.util.List;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.markup.Text;

/**
 * A table with a caption and headings. On narrow screens a {@link #cards} table becomes one card a line, each cell with
 * its heading; a {@link #wide} one scrolls inside its own box. Roles are spelled out, since such a change of layout
 * makes browsers forget them.
 */
public final class Grid {

    private final String caption;
    private final boolean cards;
    private final List<String> headings;
    private final List<Tag> groups = new ArrayList<>();
    private List<Tag> rows = new ArrayList<>();
    private boolean unseen;

    private Grid(String caption, boolean cards, List<String> headings) {
        this.caption = caption;
        this.cards = cards;
        this.headings = List.copyOf(headings);
    }

    /** A table that becomes cards where it is narrow. */
    public static Grid cards(String caption, List<String> headings) {
        return new Grid(caption, true, headings);
    }

    static Grid wide(String caption, List<String> headings) {
        return new Grid(caption, false, headings);
    }

    /** Shows the caption only to those who do not see; where a heading already says the same. */
    public Grid unseenCaption() {
        unseen = true;
        return this;
    }

    /** A heading of the lines that follow. */
    public Grid group(String title) {
        close();
        Tag cell = Tag.of("th", title).with("colspan", headings.size()).with("scope", "rowgroup").with("role",
                "rowheader");
        rows.add(Tag.of("tr").in("group").with("role", "row").add(cell));
        return this;
    }

    /** A line; its first cell is its heading. */
    public Grid row(List<? extends Markup> cells) {
        Tag row = Tag.of("tr").with("role", "row");
        for (int i = 0; i < cells.size(); i++) {
            Tag cell = i == 0
                    ? Tag.of("th").with("scope", "row").with("role", "rowheader")
                    : Tag.of("td").with("role", "cell");
            row.add(cell.with("data-heading", headings.get(i)).add(cells.get(i)));
        }
        rows.add(row);
        return this;
    }

    /** A line whose cells after the first are one. */
    Grid row(Markup first, String rest) {
        rows.add(Tag.of("tr").with("role", "row").add(
                Tag.of("th").with("scope", "row").with("role", "rowheader").with("data-heading", headings.getFirst())
                        .add(first),
                Tag.of("td").with("role", "cell").with("colspan", headings.size() - 1L).in("across")
                        .add(new Text(rest))));
        return this;
    }

    private void close() {
        if (!rows.isEmpty()) {
            groups.add(Tag.of("tbody").with("role", "rowgroup").add(rows));
            rows = new ArrayList<>();
        }
    }

    /** The table. */
    public Tag tag() {
        close();
        Tag head = Tag.of("tr").with("role", "row");
        headings.forEach(it -> head.add(Tag.of("th", it).with("scope", "col").with("role", "columnheader")));
        Tag table = Tag.of("table").in(cards ? "cards" : "wide").with("role", "table")
                .add(Tag.of("caption", caption).in(unseen ? "unseen" : "seen"),
                        Tag.of("thead").with("role", "rowgroup").add(head))
                .add(groups);
        return cards
                ? Tag.of("div").in("table").add(table)
                : Tag.of("div").in("table scroll").with("role", "region").with("aria-label", caption)
                        .with("tabindex", 0).add(table);
    }

    /** Folded up under a title; on paper it is left out. */
    static Tag folded(String title, Grid grid) {
        return folded(title, List.of(grid.unseenCaption().tag()));
    }

    /** Folded up under a title; on paper it is left out. */
    public static Tag folded(String title, List<? extends Markup> inside) {
        return Tag.of("details").add(Tag.of("summary", title), Tag.of("div").in("inside").add(inside));
    }

    boolean isEmpty() {
        return rows.isEmpty() && groups.isEmpty();
    }
}
