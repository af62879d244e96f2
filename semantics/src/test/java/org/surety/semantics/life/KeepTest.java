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
}
