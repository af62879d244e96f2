package org.surety.report.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.surety.analysis.crisis.answer.Bounds;
import org.surety.analysis.crisis.answer.CrisisAnswer;
import org.surety.analysis.crisis.answer.Sensitivity;
import org.surety.report.chart.Scale;
import org.surety.report.chart.StepCurve;
import org.surety.report.digest.CrisisDigest;
import org.surety.report.digest.TellingHours;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.markup.Text;
import org.surety.report.words.AssumptionWords;
import org.surety.report.words.English;
import org.surety.report.words.Percent;
import org.surety.report.words.ReadingWords;

/**
 * How likely enough help is in one scenario, wherever it is shown: in a sentence, as curves with their numbers, and on
 * what it hangs.
 */
public final class OddsPart {

    /** So many curves stand side by side. */
    private static final int MOST_CURVES = 4;
    private static final int MOST_WAYS = 2;
    private static final int MOST_HOURS = 10;
    private static final int MOST_ROWS = 12;

    private final CrisisDigest.Section section;
    private final ReadingWords words;
    private final Function<String, Optional<String>> link;
    private final Function<Map<String, List<String>>, List<Markup>> way;

    /**
     * Of one scenario and procedure.
     *
     * @param words of what the text leaves open
     * @param link to an open term by its name
     * @param way shows readings that lead to an answer
     */
    public OddsPart(CrisisDigest.Section section, ReadingWords words, Function<String, Optional<String>> link,
            Function<Map<String, List<String>>, List<Markup>> way) {
        this.section = section;
        this.words = words;
        this.link = link;
        this.way = way;
    }

    private String when() {
        return section.scenario().faitAccompli().map(it -> "within " + it).orElse("at any time");
    }

    private String before() {
        return "If parties behave as assumed here, the probability of enough help " + when() + " is ";
    }

    private String figure() {
        List<Bounds> bounds = section.lines().stream().map(it -> it.answer().inTime()).toList();
        return bounds.size() == 1
                ? Percent.of(bounds.getFirst())
                : Percent.range(bounds.stream().mapToDouble(Bounds::least).min().orElse(0),
                        bounds.stream().mapToDouble(Bounds::most).max().orElse(1));
    }

    private String depending() {
        return section.lines().size() == 1 ? "" : ", depending on how the text answers ";
    }

    /** The sentence without links. */
    public String sentence() {
        return before() + figure() + depending() + (section.lines().size() == 1
                ? ""
                : English.and(section.deciding().stream().map(words::question).toList())) + ".";
    }

    /** The sentence. */
    public Tag lead() {
        Tag lead = Tag.of("p").in("lead").text(before()).add(Tag.of("strong", figure())).text(depending());
        List<String> terms = section.lines().size() == 1 ? List.of() : List.copyOf(section.deciding());
        for (int i = 0; i < terms.size(); i++) {
            lead.text(i == 0 ? "" : i == terms.size() - 1 ? " and " : ", ").add(shown(terms.get(i)));
        }
        return lead.text(".");
    }

    private Markup shown(String term) {
        return link.apply(term).<Markup>map(it -> Tag.of("a", words.question(term)).with("href", it))
                .orElseGet(() -> new Text(words.question(term)));
    }

    /**
     * The curves, what they are, and their numbers; none where nothing is set off. Cases whose curves look alike have
     * one.
     *
     * @param id begins the identifiers of the curves
     */
    public List<Markup> curves(String id) {
        Map<List<String>, List<CrisisDigest.Line>> alike = new LinkedHashMap<>();
        List<CrisisDigest.Line> lines =
                section.lines().stream().filter(it -> it.told().remark().isEmpty()).toList();
        Set<Long> hours = hours(lines);
        lines.forEach(line -> alike.computeIfAbsent(hours.stream()
                .map(hour -> Percent.of(line.answer().curve().by(hour).middle())).toList(), it -> new ArrayList<>())
                .add(line));
        if (alike.isEmpty()) {
            return List.of();
        }
        List<List<CrisisDigest.Line>> shown = some(List.copyOf(alike.values()));
        Scale across = Scale.ofHours(lines.stream().mapToDouble(it -> StepCurve.lastHour(it.answer())).max().orElse(1));
        Scale up = Scale.ofChances(lines.stream().flatMap(it -> it.answer().curve().points().stream())
                .mapToDouble(it -> it.chance().high()).max().orElse(1));
        Tag row = Tag.of("div").in("charts from-top");
        for (int curve = 1; curve <= shown.size(); curve++) {
            List<CrisisDigest.Line> same = shown.get(curve - 1);
            Tag caption = Tag.of("figcaption");
            List<Map<String, List<String>>> ways = same.stream().flatMap(it -> it.ways().stream()).toList();
            for (int i = 0; i < Math.min(ways.size(), MOST_WAYS); i++) {
                caption.text(i == 0 ? "" : "or ").add(way.apply(ways.get(i)));
            }
            caption.text(
                    ways.size() > MOST_WAYS ? "or " + English.number(ways.size() - MOST_WAYS) + " more cases" : "");
            row.add(Tag.of("figure").add(caption, StepCurve.of(id + "-curve-" + curve,
                    "Probability of enough help by hour", same.getFirst().answer(), across, up)));
        }
        return List.of(row, Tag.of("p", legend(shown.size(), alike.size())).in("small"),
                numbers(shown.stream().map(List::getFirst).toList()));
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
            shown.forEach(it -> cells.add(chance(Percent.of(it.answer().curve().by(hour)))));
            grid.row(cells);
        }
        List<Markup> ever = new ArrayList<>(List.of(new Text("At any time")));
        shown.forEach(it -> ever.add(chance(Percent.of(it.answer().curve().ever()))));
        grid.row(ever);
        return grid.unseenCaption().tag();
    }

    private static Tag chance(String text) {
        return Tag.of("span", text).in("chance");
    }

    /** The hours at which one of the curves rises. */
    private static Set<Long> hours(List<CrisisDigest.Line> shown) {
        Set<Long> hours = new TreeSet<>();
        shown.forEach(it -> hours.addAll(TellingHours.of(it.answer(), MOST_HOURS)));
        return hours;
    }

    /** The assumptions that make a difference to an answer, the largest first. */
    public static List<Sensitivity> swinging(CrisisAnswer answer) {
        return answer.sensitivities().stream().filter(it -> it.swing() > 1e-12).limit(MOST_ROWS).toList();
    }

    /**
     * What the assumptions do to an answer; nothing where none does anything.
     *
     * @param heading the kind of heading
     * @param name shows an assumption
     */
    public static List<Markup> assumptions(CrisisAnswer answer, String heading, Function<Sensitivity, Markup> name) {
        List<Sensitivity> swinging = swinging(answer);
        if (swinging.isEmpty()) {
            return List.of();
        }
        Grid grid = Grid.cards("What each assumption does to the answer",
                List.of("Assumption", "At its low end", "At its high end", "Rests on"));
        swinging.forEach(it -> grid.row(List.of(name.apply(it), chance(Percent.of(it.low())),
                chance(Percent.of(it.high())),
                new Text(it.stated() ? AssumptionWords.source(it.source()) : "not said"))));
        return List.of(Tag.of(heading, "On which assumption it hangs most"),
                Tag.of("p", "The probability of enough help in time with one assumption at an end of its range and the "
                        + "others at their middle.").in("small"),
                grid.unseenCaption().tag());
    }
}
