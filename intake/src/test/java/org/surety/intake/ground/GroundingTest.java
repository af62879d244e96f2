package org.surety.intake.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surety.intake.Docx;
import org.surety.intake.ground.DraftClause.Kind;
import org.surety.intake.ground.Grounding.Basis;
import org.surety.intake.meaning.Question;
import org.surety.intake.read.Intake;

/** Which sentences clauses rest on, and what of a sentence they lack. */
class GroundingTest {

    private static final CitedText TEXT = new CitedText(Docx.draft(Intake.paste("text.txt", """
            Article 1: Help
            1. The U.S. and Norway consult within three days. They inform Mr. Berg of the Arctic Council.
            2. Two thirds of them decide.
            Article 2: Exit
            A party may withdraw.
            """)));

    private static List<String> labels(String place) {
        return TEXT.meant(place).sentences().stream().map(Sentence::label).toList();
    }

    private static DraftClause clause(String path, String place, String... words) {
        return new DraftClause(path, 1, Kind.CLAUSE, Map.of("text", List.of(place)), false, false, List.of(words),
                List.of());
    }

    private static Grounding of(DraftClause... clauses) {
        return Grounding.of(Map.of("text", TEXT), Map.of("text", Map.of("§4", "a heading")), List.of(clauses),
                StateNames.with(Map.of()));
    }

    @Test
    void abbreviations_end_no_sentence() {
        assertThat(TEXT.sentences()).extracting(Sentence::label).containsExactly("§1", "§2.1", "§2.2", "§3", "§4",
                "§5");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            §2            | §2.1 §2.2
            §2.2          | §2.2
            §2–3          | §2.1 §2.2 §3
            §1, §2.1      | §1 §2.1
            Article 2     | §4 §5
            ARTICLE 2.    | §4 §5
            §1, Article 2 | §1 §4 §5
            on page three |
            """)
    void places_mean_sentences(String place, String expected) {
        assertThat(String.join(" ", labels(place))).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void the_clause_around_counts_and_the_form_of_a_state_is_no_name() {
        CitedText text = new CitedText(Docx.draft(Intake.paste("t.txt",
                "The Republic of Norway helps the Kingdom of Sweden.\n\nThe help of Norway lasts five years.\n")));
        Grounding found = Grounding.of(Map.of("text", text), Map.of(), List.of(
                clause("obligations.help", "§1", "NOR", "SWE"), clause("obligations.help.term", "§2", "5 years")),
                StateNames.with(Map.of()));
        assertThat(found.missing()).isEmpty();
        assertThat(found.isComplete()).isTrue();
    }

    @Test
    void a_heading_without_words_of_its_own_is_shown_and_can_be_cited() {
        CitedText text = new CitedText(Docx.draft(Intake.paste("t.txt",
                "ARTICLE 1\n\nNorway helps Sweden.\n\nARTICLE 2\n\nDone in Oslo.\n")));
        assertThat(text.meant("Article 1").sentences()).extracting(Sentence::text)
                .containsExactly("Norway helps Sweden.");
        assertThat(new DraftStart("t.txt", text).yaml().lines().filter(it -> it.startsWith("# ARTICLE")))
                .containsExactly("# ARTICLE 1", "# ARTICLE 2");
    }

    @Test
    void a_passage_that_is_not_there_is_told() {
        assertThat(TEXT.meant("§9 and §2.1").unknown()).containsExactly("§9");
        assertThat(of(clause("a", "§9")).clauses().getFirst().isUnfounded()).isTrue();
    }

    @Test
    void sentences_without_a_clause_are_left_unless_they_are_set_aside() {
        Grounding found = of(clause("a", "§1"), clause("b", "§2"), clause("c", "§3"));
        assertThat(found.sentences().stream().filter(Grounding.Told::isLeft).map(it -> it.sentence().label()))
                .containsExactly("§5");
        assertThat(found.isComplete()).isFalse();
    }

    @Test
    void what_a_clause_does_not_have_is_told_and_what_it_has_in_other_words_is_not() {
        assertThat(of(clause("a", "§2.1", "USA", "72 hours")).missing()).extracting(Grounding.Missing::words)
                .containsExactly("Norway");
        assertThat(of(clause("a", "§2.1", "USA", "NOR", "2 days")).missing()).extracting(Grounding.Missing::words)
                .containsExactly("three days");
        assertThat(of(clause("a", "§2.2", "council", "note on Berg")).missing()).isEmpty();
        assertThat(of(clause("a", "§2.2")).missing()).extracting(Grounding.Missing::words)
                .containsExactly("Berg", "Arctic Council");
        assertThat(of(clause("a", "§3", "2/3")).missing()).isEmpty();
        assertThat(of(clause("a", "§3", "3/4")).missing()).extracting(Grounding.Missing::words)
                .containsExactly("Two thirds");
    }

    @Test
    void what_is_of_a_state_stands_for_the_state_that_a_clause_has() {
        CitedText text = new CitedText(Docx.draft(Intake.paste("t.txt",
                "When they can, the Armenian, Norwegian and Turkish forces leave Norwood.\n")));
        Grounding found = Grounding.of(Map.of("text", text), Map.of(),
                List.of(clause("obligations.leave", "§1", "ARM", "NOR")), StateNames.with(Map.of()));
        assertThat(found.missing()).extracting(Grounding.Missing::words).containsExactly("Turkish", "Norwood");
    }

    @Test
    void a_clause_rests_on_a_passage_or_is_an_inference_or_is_told() {
        DraftClause inferred = new DraftClause("i", 1, Kind.CLAUSE, Map.of(), true, true, List.of(), List.of());
        DraftClause bare = new DraftClause("n", 1, Kind.CLAUSE, Map.of(), false, false, List.of(), List.of());
        DraftClause open = new DraftClause("o", 1, Kind.OPEN, Map.of("text", List.of("")), false, false, List.of(),
                List.of());
        Grounding found = of(clause("a", "§1"), clause("w", ""), inferred, bare, open);
        assertThat(found.clauses()).extracting(Grounding.Based::basis)
                .containsExactly(Basis.PASSAGE, Basis.WHOLE_TEXT, Basis.INFERENCE, Basis.NOTHING);
        assertThat(found.clauses()).extracting(Grounding.Based::isUnfounded)
                .containsExactly(false, true, false, true);
        assertThat(found.open()).extracting(Grounding.Based::isUnfounded).containsExactly(false);
    }

    @Test
    void questions_on_which_the_text_has_no_words_are_named() {
        assertThat(of(clause("a", "§1")).silent()).containsExactly(Question.WHERE);
    }

    @Test
    void the_beginning_of_a_draft_names_states_and_passages() {
        String yaml = new DraftStart("My text.txt", TEXT).yaml();
        assertThat(yaml).contains("id: my-text\n", "file: \"My text.txt\"",
                "USA: {name: \"United States\", source: [{text: "
                        + "§2.1}]}",
                "NOR: {name: \"Norway\"", "§2.2  They inform", "who decides");
    }
}
