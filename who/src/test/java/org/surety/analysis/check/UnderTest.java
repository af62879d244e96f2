package org.surety.analysis.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.surety.model.agreement.Reading;

class UnderTest {

    private static final List<Reading> READINGS =
            List.of(reading("few", "each"), reading("few", "all"), reading("few", "council"),
                    reading("many", "each"), reading("many", "all"), reading("many", "council"));

    private static Reading reading(String guarantors, String decision) {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("guarantors", guarantors);
        choices.put("decision", decision);
        return new Reading(choices);
    }

    private static String words(int... holding) {
        BitSet set = new BitSet();
        for (int reading : holding) {
            set.set(reading);
        }
        return Under.of(READINGS).words(set);
    }

    @Test
    void namesOnlyTheTermThatMatters() {
        assertThat(words(0, 3)).isEqualTo("decision=each");
        assertThat(words(1, 2, 4, 5)).isEqualTo("decision=all or council");
    }

    @Test
    void namesBothTermsWhereBothMatter() {
        assertThat(words(1, 2)).isEqualTo("guarantors=few, decision=all or council");
    }

    @Test
    void tellsWhatIsNotOneChoiceAsSeveral() {
        assertThat(words(0, 1, 2, 3)).isEqualTo("decision=each; guarantors=few");
        assertThat(words(0, 4)).isEqualTo("guarantors=few, decision=each; guarantors=many, decision=all");
    }

    @Test
    void leavesOutATermThatDoesNotExistThere() {
        List<Reading> readings = List.of(new Reading(Map.of("a", "x")), reading("few", "each"), reading("few", "all"));
        BitSet first = new BitSet();
        first.set(0);
        assertThat(Under.of(readings).words(first)).isEqualTo("a=x");
    }
}
