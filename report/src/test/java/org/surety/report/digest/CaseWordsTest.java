package org.surety.report.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.surety.analysis.who.Asked;
import org.surety.analysis.who.CaseTree;
import org.surety.analysis.who.Cover;

class CaseWordsTest {

    private static final CaseWords WORDS = new CaseWords(List.of());

    private static CaseTree.Case<String> when(String value, String... at) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < at.length; i += 2) {
            map.put(at[i], at[i + 1]);
        }
        return new CaseTree.Case<>(map, value);
    }

    @Test
    void namesOnlyWhatMatters() {
        Cover<String> cover = Cover.of(List.of(when("yes", "decision", "each", "clock", "3 days"),
                when("no", "decision", "all", "clock", "3 days"),
                when("yes", "decision", "each", "clock", "none"), when("no", "decision", "all", "clock", "none")));
        assertThat(WORDS.when(cover, "yes")).isEqualTo("decision is each");
        assertThat(WORDS.when(cover, "no")).isEqualTo("decision is all");
    }

    @Test
    void joinsReadingsAndPlaces() {
        Cover<String> cover = Cover.of(List.of(when("yes", "territory", "everywhere", Asked.PLACE, "Crimea"),
                when("no", "territory", "less", Asked.PLACE, "Crimea"),
                when("yes", "territory", "everywhere", Asked.PLACE, Asked.NO_PLACE),
                when("yes", "territory", "less", Asked.PLACE, Asked.NO_PLACE),
                when("no", "territory", "least", Asked.PLACE, "Crimea"),
                when("yes", "territory", "least", Asked.PLACE, Asked.NO_PLACE)));
        assertThat(WORDS.when(cover, "no")).isEqualTo("it happens at Crimea and territory is less or least");
    }

    @Test
    void anEventWithoutAPlaceIsNotSaidToHappenElsewhere() {
        Cover<String> cover =
                Cover.of(List.of(when("yes", Asked.PLACE, Asked.NO_PLACE), when("yes", Asked.PLACE, "Port"),
                        when("no", Asked.PLACE, "Sea")));
        assertThat(WORDS.when(cover, "yes")).isEqualTo("it happens at Port or no place is named");
        assertThat(WORDS.when(Cover.of(List.of(when("yes", Asked.PLACE, Asked.NO_PLACE),
                when("no", Asked.PLACE, "Sea"))), "yes")).isEqualTo("no place is named");
    }

    @Test
    void aConstantNeedsNoCondition() {
        Cover<String> cover = Cover.of(List.of(when("yes", "a", "1"), when("yes", "a", "2")));
        assertThat(cover.isConstant()).isTrue();
        assertThat(WORDS.when(cover, "yes")).isEmpty();
    }

    @Test
    void everyValueCarriesItsCondition() {
        assertThat(
                WORDS.told(Cover.of(List.of(when("yes", Asked.ATTACKER, "DEU"), when("no", Asked.ATTACKER, "USA"),
                        when("no", Asked.ATTACKER, "outsider")))))
                .isEqualTo("yes if the attacker is DEU; otherwise no");
        assertThat(WORDS.told(Cover.of(List.of(when("hour 3", "a", "1"), when("hour 2", "a", "2"),
                when("never", "a", "3"))))).isEqualTo("hour 3 if a is 1; hour 2 if a is 2; otherwise never");
        assertThat(WORDS.told(Cover.of(List.of(when("yes", "a", "1"), when("yes", "a", "2"))))).isEqualTo("yes");
    }
}
