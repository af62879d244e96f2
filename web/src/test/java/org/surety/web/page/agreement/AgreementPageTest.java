package org.surety.web.page.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.surety.web.frame.PageView;
import org.surety.web.gate.Request;
import org.surety.web.page.Site;
import org.surety.web.page.Sites;

/** What a reader asks of the page about an agreement, and what it says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgreementPageTest {

    private static final String CONSULT =
            "procedures.assistance.steps.consult.within.open.readings.three-days.value";
    private static final Pattern LINK = Pattern.compile("class=\"to-clause\" href=\"#([^\"]*)\"");

    private Site site;
    private Path folder;

    @BeforeAll
    void open(@TempDir Path temporary) throws IOException {
        folder = temporary;
        Files.copy(Sites.HOME.resolve("catalog/proposals/lavrov-2025/agreement.yaml"), folder.resolve("own.yaml"));
        site = Sites.in(folder);
    }

    private String page(String query) {
        return Sites.page(site, "/a/lavrov-2025" + query);
    }

    @Test
    void eachMoveLeadsToAClauseThatIsMarkedAndThere() {
        String page = page("?why=stop&hold=decision:all-agree");
        String asked = page.substring(page.indexOf("id=\"why\""), page.indexOf("Moves that show the other answers"));
        assertThat(asked).contains("can stop it").doesNotContain("can come as late");
        Matcher links = LINK.matcher(asked);
        int count = 0;
        while (links.find()) {
            count++;
            assertThat(links.group(1)).matches("clause-[0-9]+-[0-9]+");
            assertThat(page).contains("<div id=\"" + links.group(1) + "\" class=\"clause rests\">");
        }
        assertThat(count).isPositive();
    }

    @Test
    void whatNothingShowsIsSaidAndMarksNothing() {
        String page = page("?why=owed&hold=decision:no-vote&hold=consult:three-days");
        assertThat(page).contains("No moves show this answer").doesNotContain("clause rests");
    }

    @Test
    void otherWordsAreReadAndNotSaved() throws IOException {
        byte[] before = Files.readAllBytes(folder.resolve("own.yaml"));
        String tried = Sites.page(site, "/w/here/own.yaml?change=" + CONSULT + "&to=1%20day");
        assertThat(tried).contains("within 1 day").contains("<ins>1 day</ins> instead of 3 days")
                .contains("/odds?try=" + CONSULT + "%3D1%20day");
        assertThat(Sites.page(site, "/w/here/own.yaml")).contains("within 3 days").doesNotContain("within 1 day");
        assertThat(Files.readAllBytes(folder.resolve("own.yaml"))).isEqualTo(before);
    }

    @Test
    void wordsThatCannotBeReadAreToldWithTheWayBack() {
        String page = page("?try=" + CONSULT + "%3Dsoonish&hold=decision:all-agree");
        assertThat(page).contains("<span>Found </span><code>soonish</code><span>; expected a duration")
                .contains(", line ")
                .contains("href=\"/a/lavrov-2025?hold=decision:all-agree\"").doesNotContain(">Try \u201c");
        // What people write in words is not guessed at, and takes one tap.
        assertThat(page("?change=" + CONSULT + "&to=one+day")).contains("Try \u201c1 day\u201d</a>")
                .contains("href=\"/a/lavrov-2025?try=" + CONSULT + "%3D1%20day\"");
    }

    @Test
    void aPathThatLeadsNowhereIsToldWithTheNearest() {
        assertThat(page("?try=procedures.assistance.steps.consult.kinds%3Dact")).contains("has no single value at")
                .contains("Maybe `procedures.assistance.steps.consult.kind`?");
    }

    @Test
    void nobodyActsAgainstItself() {
        assertThat(page("?by=RUS&of=RUS")).contains("Nobody acts against itself");
    }

    @Test
    void noBracketCutsTheNameOfAParty() {
        assertThat(page("")).contains("[the United States | the United States, Germany and T\u00FCrkiye | ");
    }

    @Test
    void aCopiedSentenceCarriesWhatIsAssumedAndItsDates() {
        assertThat(page("?hold=decision:all-agree&try=" + CONSULT + "%3D1%20day")).containsPattern(
                "data-copy=\"If [^\"]*read so that all guarantors must agree; tried, not in the text: assistance, "
                        + "consult, within, three days: 1 day; \u201cUN Security Council members as guarantors of a "
                        + "neutral Ukraine\u201d, as of 2025-08-24, text [0-9a-f]{12}, "
                        + "Surety [^\"]*, asked on [0-9]{4}-[0-9]{2}-[0-9]{2}\\)\"");
    }

    @Test
    void whatABodyNeedsForADecisionStandsInTheText() {
        assertThat(Sites.page(site, "/a/un-charter-1945")).contains("Bodies that decide").contains("Security Council")
                .contains("if there are at least 9 yes votes and none of the permanent five votes no.");
    }

    @Test
    void theLastDeedIsUndoneFirst() {
        PageView view = PageView.of(request(Map.of("hold", List.of("decision:all-agree"), "try", List.of("a.b=x=y"))),
                List.of());
        assertThat(view.before().orElseThrow().query()).isEqualTo("?try=a.b%3Dx%3Dy");
        PageView tried = view.trying("a.c", "1");
        assertThat(tried.query()).isEqualTo("?hold=decision:all-agree&try=a.b%3Dx%3Dy&try=a.c%3D1&order=tht");
        assertThat(tried.before().orElseThrow().tries()).isEqualTo(view.tries());
        assertThat(tried.holding("t", "r").before().orElseThrow().held()).isEqualTo(view.held());
    }

    @Test
    void deedsOfBothKindsAreUndoneInTheOrderInWhichTheyWereDone() {
        PageView one = PageView.PLAIN.holding("a", "1");
        PageView two = one.trying("x", "2");
        PageView three = two.holding("b", "3");
        PageView four = three.trying("y", "4");
        PageView read = PageView.of(request(Map.of("hold", List.of("a:1", "b:3"), "try", List.of("x=2", "y=4"),
                "order", List.of("htht"))), List.of());
        assertThat(read).isEqualTo(four);
        assertThat(four.query()).endsWith("&order=htht");
        assertThat(read.before()).contains(three);
        assertThat(three.before()).contains(two);
        assertThat(two.before()).contains(one);
        assertThat(one.before()).contains(PageView.PLAIN);
        assertThat(PageView.PLAIN.before()).isEmpty();
        // What is taken back in the middle leaves the others in their order.
        assertThat(four.notTrying("x").before()).contains(one.holding("b", "3"));
        assertThat(four.without("a").before().orElseThrow().before()).contains(PageView.PLAIN.trying("x", "2"));
        // Held anew it is the last.
        assertThat(four.holding("a", "5").before()).contains(four.without("a"));
    }

    @Test
    void onlyTwentyTriesAreKept() {
        PageView view = PageView.PLAIN;
        for (int i = 0; i < 25; i++) {
            view = view.trying("a." + i, "x");
        }
        assertThat(view.tries()).hasSize(20);
    }

    private static Request request(Map<String, List<String>> query) {
        return new Request("GET", "/", Map.of(), query, Map.of(), Map.of(), Map.of());
    }
}
