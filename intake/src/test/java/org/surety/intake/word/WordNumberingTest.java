package org.surety.intake.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.surety.intake.Docx.item;
import static org.surety.intake.Docx.level;
import static org.surety.intake.Docx.p;
import static org.surety.intake.Docx.r;
import static org.surety.intake.Docx.styled;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.surety.intake.Docx;
import org.surety.intake.Notice;
import org.surety.intake.Passage;

/** Automatic numbers as a reader of Word sees them. */
class WordNumberingTest {

    private static final String TREATY = list(1, level(0, 1, "upperRoman", "Article %1", "")
            + level(1, 1, "decimal", "%2.", "") + level(2, 1, "lowerLetter", "(%3)", "")
            + level(3, 1, "lowerRoman", "(%4)", ""));

    private static String list(int id, String levels) {
        return "<w:abstractNum w:abstractNumId=\"" + id + "\">" + levels + "</w:abstractNum>";
    }

    private static String num(int id, int list, String overrides) {
        return "<w:num w:numId=\"" + id + "\"><w:abstractNumId w:val=\"" + list + "\"/>" + overrides + "</w:num>";
    }

    private static List<String> numbers(Docx file) {
        return file.read().list().stream().map(Passage::number).toList();
    }

    @Test
    void lower_levels_begin_anew_behind_higher_ones() {
        Docx file = Docx.of(item(1, 0, "a") + item(1, 1, "b") + item(1, 1, "c") + item(1, 2, "d") + item(1, 2, "e")
                + item(1, 3, "f") + item(1, 1, "g") + item(1, 2, "h") + item(1, 0, "i") + item(1, 1, "j"))
                .numbering(TREATY + num(1, 1, ""));
        assertThat(numbers(file)).containsExactly("Article I", "1.", "2.", "(a)", "(b)", "(i)", "3.", "(a)",
                "Article II", "1.");
        assertThat(file.read().list()).extracting(Passage::level).containsExactly(1, 2, 2, 3, 3, 4, 2, 3, 1, 2);
    }

    @Test
    void each_level_keeps_its_own_format_in_numbers_of_several_levels() {
        Docx file = Docx.of(item(1, 0, "a") + item(1, 1, "b") + item(1, 0, "c") + item(1, 1, "d") + item(1, 2, "e"))
                .numbering(list(1, level(0, 3, "upperRoman", "%1", "") + level(1, 1, "lowerLetter", "%1.%2", "")
                        + level(2, 1, "decimal", "%1.%2.%3", "<w:isLgl/>")) + num(1, 1, ""));
        assertThat(numbers(file)).containsExactly("III", "III.a", "IV", "IV.a", "4.1.1");
    }

    @Test
    void a_level_restarts_where_it_says() {
        String levels = level(0, 1, "decimal", "%1", "") + level(1, 1, "decimal", "%1.%2", "")
                + level(2, 1, "decimal", "%3", "<w:lvlRestart w:val=\"1\"/>");
        String body = item(1, 0, "") + item(1, 1, "") + item(1, 2, "") + item(1, 2, "") + item(1, 1, "")
                + item(1, 2, "") + item(1, 0, "") + item(1, 2, "");
        assertThat(numbers(Docx.of(body).numbering(list(1, levels) + num(1, 1, "")))).containsExactly("1", "1.1", "1",
                "2", "1.2", "3", "2", "1");
        String never = levels.replace("lvlRestart w:val=\"1\"", "lvlRestart w:val=\"0\"");
        assertThat(numbers(Docx.of(body).numbering(list(1, never) + num(1, 1, "")))).containsExactly("1", "1.1", "1",
                "2", "1.2", "3", "2", "4");
    }

    @Test
    void lists_of_one_kind_count_on_until_one_says_where_it_begins() {
        Docx file = Docx.of(item(1, 0, "a") + item(1, 0, "b") + item(2, 0, "c") + item(3, 0, "d") + item(3, 0, "e")
                + item(1, 0, "f"))
                .numbering(list(1, level(0, 1, "decimal", "%1)", "")) + num(1, 1, "") + num(2, 1, "")
                        + num(3, 1, "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"7\"/></w:lvlOverride>"));
        assertThat(numbers(file)).containsExactly("1)", "2)", "3)", "7)", "8)", "9)");
    }

    @Test
    void where_a_list_begins_holds_for_a_level_from_its_first_item_there() {
        String both = "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride>"
                + "<w:lvlOverride w:ilvl=\"1\"><w:startOverride w:val=\"1\"/></w:lvlOverride>";
        Docx file = Docx.of(item(1, 0, "") + item(1, 1, "") + item(1, 1, "") + item(2, 1, "") + item(2, 1, "")
                + item(1, 1, "") + item(1, 0, "") + item(2, 1, "") + item(2, 0, ""))
                .numbering(list(1, level(0, 1, "decimal", "%1", "") + level(1, 1, "decimal", "%1.%2", ""))
                        + num(1, 1, "") + num(2, 1, both));
        // LibreOffice shows the same.
        assertThat(numbers(file)).containsExactly("1", "1.1", "1.2", "1.1", "1.2", "1.3", "2", "2.1", "1");
    }

    @Test
    void a_list_may_define_levels_of_its_own() {
        Docx file = Docx.of(item(1, 0, "a") + item(2, 0, "b"))
                .numbering(list(1, level(0, 1, "decimal", "%1)", "")) + num(1, 1, "") + num(2, 1,
                        "<w:lvlOverride w:ilvl=\"0\">" + level(0, 1, "upperLetter", "Annex %1", "")
                                + "</w:lvlOverride>"));
        assertThat(numbers(file)).containsExactly("1)", "Annex B");
    }

    @Test
    void styles_give_lists_and_lists_give_levels_to_styles() {
        String styles = "<w:style w:type=\"paragraph\" w:styleId=\"H1\"><w:name w:val=\"heading 1\"/><w:pPr>"
                + "<w:numPr><w:numId w:val=\"1\"/></w:numPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:style>"
                + "<w:style w:type=\"paragraph\" w:styleId=\"H2\"><w:name w:val=\"heading 2\"/>"
                + "<w:basedOn w:val=\"H1\"/>"
                + "<w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr>"
                + "<w:outlineLvl w:val=\"1\"/></w:pPr></w:style>"
                + "<w:style w:type=\"paragraph\" w:styleId=\"Para\"><w:basedOn w:val=\"H1\"/>"
                + "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr><w:outlineLvl w:val=\"9\"/></w:pPr></w:style>"
                + "<w:style w:type=\"paragraph\" w:styleId=\"Plain\"><w:basedOn w:val=\"Para\"/>"
                + "<w:pPr><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr></w:style>";
        Docx file = Docx.of(styled("H1", "a") + styled("H2", "b") + styled("Para", "c") + styled("Para", "d")
                + styled("Plain", "e") + styled("H1", "f") + styled("Para", "g"))
                .styles(styles).numbering(list(1, level(0, 1, "decimal", "Article %1", "<w:pStyle w:val=\"H1\"/>")
                        + level(1, 1, "upperLetter", "%2.", "<w:pStyle w:val=\"H2\"/>")
                        + level(2, 1, "decimal", "%1.%3", "<w:lvlRestart w:val=\"1\"/><w:pStyle w:val=\"Para\"/>"))
                        + num(1, 1, ""));
        assertThat(numbers(file)).containsExactly("Article 1", "A.", "1.1", "1.2", "", "Article 2", "2.1");
        assertThat(file.read().list()).extracting(Passage::heading).containsExactly(true, true, false, false, false,
                true, false);
    }

    @Test
    void a_list_may_be_defined_by_a_style_of_lists() {
        Docx file = Docx.of(item(1, 0, "a") + item(1, 0, "b"))
                .numbering("<w:abstractNum w:abstractNumId=\"1\"><w:numStyleLink w:val=\"Clauses\"/></w:abstractNum>"
                        + "<w:abstractNum w:abstractNumId=\"2\"><w:styleLink w:val=\"Clauses\"/>"
                        + level(0, 4, "decimal", "§ %1", "") + "</w:abstractNum>" + num(1, 1, ""));
        assertThat(numbers(file)).containsExactly("§ 4", "§ 5");
    }

    @Test
    void bullets_and_levels_without_numbers_show_none() {
        Docx file = Docx.of(item(1, 0, "a") + item(1, 1, "b") + item(1, 2, "c") + item(1, 2, "d"))
                .numbering(list(1, level(0, 1, "decimal", "%1.", "") + level(1, 1, "bullet", "\uF0B7", "")
                        + level(2, 1, "decimal", "%1.%2%3.", "")) + num(1, 1, ""));
        assertThat(numbers(file)).containsExactly("1.", "•", "1.1.", "1.2.");
    }

    @Test
    void a_higher_level_that_had_no_item_shows_its_start() {
        Docx file = Docx.of(item(1, 1, "a") + item(1, 1, "b") + item(1, 0, "c") + item(1, 1, "d"))
                .numbering(list(1, level(0, 5, "decimal", "%1.", "") + level(1, 1, "decimal", "%1.%2", ""))
                        + num(1, 1, ""));
        assertThat(numbers(file)).containsExactly("5.1", "5.2", "5.", "5.1");
    }

    @Test
    void an_empty_paragraph_counts_but_only_its_number_stands() {
        Docx file = Docx.of(item(1, 0, "") + item(1, 0, "b") + p("") + p(r("c")))
                .numbering(TREATY + num(1, 1, ""));
        assertThat(numbers(file)).containsExactly("Article I", "Article II", "");
    }

    @Test
    void formats_are_those_of_the_standard() {
        List<String> kinds = List.of("decimal", "decimalZero", "lowerLetter", "upperLetter", "lowerRoman", "upperRoman",
                "ordinal", "russianLower", "none", "japaneseCounting");
        StringBuilder lists = new StringBuilder();
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < kinds.size(); i++) {
            lists.append(list(i, level(0, 29, kinds.get(i), "%1", ""))).append(num(i + 1, i, ""));
            body.append(item(i + 1, 0, "x"));
        }
        // Definitions come before lists in a file, but nothing hangs on that here.
        Docx file = Docx.of(body.toString()).numbering(lists.toString());
        assertThat(numbers(file)).containsExactly("29", "29", "cc", "CC", "xxix", "XXIX", "29th", "я", "", "29");
        assertThat(file.read().notices()).extracting(Notice::sentence)
                .containsExactly("draft.docx: automatic numbers of"
                        + " the format \"japaneseCounting\" are shown as plain numbers: this format is not known here");
    }

    @Test
    void numbers_that_lead_nowhere_are_none() {
        Docx file = Docx.of(item(9, 0, "no such list") + item(1, 99, "deep") + item(2, 0, "x")
                + "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"-3\"/><w:numId w:val=\"many\"/></w:numPr></w:pPr>" + r("y")
                + "</w:p>").numbering(TREATY + num(1, 1, "") + num(2, 77, ""));
        assertThat(numbers(file)).containsExactly("", "", "", "");
    }
}
