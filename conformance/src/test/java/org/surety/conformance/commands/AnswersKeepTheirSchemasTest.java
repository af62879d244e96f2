package org.surety.conformance.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.surety.conformance.AtLength;
import org.surety.conformance.Door;
import org.surety.design.api.Baseline;
import org.surety.model.quantity.Range;
import org.surety.model.quantity.Ratio;
import org.surety.report.Stamp;
import org.surety.report.rendering.Format;
import org.surety.report.rendering.Response;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.AcceptQuestion;
import org.surety.workbench.api.BacktestQuestion;
import org.surety.workbench.api.BargainQuestion;
import org.surety.workbench.api.CompareQuestion;
import org.surety.workbench.api.CrisisQuestion;
import org.surety.workbench.api.DesignQuestion;
import org.surety.workbench.api.DraftCheckQuestion;
import org.surety.workbench.api.DraftStartQuestion;
import org.surety.workbench.api.ExerciseQuestion;
import org.surety.workbench.api.ExportQuestion;
import org.surety.workbench.api.HeldReading;
import org.surety.workbench.api.LifeQuestion;
import org.surety.workbench.api.PowerQuestion;
import org.surety.workbench.api.Reply;
import org.surety.workbench.api.StrategicQuestion;
import org.surety.workbench.api.SweepQuestion;
import org.surety.workbench.api.WhoQuestion;
import tools.jackson.databind.json.JsonMapper;

/** Every answer in JSON is as its schema in {@code docs/json/} says. */
class AnswersKeepTheirSchemasTest {

    private static final Path HOME = Path.of(System.getProperty("surety.home", ".."));

    private final Workbench workbench = Door.home();

    private static void keeps(String schema, Reply<?> answer) {
        holds(schema, Door.as(answer, Format.JSON));
    }

    private static void holds(String schema, String json) {
        try {
            Schema loaded = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(HOME.resolve("docs/json").resolve(schema + ".schema.json")));
            assertThat(loaded.validate(JsonMapper.shared().readTree(json))).isEmpty();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @Test
    void exercise() {
        keeps("exercise", workbench.exercise(new ExerciseQuestion("locarno-1936", 7), Door.work()));
    }

    @Test
    @AtLength
    void anExerciseOfManyVotes() {
        keeps("exercise", workbench.exercise(new ExerciseQuestion("istanbul-2022", 7), Door.work()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"belgium-1839", "lavrov-2025", "un-charter-1945", "cyprus-1960"})
    void who(String id) {
        WhoQuestion question =
                new WhoQuestion(id, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                        Optional.empty(), Optional.empty(), 5, List.of(), true);
        keeps("who", workbench.who(question, Door.work()));
    }

    @Test
    void draft(@TempDir Path folder) throws IOException {
        Path text = Files.writeString(folder.resolve("talks.txt"), "Norway helps Sweden within 3 days. Done in Oslo.");
        keeps("draftstart", workbench.draftStart(new DraftStartQuestion(text.toString()), Door.work()));
        keeps("draftcheck", workbench.draftCheck(
                new DraftCheckQuestion("lavrov-2025", Map.of("article", text.toString())), Door.work()));
    }

    @ParameterizedTest
    @CsvSource({"jcpoa-snapback-2015, vote, jcpoa-snapback-2025, 2025-09-20",
            "guarantee-1919-gb, assistance/help, guarantee-1919, 1920-03-19"})
    void whoAboutAStepAfterAChronicle(String id, String outcome, String chronicle, LocalDate day) {
        keeps("who", workbench.who(new WhoQuestion(id, Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), 5, List.of(), true, Optional.of(outcome),
                new WhoQuestion.Situation(Optional.of(chronicle), Optional.of(day))), Door.work()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"belgium-1839", "lavrov-2025", "un-charter-1945"})
    void power(String id) {
        keeps("power",
                workbench.power(new PowerQuestion(id, Optional.empty(), List.of(), Optional.empty(), 5, List.of()),
                        Door.work()));
    }

    @ParameterizedTest
    @CsvSource({"belgium-1839, belgium-1914", "istanbul-treaty-2022, by-china"})
    void crisis(String id, String scenario) {
        crises(id, scenario);
    }

    @AtLength
    @ParameterizedTest
    @ValueSource(strings = {"by-united-kingdom", "unattributed"})
    void crisisOfALongText(String scenario) {
        crises("lavrov-2025", scenario);
    }

    private void crises(String id, String scenario) {
        keeps("crisis", workbench.crisis(CrisisQuestion.everything(id, List.of(scenario)), Door.work()));
    }

    @Test
    void strategic() {
        playsFor("no-vote");
    }

    @Test
    @AtLength
    void strategicWithAVote() {
        playsFor("all-agree");
    }

    private void playsFor(String decision) {
        keeps("strategic", workbench.strategic(new StrategicQuestion("lavrov-2025",
                List.of(Path.of(System.getProperty("surety.home"), "examples/strategic/stakes.yaml").toString()),
                List.of(Door.held("decision=" + decision), Door.held("consult=three-days"),
                        Door.held("guarantors=permanent-five")),
                Optional.empty(), Map.of(), Map.of()), Door.work()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"belgium-1839", "budapest-1994", "karabakh-2020"})
    void life(String id) {
        keeps("life", workbench.life(
                new LifeQuestion(id, Optional.empty(), List.of(), List.of(), List.of()), Door.work()));
    }

    @Test
    void check() {
        keeps("check", Door.check(workbench, "belgium-1839", "lavrov-2025"));
    }

    @Test
    void compare() {
        keeps("compare", Door.compare(workbench, false, "belgium-1839", "luxembourg-1867"));
        keeps("compare",
                workbench.compare(new CompareQuestion(List.of("istanbul-communique-2022", "istanbul-treaty-2022"), true,
                        List.of(), List.of("by-united-kingdom")), Door.work()));
    }

    @Test
    void bargain() {
        bargains(List.of("weighted-mean"));
    }

    @Test
    @AtLength
    void bargainByEveryModel() {
        bargains(List.of());
    }

    private void bargains(List<String> models) {
        keeps("bargain", workbench.bargain(new BargainQuestion("lavrov-2025", models, Optional.empty(),
                Optional.empty(), Map.of(), false), Door.work()));
    }

    @Test
    void accept() {
        keeps("accept", workbench.accept(new AcceptQuestion("lavrov-2025", Optional.empty(), List.of(),
                Optional.of(LocalDate.of(2025, 8, 24)), Optional.of(Ratio.of(50)), Baseline.Kind.ALTERNATIVE,
                Map.of("UKR", Range.parse("30..40"))), Door.work()));
    }

    @Test
    void sweep() {
        keeps("sweep", workbench.sweep(new SweepQuestion("lavrov-2025", Optional.of(10L), Optional.of(2),
                Optional.of(64L), Optional.empty(), false, false, true), Door.work()));
    }

    @Test
    void design() {
        DesignQuestion.Search few = new DesignQuestion.Search(Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.of(4), Optional.of(5));
        keeps("design", workbench.design(
                new DesignQuestion("lavrov-2025", false, false, false, few, Baseline.Kind.WORST, true), Door.work()));
    }

    @Test
    void backtest() {
        keeps("backtest", workbench.backtest(new BacktestQuestion("docs/methods/example-decisions.csv", List.of(), 10,
                1, 1000), Door.work()));
    }

    @Test
    void report() {
        keeps("report", Door.report(workbench, "belgium-1839", "belgium-1914"));
    }

    @Test
    void catalog() {
        keeps("catalog", workbench.catalogList(Door.work()));
        keeps("export", workbench.catalogShow("lavrov-2025", Door.work()));
        keeps("rates", workbench.catalogRates(Door.work()));
    }

    @Test
    void catalogCopy() {
        List<String> files = List.copyOf(
                workbench.catalogCopy("belgium-1839", "mine", Door.work()).documents().keySet());
        keeps("copy", new Reply<>(new Response.OfCopy(new Stamp("1", "catalog copy", List.of(),
                Map.of("id", "belgium-1839")), files, ""), Set.of(), "copy"));
    }

    @Test
    void export() {
        for (List<HeldReading> readings : List.of(List.<HeldReading>of(), List.of(Door.held("decision=all-agree")))) {
            holds("export", Door.as(workbench.export(
                    ExportQuestion.of("lavrov-2025", ExportQuestion.Target.JSON, readings), Door.work()), Format.TEXT));
        }
    }
}
