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
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.surety.workbench.AcceptQuestion;
import org.surety.workbench.Answer;
import org.surety.workbench.BacktestQuestion;
import org.surety.workbench.BargainQuestion;
import org.surety.workbench.CrisisQuestion;
import org.surety.workbench.DesignQuestion;
import org.surety.workbench.ExportQuestion;
import org.surety.workbench.Exports;
import org.surety.workbench.Format;
import org.surety.workbench.GainsFrom;
import org.surety.workbench.PowerQuestion;
import org.surety.workbench.WhoQuestion;
import org.surety.workbench.Workbench;
import tools.jackson.databind.json.JsonMapper;

/** Every answer in JSON is as its schema in {@code docs/json/} says. */
class AnswersKeepTheirSchemasTest {

    private static final Path HOME = Path.of(System.getProperty("surety.home", ".."));

    private final Workbench workbench = new Workbench(HOME, HOME);

    private static void keeps(String schema, Answer answer) {
        holds(schema, answer.as(Format.JSON, 100, false));
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

    @ParameterizedTest
    @ValueSource(strings = {"belgium-1839", "lavrov-2025", "un-charter-1945", "cyprus-1960"})
    void who(String id) {
        WhoQuestion question =
                new WhoQuestion(id, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                        Optional.empty(), Optional.empty(), 5, List.of(), true);
        keeps("who", workbench.who(question));
    }

    @ParameterizedTest
    @ValueSource(strings = {"belgium-1839", "lavrov-2025", "un-charter-1945"})
    void power(String id) {
        keeps("power",
                workbench.power(new PowerQuestion(id, Optional.empty(), List.of(), Optional.empty(), 5, List.of())));
    }

    @ParameterizedTest
    @CsvSource({"belgium-1839, belgium-1914", "lavrov-2025, kharkiv", "lavrov-2025, donbas",
            "istanbul-treaty-2022, kharkiv"})
    void crisis(String id, String scenario) {
        keeps("crisis", workbench.crisis(CrisisQuestion.everything(id, List.of(scenario))));
    }

    @Test
    void check() {
        keeps("check", workbench.check(List.of("belgium-1839", "lavrov-2025"), List.of()));
    }

    @Test
    void compare() {
        keeps("compare", workbench.compare(List.of("belgium-1839", "luxembourg-1867"), false, List.of(), List.of()));
        keeps("compare",
                workbench.compare(List.of("istanbul-communique-2022", "istanbul-treaty-2022"), true, List.of(),
                        List.of("kharkiv")));
    }

    @Test
    void bargain() {
        keeps("bargain", workbench.bargain(new BargainQuestion("lavrov-2025", List.of(), Optional.empty(),
                Optional.empty(), List.of(), false)));
    }

    @Test
    void accept() {
        keeps("accept", workbench.accept(new AcceptQuestion("lavrov-2025", Optional.empty(), List.of(),
                Optional.of(LocalDate.of(2025, 8, 24)), Optional.of("50"), GainsFrom.ALTERNATIVE,
                List.of("UKR=30..40"))));
    }

    @Test
    void design() {
        DesignQuestion.Search few = new DesignQuestion.Search(Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.of(4), Optional.of(5), Optional.of(2));
        keeps("design", workbench.design(new DesignQuestion("lavrov-2025", false, false, few, GainsFrom.WORST, true)));
    }

    @Test
    void backtest() {
        keeps("backtest", workbench.backtest(new BacktestQuestion("docs/methods/example-decisions.csv", List.of(), 10,
                1, 1000)));
    }

    @Test
    void report() {
        keeps("report", workbench.report("belgium-1839", List.of("belgium-1914"), List.of()));
    }

    @Test
    void catalog() {
        keeps("catalog", workbench.catalogList());
        keeps("export", workbench.catalogShow("lavrov-2025"));
        keeps("rates", workbench.catalogRates());
    }

    @Test
    void catalogCopy(@TempDir Path folder) {
        keeps("copy", new Workbench(HOME, folder).catalogCopy("belgium-1839", Optional.of("mine")));
    }

    @Test
    void export() {
        for (List<String> readings : List.of(List.<String>of(), List.of("decision=all-agree"))) {
            holds("export", workbench.export(ExportQuestion.of("lavrov-2025", Exports.Target.JSON, readings))
                    .as(Format.TEXT, 100, false));
        }
    }
}
