package org.surety.report.html;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.surety.design.judge.AcceptabilityTable;
import org.surety.model.position.Issue;
import org.surety.model.position.IssuePosition;
import org.surety.model.position.Negotiator;
import org.surety.model.position.Stance;
import org.surety.model.position.Statement;
import org.surety.model.quantity.Range;
import org.surety.model.quantity.Ratio;
import org.surety.report.NegotiationSheet;
import org.surety.report.chart.IssueStrip;
import org.surety.report.chart.ScaleSpan;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.markup.Text;
import org.surety.report.words.English;

/** What the parties said on each matter, and where the agreement settles it. */
final class PositionsPart {

    /** So many ways to settle a matter are named. */
    private static final int MOST_WAYS = 4;

    private final NegotiationSheet sheet;
    private final SheetWords words;

    PositionsPart(NegotiationSheet sheet, SheetWords words) {
        this.sheet = sheet;
        this.words = words;
    }

    /** A chart for each matter with what each party said last, and the key to all of them. */
    List<Markup> strips() {
        if (sheet.positions().issues().isEmpty()) {
            return List.of(Tag.of("p", "The file of positions names no matter to be settled."));
        }
        Tag strips =
                Tag.of("div").in("charts from-top strips").add(Tag.of("figure").add(IssueStrip.key("position-key")));
        int number = 0;
        for (Issue issue : sheet.positions().issues()) {
            number++;
            strips.add(Tag.of("figure").add(caption(issue), IssueStrip.of("position-" + number, strip(issue))));
        }
        return List.of(strips);
    }

    /** Everything that was said, the earliest first, folded up. */
    Markup statements() {
        Grid grid = Grid.cards("What was said, by matter",
                List.of("Party", "Position", "Said by", "When and where", "Source", "Note"));
        sheet.positions().issues().forEach(it -> rows(grid, it));
        return grid.isEmpty() ? Markup.NOTHING : Grid.folded("Everything that was said, with its sources", grid);
    }

    private Tag caption(Issue issue) {
        Tag caption = Tag.of("figcaption").add(Tag.of("strong", words.issue(issue.id())));
        Set<Optional<IssuePosition>> ways = ways(issue);
        if (ways.isEmpty() || ways.equals(Set.of(Optional.empty()))) {
            caption.text(" (left alone by this text)");
        } else if (ways.stream().flatMap(Optional::stream).allMatch(it -> issue.place(it).isEmpty())) {
            caption.text(" (in this text: " + English.or(ways.stream().map(it -> it.map(SheetWords::stand)
                    .orElse("left alone")).distinct().limit(MOST_WAYS).toList()) + ")");
        }
        List<String> silent = sheet.positions().parties().stream().map(Negotiator::id)
                .filter(it -> sheet.positions().stance(it, issue.id()).flatMap(one -> one.latest(sheet.day()))
                        .isEmpty())
                .toList();
        return silent.isEmpty()
                ? caption
                : caption.text(". No position: " + String.join(", ", silent.stream().map(words::party).toList()) + ".");
    }

    /** How the agreement settles a matter under its readings. */
    private Set<Optional<IssuePosition>> ways(Issue issue) {
        Set<Optional<IssuePosition>> ways = new LinkedHashSet<>();
        sheet.reception().versions().stream().map(AcceptabilityTable.Version::picked)
                .forEach(it -> ways.add(issue.settledBy(it)));
        return ways;
    }

    private IssueStrip.Issue strip(Issue issue) {
        List<IssueStrip.Point> points = new ArrayList<>();
        issue.points().forEach((name, place) -> points
                .add(new IssueStrip.Point(English.words(name), place.map(it -> it.toDouble()))));
        Set<Optional<IssuePosition>> ways = ways(issue);
        List<ScaleSpan> places = ways.stream().flatMap(Optional::stream).flatMap(it -> issue.place(it).stream())
                .map(SheetWords::span).distinct().toList();
        Optional<IssueStrip.Settlement> settled = Optional.of(places).filter(it -> !it.isEmpty())
                .map(it -> new IssueStrip.Settlement(it, ways.size() > 1
                        ? "by reading: " + English.or(ways.stream().map(one -> one.map(SheetWords::stand)
                                .orElse("left alone")).distinct().limit(MOST_WAYS).toList())
                        : "settled by this text: " + SheetWords.stand(ways.iterator().next().orElseThrow())));
        List<IssueStrip.Lane> lanes = new ArrayList<>();
        for (Negotiator party : sheet.positions().parties()) {
            sheet.positions().stance(party.id(), issue.id())
                    .filter(it -> it.redLine().isPresent() || it.latest(sheet.day()).isPresent())
                    .ifPresent(it -> lanes.add(lane(issue, it)));
        }
        return new IssueStrip.Issue(words.issue(issue.id()), points, settled, lanes);
    }

    private IssueStrip.Lane lane(Issue issue, Stance stance) {
        Optional<IssueStrip.Mark> mark = stance.latest(sheet.day())
                .map(said -> new IssueStrip.Mark(day(said), SheetWords.stand(said.position()),
                        issue.place(said.position()).map(SheetWords::span), told(said)));
        return new IssueStrip.Lane(words.party(stance.party()),
                stance.redLine().map(it -> new IssueStrip.RedLine(
                        SheetWords.span(new Range(
                                it.atLeast().orElse(Ratio.ZERO),
                                it.atMost().orElse(IssuePosition.MOST))),
                        SheetWords.redLine(it))),
                mark);
    }

    private static List<Statement> sorted(Stance stance) {
        return stance.statements().stream()
                .sorted(Comparator.comparing((Statement it) -> it.date().orElse(LocalDate.MIN))).toList();
    }

    private static String day(Statement said) {
        return said.date().map(Dates::perhapsOnlyMonth).orElse("no date");
    }

    private String told(Statement said) {
        return words.party(said.speaker()) + said.about().map(it -> " of what " + words.party(it) + " wants").orElse("")
                + ", " + day(said) + said.place().map(it -> ", " + it).orElse("")
                + (said.citations().isEmpty() ? "" : ". " + words.sourceTitles(said.citations()));
    }

    private void rows(Grid grid, Issue issue) {
        boolean first = true;
        for (Negotiator party : sheet.positions().parties()) {
            Optional<Stance> stance = sheet.positions().stance(party.id(), issue.id());
            if (stance.isPresent() && first) {
                grid.group(words.issue(issue.id()));
                first = false;
            }
            stance.filter(it -> it.statements().isEmpty()).ifPresent(it -> grid.row(new Text(words.party(party.id())),
                    "takes part, but nothing is known of what it wants"));
            for (Statement said : stance.map(PositionsPart::sorted).orElse(List.of())) {
                grid.row(List.of(new Text(words.party(party.id())), new Text(SheetWords.stand(said.position())),
                        new Text(words.party(said.speaker())
                                + said.about().map(it -> ", of " + words.party(it)).orElse("")),
                        new Text(day(said) + said.place().map(it -> "; " + it).orElse("")),
                        words.sources(said.citations()),
                        text(said.note().map(English::sentence))));
            }
        }
    }

    private static Text text(Optional<String> text) {
        return new Text(text.orElse("–"));
    }
}
