package org.surety.intake.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.surety.intake.compare.Difference.Side;

/** Both texts can be read from their differences, and no fewer words differ. */
class WordDifferencesTest {

    private static String text(Random random) {
        return IntStream.range(0, random.nextInt(9)).mapToObj(it -> Character.toString('a' + random.nextInt(3)))
                .collect(Collectors.joining(" "));
    }

    private static String side(List<Difference> differences, Side side) {
        return differences.stream().filter(it -> it.side() == side || it.side() == Side.BOTH).map(Difference::text)
                .collect(Collectors.joining(" "));
    }

    private static int longestCommon(List<String> a, List<String> b) {
        int[][] table = new int[a.size() + 1][b.size() + 1];
        for (int i = 1; i <= a.size(); i++) {
            for (int j = 1; j <= b.size(); j++) {
                table[i][j] = a.get(i - 1).equals(b.get(j - 1))
                        ? table[i - 1][j - 1] + 1
                        : Math.max(table[i - 1][j], table[i][j - 1]);
            }
        }
        return table[a.size()][b.size()];
    }

    @Test
    void both_texts_are_in_their_differences_which_are_the_fewest() {
        Random random = new Random(1403);
        WordDifferences words = new WordDifferences();
        for (int i = 0; i < 5_000; i++) {
            String left = text(random);
            String right = text(random);
            List<Difference> differences = words.between(left, right);
            assertThat(side(differences, Side.LEFT)).isEqualTo(left);
            assertThat(side(differences, Side.RIGHT)).isEqualTo(right);
            int kept = differences.stream().filter(it -> it.side() == Side.BOTH)
                    .mapToInt(it -> WordDifferences.words(it.text()).size()).sum();
            assertThat(kept).as("%s | %s", left, right)
                    .isEqualTo(longestCommon(WordDifferences.words(left), WordDifferences.words(right)));
        }
        assertThat(words.wasCut()).isFalse();
    }

    @Test
    void a_sentence_shows_what_was_struck_out_and_written() {
        assertThat(new WordDifferences().between("Each party may help at once", "Each party shall help"))
                .containsExactly(new Difference(Side.BOTH, "Each party"), new Difference(Side.LEFT, "may"),
                        new Difference(Side.RIGHT, "shall"), new Difference(Side.BOTH, "help"),
                        new Difference(Side.LEFT, "at once"));
    }

    @Test
    void texts_too_long_are_shown_as_a_whole() {
        String left = "a b ".repeat(3_000).strip();
        String right = "c d ".repeat(3_000).strip();
        WordDifferences words = new WordDifferences();
        assertThat(words.between("x " + left + " y", "x " + right + " y")).extracting(Difference::side)
                .containsExactly(Side.BOTH, Side.LEFT, Side.RIGHT, Side.BOTH);
        assertThat(words.wasCut()).isTrue();
    }
}
