package org.surety.web.page.odds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.surety.analysis.crisis.answer.CrisisRow;
import org.surety.analysis.crisis.answer.Sensitivity;
import org.surety.report.words.AssumptionWords;
import org.surety.report.words.Percent;
import org.surety.semantics.Work;
import org.surety.web.page.SiteTest;
import org.surety.web.page.Sites;
import org.surety.workbench.api.CrisisQuestion;

/** The odds are those of the command, one assumption can be moved within its range, and nothing else is believed. */
class OddsPageTest extends SiteTest {

    private static final String HELD = "hold=decision:all-agree";

    private CrisisRow likeliest() {
        return site.context().documents().ofCatalog("lavrov-2025").orElseThrow().bench()
                .crisis(CrisisQuestion.everything("lavrov-2025", List.of("by-russia")), Work.quiet()).response().sheet()
                .result().rows().stream()
                .max((one, other) -> Double.compare(one.answer().inTime().middle(), other.answer().inTime().middle()))
                .orElseThrow();
    }

    private String page(String query) {
        return Sites.page(site, "/a/lavrov-2025/odds?scenario=by-russia" + query);
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void theAnswerAndItsAssumptionsStandThere() {
        String page = page("");
        assertThat(page).contains("If parties behave as assumed here, the probability of enough help within 3 days is ")
                .contains(", depending on how the text answers “Who must agree before anybody helps?”")
                .contains("On which assumption it hangs most").contains("type=\"range\"").contains("type=\"number\"")
                .contains("hx-trigger=\"input changed delay:120ms\"").contains("<title>Odds: ");
        assertThat(page.split("<option value=\"behaviour", -1)).hasSizeGreaterThan(2);
    }

    @Test
    void anEndOfTheRangeGivesWhatTheTableTellsForIt() {
        CrisisRow row = likeliest();
        Sensitivity first = row.answer().sensitivities().getFirst();
        String held = row.reading().choices().entrySet().stream()
                .map(it -> "&hold=" + encoded(it.getKey() + ":" + it.getValue()))
                .reduce("", String::concat);
        for (Map.Entry<String, Double> end : Map.of(AssumptionWords.number(first.range().low()), first.low(),
                AssumptionWords.number(first.range().high()), first.high()).entrySet()) {
            String page = page(held + "&assume=" + encoded(first.assumption()) + "&value=" + end.getKey());
            assertThat(page).contains(" is set to " + end.getKey() + " (assumed: "
                    + AssumptionWords.range(first) + "), everything else as the scenario assumes.")
                    .contains("within 3 days is <strong>" + Percent.of(end.getValue()));
        }
    }

    @Test
    void whatCannotBeSetIsToldAndNothingElseHappens() {
        String name = encoded(likeliest().answer().sensitivities().getFirst().assumption());
        assertThat(page("&assume=" + name + "&value=7")).contains("takes a number from ").contains(", not 7");
        for (String value : List.of("half", "1e999999999", "-1", "1/0", "%22%3E%3Cscript%3E", "NaN")) {
            assertThat(page("&assume=" + name + "&value=" + value)).as(value)
                    .containsAnyOf("That is no number such as 0.6.", "takes a number from ")
                    .doesNotContain("<script>").doesNotContain("is set to");
        }
        assertThat(page("&assume=behaviour.nobody.ballot.yes&value=0.5"))
                .contains("No assumption of that name makes a difference in this scenario as "
                        + "the text is read here.");
        assertThat(Sites.page(site, "/a/lavrov-2025/odds?scenario=%22%3E%3Cb%3E&" + HELD))
                .contains("No scenario of that name stands beside this text.").doesNotContain("<b>");
    }

    @Test
    void withoutAScenarioThePageSaysWhereOneWouldComeFrom() throws java.io.IOException {
        Files.copy(Sites.HOME.resolve("catalog/proposals/lavrov-2025/agreement.yaml"), folder.resolve("alone.yaml"));
        assertThat(Sites.page(site, "/w/here/alone.yaml/odds")).contains("No odds can be told")
                .contains("No scenario for this text stands beside it.").contains("<code>kind: scenario</code>");
    }

    /** Whoever reads a text of its own need write no file; what is supposed is the same of every party. */
    @Test
    void whereNoScenarioIsOneActIsSupposedAndTheSameOfAll() throws java.io.IOException {
        Files.writeString(folder.resolve("alone.yaml"), Files.readString(Sites.HOME.resolve(
                "catalog/proposals/lavrov-2025/agreement.yaml")).replaceFirst("id: lavrov-2025", "id: alone"));
        String alone = "/w/here/alone.yaml/odds";
        assertThat(Sites.page(site, alone)).contains("Suppose an act, and the same of every party")
                .doesNotContain("If parties behave as assumed here");
        String page = Sites.page(site, alone + "?suppose=RUS&late=96&" + HELD);
        assertThat(page).contains("Supposed: Russia attacks Ukraine").contains("in time up to 4 days after the event")
                .contains("If parties behave as assumed here, the probability of enough help within 4 days is ")
                .contains("<input type=\"hidden\" name=\"suppose\" value=\"RUS\">");
        List<String> assumed = page.lines().filter(it -> it.startsWith("  ") && it.contains(": {ballot: "))
                .map(it -> it.replaceFirst("^  [A-Z]{3}: ", "")).toList();
        assertThat(assumed).hasSize(8).containsOnly(assumed.getFirst());
        String moved = Sites.page(site, alone + "?suppose=RUS&late=96&hold=decision:each-individually&assume="
                + encoded("behaviour.GBR.ballot.yes") + "&value=0.5");
        assertThat(moved).contains("How likely the United Kingdom is to vote yes is set to 0.5");
        assertThat(Sites.page(site, alone + "?suppose=UKR"))
                .contains("Nothing in the text is set off by an act of Ukraine.");
        assertThat(Sites.get(site, alone + "?suppose=XYZ").status()).isEqualTo(422);
        assertThat(Sites.page(site, alone + "?suppose=RUS&late=0")).contains("is no number of hours from 1 to 9999.");
        // Where scenarios are, they are what is supposed.
        assertThat(page("&suppose=USA")).doesNotContain("Supposed here, alike for all");
    }
}
