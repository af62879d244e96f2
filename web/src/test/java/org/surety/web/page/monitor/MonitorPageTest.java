package org.surety.web.page.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surety.web.gate.HttpReply;
import org.surety.web.page.SiteTest;
import org.surety.web.page.Sites;

/** A monitor in the browser: begun, added to, read as known on a day, taken away; and the catalog's as examples. */
class MonitorPageTest extends SiteTest {

    private static final String[] NEWS = {"source", "The news", "grade", "press"};
    private int keys;

    private String begun() {
        return sent("/m/new", "title", "A watch", "of", "budapest-1994", "zone", "UTC", "work", "");
    }

    private HttpReply record(String at, String... fields) {
        List<String> all = new ArrayList<>(List.of(fields));
        all.addAll(List.of(NEWS));
        all.addAll(List.of("key", "key-of-form-" + keys++));
        return send(at, all.toArray(String[]::new));
    }

    private static String text(HttpReply reply) {
        return new String(reply.body(), StandardCharsets.UTF_8);
    }

    @Test
    void whatIsRecordedIsFollowedWithSourceAndGrade() {
        String at = begun();
        HttpReply reply = record(at, "do", "enter", "kind", "signed", "in", "budapest-1994", "entry-on", "1994-12-05",
                "entry-by", "UKR");
        assertThat(reply.headers()).containsEntry("Location", at + "#account-2");
        assertThat(words(at)).contains("Ukraine signed.").contains("The news (press)")
                .contains("Account 2, by you. Not checked by a colleague.")
                .contains("What follows by itself if nobody does anything").contains("Consented on 1994-12-05");
        assertThat(words("/m")).contains("A watch Follows budapest-1994");
        assertThat(Sites.page(site, at + "/day/" + java.time.LocalDate.now(java.time.ZoneOffset.UTC)))
                .contains("Since the day before").contains("The monitor begins on this day")
                .contains("Reported by The news (press).");
    }

    @Test
    void whatTheTextDoesNotProvideForIsRefusedWithItsClauseAndNothingIsLost() {
        String at = begun();
        HttpReply refused = record(at, "do", "enter", "kind", "signed", "in", "budapest-1994", "entry-on",
                "1994-12-05", "entry-by", "FRA");
        assertThat(refused.status()).isEqualTo(422);
        String again = Sites.page(site, at);
        assertThat(text(refused)).contains("no contracting party").contains("role=\"alert\"")
                .contains("{on: 1994-12-05, in: budapest-1994, by: [FRA], signed: yes}")
                .contains("value=\"The news\"");
        assertThat(again).contains("Nothing yet.");
        assertThat(record(at, "do", "enter", "wording", "{on: 1994-12-05, by: FRA, signed: yes}", "anyway", "yes")
                .status()).isEqualTo(303);
    }

    @Test
    void contradictionsStandSideBySideAndEachCanBeFollowed() {
        String at = begun();
        record(at, "do", "enter", "wording", "{on: 1994-12-05, by: [GBR, RUS, UKR, USA], signed: yes}");
        assertThat(record(at, "do", "account", "of", "2", "says", "nothing").status()).isEqualTo(303);
        String page = Sites.page(site, at);
        assertThat(page).contains("What is told in several ways").contains("Nothing of the kind happened.")
                .contains("Follow this account");
        assertThat(words(at)).contains("Budapest Memorandum on security assurances")
                .contains("If it holds: the agreement would be not in force instead of in force");
        assertThat(words(at + "?hold=entry-2:account-3")).contains("Account 3 Nothing of the kind happened. The news "
                + "(press) This account is followed here.");
    }

    @Test
    void whatIsSetRightOrWithdrawnStaysInView() {
        String at = begun();
        record(at, "do", "enter", "wording", "{on: 1994-12-06, by: UKR, signed: yes}");
        record(at, "do", "right", "of", "2", "wording", "{on: 1994-12-05, by: UKR, signed: yes}", "why", "Misread.");
        assertThat(words(at)).contains("Before: 1994-12-06: Ukraine signed. Set right by you");
        assertThat(text(record(at, "do", "check", "of", "2", "note", "Seen.")))
                .contains("is your own; a check is made");
        assertThat(record(at, "do", "withdraw", "of", "2", "why", "").status()).isEqualTo(422);
        record(at, "do", "withdraw", "of", "2", "why", "Of another pact.");
        assertThat(words(at)).contains("Withdrawn: you").contains("Of another pact.").contains("No consent on record");
        assertThat(record(at, "do", "withdraw", "of", "2", "why", "Again.").status()).isEqualTo(422);
        assertThat(words(at + "?account=2")).contains("There is no account of number 2 that counts.");
    }

    @Test
    void asKnownBeforeItBeganThereIsNothing() {
        String at = begun();
        record(at, "do", "enter", "wording", "{on: 1994-12-05, by: UKR, signed: yes}");
        assertThat(words(at + "?known=1999-01-01")).contains("as known on 1999-01-01").contains("Nothing yet.")
                .doesNotContain("Record what is reported");
        assertThat(Sites.get(site, at + "?known=last-year").status()).isEqualTo(422);
        assertThat(Sites.page(site, at + "?on=5.12.1994")).contains("“5.12.1994” is no day");
        assertThat(Sites.get(site, at + "/day/never").status()).isEqualTo(404);
    }

    @Test
    void whatItHasCanBeTakenAway() {
        String at = begun();
        record(at, "do", "enter", "wording", "{on: 1994-12-05, by: [GBR, RUS, UKR, USA], signed: yes}");
        HttpReply file = Sites.get(site, at + "/chronicle.yaml");
        assertThat(text(file)).startsWith("surety: 1\nkind: chronicle\n").contains("grade: press");
        assertThat(file.headers().get("Content-Disposition")).contains("A-watch.chronicle.yaml");
        assertThat(text(Sites.get(site, at + "/calendar.ics"))).startsWith("BEGIN:VCALENDAR");
        assertThat(Sites.page(site, at)).as("alone, a calendar is a file").doesNotContain("Make an address");
    }

    @Test
    void theCatalogsChroniclesAreExamplesThatNobodyChanges() throws IOException {
        String list = Sites.page(site, "/m");
        assertThat(list).contains("href=\"/m/catalog/budapest-1994-2022\"")
                .contains("href=\"/m/catalog/karabakh-2020-2024\"");
        String page = Sites.page(site, "/m/catalog/karabakh-2020-2024?on=2020-11-15");
        assertThat(page).contains("it cannot be changed").doesNotContain("Record what is reported");
        assertThat(words("/m/catalog/karabakh-2020-2024/day/2020-11-15")).contains("Where things stand otherwise than "
                + "the day before The clock of the duty \"kelbajar\" of Armenia runs until 2020-11-25, before that "
                + "until 2020-11-15.");
        assertThat(words("/m/catalog/karabakh-2020-2024/day/2020-11-20"))
                .contains("The duty \"aghdam\" of Armenia is now fulfilled, before that due.")
                .contains("The clock of the duty \"aghdam\" of Armenia runs no more");
        assertThat(Sites.get(site, "/m/catalog/nothing-of-the-kind").status()).isEqualTo(404);
        Path secret = Files.writeString(folder.resolve("secret.chronicle.yaml"),
                text(Sites.get(site, "/m/catalog/karabakh-2020-2024/chronicle.yaml")));
        assertThat(Sites.get(site, "/m/catalog/" + URLEncoder.encode(secret.toString(), StandardCharsets.UTF_8))
                .status()).as("a path is no name").isEqualTo(404);
        assertThat(send("/m/new", "title", "T", "chronicle", secret.toString(), "zone", "UTC").status())
                .isEqualTo(422);
        String own = sent("/m/new", "title", "My Karabakh", "chronicle", "karabakh-2020-2024", "of", "", "zone", "UTC",
                "work", "");
        assertThat(words(own)).contains("My Karabakh").contains("Follows karabakh-2020.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"title=&of=budapest-1994&zone=UTC", "title=T&of=no-such-text&zone=UTC",
            "title=T&of=budapest-1994&zone=Atlantis", "title=T&of=&zone=UTC",
            "title=T&of=budapest-1994&zone=UTC&work=nowhere", "title=T&chronicle=none-such&zone=UTC"})
    void whatCannotBeginIsRefusedInWords(String fields) {
        List<String> all = new ArrayList<>();
        for (String each : fields.split("&")) {
            all.addAll(List.of(each.split("=", 2)));
        }
        HttpReply reply = send("/m/new", all.toArray(String[]::new));
        assertThat(reply.status()).isEqualTo(422);
        assertThat(text(reply)).contains("wrong");
    }

    /** Whatever somebody writes, the page stands, and says what is wrong. */
    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "{on: 1994-12-05, by: \"<b>\", signed: yes}", "{", "- - -",
            "&x [*x]", "{on: 99999-01-01, by: UKR, signed: yes}"})
    void hostileWordsAreTextAndAreRefused(String wording) {
        String at = begun();
        HttpReply reply = record(at, "do", "enter", "wording", wording);
        assertThat(reply.status()).isEqualTo(422);
        assertThat(text(reply)).doesNotContain("<script>alert").doesNotContain("<b>").contains("role=\"alert\"");
        assertThat(record(at, "do", "note", "words", wording).status()).isEqualTo(303);
        assertThat(Sites.page(site, at)).doesNotContain("<script>alert").doesNotContain("<b>");
        for (Map.Entry<String, String> each : Map.of("do", "what", "of", "-1", "key", "").entrySet()) {
            assertThat(send(at, each.getKey(), each.getValue()).status()).isIn(303, 422);
        }
    }
}
