package org.surety.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.analysis.crisis.answer.Bounds;
import org.surety.analysis.crisis.answer.CrisisAnswer;
import org.surety.analysis.crisis.answer.CrisisResult;
import org.surety.analysis.crisis.answer.CrisisRow;
import org.surety.analysis.crisis.answer.Curve;
import org.surety.analysis.crisis.answer.Deterrence;
import org.surety.analysis.crisis.answer.Gap;
import org.surety.analysis.crisis.answer.Method;
import org.surety.analysis.crisis.answer.Mishap;
import org.surety.analysis.crisis.answer.PlayerChoice;
import org.surety.analysis.crisis.answer.Sensitivity;
import org.surety.model.agreement.Citation;
import org.surety.model.agreement.EventKind;
import org.surety.model.agreement.Intensity;
import org.surety.model.agreement.Reading;
import org.surety.model.quantity.Hours;
import org.surety.model.quantity.Range;
import org.surety.model.quantity.Ratio;
import org.surety.model.scenario.Assumption;
import org.surety.model.scenario.Behaviour;
import org.surety.model.scenario.Conduct;
import org.surety.model.scenario.Incident;
import org.surety.model.scenario.Scenario;
import org.surety.semantics.Readings;
import org.surety.semantics.Trigger;

/** A scenario for the agreement of {@link Sample}, and answers to it, written by hand. */
public final class CrisisSample {

    public static final Assumption ASSUMED = new Assumption(List.of(), Optional.empty(), true);
    private static final Assumption CITED =
            new Assumption(List.of(new Citation("article", Optional.empty())), Optional.empty(), false);

    private CrisisSample() {}

    /**
     * An attack by the United States, which is neither expected by anybody nor treated otherwise than one by anybody
     * else.
     */
    public static Scenario scenario() {
        Incident incident = new Incident(EventKind.ARMED_ATTACK, "USA", Optional.of("UKR"), Optional.of("Kharkiv"),
                Optional.empty(), Optional.of(Intensity.FULL_SCALE), true);
        return new Scenario("trial", Optional.of("A trial"), Optional.of("sample"), Optional.empty(),
                Optional.of("assistance"), Optional.of(incident), Optional.of(Hours.of(72)),
                Map.of("armed-force", Ratio.of(3)),
                List.of(behaviour("guarantors", ASSUMED), behaviour("USA", ASSUMED), behaviour("FRA", CITED)),
                Optional.empty(), List.of(), ASSUMED);
    }

    private static Behaviour behaviour(String who, Assumption source) {
        return new Behaviour(who, Conduct.UNSTATED, Map.of(), Map.of(), source);
    }

    /** Each alone: help is likely enough; all together: hardly; where the place is not covered: nothing. */
    public static CrisisSheet sheet() {
        List<CrisisRow> rows = new ArrayList<>();
        for (Reading reading : Readings.of(Sample.family()).list(100)) {
            boolean covered = reading.of("territory").equals(Optional.of("everywhere"));
            boolean each = reading.of("decision").equals(Optional.of("each-individually"));
            rows.add(new CrisisRow("trial", reading, "assistance",
                    covered ? each ? likely() : unlikely() : nothing()));
        }
        return new CrisisSheet(Sample.family(), new CrisisResult("sample", Sample.family().terms(), rows),
                List.of(scenario()));
    }

    private static CrisisAnswer likely() {
        Bounds inTime = new Bounds(0.1, 0.3, 0.5, true);
        Bounds ever = new Bounds(0.2, 0.4, 1, true);
        Curve curve = new Curve(List.of(new Curve.Point(0, Bounds.exactly(0)),
                new Curve.Point(24, new Bounds(0.05, 0.2, 0.4, true)), new Curve.Point(48, inTime),
                new Curve.Point(96, ever)), ever, true);
        return new CrisisAnswer(List.of(), curve, Optional.of(Hours.of(72)), inTime,
                Optional.of(new CrisisAnswer.Timing(41.6, 41.6, 24, 24, Optional.empty())),
                List.of(new CrisisAnswer.Vote("assistance/decision", 1, Bounds.exactly(1),
                        new Bounds(0.7, 0.8, 0.9, true))),
                List.of(),
                List.of(sensitivity("guarantors", "ballot.yes", "0.4..0.7", true, 0.15, 0.45, 0.9, ASSUMED),
                        sensitivity("USA", "acts.discretionary", "0..1", false, 0.35, 0.25, -0.1, Assumption.UNSTATED),
                        sensitivity("FRA", "delay.geometric", "0.3", true, 0.3, 0.3, 0.2, CITED)),
                new Deterrence(0.1111, 0.4286, Double.POSITIVE_INFINITY), Optional.empty(), List.of(),
                new Method(Method.Engine.EXACT, "dynamic programming, to about 1e-12", Map.of(), Optional.empty()),
                List.of(new Gap(Gap.Kind.TALKS, Sample.FIVE), new Gap(Gap.Kind.DELAY, List.of("GBR"))));
    }

    private static CrisisAnswer unlikely() {
        Bounds small = new Bounds(0.001, 0.0042, 0.01, false);
        Curve curve = new Curve(List.of(new Curve.Point(0, Bounds.exactly(0)), new Curve.Point(72, small)), small,
                false);
        return new CrisisAnswer(List.of(), curve, Optional.of(Hours.of(72)), small,
                Optional.of(new CrisisAnswer.Timing(72, Double.POSITIVE_INFINITY, 72, 72, Optional.empty())), List.of(),
                List.of(), List.of(),
                Deterrence.of(small), Optional.of(new Mishap(0.6, 0.61, Sample.stories().get(2).run())),
                List.of(new PlayerChoice(true, "RUS", "assistance/decision", 1, PlayerChoice.Move.NO, true),
                        new PlayerChoice(false, "CHN", "assistance/decision", 2, PlayerChoice.Move.YES, false)),
                new Method(Method.Engine.GRAPH, "state by state", Map.of("states", "12"),
                        Optional.of("the rule has no tally")),
                List.of());
    }

    private static CrisisAnswer nothing() {
        Bounds zero = Bounds.exactly(0);
        return new CrisisAnswer(
                List.of(new Trigger.Obstacle("procedures.assistance.territory", Trigger.Kind.TERRITORY)),
                new Curve(List.of(), zero, true), Optional.of(Hours.of(72)), zero, Optional.empty(), List.of(),
                List.of(),
                List.of(), Deterrence.of(zero), Optional.empty(), List.of(),
                new Method(Method.Engine.EXACT, "nothing is set off", Map.of(), Optional.empty()), List.of());
    }

    public static Sensitivity sensitivity(String who, String what, String range, boolean stated, double low,
            double high, double derivative, Assumption source) {
        return new Sensitivity("behaviour." + who + "." + what, who, Range.parse(range), stated, derivative, low, high,
                source);
    }
}
