package org.surety.web.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.surety.web.server.TeamBrowser.found;
import static org.surety.web.server.TeamBrowser.leads;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surety.web.Serve;
import org.surety.web.gate.Proxies;
import org.surety.web.gate.PublicAddress;
import org.surety.web.mail.MailSetting;
import org.surety.web.page.Sites;
import org.surety.workbench.works.PersonQuota;
import org.surety.workbench.works.StorePlace;

/** A server of a team as the browsers of its people see it, and others. */
class TeamTest {

    /** Where Ada has come in; each test has a copy of it. */
    @TempDir
    private static Path begun;
    private static String cookie = "";

    @TempDir
    private Path folder;
    private Serve serve;

    @BeforeAll
    static void begin() {
        try (Serve first = started(begun, Proxies.of(Set.of("127.0.0.1")))) {
            cookie = new TeamBrowser(first.port()).joins(first.address(), "Ada").cookie();
        }
    }

    @BeforeEach
    void start() throws IOException {
        try (Stream<Path> files = Files.walk(begun.resolve("works"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(begun.relativize(file).toString()));
            }
        }
        serve = started(Proxies.of(Set.of("127.0.0.1")));
    }

    private Serve started(Proxies proxies) {
        return started(folder, proxies);
    }

    private static Serve started(Path folder, Proxies proxies) {
        return Serve.team(Sites.HOME, StorePlace.in(folder.resolve("works")), folder,
                PublicAddress.of("https://" + TeamBrowser.HOST), new WebServer.Listening("127.0.0.1", 0, proxies));
    }

    @AfterEach
    void stop() {
        serve.close();
    }

    private TeamBrowser browser() {
        return new TeamBrowser(serve.port());
    }

    private TeamBrowser ada() {
        return browser().with(cookie);
    }

    private TeamBrowser invited(TeamBrowser administrator, String name) {
        administrator.get("/admin");
        String link = found(administrator.post("/admin", "do", "invite").body(), "token=([A-Za-z0-9_-]{43})\"");
        return browser().joins("token=" + link, name);
    }

    private String work(TeamBrowser owner) {
        owner.get("/in");
        String edit = leads(owner.post("/in", "do", "first", "title", "A secret work")).orElseThrow();
        return found(edit, "/w/([0-9a-z]{26})/");
    }

    @Test
    void theFirstAdministratorComesInByAWordThatIsUsedOnce() {
        serve.close();
        serve = started(folder.resolve("empty"), Proxies.of(Set.of("127.0.0.1")));
        String address = serve.address();
        assertThat(address).matches("https://surety\\.example\\.org/join\\?token=[A-Za-z0-9_-]{43}");
        TeamBrowser ada = browser();
        assertThat(ada.get("/join?" + address.replaceAll(".*\\?", "")).body()).contains("You are invited");
        ada.joins(address, "Ada");
        assertThat(ada.get("/admin").body()).contains("ada@example.org", "administrator");
        assertThat(browser().post("/join", "token", address.replaceAll(".*token=", ""), "name", "Eve",
                "mail", "eve@example.org", "password", "a long password").statusCode()).isEqualTo(403);
        assertThat(serve.address()).as("from now on").isEqualTo("https://surety.example.org/");
    }

    @Test
    void whoIsNotSignedInSeesNothingAndIsLedBackAfterwards() {
        TeamBrowser nobody = browser();
        HttpResponse<String> turned = nobody.get("/w/here/x?by=RUS");
        assertThat(turned.statusCode()).isEqualTo(303);
        assertThat(leads(turned)).contains("/sign-in?next=/w/here/x%3Fby%3DRUS");
        assertThat(nobody.get("/sign-in?next=/jobs").body()).contains("value=\"/jobs\"");
        assertThat(nobody.post("/in", "do", "first", "title", "x").statusCode()).isEqualTo(401);
        assertThat(nobody.get("/start").statusCode()).isEqualTo(303);
        ada();
        TeamBrowser again = browser();
        assertThat(leads(again.signsIn("Ada", "password of Ada"))).contains("/jobs");
        assertThat(again.get("/jobs").statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyIsLedElsewhereBySigningIn() {
        for (String next : List.of("https://evil.example", "//evil.example", "/\\evil.example", "javascript:1", "",
                "/a\nb")) {
            assertThat(leads(browser().post("/sign-in", "mail", "ada@example.org", "password", "password of Ada",
                    "next", next))).as(next).contains("/");
        }
    }

    @Test
    void theCookieIsOfThisHostAloneAndAnotherWithEverySignIn() {
        TeamBrowser ada = ada();
        HttpResponse<String> in = browser().signsIn("Ada", "password of Ada");
        assertThat(in.headers().firstValue("Set-Cookie")).hasValueSatisfying(it -> assertThat(it)
                .matches("__Host-surety=[A-Za-z0-9_-]{43}; Path=/; Secure; HttpOnly; SameSite=Lax"));
        String before = ada.cookie();
        assertThat(ada.signsIn("Ada", "password of Ada").statusCode()).isEqualTo(303);
        assertThat(ada.cookie()).isNotEqualTo(before);
        assertThat(browser().with(before).get("/").statusCode()).as("the one before").isEqualTo(303);
    }

    @Test
    void signingOutEndsTheSessionAndNotOnlyTheCookie() {
        TeamBrowser ada = ada();
        ada.get("/me");
        String cookie = ada.cookie();
        HttpResponse<String> out = ada.post("/sign-out");
        assertThat(out.headers().firstValue("Set-Cookie")).hasValueSatisfying(
                it -> assertThat(it).contains("Max-Age=0"));
        assertThat(browser().with(cookie).get("/").statusCode()).isEqualTo(303);
    }

    @Test
    void afterFiveFailuresAnAccountIsRefusedAlsoWithTheRightPassword() {
        TeamBrowser ada = ada();
        for (int i = 0; i < 5; i++) {
            assertThat(browser().signsIn("Ada", "a wrong password").body()).contains("do not belong together");
        }
        assertThat(browser().signsIn("Ada", "password of Ada").body()).contains("Too many sign-ins failed");
        assertThat(ada.get("/").statusCode()).as("who is in").isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "none"})
    void noPageOfAnotherSiteSignsSomebodyInOrWrites(String site) {
        TeamBrowser ada = ada();
        ada.get("/in");
        assertThat(browser().with("Sec-Fetch-Site", site).signsIn("Ada", "password of Ada").statusCode())
                .isEqualTo(403);
        assertThat(ada.with("Sec-Fetch-Site", site).post("/in", "do", "first", "title", "x").statusCode())
                .isEqualTo(403);
        assertThat(ada.with("Sec-Fetch-Site", "").with("Origin", "https://evil.example")
                .post("/in", "do", "first", "title", "x").statusCode()).isEqualTo(403);
        assertThat(ada.with("Origin", "https://" + TeamBrowser.HOST)
                .post("/in", "do", "first", "title", "x").statusCode()).isEqualTo(303);
    }

    @Test
    void aFormOfAnotherSessionWritesNothing() {
        TeamBrowser ada = ada();
        ada.get("/in");
        String own = ada.cookie();
        TeamBrowser other = browser();
        other.signsIn("Ada", "password of Ada");
        assertThat(ada.with(other.cookie()).post("/in", "do", "first", "title", "x").statusCode()).isEqualTo(403);
        assertThat(ada.with(own).post("/in", "do", "first", "title", "x").statusCode()).isEqualTo(303);
    }

    /** It is not taken, but whoever sends it hears why. */
    @Test
    void whoIsNotKnownCannotSendMuch() {
        assertThat(browser().post("/sign-in", "mail", "x".repeat(20_000)).statusCode()).isEqualTo(403);
        assertThat(browser().post("/sign-in", "mail", "x".repeat(5_000_000)).statusCode()).isEqualTo(403);
    }

    @Test
    void onlyANamedProxySaysUnderWhichNameAndHowABrowserAsked() throws IOException {
        assertThat(browser().with("X-Forwarded-Host", "evil.example").get("/healthz").statusCode()).isEqualTo(421);
        assertThat(browser().with("X-Forwarded-Proto", "http").get("/healthz").statusCode()).isEqualTo(403);
        assertThat(browser().get("/healthz").statusCode()).isEqualTo(200);
        assertThat(raw("GET /healthz HTTP/1.1\r\nHost: " + TeamBrowser.HOST)).startsWith("HTTP/1.1 200");
        serve.close();
        serve = started(Proxies.of(Set.of("192.0.2.1")));
        assertThat(browser().get("/healthz").statusCode()).as("what an unnamed address says").isEqualTo(421);
        assertThat(raw("GET /healthz HTTP/1.1\r\nHost: " + TeamBrowser.HOST + "\r\nX-Forwarded-Host: evil.example"
                + "\r\nX-Forwarded-Proto: http")).startsWith("HTTP/1.1 200");
        assertThat(raw("GET /healthz HTTP/1.1\r\nHost: 127.0.0.1:" + serve.port())).startsWith("HTTP/1.1 421");
    }

    private String raw(String head) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", serve.port())) {
            socket.getOutputStream().write((head + "\r\nConnection: close\r\n\r\n").getBytes(
                    StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void anAccountIsItsOwnersToChange() {
        TeamBrowser ada = ada();
        TeamBrowser other = browser();
        other.signsIn("Ada", "password of Ada");
        ada.get("/me");
        assertThat(ada.post("/me", "do", "password", "old", "not the password", "fresh", "another password").body())
                .contains("do not belong together");
        assertThat(ada.post("/me", "do", "password", "old", "password of Ada", "fresh", "another password")
                .statusCode()).isEqualTo(303);
        assertThat(ada.get("/me").statusCode()).isEqualTo(200);
        assertThat(other.get("/me").statusCode()).as("other browsers").isEqualTo(303);
        TeamBrowser third = browser();
        third.signsIn("Ada", "another password");
        String session = found(ada.get("/me").body(), "name=\"session\" value=\"([0-9a-f]{64})\"");
        assertThat(ada.post("/me", "do", "end", "session", session).statusCode()).isEqualTo(303);
        assertThat(third.get("/me").statusCode()).as("one that was signed out").isEqualTo(303);
        assertThat(ada.post("/me", "do", "name", "name", "Ada King").statusCode()).isEqualTo(303);
        assertThat(ada.get("/me").body()).contains("Ada King");
        ada.post("/me", "do", "everywhere");
        assertThat(ada.get("/me").statusCode()).isEqualTo(303);
    }

    @Test
    void whoForgotThePasswordComesBackByALink() {
        TeamBrowser ada = ada();
        TeamBrowser bob = invited(ada, "Bob");
        String page = ada.get("/admin").body();
        String id = found(page, "bob@example\\.org.*?name=\"person\" value=\"([0-9a-z]{26})\"");
        String token = found(ada.post("/admin", "do", "let-back", "person", id).body(),
                "come-back\\?token=([A-Za-z0-9_-]{43})");
        TeamBrowser back = browser();
        assertThat(back.get("/come-back?token=" + token).body()).contains("Set a new password");
        assertThat(back.post("/come-back", "token", token, "password", "short").statusCode()).isEqualTo(422);
        assertThat(back.post("/come-back", "token", token, "password", "quite another one").statusCode())
                .isEqualTo(303);
        assertThat(back.get("/me").body()).contains("bob@example.org");
        assertThat(bob.get("/me").statusCode()).as("the session before").isEqualTo(303);
        assertThat(browser().post("/come-back", "token", token, "password", "a third password").statusCode())
                .as("used").isEqualTo(403);
    }

    @Test
    void aWorkIsSharedByALinkForOnePersonAndNoLonger() {
        TeamBrowser ada = ada();
        TeamBrowser bob = invited(ada, "Bob");
        String work = work(ada);
        assertThat(bob.get("/w/" + work).statusCode()).isEqualTo(404);
        ada.get("/w/" + work + "/sharing");
        String link = found(ada.post("/w/" + work + "/sharing", "do", "invite", "role", "reader").body(),
                "token=([A-Za-z0-9_-]{43})\"");
        assertThat(bob.get("/join?token=" + link).body()).contains("You are signed in");
        assertThat(leads(bob.post("/me", "do", "join", "token", link))).contains("/w/" + work);
        assertThat(bob.get("/w/" + work).body()).contains("A secret work");
        assertThat(bob.get("/").body()).contains("A secret work");
        String members = ada.get("/w/" + work + "/sharing").body();
        assertThat(members).contains("Bob").contains("used");
        String id = found(members, "Bob</span>.*?name=\"person\" value=\"([0-9a-z]{26})\"");
        ada.post("/w/" + work + "/sharing", "do", "withdraw", "person", id);
        assertThat(bob.get("/w/" + work).statusCode()).as("taken out").isEqualTo(404);
        assertThat(bob.get("/").body()).doesNotContain("A secret work");
    }

    /** Without an account, nothing but the text and what follows from it, and only until the link is taken back. */
    @Test
    void aWorkIsReadByALinkWithoutAnAccountUntilItIsTakenBack() {
        TeamBrowser ada = ada();
        ada.get("/in");
        String work = found(leads(ada.post("/in", "do", "text", "title", "A secret work", "text", """
                surety: 1
                kind: agreement
                id: shared
                title: A new agreement
                status: draft
                parties: {AAA: {role: protected, name: the first}, BBB: {role: guarantor, name: the second}}
                procedures:
                  assistance:
                    on: armed-attack
                    against: AAA
                    steps: {help: {kind: act, by: guarantors, must: assistance}}
                """)).orElseThrow(), "/w/([0-9a-z]{26})/");
        String sharing = "/w/" + work + "/sharing";
        ada.get(sharing);
        String link = found(ada.post(sharing, "do", "share").body(), "(/s/[A-Za-z0-9_-]{43})\"");
        TeamBrowser nobody = browser();
        String text = leads(nobody.get(link)).orElseThrow();
        assertThat(text).isEqualTo(link + "/agreement.yaml");
        String page = nobody.get(text).body();
        assertThat(page).contains("A new agreement", "Can help come?")
                .doesNotContain("href=\"/w/", "href=\"/jobs", "href=\"/me\"", "/odds", "/deal", "/take", "/edit",
                        "/history",
                        "Make it yours", "A secret work");
        assertThat(nobody.get(text + "/brackets").statusCode()).isEqualTo(200);
        assertThat(nobody.get(text + "?by=XYZ").body()).contains("has no party called");
        for (String other : List.of("/deal", "/odds", "/take", "/edit", "/history", "/remarks", "/r1")) {
            assertThat(nobody.get(text + other).statusCode()).as(other).isEqualTo(404);
        }
        assertThat(nobody.post(text + "/edit", "do", "put").statusCode()).isEqualTo(401);
        assertThat(nobody.get(link + "/other.yaml").statusCode()).isEqualTo(404);
        assertThat(leads(nobody.get("/w/" + work)).orElseThrow()).as("the work itself").startsWith("/sign-in");
        TeamBrowser bob = invited(ada, "Bob");
        assertThat(bob.get(text).body()).as("who has an account").contains("A new agreement")
                .doesNotContain("A secret");
        String digest = found(ada.get(sharing).body(), "name=\"link\" value=\"([0-9a-f]{64})\"");
        ada.post(sharing, "do", "revoke", "link", digest);
        assertThat(nobody.get(text).statusCode()).isEqualTo(404);
        assertThat(nobody.get(text).body()).contains("This link opens nothing");
    }

    /** Where a mail server was set, each reader can be reminded, and end it. */
    @Test
    void aReaderIsRemindedByMailAndEndsIt() {
        try (Serve mailing = Serve.team(Sites.HOME, StorePlace.in(folder.resolve("mailing")), folder,
                PublicAddress.of("https://" + TeamBrowser.HOST),
                new WebServer.Listening("127.0.0.1", 0, Proxies.of(Set.of("127.0.0.1"))), PersonQuota.USUAL,
                Optional.of(MailSetting.of("smtp://127.0.0.1:9", "surety@example.org", Optional.empty())))) {
            TeamBrowser ada = new TeamBrowser(mailing.port()).joins(mailing.address(), "Ada");
            ada.get("/m/new");
            String monitor = leads(ada.post("/m/new", "title", "A watch", "of", "budapest-1994", "zone", "UTC"))
                    .orElseThrow();
            assertThat(ada.get(monitor).body()).contains("You are not reminded by mail.");
            ada.post(monitor, "do", "remind");
            assertThat(ada.get(monitor).body())
                    .contains("You are reminded by mail of what runs out, on the day before.");
            ada.post(monitor, "do", "remind", "titles", "yes");
            assertThat(ada.get(monitor).body()).contains("on the day before, with titles alone.");
            ada.post(monitor, "do", "no-remind");
            assertThat(ada.get(monitor).body()).contains("You are not reminded by mail.");
        }
        TeamBrowser bob = ada();
        bob.get("/m/new");
        String monitor = leads(bob.post("/m/new", "title", "A watch", "of", "budapest-1994", "zone", "UTC"))
                .orElseThrow();
        assertThat(bob.get(monitor).body()).contains("Make an address").doesNotContain("by mail");
    }

    @Test
    void whatOnePersonMayKeepIsToldAndHeld() {
        try (Serve small = Serve.team(Sites.HOME, StorePlace.in(folder.resolve("small")), folder,
                PublicAddress.of("https://" + TeamBrowser.HOST),
                new WebServer.Listening("127.0.0.1", 0, Proxies.of(Set.of("127.0.0.1"))),
                PersonQuota.of(Map.of("works", "1", "minutes", "3")), Optional.empty())) {
            TeamBrowser ada = new TeamBrowser(small.port()).joins(small.address(), "Ada");
            assertThat(ada.get("/admin").body()).contains("One person may keep 1 work, 2,000 documents, 500 MB in all",
                    "at most 3 minutes within an hour");
            work(ada);
            ada.get("/in");
            assertThat(ada.post("/in", "do", "first", "title", "Another").body())
                    .contains("as many as one person may");
        }
    }

    @Test
    void whoLooksAfterItSeesPeopleAndNoWork() {
        TeamBrowser ada = ada();
        TeamBrowser bob = invited(ada, "Bob");
        String work = work(bob);
        assertThat(ada.get("/w/" + work).statusCode()).isEqualTo(404);
        assertThat(ada.get("/admin").body()).contains("bob@example.org").doesNotContain("A secret work");
        assertThat(bob.get("/admin").statusCode()).isEqualTo(403);
        String id = found(ada.get("/admin").body(), "bob@example\\.org.*?name=\"person\" value=\"([0-9a-z]{26})\"");
        ada.post("/admin", "do", "close", "person", id);
        assertThat(bob.get("/").statusCode()).as("closed").isEqualTo(303);
        ada.post("/admin", "do", "reopen", "person", id);
        assertThat(bob.signsIn("Bob", "password of Bob").statusCode()).isEqualTo(303);
        ada.post("/admin", "do", "erase", "person", id);
        assertThat(ada.get("/admin").body()).doesNotContain("bob@example.org").contains("somebody who was erased");
        assertThat(bob.get("/").statusCode()).isEqualTo(303);
        assertThat(ada.post("/admin", "do", "lay-down", "person",
                found(ada.get("/admin").body(), "ada@example\\.org.*?name=\"person\" value=\"([0-9a-z]{26})\""))
                .body()).contains("Make somebody else an administrator first");
    }

    @Test
    void aWorkIsTakenAwayWholeAndBroughtInElsewhere() {
        TeamBrowser ada = ada();
        String work = work(ada);
        ada.get("/w/" + work + "/sharing");
        byte[] zip = ada.file("/w/" + work + "/sharing", "do", "take");
        try (Serve other = Serve.team(Sites.HOME, StorePlace.in(folder.resolve("other")), folder,
                PublicAddress.of("https://" + TeamBrowser.HOST),
                new WebServer.Listening("127.0.0.1", 0, Proxies.of(Set.of("127.0.0.1"))))) {
            TeamBrowser eve = new TeamBrowser(other.port()).joins(other.address(), "Eve");
            eve.get("/me");
            String brought = leads(eve.upload("/me", "bring", zip)).orElseThrow();
            assertThat(eve.get(brought).body()).contains("A secret work");
            assertThat(eve.get(brought + "/agreement.yaml/history").body())
                    .contains("brought in (in another installation");
            zip[zip.length / 2] ^= 1;
            assertThat(eve.upload("/me", "bring", zip).statusCode()).as("damaged on the way").isEqualTo(422);
        }
    }

    @Test
    void oneTakesEverythingOfOnesOwnAway() throws IOException {
        TeamBrowser ada = ada();
        String work = work(ada);
        ada.get("/me");
        Set<String> names = new java.util.TreeSet<>();
        String about = "";
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(ada.file("/me", "do", "everything")))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                if (entry.getName().equals("about.txt")) {
                    about = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        assertThat(names).containsExactly("about.txt", "works/" + work + ".zip");
        assertThat(about).contains("name: Ada", "mail: ada@example.org", "work: A secret work, owner");
    }

    @Test
    void aRemovedWorkIsPutBackOrDeletedForEver() {
        TeamBrowser ada = ada();
        String work = work(ada);
        ada.get("/w/" + work);
        ada.post("/w/" + work + "/remove");
        assertThat(ada.get("/w/" + work).statusCode()).isEqualTo(404);
        assertThat(ada.get("/me").body()).contains("A secret work, removed");
        ada.post("/me", "do", "back", "work", work);
        assertThat(ada.get("/w/" + work).statusCode()).isEqualTo(200);
        ada.post("/w/" + work + "/remove");
        ada.post("/me", "do", "purge", "work", work);
        assertThat(ada.get("/me").body()).doesNotContain("A secret work");
    }

    @Test
    void oneErasesOneselfOnPurposeOnly() {
        TeamBrowser bob = invited(ada(), "Bob");
        bob.get("/me");
        assertThat(bob.post("/me", "do", "erase", "sure", "yes").statusCode()).isEqualTo(422);
        assertThat(bob.get("/me").statusCode()).isEqualTo(200);
        assertThat(bob.post("/me", "do", "erase", "sure", "erase me").statusCode()).isEqualTo(303);
        assertThat(bob.get("/me").statusCode()).isEqualTo(303);
        assertThat(browser().signsIn("Bob", "password of Bob").statusCode()).isEqualTo(403);
    }

    @Test
    void oneSeesAndStopsOnlyOnesOwnWork() {
        TeamBrowser ada = ada();
        TeamBrowser bob = invited(ada, "Bob");
        String job = found(ada.get("/a/lavrov-2025/sweep?look=all&samples=16384&versions=0").body(),
                "(/jobs/[0-9a-z-]+)");
        assertThat(bob.get(job).statusCode()).isEqualTo(404);
        bob.post(job + "/stop");
        assertThat(ada.get(job).body()).contains("Stop");
        ada.post(job + "/stop");
    }
}
