package org.surety.semantics.life;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.surety.model.agreement.Action;
import org.surety.model.agreement.ActionKind;
import org.surety.model.agreement.Course;
import org.surety.model.agreement.Modality;
import org.surety.model.chronicle.Happening;

/** L18: what follows from a breach. */
class ConsequencesTest {
    private static Bargain.Played text(Course.FoundBy foundBy, Course.Consequence... then) {
        return Bargain.between("UKR", "RUS", "USA")
                .duty("neutral", "UKR", Modality.MUST, Action.of(ActionKind.REMAIN_NEUTRAL),
                        it -> it.to("RUS", "USA").breach(foundBy, then))
                .duty("help", "RUS", Modality.MUST, Action.of(ActionKind.MONITOR), it -> it.to("UKR")).played()
                .signed("2001-01-01", "UKR", "RUS", "USA");
    }

    @Test
    void eachForItself() {
        Bargain.Played played = text(new Course.FoundBy.EachForItself(), new Course.Consequence.Suspends())
                .claims("2001-02-01", "RUS", "UKR", "neutral");
        assertThat(played.phase("UKR", "RUS")).isEqualTo(Phase.SUSPENDED);
        assertThat(played.phase("UKR", "USA")).isEqualTo(Phase.IN_FORCE);
        assertThat(played.position("help", "RUS")).isEqualTo(Position.State.SUSPENDED);
        played.says("2001-03-01", "RUS", Happening.Statement.WITHDRAWS, "UKR", "neutral");
        assertThat(played.phase("UKR", "RUS")).isEqualTo(Phase.IN_FORCE);
    }

    @Test
    void whereTheTextDoesNotSayWhoFindsAClaimChangesNothing() {
        Bargain.Played played = text(new Course.FoundBy.Unspecified(), new Course.Consequence.Releases())
                .claims("2001-02-01", "RUS", "UKR", "neutral");
        assertThat(played.phase("UKR", "RUS")).isEqualTo(Phase.IN_FORCE);
        played.says("2001-02-02", "RUS", Happening.Statement.FOUND, "UKR", "neutral");
        assertThat(played.phase("UKR", "RUS")).isEqualTo(Phase.ENDED);
        assertThat(played.state().left()).containsOnlyKeys("RUS", "USA");
    }

    @Test
    void whatHasEndedCanBeRevived() {
        Bargain.Played played = text(new Course.FoundBy.Unspecified(), new Course.Consequence.Ends())
                .says("2001-02-02", "RUS", Happening.Statement.FOUND, "UKR", "neutral");
        assertThat(played.state().ended()).isPresent();
        assertThat(played.position("help", "RUS")).isEqualTo(Position.State.RELEASED);
    }
}
