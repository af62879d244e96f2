package org.surety.web.page.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.surety.web.page.SiteTest;
import org.surety.web.page.Sites;

/** Texts beside each other. */
class ComparePageTest extends SiteTest {

    private static final String ID = "guarantee-1919-gb";

    private static String text() throws IOException {
        return Files.readString(Sites.HOME.resolve("catalog/historical/" + ID + "/agreement.yaml"));
    }

    /** Also where the user's own text has the id of the one in the catalog. */
    @Test
    void aTextOfTheCatalogIsNotTakenForTheUsersOwn() throws IOException {
        Files.writeString(folder.resolve(ID + ".yaml"),
                text().replaceFirst("(?m)^title: .*$", Matcher.quoteReplacement("title: My own words")));
        String page = Sites.page(site, "/compare?t=" + ID + "&t=here/" + ID + ".yaml");
        assertThat(page).contains("My own words (here/" + ID + ".yaml)")
                .contains("None: what follows from the text alone is the same.");
        assertThat(page.indexOf("Answers that flip")).isPositive().isLessThan(page.indexOf("What each provides for"));
        assertThat(page.indexOf("What each provides for")).isLessThan(page.indexOf("Clauses that differ"));
        assertThat(page).as("the title is what differs").containsPattern("-(>|&gt;) My own words");
    }

    @Test
    void aFlipLeadsToTheArticleInBothTexts() {
        String page = Sites.page(site, "/compare?t=budapest-1994&t=istanbul-communique-2022");
        Matcher links = Pattern.compile("href=\"#(both-\\d+)\"").matcher(page);
        while (links.find()) {
            assertThat(page).contains("<section id=\"" + links.group(1) + "\"");
        }
        Matcher ids = Pattern.compile(" id=\"([^\"]+)\"").matcher(page);
        Set<String> seen = new HashSet<>();
        while (ids.find()) {
            assertThat(seen.add(ids.group(1))).as("id " + ids.group(1) + " stands once").isTrue();
        }
    }

    /** One text beside itself, read in two ways: who decides then flips who can stop help. */
    @Test
    void readingsAreHeldInEachTextByItself() {
        String page = Sites.page(site, "/compare?t=lavrov-2025&t=lavrov-2025"
                + "&hold=1:decision:all-agree&hold=2:decision:no-vote&hold=1:consult:three-days"
                + "&hold=2:consult:three-days");
        assertThat(page).contains("lavrov-2025, read so that all guarantors must agree and talks end after three days")
                .contains("lavrov-2025, read so that each guarantor is bound without a vote and talks end after three")
                .contains("How lavrov-2025 is read: 2 readings held")
                .contains("Answers that flip").doesNotContain("None: what follows from the text alone is the same.");
        String scores = page.substring(page.indexOf("What each scores with the parties"));
        // Ukraine is recorded to want no vote and no veto of others; it reads the two differently.
        String row = scores.substring(scores.indexOf(">Ukraine<"));
        assertThat(row.substring(0, row.indexOf("</tr>"))).contains("5 to 84").contains("21 to 98")
                .contains("Red lines: crosses no recorded red line.");
        String same = "/compare?t=lavrov-2025&t=lavrov-2025&hold=1:decision:all-agree&hold=2:decision:all-agree";
        said(same, 422, "“lavrov-2025” is chosen twice, read in the same way");
        said(same.replace("2:decision:all-agree", "2:decision:all-agre"), 422, "Maybe `all-agree`?");
    }

    /** What is held goes along to every address that the page leads to, and the marks stand in both texts. */
    @Test
    void aFlipIsMarkedInBothTexts() {
        String from = "/compare?t=lavrov-2025&t=lavrov-2025&hold=1:decision:all-agree&hold=2:decision:no-vote";
        Matcher link = Pattern.compile("href=\"(/compare[^\"#]*flip=1\\.0)#(both-\\d+)\"[^>]*>Mark it in both texts")
                .matcher(Sites.page(site, from));
        assertThat(link.find()).isTrue();
        String address = link.group(1).replace("&amp;", "&");
        assertThat(address).contains("hold=1:decision:all-agree", "hold=2:decision:no-vote");
        String page = Sites.page(site, address);
        int row = page.indexOf("id=\"" + link.group(2) + "\"");
        String texts = page.substring(row, page.indexOf("</section>", row));
        assertThat(texts.split("What follows from the act goes by this clause[.]", -1).length - 1)
                .as("marks in the article of the procedure").isGreaterThanOrEqualTo(2);
        assertThat(page).contains("Mark it no more").doesNotContain("This clause differs.");
        assertThat(Sites.page(site, from + "&flip=7.9999")).doesNotContain("What follows from the act");
    }

    @Test
    void asksForWhatIsMissingAndRefusesWhatIsWrong() {
        said("/compare", 200, "Choose two texts or more.");
        said("/compare?t=" + ID, 200, "Choose a second text to compare it with;");
        said("/compare?t=&t=" + ID + "&t=&t=", 200, "Choose a second text to compare it with;");
        said("/compare?t=" + ID + "&t=" + ID, 422, "“" + ID + "” is chosen twice, read in the same way");
        said("/compare?t=lavrv-2025&t=" + ID, 422, "There is no agreement called `lavrv-2025`. Maybe `lavrov-2025`?");
        said("/compare?t=here/../x.yaml&t=" + ID, 422, "There is no agreement called");
        said("/compare?t=a&t=b&t=c&t=d&t=e", 422,
                "At most four texts can be compared at once; five are named.");
    }

    private void said(String address, int status, String sentence) {
        assertThat(Sites.page(site, address)).as(address).contains(sentence);
        assertThat(Sites.get(site, address).status()).as(address).isEqualTo(status);
    }
}
