package org.surety.intake.weave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.surety.intake.Docx;
import org.surety.intake.Notices;
import org.surety.intake.Passage;
import org.surety.intake.Passages;
import org.surety.intake.compare.Unit;
import org.surety.intake.read.Intake;

/** From a woven text each draft can be read back as it was. */
class WeaveTest {

    private static final String[] WORDS = {"each", "party,", "shall", "may", "help.", "within", "[A: three]", "[three",
            "days]", "\\", "\\[", "¶", "¶2.1", "[B: [A: x] y]", "a]b", "[x", "y]", "[A/B:", "z]", "[A", "of;", "it:",
            "[[", "]]"};

    private static Passages draft(String... lines) {
        return Docx.draft(Intake.paste("draft", String.join("\n\n", lines)));
    }

    private static Weave weave(Passages... drafts) {
        Map<String, Passages> labelled = new LinkedHashMap<>();
        for (int i = 0; i < drafts.length; i++) {
            labelled.put(Character.toString('A' + i), drafts[i]);
        }
        return Weave.of(labelled);
    }

    private static List<Unit> units(Passages draft) {
        return draft.standing().stream().map(it -> new Unit(it.number(), it.text())).toList();
    }

    private static void assertCanBeReadBack(Weave weave, List<Passages> drafts) {
        for (int i = 0; i < drafts.size(); i++) {
            String label = Character.toString('A' + i);
            assertThat(weave.pick(label)).isEqualTo(drafts.get(i).standing());
            assertThat(WovenText.pick(weave.text(), weave.labels(), label)).as(weave.text())
                    .isEqualTo(units(drafts.get(i)));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "The Guarantors may help at once. | The Guarantors shall help at once."
                    + " | The Guarantors [A: may][B: shall] help at once.",
            "The Guarantors shall promptly help the State. | The Guarantors shall help the State."
                    + " | The Guarantors shall [A: promptly] help the State.",
            "They may or must help him today now. | They can or could help him today now."
                    + " | They [A: may or must][B: can or could] help him today now.",
            "First one two three a b c, last of all. | First xx two three zz b yy, last of all."
                    + " | First [A: one two three a b c,][B: xx two three zz b yy,] last of all.",
            "Nothing is alike here. | So we say something else. | [A: Nothing is alike here.]",
            "It [RUS: ends in] peace or so they say. | It [RUS: ends with] peace or so they say."
                    + " | It [A: [RUS: ends in]][B: [RUS: ends with]] peace or so they say.",
            "It is [A: odd] so far. | It is [A: odd] so far. | It is [A/B: [A: odd]] so far.",
            "It is [ odd so far. | It is [ odd so far. | It is \\[ odd so far."})
    void spans_are_as_small_as_is_sensible(String a, String b, String woven) {
        Weave weave = weave(draft(a.strip()), draft(b.strip()));
        assertThat(weave.passages().getFirst().text()).isEqualTo(woven);
        assertCanBeReadBack(weave, List.of(draft(a.strip()), draft(b.strip())));
    }

    @Test
    void passages_of_one_draft_alone_and_other_numbers_are_shown() {
        Weave weave = weave(draft("1. Same words here.", "2. Only in A, and nowhere else.", "3. Last of all."),
                draft("1. Same words here.", "2. Last of all."));
        assertThat(weave.text()).isEqualTo("""
                1.\tSame words here.
                2.\t[A: Only in A, and nowhere else.]
                [A: 3.][B: 2.]\tLast of all.
                """);
        assertThat(weave.passages()).extracting(WovenPassage::isAgreed).containsExactly(true, false, true);
        assertThat(weave.exact()).isTrue();
    }

    @Test
    void where_one_passage_is_two_the_break_stands_in_a_bracket() {
        Passages one = draft("1. Each Guarantor decides for itself, and help may include weapons.");
        Passages two = draft("1. Each Guarantor decides for itself,", "Article 2: and help may include weapons.");
        Weave weave = weave(one, two);
        assertThat(weave.text()).isEqualTo("1.\tEach Guarantor decides for itself, [B: ¶Article\u00a02:] and help may"
                + " include weapons.\n");
        assertCanBeReadBack(weave, List.of(one, two));
    }

    @Test
    void three_drafts_share_what_two_of_them_say() {
        Weave weave = weave(draft("The party may help at once."), draft("The party shall help at once."),
                draft("The party shall help at once."));
        assertThat(weave.passages().getFirst().text()).isEqualTo("The party [A: may][B/C: shall] help at once.");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void any_drafts_can_be_read_back(int count) {
        Random random = new Random(1404 + count);
        for (int i = 0; i < 700; i++) {
            List<Passages> drafts = new ArrayList<>();
            List<List<String>> texts = texts(random);
            for (int k = 0; k < count; k++) {
                drafts.add(altered(random, texts));
            }
            assertCanBeReadBack(weave(drafts.toArray(Passages[]::new)), drafts);
        }
    }

    private static List<List<String>> texts(Random random) {
        List<List<String>> texts = new ArrayList<>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            List<String> words = new ArrayList<>();
            for (int k = random.nextInt(14); k >= 0; k--) {
                words.add(WORDS[random.nextInt(WORDS.length)]);
            }
            texts.add(words);
        }
        return texts;
    }

    /** Passages left out, put in, moved, split, and words changed. */
    private static Passages altered(Random random, List<List<String>> texts) {
        List<Passage> passages = new ArrayList<>();
        List<List<String>> order = new ArrayList<>(texts);
        if (random.nextInt(4) == 0) {
            order.add(random.nextInt(order.size()), order.removeFirst());
        }
        for (List<String> text : order) {
            List<String> words = new ArrayList<>(text);
            for (int k = random.nextInt(3); k > 0; k--) {
                words.set(random.nextInt(words.size()), WORDS[random.nextInt(WORDS.length)]);
            }
            int cut = random.nextInt(5) == 0 ? random.nextInt(words.size()) : 0;
            if (cut > 0) {
                add(random, passages, words.subList(0, cut));
            }
            if (random.nextInt(6) > 0) {
                add(random, passages, words.subList(cut, words.size()));
            }
        }
        return Passages.of("draft", passages, new Notices("draft"));
    }

    private static void add(Random random, List<Passage> passages, List<String> words) {
        String number = random.nextInt(3) == 0
                ? ""
                : List.of("1.", "Article 2", "[x", "(a)", "¶", "\\").get(random
                        .nextInt(6));
        passages.add(Passage.of(passages.size() + 1, number, 0, false, String.join(" ", words)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A:", "A/B", "[A]", " A", "A ", "A\tB"})
    void labels_are_words(String label) {
        Passages draft = draft("x");
        assertThatThrownBy(() -> Weave.of(Map.of(label, draft, "ok", draft)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("labelled with letters");
        assertThatThrownBy(() -> Weave.of(Map.of("ok", draft))).hasMessage("two drafts or more are woven, not 1");
    }
}
