package org.surety.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.surety.analysis.crisis.answer.Bounds;
import org.surety.report.chart.Scale;
import org.surety.report.chart.StepCurve;
import org.surety.report.digest.CrisisDigest;
import org.surety.report.digest.TellingHours;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.markup.Text;
import org.surety.report.words.BoundsWords;
import org.surety.report.words.ChanceWords;
import org.surety.report.words.English;

/**
 * How likely enough help is in one scenario: the chances by reading, their curves side by side, and the likeliest and
 * the least likely case in full.
 */
final class CrisisPanel {

    /** So many curves stand side by side. */
    private static final int MOST_CURVES = 6;
    private static final int MOST_LINES = 24;
    private static final int MOST_HOURS = 10;

    private final Context context;
    private final CrisisDigest.Section section;
    private final String id;
    private final boolean unfolded;

    /**
     * A panel.
     *
     * @param id begins the identifiers of its parts, and is unique in the page
     * @param unfolded whether its likeliest case lies open
     */
    CrisisPanel(Context context, CrisisDigest.Section section, String id, boolean unfolded) {
        this.unfolded = unfolded;
        this.context = context;
        this.section = section;
        this.id = id;
    }

    List<Markup> body() {
        List<Markup> body = new ArrayList<>();
        body.add(lead());
        if (section.lines().size() > 1) {
            body.add(table());
        }
        body.add(Tag.of("p", brackets()).in("small"));
        body.add(curves());
        body.add(numbers());
        List<CrisisDigest.Line> full = section.telling(1);
        for (int i = 0; i < full.size(); i++) {
            CrisisDigest.Line line = full.get(i);
            if (line.told().remark().isEmpty()) {
                Tag details = new CrisisCase(context, section, line, id + "-" + (i + 1), full.size() > 1).tag();
                body.add(unfolded && i == 0 ? details.with("open", "") : details);
            }
        }
        return body;
    }

    private String when() {
        return section.scenario().faitAccompli().map(it -> "within " + it).orElse("at any time");
    }

    private Tag lead() {
        CrisisDigest.Line first = section.lines().getFirst();
        List<Bounds> bounds = section.lines().stream().map(it -> it.answer().inTime()).toList();
        Tag lead = Tag.of("p").in("lead").text("If parties behave as assumed here, the probability of enough help "
                + when() + " is ");
        if (section.lines().size() == 1) {
            return lead.add(Tag.of("strong", ChanceWords.of(first.answer().inTime()))).text(".");
        }
        lead.text("between ")
                .add(Tag.of("strong", ChanceWords.of(bounds.stream().mapToDouble(Bounds::least).min().orElse(0))))
                .text(" and ")
                .add(Tag.of("strong", ChanceWords.of(bounds.stream().mapToDouble(Bounds::most).max().orElse(1))))
                .text(", depending on how the text is read: ");
        List<String> terms = List.copyOf(section.deciding());
        for (int i = 0; i < terms.size(); i++) {
            lead.text(i == 0 ? "" : i == terms.size() - 1 ? " and " : ", ");
            String term = terms.get(i);
            lead.add(context.link(term).<Markup>map(it -> Tag.of("a", English.words(term)).with("href", it))
                    .orElseGet(() -> new Text(English.words(term))));
        }
        return lead.text(".");
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
            section.scenario().faitAccompli().ifPresent(it -> cells.add(Tag.of("span", told.inTime()).in("chance")));
            cells.add(Tag.of("span", told.ever()).in("chance"));
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

    /** Lines whose curves are shown: all, or some from the likeliest to the least likely. */
    private List<CrisisDigest.Line> shown() {
        List<CrisisDigest.Line> all = section.lines().stream().filter(it -> it.told().remark().isEmpty()).toList();
        if (all.size() <= MOST_CURVES) {
            return all;
        }
        List<CrisisDigest.Line> some = new ArrayList<>();
        for (int i = 0; i < MOST_CURVES; i++) {
            some.add(all.get(i * (all.size() - 1) / (MOST_CURVES - 1)));
        }
        return some;
    }

    private Tag curves() {
        List<CrisisDigest.Line> shown = shown();
        Scale hours = Scale.ofHours(shown.stream().mapToDouble(it -> StepCurve.lastHour(it.answer())).max().orElse(1));
        Scale chances = Scale.ofChances(shown.stream().flatMap(it -> it.answer().curve().points().stream())
                .mapToDouble(it -> it.chance().high()).max().orElse(1));
        Tag row = Tag.of("div").in("charts");
        for (int i = 0; i < shown.size(); i++) {
            CrisisDigest.Line line = shown.get(i);
            String when = line.when().isEmpty() ? "" : ", if " + line.when();
            Tag figure = Tag.of("figure");
            if (!line.when().isEmpty()) {
                Tag caption = Tag.of("figcaption");
                for (int way = 0; way < line.ways().size(); way++) {
                    caption.text(way == 0 ? "" : "or ").add(context.when(line.ways().get(way)));
                }
                figure.add(caption);
            }
            row.add(figure.add(StepCurve.of(id + "-curve-" + (i + 1), "Probability of enough help by hour" + when,
                    line.answer(), hours, chances)));
        }
        Tag box = Tag.of("div").add(Tag.of("h4", "Enough help by each hour"), row);
        return shown.isEmpty() ? Tag.of("div") : box.add(Tag.of("p", legend(shown.size())).in("small"));
    }

    private String legend(int shown) {
        long all = section.lines().stream().filter(it -> it.told().remark().isEmpty()).count();
        return "The line has every assumption at its middle, the band is what the assumed ranges allow"
                + (section.scenario().faitAccompli().isPresent()
                        ? ", the dashed line is where it becomes too late"
                        : "")
                + "." + (shown < all
                        ? " " + English.capital(English.number(shown)) + " of " + English.number((int) all)
                                + " different curves, from the likeliest to the least likely."
                        : "");
    }

    private Tag numbers() {
        List<CrisisDigest.Line> shown = shown();
        List<String> headings = new ArrayList<>(List.of("By hour"));
        shown.forEach(it -> headings.add(it.when().isEmpty() ? "Enough help has come" : "If " + it.when()));
        Grid grid = Grid.wide("Probability that enough help has come", headings);
        for (long hour : hours(shown)) {
            List<Markup> cells = new ArrayList<>(List.of(new Text(English.figures(hour))));
            shown.forEach(it -> cells.add(figure(ChanceWords.of(it.answer().curve().by(hour)))));
            grid.row(cells);
        }
        List<Markup> ever = new ArrayList<>(List.of(new Text("At any time")));
        shown.forEach(it -> ever.add(figure(ChanceWords.of(it.answer().curve().ever()))));
        grid.row(ever);
        return shown.isEmpty()
                ? Tag.of("div")
                : Tag.of("details").add(Tag.of("summary", "The numbers of the chart"),
                        Tag.of("div").in("inside").add(grid.unseenCaption().tag()));
    }

    private static Text hour(String hour) {
        return new Text(hour.isEmpty() ? "–" : hour.replace(' ', '\u00A0'));
    }

    private static Tag figure(String text) {
        return Tag.of("span", text).in("chance");
    }

    /** The hours at which one of the curves rises. */
    private static Set<Long> hours(List<CrisisDigest.Line> shown) {
        Set<Long> hours = new TreeSet<>();
        shown.forEach(it -> hours.addAll(TellingHours.of(it.answer(), MOST_HOURS)));
        return hours;
    }
}
