package org.surety.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.surety.model.finding.Severity;
import org.surety.semantics.Work;
import org.surety.text.SourceFile;
import org.surety.text.edit.Editor;
import org.surety.text.edit.WrittenPlaces;
import org.surety.text.edit.WrittenPlaces.NamedThing;
import org.surety.text.read.KindOf;
import org.surety.workbench.api.WorkLimits;
import org.surety.workbench.store.FileStore;

/** Documents that refer to each other are renamed together. */
class AuthoringTest {

    private static final String AGREEMENT = """
            surety: 1
            kind: agreement
            id: small
            title: Small
            status: draft
            parties:
              CHN: {role: protected, name: China}
              North: {role: guarantor}
            procedures:
              aid:
                on: armed-attack
                steps: {vote: {kind: decide, among: [North], rule: {open: {question: How?, readings: {each: each,
                  all: unanimity}}}, yes: help}, help: {kind: act, by: North, must: assistance}}
            """;
    private static final String SCENARIO = """
            surety: 1
            kind: scenario
            id: base
            for: small
            procedure: aid
            event: {kind: armed-attack, by: North, against: CHN, intensity: full-scale, attributable: yes}
            source: "North is only told of here"
            behaviour: {North: {acts: always, source: assumed}}
            """;
    private static final String CHRONICLE = """
            surety: 1
            kind: chronicle
            id: days
            title: Days
            for: small
            sources: {news: {title: News, grade: press}}
            events:
              - {on: 2020-01-01, by: CHN, signed: yes, source: news}
              - {on: 2020-01-02, by: North, acted: aid/help, source: news}
            """;

    private static final Set<NamedThing> NAMED = Set.of(NamedThing.PARTY, NamedThing.GROUP, NamedThing.BODY,
            NamedThing.PROCEDURE, NamedThing.STEP, NamedThing.OBLIGATION);

    @TempDir
    private Path here;
    private Authoring authoring;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(here.resolve("scenarios"));
        Files.writeString(here.resolve("agreement.yaml"), AGREEMENT);
        Files.writeString(here.resolve("scenarios/base.scenario.yaml"), SCENARIO);
        Files.writeString(here.resolve("days.chronicle.yaml"), CHRONICLE);
        authoring = new Workbench(new FileStore(here, here), here, WorkLimits.NONE).authoring();
    }

    private Map<String, String> renamed(String name, String... path) {
        Map<String, String> after = new TreeMap<>();
        authoring.renamed("agreement.yaml", List.of(path), name, Work.quiet())
                .forEach(it -> after.put(Path.of(it.place().text()).getFileName().toString(), it.after().content()));
        return after;
    }

    @Test
    void aPartyFollowsAlsoWhereAnyStateMayStand() {
        assertThat(renamed("South", "parties", "North")).isEqualTo(Map.of(
                "agreement.yaml", AGREEMENT.replace("North", "South"),
                "base.scenario.yaml", SCENARIO.replace("North", "South").replace("South is only", "North is only"),
                "days.chronicle.yaml", CHRONICLE.replace("North", "South")));
        assertThat(renamed("PRC", "parties", "CHN")).isEqualTo(Map.of(
                "agreement.yaml", AGREEMENT.replace("CHN", "PRC"),
                "base.scenario.yaml", SCENARIO.replace("CHN", "PRC"),
                "days.chronicle.yaml", CHRONICLE.replace("CHN", "PRC")));
    }

    @Test
    void aStepAndAProcedureFollowWithEachOther() {
        assertThat(renamed("send", "procedures", "aid", "steps", "help").get("days.chronicle.yaml"))
                .isEqualTo(CHRONICLE.replace("aid/help", "aid/send"));
        assertThat(renamed("relief", "procedures", "aid")).containsOnlyKeys("agreement.yaml", "base.scenario.yaml",
                "days.chronicle.yaml").containsEntry("base.scenario.yaml",
                        SCENARIO.replace("procedure: aid",
                                "procedure: relief"));
    }

    @Test
    void aFileWithErrorsThatUsesTheNameStopsTheRenamingAndNotTheQuestion() throws IOException {
        Files.writeString(here.resolve("days.chronicle.yaml"), CHRONICLE + "  - {on: never, by: North}\n");
        assertThatThrownBy(() -> renamed("South", "parties", "North")).isInstanceOf(Editor.Impossible.class)
                .hasMessageContaining("days.chronicle.yaml has errors");
        assertThat(authoring.meant("agreement.yaml", List.of("parties", "North"), Work.quiet()))
                .extracting(it -> Path.of(it.place().text()).getFileName().toString())
                .containsExactly("agreement.yaml", "base.scenario.yaml");
    }

    @Test
    void aWordMeansWhatTheReaderOfFilesTakesItFor() {
        int used = AGREEMENT.indexOf("yes: help") + 5;
        int kind = AGREEMENT.indexOf("must: assistance") + 6;
        List<String> step = List.of("procedures", "aid", "steps", "help");
        assertThat(authoring.means("agreement.yaml", step, used, Work.quiet())).isTrue();
        assertThat(authoring.means("agreement.yaml", step, kind, Work.quiet())).isFalse();
    }

    @Test
    void whatADocumentFollowsAndCanNameIsFound() throws IOException {
        Files.writeString(here.resolve("scenarios/more.scenario.yaml"),
                "surety: 1\nkind: scenario\nid: more\nextends: base\n");
        assertThat(authoring.followed("scenarios/more.scenario.yaml").orElseThrow().text())
                .endsWith("agreement.yaml");
        assertThat(authoring.ids("scenarios/more.scenario.yaml", KindOf.SCENARIO)).contains("base", "more");
        assertThat(authoring.ids("scenarios/more.scenario.yaml", KindOf.AGREEMENT)).contains("small");
        assertThat(authoring.beside("scenarios/more.scenario.yaml", "base").orElseThrow().text())
                .endsWith("base.scenario.yaml");
    }

    /** The names of the catalog, some of them in a build and more with {@code -Dsurety.cases}. */
    @Test
    void namesGoThereAndBackInEveryFileOfTheCatalog() throws IOException {
        Path home = Path.of(System.getProperty("surety.home", ".."));
        FileStore catalog = new FileStore(home, home);
        Random random = new Random(4);
        List<String> ids = catalog.catalog().stream().filter(it -> catalog.catalogDocuments(it).size() > 1).toList();
        for (int i = 0; i < Integer.getInteger("surety.cases", 5); i++) {
            String id = ids.get(random.nextInt(ids.size()));
            Path folder = Path.of(catalog.catalogFolder(id).orElseThrow().text());
            Path copy = Files.createDirectories(here.resolve("copy-" + i));
            for (Path each : files(folder)) {
                Path to = copy.resolve(folder.relativize(each).toString());
                Files.createDirectories(to.getParent());
                Files.copy(each, to);
            }
            Authoring there = new Workbench(new FileStore(home, copy), here, WorkLimits.NONE).authoring();
            Map<Path, String> before = texts(copy);
            List<WrittenPlaces.Place> names = WrittenPlaces.of(new SourceFile("x", before.get(
                    copy.resolve("agreement.yaml")))).orElseThrow().named().stream()
                    .filter(it -> it.key() && it.names().filter(NAMED::contains).isPresent()).toList();
            List<String> path = names.get(random.nextInt(names.size())).path();
            List<String> renamed =
                    Stream.concat(path.subList(0, path.size() - 1).stream(), Stream.of("quite-new")).toList();
            String as = id + " " + String.join(".", path);
            Map<Path, String> after = written(there, path, "quite-new");
            assertThat(after).as(as).isNotEqualTo(before);
            for (Path each : after.keySet()) {
                assertThat(there.read(each.toString(), Work.quiet())).as(as + " " + each)
                        .noneMatch(it -> it.severity() == Severity.ERROR);
            }
            boolean otherwise = WrittenPlaces.of(new SourceFile("x", after.get(copy.resolve("agreement.yaml"))))
                    .orElseThrow().all().stream().anyMatch(it -> it.text().equals(path.getLast()));
            if (!otherwise) {
                assertThat(written(there, renamed, path.getLast())).as(as).isEqualTo(before);
            }
        }
    }

    private static Map<Path, String> written(Authoring there, List<String> path, String name)
            throws IOException {
        List<Authoring.Renamed> all = there.renamed("agreement.yaml", path, name, Work.quiet());
        for (Authoring.Renamed each : all) {
            Files.writeString(Path.of(each.place().text()), each.after().content());
        }
        return texts(Path.of(all.getFirst().place().text()).getParent());
    }

    private static Map<Path, String> texts(Path folder) throws IOException {
        Map<Path, String> texts = new TreeMap<>();
        for (Path each : files(folder)) {
            texts.put(each, Files.readString(each));
        }
        return texts;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(it -> it.toString().endsWith(".yaml") && !it.endsWith("expected.yaml")).toList();
        }
    }
}
