package org.surety.report.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.surety.analysis.bargain.BargainResult;
import org.surety.analysis.bargain.Negotiations;
import org.surety.analysis.bargain.setting.ModelCard;
import org.surety.analysis.bargain.setting.NumberRange;
import org.surety.analysis.bargain.setting.Turn;
import org.surety.model.position.IssuePosition;
import org.surety.model.position.PositionSet;
import org.surety.model.position.Statement;
import org.surety.report.Talks;
import org.surety.report.shape.Description;
import org.surety.report.shape.Inline;
import org.surety.report.shape.Within;

/** What {@code bargain} tells. */
@Description("What models make of a negotiation. Positions and outcomes lie on a scale from 0 to 100.")
public record BargainView(String id, Optional<String> title, List<Party> parties, List<OfIssue> issues,
        @Description("What was taken to be each party's position, one entry for each party that takes "
                + "part "
                + "in an issue.") List<Standing> standing,
        List<Model> models, List<String> notes) implements View {

    /** The view of talks. */
    public static BargainView of(Talks talks) {
        PositionSet set = talks.positions();
        List<Seat> seats = Seat.of(talks);
        return new BargainView(set.id(), set.title(),
                set.parties().stream().map(it -> new Party(it.id(), it.name(), it.capability().toString())).toList(),
                set.issues().stream().map(it -> new OfIssue(it.id(), it.title(), it.term())).toList(),
                talks.standing().stream().map(Standing::of).toList(),
                talks.result().models().stream().map(it -> Model.of(it, seats)).toList(), talks.notes());
    }

    /**
     * A party that takes part in an issue that models have something to go by on, and where turns have its position.
     */
    private record Seat(String party, int row, String issue, int column) {

        static List<Seat> of(Talks talks) {
            List<String> parties = talks.result().parties();
            List<String> issues = talks.result().issues();
            return IntStream.range(0, parties.size()).boxed().flatMap(i -> IntStream.range(0, issues.size())
                    .filter(k -> talks.takesPart(parties.get(i), issues.get(k)))
                    .mapToObj(k -> new Seat(parties.get(i), i, issues.get(k), k))).toList();
        }

        Stands at(Turn turn) {
            return new Stands(party, issue, turn.position(row, column));
        }
    }

    /** Who negotiates. */
    public record Party(String party, Optional<String> name,
            @Description("A number or a range, exactly.") String capability) {}

    /** What is negotiated. */
    public record OfIssue(String issue, Optional<String> title, Optional<String> term) {}

    /** What was taken to be a position. */
    public record Standing(String party, String issue,
            @Description("Whether the position has a place on the scale; if not, anything from 0 "
                    + "to 100 was taken.") boolean known,
            Optional<String> position, @Inline Said said) {

        static Standing of(Negotiations.Standing it) {
            return new Standing(it.party(), it.issue(), it.known(),
                    it.statement().map(Statement::position).map(IssuePosition::written), Said.of(it.statement()));
        }
    }

    /** What one model makes of it. */
    public record Model(String model, String title, String citation, String notFor,
            @Description("How far it was off in the backtest; "
                    + "null where that was not measured.") Optional<KnownError> knownError,
            Map<String, String> parameters, List<String> assumptions,
            @Description("Why the case lies outside what the model was made for; empty "
                    + "if it lies inside.") List<String> outside,
            List<String> notes, Ranges ranges,
            @Description("Where the parties stand, from the beginning, with every range at its middle.") List<
                    AtTurn> turns,
            @Description("With every range at its middle, and the smallest and largest value over the ranges; null "
                    + "where nobody takes part.") List<Outcome> outcome) {

        private static Model of(BargainResult.OfModel it, List<Seat> seats) {
            ModelCard card = it.card();
            return new Model(card.id(), card.title(), card.citation(), card.notFor(),
                    card.knownError().map(KnownError::of), it.parameters(), card.assumptions(), it.outside(),
                    it.notes(), new Ranges(it.bounds().exact(), it.bounds().cases()),
                    it.turns().stream().map(turn -> new AtTurn(turn.number(),
                            seats.stream().map(seat -> seat.at(turn)).toList())).toList(),
                    it.outcomes().stream().map(Outcome::of).toList());
        }
    }

    /** How far a model was off. */
    public record KnownError(String data, int issues, double meanAbsoluteError, double low, double high,
            @Description("How many proposals calibrated the range of four in five.") int proposals,
            @Description("The share of outcomes that the range is to hold.") double nominal,
            @Description("How far it reaches either side.") double halfWidth,
            @Description("The share of outcomes it held of proposals that did not calibrate it.") double heldOut) {

        static KnownError of(ModelCard.KnownError it) {
            return new KnownError(it.data(), it.issues(), it.meanAbsoluteError(), it.low(), it.high(),
                    it.likely().proposals(), it.likely().nominal(), it.likely().halfWidth(), it.likely().heldOut());
        }
    }

    /** What low and high are worth. */
    public record Ranges(
            @Description("Whether no choice within the given ranges leads beyond low and high.") boolean exact,
            @Description("How many choices were computed, if it is not exact.") int cases) {}

    /** Where all stand at one time. */
    public record AtTurn(@Within int turn, List<Stands> positions) {}

    /** Where one party stands on one issue. */
    public record Stands(String party, String issue, double position) {}

    /** What comes of one issue. */
    public record Outcome(String issue, Optional<Double> value, Optional<Double> low, Optional<Double> high,
            @Description("The lower end of where the outcome lies four times in five, if the case is like those that "
                    + "the "
                    + "error was measured on; null where the model was asked with other choices, "
                    + "or nobody takes part.") Optional<Double> likelyLow,
            @Description("The upper end of where the outcome lies four times in five, if the case is like those that "
                    + "the "
                    + "error was measured on; null where the model was asked with other choices, "
                    + "or nobody takes part.") Optional<Double> likelyHigh) {

        static Outcome of(BargainResult.Outcome it) {
            return new Outcome(it.issue(), it.value(), it.range().map(NumberRange::low),
                    it.range().map(NumberRange::high), it.likely().map(NumberRange::low),
                    it.likely().map(NumberRange::high));
        }
    }
}
