package org.surety.conformance.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.surety.analysis.who.CaseAnswer;
import org.surety.analysis.who.Who;
import org.surety.analysis.who.WhoRequest;
import org.surety.analysis.who.WhoRow;
import org.surety.text.Library;
import org.surety.text.SourceFile;
import org.surety.text.read.AgreementReader;

/** Cases on which two careful readers of the rules could differ. */
class SubtleCasesTest {

    private static final String HEAD = """
            surety: 1
            kind: agreement
            id: subtle
            title: A subtle case
            status: draft
            parties:
              UKR: {role: protected}
              USA: {role: guarantor}
              GBR: {role: guarantor}
              FRA: {role: guarantor}
              RUS: {role: guarantor}
            procedures:
              help:
                on: armed-attack
                against: UKR
                steps:
            """;

    private static CaseAnswer answer(String attacker, String steps) {
        var read = AgreementReader.read(new SourceFile("subtle.yaml", HEAD + steps.indent(6)), Library.EMPTY);
        assertThat(read.findings()).isEmpty();
        List<WhoRow> rows = Who.of(read.value().orElseThrow(), WhoRequest.EVERYTHING).rows().stream()
                .filter(row -> row.situation().attacker().equals(attacker)).toList();
        assertThat(rows).hasSize(1);
        return rows.getFirst().answer();
    }

    @Test
    void what_others_could_vote_for_before_the_silence_is_their_decision() {
        CaseAnswer answer = answer("outsider", """
                decide: {among: [GBR, USA, RUS], rule: {quota: 2}, within: 4 hours, yes: talks, no: alone}
                talks: {kind: consult, among: guarantors, within: 1 hour}
                alone: {by: USA, may: arms, within: 2 hours}
                """);
        assertThat(answer.alone()).isEmpty();
    }

    @Test
    void a_silence_that_leads_where_a_failure_leads_counts_as_one() {
        CaseAnswer answer = answer("outsider",
                """
                        talk: {kind: consult, among: [USA, RUS], within: 2 hours, then: vote}
                        vote: {among: guarantors, rule: unanimity, within: 1 hour, repeat: 1, no: talk, yes: help, \
                        finally: last}
                        help: {by: guarantors, must: arms, within: 1 hour}
                        last: {by: [USA, GBR], must: arms, within: 9 hours}
                        """);
        assertThat(answer.owed()).isTrue();
    }

    @Test
    void those_in_favour_can_be_the_next_to_vote() {
        CaseAnswer answer = answer("USA", """
                first: {among: parties, rule: {quota: 2}, within: 2 hours, yes: second}
                second: {among: those-in-favour, rule: unanimity, within: 2 hours, yes: help}
                help: {by: those-in-favour, must: arms, within: 1 hour}
                """);
        assertThat(answer.blockers().listed()).containsExactlyInAnyOrder(List.of("UKR"), List.of("USA"), List.of("GBR"),
                List.of("FRA"),
                List.of("RUS"));
        assertThat(answer.enough().listed()).containsExactly(List.of("UKR", "USA", "GBR", "FRA", "RUS"));
    }

    @Test
    void an_outsider_who_attacks_has_no_voice() {
        CaseAnswer answer = answer("outsider", """
                talk: {kind: consult, among: attacker, then: help}
                help: {by: GBR, must: arms, within: 1 hour}
                """);
        assertThat(answer.blockers().listed()).containsExactly(List.of("GBR"));
        assertThat(answer.lawful()).containsExactly(false);
        assertThat(answer.window().latest().orElseThrow().count()).isEqualTo(1);
    }
}
