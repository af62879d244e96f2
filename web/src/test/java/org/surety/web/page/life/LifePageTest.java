package org.surety.web.page.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.surety.web.page.SiteTest;
import org.surety.web.page.Sites;

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

    /** A clause that fills silence is told in words and as what it is: not as one of the text. */
    @Test
    void whatFillsSilenceIsNamed() {
        String page = Sites.page(site, "/a/lavrov-2025/life?law=as-in:istanbul-communique-2022");
        assertThat(page).contains("It also takes what no party does by itself: ")
                .contains("all parties ratified (the clause on entry into force of istanbul-communique-2022)")
                .doesNotContain("[RUS").doesNotContain("the clauses on its life");
        assertThat(Sites.page(site, "/a/lavrov-2025/life?law=as-written"))
                .contains("all parties signed (the text does not say so; it is read so here)")
                .contains("&quot;no-nato&quot;: must not join");
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
                .contains("What you say happened");
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

    /** What is added stands in the address, is followed, and can be taken out again. */
    @Test
    void continuesAChronicle() {
        String page = Sites.page(site, "/a/guarantee-1919-us/life?chronicle=guarantee-1919&kind=happened"
                + "&entry-on=1936-03-07&entry-by=DEU&entry-about=armed-attack&entry-whom=FRA");
        assertThat(page).contains("Where things stand at the end of 7 March 1936")
                .contains("added=1936-03-07%7CDEU%7Chappened%7Carmed-attack%7CFRA")
                .contains("take it out");
        assertThat(Sites.page(site, "/a/guarantee-1919-gb/life?chronicle=guarantee-1919"))
                .doesNotContain("1936-03-07").contains("Continue this chronicle");
    }

    /** An entry is put where its day belongs, whatever was added before it. */
    @Test
    void theOrderOfAddingDoesNotMatter() {
        String early = "1919-07-10%7CGBR%7Cclaims%7C%7CFRA";
        String late = "1936-03-07%7CFRA%7Cclaims%7C%7CGBR";
        String at = "/a/guarantee-1919-gb/life?chronicle=guarantee-1919&on=1936-12-31&added=";
        String one = Sites.page(site, at + early + "~" + late);
        String other = Sites.page(site, at + late + "~" + early);
        assertThat(one.substring(one.indexOf("<main")))
                .contains("Where things stand at the end of 31 December 1936").doesNotContain("role=\"alert\"");
        assertThat(one.substring(one.indexOf("standing-then"))).isEqualTo(
                other.substring(other.indexOf("standing-then")));
    }

    /** Of an agreement that no chronicle follows, one is begun. */
    @Test
    void beginsAChronicle() {
        assertThat(Sites.page(site, "/a/lavrov-2025/life?chronicle=%2B")).contains("Begin a chronicle of your own")
                .doesNotContain("Where things stand");
        String begun = Sites.page(site, "/a/lavrov-2025/life?chronicle=%2B&kind=signed&entry-on=2026-12-01"
                + "&entry-by=UKR&entry-by=RUS");
        assertThat(begun).contains("Where things stand at the end of 1 December 2026")
                .contains("2026-12-01: Ukraine and Russia signed");
    }

    /** What the form cannot give, an address can; it is told in words, and the way back stays. */
    @Test
    void tellsWhatIsWrongWithAnEntry() {
        String at = "/a/guarantee-1919-gb/life?chronicle=guarantee-1919&added=";
        for (String wrong : new String[]{"1936-03-07%7CNobody%7Csigned%7C%7C", "1936-02-31%7CFRA%7Csigned%7C%7C",
                "1936-03-07%7CFRA%7Chappened%7Carmed-atack%7C", "1936-03-07%7CFRA%7Coffered%7Cno-such-duty%7C"}) {
            String page = Sites.page(site, at + wrong);
            assertThat(page).as(wrong).contains("role=\"alert\"").contains("take it out");
            assertThat(Sites.get(site, at + wrong).status()).as(wrong).isEqualTo(422);
        }
        assertThat(Sites.page(site, at + "1936-03-07%7CFRA%7Chappened%7Carmed-atack%7C")).contains("armed-attack");
    }

    /** Every kind of entry that the form offers can be read, whatever is chosen first; others: {@code surety.cases}. */
    @Test
    void everyChoiceOfTheFormIsOneOfTheLanguage() {
        int each = System.getProperty("surety.cases") == null ? 1 : 3;
        for (org.surety.model.chronicle.EntryKind kind : org.surety.model.chronicle.EntryKind.values()) {
            String at = "/a/jcpoa-snapback-2015/life?chronicle=jcpoa-snapback-2025&kind=" + kind.word();
            String page = Sites.page(site, at);
            java.util.regex.Matcher about = java.util.regex.Pattern
                    .compile("name=\"entry-about\"[^>]*>(.*?)</select>").matcher(page);
            java.util.List<String> choices = new java.util.ArrayList<>(java.util.List.of(""));
            if (about.find()) {
                choices.clear();
                java.util.regex.Matcher option =
                        java.util.regex.Pattern.compile("value=\"([^\"]*)\"").matcher(about.group(1));
                while (option.find() && choices.size() < each) {
                    choices.add(option.group(1));
                }
            } else if (page.contains("This text has nothing of the kind")) {
                continue;
            }
            java.util.regex.Matcher whom = java.util.regex.Pattern
                    .compile("name=\"entry-whom\"[^>]*><option value=\"([^\"]*)\"").matcher(page);
            String other = whom.find() ? whom.group(1) : "";
            for (String choice : choices) {
                String answer = Sites.page(site, at + "&entry-on=2025-11-01&entry-by=FRA&entry-about="
                        + java.net.URLEncoder.encode(choice, java.nio.charset.StandardCharsets.UTF_8)
                        + "&entry-whom=" + other);
                assertThat(answer).as(kind + " " + choice).doesNotContain("This file has errors")
                        .contains("Where things stand at the end of 1 November 2025");
            }
        }
    }
}
