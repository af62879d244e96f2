package org.surety.workbench.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Family;
import org.surety.model.agreement.OpenTerm;
import org.surety.model.agreement.Reading;
import org.surety.semantics.Readings;
import org.surety.text.SourceFile;
import org.surety.text.read.AgreementReader;
import org.surety.workbench.api.HeldReading;
import org.surety.workbench.api.Reason;
import org.surety.workbench.api.Refusal;

/** An agreement whose terms are held has exactly the readings that agree with what they are held to. */
class HeldFamilyTest {

    /** {@code clock} exists only where all must agree; the place {@code wide} makes sense only where each decides. */
    private static final Family FAMILY = AgreementReader.read(new SourceFile("test.yaml", """
            surety: 1
            kind: agreement
            id: test
            title: A test
            status: draft
            parties: {UKR: {role: protected}, RUS: {role: guarantor}, USA: {role: guarantor}}
            procedures:
              help:
                on: armed-attack
                against: UKR
                territory:
                  open:
                    question: Where?
                    readings:
                      narrow: {except: [Crimea]}
                      wide: {value: everywhere, when: {decision: each}}
                      home: [Ukraine]
                steps:
                  decision:
                    kind: decide
                    among: guarantors
                    rule: {open: {question: Who?, readings: {each: each, all: unanimity}}}
                    within:
                      open:
                        question: How long?
                        name: clock
                        when: {decision: all}
                        readings: {short: 1 day, long: 3 days}
                    yes: act
                  act: {by: those-in-favour, may: arms}
            """), id -> Optional.empty()).value().orElseThrow();

    private static Set<Agreement> all(Family family) {
        Set<Agreement> found = new HashSet<>();
        for (Reading reading : Readings.of(family).list(1000)) {
            found.add(family.under(reading));
        }
        return found;
    }

    private static Set<Agreement> holding(String term, Set<String> readings) {
        Set<Agreement> found = new HashSet<>();
        for (Reading reading : Readings.of(FAMILY, Map.of(term, readings)).list(1000)) {
            found.add(FAMILY.under(reading));
        }
        return found;
    }

    @Test
    void hasTheReadingsThatAgree() {
        for (OpenTerm term : FAMILY.terms()) {
            for (OpenTerm.Alternative reading : term.readings()) {
                Family held = HeldFamily.of(FAMILY, Map.of(term.name(), Set.of(reading.name())));
                assertThat(held.terms()).noneMatch(it -> it.name().equals(term.name()));
                assertThat(all(held)).as(term.name() + "=" + reading.name())
                        .isEqualTo(holding(term.name(), Set.of(reading.name())));
            }
        }
    }

    @Test
    void severalReadingsOfOneTermStayOpen() {
        Family held = HeldFamily.of(FAMILY,
                List.of(new HeldReading("territory", "narrow"), new HeldReading("territory", "home")));
        assertThat(held.terms()).filteredOn(it -> it.name().equals("territory")).singleElement()
                .satisfies(it -> assertThat(it.readings()).hasSize(2));
        assertThat(all(held)).isEqualTo(holding("territory", Set.of("narrow", "home")));
    }

    @Test
    void nothingHeldIsTheAgreementItself() {
        assertThat(HeldFamily.of(FAMILY, List.of())).isSameAs(FAMILY);
    }

    @Test
    void refusesReadingsThatExcludeEachOther() {
        assertThatThrownBy(() -> HeldFamily.of(FAMILY,
                List.of(new HeldReading("territory", "wide"), new HeldReading("decision", "all"))))
                .satisfies(it -> assertThat(((Refusal) it).reason()).isInstanceOf(Reason.NoSuchReading.class));
    }

    @Test
    void refusesWhatDoesNotExist() {
        assertThatThrownBy(() -> HeldFamily.of(FAMILY, List.of(new HeldReading("clok", "short"))))
                .satisfies(it -> assertThat(((Refusal) it).reason()).isInstanceOfSatisfying(Reason.Unknown.class,
                        unknown -> assertThat(unknown.near()).contains("clock")));
        assertThatThrownBy(() -> HeldFamily.of(FAMILY, List.of(new HeldReading("clock", "shrt"))))
                .satisfies(it -> assertThat(((Refusal) it).reason()).isInstanceOfSatisfying(Reason.Unknown.class,
                        unknown -> assertThat(unknown.near()).contains("short")));
    }
}
