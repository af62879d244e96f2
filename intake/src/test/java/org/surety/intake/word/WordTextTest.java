package org.surety.intake.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.surety.intake.Docx.element;
import static org.surety.intake.Docx.p;
import static org.surety.intake.Docx.r;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.surety.intake.Docx;
import org.surety.intake.Note;
import org.surety.intake.Notice;
import org.surety.intake.Passage;
import org.surety.intake.Passages;
import org.surety.intake.Piece;
import org.surety.intake.TrackedChange;

/** What is text in a Word file, and what stands beside it. */
class WordTextTest {

    private static final String BY = " w:id=\"1\" w:author=\"B. Author\" w:date=\"2026-01-05T10:00:00Z\"";

    private static List<String> texts(Docx file) {
        return file.read().list().stream().map(Passage::text).toList();
    }

    private static String deleted(String text) {
        return "<w:del" + BY + "><w:r><w:delText xml:space=\"preserve\">" + text + "</w:delText></w:r></w:del>";
    }

    private static String inserted(String text) {
        return "<w:ins" + BY + ">" + r(text) + "</w:ins>";
    }

    @Test
    void tracked_changes_are_kept_with_who_and_when() {
        Passage passage = Docx.of(p(r("Each party ") + deleted("may ") + inserted("shall ") + r("help")))
                .read().at(1);
        assertThat(passage.text()).isEqualTo("Each party shall help");
        assertThat(passage.textBefore()).isEqualTo("Each party may help");
        TrackedChange out = new TrackedChange(TrackedChange.Kind.DELETED, Optional.of("B. Author"),
                Optional.of("2026-01-05T10:00:00Z"));
        TrackedChange in = new TrackedChange(TrackedChange.Kind.INSERTED, out.by(), out.at());
        assertThat(passage.pieces()).containsExactly(new Piece("Each party ", List.of()),
                new Piece("may ", List.of(out)), new Piece("shall ", List.of(in)), new Piece("help", List.of()));
        assertThat(out.sentence()).isEqualTo("deleted by B. Author on 2026-01-05 10:00");
    }

    @Test
    void what_one_inserted_and_another_struck_out_never_stood() {
        Passage passage = Docx.of(p(r("a ") + "<w:ins" + BY + ">" + deleted("b ") + r("c ") + "</w:ins>" + r("d")))
                .read().at(1);
        assertThat(passage.text()).isEqualTo("a c d");
        assertThat(passage.textBefore()).isEqualTo("a d");
    }

    @Test
    void moved_text_stands_where_it_was_moved_to() {
        Passages draft = Docx.of(p("<w:moveFrom" + BY + ">" + r("Moved words.") + "</w:moveFrom>") + p(r("Stays."))
                + p("<w:moveTo" + BY + ">" + r("Moved words.") + "</w:moveTo>")).read();
        assertThat(draft.list()).extracting(Passage::text).containsExactly("", "Stays.", "Moved words.");
        assertThat(draft.list()).extracting(Passage::textBefore).containsExactly("Moved words.", "Stays.", "");
        assertThat(draft.standing()).extracting(Passage::place).containsExactly(2, 3);
    }

    @Test
    void a_deleted_end_of_a_paragraph_is_told() {
        Passages draft = Docx.of("<w:p><w:pPr><w:rPr><w:del" + BY + "/></w:rPr></w:pPr>" + r("One") + "</w:p>"
                + p(r("two"))).read();
        assertThat(draft.at(1).end()).extracting(TrackedChange::kind).containsExactly(TrackedChange.Kind.DELETED);
        assertThat(draft.at(1).text()).isEqualTo("One");
        assertThat(draft.notices()).extracting(Notice::sentence).containsExactly("draft.docx, passage 1: its end is"
                + " marked as deleted: if that is accepted, it runs on into the next passage");
    }

    @Test
    void a_deleted_row_of_a_table_is_deleted_text() {
        Passages draft = Docx.of("<w:tbl><w:tr><w:trPr><w:del" + BY + "/></w:trPr><w:tc>" + p(r("gone"))
                + "</w:tc></w:tr><w:tr><w:tc>" + p(r("stays")) + "</w:tc></w:tr></w:tbl>").read();
        assertThat(draft.standing()).extracting(Passage::text).containsExactly("stays");
    }

    @Test
    void how_things_looked_before_is_no_change_of_words() {
        assertThat(texts(Docx.of("<w:p><w:pPr><w:pPrChange" + BY
                + "><w:pPr><w:pStyle w:val=\"X\"/></w:pPr></w:pPrChange>"
                + "</w:pPr><w:r><w:rPr><w:b/><w:rPrChange" + BY + "><w:rPr/></w:rPrChange></w:rPr><w:t>bold</w:t></w:r>"
                + "</w:p>"))).containsExactly("bold");
    }

    @Test
    void notes_stand_where_their_marks_do() {
        Passages draft = Docx.of(p(r("One") + "<w:r><w:footnoteReference w:id=\"5\"/></w:r>" + r(" two")
                + "<w:r><w:endnoteReference w:id=\"2\"/></w:r><w:r><w:commentReference w:id=\"0\"/></w:r>")
                + p("<w:r><w:footnoteReference w:id=\"7\"/></w:r>"))
                .part("word/footnotes.xml", element("footnotes", "<w:footnote w:type=\"separator\" w:id=\"-1\">"
                        + p("<w:r><w:separator/></w:r>") + "</w:footnote><w:footnote w:id=\"5\">"
                        + p("<w:r><w:footnoteRef/></w:r>" + r(" See")) + p(r("Annex.")) + "</w:footnote>"))
                .part("word/endnotes.xml", element("endnotes", "<w:endnote w:id=\"2\">" + p(r("The end."))
                        + "</w:endnote>"))
                .part("word/comments.xml", element("comments", "<w:comment" + BY.replace("\"1\"", "\"0\"") + ">"
                        + p(r("Too soft?")) + "</w:comment>"))
                .read();
        assertThat(draft.at(1).notes()).containsExactly(
                new Note(Note.Kind.FOOTNOTE, "1", "See Annex.", Optional.empty(), Optional.empty(), 1),
                new Note(Note.Kind.ENDNOTE, "i", "The end.", Optional.empty(), Optional.empty(), 2),
                new Note(Note.Kind.COMMENT, "1", "Too soft?", Optional.of("B. Author"),
                        Optional.of("2026-01-05T10:00:00Z"), 2));
        assertThat(draft.notices()).extracting(Notice::sentence)
                .containsExactly("draft.docx, passage 2: its footnote 2 is not in the file");
    }

    @Test
    void tables_are_read_cell_by_cell() {
        String inner = "<w:tbl><w:tr><w:tc>" + p(r("inner")) + "</w:tc></w:tr></w:tbl>";
        Passages draft = Docx.of(p(r("before"))
                + "<w:tbl><w:tblPr/><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>"
                + p(r("wide")) + "</w:tc><w:tc>" + p(r("third")) + p(r("again")) + "</w:tc></w:tr><w:tr><w:tc>" + inner
                + p(r("outer")) + "</w:tc></w:tr></w:tbl>" + p(r("behind"))).read();
        assertThat(draft.list()).extracting(Passage::where).containsExactly("passage 1",
                "passage 2 (table 1, row 1, column 1)", "passage 3 (table 1, row 1, column 3)",
                "passage 4 (table 1, row 1, column 3)", "passage 5 (table 2, row 1, column 1)",
                "passage 6 (table 1, row 2, column 1)", "passage 7");
    }

    @Test
    void results_of_fields_are_text_and_what_they_work_out_is_not() {
        String field = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> REF x </w:instrText></w:r>"
                + r("worked out") + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + r("Article 5")
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
        assertThat(texts(Docx.of(p(r("See ") + field + r(" and ") + "<w:hyperlink>" + r("the site") + "</w:hyperlink>"
                + "<w:fldSimple w:instr=\"DATE\">" + r(" now") + "</w:fldSimple>"))))
                .containsExactly("See Article 5 and the site now");
        // A field that never ends costs its own paragraph and not the rest.
        assertThat(texts(Docx.of(p("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>" + r("lost")) + p(r("kept")))))
                .containsExactly("kept");
    }

    @Test
    void spaces_and_hyphens_are_those_that_are_seen() {
        assertThat(texts(Docx.of(p(r("  Non\u00a0Proliferation\u00adTreaty  ") + "<w:r><w:tab/><w:t>long</w:t>"
                + "<w:noBreakHyphen/><w:t>term</w:t><w:softHyphen/><w:t>ed</w:t><w:br/><w:t>line</w:t></w:r>"
                + r("\u202Eevil\u200b") + r(" cafe") + r("\u0301")))))
                .containsExactly("Non ProliferationTreaty long-termed lineevil caf\u00e9");
    }

    @Test
    void text_boxes_are_read_once_behind_their_anchor() {
        String box = "<w:txbxContent>" + p(r("in the box")) + "</w:txbxContent>";
        assertThat(texts(Docx.of(p(r("anchor ") + "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>"
                + "<wps:txbx>" + box + "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>" + box
                + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>" + r("goes on")) + p(r("next")))))
                .containsExactly("anchor goes on", "in the box", "next");
    }

    @Test
    void controls_formulas_and_ruby_are_text_and_hidden_words_are_not() {
        Docx file = Docx.of("<w:sdt><w:sdtPr><w:alias w:val=\"x\"/></w:sdtPr><w:sdtContent>" + p(r("in a control"))
                + "</w:sdtContent></w:sdt>" + p("<m:oMath><m:r><m:t>2/3</m:t></m:r></m:oMath>")
                + p(r("seen ") + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>" + r("words")));
        assertThat(texts(file)).containsExactly("in a control", "2/3", "seen words");
        assertThat(file.read().notices()).extracting(Notice::sentence)
                .containsExactly("draft.docx, passage 3: words that"
                        + " are formatted as hidden are left out, as Word does not show them");
    }

    @Test
    void headers_contents_and_pictures_are_left_out_and_said() {
        Docx file = Docx.of("<w:p><w:pPr><w:pStyle w:val=\"TOC1\"/></w:pPr>" + r("Article 1 ... 3") + "</w:p>"
                + p("<w:r><w:drawing/></w:r>" + r("text")))
                .styles("<w:style w:type=\"paragraph\" w:styleId=\"TOC1\"><w:name w:val=\"toc 1\"/></w:style>")
                .part("word/header1.xml", element("hdr", p(r("Confidential"))));
        assertThat(texts(file)).containsExactly("text");
        assertThat(file.read().notices()).extracting(Notice::message).containsExactly(
                "its table of contents is left out",
                "pictures and objects are left out; the words of text boxes are kept",
                "headers and footers are left out");
    }

    @Test
    void the_strict_form_of_the_standard_is_read_too() {
        Docx file = Docx.of(p(r("strict")));
        file.part("word/document.xml", element("document", "<w:body>" + p(r("strict")) + "</w:body>")
                .replace("http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                        "http://purl.oclc.org/ooxml/wordprocessingml/main")
                .replace("w:", "word:").replace("xmlns:w=", "xmlns:word="));
        assertThat(texts(file)).containsExactly("strict");
    }
}
