package org.surety.semantics.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.surety.model.agreement.Condition;

/** L3: when an agreement enters into force. */
class EntryTest {
    @Test
    void ofTheConditionsAllHoldTogether() {
        Bargain.Played played = Bargain.silent("t", "UKR", "RUS").contracting("UKR", "RUS")
                .entry(Bargain.fact(Condition.Kind.SIGNATURE), Bargain.fact(Condition.Kind.CEASEFIRE)).played()
                .holds("2001-01-01", Condition.Kind.CEASEFIRE, true)
                .holds("2001-02-01", Condition.Kind.CEASEFIRE, false)
                .signed("2001-03-01", "UKR", "RUS");
        assertThat(played.state().entered()).isEmpty();
        played.holds("2001-04-01", Condition.Kind.CEASEFIRE, true).holds("2001-05-01", Condition.Kind.CEASEFIRE, false);
        assertThat(played.state().entered()).contains(Times.someTime(LocalDate.parse("2001-04-01")));
    }

    @Test
    void aMajorityOfTheSignatoriesWithThreeOfThem() {
        Bargain text = Bargain.silent("t", "A1", "A2", "A3", "B1", "B2", "B3", "B4")
                .entry(Bargain.fact(Condition.Kind.RATIFICATION, "A1", "A2", "A3"),
                        Bargain.fact(Condition.Kind.RATIFICATION, 4, "A1", "A2", "A3", "B1", "B2", "B3", "B4"));
        Bargain.Played played = text.played().ratified("2001-01-01", "A1", "A2", "A3");
        assertThat(played.state().entered()).isEmpty();
        assertThat(played.ratified("2001-01-02", "B2").state().entered()).isPresent();
        assertThat(text.played().ratified("2001-01-01", "A1", "A2", "B1", "B2", "B3").state().entered()).isEmpty();
    }

    @Test
    void silenceHasTwoReadingsAndTheConventionOne() {
        Bargain silent = Bargain.silent("t", "UKR", "RUS");
        for (Interpretation reading : List.of(Interpretation.AS_WRITTEN, Interpretation.VIENNA,
                Interpretation.AS_WRITTEN.with(Interpretation.SilentEntry.NEVER))) {
            Bargain.Played played = Bargain.Played.of(reading, silent).signed("2001-01-01", "UKR");
            assertThat(played.state().entered()).isEmpty();
            played.signed("2001-01-02", "RUS");
            assertThat(played.state().entered().isPresent())
                    .isEqualTo(reading.silentEntry() == Interpretation.SilentEntry.ON_SIGNATURE);
        }
    }

    @Test
    void agreementsThatWaitForEachOtherEnterTogether() {
        Bargain one = Bargain.silent("one", "UKR", "USA").entry(Bargain.fact(Condition.Kind.SIGNATURE, "UKR", "USA"),
                Bargain.about(Condition.Kind.OTHER_AGREEMENT, "two"));
        Bargain two = Bargain.silent("two", "UKR", "RUS").entry(
                Bargain.fact(Condition.Kind.SIGNATURE, "UKR", "RUS"),
                Bargain.about(Condition.Kind.OTHER_AGREEMENT, "one"));
        Bargain.Played played =
                Bargain.Played.of(Interpretation.AS_WRITTEN, one, two).signed("2001-01-01", "UKR", "USA");
        assertThat(played.state("one").entered()).isEmpty();
        Bargain.Played other =
                Bargain.Played.of(Interpretation.AS_WRITTEN, two, one).signed("2001-01-01", "UKR", "RUS");
        assertThat(other.state("two").entered()).isEmpty();
        Bargain silent = Bargain.silent("one", "UKR", "RUS").entry(Bargain.about(Condition.Kind.OTHER_AGREEMENT, "two"))
                .contracting("UKR", "RUS");
        Bargain.Played both =
                Bargain.Played.of(Interpretation.AS_WRITTEN, two, silent).signed("2001-01-01", "UKR", "RUS");
        assertThat(both.state("two").entered()).isPresent();
        assertThat(both.state("one").entered()).isEqualTo(both.state("two").entered());
    }
}
