package org.surety.report.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.surety.analysis.crisis.answer.CrisisAnswer;
import org.surety.analysis.crisis.answer.CrisisRow;
import org.surety.analysis.crisis.answer.Gap;
import org.surety.analysis.crisis.answer.PlayerChoice;
import org.surety.analysis.crisis.answer.Sensitivity;
import org.surety.model.agreement.Citation;
import org.surety.model.agreement.Intensity;
import org.surety.model.quantity.Hours;
import org.surety.model.quantity.Ratio;
import org.surety.model.scenario.Assumption;
import org.surety.model.scenario.Incident;
import org.surety.model.scenario.Scenario;
import org.surety.report.CrisisSheet;
import org.surety.report.decimal.Decimals;
import org.surety.report.shape.Description;
import org.surety.report.shape.Inline;
import org.surety.report.shape.Within;
import org.surety.report.shape.WrittenAs;
import org.surety.report.words.AssumptionWords;
import org.surety.report.words.MishapTeller;
import org.surety.report.words.Names;
import org.surety.report.words.Tale;
import org.surety.semantics.Trigger;

/** What {@code crisis} tells. */
public record CrisisView(String agreement, List<WhoView.Term> terms, List<OfScenario> scenarios,
        @Description("One object for each scenario, reading and procedure.") List<Row> readings) implements View {

    /**
     * The view of a sheet.
     *
     * @param listed how many assumptions to list for each reading
     */
    public static CrisisView of(CrisisSheet sheet, int listed) {
        return new CrisisView(sheet.result().agreement(),
                sheet.result().terms().stream().map(WhoView.Term::of).toList(),
                sheet.scenarios().stream().map(OfScenario::of).toList(),
                sheet.result().rows().stream().map(it -> Row.of(sheet, it, listed)).toList());
    }

    /** What is assumed to happen. */
    public record OfScenario(String scenario, Optional<String> title,
            @WrittenAs("for") @Description("The agreement it is for; null for any.") Optional<String> agreement,
            @Within @Description("The hour after which it is too late; null "
                    + "where none is named.") Optional<Long> faitAccompli,
            @Description("The contributions, by measure, that make help enough; empty "
                    + "where one act is.") Map<String, Ratio> enough,
            Optional<Event> event, Source source) {

        static OfScenario of(Scenario it) {
            return new OfScenario(it.id(), it.title(), it.agreement(), it.faitAccompli().map(Hours::count),
                    new TreeMap<>(it.enough()), it.incident().map(Event::of), Source.of(it.source()));
        }
    }

    /** What sets help off. */
    public record Event(String kind, String attacker, Optional<String> victim, Optional<String> place,
            Optional<String> through, Optional<Intensity> intensity, boolean attributable) {

        static Event of(Incident it) {
            return new Event(it.kind().word(), it.attacker(), it.against(), it.place(), it.through(), it.intensity(),
                    it.attributable());
        }
    }

    /** What an assumption rests on. */
    @Description("What the assumption rests on.")
    public record Source(@Description("Whether the file says that it is merely assumed.") boolean assumed,
            @Description("A reason in the author's words.") Optional<String> reason, List<Citation> citations) {

        static Source of(Assumption it) {
            return new Source(it.assumed(), it.reason(), it.citations());
        }
    }

    /** The answers of one scenario, reading and procedure. */
    public record Row(
            @Description("For each open term that exists under it, the reading.") Map<String, String> reading,
            String scenario, String procedure,
            @Description("Why the event does not set the procedure off; "
                    + "empty if it does.") List<Trigger.Obstacle> obstacles,
            @Description("The probability that enough help has come by an hour. Up to everyChangeUntil it stays as at "
                    + "the earlier one between two hours; after that it rises from the "
                    + "one to the other.") List<ByHour> byHour,
            @Description("Whether nothing changes after the last hour listed.") boolean complete,
            @Within @Description("Up to this hour every change has an entry in byHour; null where that is "
                    + "so for all hours.") Optional<Long> everyChangeUntil,
            @Description("The probability that enough help comes at any time.") Chance ever,
            @Description("The probability that enough help has come in time.") InTime faitAccompli,
            @Description("When enough help comes, if it does, with every range at its middle (no bounds over the "
                    + "ranges "
                    + "are worked out for it); null where it never can, "
                    + "and where parties choose.") Optional<Timing> timing,
            List<Vote> votes, List<Party> parties,
            @Description("What the answer in time depends on, the largest swing first.") List<Assumed> sensitivity,
            @Description("The threshold of V/C above which an attacker attacks that stands to gain V and to lose C; "
                    + "null "
                    + "where there is none, since help is certain. Its middle is also null where that "
                    + "of the probability is.") Deterrence deterrence,
            @Description("The course that most often ends without enough help in time; null where "
                    + "nothing can go wrong.") Optional<Mishap> mishap,
            @Description("With the engine worst: what the parties that choose do.") List<Choice> choices,
            @Description("What the scenario does not say; docs/crisis.md tells what is taken for it.") List<Gap> gaps,
            Method method) {

        static Row of(CrisisSheet sheet, CrisisRow row, int listed) {
            CrisisAnswer it = row.answer();
            Names names = Names.of(sheet.family().under(row.reading()));
            return new Row(row.reading().choices(), row.scenario(), row.procedure(), it.obstacles(),
                    it.curve().points().stream().map(one -> new ByHour(one.hour(), Chance.of(one.chance()))).toList(),
                    it.curve().complete(), known(it.curve().whole()), Chance.of(it.curve().ever()),
                    new InTime(it.faitAccompli().map(Hours::count), Chance.of(it.inTime())),
                    it.timing().map(Timing::of), it.votes().stream().map(Vote::of).toList(),
                    it.parties().stream()
                            .map(one -> new Party(one.party(), Chance.of(one.inTime()), Chance.of(one.ever())))
                            .toList(),
                    it.sensitivities().stream().limit(listed).map(one -> Assumed.of(one, names)).toList(),
                    Deterrence.of(it.deterrence()), it.mishap().map(one -> Mishap.of(one, sheet, row, names)),
                    it.choices().stream().map(Choice::of).toList(), it.gaps(), Method.of(it.method()));
        }
    }

    /** No bound is known where an hour is the largest of all. */
    private static Optional<Long> known(long hour) {
        return hour == Long.MAX_VALUE ? Optional.empty() : Optional.of(hour);
    }

    /** The probability by an hour. */
    public record ByHour(@Within long hour, @Inline Chance chance) {}

    /** The probability that it comes in time. */
    public record InTime(
            @Within @Description("Null where the scenario names none; the probability is then "
                    + "that of any time.") Optional<Long> hour,
            @Inline Chance chance) {}

    /** When it comes. */
    public record Timing(
            @Description("The expected hour, or the mean of the runs drawn; null where "
                    + "only bounds are known.") Optional<Double> expected,
            @Description("It is not less.") double expectedLow,
            @Description("It is not more; null where no bound is known.") Optional<Double> expectedHigh,
            @Within @Description("The first hour by which half of what ever comes has come, or that of the runs drawn; "
                    + "null where only bounds are known.") Optional<Long> median,
            @Within @Description("It is not earlier.") long medianLow,
            @Within @Description("It is not later; null where no bound is known.") Optional<Long> medianHigh,
            @Description("Whether runs were drawn: the bounds are then ends of intervals with the confidence of the "
                    + "method, and hold with that and not for certain.") boolean estimated) {

        static Timing of(CrisisAnswer.Timing it) {
            return new Timing(it.expected(), it.expectedLow(), Decimals.finite(it.expectedHigh()), it.median(),
                    it.medianLow(), known(it.medianHigh()), it.drawn().isPresent());
        }
    }

    /** One vote. */
    public record Vote(@Description("procedure/step") String step, @Within(min = 1) int attempt, Chance held,
            @Description("The probability that it is held and passes.") Chance passes) {

        static Vote of(CrisisAnswer.Vote it) {
            return new Vote(it.step(), it.attempt(), Chance.of(it.held()), Chance.of(it.passes()));
        }
    }

    /** How likely one party helps. */
    public record Party(String party, Chance inTime, Chance ever) {}

    /** How much hangs on one assumption. */
    public record Assumed(@Description("Its place in the scenario.") String assumption, String who,
            @Description("The assumption in words.") String question,
            @Description("Whether the scenario says it; otherwise anything is taken to be possible.") boolean stated,
            @Description("The change of the answer in time for a small change of the assumption, per unit, at the "
                    + "middle of every range.") double derivative,
            @Within(max = 1) @Description("The answer with this assumption at its low end and the "
                    + "others at their middle.") double low,
            @Within(max = 1) @Description("The answer with this assumption at its high end and the "
                    + "others at their middle.") double high,
            @Within(max = 1) double swing, Between range, Source source) {

        static Assumed of(Sensitivity it, Names names) {
            return new Assumed(it.assumption(), it.who(), new AssumptionWords(names).question(it), it.stated(),
                    it.derivative(), it.low(), it.high(), it.swing(),
                    new Between(it.range().low(), it.range().high()), Source.of(it.source()));
        }
    }

    /** The ends of a range. */
    public record Between(Ratio low, Ratio high) {}

    /** When an attacker is put off. */
    public record Deterrence(@Within Optional<Double> low, @Within Optional<Double> middle,
            @Within Optional<Double> high) {

        static Deterrence of(org.surety.analysis.crisis.answer.Deterrence it) {
            return new Deterrence(Decimals.finite(it.low()), Decimals.finite(it.middle()),
                    Decimals.finite(it.high()));
        }
    }

    /** A course that goes wrong. */
    public record Mishap(@Within(max = 1) double chance, @Within(max = 1) double share,
            List<WhoView.Happened> happenings, List<Tale.Line> told) {

        static Mishap of(org.surety.analysis.crisis.answer.Mishap it, CrisisSheet sheet, CrisisRow row, Names names) {
            Optional<Tale> tale = sheet.scenarios().stream().filter(one -> one.id().equals(row.scenario()))
                    .findFirst().flatMap(one -> MishapTeller.tell(names, one, row));
            return new Mishap(it.chance(), it.share(), WhoView.Happened.of(it.run()),
                    tale.map(Tale::lines).orElse(List.of()));
        }
    }

    /** What a party that chooses does. */
    public record Choice(@Description("Whether it is a choice against enough help.") boolean against, String party,
            String step, @Within(min = 1) int attempt, PlayerChoice.Move move, boolean always) {

        static Choice of(PlayerChoice it) {
            return new Choice(it.against(), it.party(), it.step(), it.attempt(), it.move(), it.always());
        }
    }

    /** How it was computed. */
    public record Method(org.surety.analysis.crisis.answer.Method.Engine engine, String words,
            Map<String, String> parameters,
            @Description("Why another engine than the one asked for.") Optional<String> why) {

        static Method of(org.surety.analysis.crisis.answer.Method it) {
            return new Method(it.engine(), it.words(), new TreeMap<>(it.parameters()), it.why());
        }
    }
}
