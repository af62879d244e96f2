package org.surety.report.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.model.scenario.PartyStakes;
import org.surety.report.StrategicSheet;
import org.surety.report.decimal.Decimals;
import org.surety.report.shape.Description;
import org.surety.report.shape.Within;
import org.surety.semantics.Trigger;
import org.surety.strategic.StrategicAnswer;
import org.surety.strategic.StrategicRow;
import org.surety.strategic.kernel.StakeTable;

/** What {@code strategic} tells. */
public record StrategicView(String agreement, List<WhoView.Term> terms, List<CrisisView.OfScenario> scenarios,
        @Description("One object for each scenario, reading and procedure.") List<Row> readings) implements View {

    /** The view of a sheet. */
    public static StrategicView of(StrategicSheet sheet) {
        return new StrategicView(sheet.family().id(), sheet.family().terms().stream().map(WhoView.Term::of).toList(),
                sheet.scenarios().stream().map(CrisisView.OfScenario::of).toList(),
                sheet.rows().stream().map(Row::of).toList());
    }

    /** The answer of one scenario, reading and procedure. */
    public record Row(
            @Description("For each open term that exists under it, the reading.") Map<String, String> reading,
            String scenario, String procedure,
            @Description("Why the event does not set the procedure off; "
                    + "empty if it does.") List<Trigger.Obstacle> obstacles,
            @Description("Those who choose by their stakes, in groups of those who are alike.") List<
                    List<String>> parties,
            List<Stake> stakes,
            @Description("The largest difference that a stake makes, with every range at its middle; sharpness is "
                    + "lambda times this.") double unit,
            @Description("Agent quantal response equilibria (McKelvey and Palfrey 1998), connected with choice at "
                    + "random.") List<Point> branch,
            @Description("Whether the branch could be followed to the last point.") boolean whole,
            @Description("Whether for some lambda the branch has several equilibria; the first is "
                    + "told.") boolean turnsBack,
            List<Move> moves, List<Swing> swings,
            @Description("Equilibria in which nobody chooses by chance, those that rest on no empty threat "
                    + "first.") List<Equilibrium> equilibria,
            @Description("Why equilibria without chance are not listed, or not all.") Optional<String> equilibriaNote,
            Size size) {

        static Row of(StrategicRow row) {
            StrategicAnswer it = row.answer();
            return new Row(row.reading().choices(), row.scenario(), row.procedure(), it.obstacles(), it.alike(),
                    it.stakes().stream().map(Stake::of).toList(), it.unit(),
                    it.branch().stream().map(Point::of).toList(), it.whole(), it.turnsBack(),
                    it.moves().stream().map(Move::of).toList(), it.swings().stream().map(Swing::of).toList(),
                    it.pure().kinds().stream().map(Equilibrium::of).toList(), it.pure().whyNot(),
                    new Size(it.size().states(), it.size().nodes(), it.size().probabilities()));
        }
    }

    /** What something is assumed to be worth. */
    public record Stake(@Description("Its place in the scenario.") String assumption, String who, PartyStakes.Of of,
            CrisisView.Between range, CrisisView.Source source) {

        static Stake of(StakeTable.Stake it) {
            return new Stake(it.assumption(), it.who(), it.of(),
                    new CrisisView.Between(it.range().low(), it.range().high()), CrisisView.Source.of(it.source()));
        }
    }

    /** An equilibrium of the branch. */
    public record Point(@Within @Description("Per unit of stakes.") double lambda, @Within double sharpness,
            @Description("The probability of enough help in time.") Bounded chance,
            @Description("The ratio of gain to loss above which an attacker that foresees this gains by attacking; a "
                    + "null is without limit.") Bounded odds,
            @Description("What an attack that is not answered in time must be worth to the attacker for it to be "
                    + "indifferent; null where nothing is assumed of it, or no value makes it "
                    + "so.") Optional<Bounded> threshold) {

        static Point of(StrategicAnswer.Point it) {
            return new Point(it.lambda(), it.sharpness(), Bounded.of(it.chance()), Bounded.of(it.odds()),
                    it.threshold().map(Bounded::of));
        }
    }

    /**
     * A number with every range at its middle, and the least and the most found at the ends of ranges.
     */
    public record Bounded(Optional<Double> middle,
            @Description("The least that was found; values between the ends of ranges could give "
                    + "less.") Optional<Double> low,
            @Description("The most that was found; values between the ends of ranges could give "
                    + "more.") Optional<Double> high) {

        static Bounded of(StrategicAnswer.Found it) {
            return new Bounded(Decimals.finite(it.middle()), Decimals.finite(it.low()), Decimals.finite(it.high()));
        }
    }

    /** A move of those who are alike, at one step. */
    public record Move(@Description("procedure/step") String step, List<String> parties, String move, List<At> at) {

        static Move of(StrategicAnswer.MoveOdds it) {
            return new Move(it.place(), it.who(), it.move(), it.at().stream()
                    .map(one -> new At(one.sharpness(), one.reached(), one.chance())).toList());
        }
    }

    /** How likely a move is at one point of the branch. */
    public record At(@Within double sharpness,
            @Within @Description("How often one of them comes there, on average.") double reached,
            @Within @Description("How likely it makes the move where it comes there.") double chance) {}

    /** What a range accounts for, the others at their middle. */
    public record Swing(String assumption, CrisisView.Between range,
            @Description("The chance at sharpness 10.") Ends moderate,
            @Description("The chance at the end of the branch.") Ends sharp,
            @Description("The value at which the chance at the end of the branch passes one half; null where it does "
                    + "not.") Optional<Double> turnsAt) {

        static Swing of(StrategicAnswer.Swing it) {
            return new Swing(it.stake().assumption(),
                    new CrisisView.Between(it.stake().range().low(), it.stake().range().high()),
                    new Ends(it.moderate().low(), it.moderate().high()), new Ends(it.sharp().low(), it.sharp().high()),
                    it.flipsAt());
        }
    }

    /** A chance at the low and at the high end of a range. */
    public record Ends(@Within(max = 1) double low, @Within(max = 1) double high) {}

    /** Equilibria without chance that look the same to an observer. */
    public record Equilibrium(@Within(max = 1) double chance, long count,
            @Description("How many of them rest on no threat that would not be carried out.") long subgamePerfect,
            List<Done> moves) {

        static Equilibrium of(StrategicAnswer.PureKind it) {
            return new Equilibrium(it.chance(), it.count(), it.subgamePerfect(),
                    it.moves().stream().map(one -> new Done(one.place(), one.party(), one.move())).toList());
        }
    }

    /** What a party does. */
    public record Done(String step, String party, String move) {}

    /** How large the game is. */
    public record Size(@Within long states, @Within long nodes, @Within long probabilities) {}
}
