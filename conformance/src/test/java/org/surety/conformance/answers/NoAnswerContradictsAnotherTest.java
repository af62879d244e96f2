package org.surety.conformance.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.surety.conformance.Door;
import org.surety.conformance.catalog.CatalogFiles;
import org.surety.model.agreement.Party;
import org.surety.model.agreement.Role;
import org.surety.model.quantity.Hours;
import org.surety.report.rendering.Format;
import org.surety.semantics.Readings;
import org.surety.text.read.AgreementFile;
import org.surety.text.read.AgreementReader;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.Reply;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds what every command says against all that {@code who} answers, over the catalog and over agreements made by
 * chance.
 */
class NoAnswerContradictsAnotherTest {

    private static final Path HOME = Path.of(System.getProperty("surety.home", ".."));
    private static final List<String> LISTS =
            List.of("blockers", "blockersCut", "blockersLawful", "enough", "enoughCut");
    private static final List<String> KINDS = List.of("blockerOrbits", "enoughOrbits");
    private static final int USUAL = 14;
    private static final int RANDOM = Integer.getInteger("surety.cases", USUAL);
    /** Asked only where more random cases are asked for too: each is asked four times, and has very many sets. */
    private static final Set<String> LONG =
            Set.of("rio-1947", "uniting-for-peace-1950", "lavrov-2025", "budapest-1994", "brussels-1948",
                    "tiered-plan-2026", "laos-1962", "north-atlantic-1949", "eu-42-7-2007", "un-charter-1945",
                    "istanbul-treaty-2022");

    private final Workbench workbench = Door.home();

    @TempDir
    private Path folder;

    /** Those whose sets take long to list are left to the random ones of their kind. */
    static Stream<String> catalog() {
        return CatalogFiles.folders().stream().map(it -> it.getFileName().toString())
                .filter(it -> !LONG.contains(it) || RANDOM > USUAL);
    }

    private static JsonNode json(Reply<?> answer) {
        return JsonMapper.shared().readTree(Door.as(answer, Format.JSON));
    }

    private Reply<?> who(String file, int limit) {
        return Door.who(workbench, file, Optional.empty(), limit, false);
    }

    private static List<JsonNode> rows(JsonNode who) {
        List<JsonNode> rows = new ArrayList<>();
        who.get("readings").forEach(rows::add);
        return rows;
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(it -> texts.add(it.asString()));
        return texts;
    }

    @ParameterizedTest
    @MethodSource("catalog")
    void catalogAgreesWithItself(String id) {
        agree(id, who(id, 1000));
    }

    @Test
    void randomAgreementsAgreeWithThemselves() throws IOException {
        int owed = 0;
        int stopped = 0;
        for (int seed = 0; seed < RANDOM; seed++) {
            String file = folder.resolve("random" + seed + ".yaml").toString();
            Files.writeString(Path.of(file), new RandomText(seed).text());
            List<JsonNode> rows = agree(file, who(file, 1000));
            owed += rows.stream().anyMatch(it -> it.get("owed").asBoolean()) ? 1 : 0;
            stopped += rows.stream().anyMatch(NoAnswerContradictsAnotherTest::attackerStops) ? 1 : 0;
        }
        assertThat(owed).as("agreements in which something is owed").isGreaterThan(RANDOM / 10);
        assertThat(stopped).as("agreements in which an attacker stops help").isGreaterThan(RANDOM / 10);
    }

    @Test
    void theReportHasTheSameRows() throws IOException {
        for (int seed = 0; seed < 5; seed++) {
            String file = folder.resolve("reported" + seed + ".yaml").toString();
            Files.writeString(Path.of(file), new RandomText(seed).text());
            assertThat(rows(json(Door.report(workbench, file)).get("who")))
                    .isEqualTo(rows(json(who(file, 1000))));
        }
    }

    /** The rows of {@code full}, the answer with the longest lists. */
    private List<JsonNode> agree(String file, Reply<?> full) {
        List<JsonNode> rows = rows(json(full));
        rows.forEach(row -> knowsWithoutLists(file, row));
        limitsCutListsOnly(file, full, rows);
        compareSaysTheSame(file, rows);
        checkSaysTheSame(file, rows);
        return rows;
    }

    /** What is said of all sets is so of all that are listed, where all are. */
    private static void knowsWithoutLists(String file, JsonNode row) {
        if (row.get("blockerCount").asString().equals(Integer.toString(row.get("blockers").size()))) {
            List<String> single = new ArrayList<>();
            row.get("blockers").forEach(it -> {
                if (it.size() == 1) {
                    single.add(it.get(0).asString());
                }
            });
            assertThat(texts(row.get("stoppers"))).as("%s: %s", file, row)
                    .containsExactlyInAnyOrderElementsOf(row.get("possible").asBoolean() ? single : List.of());
            Set<String> lawful = new TreeSet<>(texts(row.get("blockersLawful")));
            String all = lawful.equals(Set.of("false"))
                    ? "none"
                    : lawful.contains("false") ? "some" : "all";
            assertThat(row.get("lawfully").asString()).as("%s: %s", file, row).isEqualTo(all);
        }
    }

    private void limitsCutListsOnly(String file, Reply<?> full, List<JsonNode> all) {
        String sentences = Door.as(full, Format.TEXT);
        List<List<String>> table = withoutLists(Door.as(full, Format.CSV));
        for (int limit : new int[]{0, 2}) {
            Reply<?> cut = who(file, limit);
            assertThat(Door.as(cut, Format.TEXT)).as(file).isEqualTo(sentences);
            List<JsonNode> rows = rows(json(cut));
            assertThat(rows).hasSameSizeAs(all);
            for (int i = 0; i < rows.size(); i++) {
                for (String list : List.of("blockers", "enough")) {
                    // Where not all are listed, there is one of each kind.
                    List<Set<String>> listed = new ArrayList<>();
                    rows.get(i).get(list).forEach(it -> listed.add(Set.copyOf(texts(it))));
                    List<Set<String>> whole = new ArrayList<>();
                    all.get(i).get(list).forEach(it -> whole.add(Set.copyOf(texts(it))));
                    assertThat(listed).as("%s: %s", file, list).hasSizeLessThanOrEqualTo(limit);
                    if (!all.get(i).get(list + "Cut").asBoolean()) {
                        assertThat(whole).as("%s: %s", file, list).containsAll(listed);
                    }
                }
                assertThat(withoutLists(rows.get(i))).as(file).isEqualTo(withoutLists(all.get(i)));
            }
            assertThat(withoutLists(Door.as(cut, Format.CSV))).as(file)
                    .isEqualTo(table);
        }
    }

    /** Of a row what no limit can change. */
    private static JsonNode withoutLists(JsonNode row) {
        ObjectNode rest = (ObjectNode) row.deepCopy();
        rest.remove(LISTS);
        List.of("blockerOrbits", "enoughOrbits").forEach(it -> ((ObjectNode) rest.get(it)).remove("orbits"));
        return rest;
    }

    /** Of each line of a table what no limit can change. */
    private static List<List<String>> withoutLists(String csv) {
        List<String> lines = csv.lines().toList();
        List<String> columns = List.of(lines.getFirst().split(",", -1));
        List<List<String>> kept = new ArrayList<>();
        for (String line : lines) {
            List<String> cells = List.of(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1));
            List<String> rest = new ArrayList<>();
            for (int i = 0; i < cells.size(); i++) {
                if (!List.of("blockers", "blockers-lawful", "enough").contains(columns.get(i))) {
                    rest.add(cells.get(i));
                }
            }
            kept.add(rest);
        }
        return kept;
    }

    private void compareSaysTheSame(String file, List<JsonNode> rows) {
        JsonNode aspects = json(Door.compare(workbench, false, file, "luxembourg-1867"))
                .get("aspects");
        AgreementFile agreement = agreement(file);
        Set<String> parties = parties(agreement, it -> true);
        Set<String> guarantors = parties(agreement, it -> it.role() == Role.GUARANTOR);
        Predicate<JsonNode> isParty = it -> parties.contains(it.get("attacker").asString());
        Predicate<JsonNode> isGuarantor = guarantors.isEmpty()
                ? isParty
                : it -> guarantors.contains(it.get("attacker").asString());
        Function<JsonNode, String> possible = it -> yes(it.get("possible").asBoolean());
        ConditionReader reader = Conditions.reader(agreement(file).terms(), rows);
        holds(reader, aspects, "a guarantor that attacks can stop help alone", rows, isGuarantor,
                it -> it.get("possible").asBoolean() ? yes(attackerStops(it)) : "help cannot come anyway");
        holds(reader, aspects, "help can come against a guarantor", rows, isGuarantor, possible);
        holds(reader, aspects, "help can come against an outsider", rows, isParty.negate(), possible);
        holds(reader, aspects, "help is owed", rows, it -> true, it -> yes(it.get("owed").asBoolean()));
        holds(reader, aspects, "somebody may help without a decision", rows, it -> true,
                it -> yes(!it.get("alone").isEmpty()));
        holds(reader, aspects, "help comes by", rows, it -> true, it -> !it.get("possible").asBoolean()
                ? "never"
                : it.get("window").get("latest").isNull()
                        ? "no latest hour"
                        : Hours.of(it.get("window").get("latest").asLong()).toString());
    }

    /** The agreement under its first reading. */
    private static AgreementFile agreement(String file) {
        return file.contains("/")
                ? AgreementReader.read(CatalogFiles.load(Path.of(file)).orElseThrow(), CatalogFiles.LIBRARY).value()
                        .orElseThrow()
                : CatalogFiles.agreement(file);
    }

    private static Set<String> parties(AgreementFile file, Predicate<Party> asked) {
        return file.under(Readings.of(file).first()).parties().stream().filter(asked).map(Party::id)
                .collect(Collectors.toSet());
    }

    private static void holds(ConditionReader reader, JsonNode aspects, String name, List<JsonNode> rows,
            Predicate<JsonNode> asked,
            Function<JsonNode, String> value) {
        for (JsonNode aspect : aspects) {
            if (aspect.get("name").asString().equals(name)) {
                String told = aspect.get("values").get(0).asString();
                List<JsonNode> those = rows.stream().filter(asked).toList();
                if (those.isEmpty()) {
                    assertThat(told).isEqualTo("no such case");
                    return;
                }
                Conditions.of(told, reader).ifPresent(said -> those.forEach(row -> assertThat(said.in(row))
                        .as("%s is %s in %s", name, told, row).isEqualTo(value.apply(row))));
                return;
            }
        }
        throw new AssertionError("nothing is said of " + name);
    }

    private static String yes(boolean value) {
        return value ? "yes" : "no";
    }

    private static boolean attackerStops(JsonNode row) {
        return texts(row.get("stoppers")).contains(row.get("attacker").asString());
    }

    private void checkSaysTheSame(String file, List<JsonNode> rows) {
        JsonNode findings = json(Door.check(workbench, file)).get("findings");
        List<JsonNode> anywhere = rows.stream().filter(it -> it.get("place").isNull()).toList();
        Set<String> procedures = new LinkedHashSet<>();
        anywhere.forEach(it -> procedures.add(it.get("procedure").asString()));
        boolean complete = Readings.of(agreement(file)).count().bitLength() < 9;
        for (String procedure : complete ? procedures : Set.<String>of()) {
            List<JsonNode> all =
                    anywhere.stream().filter(it -> it.get("procedure").asString().equals(procedure)).toList();
            found(findings, file, procedure, "design-attacker-can-block",
                    all.stream().anyMatch(NoAnswerContradictsAnotherTest::attackerStops));
            found(findings, file, procedure, "design-no-latest-hour",
                    inSomeReading(all, it -> it.get("window").get("unbounded").asBoolean()));
            found(findings, file, procedure, "design-nobody-helps-alone",
                    inSomeReading(all, it -> it.get("alone").isEmpty()));
        }
    }

    /** Whether under some reading it is so in every case in which help can come, and it can in one. */
    private static boolean inSomeReading(List<JsonNode> rows, Predicate<JsonNode> so) {
        Set<JsonNode> readings = new LinkedHashSet<>();
        rows.forEach(it -> readings.add(it.get("reading")));
        return readings.stream().anyMatch(reading -> {
            List<JsonNode> possible = rows.stream()
                    .filter(it -> it.get("reading").equals(reading) && it.get("possible").asBoolean()).toList();
            return !possible.isEmpty() && possible.stream().allMatch(so);
        });
    }

    private static void found(JsonNode findings, String file, String procedure, String id, boolean expected) {
        boolean found = false;
        for (JsonNode finding : findings) {
            found |= finding.get("id").asString().equals(id)
                    && finding.get("clause").asString().equals("procedures." + procedure);
        }
        assertThat(found).as("%s in %s of %s", id, procedure, file).isEqualTo(expected);
    }
}
