package org.surety.live;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.surety.model.agreement.ActionKind;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.EventKind;
import org.surety.model.agreement.Modality;
import org.surety.model.agreement.Provenance;
import org.surety.model.chronicle.Entry;
import org.surety.model.chronicle.Happening;
import org.surety.model.exercise.BreachNeeds;
import org.surety.model.exercise.Exercise;
import org.surety.model.exercise.ExerciseSeat;
import org.surety.model.exercise.Inject;
import org.surety.model.exercise.ObserverSeat;
import org.surety.model.exercise.Shows;
import org.surety.model.quantity.Hours;
import org.surety.model.quantity.Limit;
import org.surety.model.scenario.Assumption;
import org.surety.model.scenario.Incident;
import org.surety.model.scenario.Scenario;
import org.surety.semantics.Line;
import org.surety.semantics.Texts;
import org.surety.semantics.life.Instrument;
import org.surety.semantics.life.Interpretation;

/** VVV is protected by AAA, BBB and CCC, of whom two decide after talks; AAA attacks it after a day. */
final class Drill {

    static final LocalDateTime BEGINS = LocalDateTime.parse("2030-03-01T09:00");
    static final String VOTE = "assistance/decision";
    static final List<String> SEATS = List.of("vee", "ay", "bee");

    private Drill() {}

    static Agreement agreement() {
        return agreement(Line.consult("talks", "guarantors").within(72).then("decision"), 48);
    }

    /** @param hours within which it is voted */
    static Agreement agreement(Line talks, int hours) {
        return Texts.agreement("pact").protects("VVV").guarantors("AAA", "BBB", "CCC").place("North", "VVV")
                .duty("no-alliance", "VVV", Modality.MUST_NOT, ActionKind.JOIN_ALLIANCE, Set.of(),
                        new Limit.Unspecified())
                .duty("borders", "guarantors", Modality.MUST, ActionKind.RESPECT_BORDERS, Set.of(),
                        new Limit.Unspecified())
                .duty("withdrawal", "VVV", Modality.MUST, ActionKind.WITHDRAW_FORCES, Set.of(),
                        Limit.within(30 * 24))
                .duty("aid", "guarantors", Modality.MUST, ActionKind.ECONOMIC_AID,
                        Set.of(EventKind.ARMED_ATTACK), Limit.within(48))
                .procedure("assistance", talks,
                        Line.decide("decision", Texts.who("guarantors"), Texts.atLeast(2)).within(hours).yes("help"),
                        Line.must("help", "guarantors").within(96))
                .signedForFiveYears().text();
    }

    static ExerciseTexts texts(boolean sealed, Shows shows) {
        return texts(agreement(), sealed, shows);
    }

    static ExerciseTexts texts(Agreement agreement, boolean sealed, Shows shows) {
        Entry signed = Referee.entry("pact", List.of("VVV", "AAA", "BBB", "CCC"),
                new Happening.Consented(Happening.Consent.SIGNED), BEGINS);
        Entry attack = Referee.entry("pact", List.of("AAA"), new Happening.Happened(EventKind.ARMED_ATTACK,
                List.of("VVV"), Optional.of("North"), true), BEGINS);
        Exercise exercise = new Exercise("drill", "A drill", List.of("pact"), Optional.of("assumed"), Map.of(),
                Optional.empty(), ZoneOffset.UTC, BEGINS, BEGINS.plusDays(40), 50, Optional.empty(),
                List.of(signed),
                List.of(new ExerciseSeat("vee", "VVV", Optional.of("You are protected.")),
                        new ExerciseSeat("ay", "AAA", Optional.empty()),
                        new ExerciseSeat("bee", "BBB", Optional.empty())),
                List.of(new ObserverSeat("press", Optional.of("You write for a paper."))),
                List.of(new Inject("warning", Optional.of(BEGINS.plusHours(6)), List.of("bee"),
                        Optional.of("Troops gather."), Optional.empty()),
                        new Inject("attack", Optional.of(BEGINS.plusDays(1)), List.of(), Optional.empty(),
                                Optional.of(attack))),
                sealed ? Set.of(VOTE) : Set.of(), shows, BreachNeeds.TWO, Optional.empty(), List.of(), List.of(),
                Provenance.NONE);
        Map<String, Instrument> instruments = new LinkedHashMap<>();
        instruments.put("pact", Instrument.of(agreement, Interpretation.AS_WRITTEN));
        return new ExerciseTexts(exercise, instruments);
    }

    /** Nothing is assumed of anybody. */
    static Scenario scenario() {
        return new Scenario("assumed", Optional.empty(), Optional.of("pact"), Optional.empty(), Optional.empty(),
                Optional.of(new Incident(EventKind.ARMED_ATTACK, "AAA", Optional.of("VVV"), Optional.of("North"),
                        Optional.empty(), Optional.empty(), true)),
                Optional.of(Hours.of(240)), Map.of(), List.of(), Optional.empty(), List.of(), Assumption.UNSTATED);
    }

    static Lots lots(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return random::nextDouble;
    }

    static Logged event(Play play, String actor, LogEvent what) {
        return event(play, play.story(), actor, what);
    }

    static Logged event(Play play, LocalDateTime story, String actor, LogEvent what) {
        long seq = play.history().isEmpty() ? 1 : play.history().getLast().event().seq() + 1;
        return new Logged(seq, story, actor, what);
    }

    static Play then(Play play, Logged event) {
        return switch (PlayFold.append(play, event)) {
            case PlayFold.Next.Appended it -> it.play();
            case PlayFold.Next.Refused it -> throw new AssertionError(event + " was refused: " + it.why());
        };
    }

    static Play then(Play play, String actor, LogEvent what) {
        return then(play, event(play, actor, what));
    }

    static Play begun(ExerciseTexts texts, String... byPeople) {
        Play play = PlayFold.start(texts);
        for (String seat : byPeople) {
            play = then(play, Logged.CONTROL, new LogEvent.Seated(seat, Optional.of("p-" + seat)));
        }
        return then(play, Logged.CONTROL, new LogEvent.Started(0, 60));
    }

    /** What happens by itself up to a moment, and no more. */
    static Play until(Play play, LocalDateTime moment) {
        Play at = play;
        Optional<Logged> next = PlayClock.next(at, moment);
        while (next.isPresent()) {
            at = then(at, next.get());
            next = PlayClock.next(at, moment);
        }
        return at;
    }
}
