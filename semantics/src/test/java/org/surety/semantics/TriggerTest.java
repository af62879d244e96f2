package org.surety.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.surety.semantics.Texts.agreement;
import static org.surety.semantics.Texts.attack;
import static org.surety.semantics.Texts.who;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.surety.model.agreement.AttackerTest;
import org.surety.model.agreement.EventKind;
import org.surety.model.agreement.Intensity;
import org.surety.model.agreement.Territory;
import org.surety.model.agreement.Threshold;
import org.surety.model.scenario.Incident;
import org.surety.semantics.Trigger.Kind;
import org.surety.semantics.Trigger.Obstacle;

/** R5 and R6: what sets a procedure off. */
class TriggerTest {

    private static Texts text(UnaryOperator<Texts.Setting> setting) {
        return agreement().protects("UKR", "MDA").guarantors("USA", "BLR").group("neighbours", who("RUS", "BLR"))
                .group("axis", who("PRK", "RUS")).place("Crimea", "Ukraine").place("Sevastopol", "Crimea")
                .place("Ukraine").place("Belarus").procedure("main", setting, Line.may("help", "USA"));
    }

    private static Trigger trigger(UnaryOperator<Texts.Setting> setting, Incident incident) {
        return Case.of(text(setting).text(), "main", incident).trigger();
    }

    private static Incident incident(EventKind kind) {
        return new Incident(kind, "RUS", Optional.of("UKR"), Optional.empty(), Optional.empty(), Optional.empty(),
                true);
    }

    private static Incident at(String place) {
        return new Incident(EventKind.ARMED_ATTACK, "RUS", Optional.of("UKR"), Optional.of(place), Optional.empty(),
                Optional.empty(), true);
    }

    private static Incident through(String attacker, String place) {
        return new Incident(EventKind.ARMED_ATTACK, attacker, Optional.of("UKR"), Optional.empty(), Optional.of(place),
                Optional.empty(), true);
    }

    private static Incident grave(Intensity intensity, boolean attributable) {
        return new Incident(EventKind.ARMED_ATTACK, "RUS", Optional.of("UKR"), Optional.empty(), Optional.empty(),
                Optional.of(intensity), attributable);
    }

    @Test
    void kindsOfEvent() {
        assertThat(trigger(it -> it.on(EventKind.ARMED_ATTACK), incident(EventKind.ARMED_ATTACK)).isMet()).isTrue();
        for (EventKind kind : List.of(EventKind.MILITARY_OPERATION, EventKind.AGGRESSION, EventKind.THREAT_TO_PEACE,
                EventKind.THREAT)) {
            assertThat(trigger(it -> it.on(kind), incident(EventKind.ARMED_ATTACK)).isMet()).as(kind.word()).isTrue();
            assertThat(trigger(it -> it.on(EventKind.ARMED_ATTACK), incident(kind)).obstacles()).as(kind.word())
                    .containsExactly(new Obstacle("procedures.main.on", Kind.EVENT));
        }
        assertThat(
                trigger(it -> it.on(EventKind.DISPUTE, EventKind.THREAT), incident(EventKind.NUCLEAR_ATTACK)).isMet())
                .isTrue();
        assertThat(trigger(it -> it.on(EventKind.DISPUTE), incident(EventKind.NUCLEAR_ATTACK)).kinds())
                .containsExactly(Kind.EVENT);
    }

    @Test
    void victims() {
        assertThat(trigger(it -> it.against(who("protected")), attack("RUS", "MDA")).isMet()).isTrue();
        assertThat(trigger(it -> it.against(who("UKR")), attack("RUS", "MDA")).obstacles())
                .containsExactly(new Obstacle("procedures.main.against", Kind.VICTIM));
        assertThat(trigger(it -> it, attack("RUS", "XXX")).isMet()).as("nothing is said").isTrue();
        Incident nobodyNamed = new Incident(EventKind.ARMED_ATTACK, "RUS", Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), true);
        assertThat(trigger(it -> it.against(who("UKR")), nobodyNamed).isMet()).isTrue();
    }

    @Test
    void attackers() {
        AttackerTest listed = new AttackerTest.Listed(who("axis"));
        AttackerTest exempt = new AttackerTest.NotListed(who("axis"));
        AttackerTest outsider = new AttackerTest.Outsider();
        Obstacle by = new Obstacle("procedures.main.by", Kind.ATTACKER);
        assertThat(trigger(it -> it.by(listed), attack("PRK", "UKR")).isMet()).isTrue();
        assertThat(trigger(it -> it.by(listed), attack("BLR", "UKR")).obstacles()).containsExactly(by);
        assertThat(trigger(it -> it.by(exempt), attack("PRK", "UKR")).obstacles()).containsExactly(by);
        assertThat(trigger(it -> it.by(exempt), attack("BLR", "UKR")).isMet()).isTrue();
        assertThat(trigger(it -> it.by(outsider), attack("IRN", "UKR")).isMet()).isTrue();
        assertThat(trigger(it -> it.by(outsider), attack("BLR", "UKR")).obstacles()).containsExactly(by);
        assertThat(trigger(it -> it.by(new AttackerTest.Unspecified()), attack("BLR", "UKR")).isMet()).isTrue();
    }

    @Test
    void routes() {
        AttackerTest through = new AttackerTest.Through(who("axis"), "Ukraine");
        assertThat(trigger(it -> it.by(through), through("RUS", "Sevastopol")).isMet()).isTrue();
        assertThat(trigger(it -> it.by(through), attack("RUS", "UKR")).isMet()).as("no route is told").isTrue();
        assertThat(trigger(it -> it.by(through), through("RUS", "Belarus")).obstacles())
                .containsExactly(new Obstacle("procedures.main.by", Kind.ROUTE));
        assertThat(trigger(it -> it.by(through), through("BLR", "Ukraine")).kinds()).containsExactly(Kind.ATTACKER);
    }

    @Test
    void gravity() {
        Threshold significant = new Threshold.AtLeast(Intensity.SIGNIFICANT, false, Optional.empty());
        Threshold deliberate = new Threshold.AtLeast(Intensity.INCIDENT, true, Optional.empty());
        assertThat(trigger(it -> it.threshold(significant), grave(Intensity.LIMITED, true)).obstacles())
                .containsExactly(new Obstacle("procedures.main.threshold", Kind.THRESHOLD));
        assertThat(trigger(it -> it.threshold(significant), grave(Intensity.SIGNIFICANT, false)).isMet()).isTrue();
        assertThat(trigger(it -> it.threshold(significant), grave(Intensity.FULL_SCALE, true)).isMet()).isTrue();
        assertThat(trigger(it -> it.threshold(significant), attack("RUS", "UKR")).isMet())
                .as("an event that does not say is grave enough").isTrue();
        assertThat(trigger(it -> it.threshold(deliberate), grave(Intensity.INCIDENT, false)).obstacles())
                .containsExactly(new Obstacle("procedures.main.threshold", Kind.ATTRIBUTION));
        assertThat(trigger(it -> it.threshold(new Threshold.Unspecified()), grave(Intensity.INCIDENT, false)).isMet())
                .isTrue();
    }

    @Test
    void territory() {
        Territory only = new Territory.Areas(List.of("Ukraine"), List.of());
        Territory except = new Territory.Areas(List.of(), List.of("Crimea"));
        Territory both = new Territory.Areas(List.of("Ukraine"), List.of("Crimea"));
        Obstacle outside = new Obstacle("procedures.main.territory", Kind.TERRITORY);
        assertThat(trigger(it -> it.territory(only), at("Ukraine")).isMet()).isTrue();
        assertThat(trigger(it -> it.territory(only), at("Sevastopol")).isMet()).as("a place in a place in it").isTrue();
        assertThat(trigger(it -> it.territory(only), at("Belarus")).obstacles()).containsExactly(outside);
        assertThat(trigger(it -> it.territory(only), attack("RUS", "UKR")).isMet()).as("no place is named").isTrue();
        assertThat(trigger(it -> it.territory(except), at("Belarus")).isMet()).isTrue();
        assertThat(trigger(it -> it.territory(except), at("Sevastopol")).obstacles()).containsExactly(outside);
        assertThat(trigger(it -> it.territory(both), at("Ukraine")).isMet()).isTrue();
        assertThat(trigger(it -> it.territory(both), at("Crimea")).isMet()).isFalse();
        assertThat(trigger(it -> it.territory(new Territory.Unspecified()), at("Belarus")).isMet()).isTrue();
    }

    @Test
    void everyConditionThatFailsIsReported() {
        Trigger trigger = trigger(
                it -> it.on(EventKind.DISPUTE).against(who("MDA")).by(new AttackerTest.Outsider())
                        .territory(new Territory.Areas(List.of("Belarus"), List.of())),
                new Incident(EventKind.ARMED_ATTACK, "BLR", Optional.of("UKR"), Optional.of("Crimea"), Optional.empty(),
                        Optional.empty(), true));
        assertThat(trigger.obstacles()).extracting(Obstacle::kind).containsExactly(Kind.EVENT, Kind.VICTIM,
                Kind.ATTACKER, Kind.TERRITORY);
    }

    @Test
    void whatIsNotSetOffDoesNotBegin() {
        Texts text = text(it -> it.against(who("MDA")));
        Course course = Course.of(text.text(), attack("RUS", "UKR"));
        assertThat(course.state().isOver()).isTrue();
        assertThat(course.effects(Effect.class))
                .containsExactly(new Effect.NotSetOff("procedures.main.against", Kind.VICTIM));
    }

    @Test
    void voidAgreements() {
        Texts text = text(it -> it).voidIfAttackedBy(who("guarantors"));
        assertThat(Case.of(text.text(), "main", attack("RUS", "UKR")).trigger().isMet()).isTrue();
        Trigger trigger = Case.of(text.text(), "main", attack("BLR", "UKR")).trigger();
        assertThat(trigger.obstacles()).containsExactly(new Obstacle("life.void-if", Kind.VOID));
        assertThat(Course.of(text.text(), attack("BLR", "UKR")).underWay()).isEmpty();
    }
}
