package org.surety.web.page.edit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.surety.web.page.SiteTest;
import org.surety.web.page.Sites;

/** Proposals in one table, by who makes them, changed through the same forms as the text. */
class BracketsPageTest extends SiteTest {

    @Test
    void everyProposalStandsWithItsProposerAndState() {
        String own = own("istanbul-communique-2022");
        String rule = "title";
        String bracket = sent(own + "/edit", "do", "propose", "path", rule, "value", "Another title", "by",
                "UKR", "name", "other");
        String place = bracket.substring(0, bracket.indexOf("/edit"));
        assertThat(words(place + "/brackets")).contains("Ukraine open").contains("Another title").contains(
                "Withdraw it");
        String agreed = sent(place + "/edit", "do", "state", "path", rule, "name", "other", "state",
                "agreed-ad-referendum");
        String then = agreed.substring(0, agreed.indexOf("/edit")) + "/brackets";
        assertThat(words(then)).contains("Ukraine agreed ad referendum");
        assertThat(words(then + "?sort=state")).contains("In the order of: Proposed by How far Where it stands");
        assertThat(Sites.page(site, then + "?sort=state")).contains("sort=state\" aria-current=\"true\"");
        assertThat(send(place + "/edit", "do", "state", "path", rule, "name", "other", "state",
                "perhaps").status()).isEqualTo(422);
    }

    @Test
    void oneOfTheCatalogIsOnlyRead() {
        assertThat(words("/a/lavrov-2025/brackets")).contains("2 proposals in 1 place").contains("all guarantors must")
                .contains("that nobody proposes: 12.").doesNotContain("three days")
                .doesNotContain("Withdraw it");
    }
}
