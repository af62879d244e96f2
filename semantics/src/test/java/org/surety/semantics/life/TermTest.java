package org.surety.semantics.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.surety.model.agreement.Action;
import org.surety.model.agreement.ActionKind;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.Modality;
import org.surety.model.agreement.Term;
import org.surety.model.chronicle.Happening;
import org.surety.model.quantity.Span;

/** L20: how long it lasts. */
class TermTest {
    private static Bargain.Played lasting(Term.Renewal.Kind renewal) {
        return Bargain.between("ARM", "AZE", "RUS").term(new Term(new Term.Duration.For(Span.ofMonths(60)),
                Optional.empty(), Optional.of(Term.Renewal.of(renewal)),
                Optional.of(new Term.Withdrawal(true, Optional.of(new Term.Notice(Span.ofMonths(6),
                        Optional.of(Bargain.who("ARM", "AZE")), Optional.empty(), Term.Notice.When.END_OF_TERM,
                        Term.Notice.Effect.ENDS)), Optional.empty()))))
                .played().signed("2020-11-10", "ARM", "AZE", "RUS");
    }

    private static final Happening NOTICE = new Happening.Notice(Optional.empty());

    @Test
    void itEndsOrIsRenewed() {
        assertThat(lasting(Term.Renewal.Kind.NONE).until("2025-11-10").state().ended()).isEmpty();
        assertThat(lasting(Term.Renewal.Kind.NONE).until("2025-11-11").state().ended()).isPresent();
        assertThat(lasting(Term.Renewal.Kind.AUTOMATIC).until("2031-01-01").state().ended()).isEmpty();
        assertThat(lasting(Term.Renewal.Kind.AUTOMATIC).on("2025-05-10", "ARM", NOTICE).until("2025-11-11").state()
                .ended()).isPresent();
        Bargain.Played late = lasting(Term.Renewal.Kind.AUTOMATIC).on("2025-05-11", "ARM", NOTICE);
        assertThat(late.until("2025-11-11").state().ended()).isEmpty();
        assertThat(late.until("2030-11-11").state().ended()).isPresent();
        assertThat(lasting(Term.Renewal.Kind.AUTOMATIC).refused("2025-01-01", "RUS", NOTICE))
                .isEqualTo(Followed.Why.NOT_THIS_PARTY);
    }

    private static Bargain.Played twentyYearsThenTen() {
        return Bargain.between("POL", "SUN").term(new Term(new Term.Duration.For(Span.ofMonths(240)),
                Optional.empty(), Optional.of(Term.Renewal.of(Term.Renewal.Kind.AUTOMATIC).by(Span.ofMonths(120))),
                Optional.of(new Term.Withdrawal(true, Optional.of(new Term.Notice(Span.ofMonths(12), Optional.empty(),
                        Optional.empty(), Term.Notice.When.END_OF_TERM, Term.Notice.Effect.ENDS)),
                        Optional.empty()))))
                .played().signed("2001-06-04", "POL", "SUN");
    }

    @Test
    void aRenewalCanBeShorterThanTheTerm() {
        assertThat(twentyYearsThenTen().on("2020-06-04", "POL", NOTICE).until("2021-06-05").state().ended())
                .isPresent();
        Bargain.Played late = twentyYearsThenTen().on("2020-06-05", "POL", NOTICE);
        assertThat(late.until("2031-06-04").state().ended()).isEmpty();
        assertThat(late.until("2031-06-05").state().ended()).isPresent();
    }

    @Test
    void thosePresentCanExtendIt() {
        Bargain.Played played = lasting(Term.Renewal.Kind.BY_AGREEMENT).on("2025-01-01", "ARM AZE RUS",
                new Happening.Agreed(Happening.Agreed.Agreement.EXTEND, Optional.empty(),
                        Optional.of(LocalDate.parse("2027-01-01"))));
        assertThat(played.until("2027-01-01").state().ended()).isEmpty();
        assertThat(played.until("2027-01-02").state().ended()).isPresent();
    }

    @Test
    void whatRenewsItselfRunsOnToTheDayToWhichItWasExtendedAndIsRenewedFromThen() {
        Happening extended = new Happening.Agreed(Happening.Agreed.Agreement.EXTEND, Optional.empty(),
                Optional.of(LocalDate.parse("2041-03-31")));
        Bargain.Played played = twentyYearsThenTen().on("2020-01-01", "POL SUN", extended)
                .on("2030-01-01", "POL", NOTICE);
        assertThat(played.until("2041-03-31").state().ended()).isEmpty();
        assertThat(played.until("2041-04-01").state().ended()).isPresent();
        Bargain.Played noticed = twentyYearsThenTen().on("2020-01-01", "POL", NOTICE).on("2020-02-01", "POL SUN",
                extended);
        assertThat(noticed.until("2041-03-31").state().ended()).isEmpty();
        assertThat(noticed.until("2041-04-01").state().ended()).isPresent();
        Bargain.Played late = twentyYearsThenTen().on("2020-01-01", "POL SUN", extended).on("2040-04-01", "POL", NOTICE);
        assertThat(late.until("2051-03-31").state().ended()).isEmpty();
        assertThat(late.until("2051-04-01").state().ended()).isPresent();
    }

    @Test
    void theTermOfADutyThatSurvivesGoesOn() {
        Term ten = new Term(new Term.Duration.For(new Span(0, 240)),
                Optional.of(Bargain.fact(Condition.Kind.CEASEFIRE)), Optional.empty(), Optional.empty());
        Bargain.Played played = Bargain.between("UKR", "RUS").release(Bargain.fact(Condition.Kind.REFERENDUM))
                .duty("secret", "UKR", Modality.MUST_NOT, Action.of(ActionKind.REPORT), it -> it.survives().term(ten))
                .played().signed("2001-01-01", "UKR", "RUS").holds("2001-02-01", Condition.Kind.REFERENDUM, true)
                .holds("2001-03-01", Condition.Kind.CEASEFIRE, true);
        assertThat(played.state().ended()).isPresent();
        assertThat(played.until("2001-03-11").position("secret", "UKR")).isEqualTo(Position.State.IN_EFFECT);
        assertThat(played.until("2001-03-12").position("secret", "UKR")).isEqualTo(Position.State.RELEASED);
    }

    @Test
    void nobodyExtendsWhatIsNotInForce() {
        Bargain.Played played = Bargain.between("ARM", "AZE").played();
        assertThat(played.refused("2001-01-01", "ARM", new Happening.Agreed(Happening.Agreed.Agreement.EXTEND,
                Optional.empty(), Optional.of(LocalDate.parse("2027-01-01"))))).isEqualTo(Followed.Why.NOT_ALL_AGREE);
    }

    @Test
    void aDecisionRenewsOnlyTheTermInWhichItIsTaken() {
        Term year = new Term(new Term.Duration.For(Span.ofMonths(12)), Optional.empty(),
                Optional.of(new Term.Renewal(Term.Renewal.Kind.PROCEDURE, Optional.of("renewal"))), Optional.empty());
        Bargain.Played played = Bargain.between("UKR", "RUS").term(year).played().signed("2001-01-01", "UKR", "RUS")
                .on("2001-06-01", "renewal/vote", new Happening.Fact(Condition.Kind.DECISION, Optional.empty(), true));
        assertThat(played.until("2003-01-01").state().ended()).isEmpty();
        assertThat(played.until("2003-01-02").state().ended()).isPresent();
    }
}
