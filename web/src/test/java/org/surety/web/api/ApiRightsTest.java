package org.surety.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.surety.store.value.Id;
import org.surety.store.value.KeptWork;
import org.surety.store.value.Kind;
import org.surety.store.value.MailAddress;
import org.surety.store.value.Password;
import org.surety.store.value.Person;
import org.surety.store.value.Secret;
import org.surety.store.value.SignedIn;
import org.surety.store.value.Title;
import org.surety.store.value.TokenScope;
import org.surety.store.value.WorkRole;
import org.surety.web.gate.Gate;
import org.surety.web.gate.HttpReply;
import org.surety.web.gate.OpenStreams;
import org.surety.web.gate.PublicAddress;
import org.surety.web.gate.Request;
import org.surety.web.page.Sites;
import org.surety.web.page.subject.TeamGuests;
import org.surety.web.work.Answers;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.WorkLimits;
import org.surety.workbench.asking.QuestionTable;
import org.surety.workbench.store.FileStore;
import org.surety.workbench.works.Installation;
import org.surety.workbench.works.KeptTexts;
import org.surety.workbench.works.StorePlace;

/**
 * Every operation of a team's server, asked with every token: whose person has not the right that the table names sees
 * nothing of the work and writes nothing, and no token reaches beyond its scope. An operation without a row fails.
 */
class ApiRightsTest {

    /** What one needs. */
    private enum Need {
        OPEN, PERSON, READER, DRAFTER
    }

    /** For each operation how far its token must reach, what its person needs, and what is sent. */
    private static final String TABLE = """
            GET    /api/v1                                   READ  PERSON
            GET    /api/v1/openapi.json                      NONE  OPEN
            GET    /api/v1/jobs                              READ  PERSON
            GET    /api/v1/jobs/{job}                        READ  PERSON
            GET    /api/v1/jobs/{job}/events                 READ  PERSON
            GET    /api/v1/jobs/{job}/answer                 READ  PERSON
            DELETE /api/v1/jobs/{job}                        ASK   PERSON
            GET    /api/v1/catalog                           READ  PERSON
            GET    /api/v1/catalog/{id}/{file}               READ  PERSON
            GET    /api/v1/works                             READ  PERSON
            POST   /api/v1/works                             WRITE PERSON  {"title":"New"}
            GET    /api/v1/works/{work}                      READ  READER
            GET    /api/v1/works/{work}/{file}               READ  READER
            PUT    /api/v1/works/{work}/{file}               WRITE DRAFTER text
            GET    /api/v1/works/{work}/{file}/revisions     READ  READER
            POST   /mcp                                      ASK   PERSON  {"jsonrpc":"2.0","id":1,"method":"ping"}
            """;

    private static final String MARK = "zebra";
    private static final String TEXT = Sites.ZEBRA;

    @TempDir
    private Path folder;
    private Installation people;
    private Answers answers;
    private Api api;
    private Gate gate;
    private KeptTexts owner;
    private KeptWork work;
    private final Map<String, Id<Person>> actors = new HashMap<>();
    private final Map<String, String> sessions = new HashMap<>();
    private final Map<String, String> tokens = new HashMap<>();

    /** A row of the table. */
    private record Row(String method, String path, Optional<TokenScope> scope, Need need, String body) {

        static Row of(String line) {
            String[] words = line.strip().split(" +", 5);
            return new Row(words[0], words[1], words[2].equals("NONE")
                    ? Optional.empty()
                    : Optional.of(TokenScope.valueOf(words[2])), Need.valueOf(words[3]),
                    words.length > 4 ? words[4] : "");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** Those of the table; a question needs no more than to be asked, about what its person may read. */
    private static Stream<Row> rows() {
        return Stream.concat(TABLE.lines().map(Row::of), QuestionTable.all().stream().map(it -> new Row("POST",
                "/api/v1/" + it.name(), Optional.of(TokenScope.ASK), Need.PERSON, "{")));
    }

    @BeforeEach
    void open() {
        FileStore store = new FileStore(Sites.HOME, Sites.HOME.resolve("catalog"));
        Workbench bench = new Workbench(store, folder, WorkLimits.NONE);
        people = Installation.open(StorePlace.in(folder.resolve("works")), store, bench);
        // A server that begins at that moment calls its first job 0-1.
        answers = Answers.ofTeam(2, InstantSource.fixed(Instant.EPOCH), Duration.ofMinutes(10));
        api = new Api(new ApiShelf(store, bench), answers, people, true, new OpenStreams());
        gate = new Gate(PublicAddress.of("https://surety.example.org"), new TeamGuests(people));
        SignedIn first = joined(people.firstInvitation().orElseThrow(), "administrator");
        KeptTexts administrator = people.of(first.person().id());
        owner = people.of(joined(administrator.administration().invite().orThrow().text(), "owner").person().id());
        work = owner.begin(new Title("The zebra work")).orThrow();
        joined(administrator.administration().invite().orThrow().text(), "stranger");
        for (WorkRole role : List.of(WorkRole.READER, WorkRole.DRAFTER)) {
            joined(owner.sharing(work.id()).invite(role).orThrow().text(), role.word());
        }
        owner.bring(work.id(), Map.of("text.yaml", TEXT.getBytes(StandardCharsets.UTF_8)), it -> new Kind("agreement"))
                .orThrow();
        actors.forEach((name, person) -> Arrays.stream(TokenScope.values()).forEach(scope -> tokens.put(
                name + scope, people.of(person).account().makeToken(new Title("t"), scope, Duration.ofDays(1))
                        .orThrow())));
    }

    private SignedIn joined(String token, String name) {
        SignedIn in = people.accept(new Secret(token), new Title(name), new MailAddress(name + "@example.org"),
                new Password("a good password")).orThrow();
        actors.put(name, in.person().id());
        sessions.put(name, in.session().text());
        return in;
    }

    @AfterEach
    void close() {
        answers.close();
        people.close();
    }

    private HttpReply ask(Row row, Optional<String> token, Optional<String> session, Map<String, String> more) {
        Map<String, String> headers = new HashMap<>(more);
        headers.put("host", "surety.example.org");
        token.ifPresent(it -> headers.put("authorization", "Bearer " + it));
        if (row.method().equals("PUT")) {
            headers.put("content-type", "application/yaml");
            headers.put("if-match", "\"r1\"");
        } else if (!row.body().isEmpty()) {
            headers.put("content-type", "application/json");
        }
        String path = row.path().replace("{job}", "0-1").replace("{id}", "lavrov-2025")
                .replace("{work}", work.id().value())
                .replace("{file}", row.path().contains("catalog") ? "agreement.yaml" : "text.yaml");
        Request request = new Request(row.method(), path, Map.of(), Map.of(), Map.of(), headers,
                session.map(it -> Map.of("__Host-surety", it)).orElse(Map.of()));
        Optional<HttpReply> away = gate.turnsAway(request);
        if (away.isPresent()) {
            return away.get();
        }
        return switch (api.answer(request, () -> row.body().getBytes(StandardCharsets.UTF_8))) {
            case ApiAnswer.Whole whole -> whole.reply();
            case ApiAnswer.Streamed streamed -> throw new AssertionError("there is no job to be heard of");
        };
    }

    @Test
    void everyOperationHasARow() {
        Map<String, Optional<TokenScope>> table = new HashMap<>();
        rows().forEach(it -> table.put(it.toString(), it.scope()));
        assertThat(api.needs()).containsExactlyInAnyOrderEntriesOf(table);
    }

    private static boolean may(Need need, String who) {
        return switch (need) {
            case OPEN, PERSON -> true;
            case READER -> List.of("reader", "drafter", "owner").contains(who);
            case DRAFTER -> List.of("drafter", "owner").contains(who);
        };
    }

    @Test
    void itIsDoneForWhoMayWithATokenThatReachesSoFarAndElseNot() {
        rows().forEach(this::isDoneForWhoMayAndElseNot);
    }

    private void isDoneForWhoMayAndElseNot(Row row) {
        for (String who : List.of("administrator", "stranger", "reader", "drafter")) {
            for (TokenScope scope : TokenScope.values()) {
                int before = revisions();
                HttpReply reply = ask(row, Optional.of(tokens.get(who + scope)), Optional.empty(), Map.of());
                String said = row + " by " + who + " for " + scope.word() + ": " + reply.status() + " "
                        + new String(reply.body(), StandardCharsets.UTF_8);
                boolean reaches = row.scope().map(scope::includes).orElse(true);
                if (reaches && may(row.need(), who)) {
                    assertThat(reply.status()).as(said).isNotIn(401, 403, 500);
                } else {
                    assertThat(reply.status()).as(said).isIn(403, 404);
                    assertThat(reply.type()).isEqualTo("application/problem+json");
                    assertThat(revisions()).as(said).isEqualTo(before);
                }
                if (!may(row.need(), who)) {
                    assertThat(said).doesNotContainIgnoringCase(MARK + " ");
                }
            }
        }
    }

    private int revisions() {
        return owner.history(owner.document(work.id(), "text.yaml").orElseThrow()).orThrow().size()
                + owner.works().size();
    }

    @Test
    void aCookieOpensNothingHere() {
        rows().forEach(this::opensNothingForACookieOrFromAnotherServer);
    }

    private void opensNothingForACookieOrFromAnotherServer(Row row) {
        for (Optional<String> session : List.of(Optional.<String>empty(), Optional.of(sessions.get("owner")))) {
            HttpReply reply = ask(row, Optional.empty(), session, Map.of());
            assertThat(reply.status()).as(row.toString()).isEqualTo(row.scope().isPresent() ? 401 : 200);
        }
        assertThat(ask(row, Optional.of(tokens.get("readerWRITE")), Optional.empty(),
                Map.of("origin", "https://elsewhere.example")).status()).isEqualTo(403);
        assertThat(ask(row, Optional.of(tokens.get("readerWRITE")), Optional.empty(),
                Map.of("sec-fetch-site", "cross-site")).status()).isEqualTo(403);
    }

    @Test
    void aTokenOpensNoPageAndDiesWithItsRight() {
        Request page = new Request("GET", "/me", Map.of(), Map.of(), Map.of(), Map.of("host", "surety.example.org",
                "authorization", "Bearer " + tokens.get("ownerWRITE")), Map.of());
        assertThat(gate.turnsAway(page)).hasValueSatisfying(it -> assertThat(it.headers().get("Location"))
                .startsWith("/sign-in"));
        Row read = Row.of("GET /api/v1/works/{work} READ READER");
        String token = tokens.get("readerREAD");
        assertThat(ask(read, Optional.of(token), Optional.empty(), Map.of()).status()).isEqualTo(200);
        owner.sharing(work.id()).withdraw(actors.get("reader")).orThrow();
        assertThat(ask(read, Optional.of(token), Optional.empty(), Map.of()).status()).isEqualTo(404);
        KeptTexts own = people.of(actors.get("reader"));
        own.account().revokeToken(own.account().tokens().orThrow().stream()
                .filter(it -> it.scope() == TokenScope.READ).findFirst().orElseThrow().digest()).orThrow();
        assertThat(ask(read, Optional.of(token), Optional.empty(), Map.of()).status()).isEqualTo(401);
    }

    /** A question is asked only about works that its person may read, whatever it is. */
    @Test
    void nobodyAsksAboutAWorkOfOthers() {
        Row check = new Row("POST", "/api/v1/check", Optional.of(TokenScope.ASK), Need.READER,
                "{\"file\":\"text.yaml\",\"work\":\"" + work.id() + "\"}");
        String mine = new String(ask(check, Optional.of(tokens.get("readerASK")), Optional.empty(), Map.of()).body(),
                StandardCharsets.UTF_8);
        assertThat(mine).contains("\"findings\"");
        HttpReply other = ask(check, Optional.of(tokens.get("strangerASK")), Optional.empty(), Map.of());
        assertThat(other.status()).isEqualTo(422);
        assertThat(new String(other.body(), StandardCharsets.UTF_8)).contains("that you may read")
                .doesNotContain(MARK);
        // The job of one is nobody else's.
        assertThat(ask(Row.of("GET /api/v1/jobs/{job}/answer READ PERSON"), Optional.of(tokens.get("readerREAD")),
                Optional.empty(), Map.of()).status()).isEqualTo(200);
        assertThat(ask(Row.of("GET /api/v1/jobs/{job}/answer READ PERSON"), Optional.of(tokens.get("strangerREAD")),
                Optional.empty(), Map.of()).status()).isEqualTo(404);
    }
}
