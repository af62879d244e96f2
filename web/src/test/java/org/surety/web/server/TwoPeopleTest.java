package org.surety.web.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.surety.web.server.TeamBrowser.found;
import static org.surety.web.server.TeamBrowser.leads;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.surety.web.Serve;
import org.surety.web.gate.Proxies;
import org.surety.web.gate.PublicAddress;
import org.surety.web.page.Sites;
import org.surety.workbench.works.StorePlace;

/** Two people write in one text at the same time, and neither loses a word. */
class TwoPeopleTest {

    @TempDir
    private Path folder;
    private Serve serve;
    private TeamBrowser ada;
    private TeamBrowser bob;
    private String text;

    @BeforeEach
    void start() {
        serve = Serve.team(Sites.HOME, StorePlace.in(folder.resolve("works")), folder,
                PublicAddress.of("https://" + TeamBrowser.HOST),
                new WebServer.Listening("127.0.0.1", 0, Proxies.of(Set.of("127.0.0.1"))));
        ada = new TeamBrowser(serve.port()).joins(serve.address(), "Ada");
        ada.get("/in");
        String edit = leads(ada.post("/in", "do", "first", "title", "Ours")).orElseThrow();
        text = edit.replace("/edit", "");
        String sharing = text.replaceAll("/[^/]*$", "/sharing");
        ada.get(sharing);
        String link = found(ada.post(sharing, "do", "invite", "role", "drafter").body(),
                "token=([A-Za-z0-9_-]{43})\"");
        bob = new TeamBrowser(serve.port()).joins("token=" + link, "Bob");
    }

    @AfterEach
    void stop() {
        serve.close();
    }

    /** Writes a value otherwise; gives the address of the try that this makes. */
    private String changes(TeamBrowser who, String path, String value) {
        who.get(text + "/edit");
        return leads(who.post(text + "/edit", "do", "put", "path", path, "value", value)).orElseThrow();
    }

    private static HttpResponse<String> saves(TeamBrowser who, String address) {
        String page = who.get(address).body();
        return who.post(address, "do", "save", "base", found(page, "name=\"base\" value=\"(\\d+)\""), "key",
                found(page, "name=\"key\" value=\"([^\"]+)\""));
    }

    @Test
    void whoIsLateSeesBothAndSavesWhatBothWrote() {
        String hers = changes(ada, "title", "The title of Ada");
        String his = changes(bob, "title", "The title of Bob");
        assertThat(leads(saves(ada, hers))).contains(text);
        HttpResponse<String> late = saves(bob, his);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("The title of Ada", "The title of Bob", "Nothing is lost");
        assertThat(bob.get(text).body()).as("nothing is overwritten").contains("The title of Ada")
                .doesNotContain("The title of Bob");
        assertThat(ada.get(his).body()).as("the other sees what was tried").contains("The title of Bob");
        String form = late.body();
        HttpResponse<String> saved = bob.post(his, "do", "save", "base", found(form,
                "name=\"base\" value=\"(\\d+)\""), "key", found(form, "name=\"key\" value=\"([^\"]+)\""));
        assertThat(leads(saved)).contains(text);
        String history = ada.get(text + "/history").body();
        assertThat(history).contains("The title of Ada", "The title of Bob");
    }

    @Test
    void aSaveThatIsSentAgainIsOne() {
        String hers = changes(ada, "title", "The title of Ada");
        String page = ada.get(hers).body();
        String base = found(page, "name=\"base\" value=\"(\\d+)\"");
        String key = found(page, "name=\"key\" value=\"([^\"]+)\"");
        for (int i = 0; i < 3; i++) {
            assertThat(leads(ada.post(hers, "do", "save", "base", base, "key", key))).contains(text);
        }
        assertThat(ada.get(text + "/r2").statusCode()).isEqualTo(200);
        assertThat(ada.get(text + "/r3").statusCode()).isEqualTo(404);
    }
}
