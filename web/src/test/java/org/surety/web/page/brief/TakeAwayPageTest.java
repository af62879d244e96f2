package org.surety.web.page.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.surety.report.rendering.Format;
import org.surety.report.rendering.Renderings;
import org.surety.report.text.Look;
import org.surety.semantics.Work;
import org.surety.web.gate.HttpReply;
import org.surety.web.page.Site;
import org.surety.web.page.Sites;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.BriefQuestion;
import org.surety.workbench.api.HeldReading;
import org.surety.workbench.api.ReportQuestion;

/** Everything that can be taken away opens, and is what the report gives. */
class TakeAwayPageTest {

    private static final String HELD = "?hold=decision:all-agree&by=russia";
    private static final List<HeldReading> READINGS = List.of(new HeldReading("decision", "all-agree"));

    @TempDir
    private static Path folder;

    private static Site site;
    private static Workbench bench;

    @BeforeAll
    static void copyOne() throws IOException {
        Files.copy(Sites.HOME.resolve("catalog/proposals/lavrov-2025/agreement.yaml"), folder.resolve("mine.yaml"));
        site = Sites.in(folder);
        bench = site.context().documents().folder();
    }

    /** The file at an address, asked for again and again as its page does. */
    private static HttpReply file(Site site, String address) throws InterruptedException {
        for (int i = 0; i < 200; i++) {
            HttpReply response = Sites.get(site, address);
            if (response.status() != 303) {
                return response;
            }
            Thread.sleep(50);
        }
        throw new AssertionError(address + " is still being made");
    }

    private static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                assertThat(files.put(entry.getName(), in.readAllBytes())).as(entry.getName() + " stands once").isNull();
            }
        }
        return files;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void theBriefIsTheReportsOwn() throws Exception {
        HttpReply page = file(site, "/w/here/mine.yaml/take/brief.html" + HELD);
        org.surety.report.rendering.Response.OfBrief brief = bench.brief(
                new BriefQuestion("mine.yaml", List.of(), java.util.Optional.of("russia"), READINGS), Work.quiet())
                .response();
        assertThat(page.body()).isEqualTo(Renderings.of(brief, Format.HTML, Look.PLAIN).bytes());
        assertThat(page.headers().get("Content-Disposition"))
                .matches("attachment; filename=\"lavrov-2025(-\\d{4}-\\d\\d-\\d\\d)?-as-read-brief\\.html\"");

        HttpReply word = file(site, "/w/here/mine.yaml/take/brief.docx" + HELD);
        assertThat(word.body()).isEqualTo(Renderings.of(brief, Format.DOCX, Look.PLAIN).bytes());
        assertThat(text(unzipped(word.body()).get("word/document.xml"))).contains("w:document");
    }

    @Test
    void theZipHasEverythingAndSaysWhatItIs() throws Exception {
        byte[] zip = file(site, "/w/here/mine.yaml/take/all.zip" + HELD).body();
        Map<String, byte[]> files = unzipped(zip);
        assertThat(files.keySet()).allMatch(it -> it.matches("[A-Za-z0-9][A-Za-z0-9._-]*"));
        assertThat(files.keySet().stream().map(it -> it.replaceFirst("^lavrov-2025.*-as-read-", "")))
                .contains("brief.docx", "brief.html", "report.docx", "report.html", "answers.json", "mine.yaml",
                        "README.txt");
        assertThat(files.get("mine.yaml")).isEqualTo(Files.readAllBytes(folder.resolve("mine.yaml")));

        String note = text(files.get("README.txt"));
        for (Map.Entry<String, byte[]> each : files.entrySet()) {
            if (!each.getKey().equals("README.txt")) {
                assertThat(note).contains(each.getKey() + "\n").contains("SHA-256 " + sha256(each.getValue()));
            }
        }
        assertThat(note).contains("Version: read so that ").contains("attacks by Russia").contains("Surety ");

        byte[] report = file(site, "/w/here/mine.yaml/take/report.html" + HELD).body();
        assertThat(report).isEqualTo(Renderings.of(bench.report(
                new ReportQuestion("mine.yaml", List.of(), READINGS, true), Work.quiet()).response(), Format.HTML,
                Look.PLAIN).bytes());
        assertThat(text(unzipped(file(site, "/w/here/mine.yaml/take/report.docx" + HELD).body())
                .get("word/document.xml"))).contains("w:document");
        String answers = text(file(site, "/w/here/mine.yaml/take/answers.json" + HELD).body());
        assertThat(answers).startsWith("{").contains("decision=all-agree");
    }

    @Test
    @EnabledIfSystemProperty(named = "surety.cases", matches = ".+", disabledReason = "at length only")
    void theSameQuestionGivesTheSameZip() throws Exception {
        Site again = Sites.apart(folder);
        assertThat(file(again, "/w/here/mine.yaml/take/all.zip" + HELD).body())
                .isEqualTo(file(site, "/w/here/mine.yaml/take/all.zip" + HELD).body());
        again.context().answers().close();
    }

    private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    @Test
    void thePageShowsTheBriefAndHowToTakeIt() throws InterruptedException {
        file(site, "/w/here/mine.yaml/take/brief.html" + HELD);
        String page = Sites.page(site, "/w/here/mine.yaml/take" + HELD);
        String lead = said(text(file(site, "/w/here/mine.yaml/take/brief.html" + HELD).body()));
        assertThat(said(page)).isEqualTo(lead);
        assertThat(page)
                .contains("data-copy=\"" + lead + " (\u201cUN Security Council members as guarantors of a neutral "
                        + "Ukraine\u201d, ")
                .contains("; read so that ")
                .containsPattern("asked on \\d{4}-\\d\\d-\\d\\d\\)\"")
                .contains("cannot be sent")
                .contains(
                        "data-copy=\"http://127.0.0.1:7788/w/here/mine.yaml/take?hold=decision:all-agree"
                                + "&amp;by=russia\"")
                .contains("href=\"/w/here/mine.yaml/take/brief.docx?hold=decision:all-agree&amp;by=russia\"")
                .containsPattern("value=\"decision:all-agree\" selected").containsPattern("value=\"RUS\" selected")
                .doesNotContain("take/report.docx");
    }

    private static String said(String page) {
        Matcher lead = Pattern.compile("<p class=\"lead\">(.*?)</p>").matcher(page);
        assertThat(lead.find()).as("a sentence").isTrue();
        return lead.group(1);
    }

    @Test
    void whatCannotBeAnsweredIsToldAndWhatIsNotThereIsMissing() {
        assertThat(Sites.get(site, "/w/here/mine.yaml/take/report.exe").status()).isEqualTo(404);
        assertThat(Sites.get(site, "/w/here/none.yaml/take/brief.html").status()).isEqualTo(404);
        assertThat(Sites.page(site, "/w/here/mine.yaml/take?hold=nothing:at-all")).contains("role=\"alert\"");
        assertThat(Sites.get(site, "/w/here/mine.yaml/take/brief.html?hold=nothing:at-all").status()).isEqualTo(303);
    }

    @Test
    void namesAreFlatAndEachIsThereOnce() throws IOException {
        Parcel parcel = new Parcel();
        List<String> got = List.of("../../etc/passwd", "C:\\a\\b", "/", "", "NUL.txt", "con", ".hidden", "a\nb", "end.",
                "A.yaml", "a.yaml", "é".repeat(200) + ".html").stream()
                .map(it -> parcel.add(it, it.getBytes(StandardCharsets.UTF_8))).toList();
        assertThat(got).startsWith("etc-passwd", "C--a-b", "file-", "2-file-", "file-NUL.txt", "file-con", "hidden",
                "a-b", "end", "A.yaml", "2-a.yaml");
        assertThat(unzipped(parcel.zip()).keySet()).containsExactlyElementsOf(got);
    }
}
