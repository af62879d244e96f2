package org.surety.analysis.crisis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Family;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Reading;
import org.surety.model.agreement.Step;
import org.surety.model.quantity.Hours;
import org.surety.model.quantity.Range;
import org.surety.model.scenario.Behaviour;
import org.surety.model.scenario.Scenario;
import org.surety.semantics.Case;
import org.surety.semantics.Event;
import org.surety.semantics.Outcome;
import org.surety.semantics.Readings;
import org.surety.semantics.Roll;
import org.surety.semantics.Run;
import org.surety.semantics.Semantics;
import org.surety.semantics.Token;

/** PLACEHOLDER: made-up numbers of the right shape, so that what is shown can be looked at before the engines are there. */
public final class Crisis {

    private Crisis() {}

    /** Made-up rows. */
    public static List<CrisisRow> of(Family family, Scenario scenario, CrisisRequest request) {
        List<CrisisRow> rows = new ArrayList<>();
        for (Reading reading : Readings.of(family, request.readings()).list(request.mostReadings())) {
            Agreement agreement = family.under(reading);
            String procedure = scenario.procedure().orElse(agreement.procedures().getFirst().id());
            rows.add(new CrisisRow(scenario.id(), reading, procedure, made(agreement, procedure, reading, scenario,
                    request)));
        }
        return rows;
    }

    private static CrisisAnswer made(Agreement agreement, String procedure, Reading reading, Scenario scenario,
            CrisisRequest request) {
        Case happening = Case.of(agreement, procedure, scenario.incident().orElseThrow());
        double scale = reading.of("decision").map(it -> it.startsWith("all") ? 0.02 : it.startsWith("sec") ? 0.1 : 0.6)
                .orElse(0.5) * (reading.of("consult").equals(Optional.of("no-limit")) ? 0.5 : 1);
        boolean met = happening.trigger().isMet();
        double reach = met ? scale : 0;
        List<Curve.Point> points = IntStream.range(0, 12).mapToObj(i -> new Curve.Point(24L * i,
                bounds(reach * (1 - Math.exp(-i / 4.0))))).toList();
        Curve curve = new Curve(points, bounds(reach), true);
        Bounds inTime = scenario.faitAccompli().map(it -> curve.by(it.count())).orElse(curve.ever());
        List<CrisisAnswer.Vote> votes = agreement.procedure(procedure).map(Procedure::steps).orElse(List.of()).stream()
                .filter(Step.Vote.class::isInstance)
                .map(it -> new CrisisAnswer.Vote(procedure + "/" + it.id(), 1, Bounds.exactly(1), bounds(scale)))
                .toList();
        List<String> helpers = new ArrayList<>(Roll.of(agreement).involved(
                agreement.procedure(procedure).orElseThrow())).stream().limit(8).toList();
        List<Sensitivity> sensitivities = new ArrayList<>();
        for (Behaviour behaviour : scenario.behaviours()) {
            behaviour.conduct().acts().whenFree().ifPresent(range -> sensitivities
                    .add(sensitivity(behaviour, ".acts.discretionary", range, inTime, 0.8)));
            behaviour.conduct().voting().ifPresent(voting -> {
                sensitivities.add(sensitivity(behaviour, ".ballot.yes", Range.parse("0.4..0.7"), inTime, 1));
                sensitivities.add(sensitivity(behaviour, ".ballot.no", Range.parse("0..0.1"), inTime, -0.4));
            });
        }
        sensitivities.sort((a, b) -> Double.compare(b.swing(), a.swing()));
        List<Choice> choices = request.players().stream().map(it -> new Choice(true, it, procedure + "/decision", 1,
                Choice.Move.NO, true)).toList();
        return new CrisisAnswer(happening.trigger().obstacles(), curve, scenario.faitAccompli(), inTime,
                reach == 0 ? Optional.empty() : Optional.of(new CrisisAnswer.Timing(Optional.of(58.3), 48)), votes,
                helpers.stream().map(it -> new CrisisAnswer.Helper(it, bounds(scale / 2), bounds(scale))).toList(),
                sensitivities, Deterrence.of(inTime),
                met ? Optional.of(new Mishap(0.31, 0.46, run(happening))) : Optional.empty(), choices,
                new Method(request.engine(), "PLACEHOLDER: made-up numbers, no method.", Map.of(), Optional.empty()),
                List.of(new Gap(Gap.Kind.TALKS, helpers), new Gap(Gap.Kind.MEASURE, List.of(procedure + "/help"))));
    }

    private static Sensitivity sensitivity(Behaviour behaviour, String path, Range range, Bounds answer, double by) {
        double half = by * (answer.high() - answer.low()) / 2;
        return new Sensitivity("behaviour." + behaviour.who() + path, behaviour.who(), range, true, by / 3,
                answer.middle() - half, answer.middle() + half, behaviour.source());
    }

    private static Bounds bounds(double middle) {
        return new Bounds(middle * 0.6, middle, Math.min(1, middle * 1.3), true);
    }

    private static Run run(Case happening) {
        Semantics semantics = Semantics.of(happening);
        Outcome outcome = semantics.start();
        List<Run.Happening> happenings = new ArrayList<>();
        Outcome begin = outcome;
        for (int i = 0; i < 3 && !outcome.state().isOver(); i++) {
            Token token = outcome.state().tokens().getFirst();
            Optional<Long> limit = semantics.deadline(token);
            if (limit.isEmpty()) {
                break;
            }
            Hours now = outcome.state().now();
            if (limit.get() > now.count()) {
                Event passed = new Event.TimePassed(Hours.of(limit.get() - now.count()));
                outcome = semantics.step(outcome.state(), passed);
                happenings.add(new Run.Happening(now, "", passed, outcome.effects()));
            }
            Event over = new Event.LimitPassed(outcome.state().tokens().getFirst());
            Hours at = outcome.state().now();
            outcome = semantics.step(outcome.state(), over);
            happenings.add(new Run.Happening(at, "procedures." + happening.procedure().id() + ".steps." + token.step(),
                    over, outcome.effects()));
        }
        return new Run(begin.effects(), happenings, Run.Ending.STALLED);
    }
}
