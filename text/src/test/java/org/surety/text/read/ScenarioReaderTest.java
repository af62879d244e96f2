package org.surety.text.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.surety.model.quantity.Hours;
import org.surety.model.quantity.Ratio;
import org.surety.model.scenario.Behaviour;
import org.surety.model.scenario.ByFreedom;
import org.surety.model.scenario.Conduct;
import org.surety.model.scenario.Delay;
import org.surety.model.scenario.Scenario;
import org.surety.text.Library;
import org.surety.text.Read;
import org.surety.text.SourceFile;

class ScenarioReaderTest {

    private static final Library BASE = id -> Map
            .of("base", "surety: 1\nkind: scenario\nid: base\nevent: {kind: threat, by: RUS}\n"
                    + "fait-accompli: 2 days\nenough: {arms: 1}\nbehaviour: {RUS: {acts: never}}\n")
            .entrySet().stream()
            .filter(it -> it.getKey().equals(id)).findFirst().map(it -> new SourceFile("base.yaml", it.getValue()));

    private static Read<ScenarioFile> read(String text, Library library) {
        return ScenarioReader.read(new SourceFile("s.yaml", "surety: 1\nkind: scenario\nid: s\n" + text), library);
    }

    @Test
    void takesOverFromTheScenarioItExtendsWhatItDoesNotSayItself() {
        ScenarioFile file = read("extends: base\nfait-accompli: 72 hours\nbehaviour: {RUS: {acts: always}}\n", BASE)
                .value().orElseThrow();
        Scenario merged = file.scenario();
        assertThat(merged.faitAccompli()).contains(Hours.of(72));
        assertThat(merged.incident()).isPresent();
        assertThat(merged.enough()).containsEntry("arms", Ratio.ONE);
        assertThat(merged.behaviours()).hasSize(2);
        assertThat(merged.behaviours().getLast().conduct().acts().whenObliged().orElseThrow().low())
                .isEqualTo(Ratio.ONE);
        assertThat(merged.base()).isEmpty();
        assertThat(file.own().base()).contains("base");
        assertThat(file.positionOf("event")).hasToString("base.yaml:4:1");
        assertThat(file.positionOf("fait-accompli")).hasToString("s.yaml:5:1");
    }

    @Test
    void notesThatNamesWereNotCheckedWhereTheAgreementIsMissing() {
        Read<ScenarioFile> read = read("for: nowhere\nevent: {kind: threat, by: RUS}\n", Library.EMPTY);
        assertThat(read.findings()).singleElement()
                .satisfies(it -> assertThat(it.id()).isEqualTo("form-unchecked-scenario"));
        assertThat(read.value().orElseThrow().notes()).hasSize(1);
    }

    @Test
    void readsEveryWayToSayHowLongAPartyTakes() {
        assertThat(delay("12 hours")).isEqualTo(new Delay.Fixed(Hours.of(12)));
        assertThat(delay("{uniform: 1 day..3 days}"))
                .isEqualTo(new Delay.Uniform(Hours.of(24), Hours.of(72), Hours.of(24)));
        assertThat(delay("{uniform: 12 hours..3 days}"))
                .isEqualTo(new Delay.Uniform(Hours.of(12), Hours.of(72), Hours.of(1)));
        assertThat(((Delay.Geometric) delay("{geometric: 0.1..0.3 per 6 hours}")).period()).isEqualTo(Hours.of(6));
        assertThat(((Delay.Table) delay("{table: {12 hours: 0.2, 1 day: 0.5}}")).rows()).hasSize(2);
    }

    private static Delay delay(String text) {
        Optional<ScenarioFile> file =
                read("event: {kind: threat, by: RUS}\nbehaviour: {FRA: {delay: " + text + "}}\n", Library.EMPTY)
                        .value();
        return file.orElseThrow().scenario().behaviours().getFirst().conduct().delay().whenFree().orElseThrow();
    }

    @Test
    void readsADelayForWhereItMustActAndOneForWhereItIsFreeTo() {
        Conduct conduct = conduct("delay: {obliged: 12 hours, discretionary: {geometric: 0.1 per day}}");
        assertThat(conduct.delay().whenObliged()).contains(new Delay.Fixed(Hours.of(12)));
        assertThat(conduct.delay().whenFree()).containsInstanceOf(Delay.Geometric.class);
        Conduct half = conduct("delay: {obliged: 12 hours}, acts: {discretionary: never}");
        assertThat(half.delay().whenFree()).isEmpty();
        assertThat(half.acts().whenObliged()).isEmpty();
        assertThat(half.acts().whenFree().orElseThrow().high()).isEqualTo(Ratio.ZERO);
        assertThat(conduct("delay: 2 days").delay()).isEqualTo(new ByFreedom.Alike<>(new Delay.Fixed(Hours.of(48))));
    }

    @Test
    void readsHowLongAPartyTalks() {
        assertThat(conduct("talks: {uniform: 6 hours..3 days}").talks())
                .contains(new Delay.Uniform(Hours.of(6), Hours.of(72), Hours.of(1)));
        assertThat(conduct("talks: 1 day").talks()).contains(new Delay.Fixed(Hours.of(24)));
        assertThat(conduct("acts: always").talks()).isEmpty();
    }

    @Test
    void readsConductAtSingleSteps() {
        Behaviour behaviour = read(
                "for: lavrov\nevent: {kind: armed-attack, by: RUS}\nbehaviour:\n  FRA:\n    acts: never\n"
                        + "    steps:\n      consult: {talks: 1 day}\n      assistance/decision: {ballot: [no, yes], "
                        + "as-attacker: no}\n",
                TestFiles.LIBRARY).value().orElseThrow().scenario().behaviours().getFirst();
        assertThat(behaviour.atSteps().keySet()).containsExactly("consult", "assistance/decision");
        assertThat(behaviour.atSteps().get("consult").talks()).contains(new Delay.Fixed(Hours.of(24)));
        assertThat(behaviour.atSteps().get("consult").acts().isStated()).isFalse();
        assertThat(behaviour.atSteps().get("assistance/decision").voting().orElseThrow().attempts()).hasSize(2);
        assertThat(behaviour.conduct().acts().isStated()).isTrue();
    }

    @Test
    void namesTheNearestStepWhereOneDoesNotExist() {
        assertThat(read("for: lavrov\nevent: {kind: armed-attack, by: RUS}\nbehaviour: {FRA: {steps: {decison: {}}}}\n",
                TestFiles.LIBRARY).findings()).singleElement().satisfies(it -> {
                    assertThat(it.id()).isEqualTo("form-dangling-step");
                    assertThat(it.clause()).isEqualTo("behaviour.FRA.steps.decison");
                    assertThat(it.hint().orElseThrow()).contains("`decision`");
                });
    }

    @Test
    void knowsTheStepsOfAnAgreementThatTheAgreementRefersTo() {
        assertThat(read("for: lavrov\nevent: {kind: armed-attack, by: RUS}\n"
                + "behaviour: {FRA: {steps: {find: {ballot: yes}, chapter-vii/find: {ballot: no}}}}\n",
                TestFiles.LIBRARY)
                .findings()).isEmpty();
    }

    private static Conduct conduct(String text) {
        return read("event: {kind: threat, by: RUS}\nbehaviour: {FRA: {" + text + "}}\n", Library.EMPTY).value()
                .orElseThrow().scenario().behaviours().getFirst().conduct();
    }

    @Test
    void tellsKindsOfFileApart() {
        assertThat(KindOf.sniff(TestFiles.file("kharkiv"))).contains(KindOf.SCENARIO);
        assertThat(KindOf.sniff(TestFiles.file("lavrov"))).contains(KindOf.AGREEMENT);
        assertThat(KindOf.sniff(new SourceFile("x", "[["))).isEmpty();
    }
}
