package org.surety.intake.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.surety.intake.Docx.p;
import static org.surety.intake.Docx.r;
import static org.surety.intake.Docx.zip;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.surety.intake.Arrival;
import org.surety.intake.Arrival.Brought;
import org.surety.intake.Arrival.Reason;
import org.surety.intake.Arrival.Refused;
import org.surety.intake.Docx;
import org.surety.intake.Notice;
import org.surety.intake.Passage;
import org.surety.intake.Passages;

/** Files made to do harm, or cut off: each comes to a draft or to a refusal in words, in bounded time and memory. */
@Timeout(20)
class HostileDraftsTest {

    /** A build looks at some of the long ones; with more cases asked for, at all. */
    private static final boolean AT_LENGTH = Integer.getInteger("surety.cases", 0) > 0;

    static Stream<String> signs() {
        return of(List.of("[", "[a/b: ", "[\n", "a "), List.of("]", "[]", "[1]", "[RUS: x] ", "\n", "1. ", "\u0301",
                "\uD83D"));
    }

    static Stream<String> passages() {
        return of(List.of("[A and A and ", "[a/", "[1] ", "one hundred and "), List.of("]", "[", "] a", "[1][", "a",
                "[30] or ", "\\"));
    }

    private static Stream<String> of(List<String> always, List<String> more) {
        return Stream.concat(always.stream(), AT_LENGTH ? more.stream() : Stream.of());
    }

    private static final String WORD_SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static Refused refused(Arrival arrival) {
        return switch (arrival) {
            case Refused it -> it;
            case Brought it -> fail("brought in: " + it);
        };
    }

    private static void assertRefused(byte[] bytes, Reason reason, String sentence) {
        Refused refused = refused(Intake.read("draft.docx", bytes));
        assertThat(refused.sentence()).isEqualTo(sentence);
        assertThat(refused.reason()).isEqualTo(reason);
    }

    private static byte[] document(String xml) {
        return Docx.of("").part("word/document.xml", xml).bytes();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void entries_that_unpack_to_very_much_are_refused_as_they_are_counted() {
        byte[] zeros = new byte[2_000_000];
        assertRefused(zip(Map.of("a.txt", zeros)), Reason.BOMB,
                "draft.docx: a.txt unpacks to more than 100 times its size;"
                        + " expected at most 100 times, as files of words do");
        // Not only what is wanted counts.
        assertRefused(Docx.of(p(r("x"))).part("word/media/a.png", "0".repeat(2_000_000)).bytes(), Reason.BOMB,
                "draft.docx: word/media/a.png unpacks to more than 100 times its size; expected at most 100 times,"
                        + " as files of words do");
    }

    @Test
    void all_entries_together_may_not_unpack_to_more_than_fifty_megabytes() {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        Random random = new Random(1);
        for (int i = 0; i < 9; i++) {
            byte[] bytes = new byte[6_000_000];
            for (int k = 0; k < bytes.length; k += 40) {
                bytes[k] = (byte) random.nextInt(64);
            }
            entries.put(i + ".bin", bytes);
        }
        byte[] zipped = zip(entries);
        assertThat(zipped.length).isLessThan(10_000_000);
        assertRefused(zipped, Reason.BOMB,
                "draft.docx: it unpacks to more than 50 MB (at 8.bin); expected at most 50 MB"
                        + " unpacked; leave out pictures or send the drafts one by one");
    }

    @Test
    void more_than_five_hundred_entries_are_refused_those_of_inner_files_counted() {
        Docx many = Docx.of(p(r("x")));
        for (int i = 0; i < 498; i++) {
            many.part("customXml/" + i + ".xml", "<x/>");
        }
        assertThat(many.read().list()).hasSize(1);
        assertRefused(many.part("customXml/z.xml", "<x/>").bytes(), Reason.TOO_LARGE,
                "draft.docx: more than 500 entries; expected at most 500; take out what is no draft");
        Map<String, byte[]> drafts = new LinkedHashMap<>();
        for (int i = 0; i < 200; i++) {
            drafts.put(i + ".docx", Docx.of(p(r("x"))).bytes());
        }
        assertThat(refused(Intake.read("all.zip", zip(drafts))).reason()).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void zips_in_zips_are_refused() {
        byte[] inner = zip(Map.of("b.txt", utf8("text")));
        assertRefused(zip(Map.of("inner.zip", inner)), Reason.NESTED,
                "draft.docx: a zip within a zip (inner.zip); expected"
                        + " a zip of drafts alone; take the inner one out");
        assertRefused(zip(Map.of("inner.docx", inner)), Reason.NESTED,
                "draft.docx: inner.docx is a zip and no Word file;"
                        + " expected Word files as Word saves them");
        assertRefused(zip(Map.of("inner.txt", inner)), Reason.NESTED, "draft.docx: inner.txt is a zip and no Word file;"
                + " expected Word files as Word saves them");
    }

    @Test
    void names_lead_nowhere_and_each_draft_has_its_own() {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("../../a.docx", Docx.of(p(r("one"))).bytes());
        entries.put("C:\\x\\a.docx", Docx.of(p(r("two"))).bytes());
        entries.put("/etc/passwd", utf8("root"));
        entries.put("__MACOSX/._a.docx", utf8("x"));
        entries.put("folder/", new byte[0]);
        entries.put("folder/n\u202Eotes.txt", utf8("three"));
        Arrival arrival = Intake.read("../../all.zip", zip(entries));
        Brought brought = (Brought) arrival;
        assertThat(brought.drafts()).extracting(Passages::name).containsExactly("a.docx", "a (2).docx", "notes.txt");
        assertThat(brought.drafts()).extracting(it -> it.at(1).text()).containsExactly("one", "two", "three");
        assertThat(brought.notices()).extracting(Notice::sentence).containsExactly(
                "all.zip: passwd is left out: it is no draft that can be read",
                "all.zip: ._a.docx is left out: it is no draft that can be read");
    }

    @Test
    void nothing_outside_the_file_is_read(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "SECRET");
        String space = " xmlns:w=\"" + WORD_SPACE + "\"";
        String body = "<w:document" + space + "><w:body><w:p><w:r><w:t>a&x;b</w:t></w:r></w:p></w:body></w:document>";
        assertRefused(document("<!DOCTYPE x [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>" + body), Reason.ENTITIES,
                "draft.docx: word/document.xml has a document type or entities; expected a file as Word or LibreOffice"
                        + " saves it, which has none");
        assertRefused(document("<!DOCTYPE w:document SYSTEM \"" + secret.toUri() + "\">" + body), Reason.ENTITIES,
                "draft.docx: word/document.xml has a document type or entities; expected a file as Word or LibreOffice"
                        + " saves it, which has none");
        StringBuilder laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY l0 \"lol\">");
        for (int i = 1; i < 10; i++) {
            laughs.append("<!ENTITY l").append(i).append(" \"").append(("&l" + (i - 1) + ";").repeat(10)).append("\">");
        }
        assertThat(refused(Intake.read("a.docx", document(laughs + "]>" + body.replace("&x;", "&l9;")))).reason())
                .isEqualTo(Reason.ENTITIES);
        assertThat(refused(Intake.read("a.docx", document(body))).reason()).isEqualTo(Reason.ENTITIES);
        for (String part : new String[]{"word/styles.xml", "word/numbering.xml", "word/footnotes.xml",
                "[Content_Types].xml"}) {
            assertThat(
                    refused(Intake.read("a.docx", Docx.of(p(r("x"))).part(part, laughs + "]><x/>").bytes())).reason())
                    .as(part).isEqualTo(Reason.ENTITIES);
        }
    }

    @Test
    void elements_ten_thousand_deep_are_refused() {
        // With numbers drawn by chance, so that it does not pack as a bomb does.
        Random random = new Random(2);
        StringBuilder deep = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            deep.append("<w:sdt w:x=\"").append(random.nextInt()).append("\">");
        }
        deep.append("</w:sdt>".repeat(10_000));
        assertRefused(Docx.of(deep.toString()).bytes(), Reason.TOO_DEEP,
                "draft.docx: elements of word/document.xml stand more than"
                        + " 200 deep in each other; expected at most 200; take tables out of tables");
        String within = "<w:p>".repeat(190) + r("x") + "</w:p>".repeat(190);
        assertThat(Docx.of(within).read().list()).hasSize(1);
    }

    @Test
    void macros_are_refused_wherever_they_show() {
        byte[] draft = Docx.of(p(r("x"))).bytes();
        assertThat(refused(Intake.read("a.DOCM", draft)).sentence())
                .isEqualTo("a.DOCM: a Word file with macros (its name"
                        + " ends in .docm); expected one without; save it as .docx");
        assertRefused(Docx.of(p(r("x"))).part("word/vbaProject.bin", "x").bytes(), Reason.MACROS,
                "draft.docx: a Word file"
                        + " with macros (word/vbaproject.bin); expected one without; save it as .docx");
        assertRefused(Docx.of(p(r("x"))).part("[Content_Types].xml",
                "<Types><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.ms-word.document."
                        + "macroEnabled.main+xml\"/></Types>")
                .bytes(),
                Reason.MACROS,
                "draft.docx: a Word file with macros (it is of a type with macros); expected one without;"
                        + " save it as .docx");
        assertThat(refused(Intake.read("all.zip", zip(Map.of("b.docm", draft)))).reason()).isEqualTo(Reason.MACROS);
    }

    @Test
    void missing_and_broken_parts_are_told() {
        assertRefused(Docx.of("").without("word/document.xml").part("xl/workbook.xml", "<x/>").bytes(),
                Reason.UNKNOWN_KIND,
                "draft.docx: an Office file without word/document.xml; xl/workbook.xml shows a workbook;"
                        + " expected a Word file (.docx)");
        assertRefused(document("<w:document xmlns:w=\"" + WORD_SPACE + "\">\n<w:body>"), Reason.DAMAGED,
                "draft.docx: word/document.xml, line 2 is not well-formed XML; expected a file as Word or LibreOffice"
                        + " saves it; open it there and save it anew");
        assertRefused(document("<html/>"), Reason.EMPTY, "draft.docx: no words at all; expected a Word file (.docx),"
                + " OpenDocument (.odt), plain text, or a zip of them, with text in it");
        assertThat(Docx.of(p(r("x"))).without("[Content_Types].xml").read().at(1).text()).isEqualTo("x");
        assertRefused(zip(Map.of()), Reason.UNKNOWN_KIND, "draft.docx: an empty zip; expected a Word file (.docx),"
                + " OpenDocument (.odt), plain text, or a zip of them");
    }

    @Test
    void a_file_cut_off_anywhere_is_damaged_and_never_half_read() {
        byte[] whole = Docx.of(p(r("Some words that stand in the file.")))
                .numbering("<w:num w:numId=\"1\"/>").bytes();
        // Three bytes are still the beginning of a text.
        for (int length = 4; length < whole.length; length++) {
            Refused refused = refused(Intake.read("a.docx", Arrays.copyOf(whole, length)));
            assertThat(refused.reason()).as("%d of %d bytes", length, whole.length).isEqualTo(Reason.DAMAGED);
        }
    }

    @Test
    void a_file_with_a_byte_turned_over_comes_to_words_or_a_draft() {
        byte[] whole = Docx.of(p(r("Some words that stand in the file.")) + Docx.item(1, 0, "x"))
                .numbering("<w:num w:numId=\"1\"/>").bytes();
        for (int i = 0; i < whole.length; i++) {
            byte[] broken = whole.clone();
            broken[i] ^= (byte) 0x55;
            switch (Intake.read("a.docx", broken)) {
                case Refused it -> assertThat(it.sentence()).isNotBlank();
                case Brought it -> assertThat(it.drafts()).isNotEmpty();
            }
        }
    }

    @Test
    void two_entries_of_one_name_are_refused() {
        byte[] bytes = Docx.of(p(r("x"))).part("word/documenT.xml", "<x/>").bytes();
        String latin = new String(bytes, StandardCharsets.ISO_8859_1).replace("documenT", "document");
        assertRefused(latin.getBytes(StandardCharsets.ISO_8859_1), Reason.DAMAGED, "draft.docx: two entries named"
                + " word/document.xml; expected a whole file; save or send it again");
    }

    @ParameterizedTest
    @MethodSource("signs")
    void ten_megabytes_of_anything_end_in_time(String sign) {
        long before = System.nanoTime();
        String text = sign.repeat(10_000_000 / sign.length());
        Arrival pasted = Intake.paste("pasted", text);
        Arrival file = Intake.read("a.txt", utf8(text));
        assertThat(System.nanoTime() - before).isLessThan(12_000_000_000L);
        assertThat(refused(pasted).reason()).isIn(Reason.TOO_LARGE, Reason.EMPTY);
        assertThat(refused(file).reason()).isIn(Reason.TOO_LARGE, Reason.EMPTY);
    }

    @Test
    void the_largest_draft_of_brackets_that_is_read_is_read_in_time() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 29; i++) {
            lines.append("[x [RUS: a / b] ".repeat(6_200)).append("\n\n");
        }
        Passages draft = Docx.draft(Intake.paste("pasted", lines.toString()));
        assertThat(draft.list()).hasSize(29);
        // Of each passage that they are too deep; of two kinds never closed; and that there are too many.
        assertThat(draft.notices()).hasSize(29 + 2 + 1);
    }

    @ParameterizedTest
    @MethodSource("passages")
    void drafts_as_large_as_any_that_are_read_are_read_in_time(String sign) {
        String passage = sign.repeat(100_000 / sign.length() - 1);
        Passages draft = Docx.draft(Intake.paste("pasted", (passage + "\n\n").repeat(29)));
        assertThat(draft.list()).hasSize(29);
        assertThat(draft.notices()).hasSizeLessThan(300);
    }

    @Test
    void more_than_ten_megabytes_are_not_even_read_to_their_end() throws IOException {
        byte[] large = new byte[11_000_000];
        ByteArrayInputStream in = new ByteArrayInputStream(large);
        assertThat(refused(Intake.read("a.docx", in)).sentence())
                .isEqualTo("a.docx: more than 10 MB; expected at most 10"
                        + " MB; leave out pictures or send the drafts one by one");
        assertThat(in.available()).isGreaterThan(500_000);
    }

    @Test
    void very_many_passages_and_very_long_ones_are_refused() {
        String body = p(r("x")).repeat(20_001);
        assertThat(refused(Intake.paste("p", "x\n\n".repeat(20_001))).sentence())
                .isEqualTo("p: more than 20,000 passages; expected at most 20,000");
        assertThat(refused(Intake.paste("p", "x ".repeat(60_000))).sentence()).isEqualTo("p: passage 1 has more than"
                + " 100,000 characters; expected passages of at most 100,000, one a line or paragraph");
        assertThat(refused(Intake.read("a.docx", Docx.of(body).bytes())).reason()).isIn(Reason.BOMB, Reason.TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%PDF-1.7", "{\\rtf1", "<!DOCTYPE html><p>", "\u00d0\u00cf\u0011\u00e0 old", "\u0089PNG x",
            "a\u0000b"})
    void other_files_are_named(String beginning) {
        Refused refused = refused(Intake.read("a.docx", beginning.getBytes(StandardCharsets.ISO_8859_1)));
        assertThat(refused.reason()).isEqualTo(Reason.UNKNOWN_KIND);
        assertThat(refused.sentence()).contains("; expected");
    }

    @Test
    void text_in_utf_16_is_read() {
        byte[] bytes = "\uFEFFOne\r\nTwo".getBytes(StandardCharsets.UTF_16LE);
        assertThat(Docx.draft(Intake.read("a.txt", bytes)).list()).extracting(Passage::text).containsExactly("One",
                "Two");
    }
}
