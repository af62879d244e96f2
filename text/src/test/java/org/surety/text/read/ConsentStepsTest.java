package org.surety.text.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Reading;
import org.surety.model.finding.Finding;
import org.surety.text.Library;
import org.surety.text.Read;
import org.surety.text.SourceFile;

/** An act that needs the consent of others is a vote of those, and then the act. */
class ConsentStepsTest {

    private static Read<AgreementFile> read(String steps) {
        return AgreementReader.read(new SourceFile("text.yaml", """
                surety: 1
                kind: agreement
                id: text
                title: A text
                status: draft
                parties: {PAN: {role: protected}, USA: {}, COL: {}}
                procedures:
                  defence:
                    on: armed-attack
                    steps:
                """ + steps.indent(6)), Library.EMPTY);
    }

    private static Procedure procedure(String steps) {
        Read<AgreementFile> read = read(steps);
        assertThat(read.findings()).as(steps).isEmpty();
        return read.value().orElseThrow().under(Reading.ONLY).procedures().getFirst();
    }

    @Test
    void isAVoteWithinTheLimitOfTheActBeforeIt() {
        assertThat(procedure("""
                ask: {kind: request, by: PAN, within: 1 day, then: act, silence: act}
                act: {by: USA, may: armed-force, with-consent-of: [PAN, COL], within: 3 days, then: end, silence: warn}
                warn: {by: USA, may: warn}
                """)).isEqualTo(procedure("""
                ask: {kind: request, by: PAN, within: 1 day, then: act-consent, silence: act-consent}
                act-consent: {kind: decide, among: [PAN, COL], rule: unanimity, within: 3 days, yes: act, no: warn}
                act: {by: USA, may: armed-force, within: 3 days, from: act-consent, then: end, silence: warn}
                warn: {by: USA, may: warn}
                """));
    }

    @Test
    void theFirstStepCanNeedIt() {
        assertThat(procedure("act: {by: USA, must: armed-force, with-consent-of: PAN, within: 5 days, from: trigger}"))
                .isEqualTo(procedure("""
                        act-consent: {kind: decide, among: PAN, rule: unanimity, within: 5 days, from: trigger, yes: act}
                        act: {by: USA, must: armed-force, within: 5 days, from: trigger}
                        """));
    }

    @Test
    void nobodysConsentIsNone() {
        assertThat(procedure("act: {by: USA, may: armed-force, with-consent-of: nobody}"))
                .isEqualTo(procedure("act: {by: USA, may: armed-force}"));
    }

    @Test
    void itsNameMustBeFree() {
        assertThat(read("""
                act: {by: USA, may: armed-force, with-consent-of: PAN}
                act-consent: {by: PAN, may: warn}
                """).findings()).extracting(Finding::message).containsExactly("the vote on consent before `act` is "
                        + "called `act-consent`, as another step is; expected another name for that one");
    }
}
