package org.surety.analysis.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.surety.analysis.life.Treaty.after;
import static org.surety.analysis.life.Treaty.decision;
import static org.surety.analysis.life.Treaty.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.surety.analysis.life.api.CalendarItem;
import org.surety.analysis.life.api.CalendarItem.Kind;
import org.surety.analysis.life.api.ExitWay;
import org.surety.analysis.life.api.Guard;
import org.surety.analysis.life.exit.Exits;
import org.surety.model.agreement.Absence;
import org.surety.model.agreement.ActionKind;
import org.surety.model.agreement.Ballot;
import org.surety.model.agreement.Body;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.Course;
import org.surety.model.agreement.Modality;
import org.surety.model.agreement.Provenance;
import org.surety.model.agreement.Role;
import org.surety.model.agreement.Term;
import org.surety.model.quantity.Span;
import org.surety.semantics.Texts;
import org.surety.semantics.life.Instrument;
import org.surety.semantics.life.Interpretation;

class CalendarTest {

    private static List<CalendarItem> calendar(Treaty treaty) {
        return Calendar.of(Instrument.of(treaty.text(), Interpretation.AS_WRITTEN));
    }

    private static Treaty three() {
        return Treaty.of(Texts.agreement().parties(Role.OTHER, "ARM", "AZE", "RUS")).contracting("ARM", "AZE", "RUS");
    }

    /** Five years, and five more each time, unless one of the two gives notice six months before. */
    @Test
    void mandate() {
        List<CalendarItem> items = calendar(three().duty(duty("peacekeeping", Modality.MUST, ActionKind.MONITOR, "RUS",
                "ARM", Treaty.lasting(Treaty.mandate(5, 6, "AZE", "ARM")))));
        assertThat(items).hasSize(1);
        CalendarItem item = items.getFirst();
        assertThat(item.kind()).isEqualTo(Kind.TERM);
        assertThat(item.what()).isEqualTo("obligations.peacekeeping.term");
        assertThat(item.after()).contains(Span.ofMonths(60));
        assertThat(item.from()).isEqualTo("life.entry");
        assertThat(item.who()).containsExactlyInAnyOrder("AZE", "ARM");
        assertThat(item.lapsesUnless())
                .contains("nobody gives notice 6 months before its end; it is then prolonged by 5 years");
    }

    /** A body lasts eighteen months from signature, and no longer unless those of its members who are bound agree. */
    @Test
    void termOfABody() {
        Term term = new Term(new Term.Duration.For(Span.ofMonths(18)),
                Optional.of(Treaty.fact(Condition.Kind.SIGNATURE, "ARM", "AZE")), Optional.empty(), Optional.empty());
        Body mission =
                new Body("mission", Texts.who("RUS", "USA"), Map.of(), Texts.unanimity(), Set.of(Ballot.values()),
                        Absence.ABSTAINS, Optional.empty(), Optional.empty(), Provenance.NONE, Optional.of(term));
        CalendarItem item = calendar(Treaty.of(Texts.agreement().parties(Role.OTHER, "ARM", "AZE", "RUS").body(mission))
                .contracting("ARM", "AZE", "RUS")).getFirst();
        assertThat(item.what()).isEqualTo("bodies.mission.term");
        assertThat(item.from()).isEqualTo("bodies.mission.term.from");
        assertThat(item.who()).containsExactly("RUS");
        assertThat(item.lapsesUnless()).contains("those who are bound agree to extend it");
    }

    /** Who leaves a treaty of three leaves two behind, for whom it is prolonged; of two nobody would be left. */
    @Test
    void whoeverLeavesDoesNotEndItForTheOthers() {
        Term term = new Term(new Term.Duration.For(Span.ofMonths(60)), Optional.empty(),
                Optional.of(Term.Renewal.of(Term.Renewal.Kind.AUTOMATIC)), Optional.of(
                        new Term.Withdrawal(true, Optional.of(Term.Notice.of(Span.ofMonths(6))), Optional.empty())));
        CalendarItem three = calendar(three().term(term)).getFirst();
        assertThat(three.lapsesUnless()).isEmpty();
        assertThat(three.who()).isEmpty();
        CalendarItem two = calendar(Treaty.of(Texts.agreement().parties(Role.OTHER, "ARM", "AZE"))
                .contracting("ARM", "AZE").term(term)).getFirst();
        assertThat(two.lapsesUnless())
                .contains("nobody gives notice 6 months before its end; it is then prolonged by 5 years");
        assertThat(two.who()).containsExactlyInAnyOrder("ARM", "AZE");
    }

    /** Notice can be given once the twenty years have passed (L19); another reading is another number. */
    @Test
    void noticeAfterTwentyYears() {
        List<CalendarItem> items = calendar(three().term(Treaty.unlimited(12, Optional.of(Span.ofMonths(240)))));
        assertThat(items).hasSize(1);
        assertThat(items.getFirst().kind()).isEqualTo(Kind.NOTICE);
        assertThat(items.getFirst().after()).contains(Span.ofMonths(240));
        assertThat(items.getFirst().what())
                .isEqualTo("life.term: notice of 1 year");
        assertThat(items.getFirst().lapsesUnless()).isEmpty();
    }

    /** Of a text without end and without terms nothing lapses. */
    @Test
    void nothingLapses() {
        assertThat(calendar(three())).isEmpty();
        List<CalendarItem> items =
                calendar(three().release(after(Span.ofMonths(12), decision("council")), Treaty.date("2031-05-01")));
        assertThat(items).hasSize(2);
        assertThat(items).allSatisfy(it -> assertThat(it.lapsesUnless()).isEmpty());
        assertThat(items.getFirst().from()).isEqualTo("decision: council");
        assertThat(items.getLast().date()).contains(LocalDate.of(2031, 5, 1));
    }

    /** A term that only the agreement of all prolongs, any of them can let lapse. */
    @Test
    void byAgreement() {
        Term term = new Term(new Term.Duration.For(Span.ofMonths(24)), Optional.empty(),
                Optional.of(Term.Renewal.of(Term.Renewal.Kind.BY_AGREEMENT)), Optional.empty());
        List<CalendarItem> items = calendar(three().term(term));
        assertThat(items.getFirst().who()).containsExactly("ARM", "AZE", "RUS");
        assertThat(items.getFirst().lapsesUnless()).contains("all who are bound agree to prolong it");
        List<ExitWay> exits = Exits.of(Instrument.of(three().term(term).text(), Interpretation.AS_WRITTEN),
                (bound, party, attacker) -> Guard.POSSIBLE, Treaty.of("ARM"));
        assertThat(exits).hasSize(1);
        assertThat(exits.getFirst().by()).containsExactly(List.of("ARM"), List.of("AZE"), List.of("RUS"));
        assertThat(exits.getFirst().earliest()).isEmpty();
    }

    @Test
    void deadlines() {
        Course it = Course.PLAIN;
        Course dated = new Course(it.once(), it.whilst(), it.until(), it.from(),
                Optional.of(LocalDate.of(2020, 11, 15)),
                it.through(), it.with(), it.survives(), it.essential(), it.beneficiary(), it.jointly(), it.breach(),
                it.term());
        List<CalendarItem> items = calendar(three().duty(
                duty("return", Modality.MUST, ActionKind.WITHDRAW_FORCES, "ARM", "AZE", dated)));
        assertThat(items).hasSize(1);
        assertThat(items.getFirst().kind()).isEqualTo(Kind.DUTY);
        assertThat(items.getFirst().date()).contains(LocalDate.of(2020, 11, 15));
        assertThat(items.getFirst().who()).containsExactly("ARM");
        assertThat(
                calendar(three().duty(duty("return", Modality.MAY, ActionKind.WITHDRAW_FORCES, "ARM", "AZE", dated))))
                .as("nothing falls due of what is only allowed").isEmpty();
    }
}
