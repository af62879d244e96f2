package org.surety.conformance.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.surety.analysis.voting.MinimalSets;
import org.surety.analysis.who.CaseAnswer;
import org.surety.analysis.who.Circumstances;
import org.surety.analysis.who.Who;
import org.surety.analysis.who.WhoRequest;
import org.surety.analysis.who.WhoResult;
import org.surety.analysis.who.WhoRow;
import org.surety.model.finding.Severity;
import org.surety.text.read.AgreementReader;

/**
 * Every file of the catalog reads without error, and the program answers what its {@code expected.yaml} worked out by
 * hand.
 */
class CatalogTest {

    private static final Set<String> NAMED_IN_THE_CONTRACT = Set.of("lavrov-2025", "istanbul-communique-2022",
            "istanbul-treaty-2022", "budapest-1994", "north-atlantic-1949", "brussels-1948", "eu-42-7-2007",
            "rio-1947", "csto-1992", "un-charter-1945", "uniting-for-peace-1950", "kyiv-compact-2022",
            "uk-ukraine-2024", "us-side-letter-2025", "tiered-plan-2026", "cyprus-1960", "belgium-1839",
            "luxembourg-1867", "locarno-1925", "anglo-polish-1939", "paris-act-1973", "laos-1962", "karabakh-2020",
            "sinai-1979", "jcpoa-snapback-2015", "guarantee-1919-gb", "guarantee-1919-us", "vienna-1969",
            "chain-2026-us", "chain-2026-coalition", "chain-2026-us-europe", "chain-2026-four");

    /** The chronicles that users were promised, by the agreement that each of them is of. */
    private static final Set<String> WITH_A_CHRONICLE = Set.of("budapest-1994", "belgium-1839", "locarno-1925",
            "cyprus-1960", "anglo-polish-1939", "paris-act-1973", "csto-1992", "jcpoa-snapback-2015", "karabakh-2020",
            "istanbul-communique-2022");

    static Stream<Path> folders() {
        return CatalogFiles.folders().stream();
    }

    static Stream<Expected> rows() {
        return folders().flatMap(it -> Expected.in(it).stream());
    }

    @Test
    void it_holds_every_agreement_that_users_were_promised() {
        assertThat(folders().map(it -> it.getFileName().toString())).containsAll(NAMED_IN_THE_CONTRACT);
        assertThat(folders().filter(it -> !CatalogFiles.within(it, ".chronicle.yaml").isEmpty())
                .map(it -> it.getFileName().toString())).containsAll(WITH_A_CHRONICLE);
    }

    @ParameterizedTest
    @MethodSource("folders")
    void every_agreement_reads_without_error_and_expects_something(Path folder) {
        var read = AgreementReader.read(CatalogFiles.load(folder.resolve("agreement.yaml")).orElseThrow(),
                CatalogFiles.LIBRARY);
        assertThat(read.findings()).filteredOn(it -> it.severity() == Severity.ERROR).isEmpty();
        assertThat(Expected.in(folder)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void every_scenario_reads_without_error(Path folder) {
        for (Path file : CatalogFiles.within(folder, ".scenario.yaml")) {
            assertThat(CatalogFiles.scenario(file).findings()).as(file.toString())
                    .filteredOn(it -> it.severity() == Severity.ERROR).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void what_was_worked_out_by_hand_is_what_the_program_answers(Expected expected) {
        Map<String, Set<String>> held = expected.map("reading").entrySet().stream().collect(
                Collectors.toMap(it -> String.valueOf(it.getKey()), it -> Set.of(String.valueOf(it.getValue()))));
        WhoRequest request =
                new WhoRequest(expected.text("procedure"), expected.text("attacker"), expected.text("against"),
                        expected.text("at"), Optional.empty(), held, Optional.empty(), 1000, 10_000,
                        Circumstances.PLAIN);
        WhoResult result = Who.of(CatalogFiles.agreement(expected.agreement()), request);
        assertThat(result.rows()).as(expected.toString()).isNotEmpty();
        SoftAssertions softly = new SoftAssertions();
        for (WhoRow row : result.rows()) {
            compare(expected, row, softly);
        }
        softly.assertAll();
    }

    private static void compare(Expected expected, WhoRow row, SoftAssertions softly) {
        CaseAnswer answer = row.answer();
        String where = expected + " under " + row.reading() + " " + row.situation();
        softly.assertThat(answer.possible()).as("possible: " + where).isEqualTo(expected.yes("possible"));
        softly.assertThat(answer.owed()).as("owed: " + where).isEqualTo(expected.yes("owed"));
        compareSets("blocker", "blockers", expected, answer.blockers(), where, softly);
        compareSets("enough", "enough", expected, answer.enough(), where, softly);
        if (expected.has("alone")) {
            softly.assertThat(new TreeSet<>(answer.alone())).as("alone: " + where).isEqualTo(expected.names("alone"));
        }
        if (expected.has("window")) {
            Map<?, ?> window = expected.map("window");
            softly.assertThat(hours(answer.window().earliest())).as("earliest: " + where)
                    .isEqualTo(String.valueOf(window.get("earliest")));
            softly.assertThat(hours(answer.window().latest())).as("latest: " + where)
                    .isEqualTo(String.valueOf(window.get("latest")));
        }
    }

    private static void compareSets(String one, String all, Expected expected, MinimalSets sets, String where,
            SoftAssertions softly) {
        if (expected.has(all)) {
            Set<String> found = sets.listed().stream().map(it -> new TreeSet<>(it).toString())
                    .collect(Collectors.toCollection(TreeSet::new));
            softly.assertThat(found).as(all + ": " + where).isEqualTo(expected.sets(all));
        }
        expected.text(one + "-count").ifPresent(
                count -> softly.assertThat(sets.count()).as(one + " count: " + where).isEqualTo(new BigInteger(count)));
        if (expected.has(one + "-sizes")) {
            Map<String, String> wanted = new TreeMap<>();
            expected.map(one + "-sizes")
                    .forEach((size, count) -> wanted.put(String.valueOf(size), String.valueOf(count)));
            Map<String, String> found = new TreeMap<>();
            sets.bySize().forEach((size, count) -> found.put(String.valueOf(size), count.toString()));
            softly.assertThat(found).as(one + " sizes: " + where).isEqualTo(wanted);
        }
    }

    private static String hours(Optional<org.surety.model.quantity.Hours> hours) {
        return hours.map(it -> String.valueOf(it.count())).orElse("none");
    }

    /** Bound severally under one reading of one treaty, and only together under one of the other. */
    @Test
    void belgium_and_luxembourg_have_opposite_answers() {
        List<WhoRow> belgium = Who.of(CatalogFiles.agreement("belgium-1839"), WhoRequest.EVERYTHING).rows();
        List<WhoRow> luxembourg = Who.of(CatalogFiles.agreement("luxembourg-1867"), WhoRequest.EVERYTHING).rows();
        assertThat(belgium).anySatisfy(row -> assertThat(row.answer().enough().listed()).contains(List.of("GBR")));
        assertThat(luxembourg).anySatisfy(row -> assertThat(row.answer().blockers().listed()).contains(List.of("PRU")));
    }
}
