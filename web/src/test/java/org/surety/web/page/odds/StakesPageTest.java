package org.surety.web.page.odds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.surety.model.quantity.Range;
import org.surety.report.digest.StrategicWords;
import org.surety.semantics.Work;
import org.surety.strategic.StrategicAnswer;
import org.surety.web.page.SiteTest;
import org.surety.web.page.Sites;
import org.surety.workbench.api.StrategicQuestion;

/** What follows from stakes is what the command tells; readers can suppose others, and nothing else is believed. */
class StakesPageTest extends SiteTest {

    private static final String PACT = """
            surety: 1
            kind: agreement
            id: pact
            title: A pact
            status: in-force
            parties: {A: {role: guarantor}, B: {role: guarantor}, V: {role: protected}}
            procedures:
              assistance:
                on: armed-attack
                against: V
                by: anyone
                steps:
                  decide: {kind: decide, among: guarantors, rule: unanimity, within: 1 day, yes: help, no: end}
                  help: {kind: act, by: guarantors, may: armed-force, within: 3 days}
            """;
    private static final String PLAIN = """
            surety: 1
            kind: scenario
            id: plain
            for: pact
            event: {kind: armed-attack, by: outsider, against: V}
            fait-accompli: 3 days
            behaviour:
              guarantors: {delay: {geometric: 0.5 per day}, source: assumed}
            """;
    private static final String STAKES = """
            stakes:
              guarantors: {in-time: 8..12, acting: -3, source: assumed}
              attacker: {in-time: -5, no-attack: 0, source: assumed}
            """;
    private static final String PAGE = "/w/here/pact.yaml/stakes";

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("pact.yaml"), PACT);
        Files.writeString(folder.resolve("plain.yaml"), PLAIN);
        Files.writeString(folder.resolve("weighed.yaml"), PLAIN.replace("id: plain", "id: weighed") + STAKES);
    }

    private String page(String query) {
        return Sites.page(site, PAGE + query);
    }

    private StrategicAnswer command(String scenario, Map<String, Range> supposed) {
        return site.context().documents().ofFolder("here", "pact.yaml").orElseThrow().bench()
                .strategic(new StrategicQuestion("pact.yaml", List.of(scenario), List.of(), Optional.empty(), supposed,
                        Map.of()), Work.quiet())
                .response().sheet().rows().getFirst().answer();
    }

    @Test
    void theScenarioThatTellsStakesComesFirstAndItsAssumptionsBeforeTheAnswer() {
        String page = page("");
        StrategicAnswer answer = command("weighed", Map.of());
        assertThat(page).contains("<option value=\"weighed\" selected=\"\">").contains("What follows is no forecast.")
                .contains("name=\"worth.guarantors.in-time\" value=\"8..12\"")
                .containsSubsequence("What is assumed to be worth how much", "enough help in time is worth 8 to 12",
                        "<svg", StrategicWords.chance(answer.branch().getLast().chance()),
                        StrategicWords.threshold(answer).orElseThrow().substring(0, 60));
    }

    @Test
    void whereNothingIsSaidReadersBeginWithTheSameForAllAndGoOn() {
        String page = page("?scenario=plain");
        Matcher begin = Pattern.compile("href=\"([^\"]*worth[^\"]*)\"").matcher(page);
        assertThat(begin.find()).isTrue();
        assertThat(page).doesNotContain("<svg");
        String begun = Sites.page(site, begin.group(1).replace("&amp;", "&"));
        StrategicAnswer answer = command("plain", Map.of("guarantors.in-time", Range.parse("8..12"),
                "guarantors.acting", Range.parse("-4..-2")));
        assertThat(begun).contains(StrategicWords.chance(answer.branch().getLast().chance()))
                .contains("supposed by whoever asks");
    }

    @Test
    void aWorthInTheAddressStandsBeforeThatOfTheScenario() {
        StrategicAnswer dear = command("weighed", Map.of("guarantors.acting", Range.parse("-100")));
        assertThat(dear.branch().getLast().chance()).isNotEqualTo(
                command("weighed", Map.of()).branch().getLast().chance());
        assertThat(page("?worth.guarantors.acting=-100")).contains("each act of its own adds -100")
                .contains(StrategicWords.chance(dear.branch().getLast().chance()));
        assertThat(page("?who=A")).contains("name=\"worth.A.in-time\" value=\"\"");
    }

    @Test
    void whatIsNoWorthIsToldAndNothingElseHappens() {
        for (String wrong : List.of("12..8", "much", "1e9", "1/0", "%22%3E%3Cscript%3E")) {
            assertThat(page("?worth.guarantors.acting=" + wrong)).as(wrong)
                    .contains("is neither a number, such as -3, nor a range").doesNotContain("<script>");
            assertThat(Sites.get(site, PAGE + "?worth.guarantors.acting=" + wrong).status()).isEqualTo(422);
        }
        assertThat(page("?worth.guarantor.acting=-3")).contains("guarantor").contains("Maybe `guarantors`?")
                .doesNotContain("<svg");
        assertThat(page("?worth.A.honour=3")).contains("is nothing that can be worth something to somebody");
        assertThat(page("?scenario=%3Cb%3E")).contains("No scenario of that name").doesNotContain("<b>");
    }

    @Test
    void theOddsLeadHereAndWithoutAScenarioThePageSaysWhatIsMissing() throws IOException {
        assertThat(Sites.page(site, "/w/here/pact.yaml/odds?scenario=plain"))
                .contains("href=\"/w/here/pact.yaml/stakes?scenario=plain\"");
        Files.delete(folder.resolve("plain.yaml"));
        Files.delete(folder.resolve("weighed.yaml"));
        assertThat(page("")).contains("Nothing can be weighed");
    }
}
