package org.surety.semantics.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.surety.model.agreement.Action;
import org.surety.model.agreement.ActionKind;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.Modality;
import org.surety.model.agreement.Provenance;
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

    /** Two years' notice, once its duties are met, and only after what is asked for. */
    private static Bargain.Played league(Optional<Condition> once) {
        Term.Notice notice = new Term.Notice(Span.ofMonths(24), Optional.empty(), Optional.empty(),
                Term.Notice.When.ANY_TIME, Term.Notice.Effect.LEAVES, true, Provenance.NONE);
        return Bargain.between("USA", "FRA", "GBR").term(new Term(new Term.Duration.Unlimited(), Optional.empty(),
                Optional.empty(), Optional.of(new Term.Withdrawal(true, Optional.of(notice), Optional.empty(), once))))
                .duty("pay", "FRA", Modality.MUST, Action.of(ActionKind.PAY), it -> it.withinDays(30))
                .duty("peace", "FRA", Modality.MUST_NOT, Action.of(ActionKind.USE_FORCE)).played()
                .signed("2001-01-01", "USA", "FRA", "GBR");
    }

    @Test
    void itLeavesOnlyOnceItHasMetItsDuties() {
        Bargain.Played played = league(Optional.empty()).on("2002-01-01", "FRA", NOTICE).until("2005-01-01");
        assertThat(played.state().left()).isEmpty();
        assertThat(played.state().notices()).hasSize(1);
        assertThat(played.did("2005-02-01", "FRA", Action.of(ActionKind.PAY)).state().left()).containsOnlyKeys("FRA");
        Bargain.Played broken = league(Optional.empty()).did("2001-01-10", "FRA", Action.of(ActionKind.PAY))
                .claims("2001-03-01", "USA", "FRA", "peace").on("2002-01-01", "FRA", NOTICE);
        assertThat(broken.until("2004-01-02").state().left()).as("a claim alone").containsOnlyKeys("FRA");
        Bargain.Played found = league(Optional.empty()).did("2001-01-10", "FRA", Action.of(ActionKind.PAY))
                .did("2001-03-01", "FRA", Action.of(ActionKind.USE_FORCE)).on("2002-01-01", "FRA", NOTICE);
        assertThat(found.until("2004-01-02").state().left()).isEmpty();
        assertThat(found.agreed("2004-02-01", "USA GBR", Happening.Agreed.Agreement.WAIVE, "peace").state().left())
                .containsOnlyKeys("FRA");
    }

    @Test
    void noticeCanBeGivenOnlyOnceWhatItWaitsForHasCome() {
        Bargain.Played played = league(Optional.of(Bargain.fact(Condition.Kind.CEASEFIRE)));
        assertThat(played.refused("2002-01-01", "FRA", NOTICE)).isEqualTo(Followed.Why.TOO_EARLY);
        played.holds("2002-02-01", Condition.Kind.CEASEFIRE, true).holds("2002-02-02", Condition.Kind.CEASEFIRE, false);
        assertThat(played.tried("2002-03-01", "FRA", NOTICE)).isInstanceOf(Followed.Happened.class);
    }

    @Test
    void theTimeCountsFromTheFirstTerm() {
        Term renewed = new Term(new Term.Duration.For(Span.ofMonths(12)), Optional.empty(),
                Optional.of(Term.Renewal.of(Term.Renewal.Kind.AUTOMATIC)), Optional.of(new Term.Withdrawal(true,
                        Optional.of(Term.Notice.of(Span.ofMonths(1))), Optional.of(Span.ofMonths(30)))));
        Bargain.Played played = Bargain.between("USA", "FRA").term(renewed).played()
                .signed("2001-01-01", "USA", "FRA");
        assertThat(played.refused("2003-07-01", "FRA", NOTICE)).isEqualTo(Followed.Why.TOO_EARLY);
        assertThat(played.tried("2003-07-02", "FRA", NOTICE)).as("in the third term")
                .isInstanceOf(Followed.Happened.class);
    }

    @Test
    void nothingCountsFromATermThatHasNotBegun() {
        for (Term.Notice.When when : Term.Notice.When.values()) {
            Term later = new Term(new Term.Duration.Unlimited(), Optional.of(Bargain.fact(Condition.Kind.REFERENDUM)),
                    Optional.empty(), Optional.of(new Term.Withdrawal(true, Optional.of(new Term.Notice(
                            Span.ofMonths(1), Optional.empty(), Optional.empty(), when, Term.Notice.Effect.LEAVES)),
                            when == Term.Notice.When.ANY_TIME ? Optional.of(Span.ofMonths(1)) : Optional.empty())));
            Bargain.Played played = Bargain.between("USA", "FRA").term(later).played()
                    .signed("2001-01-01", "USA", "FRA");
            assertThat(played.refused("2009-01-01", "FRA", NOTICE)).isEqualTo(Followed.Why.TOO_EARLY);
            played.holds("2009-01-01", Condition.Kind.REFERENDUM, true);
            assertThat(played.tried("2009-02-02", "FRA", NOTICE)).isInstanceOf(Followed.Happened.class);
        }
    }

    @Test
    void ofWhatHasEndedOnlyADutyThatSurvivesCanBeLeft() {
        Term atOnce = new Term(new Term.Duration.Unlimited(), Optional.empty(), Optional.empty(),
                Optional.of(new Term.Withdrawal(true, Optional.empty(), Optional.empty())));
        Bargain.Played played = Bargain.between("USA", "FRA").term(atOnce)
                .release(Bargain.fact(Condition.Kind.CEASEFIRE))
                .duty("secret", "FRA", Modality.MUST_NOT, Action.of(ActionKind.REPORT),
                        it -> it.survives().term(atOnce))
                .duty("pay", "FRA", Modality.MUST, Action.of(ActionKind.PAY), it -> it.term(atOnce)).played()
                .signed("2001-01-01", "USA", "FRA").holds("2001-02-01", Condition.Kind.CEASEFIRE, true);
        assertThat(played.refused("2001-03-01", "FRA", NOTICE)).isEqualTo(Followed.Why.NOT_BOUND);
        assertThat(played.refused("2001-03-01", "FRA", new Happening.Notice(Optional.of("pay"))))
                .isEqualTo(Followed.Why.NOT_BOUND);
        assertThat(played.refused("2001-03-01", "GBR", new Happening.Notice(Optional.of("secret"))))
                .isEqualTo(Followed.Why.NOT_BOUND);
        assertThat(played.position("secret", "FRA")).isEqualTo(Position.State.IN_EFFECT);
        played.on("2001-03-01", "FRA", new Happening.Notice(Optional.of("secret")));
        assertThat(played.position("secret", "FRA")).isEqualTo(Position.State.RELEASED);
    }
}
