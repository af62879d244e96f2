package org.surety.conformance.neutral;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.surety.conformance.catalog.CatalogFiles;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.Party;
import org.surety.model.quantity.Hours;
import org.surety.model.scenario.Behaviour;
import org.surety.model.scenario.Conduct;
import org.surety.model.scenario.Delay;
import org.surety.model.scenario.Scenario;
import org.surety.semantics.Membership;
import org.surety.semantics.Readings;
import org.surety.text.read.AgreementFile;
import org.surety.text.read.ScenarioFile;

/** What is supposed of one guarantor is supposed of each, in the same words and under the same assumptions. */
class ScenarioSetsTest {

    static Stream<Path> folders() {
        return CatalogFiles.folders().stream();
    }

    /** Titles that differ only in who attacks, and whom they name, by what is left of them. */
    private static Map<String, Map<String, Path>> sets(Path folder, Map<String, String> names) {
        Map<String, Map<String, Path>> sets = new LinkedHashMap<>();
        for (Path file : CatalogFiles.within(folder, ".scenario.yaml")) {
            Scenario scenario = read(file).scenario();
            String attacker = scenario.incident().orElseThrow().attacker();
            Optional<String> shape = Optional.ofNullable(names.get(attacker))
                    .flatMap(name -> shape(scenario.title().orElse(""), name));
            if (scenario.outcome().isEmpty() && shape.isPresent()) {
                sets.computeIfAbsent(shape.get(), it -> new TreeMap<>()).put(attacker, file);
            }
        }
        return sets;
    }

    /** A title without the name, or nothing if it does not hold it. */
    static Optional<String> shape(String title, String name) {
        return title.contains(name) ? Optional.of(title.replace(name, "*").replace("the *", "*")) : Optional.empty();
    }

    /**
     * A supposed attack whose title names the attacker has one for every guarantor beside it. A supposition beside a
     * case from history puts another party in the place of the one of that case.
     */
    @ParameterizedTest
    @MethodSource("folders")
    void titlesNameEveryGuarantorOrNone(Path folder) {
        Map<String, String> names = names(folder);
        Set<String> told = new HashSet<>();
        for (Path file : CatalogFiles.within(folder, ".scenario.yaml")) {
            Scenario scenario = read(file).scenario();
            if (scenario.outcome().isPresent()) {
                told.add(scenario.incident().orElseThrow().attacker());
            }
        }
        Set<String> always = alwaysGuarantors(folder);
        sets(folder, names).forEach((shape, byAttacker) -> {
            Set<String> named = new TreeSet<>(byAttacker.keySet());
            boolean all = named.containsAll(always) && named.size() >= 2;
            boolean mirror = !told.isEmpty() && !told.containsAll(named);
            assertThat(all || mirror).as("%s: \"%s\" names %s of %s", folder, shape, named, always).isTrue();
        });
    }

    /** Apart from who it is, the files of such a set say the same. */
    @ParameterizedTest
    @MethodSource("folders")
    void suppositionsOfOneSetSayTheSame(Path folder) {
        Map<String, String> names = names(folder);
        sets(folder, names).forEach((shape, byAttacker) -> {
            Map<String, String> texts = new TreeMap<>();
            byAttacker.forEach(
                    (attacker, file) -> texts.put(attacker, anonymous(text(file), attacker, names.get(attacker))));
            assertThat(new HashSet<>(texts.values())).as("%s: \"%s\" %s", folder, shape, texts.keySet()).hasSize(1);
        });
    }

    @Test
    void aDifferenceBetweenThemIsFound() {
        String one = "id: by-france\ntitle: \"An attack: France\"\nevent: {by: FRA}\nbehaviour: {FRA: {acts: never}}\n";
        String other = "id: by-china\ntitle: \"An attack: China\"\nevent: {by: CHN}\nbehaviour: {CHN: {acts: never}}\n";
        assertThat(anonymous(one, "FRA", "France")).isEqualTo(anonymous(other, "CHN", "China"));
        assertThat(anonymous(one, "FRA", "France"))
                .isNotEqualTo(anonymous(other.replace("never}", "never, talks: 9 days}"), "CHN", "China"));
        assertThat(shape("An attack by the United States", "United States")).contains("An attack by *");
        assertThat(shape("An attack by an outsider", "France")).isEmpty();
    }

    private static String anonymous(String text, String attacker, String name) {
        return text.replaceAll("(?m)^id: .*$", "id").replace("the " + name, "*").replace(name, "*").replace(attacker,
                "*");
    }

    /** A value of one party among several needs a reason or a source of its own: that it is assumed is not enough. */
    @ParameterizedTest
    @MethodSource("folders")
    void whateverIsAssumedOfOneAloneHasAReason(Path folder) {
        Set<String> parties = names(folder).keySet();
        for (Path file : CatalogFiles.within(folder, ".scenario.yaml")) {
            Scenario own = read(file).own();
            for (Behaviour entry : own.behaviours()) {
                if (parties.contains(entry.who()) && parties.size() > 2) {
                    assertThat(entry.source().reason().isPresent() || !entry.source().citations().isEmpty())
                            .as("%s: %s", file, entry.who()).isTrue();
                }
            }
        }
    }

    /** Where talks or delays may last as long as there is time, another scenario leaves more of it. */
    @ParameterizedTest
    @MethodSource("folders")
    void aTimeThatIsUsedUpIsVaried(Path folder) {
        Set<Hours> times = new TreeSet<>();
        List<Hours> longest = new ArrayList<>();
        for (Path file : CatalogFiles.within(folder, ".scenario.yaml")) {
            Scenario scenario = read(file).scenario();
            Hours time = scenario.faitAccompli().orElseThrow();
            times.add(time);
            if (longest(scenario).filter(it -> it.compareTo(time) >= 0).isPresent()) {
                longest.add(longest(scenario).orElseThrow());
            }
        }
        for (Hours used : longest) {
            assertThat(times).as("%s: a time beyond %s", folder, used).anyMatch(it -> it.compareTo(used) > 0);
        }
    }

    private static Optional<Hours> longest(Scenario scenario) {
        return scenario.behaviours().stream()
                .flatMap(it -> Stream.concat(Stream.of(it.conduct()), it.atSteps().values().stream()))
                .map(Conduct::talks).flatMap(Optional::stream).flatMap(it -> most(it).stream()).max(Hours::compareTo);
    }

    private static Optional<Hours> most(Delay delay) {
        return switch (delay) {
            case Delay.Fixed fixed -> Optional.of(fixed.hours());
            case Delay.Uniform uniform -> Optional.of(uniform.most());
            case Delay.Geometric open -> Optional.empty();
            case Delay.Table table -> table.rows().stream().map(Delay.Row::hours).max(Hours::compareTo);
        };
    }

    /** The parties that a file names, by their codes. */
    private static Map<String, String> names(Path folder) {
        AgreementFile file = CatalogFiles.agreement(folder.getFileName().toString());
        Agreement agreement = file.under(Readings.of(file).list(10_000).getFirst());
        return agreement.parties().stream().filter(it -> !it.isClass())
                .collect(Collectors.toMap(Party::id, it -> it.name().orElse(it.id())));
    }

    /** Whoever is a guarantor under every reading; nobody where the agreement has none. */
    private static Set<String> alwaysGuarantors(Path folder) {
        AgreementFile file = CatalogFiles.agreement(folder.getFileName().toString());
        Set<String> always = new TreeSet<>(names(folder).keySet());
        for (var reading : Readings.of(file).list(10_000)) {
            always.retainAll(Membership.of(file.under(reading)).resolve(Members.of(Members.Kind.GUARANTORS)));
        }
        return always;
    }

    private static ScenarioFile read(Path file) {
        return CatalogFiles.scenario(file).value().orElseThrow();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
