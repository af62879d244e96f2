package org.surety.text.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surety.model.agreement.ActionKind;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.EventKind;
import org.surety.model.agreement.Grade;
import org.surety.model.agreement.Intensity;
import org.surety.model.agreement.Role;
import org.surety.model.agreement.Standing;
import org.surety.model.agreement.Status;
import org.surety.model.agreement.Word;
import org.surety.text.Documents;
import org.surety.text.Problems;
import org.surety.text.RandomAgreements;
import org.surety.text.RandomPositions;
import org.surety.text.SourceFile;
import org.surety.text.read.TestFiles;
import org.surety.text.tree.Node;
import org.surety.text.tree.YamlTree;
import org.surety.text.write.YamlWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SchemasTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Schema AGREEMENT = schema("agreement");
    private static final Schema SCENARIO = schema("scenario");
    private static final Schema POSITIONS = schema("positions");
    private static final Schema EXERCISE = schema("exercise");

    private static Schema schema(String kind) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(Schemas.of(kind),
                InputFormat.JSON);
    }

    private static List<String> errors(Schema schema, SourceFile file) {
        Node root = YamlTree.parse(file, new Problems(file.name())).orElseThrow();
        return schema.validate(JSON.writeValueAsString(plain(root)), InputFormat.JSON).stream()
                .map(it -> it.getInstanceLocation() + ": " + it.getMessage()).toList();
    }

    /** What an editor that follows YAML 1.2 makes of the text. */
    private static Object plain(Node node) {
        return switch (node) {
            case Node.Scalar scalar when scalar.quoted() -> scalar.text();
            case Node.Scalar scalar when scalar.isBlank() -> Optional.empty();
            case Node.Scalar scalar when scalar.text().matches("-?\\d{1,9}") -> Integer.valueOf(scalar.text());
            case Node.Scalar scalar when scalar.text().matches("-?\\d{1,9}\\.\\d{1,9}") ->
                    Double.valueOf(scalar.text());
            case Node.Scalar scalar when scalar.text().matches("true|false") -> Boolean.valueOf(scalar.text());
            case Node.Scalar scalar -> scalar.text();
            case Node.Sequence list -> list.items().stream().map(SchemasTest::plain).toList();
            case Node.Mapping mapping ->
                    mapping.entries().stream().collect(Collectors.toMap(Node.Entry::key, it -> plain(it.value()),
                            (a, b) -> a, LinkedHashMap::new));
            case Node.Open open -> Map.of();
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"lavrov", "un-charter-1945", "many-terms"})
    void acceptsGoodAgreements(String name) {
        assertThat(errors(AGREEMENT, TestFiles.file(name))).isEmpty();
    }

    @Test
    void acceptsAGoodScenario() {
        assertThat(errors(SCENARIO, TestFiles.file("kharkiv"))).isEmpty();
    }

    @Test
    void acceptsWhatTheWritersWrite() {
        RandomAgreements random = new RandomAgreements(1815);
        for (int i = 0; i < 60; i++) {
            Agreement agreement = random.next();
            String text = YamlWriter.write(agreement);
            assertThat(errors(AGREEMENT, new SourceFile("a.yaml", text))).as(text).isEmpty();
            String scenario = YamlWriter.write(random.nextScenario());
            assertThat(errors(SCENARIO, new SourceFile("s.yaml", scenario))).as(scenario).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown-words", "numbers-and-times", "wrong-shapes", "missing-keys", "unknown-kind",
            "wrong-kind",
            "list-at-the-top", "open-terms"})
    void refusesAgreementsWithWrongShapesAndWords(String name) {
        assertThat(errors(AGREEMENT, bad(name))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"delay: {obliged: 1 day, discretionary: {geometric: 0.1..0.3 per day}}",
            "delay: {obliged: {table: {12 hours: 0.2, 1 day: 0.5}}}", "talks: {uniform: 6 hours..3 days}",
            "talks: 2 days", "acts: {obliged: always, discretionary: 0.2..0.5}",
            "steps: {decision: {ballot: [no, {follows: RUS, with: 0.5}], as-attacker: no}}",
            "steps: {assistance/help: {acts: never, delay: {obliged: 1 day}, talks: 1 day}}"})
    void acceptsEveryWayToBehave(String text) {
        assertThat(errors(SCENARIO, behaviour(text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"delay: {obliged: 1 day, geometric: 0.1 per day}", "delay: {}", "talks: {obliged: 1 day}",
            "acts: {oblidged: 0.5}", "steps: [decision]", "steps: {decision: {source: assumed}}",
            "steps: {decision: {contributes: {arms: 1}}}", "steps: {decision: {steps: {}}}",
            "steps: {decision: {as-attacker: no}}"})
    void refusesWhatIsNoWayToBehave(String text) {
        assertThat(errors(SCENARIO, behaviour(text))).isNotEmpty();
    }

    private static SourceFile behaviour(String text) {
        return new SourceFile("s.yaml", "surety: 1\nkind: scenario\nid: s\nevent: {kind: threat, by: RUS}\n"
                + "behaviour: {CHN: {" + text + "}}\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"scenario-names", "scenario-numbers", "scenario-conduct"})
    void refusesScenariosWithWrongShapesAndWords(String name) {
        assertThat(errors(SCENARIO, bad(name))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"positions-shapes", "positions-numbers"})
    void refusesPositionsWithWrongShapesAndNumbers(String name) {
        assertThat(errors(POSITIONS, bad(name))).isNotEmpty();
    }

    @Test
    void acceptsThePositionsThatTheWriterWrites() {
        RandomPositions random = new RandomPositions(1814);
        for (int i = 0; i < 60; i++) {
            String text = YamlWriter.write(random.next());
            assertThat(errors(POSITIONS, new SourceFile("p.yaml", text))).as(text).isEmpty();
        }
    }

    private static SourceFile bad(String name) {
        return Documents.load(Path.of("src/test/resources/bad/" + name + ".yaml")).value().orElseThrow();
    }

    @Test
    void hasTheWordsOfTheModel() {
        JsonNode defs = JSON.readTree(Schemas.of("agreement")).get("$defs");
        assertThat(words(defs.get("action"))).isEqualTo(words(ActionKind.values()));
        assertThat(words(defs.get("eventKind"))).isEqualTo(words(EventKind.values()));
        assertThat(words(defs.at("/source/properties/grade/anyOf/0"))).isEqualTo(words(Grade.values()));
        assertThat(words(defs.at("/party/anyOf/1/properties/role/anyOf/0"))).isEqualTo(words(Role.values()));
        assertThat(words(defs.at("/party/anyOf/1/properties/standing/anyOf/0"))).isEqualTo(words(Standing.values()));
        assertThat(words(defs.at("/condition/anyOf/0"))).isEqualTo(words(
                Arrays.stream(Condition.Kind.values()).filter(it -> it != Condition.Kind.EVENT).toArray(Word[]::new)));
        JsonNode scenario = JSON.readTree(Schemas.of("scenario"));
        assertThat(words(scenario.at("/properties/event/properties/intensity"))).isEqualTo(words(Intensity.values()));
        assertThat(words(scenario.at("/properties/event/properties/kind/anyOf/0")))
                .isEqualTo(words(EventKind.values()));
        assertThat(words(JSON.readTree(Schemas.of("agreement")).at("/properties/status/anyOf/0")))
                .isEqualTo(words(Status.values()));
    }

    private static List<String> words(JsonNode schema) {
        return StreamSupport.stream(schema.get("enum").spliterator(), false).map(JsonNode::asString).toList();
    }

    private static List<String> words(Word[] words) {
        return Arrays.stream(words).map(Word::word).toList();
    }

    @Test
    void refusesAKindThatHasNone() {
        assertThatThrownBy(() -> Schemas.of("treaty")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("agreement");
        assertThat(Schemas.kinds()).allSatisfy(it -> assertThat(Schemas.of(it)).contains("2020-12"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"proposals/lavrov-2025/exercises/first-hour", "proposals/lavrov-2025/exercises/no-vote",
            "proposals/lavrov-2025/exercises/all-agree", "proposals/lavrov-2025/exercises/each-individually",
            "proposals/lavrov-2025/exercises/security-council",
            "proposals/istanbul-treaty-2022/exercises/istanbul-2022",
            "historical/cyprus-1960/exercises/cyprus-1974", "historical/locarno-1925/exercises/locarno-1936"})
    void exercisesOfTheCatalogAreAsTheSchemaSays(String name) throws IOException {
        Path file = Path.of(System.getProperty("surety.home", ".."), "catalog", name + ".exercise.yaml");
        assertThat(errors(EXERCISE, new SourceFile(name, Files.readString(file)))).isEmpty();
    }

    @Test
    void anExerciseOfBadShapeIsNone() {
        assertThat(errors(EXERCISE, bad("exercise-shapes"))).isNotEmpty();
    }
}
