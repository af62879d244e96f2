package org.surety.report.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surety.model.agreement.Source;
import org.surety.report.Sample;
import org.surety.report.Stamp;
import org.surety.report.html.HtmlReport;
import org.surety.report.html.Page;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;

class WordDocumentTest {

    private static final Page REPORT = HtmlReport.report(Sample.dossier());
    private static final OpenedDocument WORD = OpenedDocument.of(WordDocument.of(REPORT));

    private static Page page(String title, Markup... body) {
        return new Page(title, new Stamp("1", "brief", List.of(), Map.of()),
                List.of(Tag.of("h1", title), Tag.of("div").add(body)), Optional.empty());
    }

    private static OpenedDocument open(Markup... body) {
        return OpenedDocument.of(WordDocument.of(page("A title", body)));
    }

    @Test
    void saysWhatThePageSaysInTheSameOrder() {
        assertThat(WORD.letters()).isEqualTo(OpenedDocument.letters(REPORT, WORD.letters())).hasSizeGreaterThan(2_000);
    }

    @Test
    void theBriefCitesEverySourceOnceBesideItsStatus() {
        List<Source> sources = Sample.dossier().family().under(Sample.dossier().shown()).sources();
        Page page = HtmlReport.brief(REPORT.stamp(), Sample.dossier().brief().orElseThrow(), sources);
        OpenedDocument word = OpenedDocument.of(WordDocument.of(page));
        assertThat(sources).isNotEmpty();
        assertThat(word.notes()).hasSameSizeAs(sources).first().asString().contains(sources.getFirst().title());
        assertThat(word.letters()).isEqualTo(OpenedDocument.letters(page, word.letters()));
        assertThat(HtmlReport.brief(REPORT.stamp(), Sample.dossier().brief().orElseThrow()))
                .doesNotContain("source-1");
    }

    @Test
    void everyFootnoteIsReferredToOnceAndEveryMarkHasOne() {
        assertThat(WORD.notes()).isNotEmpty();
        assertThat(WORD.noteMarks()).doesNotHaveDuplicates().containsExactlyElementsOf(WORD.noteIds());
    }

    @Test
    void aSourceIsToldInFullOnceAndHasOneNoteInASection() {
        OpenedDocument word = open(
                Tag.of("p", "A clause.").add(Tag.of("span").in("refs").text(" ")
                        .add(ref("[1, Article 4]", "Treaty, Article 4")).text(" ").add(ref("[1]", "Treaty"))),
                Tag.of("p", "Another.").add(ref("[1, Article 4]", "Treaty, Article 4")),
                Tag.of("h2", "Further on"), Tag.of("p", "A third.").add(ref("[1]", "Treaty")),
                Tag.of("ol").add(Tag.of("li", "Treaty. A library, 1925.").with("id", "source-1")));
        assertThat(word.notes()).containsExactly("Treaty. A library, 1925. Here: Article 4.", "Treaty.",
                "Treaty.");
        assertThat(word.paragraphs()).contains("A clause.,", "Another.");
        assertThat(word.notesAgain()).containsExactly("NOTEREF note_1 \\h=1");
    }

    private static Tag ref(String text, String title) {
        return Tag.of("a", text).in("ref").with("href", "#source-1").with("title", title);
    }

    @Test
    void theSamePageGivesTheSameBytes() throws InterruptedException {
        byte[] first = WordDocument.of(REPORT);
        Thread.sleep(2_100); // ZIP files count in steps of two seconds.
        assertThat(WordDocument.of(REPORT)).isEqualTo(first);
    }

    @Test
    void namesNobodyWhoMadeItAndSaysFromWhatItWasMade() throws IOException {
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(WordDocument.of(REPORT)))) {
            assertThat(word.getProperties().getCoreProperties().getCreator()).isNull();
            assertThat(word.getProperties().getCoreProperties().getTitle()).isEqualTo(REPORT.title());
            assertThat(word.getProperties().getCoreProperties().getDescription())
                    .contains(REPORT.stamp().inputs().getFirst().sha256());
        }
    }

    @Test
    void headingsSkipNoLevelBelowOneTitle() {
        assertThat(WORD.styles().stream().filter("Title"::equals)).hasSize(1);
        int before = 0;
        for (String style : WORD.styles()) {
            if (style.startsWith("Heading")) {
                int now = Integer.parseInt(style.substring("Heading".length()));
                assertThat(now).isBetween(1, before + 1);
                before = now;
            }
        }
        assertThat(before).isPositive();
    }

    @Test
    void noParagraphIsEmptyAndEveryStyleExists() {
        assertThat(WORD.emptyParagraphs()).isEmpty();
        assertThat(WORD.definedStyles()).containsAll(new HashSet<>(WORD.styles()));
        assertThat(WORD.lastOfBody()).isEqualTo("w:p");
    }

    @Test
    void tablesHaveAHeadingThatIsRepeatedAndColumnsThatFillTheLine() {
        assertThat(WORD.tables()).isNotEmpty().allSatisfy(table -> {
            assertThat(table.headingRows()).isEqualTo(1);
            assertThat(table.caption()).isNotBlank();
            assertThat(table.widths().stream().mapToInt(Integer::intValue).sum()).isEqualTo(Grids.WIDTH);
            assertThat(table.widths()).allMatch(it -> it > 300);
            assertThat(table.spans()).allMatch(it -> it == table.widths().size());
        });
    }

    @Test
    void drawingsHaveTheWordsOfThePage() {
        List<String> told = new ArrayList<>();
        REPORT.body().stream().flatMap(MarkupText::tags).filter(it -> it.name().equals("desc"))
                .forEach(it -> told.add(MarkupText.of(it)));
        assertThat(told).isNotEmpty();
        assertThat(WORD.drawings()).isNotEmpty();
        assertThat(String.join("\n", WORD.drawings())).contains(told.getFirst());
    }

    @Test
    void linksLeadToAPlaceInTheDocument() {
        Set<String> places = new HashSet<>(WORD.bookmarks());
        assertThat(WORD.bookmarks()).doesNotHaveDuplicates();
        assertThat(WORD.links()).isNotEmpty().allMatch(places::contains);
    }

    @Test
    void whatIsFoldedUpIsLeftOutUnlessItIsShort() {
        OpenedDocument word = open(Tag.of("a", "to what is not there").with("href", "#far"),
                Tag.of("details").add(Tag.of("summary", "Short"), Tag.of("p", "kept")),
                Tag.of("details").add(Tag.of("summary", "Long"), Tag.of("p", "left out ".repeat(300))
                        .with("id", "far")));
        assertThat(word.letters()).endsWith("towhatisnotthereShortkept");
        assertThat(word.links()).isEmpty();
    }

    @Test
    void listsBeginWithOneAndNestedOnesGoOnOneLevelBelow() {
        Tag inner = Tag.of("ul").add(Tag.of("li", "inner"));
        OpenedDocument word = open(Tag.of("ol").add(Tag.of("li", "one").add(inner), Tag.of("li", "two")),
                Tag.of("ol").add(Tag.of("li", "again")));
        assertThat(word.styles()).endsWith("ListNumber", "ListBullet2", "ListNumber", "ListNumber");
        assertThat(word.lists()).containsExactly("5.0", "1.1", "5.0", "6.0");
    }

    /** Lists of the same kind count on where the one before stopped, so headings have a kind of their own. */
    @Test
    void lettersOfHeadingsDoNotGoOnFromThoseOfAList() {
        Tag contents = Tag.of("ol").in("letters").add(Tag.of("li", "The part"));
        OpenedDocument word = open(contents,
                Tag.of("h2").add(Tag.of("span", "A").in("number")).text(" The part"));
        assertThat(word.kindsOfLists()).hasSize(2).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b\u0007c\u202Ed\uFFFE", "]]>&<w:p/>\"'", "اتفاق الضمان",
            "\uD800 alone \uDC00"})
    void aHostileTitleStaysText(String title) throws IOException {
        byte[] bytes = WordDocument.of(page(title, Tag.of("p", title)));
        OpenedDocument word = OpenedDocument.of(bytes);
        assertThat(word.styles()).startsWith("Title", "BodyText");
        assertThat(word.letters()).isEqualTo(OpenedDocument.letters(page(title, Tag.of("p", title)), ""));
        try (XWPFDocument opened = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            assertThat(opened.getParagraphs()).hasSize(2);
        }
    }

    @Test
    void aVeryLongTitleIsShortenedOnlyAboveThePages() {
        String title = IntStream.range(0, 20_000).mapToObj(it -> "word " + it * 7_919 % 100_003)
                .collect(Collectors.joining(" "));
        OpenedDocument word = OpenedDocument.of(WordDocument.of(page(title)));
        assertThat(word.paragraphs().getFirst()).isEqualTo(title);
        assertThat(word.header()).hasSizeLessThan(150).endsWith("\u2026");
    }

    @Test
    void whatIsOpenStaysTextInBrackets() {
        assertThat(WORD.text()).contains("[within 3 days | without a limit of time]");
    }
}
