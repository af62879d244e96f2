package org.surety.web.page.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.surety.web.gate.HttpReply;
import org.surety.web.page.Route;
import org.surety.web.page.Site;
import org.surety.web.page.Sites;

/** The page of the one person of an installation of one's own. */
class MePageTest {

    @TempDir
    private Path folder;
    private Site site;

    @BeforeEach
    void begin() {
        site = Sites.in(folder);
    }

    @AfterEach
    void end() {
        site.context().people().close();
    }

    @Test
    void whoIsAloneTakesAwayAndBringsInAndHasNoAccountToKeep() {
        String page = Sites.page(site, "/me");
        assertThat(page).contains("Take everything of yours away", "Bring in a work from another installation")
                .doesNotContain("Erase yourself", "Sign out", "Look after the installation");
        assertThat(Sites.post(site, "/me", Map.of("do", "erase", "sure", "erase me")).status()).isEqualTo(422);
        assertThat(site.context().people().alone().account().self().value()).isPresent();
        HttpReply zip = Sites.post(site, "/me", Map.of("do", "everything"));
        assertThat(zip.headers()).containsEntry("Content-Disposition", "attachment; filename=\"everything.zip\"");
        assertThat(zip.stored()).hasValueSatisfying(it -> assertThat(it.toFile().delete()).isTrue());
    }

    @Test
    void whatIsWrongIsSaidOnThePage() {
        assertThat(Sites.post(site, "/me", Map.of("do", "bring")).status()).isEqualTo(422);
        assertThat(Sites.post(site, "/me", Map.of("do", "purge", "work", "x")).status()).isEqualTo(422);
        assertThat(Sites.post(site, "/me", Map.of("do", "nothing")).status()).isEqualTo(422);
    }

    @Test
    void thePagesOfATeamAreNotThere() {
        assertThat(site.routes()).extracting(Route::path).doesNotContain("/admin", "/sign-in", "/join")
                .contains("/start", "/me");
    }
}
