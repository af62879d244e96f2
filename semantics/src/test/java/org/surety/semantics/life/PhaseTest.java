package org.surety.semantics.life;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.surety.model.agreement.Condition;
import org.surety.model.chronicle.Happening;

/** L4: where an agreement stands between two parties. */
class PhaseTest {
    @Test
    void eachPairHasItsOwn() {
        Bargain.Played played = Bargain.silent("t", "UKR", "RUS", "USA")
                .entry(Bargain.fact(Condition.Kind.SIGNATURE, 2, "UKR", "RUS", "USA"))
                .provisional(Bargain.fact(Condition.Kind.CEASEFIRE)).played()
                .signed("2001-01-01", "UKR");
        assertThat(played.phase("UKR", "RUS")).isEqualTo(Phase.NOT_IN_FORCE);
        played.signed("2001-01-02", "RUS");
        assertThat(played.phase("UKR", "RUS")).isEqualTo(Phase.IN_FORCE);
        assertThat(played.phase("UKR", "USA")).isEqualTo(Phase.NOT_IN_FORCE);
        played.agreed("2001-01-03", "UKR RUS", Happening.Agreed.Agreement.SUSPEND, "");
        assertThat(played.phase("UKR", "RUS")).isEqualTo(Phase.SUSPENDED);
        played.signed("2001-01-04", "USA");
        assertThat(played.phase("USA", "RUS")).isEqualTo(Phase.IN_FORCE);
    }

    @Test
    void provisionallyBetweenThoseWhoHaveSigned() {
        Bargain.Played played = Bargain.silent("t", "UKR", "RUS", "USA")
                .entry(Bargain.fact(Condition.Kind.RATIFICATION, "UKR", "RUS", "USA"))
                .provisional(Bargain.fact(Condition.Kind.SIGNATURE, 2, "UKR", "RUS", "USA")).played()
                .signed("2001-01-01", "UKR", "RUS");
        assertThat(played.phase("UKR", "RUS")).isEqualTo(Phase.PROVISIONAL);
        assertThat(played.phase("UKR", "USA")).isEqualTo(Phase.NOT_IN_FORCE);
        played.ratified("2001-01-02", "UKR", "RUS", "USA");
        assertThat(played.phase("UKR", "USA")).isEqualTo(Phase.IN_FORCE);
    }
}
