package org.surety.workbench.asking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.surety.report.rendering.Format;
import org.surety.report.rendering.Renderings;
import org.surety.report.rendering.Response;
import org.surety.semantics.Work;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.Address;
import org.surety.workbench.api.QuestionField;
import org.surety.workbench.api.Reason;
import org.surety.workbench.api.Refusal;
import org.surety.workbench.api.Reply;
import org.surety.workbench.api.WorkLimits;
import org.surety.workbench.store.ConfinedStore;
import org.surety.workbench.store.FileStore;

/** The table has every question of the door, and what stands in it is true. */
class QuestionTableTest {

    private static final Path HOME = Path.of(System.getProperty("surety.home", ".."));

    @TempDir
    private Path folder;

    /** Methods of the door that give an answer which can be had in some form. */
    private static Stream<Method> questions() {
        return Arrays.stream(Workbench.class.getMethods()).filter(it -> it.getReturnType() == Reply.class)
                .filter(it -> answer(it) == Response.class || !Renderings.formats(answer(it)).isEmpty());
    }

    @SuppressWarnings("unchecked")
    private static Class<? extends Response> answer(Method question) {
        Type inside = ((ParameterizedType) question.getGenericReturnType()).getActualTypeArguments()[0];
        return (Class<? extends Response>) (inside instanceof WildcardType wild ? wild.getUpperBounds()[0] : inside);
    }

    private static String name(Method method) {
        return method.getName().replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }

    @Test
    void everyQuestionOfTheDoorHasARow() {
        assertThat(QuestionTable.all()).extracting(QuestionRow::name)
                .containsExactlyInAnyOrderElementsOf(questions().map(QuestionTableTest::name).distinct().toList());
    }

    /** A parameter of the typed questions that refusals name is a field of some question. */
    @Test
    void everyParameterThatARefusalNamesIsAField() {
        List<String> fields = QuestionTable.all().stream().flatMap(it -> it.fields().stream()).map(InputField::name)
                .toList();
        assertThat(Arrays.stream(QuestionField.values()).filter(it -> it != QuestionField.THREADS)
                .map(InputNames::field)).isSubsetOf(fields);
    }

    private AskedRow asked(QuestionRow row, Map<String, ?> given) {
        FileStore store = new FileStore(HOME, folder);
        return AskedRow.of(row, given, List.of(), store, new Workbench(store, folder, WorkLimits.NONE));
    }

    private static Stream<QuestionRow> rows() {
        return QuestionTable.all().stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void itsExampleIsAnsweredAsTheRowSays(QuestionRow row) {
        AskedRow asked = asked(row, row.example());
        assertThat(row.kinds()).contains(asked.kind());
        Work work = new Work(1, Work.Listener.NONE);
        Response answer = work.call(() -> asked.answer(asked.formats().getFirst(), work)).response();
        assertThat(answer).isInstanceOf(asked.kind());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void whatWasStoppedBeforeItBeganHasNoAnswer(QuestionRow row) {
        AskedRow asked = asked(row, row.example());
        Work work = new Work(1, Work.Listener.NONE);
        work.stop(Work.Cause.CALLER);
        assertThatThrownBy(() -> asked.answer(asked.formats().getFirst(), work))
                .isInstanceOfSatisfying(Refusal.class, it -> assertThat(it.reason())
                        .isEqualTo(new Reason.Stopped(Work.Cause.CALLER)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "who      | fil         | x              | Maybe `file`?",
            "who      | by          | soon           | a length of time",
            "who      | readings    | x              | a list of at most 100 texts",
            "accept   | signsAt     | many           | a number such as",
            "accept   | at          | 2025-13-01     | a day such as",
            "export   | to          | prims          | Maybe `prism`?",
            "bargain  | turns       | 3              | a whole number",
            "design   | count       | yes            | true or false",
            "check    | file        | ../../pom.xml  | nothing else is read",
            "check    | file        | /etc/passwd    | nothing else is read"})
    void whatMakesNoQuestionIsRefusedByField(String name, String field, String value, String said) {
        Map<String, Object> given = new HashMap<>(QuestionTable.named(name).orElseThrow().example());
        given.put(field, value);
        assertThatThrownBy(() -> asked(QuestionTable.named(name).orElseThrow(), given)
                .answer(Format.JSON, new Work(1, Work.Listener.NONE)))
                .isInstanceOf(WrongInput.class).hasMessageContaining(said).hasMessageContaining(field);
    }

    @Test
    void whatIsMissingIsNamedAndNothingIsReadOutsideByDocumentsEither() {
        QuestionRow check = QuestionTable.named("check").orElseThrow();
        assertThatThrownBy(() -> asked(check, Map.of())).hasMessageContaining("`file` is missing");
        for (String name : List.of("../a.yaml", "..", "a/b", "C:x", "a\nb")) {
            assertThatThrownBy(() -> asked(check, Map.of("file", "a", "documents", Map.of(name, "x")))).as(name)
                    .isInstanceOf(WrongInput.class).hasMessageContaining("plain names");
        }
    }

    /** What was sent along names files too; none of them leads out of the folder. */
    @Test
    void noTextThatIsSentLeadsOutOfTheFolder() throws Exception {
        Path outside = Files.createTempFile("surety-", ".txt");
        try {
            Files.writeString(outside, "The zebra is secret.\n");
            String up = folder.toRealPath().relativize(outside.toRealPath()).toString();
            QuestionRow check = QuestionTable.named("draft-check").orElseThrow();
            Map<String, String> documents = new HashMap<>(Examples.DRAFT);
            documents.put("draft.yaml", Examples.DRAFT.get("draft.yaml").replace("file: talks.txt", "file: " + up));
            AskedRow asked = asked(check, Map.of("file", "draft.yaml", "documents", documents));
            assertThatThrownBy(() -> asked.answer(Format.TEXT, new Work(1, Work.Listener.NONE)))
                    .isInstanceOf(Refusal.class).hasMessageContaining("no name of a file beside")
                    .hasMessageNotContaining("zebra");
            Path link = Files.createSymbolicLink(folder.resolve("link.yaml"), outside);
            assertThat(link).exists();
            assertThatThrownBy(() -> asked(QuestionTable.named("check").orElseThrow(), Map.of("file", "link.yaml")))
                    .isInstanceOf(WrongInput.class);
            FileStore store = new FileStore(HOME, folder);
            ConfinedStore confined = new ConfinedStore(store);
            Address lavrov = store.catalogFolder("lavrov-2025").orElseThrow();
            assertThat(confined.isDocument(confined.in(lavrov, "agreement.yaml"))).isTrue();
            for (Address place : List.of(confined.in(lavrov, "../../../pom.xml"), new Address("/etc/passwd"),
                    new Address(outside.toString()), confined.in(confined.here(), up))) {
                assertThat(confined.exists(place) || confined.isDocument(place)).as(place.text()).isFalse();
                assertThat(confined.read(place, "x").value()).isEmpty();
            }
            assertThat(confined.documents(confined.folderOf(confined.here()), 100)).isEmpty();
        } finally {
            Files.delete(outside);
        }
    }

    @Test
    void numbersAreExactAndNeverExplode() {
        List<InputField> fields = List.of(InputField.of("x", InputShape.EXACT, "A number."));
        assertThat(new GivenInput(fields, Map.of("x", 0.1)).exact("x").orElseThrow()).hasToString("1/10");
        assertThat(new GivenInput(fields, Map.of("x", "3/5")).exact("x").orElseThrow()).hasToString("3/5");
        assertThatThrownBy(() -> new GivenInput(fields, Map.of("x", new java.math.BigDecimal("1e999999"))).exact("x"))
                .isInstanceOf(WrongInput.class);
    }
}
