package org.surety.web.page.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.surety.design.api.Baseline;
import org.surety.model.quantity.Ratio;
import org.surety.report.rendering.Response;
import org.surety.semantics.Work;
import org.surety.web.gate.HttpReply;
import org.surety.web.page.SiteTest;
import org.surety.web.page.Sites;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.DesignQuestion;

/** What may be chosen and must hold stands in the address, and the versions are those of the command. */
class VersionsPageTest extends SiteTest {

    private static final String PAGE = "/a/lavrov-2025/versions";
    private static final Map<String, String> FEW = Map.of("guarantors", "permanent-five", "consult", "six-hours",
            "donbas", "left-open", "crimea", "kept", "force-limits", "800-thousand");
    private static final String ASKED = PAGE + "?hold=guarantors:permanent-five&keep.consult=six-hours"
            + "&keep.donbas=left-open&keep.crimea=kept&keep.force-limits=800-thousand";

    private Response design(boolean count, DesignQuestion.Demands demands) {
        Workbench bench = site.context().documents().ofCatalog("lavrov-2025").orElseThrow().bench();
        return bench.design(new DesignQuestion("lavrov-2025", count, false, !count, DesignQuestion.Search.USUAL,
                Baseline.Kind.ALTERNATIVE, false, demands), Work.quiet()).response();
    }

    @Test
    void whatIsChosenNarrowsTheVersions() {
        assertThat(Sites.page(site, PAGE + "?look=all").length()).as("characters of the whole design")
                .isLessThan(200_000);
        // Three sets of guarantors, four times for talks, four ways each for Donbas, Crimea and forces.
        assertThat(Sites.page(site, PAGE)).contains("36,864 versions. All would be looked at.");
        String page = Sites.page(site, ASKED);
        assertThat(page).contains("48 versions. All would be looked at.")
                .contains("<option value=\"permanent-five\" selected=\"\">")
                .contains("<option value=\"six-hours\" selected=\"\">Six hours</option>")
                .doesNotContain("beaten by no other");
    }

    @Test
    void versionsAreThoseOfTheCommandUnderTheSameDemands() {
        DesignQuestion.Demands demands = new DesignQuestion.Demands(FEW, true, true, Map.of("UKR", Ratio.of(50)));
        Response.OfDesign same = (Response.OfDesign) design(false, demands);
        assertThat(same.result().refused()).hasSize(7);
        assertThat(same.result().allowed()).isPositive().isLessThan(48);
        String page = Sites.page(site, ASKED + "&lines=yes&alone=yes&least.UKR=50&look=all");
        same.result().frontier().forEach(it -> assertThat(page).contains("id=\"version-" + it.number() + "\"")
                .contains("permanent five"));
        assertThat(page).contains("Acceptability to Ukraine is at least 50").contains("versions.xlsx?");
        HttpReply table = Sites.get(site, ASKED.replace("/versions?", "/versions/versions.csv?")
                + "&lines=yes&alone=yes&least.UKR=50");
        assertThat(table.status()).isEqualTo(200);
        assertThat(new String(table.body(), StandardCharsets.UTF_8).lines().count())
                .isEqualTo(same.result().frontier().size() + 1L);
    }

    @Test
    void saysWhatTheAddressHasWrong() {
        assertWrong(PAGE + "?keep.donbas=sold", "donbas", "sold", "left-open");
        assertWrong(PAGE + "?keep.donbass=kept", "donbass", "Maybe", "donbas");
        assertWrong(PAGE + "?least.UKR=many", "“many” is no number from 0 to 100.");
        assertWrong(PAGE + "?least.XYZ=50", "XYZ", "RUS");
    }

    private void assertWrong(String address, String... words) {
        assertThat(Sites.page(site, address)).contains(words);
        assertThat(Sites.get(site, address).status()).as(address).isEqualTo(422);
    }

    @Test
    void withoutADesignThePageSaysWhatOneIs() throws java.io.IOException {
        assertThat(Sites.page(site, "/a/guarantee-1919-gb/versions")).contains("No design stands beside this text");
        for (String name : new String[]{"one", "two"}) {
            Files.writeString(folder.resolve(name + ".yaml"), Files.readString(Sites.HOME.resolve(
                    "catalog/proposals/lavrov-2025/designs/guarantees.design.yaml")));
        }
        Files.copy(Sites.HOME.resolve("catalog/proposals/lavrov-2025/agreement.yaml"), folder.resolve("text.yaml"));
        String page = Sites.page(site, "/w/here/text.yaml/versions");
        assertThat(page).contains("Several designs stand beside this text; choose one.").contains("design=one.yaml")
                .doesNotContain("Count the versions");
        Files.delete(folder.resolve("text.yaml"));
    }
}
