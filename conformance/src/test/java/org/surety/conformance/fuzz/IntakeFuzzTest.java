package org.surety.conformance.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.surety.intake.Arrival;
import org.surety.intake.Passages;
import org.surety.intake.compare.AlignedRow;
import org.surety.intake.compare.Alignment;
import org.surety.intake.compare.Unit;
import org.surety.intake.meaning.ClueFinder;
import org.surety.intake.read.Intake;
import org.surety.intake.weave.Weave;
import org.surety.intake.weave.WovenText;

/** Whatever is brought in comes to drafts or to words, and what comes can be compared and woven. */
class IntakeFuzzTest {

    private static final String SPACES = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
            + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";
    private static final List<String> BITS = List.of("<w:p>", "</w:p>", "<w:r><w:t>", "</w:t></w:r>", "<w:r>", "</w:r>",
            "<w:tbl>", "</w:tbl>", "<w:tr>", "</w:tr>", "<w:tc>", "</w:tc>", "<w:pPr>", "</w:pPr>", "<w:numPr>",
            "</w:numPr>",
            "<w:ilvl w:val=\"1\"/>", "<w:numId w:val=\"1\"/>", "<w:ins w:author=\"A\">", "</w:ins>", "<w:del>",
            "</w:del>",
            "<w:fldChar w:fldCharType=\"begin\"/>", "<w:fldChar w:fldCharType=\"separate\"/>",
            "<w:fldChar w:fldCharType=\"end\"/>", "<w:footnoteReference w:id=\"1\"/>", "<mc:AlternateContent>",
            "</mc:AlternateContent>", "<mc:Choice>", "</mc:Choice>", "<mc:Fallback>", "</mc:Fallback>", "[RUS: ", "]",
            "[A] ",
            "¶", "\\", "2.1 Each ", "shall ", "two thirds ", "three days ", "<w:abstractNum w:abstractNumId=\"1\">",
            "</w:abstractNum>", "<w:lvl w:ilvl=\"1\">", "</w:lvl>", "<w:lvlText w:val=\"%1.%2\"/>",
            "<w:num w:numId=\"1\">",
            "</w:num>", "<w:abstractNumId w:val=\"1\"/>", "<w:footnote w:id=\"1\">", "</w:footnote>", "<w:sdt>",
            "</w:sdt>");
    private static final List<String> PARTS = List.of("document", "numbering", "styles", "footnotes", "comments");

    @FuzzTest(maxDuration = "30s")
    void comes_to_drafts_or_to_words(FuzzedDataProvider data) {
        Arrival arrival = switch (data.consumeInt(0, 3)) {
            case 0 -> Intake.paste("pasted", mixed(data));
            case 1 -> Intake.read("a.docx", data.consumeRemainingAsBytes());
            default -> Intake.read("a.docx", zip(data));
        };
        switch (arrival) {
            case Arrival.Refused it -> assertThat(it.sentence()).contains("; expected ");
            case Arrival.Brought it -> it.drafts().forEach(IntakeFuzzTest::useIt);
        }
    }

    private static void useIt(Passages draft) {
        assertThat(draft.keys()).doesNotHaveDuplicates().hasSameSizeAs(draft.list());
        draft.brackets().forEach(it -> assertThat(draft.offers(it)).isNotEmpty());
        assertThat(Alignment.of(draft, draft).rows()).hasOnlyElementsOfType(AlignedRow.Same.class);
        Map<String, Passages> both = new LinkedHashMap<>();
        both.put("RUS", draft);
        both.put("B", Passages.of("b", List.of(), new org.surety.intake.Notices("b")));
        Weave weave = Weave.of(both);
        assertThat(WovenText.pick(weave.text(), weave.labels(), "RUS"))
                .isEqualTo(draft.standing().stream().map(it -> new Unit(it.number(), it.text())).toList());
        ClueFinder finder = new ClueFinder(List.of());
        draft.standing().forEach(it -> finder.in(it.text()));
    }

    private static String mixed(FuzzedDataProvider data) {
        StringBuilder text = new StringBuilder();
        for (int i = data.consumeInt(0, 60); i > 0; i--) {
            text.append(data.consumeInt(0, 8) == 0 ? data.consumeString(8) : data.pickValue(BITS));
        }
        return text.toString();
    }

    private static byte[] zip(FuzzedDataProvider data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String part : PARTS.subList(0, data.consumeInt(1, PARTS.size()))) {
                zip.putNextEntry(new ZipEntry("word/" + part + ".xml"));
                zip.write(("<w:" + part + " " + SPACES + "><w:body>" + mixed(data) + "</w:body></w:" + part + ">")
                        .getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
