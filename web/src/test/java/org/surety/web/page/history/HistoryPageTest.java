package org.surety.web.page.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.surety.web.page.SiteTest;
import org.surety.web.page.Sites;

/** What was saved keeps its names, its remarks and its clauses, however these are called later. */
class HistoryPageTest extends SiteTest {

    private int saves;

    private void save(String tried, int base) {
        sent(tried, "do", "save", "base", Integer.toString(base), "key", "save-number-" + ++saves);
    }

    @Test
    void aRenamedClauseStaysTheSame() {
        String text = own("guarantee-1919-gb");
        sent(text + "/remarks", "do", "make", "clause", "procedures.sufficiency.steps.agree", "text",
                "Who counts the votes?");
        String tried = sent(text + "/edit", "do", "rename", "path", "procedures/sufficiency/steps/agree", "name",
                "vote-of-all");
        assertThat(Sites.page(site, tried)).contains("vote-of-all:").contains("then: vote-of-all");
        assertThat(words(tried)).contains("No answer changes.").contains("Remark: Who counts the votes?");
        String more = sent(tried, "do", "put", "path", "title", "value", "Another title");
        save(more, 1);
        assertThat(words(text + "/history")).contains("is called vote-of-all now");
        assertThat(words(text + "/remarks")).contains("Sufficiency, vote of all Who counts the votes? You, ");
        String compared = words(text + "/history?from=1&to=2");
        assertThat(compared).contains("2 lines new or gone").contains("is called vote-of-all now");
        // Undone, nothing is called otherwise.
        String renamed = sent(text + "/edit", "do", "rename", "path", "parties/FRA", "name", "FRANCE");
        assertThat(renamed).contains("called=");
        assertThat(Sites.page(site, renamed)).contains("FRANCE: ")
                .containsPattern("class=\"undo\" href=\"[^\"?]*/edit\"");
        assertThat(send(text + "/edit", "do", "rename", "path", "parties/FRA", "name", "GBR").status())
                .isEqualTo(422);
    }

    @Test
    void anyTwoRevisionsAreComparedAndOneGetsAName() {
        String text = own("budapest-1994");
        save(sent(text + "/edit", "do", "put", "path", "title", "value", "Second"), 1);
        save(sent(text + "/edit", "do", "put", "path", "title", "value", "Third"), 2);
        assertThat(words(text + "/history?from=1&to=3")).contains("title: Third").contains("Which answers differ");
        assertThat(words(text + "/history?from=3&to=3")).contains("No line differs.").doesNotContain("Which answers");
        String compare = Sites.page(site, text + "/history?from=1&to=2").replaceAll("(?s).*href=\"(/compare[^\"]*)\".*",
                "$1").replace("&amp;", "&");
        assertThat(compare).startsWith("/compare?t=work:");
        assertThat(words(compare)).contains("agreement.yaml, revision 1").contains("agreement.yaml, revision 2");
        sent(text + "/history", "do", "name", "n", "2", "name", "As agreed on Tuesday");
        assertThat(words(text + "/history")).containsOnlyOnce("Named: As agreed on Tuesday");
        assertThat(send(text + "/history", "do", "name", "n", "2", "name", " ").status()).isEqualTo(422);
        assertThat(send(text + "/history", "do", "name", "n", "9", "name", "x").status()).isEqualTo(422);
    }

    @Test
    void aRemarkIsSettledAndChangesNoWord() {
        String text = own("budapest-1994");
        sent(text + "/remarks", "do", "make", "clause", "", "text", "Ask the lawyers <b>first</b>");
        String page = Sites.page(site, text + "/remarks");
        assertThat(page).contains("Ask the lawyers &lt;b&gt;first");
        String id = page.replaceAll("(?s).*name=\"id\" value=\"([^\"]*)\".*", "$1");
        sent(text + "/remarks", "do", "settle", "id", id);
        assertThat(words(text + "/remarks")).contains("; settled ").contains("Not settled after all");
        sent(text + "/remarks", "do", "unsettle", "id", id);
        assertThat(words(text + "/remarks")).doesNotContain("; settled ");
        assertThat(send(text + "/remarks", "do", "make", "text", " ").status()).isEqualTo(422);
        assertThat(send(text + "/remarks", "do", "settle", "id", "nothing").status()).isEqualTo(422);
    }
}
