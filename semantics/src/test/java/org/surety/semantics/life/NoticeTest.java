package org.surety.semantics.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.surety.model.agreement.Term;
import org.surety.model.chronicle.Happening;
import org.surety.model.quantity.Span;

/** L19: how a party leaves. */
class NoticeTest {
    private static Term term(String after) {
        return new Term(new Term.Duration.Unlimited(), Optional.empty(), Optional.empty(),
                Optional.of(new Term.Withdrawal(true, Optional.of(Term.Notice.of(Span.ofMonths(12))),
                        after.isEmpty() ? Optional.empty() : Optional.of(Span.ofMonths(240)))));
    }

    private static final Happening NOTICE = new Happening.Notice(Optional.empty());

    @Test
    void aPartyLeavesWhenTheTimeOfNoticeHasPassed() {
        Bargain.Played played = Bargain.between("USA", "FRA", "GBR").term(term("")).played()
                .signed("2001-01-01", "USA", "FRA", "GBR").on("2002-03-07", "FRA", NOTICE).until("2003-03-07");
        assertThat(played.state().bound()).containsKey("FRA");
        played.until("2003-03-08");
        assertThat(played.state().left()).containsOnlyKeys("FRA");
        assertThat(played.phase("USA", "GBR")).isEqualTo(Phase.IN_FORCE);
        played.on("2004-01-01", "GBR", NOTICE).until("2005-01-02");
        assertThat(played.state().ended()).isPresent();
    }

    @Test
    void notBeforeTwentyYearsAndNotByStrangers() {
        Bargain.Played played = Bargain.between("USA", "FRA").term(term("20 years")).played()
                .signed("2001-01-01", "USA", "FRA");
        assertThat(played.refused("2021-01-01", "FRA", NOTICE)).isEqualTo(Followed.Why.TOO_EARLY);
        assertThat(played.tried("2021-01-02", "FRA", NOTICE)).isInstanceOf(Followed.Happened.class);
        assertThat(played.refused("2021-01-02", "GBR", NOTICE)).isEqualTo(Followed.Why.NOT_BOUND);
        assertThat(Bargain.between("USA", "FRA").played().signed("2001-01-01", "USA", "FRA")
                .refused("2002-01-01", "FRA", NOTICE)).isEqualTo(Followed.Why.NO_WITHDRAWAL);
    }
}
