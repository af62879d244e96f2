package org.surety.report.html;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.surety.report.chart.ClauseMarks;
import org.surety.report.chart.ClauseRow;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.markup.Text;
import org.surety.report.view.BriefView;
import org.surety.report.words.English;
import org.surety.report.words.Percent;

/**
 * The one picture of a report, "What each clause buys": a row for each clause that is settled, each with those above
 * it. It is a table, so that it needs no other words for those who do not see it.
 */
public final class ClausePicture {

    static final String TITLE = "What each clause buys";

    private ClausePicture() {}

    /** The picture of a brief. */
    static Tag of(BriefView brief) {
        return of(brief, it -> List.of(), false);
    }

    /**
     * The picture of a brief, below a heading that says what it is.
     *
     * @param beside what stands beside the label of a row, by its number; the weakest reading has number 0
     */
    public static Tag of(BriefView brief, IntFunction<List<Markup>> beside) {
        return of(brief, beside, true);
    }

    private static Tag of(BriefView brief, IntFunction<List<Markup>> beside, boolean headed) {
        Map<String, String> names = new HashMap<>();
        brief.accept().forEach(it -> names.put(it.party(), it.name()));
        String threshold = brief.accept().stream().flatMap(it -> it.threshold().stream()).findFirst()
                .map(it -> "Scores at least " + Math.round(it) + " on assumed weights").orElse("Scores");
        return of(brief.rungs().stream().map(it -> row(it, names)).toList(), brief.chances(), threshold, beside,
                headed);
    }

    private static ClauseRow row(BriefView.Rung rung, Map<String, String> names) {
        return new ClauseRow(rung.label(), rung.stoppedBy(), rung.chance().map(it -> new ClauseRow.Chance(it.low(),
                it.middle().orElse(it.low()), it.high())), rung.parties().stream().map(
                        it -> new ClauseRow.Square(
                                names.getOrDefault(it.party(), it.party()), fill(it.reach())))
                        .toList());
    }

    private static ClauseRow.Fill fill(BriefView.Reach reach) {
        return switch (reach) {
            case YES -> ClauseRow.Fill.FULL;
            case DEPENDS -> ClauseRow.Fill.HALF;
            case NO -> ClauseRow.Fill.EMPTY;
            case UNKNOWN -> ClauseRow.Fill.UNKNOWN;
        };
    }

    /**
     * The picture.
     *
     * @param rows the weakest reading first, then with one more clause settled each
     * @param chances what the bars are, such as {@code Enough help within three days}
     * @param scores what the squares are, such as {@code Scores at least 50}
     */
    static Tag of(List<ClauseRow> rows, String chances, String scores) {
        return of(rows, chances, scores, it -> List.of(), false);
    }

    private static Tag of(List<ClauseRow> rows, String chances, String scores, IntFunction<List<Markup>> beside,
            boolean headed) {
        boolean bars = rows.stream().anyMatch(it -> it.chance().isPresent());
        boolean squares = rows.stream().anyMatch(it -> !it.squares().isEmpty());
        List<String> headings =
                new ArrayList<>(List.of("The text says", "Able to stop it alone, of those whose act is asked about"));
        if (bars) {
            headings.add(chances + ", 0 to 100\u00A0%");
        }
        if (squares) {
            headings.add(scores);
        }
        Grid grid = Grid.cards(TITLE, headings);
        for (int i = 0; i < rows.size(); i++) {
            ClauseRow row = rows.get(i);
            List<Markup> cells = new ArrayList<>();
            cells.add(Tag.of("span")
                    .add(Tag.of("span", i == 0 ? "before anything is settled: " : "and settled: ").in("soft"),
                            new Text(row.label()))
                    .add(beside.apply(i)));
            cells.add(new Text(English.capital(row.alone())));
            if (bars) {
                cells.add(row.chance().map(ClausePicture::chance).orElseGet(() -> Tag.of("span", "not known")));
            }
            if (squares) {
                cells.add(squares(row.squares()));
            }
            grid.row(cells);
        }
        Tag picture = Tag.of("figure").in("buys clauses").add((headed ? grid.unseenCaption() : grid).tag());
        Tag legend = legend(rows, bars);
        return squares || bars ? picture.add(legend) : picture;
    }

    private static Tag chance(ClauseRow.Chance chance) {
        return Tag.of("div").in("gauge").add(ClauseMarks.bar(chance),
                Tag.of("span", Percent.of(chance.low(), chance.middle(), chance.high())).in("figure")
                        .with("aria-hidden", "true"));
    }

    private static Tag squares(List<ClauseRow.Square> squares) {
        Tag list = Tag.of("ul").in("squares");
        squares.forEach(it -> list.add(Tag.of("li").add(ClauseMarks.square(it.fill()), new Text(" " + it.party()),
                Tag.of("span", ": " + it.fill().words()).in("unseen"))));
        return list;
    }

    /** Only what the picture has is explained. */
    private static Tag legend(List<ClauseRow> rows, boolean bars) {
        Tag legend = Tag.of("figcaption").in("small");
        if (bars) {
            legend.text("Each row adds its clause to those above. A bar ends where every assumption is at its middle; "
                    + "the thin line across it shows what the assumed ranges allow. ");
        }
        Set<ClauseRow.Fill> fills = rows.stream().flatMap(it -> it.squares().stream()).map(ClauseRow.Square::fill)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ClauseRow.Fill.class)));
        fills.forEach(it -> legend.add(Tag.of("span").in("key").add(ClauseMarks.square(it), new Text(" " + key(it)))));
        return legend;
    }

    private static String key(ClauseRow.Fill fill) {
        return switch (fill) {
            case FULL -> "reaches the threshold";
            case HALF -> "may reach it, depending on the weights";
            case EMPTY -> "does not reach it";
            case UNKNOWN -> "no position is known";
        };
    }
}
