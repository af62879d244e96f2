package org.surety.report.html;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.surety.analysis.accept.Acceptability;
import org.surety.analysis.accept.OnIssue;
import org.surety.design.judge.AcceptabilityTable;
import org.surety.model.position.Issue;
import org.surety.model.position.Negotiator;
import org.surety.model.position.PositionSet;
import org.surety.model.position.Stance;
import org.surety.model.quantity.Range;
import org.surety.report.NegotiationSheet;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.markup.Text;
import org.surety.report.words.English;

/** The third page: what each side wants, what the text scores with it and why, and what would change that. */
final class SidesSection implements PageSection {

    private static final long HALF = 50;

    @Override
    public String id() {
        return "sides";
    }

    @Override
    public String title() {
        return "What each side wants";
    }

    @Override
    public List<Markup> body(Context context) {
        return context.negotiation().map(it -> body(it.sheet().positions(), it.sheet().reception(), it,
                threshold(it.sheet()))).orElse(List.of());
    }

    /** What a score is held against: what the design demands of every party, else half. */
    private static long threshold(NegotiationSheet sheet) {
        return sheet.reception().design().signing().atLeast().map(it -> Math.round(it.toDouble())).orElse(HALF);
    }

    private static List<Markup> body(PositionSet positions, AcceptabilityTable reception, Context.Negotiation all,
            long threshold) {
        SheetWords words = all.words();
        List<Markup> body = new ArrayList<>();
        body.add(Tag.of("p", "What each party said last"
                + all.sheet().day().map(it -> " up to " + Dates.of(it)).orElse("")
                + ", on a scale from one end of each matter (0) to the other (100). Where named points lie between the "
                + "ends, and how much each matter weighs, is assumed; no end is better than the other.").in("small"));
        body.addAll(new PositionsPart(all.sheet(), words).strips());
        if (!reception.versions().isEmpty() && !positions.parties().isEmpty()) {
            body.add(costs(positions, reception, words));
            body.add(Tag.of("p", BriefSection.NOT_CONSENT).in("small"));
            Tag changes = Tag.of("ul").in("plain small");
            changes(positions, reception, words, threshold).forEach(it -> changes.add(Tag.of("li", it)));
            body.add(Tag.of("h3", "What would change the scores"));
            body.add(changes);
        }
        return body;
    }

    /** How near the text comes to each party on each matter: what the scores are made of. */
    private static Tag costs(PositionSet positions, AcceptabilityTable reception, SheetWords words) {
        List<String> headings = new ArrayList<>(List.of("What the text settles"));
        positions.parties().forEach(it -> headings.add(words.party(it.id())));
        Grid grid = Grid.cards("How near the text comes to each party over all readings (100 as it wants, 0 the "
                + "other end of the scale), and in brackets the assumed weight",
                headings);
        for (Issue issue : positions.issues()) {
            List<Markup> cells = new ArrayList<>(List.of(new Text(words.issue(issue.id()))));
            boolean settled = false;
            for (Negotiator party : positions.parties()) {
                List<OnIssue> found = of(reception, party.id()).stream().flatMap(it -> it.issues().stream())
                        .filter(it -> it.issue().equals(issue.id())).toList();
                settled |= !found.isEmpty();
                cells.add(new Text(near(found)));
            }
            if (settled) {
                grid.row(cells);
            }
        }
        List<Markup> sums = new ArrayList<>(List.of(Tag.of("strong", "Score, on assumed weights")));
        positions.parties().forEach(it -> sums.add(Tag.of("strong", of(reception, it.id()).stream()
                .map(Acceptability::range).reduce(SidesSection::span).map(SidesSection::whole).orElse("\u2013"))));
        grid.row(sums);
        return grid.tag();
    }

    private static List<Acceptability> of(AcceptabilityTable reception, String party) {
        return reception.versions().stream().flatMap(it -> it.parties().stream())
                .filter(it -> it.party().equals(party)).toList();
    }

    private static String near(List<OnIssue> found) {
        if (found.stream().allMatch(it -> it.statement().isEmpty())) {
            return "no position";
        }
        boolean crossed = found.stream().anyMatch(it -> it.crossing() == OnIssue.Crossing.YES);
        return found.stream().map(OnIssue::closeness).reduce(SidesSection::span).map(SidesSection::whole).orElse("")
                + (crossed ? ", crosses its red line" : "") + " (" + whole(found.getFirst().salience())
                + ")";
    }

    private static Range span(Range one, Range other) {
        return new Range(one.low().compareTo(other.low()) < 0 ? one.low() : other.low(),
                one.high().compareTo(other.high()) > 0 ? one.high() : other.high());
    }

    /** In whole points: assumed weights bear no more. */
    static String whole(Range range) {
        long low = Math.round(range.low().toDouble());
        long high = Math.round(range.high().toDouble());
        return low == high ? Long.toString(low) : low + " to " + high;
    }

    private static List<String> changes(PositionSet positions, AcceptabilityTable reception, SheetWords words,
            long threshold) {
        List<String> said = new ArrayList<>();
        List<String> hanging = new ArrayList<>();
        for (Negotiator party : positions.parties()) {
            of(reception, party.id()).stream().map(Acceptability::range).reduce(SidesSection::span)
                    .filter(it -> it.low().toDouble() < threshold && it.high().toDouble() >= threshold)
                    .ifPresent(it -> hanging.add(words.party(party.id()) + " (" + whole(it) + ")"));
        }
        if (!hanging.isEmpty()) {
            said.add("Readings, assumed weights and unknown positions decide whether the text reaches " + threshold
                    + " with " + English.and(hanging) + ".");
        }
        List<String> lines = new ArrayList<>();
        List<String> none = new ArrayList<>();
        for (Issue issue : positions.issues()) {
            List<String> holders = positions.stances().stream()
                    .filter(it -> it.issue().equals(issue.id()) && it.redLine().isPresent()).map(Stance::party)
                    .toList();
            if (holders.isEmpty()) {
                none.add(words.issue(issue.id()));
            } else {
                lines.add(words.parties(holders) + " on " + words.issue(issue.id()));
            }
        }
        said.add((lines.isEmpty()
                ? "No red lines are recorded"
                : "Red lines are recorded of " + English.and(lines)
                        + (none.isEmpty() ? "" : "; none on these matters: " + String.join("; ", none)))
                + ". One more, if it were known, would count however high a score is.");
        Set<String> left = new LinkedHashSet<>();
        reception.versions().forEach(it -> it.parties().forEach(one -> left.addAll(one.left())));
        if (!left.isEmpty()) {
            said.add(
                    "The text leaves these matters open: " + String.join("; ", left.stream().map(words::issue).toList())
                            + ". They count for nobody; settling one "
                            + "of them would change the scores.");
        }
        said.add(Optional.of(positions.stances().stream().filter(it -> !it.salience().isExact()).count())
                .filter(it -> it > 0).map(it -> English.count(it, "weight is", "weights are")
                        + " assumed, as ranges; no source states one.")
                .orElse("No weight is given as a range."));
        return said;
    }
}
