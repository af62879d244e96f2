package org.surety.analysis.follow;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.Action;
import org.surety.model.agreement.ActionKind;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.EventKind;
import org.surety.model.agreement.Family;
import org.surety.model.agreement.Modality;
import org.surety.model.agreement.Provenance;
import org.surety.model.chronicle.Chronicle;
import org.surety.model.chronicle.Entry;
import org.surety.model.chronicle.Happening;
import org.surety.model.chronicle.Moment;
import org.surety.model.quantity.Limit;
import org.surety.semantics.Line;
import org.surety.semantics.Texts;
import org.surety.semantics.life.Interpretation;

/** VVV is protected by AAA and BBB; a vote follows talks; VVV joins no alliance and withdraws forces in 30 days. */
final class Pact {

    private Pact() {}

    /** In force once all have signed; any of them may leave by six months' notice; ends after five years. */
    static Agreement agreement() {
        return Texts.agreement("pact").protects("VVV").guarantors("AAA", "BBB")
                .duty("no-alliance", "VVV", Modality.MUST_NOT, ActionKind.JOIN_ALLIANCE, Set.of(),
                        new Limit.Unspecified())
                .duty("withdrawal", "VVV", Modality.MUST, ActionKind.WITHDRAW_FORCES, Set.of(),
                        Limit.within(30 * 24))
                .duty("aid", "guarantors", Modality.MUST, ActionKind.ECONOMIC_AID,
                        Set.of(EventKind.ARMED_ATTACK), Limit.within(48))
                .procedure("assistance", Line.consult("talks", "guarantors").within(72).then("decision"),
                        Line.decide("decision", Texts.who("guarantors"), Texts.unanimity()).yes("help"),
                        Line.may("help", "guarantors"))
                .signedForFiveYears().text();
    }

    static FollowedText subject() {
        return new FollowedText(Family.of(agreement()), java.util.Map.of(), Interpretation.AS_WRITTEN);
    }

    /** A chronicle in the making. */
    static final class Told {

        private final List<Entry> entries = new ArrayList<>();

        Told on(String day, Happening what, String... by) {
            return add(Moment.of(LocalDate.parse(day)), what, List.of(), by);
        }

        Told at(String day, String hour, Happening what, String... by) {
            return add(new Moment(LocalDate.parse(day), Optional.of(LocalTime.parse(hour))), what, List.of(), by);
        }

        private Told add(Moment moment, Happening what, List<String> disputed, String... by) {
            entries.add(new Entry(moment, "pact", List.of(by), what, List.of(), Optional.empty(), disputed, false,
                    Optional.empty(), "events[" + entries.size() + "]"));
            return this;
        }

        Chronicle chronicle() {
            return new Chronicle("told", "A chronicle", List.of("pact"), ZoneId.of("UTC"), List.of(), List.of(),
                    entries, Provenance.NONE);
        }

        FollowResult until(String day) {
            return Follow.of(FollowRequest.of(chronicle(), List.of(subject()), Optional.of(LocalDate.parse(day))));
        }
    }

    static Happening signed() {
        return new Happening.Consented(Happening.Consent.SIGNED);
    }

    static Happening attack(String victim) {
        return new Happening.Happened(EventKind.ARMED_ATTACK, List.of(victim), Optional.empty(), true);
    }

    static Happening breach(Happening.Statement how, String by, String duty) {
        return new Happening.Said(how, new Happening.Matter.Breach(List.of(by), Optional.of(duty)));
    }

    static Happening act(ActionKind kind) {
        return new Happening.Did(Action.of(kind), org.surety.model.quantity.Ratio.ONE, List.of());
    }
}
