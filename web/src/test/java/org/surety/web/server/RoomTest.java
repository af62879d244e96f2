package org.surety.web.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.surety.web.server.RoomBrowser.found;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.surety.web.Serve;
import org.surety.web.page.Sites;
import org.surety.workbench.works.PersonQuota;

/** A room in which people play with their phones; one of them cheats. */
class RoomTest {

    @TempDir
    private Path folder;
    private Serve serve;
    private RoomBrowser control;
    private String room;
    private String run;
    private String code;

    @BeforeEach
    void start() {
        serve = Serve.start(Sites.HOME, folder, folder.resolve("data"), 0, PersonQuota.USUAL, OptionalInt.of(0));
        String address = serve.address();
        room = serve.rooms().getFirst().replaceAll("/j$", "");
        control = new RoomBrowser(address.substring(0, address.indexOf("/start")));
        control.get(address);
        control.get("/x/new?exercise=first-hour");
        HttpResponse<String> prepared = control.post("/x/new", "exercise", "first-hour", "minutes", "30", "observers",
                "press");
        assertThat(prepared.statusCode()).isEqualTo(200);
        run = found(prepared, "/x/([a-z0-9]{26})/control");
        code = found(prepared, "join-code\">([A-Z]{6})");
    }

    @AfterEach
    void stop() {
        serve.close();
    }

    private String control(String deed, String... more) {
        control.get(path("control"));
        String[] fields = new String[2 + more.length];
        fields[0] = "do";
        fields[1] = deed;
        System.arraycopy(more, 0, fields, 2, more.length);
        HttpResponse<String> answer = control.post(path("control"), fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private String path(String page) {
        return "/x/" + run + "/" + page;
    }

    private RoomBrowser asks(String name, String seat) {
        RoomBrowser phone = new RoomBrowser(room);
        phone.get("/j/" + code);
        HttpResponse<String> asked = phone.post("/j/" + code, "do", "ask", "name", name, "seat", seat);
        assertThat(asked.body()).contains("Wait a moment");
        return phone;
    }

    private RoomBrowser sits(String name, String seat) {
        RoomBrowser phone = asks(name, seat);
        String page = control.get(path("control")).body();
        control(TeamBrowser.found(page, "value=\"(admit [a-z0-9]{26} " + seat + ")\""));
        assertThat(phone.get(path("seat")).body()).contains("Say something");
        return phone;
    }

    private static String move(HttpResponse<String> page, String says) {
        return found(page, "name=\"move\" value=\"([^>]*)\" form=\"play-form\">" + says);
    }

    private void attacked() {
        control("start");
        control("inject attack");
    }

    @Test
    void theRoomServesOnlyPlayers() {
        RoomBrowser phone = new RoomBrowser(room);
        for (String path : List.of("/x/new", path("control"), "/a/lavrov-2025", "/in", "/me", "/compare", "/w/here",
                "/start?token=x", "/sign-in", "/jobs")) {
            assertThat(phone.get(path).statusCode()).as(path).isEqualTo(404);
            assertThat(phone.post(path, "do", "start").statusCode()).as(path).isIn(403, 404);
        }
        assertThat(phone.get("/").body()).contains("The six letters of the code");
        assertThat(phone.get("/j/QQQQQQ").statusCode()).isEqualTo(404);
        assertThat(phone.get(path("seat")).statusCode()).isEqualTo(404);
        assertThat(phone.get(path("wall")).statusCode()).isEqualTo(404);
        HttpResponse<String> join = phone.get("/j?code=" + code.toLowerCase(java.util.Locale.ROOT));
        assertThat(join.statusCode()).isEqualTo(200);
        assertThat(join.headers().firstValue("Referrer-Policy")).contains("same-origin");
    }

    @Test
    void peoplePlayAndTheOthersSeeItAtOnce() throws Exception {
        RoomBrowser ada = sits("Ada", "france");
        RoomBrowser bob = sits("Bob", "china");
        attacked();
        CompletableFuture<String> seen = CompletableFuture.supplyAsync(() -> bob.stream("/stream/" + run + "/seat",
                line -> line.contains("France ends its talks")));
        String ends = move(ada.get(path("seat")), "End your talks");
        HttpResponse<String> done = ada.post(path("seat"), "move", ends);
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.body()).contains("France ends its talks");
        assertThat(seen.get(30, TimeUnit.SECONDS)).contains("event: time", "event: screen", "France ends its talks");
        assertThat(bob.get(path("wall")).body()).contains("France ends its talks");
        control("end", "why", "enough");
        assertThat(bob.get(path("seat")).body()).contains("Read the debrief");
        assertThat(control.get(path("debrief")).body()).containsAnyOf("are being worked out", "Decisive moments");
    }

    @Test
    void aCheaterGetsNowhere() {
        RoomBrowser eve = sits("Eve", "china");
        sits("Bob", "france");
        attacked();
        HttpResponse<String> own = eve.get(path("seat"));
        String ends = move(own, "End your talks");
        String page = path("seat");
        assertThat(eve.post(page, "move", ends.replace("CHN", "FRA")).body()).contains("no move of your seat");
        assertThat(eve.post(page, "move", ends.replace("end-talks", "act")).statusCode()).isEqualTo(422);
        assertThat(eve.post(page, "move", "x".repeat(9_000)).statusCode()).isEqualTo(403);
        assertThat(eve.post(page, "do", "start", "seat", "france").body()).doesNotContain("Control");
        assertThat(eve.post(path("control"), "do", "end").statusCode()).isIn(403, 404);
        for (String stream : List.of("control", "france", "control:", "nothing")) {
            assertThat(eve.get("/stream/" + run + "/" + stream).statusCode()).as(stream).isEqualTo(404);
        }
        assertThat(eve.get("/stream/" + run.replace(run.charAt(0), '0') + "/seat").statusCode()).isEqualTo(404);
        assertThat(eve.get(path("debrief")).body()).contains("opens when play is over").doesNotContain("Decisive");
        assertThat(eve.get(path("debrief/debrief.html")).body()).doesNotContain("Decisive");
        eve.hidden().put("form-token", "another");
        assertThat(eve.post(page, "move", ends).statusCode()).isEqualTo(403);
        eve.get(page);
        eve.fromElsewhere("http://evil.example");
        assertThat(eve.post(page, "move", ends).statusCode()).isEqualTo(403);
        eve.fromElsewhere(room);
        assertThat(eve.get(page).body()).doesNotContain("ends its talks in");
        assertThat(eve.post(page, "move", ends).body()).contains("China ends its talks");
        assertThat(eve.post(page, "move", ends).statusCode()).as("once is enough").isEqualTo(422);
    }

    /** Whoever was let in while the phone slept is told to load the page again, and does not wait for ever. */
    @Test
    void aPhoneThatSleptHearsThatItWasLetIn() {
        RoomBrowser eve = asks("Eve", "china");
        assertThat(eve.get("/stream/" + run + "/seat").statusCode()).isEqualTo(404);
        control(TeamBrowser.found(control.get(path("control")).body(), "value=\"(admit [a-z0-9]{26} china)\""));
        assertThat(eve.stream("/stream/" + run + "/wait", line -> line.contains("end"))).contains("event: end");
        assertThat(new RoomBrowser(room).get("/stream/" + run + "/wait").statusCode()).isEqualTo(404);
        // Another scenario and another's deed, as the page of preparing sends them, are what is played.
        assertThat(control.get("/x/new?exercise=first-hour").body()).contains("by-russia", "who.attack");
    }

    /** Two tabs, the way back, forms of before, forms of others: each does what it says once, or nothing. */
    @Test
    void oldFormsAndOtherTabsDoNothingTwice() {
        RoomBrowser eve = sits("Eve", "china");
        RoomBrowser bob = sits("Bob", "france");
        attacked();
        String page = path("seat");
        String ends = move(eve.get(page), "End your talks");
        String key = eve.hidden().getOrDefault("key", "");
        String claims = move(eve.get(page), "Claim that France");
        assertThat(eve.post(page, "move", ends, "key", key).body()).contains("China ends its talks");
        String log = chain();
        // The same form again, as the way back shows it, and in another tab.
        assertThat(eve.post(page, "move", ends, "key", key).statusCode()).isEqualTo(200);
        assertThat(chain()).isEqualTo(log);
        // A key that was used for one deed makes another neither done nor undone.
        assertThat(eve.post(page, "move", claims, "key", key).body()).contains("China claims");
        // The form of somebody else with the own session.
        assertThat(bob.post(page, "move", ends, "key", key).statusCode()).isEqualTo(422);
        // Control takes back what happened; the old form does not bring it again.
        String line = TeamBrowser.found(control.get(path("control")).body(), "line=([0-9]+)\"[^>]*>Correct</a>");
        control("rewind", "line", line, "why", "by mistake");
        assertThat(eve.post(page, "move", claims, "key", key).statusCode()).isEqualTo(200);
        assertThat(bob.get(page).body()).contains("Control has corrected what happened");
    }

    private String chain() {
        return TeamBrowser.found(control.get(path("control")).body(), "The log: ([^<]*)");
    }

    @Test
    void whoeverWatchesMakesNoMoveAndTakesNoLog() {
        RoomBrowser watching = sits("Eve", "press");
        RoomBrowser bob = sits("Bob", "france");
        attacked();
        String ends = move(bob.get(path("seat")), "End your talks");
        assertThat(watching.get(path("seat")).body()).contains("You watch").doesNotContain("name=\"move\"");
        assertThat(watching.post(path("seat"), "move", ends).body()).contains("Whoever watches makes no move");
        bob.post(path("seat"), "do", "note", "to", "control", "words", "For control alone");
        assertThat(watching.get(path("seat")).body()).doesNotContain("For control alone");
        assertThat(watching.get(path("wall")).body()).doesNotContain("For control alone");
        control("end", "why", "enough");
        for (RoomBrowser each : List.of(watching, bob)) {
            assertThat(each.get(path("debrief/debrief.log")).body()).doesNotContain("\"link\"");
        }
    }

    @Test
    void wordsOfPeopleNeverBecomeMarkup() {
        RoomBrowser eve = sits("<img src=x onerror=alert(1)>", "china");
        assertThat(eve.post(path("seat"), "do", "note", "to", "", "words", "<form hx-post='/x' hx-trigger='load'>")
                .statusCode()).isEqualTo(200);
        String page = control.get(path("control")).body();
        assertThat(page).contains("&lt;img src=x", "&lt;form hx-post").doesNotContain("<img src=x", "<form hx-post");
        assertThat(eve.stream("/stream/" + run + "/seat", line -> line.contains("China") && line.contains("form")))
                .contains("&lt;form").doesNotContain("<form hx");
    }

    @Test
    void whoeverIsLetGoSeesNothingMore() throws Exception {
        RoomBrowser eve = sits("Eve", "china");
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<String> stream = CompletableFuture.supplyAsync(() -> eve.stream("/stream/" + run + "/seat",
                line -> {
                    begun.countDown();
                    return line.startsWith("event: end");
                }));
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
        String page = control.get(path("control")).body();
        control(TeamBrowser.found(page, "value=\"(revoke [a-z0-9]{26})\""));
        control("note", "to", "", "words", "For those who are still here");
        assertThat(stream.get(30, TimeUnit.SECONDS)).contains("event: end").doesNotContain("still here");
        assertThat(eve.get(path("seat")).statusCode()).isEqualTo(404);
        assertThat(eve.get("/stream/" + run + "/seat").statusCode()).isEqualTo(404);
    }

    @Test
    void whoeverWaitsHearsWhenItIsTime() throws Exception {
        RoomBrowser ada = asks("Ada", "france");
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<String> stream = CompletableFuture.supplyAsync(() -> ada.stream("/stream/" + run + "/wait",
                line -> {
                    begun.countDown();
                    return line.startsWith("event: end");
                }));
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(ada.get("/stream/" + run + "/seat").statusCode()).isEqualTo(404);
        control(TeamBrowser.found(control.get(path("control")).body(), "value=\"(admit [a-z0-9]{26} france)\""));
        assertThat(stream.get(30, TimeUnit.SECONDS)).contains("Wait a moment", "event: end");
    }

    @Test
    void aLostPhoneComesBackWithFourWords() {
        RoomBrowser ada = sits("Ada", "france");
        String words = found(ada.get(path("seat")), "<strong>([a-z]+ [a-z]+ [a-z]+ [a-z]+)</strong>");
        RoomBrowser other = new RoomBrowser(room);
        other.get("/j/" + code);
        assertThat(other.post("/j/" + code, "do", "back", "words", "no such words here").statusCode()).isEqualTo(422);
        assertThat(other.post("/j/" + code, "do", "back", "words", words).body()).contains("Say something");
        assertThat(ada.get(path("seat")).statusCode()).isEqualTo(404);
        assertThat(other.get("/j/" + code).uri().getPath()).isEqualTo(path("seat"));
    }

    @Test
    void onlySoManyStreamsOfOneBrowserAreOpen() throws Exception {
        RoomBrowser ada = sits("Ada", "france");
        List<CompletableFuture<String>> open = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            CountDownLatch begun = new CountDownLatch(1);
            open.add(CompletableFuture.supplyAsync(() -> ada.stream("/stream/" + run + "/seat", line -> {
                begun.countDown();
                return line.contains("That is all");
            })));
            assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(ada.get("/stream/" + run + "/seat").statusCode()).isEqualTo(429);
        control("note", "to", "", "words", "That is all");
        for (CompletableFuture<String> each : open) {
            assertThat(each.get(30, TimeUnit.SECONDS)).contains("That is all");
        }
    }
}
