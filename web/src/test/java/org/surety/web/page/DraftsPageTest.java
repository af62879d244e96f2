package org.surety.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.surety.web.gate.HttpReply;
import org.surety.web.gate.Request;

/** Two drafts arrive, are compared and woven, and are given meaning. */
class DraftsPageTest {

    private static final String OURS = """
            Article 1 Consultations
            1. The guarantors shall consult within 3 days.
            2. Decisions need two thirds of the guarantors.
            """;
    private static final String THEIRS = """
            Article 1 Consultations
            1. The guarantors shall consult within 10 days.
            2. All guarantors must agree.
            3. Any guarantor may withdraw.
            """;

    @TempDir
    private Path folder;
    private Site site;

    @BeforeEach
    void begin() {
        site = Sites.in(folder);
    }

    @AfterEach
    void end() {
        site.people().close();
    }

    private HttpReply bring(Request.Upload... files) {
        return bring("Before a call", files);
    }

    private HttpReply bring(String title, Request.Upload... files) {
        Request request =
                new Request("POST", "/in/drafts", Map.of(), Map.of(), Map.of("title", List.of(title)),
                        Map.of("host", "127.0.0.1:7788"), Map.of(), List.of(files));
        return site.routes().stream().filter(it -> it.path().equals("/in/drafts")).findFirst().orElseThrow().page()
                .apply(request);
    }

    private static Request.Upload file(String name, String text) {
        return new Request.Upload(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String words(String page) {
        return page.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    private String page(String address) {
        return words(Sites.page(site, address));
    }

    @Test
    void twoDraftsAreComparedWovenAndGivenMeaning() {
        String drafts = bring(file("ours.txt", OURS), file("theirs.txt", THEIRS)).headers().get("Location");
        assertThat(page(drafts)).contains("Before a call", "ours", "theirs", "Decisions need two thirds",
                "Any guarantor may withdraw.");
        assertThat(page(drafts + "/woven")).contains("[ours: 3][theirs: 10]".replace("][", "] ["));
        String woven = new String(Sites.get(site, drafts + "/woven/text").body(), StandardCharsets.UTF_8);
        assertThat(woven).contains("The guarantors shall consult within [ours: 3][theirs: 10] days.");
        String meaning = drafts + "/meaning";
        assertThat(page(meaning)).contains("this work has none yet", "Words here may say by when");
        assertThat(Sites.post(site, meaning + "/start", Map.of()).status()).isEqualTo(303);
        assertThat(page(meaning)).contains("3 passages have no meaning yet");
        String one = meaning + "?draft=ours";
        assertThat(Sites.post(site, one, Map.of("do", "with", "key", "1.", "clause",
                "procedures.assistance.steps.consult")).status()).isEqualTo(303);
        assertThat(page(one)).contains("2 passages have no meaning yet", "Said by: assistance, consult");
        Sites.post(site, one, Map.of("do", "aside", "key", "2."));
        assertThat(page(one)).contains("1 passage has no meaning yet", "Set aside");
        Sites.post(site, one, Map.of("do", "without", "key", "1.", "clause", "procedures.assistance.steps.consult"));
        assertThat(page(one)).contains("2 passages have no meaning yet");
        // Beside the answers stands what no answer rests on.
        assertThat(page(drafts.replace("/drafts", "") + "/agreement.yaml")).contains(
                "ours: 2 passages have no meaning yet",
                "theirs: 4 passages have no meaning yet");
    }

    @Test
    void aWorkThatNobodyNamedIsCalledAfterItsDrafts() {
        Request.Upload ours = file("ours.v2.docx.txt", OURS);
        Request.Upload theirs = file("theirs.txt", THEIRS);
        assertThat(page(bring(" ", theirs, ours).headers().get("Location"))).contains("ours.v2.docx and theirs");
        assertThat(page(bring("", ours).headers().get("Location"))).contains("ours.v2.docx");
        assertThat(page(bring("", theirs, ours, file("a.txt", OURS), file("b.txt", OURS)).headers().get("Location")))
                .contains("a, b and 2 others");
        String longest = "x".repeat(300) + ".txt";
        assertThat(bring("", file(longest, OURS), file("y" + longest, OURS)).status()).isEqualTo(303);
    }

    @Test
    void hostileFilesAreRefusedInWordsAndLeaveNothing() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(new byte[40_000_000]);
        }
        HttpReply refused = bring(new Request.Upload("draft.docx", bomb.toByteArray()), file("ours.txt", OURS));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(words(new String(refused.body(), StandardCharsets.UTF_8))).contains("draft.docx: ", "expected");
        assertThat(bring().status()).isEqualTo(422);
        assertThat(page("/")).contains("You have none yet.");
        assertThat(bring(file("../../<script>.txt", OURS)).status()).isEqualTo(303);
        assertThat(Sites.page(site, "/")).doesNotContain("<script>.txt");
    }
}
