package org.surety.conformance.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.surety.analysis.crisis.answer.Method;
import org.surety.analysis.crisis.simulate.Interval;
import org.surety.conformance.Door;
import org.surety.conformance.catalog.CatalogFiles;
import org.surety.model.quantity.Hours;
import org.surety.model.quantity.Ratio;
import org.surety.report.rendering.Format;
import org.surety.semantics.Membership;
import org.surety.semantics.Readings;
import org.surety.text.read.AgreementFile;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.CrisisQuestion;
import org.surety.workbench.api.HeldReading;
import org.surety.workbench.api.Refusal;
import org.surety.workbench.api.Reply;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks every engine about the scenarios of the catalog, with options that fixed seeds choose: each answers or refuses
 * with a reason, in every format, and where two answer the same question, their figures agree. More:
 * {@code -Dsurety.cases=1000}.
 */
class EnginesAgreeOnTheCatalogTest {

    private static final Path HOME = Path.of(System.getProperty("surety.home", ".."));
    private static final int CASES = Integer.getInteger("surety.cases", 2);
    private static final long RUNS = 20_000;
    /** Neighbouring cases ask about scenarios far apart; no catalog has so many that it divides them. */
    private static final int STRIDE = 1009;
    /** A seed is fixed, and what it draws is farther off than this once in a billion cases. */
    private static final double SURE = 1 - 1e-9;

    private final Workbench workbench = Door.home();

    private record Asked(String agreement, String scenario) {}

    /** A question, which every engine can be asked. */
    private record Options(List<HeldReading> readings, List<String> players, Optional<Hours> by,
            Map<String, Ratio> enough) {

        static Options of(SplittableRandom random, AgreementFile file) {
            List<HeldReading> readings = new ArrayList<>();
            new LinkedHashMap<>(Readings.of(file, Map.of()).first().choices())
                    .forEach((term, reading) -> readings.add(new HeldReading(term, reading)));
            if (random.nextBoolean()) {
                file.terms().stream().filter(it -> readings.stream().anyMatch(each -> each.term().equals(it.name())))
                        .findFirst().ifPresent(term -> {
                            readings.removeIf(it -> it.term().equals(term.name()));
                            readings.add(new HeldReading(term.name(),
                                    term.readings().get(random.nextInt(term.readings().size())).name()));
                        });
            }
            List<String> everybody = List.copyOf(
                    Membership.of(file.under(Readings.of(file, Map.of()).first())).everybody());
            List<String> players = new ArrayList<>();
            for (int i = random.nextInt(2); i >= 0; i--) {
                players.add(everybody.get(random.nextInt(everybody.size())));
            }
            return new Options(readings, players.stream().distinct().toList(),
                    List.of(Optional.<Hours>empty(), Optional.of(Hours.of(6)), Optional.of(Hours.of(240)))
                            .get(random.nextInt(3)),
                    List.of(Map.<String, Ratio>of(), Map.of("armed-force", Ratio.ONE),
                            Map.of("assistance", Ratio.of(2)))
                            .get(random.nextInt(3)));
        }
    }

    private static List<Asked> scenarios() {
        List<Asked> scenarios = new ArrayList<>();
        for (Path folder : CatalogFiles.folders()) {
            CatalogFiles.within(folder, ".scenario.yaml").forEach(it -> scenarios.add(
                    new Asked(folder.getFileName().toString(),
                            it.getFileName().toString().replace(".scenario.yaml", ""))));
        }
        return scenarios;
    }

    @Test
    void everyEngineAnswersOrRefusesAndNoTwoDisagree() {
        List<Asked> scenarios = scenarios();
        Map<String, Integer> compared = new LinkedHashMap<>();
        for (int seed = 0; seed < CASES; seed++) {
            Asked asked = scenarios.get(seed * STRIDE % scenarios.size());
            Options options =
                    Options.of(new SplittableRandom(seed), CatalogFiles.agreement(asked.agreement()));
            Map<Method.Engine, JsonNode> answers = new LinkedHashMap<>();
            for (Method.Engine engine : Method.Engine.values()) {
                answer(asked, options, engine).ifPresent(it -> answers.put(engine, it));
            }
            Optional.ofNullable(answers.get(Method.Engine.EXACT))
                    .ifPresent(exact -> answers.forEach((engine, other) -> {
                        for (int i = 0; i < exact.size(); i++) {
                            String label = "%s, %s, %s, row %d".formatted(asked, options, engine, i);
                            if (agree(exact.get(i), other.get(i), label)) {
                                compared.merge(exact.get(i).at("/method/engine").asString() + " with "
                                        + other.get(i).at("/method/engine").asString(), 1, Integer::sum);
                            }
                        }
                    }));
        }
        assertThat(compared).as("figures compared").containsKeys("exact with graph", "exact with simulate",
                "exact with worst");
    }

    /** The rows of an answer; empty where it is refused with a reason. Anything else that is thrown is a fault. */
    private Optional<JsonNode> answer(Asked asked, Options options, Method.Engine engine) {
        CrisisQuestion.Draws draws = engine == Method.Engine.SIMULATE
                ? new CrisisQuestion.Draws(Optional.of(1L), Optional.of(RUNS), Optional.empty(), Optional.empty())
                : CrisisQuestion.Draws.USUAL;
        try {
            Reply<?> answer = workbench.crisis(new CrisisQuestion(asked.agreement(), List.of(asked.scenario()),
                    options.readings(), engine, engine == Method.Engine.WORST ? options.players() : List.of(), draws,
                    Optional.empty(), List.of(), options.by(), options.enough(), Optional.empty()),
                    Door.work());
            assertThat(Door.as(answer, Format.TEXT)).doesNotContain("NaN", "Infinity");
            assertThat(Door.as(answer, Format.CSV)).doesNotContain("NaN");
            return Optional.of(JsonMapper.shared().readTree(Door.as(answer, Format.JSON)).get("readings"));
        } catch (Refusal refused) {
            assertThat(refused).as("%s, %s, %s", asked, options, engine).message().isNotBlank();
            return Optional.empty();
        }
    }

    /** Whether the two rows say something about the same that has to agree. */
    private static boolean agree(JsonNode exact, JsonNode other, String label) {
        assertThat(other.get("reading")).as(label).isEqualTo(exact.get("reading"));
        assertThat(other.get("procedure")).as(label).isEqualTo(exact.get("procedure"));
        boolean agree = agree(exact, exact.get("faitAccompli"), other, other.get("faitAccompli"), label + ", in time");
        agree |= agree(exact, exact.get("ever"), other, other.get("ever"), label + ", ever");
        Map<Long, JsonNode> hours = new LinkedHashMap<>();
        exact.get("byHour").forEach(it -> hours.put(it.get("hour").asLong(), it));
        for (JsonNode there : other.get("byHour")) {
            JsonNode here = hours.get(there.get("hour").asLong());
            if (here != null) {
                agree |= agree(exact, here, other, there, label + ", by hour " + there.get("hour"));
            }
        }
        return agree;
    }

    private static boolean agree(JsonNode exactly, JsonNode exact, JsonNode otherwise, JsonNode other, String label) {
        for (JsonNode bounds : List.of(exact, other)) {
            if (!bounds.get("middle").isNull()) {
                assertThat(bounds.get("middle").asDouble()).as(label).isBetween(bounds.get("low").asDouble() - 1e-9,
                        bounds.get("high").asDouble() + 1e-9);
            }
        }
        if (exact.get("middle").isNull() || exactly.at("/method/engine").asString().equals("simulate")) {
            return false;
        }
        double middle = exact.get("middle").asDouble();
        JsonNode drawn = otherwise.at("/method/parameters/runs");
        if (!drawn.isMissingNode()) {
            long runs = Long.parseLong(drawn.asString());
            long count = Math.round(other.get("middle").asDouble() * runs);
            Interval interval = Interval.of(count, runs, SURE);
            assertThat(middle).as(label).isBetween(interval.low() - 1e-9, interval.high() + 1e-9);
            return true;
        }
        if (!other.get("middle").isNull()) {
            assertThat(other.get("middle").asDouble()).as(label).isCloseTo(middle, within(1e-9));
        }
        assertThat(middle).as(label).isBetween(other.get("low").asDouble() - 1e-9, other.get("high").asDouble() + 1e-9);
        return true;
    }
}
