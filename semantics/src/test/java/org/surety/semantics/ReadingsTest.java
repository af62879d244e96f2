package org.surety.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Family;
import org.surety.model.agreement.OpenTerm;
import org.surety.model.agreement.Provenance;
import org.surety.model.agreement.Reading;

/** R25: the readings of a text. */
class ReadingsTest {

    private static OpenTerm.Alternative reading(String name, Map<String, List<String>> when) {
        return new OpenTerm.Alternative(name, when, Optional.empty(), Provenance.NONE);
    }

    private static OpenTerm term(String name, Map<String, List<String>> when, OpenTerm.Alternative... readings) {
        return new OpenTerm(name, "?", "place", List.of(readings), when, false, Provenance.NONE);
    }

    private static OpenTerm free(String name, String... readings) {
        return term(name, Map.of(),
                Arrays.stream(readings).map(it -> reading(it, Map.of())).toArray(OpenTerm.Alternative[]::new));
    }

    private static Family family(OpenTerm... terms) {
        return new Family() {
            @Override
            public String id() {
                return "test";
            }

            @Override
            public List<OpenTerm> terms() {
                return List.of(terms);
            }

            @Override
            public Agreement under(Reading reading) {
                return Texts.agreement().text();
            }
        };
    }

    private static List<String> told(Readings readings) {
        return readings.list(100).stream().map(Reading::toString).toList();
    }

    @Test
    void aTextThatLeavesNothingOpenHasOneReading() {
        Readings readings = Readings.of(Family.of(Texts.agreement().text()));
        assertThat(readings.count()).isOne();
        assertThat(readings.list(1)).containsExactly(Reading.ONLY);
    }

    @Test
    void independentTermsMultiply() {
        Readings readings = Readings.of(family(free("a", "a1", "a2"), free("b", "b1", "b2", "b3")));
        assertThat(readings.count()).isEqualTo(6);
        assertThat(told(readings)).containsExactly("a=a1, b=b1", "a=a1, b=b2", "a=a1, b=b3", "a=a2, b=b1", "a=a2, b=b2",
                "a=a2, b=b3");
        assertThat(readings.first().toString()).isEqualTo("a=a1, b=b1");
    }

    @Test
    void aTermExistsWhereItsConditionHolds() {
        Readings readings = Readings.of(family(
                term("b", Map.of("a", List.of("a2")), reading("b1", Map.of()), reading("b2", Map.of())),
                free("a", "a1", "a2"), free("c", "c1", "c2")));
        assertThat(readings.count()).isEqualTo(6);
        assertThat(told(readings)).containsExactlyInAnyOrder("a=a1, c=c1", "a=a1, c=c2", "b=b1, a=a2, c=c1",
                "b=b1, a=a2, c=c2", "b=b2, a=a2, c=c1", "b=b2, a=a2, c=c2");
        assertThat(readings.first().toString()).isEqualTo("a=a1, c=c1");
    }

    @Test
    void aConditionOnATermThatDoesNotExistFails() {
        Readings readings = Readings.of(family(free("a", "a1", "a2"),
                term("b", Map.of("a", List.of("a2")), reading("b1", Map.of()), reading("b2", Map.of())),
                term("c", Map.of("b", List.of("b1", "b2")), reading("c1", Map.of()), reading("c2", Map.of()))));
        assertThat(readings.count()).isEqualTo(5);
        assertThat(told(readings)).contains("a=a1", "a=a2, b=b2, c=c1");
    }

    @Test
    void anAlternativeCanBeChosenWhereItsConditionHolds() {
        Readings readings = Readings.of(family(free("a", "a1", "a2"), term("b", Map.of(),
                reading("b1", Map.of("a", List.of("a2"))), reading("b2", Map.of()), reading("b3", Map.of()))));
        assertThat(readings.count()).isEqualTo(5);
        assertThat(told(readings)).containsExactly("a=a1, b=b2", "a=a1, b=b3", "a=a2, b=b1", "a=a2, b=b2",
                "a=a2, b=b3");
        assertThat(readings.first().toString()).isEqualTo("a=a1, b=b2");
    }

    @Test
    void someTermsMayBeSettledBefore() {
        Family family = family(free("a", "a1", "a2"), free("b", "b1", "b2", "b3"));
        Readings readings = Readings.of(family, Map.of("b", Set.of("b3")));
        assertThat(readings.count()).isEqualTo(2);
        assertThat(told(readings)).containsExactly("a=a1, b=b3", "a=a2, b=b3");
        assertThatThrownBy(() -> Readings.of(family, Map.of("x", Set.of("b3")))).hasMessageContaining("x");
        assertThatThrownBy(() -> Readings.of(family, Map.of("b", Set.of("b4")))).hasMessageContaining("b4");
    }

    @Test
    void theNumberIsKnownBeforeAnyIsListed() {
        OpenTerm[] terms = IntStream.range(0, 100).mapToObj(it -> free("t" + it, "yes", "no"))
                .toArray(OpenTerm[]::new);
        Readings readings = Readings.of(family(terms));
        assertThat(readings.count()).isEqualTo(BigInteger.TWO.pow(100));
        assertThatThrownBy(() -> readings.list(1000)).isInstanceOf(TooLarge.class)
                .hasMessageContaining("1267650600228229401496703205376 readings");
        assertThat(readings.first().choices()).hasSize(100);
        assertThat(Readings.of(family(free("a", "a1", "a2"))).list(2)).hasSize(2);
    }
}
