package org.surety.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.surety.web.Serve;

/** What is kept in the browser, copied, brought back and carried to another installation by commands. */
class KeptWorksTest {

    private static final Path HOME = Path.of(System.getProperty("surety.home", ".."));

    @TempDir
    private Path here;

    /** One work, made as a browser would. */
    @BeforeEach
    void keepSomething() throws Exception {
        try (Serve serve = Serve.start(HOME, here, here.resolve("one"), 0)) {
            String start = serve.address();
            String base = start.substring(0, start.indexOf("/start"));
            HttpClient browser = HttpClient.newBuilder()
                    .cookieHandler(new CookieManager()).build();
            browser.send(HttpRequest.newBuilder(URI.create(start)).build(),
                    HttpResponse.BodyHandlers.discarding());
            String page = browser.send(HttpRequest.newBuilder(URI.create(base + "/in")).build(),
                    HttpResponse.BodyHandlers.ofString()).body();
            String token = page.replaceAll("(?s).*?name=\"form-token\" value=\"([^\"]+)\".*", "$1");
            assertThat(browser.send(HttpRequest.newBuilder(URI.create(base + "/in"))
                    .header("Sec-Fetch-Site", "same-origin")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("do=first&title=Carried&form-token="
                            + token))
                    .build(), HttpResponse.BodyHandlers.discarding()).statusCode())
                    .isEqualTo(303);
        }
    }

    private Run run(String... arguments) {
        return Run.in(here, arguments);
    }

    @Test
    void aTokenIsMadeListedAndTakenBack() {
        assertThat(run("token", "--data", "one").out()).isEqualTo("There are none.\n");
        Run made = run("token", "make", "notebook", "--days", "30", "--data", "one");
        assertThat(made.out()).matches("surety_[A-Za-z0-9_-]{43}\n");
        String listed = run("token", "--data", "one").out();
        assertThat(listed).matches("[0-9a-f]{8}  ask  until \\d{4}-\\d\\d-\\d\\d  notebook\n");
        assertThat(run("token", "revoke", "00000000", "--data", "one").err()).contains("no token that still opens");
        assertThat(run("token", "revoke", listed.substring(0, 8), "--data", "one").status()).isZero();
        assertThat(run("token", "--data", "one").out()).isEqualTo("There are none.\n");
        assertThat(run("token", "make", "x", "--scope", "all", "--data", "one").err())
                .contains("a token is for read, ask or write, not for \"all\"");
        assertThat(run("token", "make", "x", "--days", "1000", "--data", "one").err()).contains("1 to 366 days");
    }

    private String only(String data) {
        List<String> lines = run("works", "--data", data).out().lines().toList();
        assertThat(lines).hasSize(1).first().asString().endsWith("  Carried");
        return lines.getFirst().substring(0, 26);
    }

    @Test
    void aWorkIsCarriedToAnotherInstallation() {
        assertThat(run("works", "take", only("one"), "work.zip", "--data", "one").err()).isEmpty();
        Run brought = run("works", "bring", "work.zip", "--data", "two");
        assertThat(brought.err()).isEmpty();
        assertThat(only("two")).isEqualTo(brought.out().strip()).isNotEqualTo(only("one"));
    }

    @Test
    void whatIsNoWorkIsNotBroughtIn() throws IOException {
        Files.writeString(here.resolve("bad.zip"), "no zip", StandardCharsets.UTF_8);
        Run run = run("works", "bring", "bad.zip", "--data", "two");
        assertThat(run.status()).isEqualTo(Failures.BAD);
        assertThat(run.err()).contains("it is no zip, or a broken one");
        assertThat(run("works", "--data", "two").out()).isEqualTo("There are none.\n");
        assertThat(run("works", "bring", "none.zip", "--data", "two").err()).contains("there is no file");
    }

    @Test
    void whatIsNotThereIsNotTakenAndLeavesNoFile() {
        Run run = run("works", "take", "0".repeat(26), "work.zip", "--data", "one");
        assertThat(run.status()).isEqualTo(Failures.BAD);
        assertThat(run.err()).contains("This is not there, or you may not read it.");
        assertThat(here.resolve("work.zip")).doesNotExist();
        assertThat(run("works", "take", "x", "work.zip", "--data", "one").err()).contains("There is no work x.");
        assertThat(run("works", "--data", "one", "--of", "eve@example.org").err())
                .contains("nobody here signs in as eve@example.org");
    }

    @Test
    void aCopyIsBroughtBackIntoAnotherFolderAndReplacesOnlyWhenToldTo() throws IOException {
        Run made = run("backup", "copies", "--data", "one");
        assertThat(made.err()).isEmpty();
        String copy = made.out().strip();
        assertThat(run("restore", copy, "--data", "two").err()).isEmpty();
        assertThat(only("two")).isEqualTo(only("one"));
        assertThat(run("restore", copy, "--data", "two").err()).contains("holds a store already");
        assertThat(run("restore", copy, "--data", "two", "--replace").err()).isEmpty();
        try (Stream<Path> copies = Files.list(here.resolve("copies"))) {
            assertThat(copies).hasSize(1);
        }
    }

    @Test
    void aCopyOfWhatIsDamagedIsMadeAndSaysSo() throws Exception {
        assertThat(run("restore", run("backup", "copies", "--data", "one").out().strip(), "--data", "three").err())
                .isEmpty();
        Path store;
        try (Stream<Path> files = Files.walk(here.resolve("three"))) {
            store = files.filter(it -> it.getFileName().toString().endsWith(".db")).findFirst().orElseThrow();
        }
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + store);
                Statement statement = database.createStatement()) {
            statement.execute("DROP TRIGGER blob_never_changes");
            statement.execute("UPDATE blob SET bytes = zeroblob(size)");
        }
        Run made = run("backup", "damaged", "--data", "three");
        assertThat(made.status()).isEqualTo(Failures.FOUND);
        assertThat(here.resolve(made.out().strip())).exists();
        assertThat(made.err()).contains("the text \"", "from revision 1 on is not what was once saved");
    }

    @Test
    void whileItIsServedItIsCopiedAndNothingElse() {
        try (Serve serve = Serve.start(HOME, here, here.resolve("one"), 0)) {
            assertThat(serve.port()).isPositive();
            assertThat(run("backup", "copies", "--data", "one").status()).isEqualTo(Failures.DONE);
            Run run = run("works", "--data", "one");
            assertThat(run.status()).isEqualTo(Failures.BAD);
            assertThat(run.err()).contains("one");
            assertThat(run("serve", "--no-open", "--port", "0", "--data", "one").status()).isEqualTo(Failures.BAD);
        }
    }

    @Test
    void whereItIsKeptIsSaidInWordsWhenItCannotBe() {
        assertThat(run("backup", "copies", "--data", "one", "--store", "mysql://x").err()).isEqualTo(
                "error: --store: the address of a PostgreSQL database looks like jdbc:postgresql://host:5432/surety\n");
        assertThat(run("backup", "copies", "--data", "one", "--store", "jdbc:postgresql://h/s?password=x").err())
                .contains("has a password in it");
    }

    @Test
    void aTeamNeedsAnAddressThatIsOne() {
        assertThat(run("serve", "--data", "one", "--quota", "work=3").err()).contains(
                "--quota: nothing that is counted",
                "maybe works");
        assertThat(run("serve", "--data", "one", "--quota", "minutes=3").err())
                .contains("--quota minutes is for a team");
        assertThat(run("serve", "--team", "--data", "one").err()).contains("--team needs the address");
        for (String url : List.of("http://surety.example.org", "https://surety.example.org/path", "surety", "https://",
                "https://user@surety.example.org")) {
            assertThat(run("serve", "--team", "--data", "one", "--url", url).err()).as(url)
                    .contains("looks like https://surety.example.org");
        }
        assertThat(run("serve", "--team", "--data", "one", "--url", "https://a.example", "--proxy", "proxy").err())
                .contains("in numbers, as 127.0.0.1 or ::1, not proxy");
        assertThat(run("serve", "--url", "https://a.example").err()).contains("say --team too");
    }
}
