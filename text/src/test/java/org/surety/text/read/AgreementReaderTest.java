package org.surety.text.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.DecisionRule;
import org.surety.model.agreement.Force;
import org.surety.model.agreement.Group;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.OpenTerm;
import org.surety.model.agreement.Reading;
import org.surety.model.agreement.Step;
import org.surety.model.finding.Finding;
import org.surety.model.quantity.Ratio;
import org.surety.text.Documents;
import org.surety.text.Library;
import org.surety.text.Read;
import org.surety.text.SourceFile;

class AgreementReaderTest {

    private static final String HEAD = "surety: 1\nkind: agreement\nid: x\ntitle: X\nstatus: draft\n";
    private static final Map<String, String> LAVROV =
            Map.of("guarantors", "permanent-five-and-two", "territory", "all", "consult",
                    "three-days", "decision", "security-council");

    private static AgreementFile read(String text) {
        Read<AgreementFile> read = AgreementReader.read(new SourceFile("x.yaml", HEAD + text), TestFiles.LIBRARY);
        return read.value().orElseThrow(() -> new AssertionError(read.findings().toString()));
    }

    private static List<String> names(AgreementFile file) {
        return file.terms().stream().map(OpenTerm::name).toList();
    }

    @Test
    void callsATermAfterTheGroupOrStepWhoseMainValueItIsAndElseAfterItsKey() {
        assertThat(names(TestFiles.agreement("lavrov"))).containsExactly("guarantors", "territory", "consult",
                "decision");
    }

    @Test
    void callsAStepsRuleAfterTheStepAndItsLimitAfterBothWhereBothAreOpen() {
        assertThat(names(TestFiles.agreement("many-terms"))).containsExactly("council", "aid", "territory",
                "decision-within", "decision",
                "quota", "other-territory", "decide", "un-charter-1945/obligatory-abstention");
    }

    @Test
    void givesATermThatIsNamedTwiceByItsPlaceANumber() {
        String open = "{open: {question: q, readings: {a: 1 day, b: 2 days}}}";
        String step = "{consult: {among: FRA, within: %s}}".formatted(open);
        AgreementFile file = read(
                "procedures:\n  p: {on: threat, steps: %s}\n  q: {on: threat, steps: %s}\n"
                        .concat("  r: {on: threat, steps: %s}\n")
                        .formatted(step, step, step));
        assertThat(names(file)).containsExactly("consult", "consult-within", "consult-within-2");
    }

    @Test
    void makesARuleThatTheTextDoesNotGiveATermBetweenTheLoosestAndTheStrictest() {
        AgreementFile file = read("bodies: {council: {seats: [FRA, GBR], rule: unspecified}}\n");
        assertThat(file.terms()).singleElement().satisfies(it -> {
            assertThat(it.bounds()).isTrue();
            assertThat(it.name()).isEqualTo("council");
            assertThat(it.place()).isEqualTo("bodies.council.rule");
        });
        assertThat(rule(file, "any-one"))
                .isEqualTo(new DecisionRule.Quota(Ratio.ONE, false, Optional.empty(), Optional.empty(),
                        Optional.empty()));
        assertThat(rule(file, "all")).isEqualTo(new DecisionRule.Unanimity(Optional.empty()));
    }

    private static DecisionRule rule(AgreementFile file, String reading) {
        return file.under(new Reading(Map.of("council", reading))).bodies().getFirst().rule();
    }

    @Test
    void letsAGroupsReadingNameAnotherReadingOfTheSameTerm() {
        Agreement agreement = TestFiles.agreement("lavrov").under(new Reading(LAVROV));
        assertThat(((Group.Listed) agreement.groups().getFirst()).members())
                .hasToString("[[CHN, FRA, GBR, RUS, USA], DEU, TUR]");
    }

    @Test
    void takesFromOtherAgreementsWhatIsReferredToAndNothingElse() {
        Agreement agreement = TestFiles.agreement("lavrov").under(new Reading(LAVROV));
        assertThat(agreement.imports()).containsOnlyKeys("un-charter-1945");
        Agreement charter = agreement.imports().get("un-charter-1945");
        assertThat(charter.bodies()).hasSize(1);
        assertThat(charter.groups()).hasSize(2);
        assertThat(charter.procedures()).isEmpty();
        Agreement alone = TestFiles.agreement("lavrov")
                .under(new Reading(Map.of("guarantors", "permanent-five", "territory", "all", "consult",
                        "three-days", "decision", "all-agree")));
        assertThat(alone.imports()).isEmpty();
    }

    @Test
    void letsATermOfAnotherAgreementExistOnlyWhereSomethingRefersToIt() {
        AgreementFile file = read("""
                procedures:
                  p:
                    on: dispute
                    steps:
                      go:
                        kind: refer
                        to: {open: {question: Where to?, readings: {here: q, there: un-charter-1945/chapter-vi}}}
                  q: {on: threat, steps: {act: {by: FRA, may: arms}}}
                """);
        assertThat(names(file)).containsExactly("to", "un-charter-1945/obligatory-abstention");
        assertThat(file.terms().getLast().when()).isEqualTo(Map.of("to", List.of("there")));
        assertThat(file.terms().getLast().place())
                .isEqualTo("un-charter-1945/procedures.chapter-vi.steps.decide.excluding");
        assertThat(file.positionOf(file.terms().getLast().place())).hasToString("un-charter-1945.yaml:27:9");
        Agreement there =
                file.under(new Reading(Map.of("to", "there", "un-charter-1945/obligatory-abstention", "in-practice")));
        Step.Decide decide =
                (Step.Decide) there.imports().get("un-charter-1945").procedures().getFirst().steps().getFirst();
        assertThat(decide.electorate().recused()).isEqualTo(Members.of(Members.Kind.NOBODY));
    }

    @Test
    void knowsWhereAClauseStandsAndElseTheClauseAroundIt() {
        AgreementFile file = TestFiles.agreement("lavrov");
        assertThat(file.positionOf("procedures.assistance.steps.decision.rule")).hasToString("lavrov.yaml:55:9");
        assertThat(file.positionOf("procedures.assistance.steps.decision.nothing")).hasToString("lavrov.yaml:53:7");
        assertThat(file.positionOf("parties.UKR")).hasToString("lavrov.yaml:13:3");
        assertThat(file.positionOf("obligations.no-nato")).hasToString("lavrov.yaml:32:3");
        assertThat(file.positionOf("groups.guarantors")).hasToString("lavrov.yaml:21:3");
        assertThat(file.positionOf("nowhere")).hasToString("lavrov.yaml:1:1");
    }

    @Test
    void countsAKeyAsLeftOutWhereItsTermDoesNotExist() {
        AgreementFile file = read("""
                obligations:
                  aid:
                    bearer: FRA
                    must: {open: {question: Which?, readings: {arms: arms, force: armed-force}}}
                    force: {open: {question: How?, when: {aid: force}, readings: {duty: obliged, free: discretionary}}}
                """);
        assertThat(file.under(new Reading(Map.of("aid", "arms"))).obligations().getFirst().force())
                .isEqualTo(Force.UNSPECIFIED);
        assertThat(file.under(new Reading(Map.of("aid", "force", "force", "duty"))).obligations().getFirst().force())
                .isEqualTo(Force.OBLIGED);
        assertThatThrownBy(() -> file.under(new Reading(Map.of("aid", "force"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesAReadingThatLacksAChoiceOrMakesOneThatDoesNotExist() {
        AgreementFile file = TestFiles.agreement("lavrov");
        assertThatThrownBy(() -> file.under(Reading.ONLY)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> file.under(new Reading(Map.of("decison", "all-agree"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("decison");
        assertThatThrownBy(() -> file.under(new Reading(Map.of("decision", "nobody"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nobody");
    }

    @Test
    void givesTheSameAgreementForTheSameReading() {
        AgreementFile file = TestFiles.agreement("lavrov");
        assertThat(file.under(new Reading(LAVROV))).isSameAs(file.under(new Reading(LAVROV)));
    }

    @Test
    void decidesByDefaultAtOnceAgainWhereAStepRepeats() {
        AgreementFile file = read(
                "procedures: {p: {on: threat, steps: {decide: {among: [FRA, GBR], rule: each, repeat: 2, finally: "
                        + "end}}}}\n");
        Step.Decide decide = (Step.Decide) file.under(Reading.ONLY).procedures().getFirst().steps().getFirst();
        assertThat(decide.no().steps()).containsExactly("decide");
        assertThat(decide.silence()).isEqualTo(decide.no());
    }

    @Test
    void countsTheColumnVotesWhereSeatsHaveWeights() {
        AgreementFile file = read(
                "bodies: {e: {seats: {FRA: 54, GBR: 40}, rule: {all-of: [{quota: 50}, {quota: {at-least: 1, weight: "
                        + "heads}},"
                        + " {quota: 2/3}, {quota: 65%}]}}}\n");
        DecisionRule.AllOf rule = (DecisionRule.AllOf) file.under(Reading.ONLY).bodies().getFirst().rule();
        assertThat(rule.parts()).extracting(it -> ((DecisionRule.Quota) it).weight().orElse("heads") + " "
                + ((DecisionRule.Quota) it).base().map(Object::toString).orElse("absolute"))
                .containsExactly("votes absolute", "heads absolute", "votes ALL", "votes ALL");
    }

    @Test
    void suggestsTheQualifiedNameOfWhatAnotherAgreementHas() {
        Path sketch = Path.of(System.getProperty("surety.shared", "none")).resolve("sketches");
        Assumptions.assumeTrue(Files.isDirectory(sketch));
        Library sketches = id -> Documents.load(sketch.resolve(id + ".yaml"), id + ".yaml").value();
        List<Finding> findings = AgreementReader.read(sketches.find("lavrov-2025").orElseThrow(), sketches).findings();
        assertThat(findings).singleElement().satisfies(it -> {
            assertThat(it.id()).isEqualTo("form-dangling-group");
            assertThat(it.hint()).contains("Maybe `un-charter-1945/elected-ten`?");
        });
    }
}
