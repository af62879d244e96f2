package org.surety.conformance.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surety.conformance.Door;
import org.surety.report.rendering.Format;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.HeldReading;
import org.surety.workbench.api.Reason;
import org.surety.workbench.api.Refusal;
import org.surety.workbench.api.Reply;
import org.surety.workbench.api.Thing;
import org.surety.workbench.api.WhoQuestion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code who} about a step, and after what a chronicle records. */
class WhoAtAMomentTest {

    private static final String PACT = """
            surety: 1
            kind: agreement
            id: river-pact
            title: The river pact
            status: signed
            sources:
              invented: {title: Made up, grade: inference}
            parties:
              Home: {role: protected, source: invented}
              Bank: {role: other, source: invented}
              G1: {role: guarantor, source: invented}
              G2: {role: guarantor, source: invented}
            bodies:
              council: {seats: parties, rule: {quota: 3}, source: invented}
            life:
              entry: {ratification: parties}
              term: {for: 50 years, notice: {of: 6 months}}
              source: invented
            procedures:
              finding:
                on: breach
                source: invented
                steps:
                  vote: {kind: decide, by: council, within: 10 days, yes: pause, source: invented}
                  pause: {kind: wait, for: 2 days, then: help, source: invented}
                  help: {kind: act, by: guarantors, must: economic-aid, within: 48 hours, source: invented}
              appeal:
                on: breach
                source: invented
                steps:
                  pass-on: {kind: refer, to: finding, source: invented}
            """;

    private static final String YEARS = """
            surety: 1
            kind: chronicle
            id: first-year
            title: The first year
            for: river-pact
            zone: UTC
            sources:
              gazette: {title: Gazette, grade: primary}
            events:
              - {on: 2001-03-20, by: [Home, Bank, G1], ratified: yes, source: gazette}
              - {on: 2001-04-02, by: G2, ratified: yes, source: gazette}
              - {on: 2001-06-01, by: G2, notice: yes, source: gazette}
              - {on: 2001-11-01, by: [Bank, G1], agreed: suspend, source: gazette}
            """;

    @TempDir
    private Path folder;

    private Workbench workbench = Door.home();

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("pact.yaml"), PACT);
        Files.writeString(folder.resolve("years.yaml"), YEARS);
        workbench = Door.at(folder);
    }

    private static WhoQuestion question(String file, String attacker, String procedure, String outcome,
            String chronicle, String day, String... held) {
        return new WhoQuestion(file, given(attacker), Optional.empty(), Optional.empty(), given(procedure),
                Optional.empty(), Optional.empty(), 100, Stream.of(held).map(Door::held).toList(), false,
                given(outcome), new WhoQuestion.Situation(given(chronicle), given(day).map(LocalDate::parse)));
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(it -> !it.isEmpty());
    }

    private static JsonNode json(Reply<?> reply) {
        return JsonMapper.shared().readTree(Door.as(reply, Format.JSON));
    }

    private JsonNode only(WhoQuestion question) {
        JsonNode rows = json(workbench.who(question, Door.work())).get("readings");
        assertThat(rows.size()).as("%s", rows).isEqualTo(1);
        return rows.get(0);
    }

    private static List<List<String>> sets(JsonNode lists) {
        List<List<String>> sets = new ArrayList<>();
        lists.forEach(list -> sets.add(names(list)));
        return sets;
    }

    private static List<String> names(JsonNode list) {
        List<String> names = new ArrayList<>();
        list.forEach(it -> names.add(it.asString()));
        return names;
    }

    @Test
    void aVoteByTheTextAlone() {
        JsonNode row = only(question("pact.yaml", "outsider", "", "vote", "", ""));
        assertThat(row.get("procedure").asString()).isEqualTo("finding");
        assertThat(row.get("outcome").asString()).isEqualTo("finding/vote");
        assertThat(row.get("possible").asBoolean()).isTrue();
        assertThat(row.get("owed").asBoolean()).isFalse();
        assertThat(row.get("enoughCount").asString()).isEqualTo("4");
        assertThat(row.get("blockerCount").asString()).as("any two of four").isEqualTo("6");
        assertThat(row.get("lawfully").asString()).isEqualTo("all");
        assertThat(row.get("window").get("earliest").asLong()).isZero();
        assertThat(row.get("window").get("latest").asLong()).as("ten days").isEqualTo(240);
        assertThat(row.has("unbound")).isFalse();
    }

    @Test
    void anActCountsWhoeverActsInIt() {
        JsonNode row = only(question("pact.yaml", "outsider", "", "finding/help", "", ""));
        assertThat(row.get("window").get("earliest").asLong()).isEqualTo(48);
        assertThat(row.get("window").get("latest").asLong()).isEqualTo(240 + 48 + 48);
        assertThat(sets(row.get("blockers"))).contains(List.of("G1", "G2")).hasSize(6);
    }

    @Test
    void aStepOfAProcedureThatTheOneAskedRefersTo() {
        JsonNode row = only(question("pact.yaml", "outsider", "appeal", "finding/vote", "", ""));
        assertThat(row.get("procedure").asString()).isEqualTo("appeal");
        assertThat(row.get("outcome").asString()).isEqualTo("finding/vote");
        assertThat(row.get("enoughCount").asString()).isEqualTo("4");
    }

    @Test
    void beforeTheLastRatificationNothingCanCome() {
        JsonNode row = only(question("pact.yaml", "Bank", "", "vote", "years.yaml", "2001-03-25"));
        assertThat(row.get("possible").asBoolean()).isFalse();
        assertThat(row.get("obstacles").get(0).get("kind").asString()).isEqualTo("not-applied");
        assertThat(names(row.get("unbound"))).containsExactlyInAnyOrder("Home", "Bank", "G1", "G2");
    }

    @Test
    void whereAllAreBoundItIsAsTheTextAlone() {
        JsonNode then = json(workbench.who(question("pact.yaml", "", "", "", "years.yaml", "2001-04-10"),
                Door.work())).get("readings");
        assertThat(then).isEqualTo(
                json(workbench.who(question("pact.yaml", "", "", "", "", ""), Door.work())).get("readings"));
    }

    @Test
    void whoeverHasLeftHasNoVote() {
        JsonNode row = only(question("pact.yaml", "Bank", "", "vote", "years.yaml", "2001-12-31"));
        assertThat(names(row.get("unbound"))).containsExactly("G2");
        assertThat(sets(row.get("suspended"))).containsExactly(List.of("Bank", "G1"));
        assertThat(sets(row.get("enough"))).as("three are needed and three are left")
                .containsExactly(List.of("Home", "Bank", "G1"));
        assertThat(names(row.get("stoppers"))).containsExactly("Home", "Bank", "G1");
    }

    @Test
    void theAnswerSaysAsOfWhenAndWhoIsNotBound() {
        String text = Door.as(workbench.who(question("pact.yaml", "Bank", "", "vote", "years.yaml", "2001-12-31"),
                Door.work()), Format.TEXT).replaceAll("\\s+", " ");
        assertThat(text).contains("Asked as of the end of 2001-12-31, after what the chronicle \"The first year\" "
                + "(first-year) records; it tells nothing after 2001-11-01.",
                "Not bound: G2; suspended between Bank and G1.", "G2: left on 2001-12-02",
                "If Bank breaks the agreement (procedure finding, step vote)", "Can the decision come? Yes.");
        String csv = Door.as(workbench.who(question("pact.yaml", "Bank", "", "vote", "years.yaml", "2001-12-31"),
                Door.work()), Format.CSV);
        assertThat(csv.lines().toList().get(0)).startsWith("agreement,procedure,outcome,attacker,")
                .contains(",place,chronicle,day,not-bound,");
        assertThat(csv.lines().toList().get(1)).startsWith("river-pact,finding,finding/vote,Bank,")
                .contains(",first-year,2001-12-31,G2,");
    }

    @Test
    void snapbackOfTheCatalog() {
        JsonNode row = only(question("jcpoa-snapback-2015", "IRN", "", "vote", "", "", "process=notified-directly"));
        assertThat(row.get("blockerCount").asString()).as("five permanent members and seven of ten").isEqualTo("125");
        assertThat(row.get("enoughCount").asString()).as("the five and four of ten").isEqualTo("210");
        assertThat(row.get("lawfully").asString()).isEqualTo("all");
    }

    @Test
    void theBritishTreatyOf1919BoundNobody() {
        JsonNode row = only(question("guarantee-1919-gb", "DEU", "assistance", "", "guarantee-1919", "1920-03-19"));
        assertThat(row.get("possible").asBoolean()).isFalse();
        assertThat(row.get("obstacles").get(0).get("clause").asString()).isEqualTo("life");
        assertThat(names(row.get("unbound"))).containsExactly("FRA", "GBR");
        assertThat(only(question("guarantee-1919-gb", "DEU", "assistance", "", "", "")).get("owed").asBoolean())
                .as("by the text alone").isTrue();
    }

    @Test
    void whereSilenceMattersItIsAReading() {
        WhoQuestion open = question("csto-1992", "outsider", "article-4", "", "csto-armenia-2021-2024", "2024-03-01");
        assertThat(json(workbench.who(open, Door.work())).get("terms").toString()).contains("\"term\":\"law\"");
        for (HeldReading law : List.of(Door.held("law=as-written"), Door.held("law=vienna"))) {
            WhoQuestion held = question("csto-1992", "outsider", "article-4", "", "csto-armenia-2021-2024",
                    "2024-03-01", law.toString());
            json(workbench.who(held, Door.work())).get("readings")
                    .forEach(it -> assertThat(it.has("suspended")).isEqualTo(law.reading().equals("vienna")));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"vot | '' | '' | Unknown", "pause | '' | '' | NobodysOutcome",
            "appeal/pass-on | '' | '' | NobodysOutcome", "vote | appeal | '' | Unknown",
            "vote | '' | 2001-04-10 | OnlyWith"})
    void refusals(String outcome, String procedure, String day, String reason) {
        Refusal refusal = catchThrowableOfType(Refusal.class,
                () -> workbench.who(question("pact.yaml", "", procedure, outcome, "", day), Door.work()));
        assertThat(refusal.reason().getClass().getSimpleName()).isEqualTo(reason);
    }

    @Test
    void refusalsNameWhatIsNear() {
        assertThat(reason(question("pact.yaml", "", "", "vot", "", "")))
                .isEqualTo(new Reason.Unknown(Thing.STEP, "vot", "river-pact",
                        List.of("finding/vote", "finding/help"), Optional.of("vote")));
        assertThat(reason(question("pact.yaml", "", "", "appeal/pass-on", "", ""))).isEqualTo(
                new Reason.NobodysOutcome("appeal/pass-on", "river-pact", true,
                        List.of("finding/vote", "finding/help")));
        assertThat(reason(question("pact.yaml", "", "", "", "years.yaml", "2001-03-19"))).isEqualTo(
                new Reason.BeforeChronicle("first-year", LocalDate.of(2001, 3, 19), LocalDate.of(2001, 3, 20)));
        assertThat(reason(question("belgium-1839", "", "", "", "budapest-1994-2022", "2014-03-05")))
                .isInstanceOfSatisfying(Reason.NotFor.class, it -> assertThat(it.wanted()).isEqualTo("belgium-1839"));
    }

    private Reason reason(WhoQuestion question) {
        return catchThrowableOfType(Refusal.class, () -> workbench.who(question, Door.work())).reason();
    }
}
