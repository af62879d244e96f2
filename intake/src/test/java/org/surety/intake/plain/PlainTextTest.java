package org.surety.intake.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.surety.intake.Docx;
import org.surety.intake.Passage;
import org.surety.intake.TypedNumber;
import org.surety.intake.read.Intake;

/** Pasted text, and numbers that were typed. */
class PlainTextTest {

    private static List<Passage> passages(String text) {
        return Docx.draft(Intake.paste("pasted", text)).list();
    }

    @Test
    void lines_are_passages_and_broken_lines_are_joined() {
        assertThat(passages("""
                ARTICLE 1
                1. The Guarantors shall consult without delay if the
                Protected State is attacked, and decide
                within three days.
                (a) by exchange of notes;
                (b) at a meeting.

                No number here.
                """)).extracting(it -> it.number() + "|" + it.text()).containsExactly("ARTICLE 1|",
                "1.|The Guarantors shall consult without delay if the Protected State is attacked, and decide",
                "|within three days.", "(a)|by exchange of notes;", "(b)|at a meeting.", "|No number here.");
    }

    @Test
    void headings_are_told_by_their_form() {
        assertThat(passages(
                "# Title\n## Article 2. Help\nANNEX\nArticle 3: Exit\nArticle 4: Each party may leave.\nEach.\n"
                        + "Article 5 Last Things\nArticle 6 Each party may leave."))
                .extracting(it -> it.heading() + " " + it.level() + " " + it.number() + "|" + it.text())
                .containsExactly("true 1 |Title", "true 2 Article 2.|Help", "true 1 |ANNEX", "true 1 Article 3:|Exit",
                        "false 1 Article 4:|Each party may leave.", "false 0 |Each.", "true 1 Article 5|Last Things",
                        "false 0 |Article 6 Each party may leave.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1. Each|1.|1", "1) Each|1)|1", "2.1 Each|2.1|2", "2.1. each|2.1.|2",
            "2.1.3 [RUS: x]|2.1.3|3", "(a) each|(a)|2", "a) each|a)|2", "(ii) each|(ii)|3", "(i) each|(i)|3",
            "(1) each|(1)|2",
            "Article 5|Article 5|1", "Article 5. Each|Article 5.|1", "ARTICLE IV: Each|ARTICLE IV:|1",
            "Article 5 – Exit|Article 5|1", "Article 5bis: x|Article 5bis:|1", "Annex A|Annex A|1", "§ 4|§ 4|1",
            "A. Each|A.|1", "IV. Each|IV.|1", "• each|•|1", "- each|-|1"})
    void typed_numbers_are_told_from_words(String text, String number, int level) {
        Optional<TypedNumber> found = TypedNumber.of(text);
        assertThat(found).isPresent();
        assertThat(found.get().shown()).isEqualTo(number);
        assertThat(found.get().level()).isEqualTo(level);
        assertThat(text.substring(found.get().length())).doesNotStartWith(" ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"3 days after", "1.5 million troops", "Article 5 applies", "Article 5 of the Treaty", "a State",
                    "I agree", "2025-05-09 was", "(the Parties) agree", "(Note: x)", "-5 degrees", "30%", "Annexes",
                    "1.", "12.5.2025 is",
                    "A State may", "(e.g. x) y"})
    void beginnings_of_sentences_are_no_numbers(String text) {
        if (text.equals("1.")) {
            assertThat(TypedNumber.of(text)).map(TypedNumber::length).contains(2);
        } else {
            assertThat(TypedNumber.of(text)).isEmpty();
        }
    }
}
