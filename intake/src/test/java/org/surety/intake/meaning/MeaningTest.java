package org.surety.intake.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.surety.intake.Docx;
import org.surety.intake.Passage;
import org.surety.intake.Passages;
import org.surety.intake.read.Intake;

/** What has been given meaning, and what has none yet. */
class MeaningTest {

    private static final Passages DRAFT = Docx.draft(Intake.paste("draft", """
            Article 1: Consultations
            1. The Guarantors consult.
            2. They decide.
            Article 2: Exit
            1. A Party may withdraw.
            Done in two copies.
            """));

    @Test
    void passages_are_named_by_their_numbers_and_those_above() {
        assertThat(DRAFT.keys()).containsExactly("Article 1:", "Article 1: 1.", "2.", "Article 2:", "Article 2: 1.",
                "#6");
    }

    @Test
    void coverage_names_what_has_none_yet() {
        Meaning meaning =
                Meaning.NONE.with("2.", "procedures.help.steps.decide").with("2.", "procedures.help.steps.decide")
                        .with("2.", "bodies.council").asideFrom("#6").with("9.", "exits.notice");
        assertThat(meaning.clauses()).isEqualTo(Map.of("2.", List.of("procedures.help.steps.decide", "bodies.council"),
                "9.", List.of("exits.notice")));
        assertThat(meaning.of(DRAFT).given()).extracting(Passage::place).containsExactly(3);
        assertThat(meaning.of(DRAFT).none()).extracting(Passage::place).containsExactly(2, 5);
        assertThat(meaning.of(DRAFT).stale()).containsExactly("9.");
    }

    @Test
    void meaning_can_be_taken_back_and_whatever_gets_one_is_no_longer_aside() {
        Meaning meaning = Meaning.NONE.asideFrom("2.").with("2.", "a");
        assertThat(meaning.aside()).isEmpty();
        assertThat(meaning.without("2.", "a")).isEqualTo(Meaning.NONE);
        assertThat(new Meaning(Map.of("x", List.of()), Set.of())).isEqualTo(Meaning.NONE);
    }
}
