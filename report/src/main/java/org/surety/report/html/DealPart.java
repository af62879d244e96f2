package org.surety.report.html;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.surety.analysis.accept.Acceptability;
import org.surety.model.position.Negotiator;
import org.surety.report.NegotiationSheet;
import org.surety.report.brief.BriefWords;
import org.surety.report.chart.ClauseMarks;
import org.surety.report.chart.ClauseRow;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.markup.Text;
import org.surety.report.words.English;
import org.surety.report.words.SigningWords;

/**
 * What one text scores with each party, over the readings that are left.
 *
 * @param sheet the positions and the readings
 */
public record DealPart(NegotiationSheet sheet) {

    /** The parties, in the order of the positions. */
    public List<Negotiator> parties() {
        return sheet.positions().parties();
    }

    private List<Acceptability> of(Negotiator party) {
        return sheet.reception().versions().stream().flatMap(it -> it.parties().stream())
                .filter(it -> it.party().equals(party.id())).toList();
    }

    /** How far the text reaches what it must be worth to a party. */
    public ClauseRow.Fill reach(Negotiator party) {
        Set<ClauseRow.Fill> fills = new LinkedHashSet<>(of(party).stream().map(ReceptionPart::fill).toList());
        return fills.size() == 1
                ? fills.iterator().next()
                : fills.isEmpty() ? ClauseRow.Fill.UNKNOWN : ClauseRow.Fill.HALF;
    }

    /** Whether some reading that is left does not reach it, with every range at its middle. */
    public boolean fallsShort(Negotiator party) {
        return of(party).stream().anyMatch(it -> it.isKnown() && !it.signsAtMiddle());
    }

    /** The same in words; nothing is reached where nothing is stated. */
    public String reached(Negotiator party) {
        ClauseRow.Fill fill = reach(party);
        return fill == ClauseRow.Fill.FULL && of(party).stream().allMatch(it -> it.threshold().isEmpty())
                ? "no threshold is stated"
                : fill.words();
    }

    /** {@code 46 to 91}. */
    public String score(Negotiator party) {
        List<Acceptability> all = of(party);
        return reach(party) == ClauseRow.Fill.UNKNOWN
                ? "nothing recorded"
                : BriefWords.score(
                        all.stream().mapToDouble(it -> it.range().low().toDouble()).min().orElse(0),
                        all.stream().mapToDouble(it -> it.range().high().toDouble()).max().orElse(100));
    }

    /** What the text must be worth to a party. */
    public String threshold(Negotiator party) {
        return of(party).stream().findFirst().map(SigningWords::threshold).orElse("not known");
    }

    /** The red lines that are crossed, in all readings that are left or in some. */
    public String redLines(Negotiator party) {
        List<Acceptability> all = of(party);
        Set<String> certain = new LinkedHashSet<>();
        Set<String> perhaps = new LinkedHashSet<>();
        sheet.positions().issues().forEach(issue -> {
            Predicate<Acceptability> crossed = it -> it.crossed().contains(issue.id());
            if (!all.isEmpty() && all.stream().allMatch(crossed)) {
                certain.add(NegotiationSheet.issueTitle(sheet.positions(), issue.id()));
            } else if (all.stream().anyMatch(crossed.or(it -> it.perhapsCrossed().contains(issue.id())))) {
                perhaps.add(NegotiationSheet.issueTitle(sheet.positions(), issue.id()));
            }
        });
        List<String> said = new ArrayList<>();
        if (!certain.isEmpty()) {
            said.add("crosses its red line on " + English.and(certain));
        }
        if (!perhaps.isEmpty()) {
            said.add("may cross its red line on " + English.and(perhaps));
        }
        boolean any = sheet.positions().stances().stream()
                .anyMatch(it -> it.party().equals(party.id()) && it.redLine().isPresent());
        return said.isEmpty()
                ? any ? "crosses no recorded red line" : "none is recorded"
                : String.join("; ", said);
    }

    /** What it scores with a party, and whether that reaches what it must be worth. */
    public Tag cell(Negotiator party) {
        return Tag.of("div").in("accept").add(ClauseMarks.square(reach(party)),
                Tag.of("span", " " + score(party)).in("chance"), Tag.of("span", ", " + reached(party)));
    }

    /**
     * The table of them.
     *
     * @param needs what stands where a threshold is not reached in every reading
     */
    public Tag table(Function<Negotiator, List<Markup>> needs) {
        Grid grid = Grid.cards("What it scores with each party, of 100",
                List.of("Party", "Score, least to most", "What it must be worth", "Red lines", "What would it need?"));
        for (Negotiator party : parties()) {
            grid.row(List.of(new Text(NegotiationSheet.partyName(sheet.positions(), party.id())), cell(party),
                    new Text(English.capital(threshold(party))), new Text(English.capital(redLines(party))),
                    fallsShort(party)
                            ? Tag.of("div").add(needs.apply(party))
                            : new Text(of(party).stream().anyMatch(Acceptability::isKnown)
                                    ? "Reached in every reading that is left, with every range at its middle"
                                    : "Not known")));
        }
        return grid.unseenCaption().tag();
    }
}
