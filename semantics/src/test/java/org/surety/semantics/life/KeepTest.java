package org.surety.semantics.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.surety.model.agreement.Action;
import org.surety.model.agreement.ActionKind;
import org.surety.model.agreement.EventKind;
import org.surety.model.agreement.Modality;
import org.surety.model.chronicle.Happening;
import org.surety.model.quantity.Ratio;

/** L12: what is to be kept. */
class KeepTest {
    private static Bargain.Played neutral() {
        return Bargain.between("UKR", "RUS", "USA")
                .duty("no-nato", "UKR", Modality.MUST_NOT, new Action(ActionKind.JOIN_ALLIANCE, Optional.of("NATO")))
                .duty("no-force", "RUS", Modality.MUST_NOT, Action.of(ActionKind.USE_FORCE), it -> it.to("UKR"))
                .played().signed("2001-01-01", "UKR", "RUS", "USA");
    }

    @Test
    void whoBreaksAProhibitionIsStillBoundByIt() {
        Bargain.Played played =
                neutral().did("2001-02-01", "UKR", new Action(ActionKind.JOIN_ALLIANCE, Optional.of("NATO")));
        assertThat(played.position("no-nato", "UKR")).isEqualTo(Position.State.IN_EFFECT);
        assertThat(played.records()).containsExactly(Map.entry("no-nato UKR", BreachRecord.Level.APPARENT));
        assertThat(neutral().did("2001-02-01", "UKR", new Action(ActionKind.JOIN_ALLIANCE, Optional.of("a club")))
                .records()).isEmpty();
        assertThat(neutral().did("2001-02-01", "USA", new Action(ActionKind.JOIN_ALLIANCE, Optional.of("NATO")))
                .records()).isEmpty();
    }

    @Test
    void anEventCanBeContrary() {
        assertThat(neutral().happened("2001-02-01", "RUS", EventKind.ARMED_ATTACK, "UKR").records())
                .containsExactly(Map.entry("no-force RUS", BreachRecord.Level.APPARENT));
        assertThat(neutral().happened("2001-02-01", "RUS", EventKind.ARMED_ATTACK, "USA").records()).isEmpty();
        assertThat(neutral().happened("2001-02-01", "USA", EventKind.ARMED_ATTACK, "UKR").records()).isEmpty();
        Bargain.Played disputed = neutral();
        disputed.take(disputed.tried("2001-02-01", "RUS", new Happening.Happened(EventKind.ARMED_ATTACK,
                List.of("UKR"), Optional.empty(), true), List.of("RUS"), false));
        assertThat(disputed.records()).containsExactly(Map.entry("no-force RUS", BreachRecord.Level.DISPUTED));
    }

    @Test
    void objectsHaveToMatchButForNeutrality() {
        Bargain text = Bargain.between("CYP", "TUR", "GRC")
                .duty("borders", "TUR", Modality.MUST, new Action(ActionKind.RESPECT_BORDERS, Optional.of("Cyprus")))
                .duty("force", "GRC", Modality.MUST_NOT, new Action(ActionKind.USE_FORCE, Optional.of("in Cyprus")))
                .duty("neutral", "CYP", Modality.MUST,
                        new Action(ActionKind.REMAIN_NEUTRAL, Optional.of("permanently")));
        assertThat(text.played().signed("2001-01-01", "CYP", "TUR", "GRC")
                .did("2001-02-01", "TUR", new Action(ActionKind.CHANGE_BORDERS, Optional.of("Kosovo")))
                .did("2001-02-02", "GRC", new Action(ActionKind.ARMED_FORCE, Optional.of("Kosovo"))).records())
                .isEmpty();
        assertThat(text.played().signed("2001-01-01", "CYP", "TUR", "GRC")
                .did("2001-02-01", "TUR", new Action(ActionKind.CHANGE_BORDERS, Optional.of("northern Cyprus")))
                .did("2001-02-02", "GRC", Action.of(ActionKind.ARMED_FORCE))
                .did("2001-02-03", "CYP", new Action(ActionKind.JOIN_ALLIANCE, Optional.of("NATO"))).records())
                .containsOnlyKeys("borders TUR", "force GRC", "neutral CYP");
    }

    @Test
    void aNuclearAttackOnSomebodyElseIsNotContrary() {
        Bargain text = Bargain.between("UKR", "RUS", "USA").duty("nuclear", "RUS", Modality.MUST_NOT,
                Action.of(ActionKind.USE_NUCLEAR_WEAPONS), it -> it.to("UKR"));
        assertThat(text.played().signed("2001-01-01", "UKR", "RUS", "USA")
                .happened("2001-02-01", "RUS", EventKind.NUCLEAR_ATTACK, "USA").records()).isEmpty();
        assertThat(text.played().signed("2001-01-01", "UKR", "RUS", "USA")
                .happened("2001-02-01", "RUS", EventKind.NUCLEAR_ATTACK, "UKR").records())
                .containsOnlyKeys("nuclear RUS");
    }

    @Test
    void aLibertyIsNotBrokenByItsUse() {
        assertThat(Bargain.between("UKR", "RUS").duty("arms", "RUS", Modality.MAY, Action.of(ActionKind.ARMS))
                .played().signed("2001-01-01", "UKR", "RUS").did("2001-02-01", "RUS", Action.of(ActionKind.ARMS))
                .records()).isEmpty();
    }

    @Test
    void neutralityIsTowardsEverybodyAndAProhibitionOnlyTowardsThoseToWhomItIsOwed() {
        Bargain text = Bargain.between("UKR", "RUS", "USA")
                .duty("neutral", "UKR", Modality.MUST, Action.of(ActionKind.REMAIN_NEUTRAL), it -> it.to("RUS"))
                .duty("no-force", "UKR", Modality.MUST_NOT, Action.of(ActionKind.USE_FORCE), it -> it.to("RUS"));
        assertThat(text.played().signed("2001-01-01", "UKR", "RUS", "USA")
                .on("2001-02-01", "UKR", new Happening.Did(Action.of(ActionKind.HOST_BASES), Ratio.ONE,
                        List.of("USA")))
                .on("2001-02-02", "UKR", new Happening.Did(Action.of(ActionKind.USE_FORCE), Ratio.ONE,
                        List.of("USA")))
                .records()).containsOnlyKeys("neutral UKR");
    }

    /** Who is neutral may threaten nobody less than others; it is an attack that goes against neutrality. */
    @Test
    void aThreatIsNotContraryToNeutrality() {
        Bargain text = Bargain.between("CYP", "TUR").duty("neutral", "CYP", Modality.MUST,
                Action.of(ActionKind.REMAIN_NEUTRAL));
        assertThat(text.played().signed("2001-01-01", "CYP", "TUR")
                .happened("2001-02-01", "CYP", EventKind.THREAT, "TUR").records()).isEmpty();
        assertThat(text.played().signed("2001-01-01", "CYP", "TUR")
                .happened("2001-02-01", "CYP", EventKind.MILITARY_OPERATION, "TUR").records())
                .containsExactly(Map.entry("neutral CYP", BreachRecord.Level.APPARENT));
    }
}
