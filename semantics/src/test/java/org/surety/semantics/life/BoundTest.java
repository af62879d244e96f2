package org.surety.semantics.life;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.surety.model.agreement.Action;
import org.surety.model.agreement.ActionKind;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.Modality;
import org.surety.model.chronicle.Happening;

/** L1 and L2: whose consent counts, and what consent is. */
class BoundTest {
    @Test
    void contracting() {
        assertThat(Instrument.of(Bargain.between("UKR", "RUS").other("JPN").text(), Interpretation.AS_WRITTEN)
                .contracting()).containsExactly("UKR", "RUS");
        assertThat(Instrument.of(Bargain.silent("t", "UKR", "RUS").other("JPN").text(), Interpretation.AS_WRITTEN)
                .contracting()).containsExactly("UKR", "RUS");
        assertThat(Instrument.of(Bargain.silent("t", "UKR").other("RUS")
                .duty("pay", "RUS", Modality.MUST, Action.of(ActionKind.PAY)).text(), Interpretation.AS_WRITTEN)
                .contracting()).containsExactly("UKR", "RUS");
        assertThat(Instrument.of(Bargain.between("UKR", "RUS").contracting("UKR", "USA").text(),
                Interpretation.AS_WRITTEN).contracting()).containsExactly("UKR", "USA");
    }

    @Test
    void consent() {
        Bargain ratified = Bargain.silent("t", "UKR", "RUS", "USA")
                .entry(Bargain.fact(Condition.Kind.RATIFICATION, "UKR", "RUS"));
        Bargain.Played played =
                ratified.contracting("UKR", "RUS", "USA").played().signed("2001-01-01", "UKR", "RUS", "USA");
        assertThat(played.state().bound()).isEmpty();
        played.ratified("2001-02-01", "UKR").ratified("2001-03-01", "RUS");
        assertThat(played.state().bound().keySet()).containsExactly("UKR", "RUS");
        played.ratified("2001-04-01", "USA");
        assertThat(played.state().bound()).containsKey("USA");
        assertThat(played.refused("2001-05-01", "FRA", new Happening.Consented(Happening.Consent.SIGNED)))
                .isEqualTo(Followed.Why.NOT_CONTRACTING);
        played.on("2001-05-01", "FRA", new Happening.Consented(Happening.Consent.ACCEDED));
        assertThat(played.state().bound()).containsKey("FRA");
    }

    /** Whoever applied it only provisionally is bound no more once it is in force without its ratification. */
    @Test
    void whoOnlyAppliedItProvisionallyIsToldToBeBoundNoMore() {
        Bargain.Played played = Bargain.silent("t", "UKR", "RUS", "USA").contracting("UKR", "RUS", "USA")
                .provisional(Bargain.fact(Condition.Kind.SIGNATURE, "UKR", "RUS"))
                .entry(Bargain.fact(Condition.Kind.RATIFICATION, "UKR", "RUS")).played()
                .signed("2001-01-01", "UKR", "RUS", "USA");
        assertThat(played.state().bound()).containsOnlyKeys("UKR", "RUS", "USA");
        Followed last = played.tried("2001-02-01", "UKR RUS", new Happening.Consented(Happening.Consent.RATIFIED));
        assertThat(((Followed.Happened) last).changes()).filteredOn(Change.BoundChanged.class::isInstance)
                .singleElement().satisfies(it -> {
                    assertThat(((Change.BoundChanged) it).party()).isEqualTo("USA");
                    assertThat(((Change.BoundChanged) it).bound()).isFalse();
                });
    }
}
