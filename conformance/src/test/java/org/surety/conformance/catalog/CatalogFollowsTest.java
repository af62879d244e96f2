package org.surety.conformance.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.surety.analysis.follow.AgreementStanding;
import org.surety.analysis.follow.Follow;
import org.surety.analysis.follow.FollowRequest;
import org.surety.analysis.follow.FollowResult;
import org.surety.analysis.follow.FollowedText;
import org.surety.model.chronicle.Chronicle;
import org.surety.semantics.Readings;
import org.surety.semantics.life.BreachRecord;
import org.surety.semantics.life.Interpretation;
import org.surety.text.Read;
import org.surety.text.SourceFile;
import org.surety.text.read.ChronicleFile;
import org.surety.text.read.ChronicleReader;

/** Every chronicle of the catalog can be followed, and shows at named days what is expected of it. */
class CatalogFollowsTest {

    private static final List<ChronicleFile> READ = chronicles().stream().map(CatalogFollowsTest::read).toList();

    @TestFactory
    List<DynamicTest> everyChronicleIsFollowedWithoutARefusal() {
        List<DynamicTest> tests = new ArrayList<>();
        for (ChronicleFile file : READ) {
            tests.add(DynamicTest.dynamicTest(file.id(), () -> {
                FollowResult result = follow(file, Optional.empty());
                assertThat(result.timeline()).filteredOn(it -> it.refused().isPresent()).isEmpty();
            }));
        }
        assertThat(tests).hasSizeGreaterThanOrEqualTo(10);
        return tests;
    }

    @TestFactory
    List<DynamicTest> atNamedDaysItShowsWhatIsExpected() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path folder : CatalogFiles.folders()) {
            for (Expected row : Expected.in(folder, "follow")) {
                tests.add(DynamicTest.dynamicTest(row.agreement() + " " + row.required("chronicle") + " "
                        + row.required("at"), () -> shows(row)));
            }
        }
        assertThat(tests).hasSizeGreaterThanOrEqualTo(25);
        return tests;
    }

    private static void shows(Expected row) {
        ChronicleFile file = READ.stream()
                .filter(it -> it.id().equals(row.required("chronicle"))).findFirst()
                .orElseThrow(() -> new AssertionError("no chronicle called " + row.required("chronicle")));
        FollowResult result = follow(file, Optional.of(LocalDate.parse(row.required("at"))));
        AgreementStanding standing = result.agreements().stream()
                .filter(it -> it.instrument().id().equals(row.required("agreement"))).findFirst().orElseThrow();
        assertThat(standing.phase().word()).as(row.required("why")).isEqualTo(row.required("phase"));
        for (Map<?, ?> wanted : row.maps("positions")) {
            assertThat(standing.parties().stream().flatMap(party -> party.positions().stream()
                    .filter(it -> is(wanted, "towards", it.towards()) && is(wanted, "party", List.of(party.party()))
                            && is(wanted, "duty", List.of(it.duty())))
                    .map(it -> it.position().state().word())))
                    .as(wanted + ": " + row.required("why")).containsExactly(String.valueOf(wanted.get("state")));
        }
        if (row.has("breaches")) {
            TreeSet<String> open = new TreeSet<>(standing.breaches().stream().filter(BreachRecord::isOpen)
                    .map(it -> it.accused() + " " + it.duty().orElse("?") + " " + it.level().word()).toList());
            assertThat(open).as(row.required("why"))
                    .isEqualTo(lines(row, "breaches", List.of("party", "duty", "level")));
        }
        clocksAndStatements(row, standing);
    }

    /** The clocks that run are exactly those; what somebody says of a move or a phase is told with both sides. */
    private static void clocksAndStatements(Expected row, AgreementStanding standing) {
        if (row.has("clocks")) {
            assertThat(new TreeSet<>(standing.clocks().stream()
                    .map(it -> it.clause() + " " + it.due().toLocalDate()).toList())).as(row.required("why"))
                    .isEqualTo(lines(row, "clocks", List.of("what", "due")));
        }
        for (Map<?, ?> wanted : row.maps("says")) {
            assertThat(standing.statements()).as(wanted + ": " + row.required("why")).anySatisfy(it -> {
                assertThat(it.about().toString()).contains(String.valueOf(wanted.get("what")));
                assertThat(new TreeSet<>(it.claimedBy())).isEqualTo(new TreeSet<>(names(wanted, "yes")));
                assertThat(new TreeSet<>(it.disputedBy())).isEqualTo(new TreeSet<>(names(wanted, "no")));
            });
        }
        if (row.has("under-way")) {
            assertThat(new TreeSet<>(standing.procedures().stream().flatMap(run -> run.steps().stream()
                    .map(step -> run.procedure() + " " + step.clause().substring(step.clause().lastIndexOf('.') + 1)))
                    .toList())).as(row.required("why"))
                    .isEqualTo(lines(row, "under-way", List.of("procedure", "step")));
        }
    }

    private static boolean is(Map<?, ?> wanted, String key, List<String> found) {
        return !wanted.containsKey(key) || found.contains(String.valueOf(wanted.get(key)));
    }

    private static List<String> names(Map<?, ?> line, String key) {
        return line.get(key) instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
    }

    private static TreeSet<String> lines(Expected row, String key, List<String> parts) {
        TreeSet<String> found = new TreeSet<>();
        row.maps(key).forEach(
                map -> found.add(String.join(" ", parts.stream().map(it -> String.valueOf(map.get(it))).toList())));
        return found;
    }

    private static FollowResult follow(ChronicleFile file, Optional<LocalDate> at) {
        Chronicle told = file.under(Readings.of(file.id(), file.terms(), Map.of()).first());
        List<FollowedText> subjects = file.follows().stream()
                .map(it -> new FollowedText(CatalogFiles.agreement(it), Map.of(), Interpretation.AS_WRITTEN)).toList();
        return Follow.of(FollowRequest.of(told, subjects, at));
    }

    private static List<Path> chronicles() {
        return CatalogFiles.folders().stream()
                .flatMap(it -> CatalogFiles.within(it, ".chronicle.yaml").stream()).toList();
    }

    private static ChronicleFile read(Path path) {
        try {
            Read<ChronicleFile> read = ChronicleReader.read(
                    new SourceFile(path.toString(), Files.readString(path)), CatalogFiles.LIBRARY);
            return read.value().orElseThrow(() -> new AssertionError(path + " does not read: " + read.findings()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
