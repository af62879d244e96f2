package org.surety.conformance.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surety.analysis.who.CaseAnswer;
import org.surety.analysis.who.Who;
import org.surety.analysis.who.WhoRequest;
import org.surety.analysis.who.WhoRow;
import org.surety.model.agreement.Agreement;
import org.surety.model.quantity.Hours;
import org.surety.semantics.Membership;
import org.surety.semantics.Readings;
import org.surety.text.Library;
import org.surety.text.SourceFile;
import org.surety.text.read.AgreementFile;
import org.surety.text.read.AgreementReader;
import org.surety.text.write.YamlWriter;

/** Texts of treaties encoded with what real texts need, and what an expert answers about them by hand. */
class RealTextsTest {

    private static final Path HOME = Path.of(System.getProperty("surety.home", ".."));
    private static final Path FOLDER = HOME.resolve("conformance/src/test/resources/texts");

    private static AgreementFile file(String name) {
        try {
            var read = AgreementReader.read(
                    new SourceFile(name + ".yaml", Files.readString(FOLDER.resolve(name + ".yaml"))), CATALOG);
            assertThat(read.findings()).isEmpty();
            return read.value().orElseThrow();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static final Library CATALOG = id -> {
        try (Stream<Path> folders = Files.list(HOME.resolve("catalog"))) {
            Optional<Path> found = folders.map(it -> it.resolve(id).resolve("agreement.yaml")).filter(Files::exists)
                    .findFirst();
            return found.isPresent()
                    ? Optional.of(new SourceFile(id, Files.readString(found.get())))
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    };

    private static List<WhoRow> rows(String name, String procedure) {
        return Who.of(file(name), WhoRequest.EVERYTHING).rows().stream()
                .filter(it -> it.situation().procedure().equals(procedure)).toList();
    }

    private static CaseAnswer answer(String name, String procedure, String attacker) {
        return rows(name, procedure).stream().filter(it -> it.situation().attackers().contains(attacker)).findFirst()
                .orElseThrow().answer();
    }

    private static Set<Set<String>> sets(List<List<String>> listed) {
        Set<Set<String>> sets = new HashSet<>();
        listed.forEach(it -> sets.add(new TreeSet<>(it)));
        return sets;
    }

    @ParameterizedTest
    @ValueSource(strings = {"ecowas-1999", "good-friday-1998", "snapback-2015", "guarantee-1919-gb",
            "guarantee-1919-us", "karabakh-2020", "sinai-1979"})
    void areWrittenAsTheyAreRead(String name) {
        AgreementFile file = file(name);
        Agreement agreement = file.under(Readings.of(file).first());
        String text = YamlWriter.write(agreement);
        var again = AgreementReader.read(new SourceFile("again.yaml", text), CATALOG);
        assertThat(again.findings()).as(text).isEmpty();
        AgreementFile read = again.value().orElseThrow();
        assertThat(read.under(Readings.of(read).first()).procedures()).isEqualTo(agreement.procedures());
    }

    /** Four of nine block by their no or by staying away; six are enough. */
    @Test
    void ecowasDecidesWithAQuorum() {
        CaseAnswer answer = answer("ecowas-1999", "intervention", "outsider");
        assertThat(answer.verdict().possible()).isTrue();
        assertThat(answer.verdict().owed()).isFalse();
        assertThat(answer.enough().bySize().firstKey()).isEqualTo(6);
        assertThat(answer.enough().bySize().get(6)).isEqualTo(BigInteger.valueOf(84));
        assertThat(answer.blockers().bySize().firstKey()).isEqualTo(4);
        assertThat(answer.blockers().bySize().get(4)).isEqualTo(BigInteger.valueOf(126));
    }

    /** 22 of the 35 nationalists, or 23 of the 37 unionists, stop both ways; 21 do not. */
    @Test
    void theAssemblyNeedsBothCommunities() {
        CaseAnswer answer = answer("good-friday-1998", "key-decision", "nobody");
        assertThat(answer.verdict().possible()).isTrue();
        assertThat(answer.blockers().bySize().firstKey()).isEqualTo(22);
        assertThat(rows("good-friday-1998", "key-decision")).as("nobody attacks").hasSize(1);
    }

    /** Any participant but Iran that has a veto secures it alone; nobody can stop it while another notifies. */
    @Test
    void sanctionsReturnUnlessAResolutionPasses() {
        CaseAnswer answer = answer("snapback-2015", "snapback", "IRN");
        assertThat(answer.verdict().window().earliest()).contains(Hours.ofDays(30));
        assertThat(answer.verdict().window().latest()).as("nobody has to notify").isEmpty();
        assertThat(sets(answer.enough().listed())).contains(Set.of("CHN"), Set.of("FRA"), Set.of("GBR"), Set.of("RUS"),
                Set.of("DEU", "USA"));
        assertThat(sets(answer.blockers().listed())).noneMatch(it -> Set.of("CHN", "RUS").containsAll(it))
                .allMatch(it -> it.containsAll(Set.of("CHN", "FRA", "GBR", "RUS")));
        assertThat(answer("snapback-2015", "snapback", "outsider").verdict().possible()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gb GBR", "us USA"})
    void theTwinsOweHelpAtOnce(String twin) {
        String name = "guarantee-1919-" + twin.substring(0, 2);
        String guarantor = twin.substring(3);
        CaseAnswer answer = answer(name, "assistance", "DEU");
        assertThat(answer.verdict().owed()).isTrue();
        assertThat(sets(answer.enough().listed())).containsExactly(Set.of(guarantor));
        assertThat(sets(answer.blockers().listed())).containsExactly(Set.of(guarantor));
        assertThat(answer(name, "assistance", "outsider").verdict().possible()).as("Germany alone is meant").isFalse();
        Agreement agreement = file(name).under(Readings.of(file(name)).first());
        assertThat(Membership.of(agreement).includes("DEU")).isFalse();
    }

    /** Nothing is said of help: what follows a violation is that Russia watches. */
    @Test
    void theStatementOnKarabakhLeadsToMonitoring() {
        CaseAnswer answer = answer("karabakh-2020", "ceasefire", "AZE");
        assertThat(answer.verdict().owed()).isTrue();
        assertThat(sets(answer.enough().listed())).containsExactly(Set.of("RUS"));
    }

    /** The Council can send a force; where it does not, the United States sees to another: so only they can stop it. */
    @Test
    void onlyTheUnitedStatesCanStopTheForceInSinai() {
        List<WhoRow> others = rows("sinai-1979", "force").stream()
                .filter(it -> !it.situation().attackers().contains("USA")).toList();
        assertThat(others).isNotEmpty();
        for (WhoRow row : others) {
            assertThat(sets(row.answer().blockers().listed())).as(row.situation().attacker())
                    .isNotEmpty().allMatch(it -> it.contains("USA"));
        }
        CaseAnswer violation = answer("sinai-1979", "violation", "EGY");
        assertThat(violation.verdict().owed()).isFalse();
        assertThat(sets(violation.blockers().listed())).containsExactly(Set.of("USA"));
        assertThat(sets(violation.enough().listed())).as("it ends the talks itself").containsExactly(Set.of("USA"));
    }

    /** The catalog keeps nobody's words: for whom it is lawful to keep them, we cannot know. */
    @Test
    void theCatalogKeepsNoOriginalWording() throws IOException {
        try (Stream<Path> files = Files.walk(HOME.resolve("catalog"))) {
            for (Path file : files.filter(it -> it.toString().endsWith(".yaml")).toList()) {
                assertThat(Files.readAllLines(file)).as(file.toString())
                        .noneMatch(line -> line.matches(".*[{,\\s]text: *(\"|\\{ *[a-z]{2,3}:).*")
                                && !line.contains("title:"));
            }
        }
    }
}
