package org.surety.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.surety.intake.read.Intake;
import org.surety.model.agreement.BracketState;

/** Brackets: who proposes what instead of what, and what is no bracket. */
class BracketReaderTest {

    private static Passages draft(String... lines) {
        return Docx.draft(Intake.paste("draft", String.join("\n\n", lines)));
    }

    private static Bracket only(String line) {
        Passages draft = draft(line);
        assertThat(draft.brackets()).as(line).hasSize(1);
        return draft.brackets().getFirst();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"[RUS: x];RUS;OPEN", "[UA/RUS: x];UA,RUS;OPEN", "[UKR, RUS: x];UKR,RUS;OPEN",
            "[Party A: x];Party A;OPEN", "[the Russian Federation: x];the Russian Federation;OPEN",
            "[RUS, withdrawn: x];RUS;WITHDRAWN", "[RUS (ad ref.): x];RUS;AGREED_AD_REFERENDUM",
            "[USA and EU: x];USA,EU;OPEN", "[Україна: x];Україна;OPEN", "[ RUS : x];RUS;OPEN",
            "[G-7 + EU: x];G-7,EU;OPEN",
            "[Bosnia and Herzegovina: x];Bosnia and Herzegovina;OPEN"})
    void the_head_says_who_proposes_and_how_far_it_is(String text, String by, BracketState state) {
        assertThat(only(text).by()).containsExactly(by.split(","));
        assertThat(only(text).state()).isEqualTo(state);
        assertThat(draft(text).offers(only(text))).containsExactly("x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[as follows: x]", "[12:30]", "[if need be: x]", "[x]"})
    void other_words_before_a_colon_are_no_proposer(String text) {
        assertThat(only(text).by()).isEmpty();
        assertThat(draft(text).offers(only(text))).containsExactly(text.substring(1, text.length() - 1));
    }

    @Test
    void an_option_and_a_note_are_labels() {
        assertThat(only("[Option 2: x]").label()).contains("Option 2");
        assertThat(only("[Note: to be checked]").label()).contains("Note");
        assertThat(only("[Agreed ad ref: x]").state()).isEqualTo(BracketState.AGREED_AD_REFERENDUM);
        assertThat(only("[Agreed ad ref: x]").by()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"within [thirty / sixty] days;thirty|sixty", "within [30/60] days;30|60",
            "[shall/should] help;shall|should", "[and/or] others;and/or", "[S/2025/17] applies;S/2025/17",
            "on [1/6/2025] or later;1/6/2025", "within [RUS: 3 / 5] days;3|5",
            "[by land / by sea/air];by land|by sea/air",
            "[...];...", "[one / [two / three]];one|[two / three]"})
    void a_stroke_separates_alternatives(String text, String offers) {
        assertThat(draft(text).offers(only(text))).containsExactly(offers.split("\\|"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"as agreed[1]", "see [1] and [2].", "as in [1] and after", "as agreed.[12]", "see [1].",
            "see [1, 2] and [3-5].", "the parties[1] shall",
            "it is said [sic] so", "see [4]"})
    void references_are_no_brackets(String text) {
        assertThat(draft(text).brackets()).isEmpty();
        assertThat(draft(text).notices()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"within [30] days", "within [30] [60] days", "by [10] % of", "[2] States", "guarantee[s] help",
                    "within [30][60] days", "within [30] or [60] days", "[3-5] days"})
    void numbers_before_a_word_are_brackets(String text) {
        assertThat(draft(text).brackets()).isNotEmpty();
    }

    @Test
    void brackets_side_by_side_are_one_point() {
        Passages draft = draft("A [RUS: x] [UKR: y] b [z] c [1 or so] or [two] and [three]");
        assertThat(draft.points(draft.brackets())).extracting(it -> it.brackets().size()).containsExactly(2, 1, 2, 1);
    }

    @Test
    void a_bracket_may_run_over_passages_and_that_is_said() {
        Passages draft = draft("1. First [RUS: begins", "2. middle", "3. ends] last");
        assertThat(draft.brackets()).hasSize(1);
        assertThat(draft.offers(draft.brackets().getFirst())).containsExactly("begins\nmiddle\nends");
        assertThat(draft.bracketsOf(draft.at(2))).hasSize(1);
        assertThat(draft.notices()).extracting(Notice::sentence)
                .containsExactly("draft, passage 1 (1.): the bracket that"
                        + " begins with \"[RUS: begins\" is closed only in passage 3 (3.), behind \"ends\"");
    }

    @Test
    void what_is_never_closed_or_opened_is_told_with_the_nearest_place() {
        Passages draft = draft("1. Good. Each [RUS: may help. Then [x] more.", "2. It ends. Nothing] opened");
        assertThat(draft.notices()).extracting(Notice::sentence).containsExactly(
                "draft, passage 1 (1.): the bracket that begins with \"[RUS: may help. Then…\" is closed only in"
                        + " passage 2 (2.), behind \"It ends. Nothing\"");
        assertThat(draft("1. Good. Each [RUS: may help. Then [x] more.").notices()).extracting(Notice::sentence)
                .containsExactly("draft, passage 1 (1.): \"[\" of \"[RUS: may help. Then…\" is never closed; expected a"
                        + " \"]\" behind it; the nearest place for one is behind \"…Each [RUS: may help\"");
        assertThat(draft("2. It ends. Nothing] opened").notices()).extracting(Notice::sentence)
                .containsExactly(
                        "draft, passage 1 (2.): \"]\" behind \"It ends. Nothing\" closes nothing; expected a \"[\""
                                + " before it; the nearest place for one is before \"Nothing] opened\"");
        assertThat(draft("1. Good. Each [RUS: may help. Then [x] more.").brackets()).hasSize(1);
    }

    /** Whatever signs stand in a text, brackets are found that lie in each other or apart, in order. */
    @Test
    void any_text_has_brackets_in_order() {
        Random random = new Random(14);
        String signs = "[[]]/: aB1.;\n";
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder("a");
            for (int k = random.nextInt(40); k >= 0; k--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            Passages draft = draft(text.toString());
            assertLieApart(draft, draft.brackets());
        }
    }

    private static void assertLieApart(Passages draft, List<Bracket> brackets) {
        for (int i = 0; i < brackets.size(); i++) {
            Bracket bracket = brackets.get(i);
            assertThat(draft.text(bracket.span())).startsWith("[").endsWith("]");
            assertThat(draft.offers(bracket)).isNotEmpty();
            if (i > 0) {
                assertThat(brackets.get(i - 1).span().to()).isLessThanOrEqualTo(bracket.span().from());
            }
            bracket.inside().forEach(it -> {
                assertThat(it.span().from()).isGreaterThan(bracket.span().from());
                assertThat(it.span().to()).isLessThan(bracket.span().to());
            });
            assertLieApart(draft, bracket.inside());
        }
    }
}
