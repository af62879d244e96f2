package org.surety.web.page.works;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.surety.web.gate.HttpReply;
import org.surety.web.gate.Request;
import org.surety.web.page.Site;
import org.surety.web.page.Sites;

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
        site.context().people().close();
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
        assertThat(page(meaning)).contains("this work has none yet", "Words here may answer: by when");
        assertThat(Sites.post(site, meaning + "/start", Map.of()).status()).isEqualTo(303);
        assertThat(page(meaning)).contains("2 passages have no meaning yet");
        String one = meaning + "?draft=ours";
        assertThat(Sites.post(site, one, Map.of("do", "with", "key", "1.", "clause",
                "procedures.assistance.steps.consult")).status()).isEqualTo(303);
        assertThat(page(one)).contains("1 passage has no meaning yet", "Said by: assistance, consult");
        Sites.post(site, one, Map.of("do", "aside", "key", "2."));
        assertThat(page(one)).contains("Every passage that needs one has a meaning.", "Set aside");
        Sites.post(site, one, Map.of("do", "back", "key", "2."));
        assertThat(page(one)).contains("1 passage has no meaning yet").doesNotContain("Set aside");
        Sites.post(site, one, Map.of("do", "without", "key", "1.", "clause", "procedures.assistance.steps.consult"));
        assertThat(page(one)).contains("2 passages have no meaning yet");
        Sites.post(site, meaning + "?draft=theirs&find=guarantors", Map.of("do", "others"));
        assertThat(page(meaning + "?draft=theirs")).contains("1 passage has no meaning yet",
                "2. All guarantors must agree. Words here may answer: who; may or must. Set aside");
        for (String each : List.of("1.", "2.")) {
            Sites.post(site, meaning + "?draft=theirs", Map.of("do", "back", "key", each));
        }
        // Beside the answers stands what no answer rests on.
        assertThat(page(drafts.replace("/drafts", "") + "/agreement.yaml")).contains(
                "ours: 2 passages have no meaning yet",
                "theirs: 3 passages have no meaning yet");
    }

    @Test
    void bracketsSideBySideAreSaidToTakeThePlaceOfEachOther() {
        String meaning = bring(file("one.txt", "1. Each guarantor [BOR: shall] [may] help [at once] with 85,000 men."))
                .headers().get("Location") + "/meaning";
        assertThat(page(meaning)).contains("In brackets, one of these: Proposed by BOR, open: shall. "
                + "Proposed by nobody named, open: may. In brackets, proposed by nobody named, open: at once.")
                .doesNotContain("who decides");
    }

    private static String longDraft(int passages) {
        return IntStream.rangeClosed(1, passages)
                .mapToObj(it -> it + ". The guarantors consult on matter " + it + " within " + it % 30 + " days.\n")
                .collect(Collectors.joining());
    }

    @Test
    void aVeryLongDraftIsGivenMeaningAPageAtATime() {
        String meaning = bring(file("long.txt", longDraft(19_000))).headers().get("Location") + "/meaning";
        Sites.post(site, meaning + "/start", Map.of());
        String first = Sites.page(site, meaning);
        assertThat(first.length()).as("characters").isLessThan(200_000);
        assertThat(words(first)).contains("19,000 passages have no meaning yet", "Passages 1 to 40 of 19,000. Next "
                + "The last", "consult on matter 40 within").doesNotContain("on matter 41 within");
        assertThat(page(meaning + "?from=18961")).contains("Passages 18,961 to 19,000 of 19,000. The first Before",
                "on matter 19000 within").doesNotContain("Next");
        assertThat(page(meaning + "?find=MATTER 1900")).contains("2 passages with “MATTER 1900”",
                "on matter 1900 within",
                "on matter 19000 within").doesNotContain("on matter 1 within");
        assertThat(page(meaning + "?find=nobody")).contains("No passage has these words.");
        HttpReply given = Sites.post(site, meaning + "?draft=long&from=41", Map.of("do", "aside", "key", "42."));
        assertThat(given.headers().get("Location")).endsWith("/meaning?draft=long&from=41#passage-42");
        assertThat(page(meaning + "?from=41")).contains("18,999 passages have no meaning yet", "Set aside");
        assertThat(page(meaning + "?from=41&show=open")).contains("Passages 41 to 80 of 18,999", "on matter 43 within")
                .doesNotContain("on matter 42 within");
        HttpReply beyond = Sites.get(site, meaning + "?from=19001");
        assertThat(beyond.status()).isEqualTo(422);
        assertThat(words(new String(beyond.body(), StandardCharsets.UTF_8))).contains("“19001”", "1 to 19000");
        assertThat(Sites.get(site, meaning + "?show=all").status()).isEqualTo(422);
        // The one page that is sent names the first of them.
        assertThat(page(meaning.replace("/drafts/meaning", "/agreement.yaml/take"))).contains("on matter 20 within",
                "long: 18,979 more passages").doesNotContain("on matter 21 within");
    }

    @Test
    void veryLongDraftsAreHeldAgainstEachOtherAPageAtATime() {
        String long1 = longDraft(3_000);
        String drafts = bring(file("a.txt", long1), file("b.txt", long1.replace("within 7 days", "within a week")))
                .headers().get("Location");
        assertThat(page(drafts)).contains("2,900 passages are the same in both; 100 rows differ.",
                "Rows 1 to 200 of 3,000. Next The last", "matter 200 within").doesNotContain("matter 201 within");
        assertThat(page(drafts + "?show=differing")).contains("100 rows. ", "matter 7 within", "matter 2977 within")
                .doesNotContain("matter 8 within");
        assertThat(page(drafts + "?find=a week&from=100")).contains("Rows 100 to 100 of 100 with “a week”.");
        assertThat(Sites.get(site, drafts + "?find=a week&from=101").status()).isEqualTo(422);
        String woven = drafts + "/woven";
        assertThat(page(woven)).contains("Passages 1 to 200 of 3,000.").doesNotContain("matter 201 within");
        assertThat(page(woven + "?show=differing&find=2977")).contains("1 passage with “2977”.", "[b: a week.]")
                .doesNotContain("matter 297 within");
        assertThat(Sites.get(site, woven + "?show=all").status()).isEqualTo(422);
        String alone = bring(file("a.txt", long1)).headers().get("Location");
        assertThat(page(alone + "?from=2801")).contains("Passages 2,801 to 3,000 of 3,000.", "matter 3000 within");
        assertThat(Sites.page(site, alone).length()).isLessThan(200_000);
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
