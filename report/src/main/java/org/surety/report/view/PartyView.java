package org.surety.report.view;

import java.util.List;
import java.util.Optional;
import org.surety.analysis.accept.Acceptability;
import org.surety.analysis.accept.OnIssue;
import org.surety.model.position.IssuePosition;
import org.surety.model.position.Statement;
import org.surety.model.quantity.Range;
import org.surety.model.quantity.Ratio;
import org.surety.report.shape.Description;
import org.surety.report.shape.Inline;
import org.surety.report.words.SigningWords;

/** How acceptable a version is to a party. */
public record PartyView(String party, Worth acceptability,
        @Description("Whether it reaches the party's threshold and crosses no recorded red line, over all ranges.") Acceptability.Signs signs,
        @Description("The same with every range at its middle.") boolean signsAtMiddle, List<String> redLinesCrossed,
        List<String> redLinesPerhapsCrossed,
        @Description("What having no agreement is worth to it.") Optional<Alternative> alternative,
        @Description("What a version must be worth to it.") Optional<Span> threshold,
        @Description("What a version must be worth to it, and why.") String signsIf, List<OfIssue> issues,
        @Description("Issues that matter to it and that the version leaves alone.") List<String> left) {

    static List<PartyView> of(List<Acceptability> parties) {
        return parties.stream().map(PartyView::of).toList();
    }

    private static PartyView of(Acceptability it) {
        return new PartyView(it.party(),
                new Worth(it.value().map(Ratio::toString), it.value().map(Ratio::toDouble),
                        it.range().low().toDouble(), it.range().high().toDouble()),
                it.signs(), it.signsAtMiddle(), it.crossed(), it.perhapsCrossed(),
                it.alternative().map(one -> new Alternative(one.origin(), Span.of(one.value(), one.range()))),
                it.threshold().map(one -> Span.of(one.value(), one.worth())), SigningWords.threshold(it),
                it.issues().stream().map(OfIssue::of).toList(), it.left());
    }

    /** What a version is worth to it. */
    public record Worth(@Description("The value as a fraction.") Optional<String> exact,
            @Description("0 to 100, with every range at its middle; null where nothing is known.") Optional<
                    Double> value,
            double low, double high) {}

    /** What having no agreement is worth to it. */
    public record Alternative(Acceptability.Origin from, @Inline Span worth) {}

    /** A value and between what it lies. */
    public record Span(@Description("With every range at its middle.") Optional<Double> value, double low,
            double high) {

        static Span of(Optional<Ratio> value, Range range) {
            return new Span(value.map(Ratio::toDouble), range.low().toDouble(), range.high().toDouble());
        }
    }

    /** How much something matters. */
    public record Salience(double low, double high) {}

    /** How one issue is settled, and what the party wants of it. */
    public record OfIssue(String issue,
            @Description("Where the version settles it: a point, a number, a range or unknown.") String settled,
            @Description("What the party wants.") Optional<String> wanted,
            @Description("100 less the distance.") Span closeness, @Description("0 to 100.") Salience salience,
            @Description("Whether a red line is crossed.") OnIssue.Crossing redLine, @Inline Said said) {

        static OfIssue of(OnIssue it) {
            return new OfIssue(it.issue(), it.settled().written(),
                    it.statement().map(Statement::position).map(IssuePosition::written),
                    Span.of(it.middle(), it.closeness()),
                    new Salience(it.salience().low().toDouble(), it.salience().high().toDouble()), it.crossing(),
                    Said.of(it.statement()));
        }
    }
}
