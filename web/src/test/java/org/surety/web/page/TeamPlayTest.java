package org.surety.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.surety.store.value.MailAddress;
import org.surety.store.value.Participant;
import org.surety.store.value.Password;
import org.surety.store.value.RunEntry;
import org.surety.store.value.Secret;
import org.surety.store.value.SignedIn;
import org.surety.store.value.Title;
import org.surety.web.gate.Gate;
import org.surety.web.gate.HttpReply;
import org.surety.web.gate.PublicAddress;
import org.surety.web.gate.Request;
import org.surety.web.page.subject.AgreementIndex;
import org.surety.web.page.subject.PageContext;
import org.surety.web.page.subject.TeamGuests;
import org.surety.web.work.Answers;
import org.surety.workbench.live.PlayRuns;
import org.surety.workbench.works.Installation;
import org.surety.workbench.works.KeptTexts;
import org.surety.workbench.works.StorePlace;

/** People without an account play an exercise of a team, and see nothing else of it. */
class TeamPlayTest {

    @TempDir
    private Path folder;
    private Installation people;
    private Answers answers;
    private Site site;
    private KeptTexts leader;
    private RunEntry run;
    private PlayRuns runs;

    @BeforeEach
    void open() {
        people = Installation.open(StorePlace.in(folder), Sites.CATALOG.store(), Sites.CATALOG.bench());
        answers = Answers.ofTeam(2, InstantSource.system(), Duration.ofMinutes(10));
        site = new Site(new PageContext(new AgreementIndex(Sites.CATALOG, Sites.CATALOG, people.nobody()), answers,
                new Gate(PublicAddress.of("https://surety.example.org"), new TeamGuests(people)), people));
        SignedIn first = people.accept(new Secret(people.firstInvitation().orElseThrow()), new Title("Lead"),
                new MailAddress("lead@example.org"), new Password("a good password")).orThrow();
        leader = people.of(first.person().id());
        runs = new PlayRuns(people, InstantSource.system());
        run = runs.begin(leader, Optional.empty(), Sites.CATALOG.bench(), "first-hour",
                new PlayRuns.Changes(Map.of())).orThrow();
    }

    @AfterEach
    void close() {
        site.context().desk().close();
        runs.close();
        answers.close();
        people.close();
    }

    private HttpReply ask(String method, String path, Map<String, String> cookies, Map<String, String> fields) {
        Map<String, List<String>> form = new HashMap<>();
        fields.forEach((name, value) -> form.put(name, List.of(value)));
        Map<String, String> headers = Map.of("host", "surety.example.org", "sec-fetch-site", "same-origin",
                "content-length", "100");
        String route = path.replace(run.run().id().value(), "{run}").replace(run.code(), "{code}");
        Map<String, String> parts = Map.of("run", run.run().id().value(), "code", run.code());
        Request bare = new Request(method, path, parts, Map.of(), form, headers, cookies);
        form.put(Gate.FORM_TOKEN, List.of(site.context().gate().form(bare)));
        Request request = new Request(method, path, parts, Map.of(), form, headers, cookies);
        return site.context().gate().turnsAway(request).orElseGet(() -> site.answer(site.routes().stream()
                .filter(it -> it.path().equals(route) && (it.method() == Route.Method.READ) == method.equals("GET"))
                .findFirst().orElseThrow(), request));
    }

    private static String said(HttpReply reply) {
        return new String(reply.body(), StandardCharsets.UTF_8);
    }

    @Test
    void somebodyWithoutAnAccountPlaysAndSeesNothingElse() {
        HttpReply asked = ask("POST", "/j/" + run.code(), Map.of(),
                Map.of("do", "ask", "name", "Ada", "seat", "france"));
        assertThat(asked.status()).isEqualTo(303);
        String cookie = String.valueOf(asked.headers().get("Set-Cookie"));
        assertThat(cookie).startsWith("__Host-surety-seat=").contains("; Secure", "; HttpOnly", "; Path=/");
        Map<String, String> cookies = Map.of("__Host-surety-seat", cookie.replaceAll("^[^=]*=|;.*", ""));
        String seat = "/x/" + run.run().id() + "/seat";
        assertThat(said(ask("GET", seat, cookies, Map.of()))).contains("Wait a moment");
        Participant ada = runs.players(run.run().id()).getFirst();
        runs.admit(leader, run.run(), ada.id(), "france");
        assertThat(said(ask("GET", seat, cookies, Map.of()))).contains("Say something").doesNotContain("Library");
        assertThat(ask("POST", seat, cookies, Map.of("do", "note", "to", "", "words", "Hello", "key", "k")).status())
                .isEqualTo(303);
        for (String path : List.of("/", "/x/new", "/x/" + run.run().id() + "/control", "/me", "/admin", "/in")) {
            HttpReply reply = ask("GET", path, cookies, Map.of());
            assertThat(String.valueOf(reply.headers().get("Location"))).as(path).startsWith("/sign-in");
        }
        assertThat(ask("POST", "/x/" + run.run().id() + "/control", cookies, Map.of("do", "end")).status())
                .isIn(401, 403);
    }

    @Test
    void anAccountOfTheTeamIsNoSeat() {
        SignedIn other = people.accept(new Secret(leader.administration().invite().orThrow().text()), new Title("Else"),
                new MailAddress("else@example.org"), new Password("a good password")).orThrow();
        Map<String, String> cookies = Map.of("__Host-surety", other.session().text());
        for (String page : List.of("seat", "wall", "debrief", "control")) {
            assertThat(ask("GET", "/x/" + run.run().id() + "/" + page, cookies, Map.of()).status()).as(page)
                    .isEqualTo(404);
        }
    }
}
