package org.surety.report.html;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.surety.design.AcceptabilityTable;
import org.surety.model.position.Issue;
import org.surety.model.position.IssuePosition;
import org.surety.model.position.Negotiator;
import org.surety.model.position.Stance;
import org.surety.model.position.Statement;
import org.surety.model.quantity.Range;
import org.surety.model.quantity.Ratio;
import org.surety.report.NegotiationSheet;
import org.surety.report.chart.IssueStrip;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.markup.Text;
import org.surety.report.words.English;

/** What the parties said on each matter, and where the agreement settles it. */
final class PositionsPart {

    private final NegotiationSheet sheet;
    private final SheetWords words;

    PositionsPart(NegotiationSheet sheet, SheetWords words) {
        this.sheet = sheet;
        this.words = words;
    }

    List<Markup> body() {
        List<Markup> body = new ArrayList<>();
        body.add(Tag.of("h3", "What was said on each matter"));
        if (sheet.positions().issues().isEmpty()) {
            body.add(Tag.of("p", "The file of positions names no matter to be settled."));
            return body;
        }
        body.add(Tag.of("p",
                "Each matter lies on a scale from 0 to 100. Below it is what each party said, the earliest "
                        + "first; " + sheet.day().map(it -> "the latest up to " + Dates.of(it)).orElse("the latest")
                        + " counts in what follows. How far apart points with a name lie is a judgement of the file's "
                        + "author."));
        body.add(Tag.of("div").in("strip-key").add(IssueStrip.key("position-key")));
        Tag strips = Tag.of("div").in("charts from-top");
        Grid grid = Grid.cards("What was said, by matter",
                List.of("Party", "Position", "Said by", "When and where", "Source", "Note"));
        int number = 0;
        for (Issue issue : sheet.positions().issues()) {
            number++;
            strips.add(Tag.of("figure").add(caption(issue), IssueStrip.of("position-" + number, strip(issue))));
            rows(grid, issue);
        }
        body.add(strips);
        body.add(Tag.of("details").add(Tag.of("summary", "All statements, with their sources"),
                Tag.of("div").in("inside").add(grid.unseenCaption().tag())));
        return body;
    }

    private Tag caption(Issue issue) {
        Tag caption = Tag.of("figcaption").add(Tag.of("strong", words.issue(issue.id())));
        Set<Optional<IssuePosition>> ways = ways(issue);
        String settled = ways.isEmpty() || ways.equals(Set.of(Optional.empty()))
                ? "This text leaves it alone."
                : ways.size() > 1
                        ? "How this text settles it differs by reading: " + English.or(ways.stream().map(it -> it
                                .map(SheetWords::stand).orElse("not at all")).distinct().limit(6).toList()) + "."
                        : "This text settles it: " + ways.iterator().next().map(SheetWords::stand).orElse("") + ".";
        return caption.text(". " + settled);
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
        Optional<IssueStrip.Settlement> settled = ways.stream().findFirst().flatMap(it -> it)
                .flatMap(stand -> issue.place(stand).map(place -> new IssueStrip.Settlement(SheetWords.span(place),
                        ways.size() > 1
                                ? "by reading, such as " + SheetWords.stand(stand)
                                : "settled by this text: " + SheetWords.stand(stand))));
        List<IssueStrip.Lane> lanes = new ArrayList<>();
        for (Negotiator party : sheet.positions().parties()) {
            sheet.positions().stance(party.id(), issue.id()).ifPresent(it -> lanes.add(lane(issue, it)));
        }
        return new IssueStrip.Issue(words.issue(issue.id()), points, settled, lanes);
    }

    private IssueStrip.Lane lane(Issue issue, Stance stance) {
        List<Statement> sorted = sorted(stance);
        int latest = stance.latest(sheet.day()).map(sorted::lastIndexOf).orElse(-1);
        List<IssueStrip.Mark> marks = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            Statement said = sorted.get(i);
            marks.add(new IssueStrip.Mark(day(said), SheetWords.stand(said.position()),
                    issue.place(said.position()).map(SheetWords::span), told(said), i == latest));
        }
        boolean any = stance.salience().equals(Stance.ANY_SALIENCE);
        return new IssueStrip.Lane(words.party(stance.party()),
                any ? "" : "salience " + SheetWords.range(stance.salience()),
                stance.redLine().map(it -> new IssueStrip.RedLine(
                        SheetWords.span(new Range(
                                it.atLeast().orElse(Ratio.ZERO),
                                it.atMost().orElse(IssuePosition.MOST))),
                        SheetWords.redLine(it))),
                marks);
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
