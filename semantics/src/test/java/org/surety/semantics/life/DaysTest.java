package org.surety.semantics.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.surety.model.agreement.Action;
import org.surety.model.agreement.ActionKind;
import org.surety.model.agreement.Modality;
import org.surety.model.quantity.Span;

/** L5: how days count. */
class DaysTest {
    @Test
    void theLastDayCountsWhole() {
        var notified = Times.someTime(LocalDate.parse("2025-08-28"));
        var end = Times.after(notified, new Span(0, 30 * 24));
        assertThat(end).isEqualTo("2025-09-28T00:00");
        assertThat(Times.lastDay(end)).contains(LocalDate.parse("2025-09-27"));
        assertThat(end).isBefore(Times.someTime(LocalDate.parse("2025-09-28")))
                .isAfter(Times.endOf(LocalDate.parse("2025-09-27")));
    }

    @Test
    void monthsClamp() {
        assertThat(Times.after(Times.someTime(LocalDate.parse("2024-08-31")), Span.ofMonths(6)))
                .isEqualTo("2025-03-01T00:00");
        assertThat(Times.after(LocalDate.parse("2025-09-28").atStartOfDay(), new Span(0, 30 * 24)))
                .isEqualTo("2025-10-28T00:00");
    }

    @Test
    void hoursCountFromTheHour() {
        var hour = LocalDate.parse("2025-01-01").atTime(15, 0);
        assertThat(Times.after(hour, new Span(0, 30))).isAfter(LocalDate.parse("2025-01-02").atTime(21, 0))
                .isBefore(LocalDate.parse("2025-01-02").atTime(21, 1));
        assertThat(Times.after(hour, new Span(0, 24))).isEqualTo("2025-01-03T00:00");
        assertThat(Times.after(Times.someTime(LocalDate.parse("2025-01-01")), new Span(0, 30)))
                .isAfter("2025-01-03T06:00").isBefore("2025-01-03T06:01");
    }

    @Test
    void theLastHourCountsAlsoWhereTheFirstIsNotKnown() {
        Bargain.Played played = Bargain.between("UKR", "RUS").duty("pay", "RUS", Modality.MUST,
                Action.of(ActionKind.PAY), it -> it.withinHours(5)).played().signed("2001-01-01", "UKR", "RUS")
                .did("2001-01-02 05:00", "RUS", Action.of(ActionKind.PAY));
        assertThat(played.position("pay", "RUS")).isEqualTo(Position.State.FULFILLED);
        assertThat(played.state().breaches()).isEmpty();
    }
}
