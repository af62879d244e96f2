package org.surety.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** The page of a life tells it, and where things stand on a day of a chronicle that is there. */
class LifePageTest extends SiteTest {

    private static final String SNAPBACK = "/a/jcpoa-snapback-2015/life";
    private static final String FOLLOWED = SNAPBACK + "?chronicle=jcpoa-snapback-2025";

    @Test
    void tellsWhatTheTextProvidesForAndLinksToTheLaws() {
        String page = Sites.page(site, SNAPBACK + "?law=as-written");
        assertThat(page).contains("What each would owe, from when to when, and to whom")
                .contains("href=\"" + SNAPBACK + "?law=vienna\"").contains("Chronicle: Thirty days in 2025");
        assertThat(page).containsPattern("law=as-written\"[^>]*aria-current=\"true\"");
    }

    @Test
    void tellsWhereThingsStandAtTheEndOfADay() {
        assertThat(Sites.page(site, FOLLOWED)).contains("Where things stand at the end of 18 October 2025");
        String then = Sites.page(site, FOLLOWED + "&on=2025-08-28");
        assertThat(then).contains("Where things stand at the end of 28 August 2025").contains("value=\"2025-08-28\"")
                .contains("What follows by itself if nobody does anything");
    }

    /** The slider sends the number of a day, from nought; what it shows is that day. */
    @Test
    void theSliderShowsTheDayOfItsNumber() {
        assertThat(Sites.page(site, FOLLOWED + "&day=0")).contains("Where things stand at the end of 14 July 2015");
        assertThat(Sites.page(site, FOLLOWED + "&day=99999"))
                .contains("Where things stand at the end of 18 October 2025");
    }

    @Test
    void refusesWhatIsNoDayNoChronicleAndNoLaw() {
        assertThat(Sites.page(site, FOLLOWED + "&on=28.8.2025")).contains("“28.8.2025” is no day");
        assertThat(Sites.get(site, FOLLOWED + "&on=28.8.2025").status()).isEqualTo(422);
        assertThat(Sites.page(site, SNAPBACK + "?chronicle=jcpoa-snapbak-2025"))
                .contains("There is no chronicle called `jcpoa-snapbak-2025`. Maybe `jcpoa-snapback-2025`?");
        assertThat(Sites.page(site, SNAPBACK + "?law=roman")).contains("“roman” is no way to fill the silence");
    }

    /** A chronicle of another agreement stands in the catalog too, but not here. */
    @Test
    void followsOnlyWhatFollowsThisAgreement() {
        assertThat(Sites.page(site, SNAPBACK + "?chronicle=guarantee-1919-1935"))
                .contains("There is no chronicle called");
        assertThat(Sites.page(site, "/a/lavrov-2025/life?law=roman"))
                .contains("No chronicle that follows this agreement stands beside it.");
    }

    /** A file that the store does not list is not opened, wherever it lies. */
    @Test
    void opensNoPath() throws IOException {
        Files.writeString(folder.resolve("secret.chronicle.yaml"), "kind: chronicle\nid: secret\n");
        String path = folder.resolve("secret.chronicle.yaml").toString();
        assertThat(Sites.page(site, SNAPBACK + "?chronicle=" + path)).contains("There is no chronicle called");
    }

    /** One that follows two agreements is found from both. */
    @Test
    void findsAChronicleOfSeveralAgreements() {
        for (String id : new String[]{"guarantee-1919-gb", "guarantee-1919-us"}) {
            assertThat(Sites.page(site, "/a/" + id + "/life?law=roman")).contains("Chronicle: ");
        }
    }
}
