package org.surety.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.surety.analysis.crisis.answer.Method;
import org.surety.report.rendering.Format;
import org.surety.report.rendering.Renderings;
import org.surety.report.rendering.Response;
import org.surety.report.text.Look;
import org.surety.semantics.Work;
import org.surety.workbench.api.CrisisQuestion;
import org.surety.workbench.api.HeldReading;
import org.surety.workbench.api.QuestionField;
import org.surety.workbench.api.Reason;
import org.surety.workbench.api.Refusal;
import org.surety.workbench.api.Reply;
import org.surety.workbench.api.Thing;
import org.surety.workbench.api.WhoQuestion;
import org.surety.workbench.api.WorkLimits;

/** One question, one answer, both of them values; documents from any store; agreements read once. */
class DoorTest {

    private static final String PACT = """
            surety: 1
            kind: agreement
            id: pact
            title: Pact
            status: draft
            parties: {V: {role: protected}, A: {role: guarantor}, B: {role: guarantor}}
            procedures:
              help:
                on: armed-attack
                against: V
                steps:
                  decide:
                    among: [A, B]
                    rule: {open: {name: rule, question: Which?, readings: {all: unanimity, one: {quota: 1}}}}
                    yes: act
                  act: {by: [A, B], must: assistance}
            """;

    private final MemoryStore store = new MemoryStore().put("pact.yaml", PACT);

    @TempDir
    private Path checkpoints;

    private Workbench workbench() {
        return new Workbench(store, checkpoints, WorkLimits.NONE);
    }

    private static WhoQuestion who(String file, Optional<String> attacker, HeldReading... readings) {
        return new WhoQuestion(file, attacker, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), 10, List.of(readings), false);
    }

    private static Reason refused(Runnable question) {
        try {
            question.run();
        } catch (Refusal refusal) {
            return refusal.reason();
        }
        throw new AssertionError("it was answered");
    }

    @Test
    void anAnswerIsAValueWithWhatWasReadAndTheClientLaysItOut() {
        Reply<Response.OfWho> reply = workbench().who(who("pact", Optional.of("outsider")), Work.quiet());
        assertThat(reply.name()).isEqualTo("pact");
        assertThat(reply.response().result().rows()).hasSize(2)
                .allSatisfy(it -> assertThat(it.answer().possible()).isTrue());
        assertThat(reply.response().stamp().inputs()).singleElement().satisfies(it -> {
            assertThat(it.name()).isEqualTo("pact.yaml");
            assertThat(it.sha256()).matches("[0-9a-f]{64}");
        });
        assertThat(reply.response().stamp().parameters()).containsEntry("attacker", "outsider");
        assertThat(Renderings.formats(Response.OfWho.class)).containsExactly(Format.TEXT, Format.JSON, Format.CSV);
        assertThat(Renderings.of(reply.response(), Format.JSON, new Look(80, false)).bytes()).asString()
                .contains("\"agreement\" : \"pact\"");
    }

    @Test
    void aSecondQuestionDoesNotReadAgainAndAChangedTextDoes() {
        Workbench workbench = workbench();
        Response.OfWho first = workbench.who(who("pact", Optional.empty()), Work.quiet()).response();
        Response.OfWho second = workbench.who(who("pact", Optional.empty()), Work.quiet()).response();
        assertThat(second.family()).isSameAs(first.family());
        assertThat(second.result()).isEqualTo(first.result());
        store.put("pact.yaml", PACT.replace("title: Pact", "title: Another"));
        assertThat(workbench.who(who("pact", Optional.empty()), Work.quiet()).response().family())
                .isNotSameAs(first.family());
    }

    @Test
    void anAgreementIsReadAgainWhereOneThatItRefersToHasChanged() {
        store.put("union.yaml", PACT.replace("id: pact", "id: union"));
        store.put("other.yaml", """
                surety: 1
                kind: agreement
                id: other
                title: Other
                status: draft
                parties: {V: {role: protected}, A: {role: guarantor}, B: {role: guarantor}}
                procedures:
                  ask:
                    on: armed-attack
                    against: V
                    steps:
                      pass: {kind: refer, to: union/help}
                """);
        Workbench workbench = workbench();
        Response.OfWho first = workbench.who(who("other", Optional.empty()), Work.quiet()).response();
        assertThat(workbench.who(who("other", Optional.empty()), Work.quiet()).response().family())
                .isSameAs(first.family());
        assertThat(first.stamp().names()).containsExactly("other.yaml", "union.yaml");
        store.put("union.yaml", PACT.replace("id: pact", "id: union").replace("title: Pact", "title: Union"));
        assertThat(workbench.who(who("other", Optional.empty()), Work.quiet()).response().family())
                .isNotSameAs(first.family());
    }

    @Test
    void refusalsAreValues() {
        Workbench workbench = workbench();
        assertThat(refused(() -> workbench.who(who("pcat", Optional.empty()), Work.quiet())))
                .isInstanceOfSatisfying(Reason.Unknown.class, it -> {
                    assertThat(it.thing()).isEqualTo(Thing.DOCUMENT);
                    assertThat(it.found()).isEqualTo("pcat");
                });
        assertThat(refused(() -> workbench.who(who("pact", Optional.of("X")), Work.quiet())))
                .isInstanceOfSatisfying(Reason.Unknown.class, it -> {
                    assertThat(it.thing()).isEqualTo(Thing.STATE);
                    assertThat(it.of()).isEqualTo("pact");
                    assertThat(it.known()).contains("A", "B", "V");
                });
        assertThat(refused(() -> workbench.who(who("pact", Optional.empty(), new HeldReading("rule", "al")),
                Work.quiet()))).isEqualTo(
                        new Reason.Unknown(Thing.READING, "al", "rule", List.of("all", "one"), Optional.of("all")));
        store.put("broken.yaml", PACT.replace("rule:", "rul:"));
        assertThat(refused(() -> workbench.who(who("broken.yaml", Optional.empty()), Work.quiet())))
                .isInstanceOfSatisfying(Reason.WrongDocuments.class,
                        it -> assertThat(it.findings()).isNotEmpty()
                                .allSatisfy(finding -> assertThat(finding.position().file()).isEqualTo("broken.yaml")));
        CrisisQuestion plain = CrisisQuestion.everything("pact", List.of());
        assertThat(refused(() -> workbench.crisis(plain, Work.quiet())))
                .isEqualTo(new Reason.Missing(Thing.SCENARIO, "pact", List.of()));
        assertThat(refused(() -> workbench.crisis(new CrisisQuestion("pact", List.of(), List.of(), Method.Engine.WORST,
                List.of(), plain.draws(), Optional.empty(), List.of(), Optional.empty(), plain.enough(),
                Optional.empty()), Work.quiet())))
                .isEqualTo(new Reason.Needed(QuestionField.CHOOSERS, "worst", List.of()));
    }

    @Test
    void workThatIsStoppedIsBegunNoMore() {
        Work work = Work.quiet();
        work.stop(Work.Cause.CALLER);
        assertThatThrownBy(() -> workbench().who(who("pact", Optional.empty()), work)).isInstanceOf(Refusal.class)
                .satisfies(it -> assertThat(((Refusal) it).reason()).isEqualTo(new Reason.Stopped(Work.Cause.CALLER)));
    }
}
