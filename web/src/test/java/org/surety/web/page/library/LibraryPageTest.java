package org.surety.web.page.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.surety.report.Structure.Answer;
import org.surety.report.Structure.Question;
import org.surety.report.words.StructureWords;
import org.surety.web.page.Site;
import org.surety.web.page.Sites;
import org.surety.workbench.store.FileStore;
import org.surety.workbench.store.FolderState;

/** The library narrows by words and by how texts are built; what it counts is what it shows. */
class LibraryPageTest {

    private static final Pattern CHIP =
            Pattern.compile("<a href=\"(/[^\"]*)\"[^>]*>([^<]+) <span class=\"count\">(\\d+)</span>");

    /** One for all: how the texts of the catalog are built is worked out once. */
    @TempDir
    private static Path folder;

    private static Site site;

    @BeforeAll
    static void open() {
        site = Sites.in(folder);
    }

    @AfterAll
    static void close() {
        site.context().people().close();
    }

    private String page(String address) {
        return Sites.page(site, address);
    }

    private static List<String> shown(String page) {
        List<String> shown = new ArrayList<>();
        Matcher links = Pattern.compile("<li><a href=\"(/[aw]/[^\"]+)\"").matcher(page);
        while (links.find()) {
            shown.add(links.group(1));
        }
        return shown;
    }

    /** An invented text of each kind of vote, where the answer is plain. */
    @Test
    void countsEveryKindOfDecision() throws IOException {
        write("all", "rule: unanimity");
        write("each", "rule: each");
        write("one", "rule: {one: BBB}");
        write("some", "rule: {all-of: [{veto: BBB}, {quota: 2}]}");
        write("enough", "rule: {quota: 2}");
        for (String kind : List.of("all", "each", "one", "some", "enough")) {
            List<String> own = shown(page("/?q=invented&decides=" + kind));
            assertThat(own).as(kind).containsExactly("/w/here/" + kind + ".yaml");
        }
        assertThat(page("/?q=invented&clock=yes")).contains("/w/here/all.yaml");
        assertThat(shown(page("/?q=invented&clock=no"))).isEmpty();
    }

    private void write(String id, String rule) throws IOException {
        Files.writeString(folder.resolve(id + ".yaml"), """
                surety: 1
                kind: agreement
                id: %s
                title: Invented, %s
                status: draft
                sources: {invented: {title: Made up, grade: inference}}
                parties:
                  AAA: {role: protected, name: Alpha, source: invented}
                  BBB: {role: guarantor, name: Beta, source: invented}
                  CCC: {role: guarantor, name: Gamma, source: invented}
                  DDD: {role: guarantor, name: Delta, source: invented}
                procedures:
                  help:
                    on: armed-attack
                    against: AAA
                    source: invented
                    steps:
                      vote: {among: guarantors, %s, within: 3 days, yes: act, no: end, source: invented}
                      act: {by: those-in-favour, must: armed-force, source: invented}
                """.formatted(id, id, rule));
    }

    /** What each chip promises is what its address shows, whatever was chosen before. */
    @Test
    void everyChipShowsAsManyAsItSays() {
        int chips = 0;
        for (String from : List.of("/", "/?owed=yes", "/?q=ukraine&decides=all")) {
            Matcher chip = CHIP.matcher(page(from));
            while (chip.find()) {
                String address = chip.group(1).replace("&amp;", "&");
                boolean takesAway = chip.group().contains("take this away");
                if (!takesAway) {
                    assertThat(shown(page(address))).as(address).hasSize(Integer.parseInt(chip.group(3)));
                    chips++;
                }
            }
        }
        assertThat(chips).isGreaterThan(30);
    }

    /** Facts that are known of these texts: who has a veto, and that NATO's members vote by consensus. */
    @Test
    void answersForTheCatalogAreTheKnownOnes() {
        assertThat(shown(page("/?decides=some"))).contains("/a/un-charter-1945", "/a/lavrov-2025")
                .doesNotContain("/a/north-atlantic-1949");
        assertThat(shown(page("/?decides=all"))).contains("/a/north-atlantic-1949", "/a/lavrov-2025");
        assertThat(shown(page("/?left=yes"))).contains("/a/north-atlantic-1949").doesNotContain("/a/belgium-1839");
        assertThat(shown(page("/?owed=no"))).contains("/a/budapest-1994");
        assertThat(shown(page("/?owed=yes"))).doesNotContain("/a/budapest-1994");
    }

    @Test
    void passesOverWhatIsNoAnswer() {
        assertThat(shown(page("/?owed=perhaps&decides=yes"))).hasSameSizeAs(shown(page("/")));
        assertThat(page("/?q=%3Cb%3E")).doesNotContain("<b>").contains("is like that.");
    }

    /** A text with errors is in the list, has no structure, and keeps no other from having one. */
    @Test
    void aTextWithErrorsHoldsUpNobody() throws IOException {
        Files.writeString(folder.resolve("broken.yaml"), "surety: 1\nkind: agreement\nid: broken\ntitle: Broken\n");
        assertThat(shown(page("/"))).contains("/w/here/broken.yaml");
        assertThat(shown(page("/?owed=no"))).contains("/a/budapest-1994").doesNotContain("/w/here/broken.yaml");
    }

    /** As {@code catalog copy} leaves it: a folder with an agreement.yaml, and what belongs to it beside that. */
    @Test
    void aFolderWithAnAgreementIsOne() throws IOException {
        write("agreement", "rule: each");
        Path own = Files.createDirectories(folder.resolve("my draft"));
        Files.move(folder.resolve("agreement.yaml"), own.resolve("agreement.yaml"));
        Files.createDirectories(folder.resolve("empty"));
        assertThat(shown(page("/?q=invented,+agreement"))).containsExactly("/w/here/my%20draft");
        assertThat(page("/w/here/my%20draft?by=BBB&of=AAA")).contains("If Beta attacks Alpha");
        assertThat(Sites.get(site, "/w/here/empty").status()).isEqualTo(404);
        aFileThatCannotSayWhatItIsIsShown();

        String before = FolderState.of(new FileStore(Sites.HOME, folder));
        Path beside = Files.createDirectories(own.resolve("scenarios")).resolve("one.yaml");
        Files.writeString(beside, "surety: 1\nkind: scenario\nid: one\n");
        assertThat(FolderState.of(new FileStore(Sites.HOME, folder))).isNotEqualTo(before);
    }

    /** Whose file is not shown has no way to learn what is wrong with it. */
    private void aFileThatCannotSayWhatItIsIsShown() throws IOException {
        Files.writeString(folder.resolve("torn.yaml"), "surety: 1\nkind: agrement\nid: torn\n");
        Files.writeString(folder.resolve("other.yaml"), "services: {web: {image: nginx}}\n");
        Files.writeString(folder.resolve("scene.yaml"), "surety: 1\nkind: scenario\nid: scene\n");
        String page = page("/");
        assertThat(shown(page)).contains("/w/here/torn.yaml").doesNotContain("/w/here/other.yaml",
                "/w/here/scene.yaml");
        assertThat(page).contains("This cannot be read as an agreement; open it to see why.");
        assertThat(page("/w/here/torn.yaml")).contains("torn.yaml, line 2").contains("agreement");
    }

    /** However a file was saved, it is read, or its page says why it cannot be; what is no file is no text. */
    @Test
    void filesOfEveryKindAreReadOrSaidToBeUnreadable() throws IOException {
        write("wide", "rule: unanimity");
        String said = Files.readString(folder.resolve("wide.yaml"));
        Files.write(folder.resolve("wide.yaml"), ("\uFEFF" + said).getBytes(StandardCharsets.UTF_16LE));
        Files.write(folder.resolve("old.yaml"), said.replace("Alpha", "Alph\u00e4")
                .getBytes(StandardCharsets.ISO_8859_1));
        Files.write(folder.resolve("large.yaml"), (said + "#".repeat(5 << 20)).getBytes(StandardCharsets.UTF_8));
        Files.createFile(folder.resolve("empty.yaml"));
        Files.createDirectory(folder.resolve("folder.yaml"));
        Files.createSymbolicLink(folder.resolve("loop.yaml"), folder.resolve("loop.yaml"));
        String page = page("/");
        assertThat(shown(page)).contains("/w/here/wide.yaml", "/w/here/old.yaml", "/w/here/large.yaml")
                .doesNotContain("/w/here/empty.yaml", "/w/here/folder.yaml", "/w/here/loop.yaml");
        assertThat(page("/w/here/wide.yaml?by=BBB&of=AAA")).contains("If Beta attacks Alpha");
        assertThat(shown(page("/?q=invented,+wide&decides=all"))).containsExactly("/w/here/wide.yaml");
        assertThat(page("/w/here/old.yaml")).contains("Byte 0xE4 is not UTF-8 here", "Save the file as UTF-8.");
        assertThat(page("/w/here/large.yaml")).contains("larger than");
    }

    /** What is known of a text is worked out again when the text changes. */
    @Test
    void aChangedTextIsLookedAtAgain() throws IOException {
        write("changed", "rule: unanimity");
        assertThat(shown(page("/?q=invented,+changed&decides=all"))).hasSize(1);
        write("changed", "rule: each");
        assertThat(shown(page("/?q=invented,+changed&decides=all"))).isEmpty();
        assertThat(shown(page("/?q=invented,+changed&decides=each"))).hasSize(1);
    }

    @Test
    void everyQuestionHasWordsOfItsOwn() {
        assertThat(Question.values()).extracting(StructureWords::question)
                .doesNotHaveDuplicates();
        assertThat(Answer.values()).extracting(StructureWords::answer)
                .doesNotHaveDuplicates();
    }
}
