package org.surety.report.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.surety.analysis.crisis.answer.Bounds;
import org.surety.report.chart.Scale;
import org.surety.report.chart.StepCurve;
import org.surety.report.digest.CrisisDigest;
import org.surety.report.digest.TellingHours;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.markup.Text;
import org.surety.report.words.BoundsWords;
import org.surety.report.words.English;
import org.surety.report.words.Percent;

/**
 * How likely enough help is in one scenario: the chances by reading, their curves side by side, and the likeliest and
 * the least likely case in full.
 */
final class CrisisPanel {

    /** So many curves stand side by side. */
    private static final int MOST_CURVES = 4;
    private static final int MOST_WAYS = 2;
    private static final int MOST_LINES = 24;
    private static final int MOST_HOURS = 10;

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
        body.add(lead());
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

    private String when() {
        return section.scenario().faitAccompli().map(it -> "within " + it).orElse("at any time");
    }

    private Tag lead() {
        CrisisDigest.Line first = section.lines().getFirst();
        List<Bounds> bounds = section.lines().stream().map(it -> it.answer().inTime()).toList();
        Tag lead = Tag.of("p").in("lead").text("If parties behave as assumed here, the probability of enough help "
                + when() + " is ");
        if (section.lines().size() == 1) {
            return lead.add(Tag.of("strong", Percent.of(first.answer().inTime()))).text(".");
        }
        lead.add(Tag.of("strong", Percent.range(bounds.stream().mapToDouble(Bounds::least).min().orElse(0),
                bounds.stream().mapToDouble(Bounds::most).max().orElse(1))))
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

    /** Cases whose curves look alike have one. */
    private Markup curves() {
        Map<List<String>, List<CrisisDigest.Line>> alike = new LinkedHashMap<>();
        List<CrisisDigest.Line> lines =
                section.lines().stream().filter(it -> it.told().remark().isEmpty()).toList();
        Set<Long> hours = hours(lines);
        lines.forEach(line -> alike.computeIfAbsent(hours.stream()
                .map(hour -> Percent.of(line.answer().curve().by(hour).middle())).toList(), it -> new ArrayList<>())
                .add(line));
        if (alike.isEmpty()) {
            return Markup.NOTHING;
        }
        List<List<CrisisDigest.Line>> shown = some(List.copyOf(alike.values()));
        Scale across = Scale.ofHours(lines.stream().mapToDouble(it -> StepCurve.lastHour(it.answer())).max().orElse(1));
        Scale up = Scale.ofChances(lines.stream().flatMap(it -> it.answer().curve().points().stream())
                .mapToDouble(it -> it.chance().high()).max().orElse(1));
        Tag row = Tag.of("div").in("charts from-top");
        for (List<CrisisDigest.Line> same : shown) {
            Tag caption = Tag.of("figcaption");
            List<Map<String, List<String>>> ways = same.stream().flatMap(it -> it.ways().stream()).toList();
            for (int way = 0; way < Math.min(ways.size(), MOST_WAYS); way++) {
                caption.text(way == 0 ? "" : "or ").add(context.when(ways.get(way)));
            }
            caption.text(
                    ways.size() > MOST_WAYS ? "or " + English.number(ways.size() - MOST_WAYS) + " more cases" : "");
            row.add(Tag.of("figure").add(caption, StepCurve.of(id + "-curve-" + (shown.indexOf(same) + 1),
                    "Probability of enough help by hour", same.getFirst().answer(), across, up)));
        }
        return Grid.folded("Enough help by each hour", List.of(row, Tag.of("p", legend(shown.size(), alike.size()))
                .in("small"), numbers(shown.stream().map(List::getFirst).toList())));
    }

    /** All, or some from the likeliest to the least likely. */
    private static <T> List<T> some(List<T> all) {
        return all.size() <= MOST_CURVES
                ? all
                : IntStream.range(0, MOST_CURVES).mapToObj(it -> all.get(it * (all.size() - 1) / (MOST_CURVES - 1)))
                        .toList();
    }

    private String legend(int shown, int all) {
        return "The line has every assumption at its middle, the band is what the assumed ranges allow"
                + (section.scenario().faitAccompli().isPresent()
                        ? ", the dashed line is where it becomes too late"
                        : "")
                + ". Cases whose curves look alike share one." + (shown < all
                        ? " " + English.capital(English.number(shown)) + " of " + English.number(all)
                                + " different curves, from the likeliest to the least likely."
                        : "");
    }

    private static Tag numbers(List<CrisisDigest.Line> shown) {
        List<String> headings = new ArrayList<>(List.of("By hour"));
        shown.forEach(it -> headings.add(it.when().isEmpty() ? "Enough help has come" : "If " + it.when()));
        Grid grid = Grid.wide("Probability that enough help has come", headings);
        for (long hour : hours(shown)) {
            List<Markup> cells = new ArrayList<>(List.of(new Text(English.figures(hour))));
            shown.forEach(it -> cells.add(figure(Percent.of(it.answer().curve().by(hour)))));
            grid.row(cells);
        }
        List<Markup> ever = new ArrayList<>(List.of(new Text("At any time")));
        shown.forEach(it -> ever.add(figure(Percent.of(it.answer().curve().ever()))));
        grid.row(ever);
        return grid.unseenCaption().tag();
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
