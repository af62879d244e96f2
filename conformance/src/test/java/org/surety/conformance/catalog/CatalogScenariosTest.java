package org.surety.conformance.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.surety.model.quantity.Range;
import org.surety.model.quantity.Ratio;
import org.surety.model.scenario.Assumption;
import org.surety.model.scenario.ByFreedom;
import org.surety.model.scenario.Incident;
import org.surety.model.scenario.Scenario;
import org.surety.semantics.Case;
import org.surety.semantics.Readings;
import org.surety.text.Read;
import org.surety.text.read.AgreementFile;
import org.surety.text.read.ScenarioFile;

/** Every scenario of the catalog fits its agreement, says what it rests on, and takes sides with nobody. */
class CatalogScenariosTest {

    /** What an event that the agreement does not answer is there to show. */
    private static final Set<String> SET_OFF_NOTHING = Set.of("uk-ukraine-2024/another-attacker",
            "us-side-letter-2025/limited-raid", "us-side-letter-2025/unattributed",
            "us-side-letter-2025/another-attacker", "us-side-letter-2025/guarantor-attacks",
            "tiered-plan-2026/guarantor-breaks", "tiered-plan-2026/other-breach",
            "tiered-plan-2026/protected-in-breach", "us-side-letter-2025/protected-in-breach",
            "lavrov-2025/protected-in-breach", "istanbul-communique-2022/protected-in-breach",
            "istanbul-treaty-2022/protected-in-breach", "kyiv-compact-2022/protected-in-breach",
            "budapest-1994/protected-in-breach", "guarantee-1919-gb/another-attacker",
            "guarantee-1919-us/another-attacker", "jcpoa-snapback-2015/another-breach",
            "vienna-1969/breach-by-another", "chain-2026-us/another-attacker", "chain-2026-coalition/another-attacker",
            "chain-2026-us-europe/another-attacker", "chain-2026-four/another-attacker");

    static Stream<Path> files() {
        return CatalogFiles.folders().stream().flatMap(it -> CatalogFiles.within(it, ".scenario.yaml").stream());
    }

    static Stream<Path> folders() {
        return CatalogFiles.folders().stream();
    }

    private static ScenarioFile read(Path file) {
        Read<ScenarioFile> read = CatalogFiles.scenario(file);
        assertThat(read.findings()).as(file.toString()).isEmpty();
        return read.value().orElseThrow();
    }

    /** A scenario of an agreement of the catalog. */
    static Scenario scenario(String agreement, String id) {
        Path file = files().filter(it -> agreementOf(it).equals(agreement) && it.endsWith(id + ".scenario.yaml"))
                .findFirst().orElseThrow();
        return read(file).scenario();
    }

    private static String agreementOf(Path file) {
        return String.valueOf(file.getName(file.getNameCount() - 3));
    }

    @ParameterizedTest
    @MethodSource("files")
    void isForTheAgreementItLiesWithAndNamesOnlyWhatThereIs(Path file) {
        Scenario scenario = read(file).scenario();
        assertThat(scenario.agreement()).contains(agreementOf(file));
        assertThat(file.getFileName()).hasToString(scenario.id() + ".scenario.yaml");
    }

    @ParameterizedTest
    @MethodSource("files")
    void saysWhatItRestsOn(Path file) {
        Scenario own = read(file).own();
        assertThat(own.source()).isNotEqualTo(Assumption.UNSTATED);
        assertThat(own.behaviours()).allSatisfy(it -> assertThat(it.source()).as(it.who())
                .isNotEqualTo(Assumption.UNSTATED));
    }

    @ParameterizedTest
    @MethodSource("files")
    void saysWhatIsEnoughAndByWhen(Path file) {
        Scenario scenario = read(file).scenario();
        assertThat(scenario.faitAccompli()).isPresent();
        assertThat(scenario.enough()).isNotEmpty();
    }

    /** Where one that votes on help or owes it attacks, others are put in its place as well. */
    @ParameterizedTest
    @MethodSource("folders")
    void moreThanOneAttackerIsSupposed(Path folder) {
        Set<String> attackers = CatalogFiles.within(folder, ".scenario.yaml").stream()
                .map(it -> read(it).scenario().incident().orElseThrow().attacker()).collect(Collectors.toSet());
        assertThat(attackers).hasSizeGreaterThan(1);
    }

    @ParameterizedTest
    @MethodSource("files")
    void theAttackerDoesNotHelp(Path file) {
        Scenario scenario = read(file).scenario();
        String attacker = scenario.incident().orElseThrow().attacker();
        scenario.behaviours().reversed().stream().filter(it -> it.who().equals(attacker)).map(it -> it.conduct().acts())
                .filter(ByFreedom::isStated).findFirst()
                .ifPresent(it -> assertThat(it).isEqualTo(new ByFreedom.Alike<>(Range.exactly(Ratio.ZERO))));
    }

    /** The event sets off the procedure that the scenario names, or some, under at least one reading. */
    @ParameterizedTest
    @MethodSource("files")
    void itsEventSetsSomethingOff(Path file) {
        Scenario scenario = read(file).scenario();
        assertThat(cases(file, scenario).findAny().isEmpty())
                .isEqualTo(SET_OFF_NOTHING.contains(agreementOf(file) + "/" + scenario.id()));
    }

    /** Whoever may vote, talk or act under any reading is said to do so in some way. */
    @ParameterizedTest
    @MethodSource("files")
    void leavesNothingUnsaid(Path file) {
        Scenario scenario = read(file).scenario();
        Set<String> unsaid = new TreeSet<>();
        cases(file, scenario).forEach(it -> unsaid.addAll(new Unsaid(scenario, it).all()));
        assertThat(unsaid).isEmpty();
    }

    private static Stream<Case> cases(Path file, Scenario scenario) {
        Incident incident = scenario.incident().orElseThrow();
        AgreementFile agreement = CatalogFiles.agreement(agreementOf(file));
        return Readings.of(agreement).list(10_000).stream().map(agreement::under)
                .flatMap(under -> under.procedures().stream()
                        .filter(it -> scenario.procedure().map(it.id()::equals).orElse(true))
                        .map(it -> Case.of(under, it.id(), incident)))
                .filter(it -> it.trigger().isMet());
    }
}
