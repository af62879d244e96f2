package org.surety.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

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

    @Test
    void asksForWhatIsMissingAndRefusesWhatIsWrong() {
        said("/compare", 200, "Choose two texts or more.");
        said("/compare?t=" + ID, 200, "Choose a second text to compare it with.");
        said("/compare?t=&t=" + ID + "&t=&t=", 200, "Choose a second text to compare it with.");
        said("/compare?t=" + ID + "&t=" + ID, 422, "“" + ID + "” is chosen twice");
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
