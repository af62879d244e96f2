package org.surety.report.html;

import java.util.ArrayList;
import java.util.List;
import org.surety.report.digest.CrisisDigest;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.markup.Text;
import org.surety.report.words.BoundsWords;
import org.surety.report.words.English;
import org.surety.report.words.Percent;
import org.surety.report.words.ReadingWords;

/**
 * How likely enough help is in one scenario: the chances by reading, their curves side by side, and the likeliest and
 * the least likely case in full.
 */
final class CrisisPanel {

    private static final int MOST_LINES = 24;

    private final Context context;
    private final CrisisDigest.Section section;
    private final String id;
    private final String heading;

    /**
     * A panel.
     *
     * @param id begins the identifiers of its parts, and is unique in the page
     * @param heading the kind of headings in it
     */
    CrisisPanel(Context context, CrisisDigest.Section section, String id, String heading) {
        this.context = context;
        this.section = section;
        this.id = id;
        this.heading = heading;
    }

    List<Markup> body() {
        List<Markup> body = new ArrayList<>();
        body.add(odds().lead());
        if (section.lines().size() > 1) {
            body.add(Grid.folded("By reading: " + English.figures(section.lines().size()) + " different answers",
                    List.of(table(), Tag.of("p", brackets()).in("small"))));
        }
        body.add(curves());
        List<CrisisDigest.Line> full = section.telling(1);
        for (int i = 0; i < full.size(); i++) {
            CrisisDigest.Line line = full.get(i);
            if (line.told().remark().isEmpty()) {
                body.add(new CrisisCase(context, section, line, heading, full.size() > 1).tag());
            }
        }
        return body;
    }

    private OddsPart odds() {
        return new OddsPart(section, new ReadingWords(context.terms()), context::link, context::when);
    }

    private Tag table() {
        List<String> headings = new ArrayList<>(List.of("If the text is read so"));
        section.scenario().faitAccompli().ifPresent(it -> headings.add("Enough help within " + it));
        headings.addAll(List.of("At any time", "If it comes: expected", "Half by"));
        Grid grid = Grid.cards("Probability of enough help, by reading", headings);
        for (CrisisDigest.Line line : section.lines().stream().limit(MOST_LINES).toList()) {
            CrisisDigest.Told told = line.told();
            Tag when = Tag.of("span").in("when");
            for (int i = 0; i < line.ways().size(); i++) {
                when.text(i == 0 ? "" : "or ").add(context.when(line.ways().get(i)));
            }
            if (!told.remark().isEmpty()) {
                grid.row(when, "0: nothing is set off, since " + told.remark());
                continue;
            }
            List<Markup> cells = new ArrayList<>(List.of(when));
            section.scenario().faitAccompli().ifPresent(it -> cells.add(figure(Percent.of(line.answer().inTime()))));
            cells.add(figure(Percent.of(line.answer().curve().ever())));
            cells.add(hour(told.expected()));
            cells.add(hour(told.median()));
            grid.row(cells);
        }
        Tag box = Tag.of("div").add(grid.unseenCaption().tag());
        int more = section.lines().size() - MOST_LINES;
        return more > 0
                ? box.add(Tag.of("p", English.figures(more) + " more, which the command crisis gives as JSON or CSV.")
                        .in("small"))
                : box;
    }

    private String brackets() {
        return BoundsWords.of(section.lines().stream().map(CrisisDigest.Line::answer).toList())
                + " These figures are what the assumptions imply, not what anybody is expected to do.";
    }

    private Markup curves() {
        List<Markup> curves = odds().curves(id);
        return curves.isEmpty() ? Markup.NOTHING : Grid.folded("Enough help by each hour", curves);
    }

    private static Text hour(String hour) {
        return new Text(hour.isEmpty() ? "–" : hour.replace(' ', '\u00A0'));
    }

    private static Tag figure(String text) {
        return Tag.of("span", text).in("chance");
    }
}
