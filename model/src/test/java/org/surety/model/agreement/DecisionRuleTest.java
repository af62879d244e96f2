package org.surety.model.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.surety.model.quantity.Limit;
import org.surety.model.quantity.Ratio;

/** What the constructors of rules, steps' times and procedures refuse. */
class DecisionRuleTest {

    private static DecisionRule.Quota quota(Ratio amount, Optional<DecisionRule.Base> base) {
        return new DecisionRule.Quota(amount, false, base, Optional.empty(), Optional.empty());
    }

    @Test
    void aShareIsAtMostOneAndNoQuotaIsNegative() {
        Optional<DecisionRule.Base> all = Optional.of(DecisionRule.Base.ALL);
        assertThat(quota(Ratio.ONE, all).amount()).isEqualTo(Ratio.ONE);
        assertThat(quota(Ratio.of(9), Optional.empty()).amount()).isEqualTo(Ratio.of(9));
        assertThatThrownBy(() -> quota(Ratio.of(10, 9), all)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("between 0 and 1, not 10/9");
        assertThatThrownBy(() -> quota(Ratio.of(-1, 9), all)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> quota(Ratio.of(-1), Optional.empty())).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not negative: -1");
    }

    @Test
    void ofNegativelyManyPartsIsRefused() {
        assertThat(new DecisionRule.AtLeast(0, List.of()).parts()).isEmpty();
        assertThatThrownBy(() -> new DecisionRule.AtLeast(-1, List.of())).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-1");
    }

    @Test
    void repeatsHaveALimit() {
        Limit limit = Limit.within(1);
        assertThat(new Timing(limit, Timing.Moment.STEP, 100).repeats()).isEqualTo(100);
        for (int repeats : new int[]{-1, 101}) {
            assertThatThrownBy(() -> new Timing(limit, Timing.Moment.STEP, repeats))
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("not " + repeats);
        }
    }

    @Test
    void aClassOfPartiesHasALimitAndAPartyIncludesNobody() {
        for (int count : new int[]{0, -1, 10_001}) {
            assertThatThrownBy(() -> new Party("A", Optional.empty(), Role.GUARANTOR, Optional.empty(), count,
                    Provenance.NONE)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("not " + count);
        }
        Members others = Members.named("B");
        assertThatThrownBy(() -> new Party("A", Optional.empty(), Role.GUARANTOR, Optional.empty(), 1, others,
                Provenance.NONE)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("`count`");
        assertThat(new Party("A", Optional.empty(), Role.GUARANTOR, Optional.empty(), 10_000, others,
                Provenance.NONE).isClass()).isTrue();
    }

    /** What an event also is, is also whatever that is. */
    @Test
    void kindsOfEventsAreClosed() {
        for (EventKind kind : EventKind.values()) {
            assertThat(kind.isAlso()).contains(kind);
            for (EventType also : kind.isAlso()) {
                assertThat(kind.isAlso()).as("%s is also %s", kind, also).containsAll(also.isAlso());
            }
        }
        assertThat(EventKind.ARMED_ATTACK.isAlso()).contains(EventKind.AGGRESSION).doesNotContain(EventKind.BREACH);
        assertThat(EventKind.ARMED_ATTACK.word()).isEqualTo("armed-attack");
    }
}
