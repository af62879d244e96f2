package org.surety.text.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.surety.model.agreement.BracketState;
import org.surety.model.agreement.OpenTerm;
import org.surety.model.finding.Finding;
import org.surety.text.Library;
import org.surety.text.Read;
import org.surety.text.SourceFile;
import org.surety.text.read.AgreementFile;
import org.surety.text.read.AgreementReader;
import org.surety.text.write.JsonTree;

/** What stands in brackets has a proposer and a state, in the file and in what is read of it. */
class WrittenProposalTest {

    private static final List<String> RULE = List.of("procedures", "help", "steps", "decide", "rule");
    private static final String TEXT = """
            surety: 1
            kind: agreement
            id: small
            title: Small
            status: draft
            parties:
              UKR: {role: protected}
              GBR: {role: guarantor}
              USA: {role: guarantor}
            groups: {guarantors: [GBR, USA]}
            procedures:
              help:
                on: armed-attack
                steps:
                  decide:
                    kind: decide
                    among: guarantors
                    rule:
                      open:
                        question: Who must agree?
                        readings:
                          all: {value: unanimity, by: USA}
                          half: {value: {quota: 1/2}, by: UKR, state: agreed-ad-referendum}
                          each: {value: each, by: GBR, state: withdrawn}
                    yes: act
                  act: {kind: act, by: guarantors, may: assistance}
            """;

    private static ClauseEdits edits(String text) {
        return ClauseEdits.of(new SourceFile("x.yaml", text)).orElseThrow();
    }

    private static String changed(String text, List<Edit> edits) {
        return Editor.edited(new SourceFile("x.yaml", text), edits).content();
    }

    private static Read<AgreementFile> read(String text) {
        return AgreementReader.read(new SourceFile("x.yaml", text), Library.EMPTY);
    }

    private static OpenTerm term(String text) {
        return read(text).value().orElseThrow().ownTerms().getFirst();
    }

    @Test
    void allAreToldWithProposerAndState() {
        assertThat(edits(TEXT).proposals())
                .extracting(it -> it.reading() + " " + it.by().orElse("") + " " + it.state().word() + " " + it.text())
                .containsExactly("all USA open unanimity", "half UKR agreed-ad-referendum {quota: 1/2}",
                        "each GBR withdrawn each");
    }

    @Test
    void whatWasWithdrawnIsNoReading() {
        assertThat(term(TEXT).readings()).extracting(OpenTerm.Alternative::name, OpenTerm.Alternative::state)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("all", BracketState.OPEN),
                        org.assertj.core.groups.Tuple.tuple("half", BracketState.AGREED_AD_REFERENDUM));
        String settled = changed(TEXT, edits(TEXT).state(RULE, "half", BracketState.WITHDRAWN));
        assertThat(settled).contains("half: {value: {quota: 1/2}, by: UKR, state: withdrawn}");
        Read<AgreementFile> left = read(settled);
        assertThat(left.value().orElseThrow().ownTerms()).isEmpty();
        assertThat(left.value().orElseThrow().tree().toString()).contains("unanimity");
        String none = changed(settled, edits(settled).state(RULE, "all", BracketState.WITHDRAWN));
        assertThat(read(none).findings()).extracting(Finding::message)
                .anyMatch(it -> it.contains("every reading was withdrawn"));
    }

    @Test
    void aStateIsWrittenAndTakenBack() {
        String open = changed(TEXT, edits(TEXT).state(RULE, "each", BracketState.OPEN));
        assertThat(open).contains("each: {value: each, by: GBR}\n");
        String plain = TEXT.replace("{value: unanimity, by: USA}", "unanimity");
        assertThat(changed(plain, edits(plain).state(RULE, "all", BracketState.AGREED_AD_REFERENDUM)))
                .contains("all: {value: unanimity, state: agreed-ad-referendum}");
        assertThat(edits(TEXT).state(RULE, "all", BracketState.OPEN)).isEmpty();
    }

    @Test
    void anotherWordIsRefusedWithTheNearest() {
        assertThat(read(TEXT.replace("state: withdrawn", "state: withdrawed")).findings())
                .anyMatch(it -> it.id().equals("form-unknown-word") && it.toString().contains("withdrawn")
                        && it.position().line() == 24);
    }

    @Test
    void programsReadTheState() {
        assertThat(JsonTree.of(read(TEXT).value().orElseThrow()).get("terms").toString())
                .contains("state=agreed-ad-referendum").doesNotContain("state=open");
    }
}
