package org.surety.web.page.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.surety.design.api.Baseline;
import org.surety.design.judge.AcceptabilityTable;
import org.surety.model.quantity.Ratio;
import org.surety.report.digest.Needed;
import org.surety.report.html.DealPart;
import org.surety.report.rendering.Response;
import org.surety.report.words.SigningWords;
import org.surety.semantics.Work;
import org.surety.web.page.SiteTest;
import org.surety.web.page.Sites;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.AcceptQuestion;
import org.surety.workbench.api.BriefQuestion;
import org.surety.workbench.api.HeldReading;

/** Clauses are added and taken out by links, and the scores are those of the commands. */
class DealPageTest extends SiteTest {

    private static final String FILE = "lavrov-2025";

    private Workbench bench;

    @BeforeEach
    void open() {
        bench = site.context().documents().ofCatalog(FILE).orElseThrow().bench();
    }

    private Response.OfAccept accept(List<HeldReading> held) {
        return bench.accept(new AcceptQuestion(FILE, Optional.empty(), held, Optional.empty(),
                Optional.of(Ratio.of(50)), Baseline.Kind.ALTERNATIVE, Map.of()), Work.quiet()).response();
    }

    @Test
    @EnabledIfSystemProperty(named = "surety.cases", matches = ".+", disabledReason = "at length only")
    void rowsAddTheirClauseAndScoresAreThoseOfTheVersion() {
        Response.OfBrief brief = bench.brief(new BriefQuestion(FILE, List.of(), Optional.empty(), List.of()),
                Work.quiet()).response();
        String page = Sites.page(site, "/a/" + FILE + "/deal");
        brief.view().rungs().forEach(it -> assertThat(page).contains(it.label()));
        assertThat(page).contains("The text as it is written, with all that is open in it.")
                .contains(SigningWords.criterion(accept(List.of()).sheet().reception().design().signing()))
                .contains(brief.view().acceptNote());
        assertThat(page.split("Add to the version: ", -1)).hasSize(brief.view().rungs().size());
        assertThat(page).doesNotContain("take out");

        DealPart open = new DealPart(accept(List.of()).sheet());
        long falling = open.parties().stream().filter(open::fallsShort).count();
        assertThat(falling).isPositive();
        assertThat(page.split("Reached, with every range at its middle, if|No other reading of one or two clauses", -1))
                .hasSize((int) falling + 1);

        // Of Russia and Ukraine red lines are recorded, of the three others none is.
        assertThat(page.split("Crosses no recorded red line", -1)).hasSize(2 + 1);
        assertThat(page.split("None is recorded", -1)).hasSize(3 + 1);

        HeldReading held = new HeldReading("decision", "all-agree");
        DealPart part = new DealPart(accept(List.of(held)).sheet());
        String other = Sites.page(site, "/a/" + FILE + "/deal?hold=decision:all-agree");
        String row = page.substring(page.indexOf("Read it so: all guarantors must agree"));
        part.parties().forEach(it -> assertThat(row.substring(0, row.indexOf("</tr>")))
                .contains("<span class=\"chance\"> " + part.score(it)));
        assertThat(other).contains("Leave open again: all guarantors must agree");
        part.parties().forEach(it -> assertThat(other).contains("<span class=\"chance\"> " + part.score(it)));
    }

    @Test
    void whatIsNeededIsTheSmallestReadingThatReachesIt() {
        AcceptabilityTable table = accept(List.of()).sheet().reception();
        table.positions().parties().forEach(party -> Needed.of(table, Map.of(), party.id()).changes()
                .forEach(change -> assertThat(table.versions()).filteredOn(version -> change.entrySet().stream()
                        .allMatch(it -> version.picked().getOrDefault(it.getKey(), it.getValue())
                                .equals(it.getValue())))
                        .isNotEmpty()
                        .allSatisfy(version -> assertThat(version.signers()).contains(party.id()))));
    }

    /** A matter that a reading settles counts all the more once the reading is held. */
    @Test
    void aReadingThatIsHeldScoresAsItDoesAmongAll() {
        List<AcceptabilityTable.Version> all = accept(List.of()).sheet().reception().versions();
        assertThat(all).hasSizeGreaterThan(3);
        all.forEach(version -> assertThat(accept(version.picked().entrySet().stream()
                .map(it -> new HeldReading(it.getKey(), it.getValue())).toList()).sheet().reception().versions())
                .singleElement().extracting(AcceptabilityTable.Version::parties).isEqualTo(version.parties()));
    }

    @Test
    @EnabledIfSystemProperty(named = "surety.cases", matches = ".+", disabledReason = "at length only")
    void whatNothingOffersIsPassedOver() {
        assertThat(Sites.page(site, "/a/" + FILE + "/deal?add=%22%3E%3Cscript%3E:x"))
                .contains("given as add=, is nothing that there is here").contains("consult:one-day")
                .doesNotContain("<script>:x").doesNotContain("that it does not have");
        assertThat(Sites.page(site, "/a/" + FILE + "/deal?hold=nothing:at-all"))
                .contains("has no open term called");
    }

    @Test
    void withoutPositionsThePageSaysWhereTheyWouldComeFrom() throws java.io.IOException {
        Files.copy(Sites.HOME.resolve("catalog/proposals/lavrov-2025/agreement.yaml"), folder.resolve("alone.yaml"));
        assertThat(Sites.page(site, "/w/here/alone.yaml/deal"))
                .contains("No positions of the parties are recorded beside this text, so no version has a score.")
                .contains("<code>kind: positions</code>").contains("What each clause buys");
    }
}
