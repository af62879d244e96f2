package org.surety.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.surety.report.Sample;

class VariantsTest {

    @Test
    void whatIsCommonStandsOnceAndWhatIsOpenInBrackets() {
        assertThat(Variants.bracketed(List.of("talks end within 3 days", "talks end without a limit")))
                .isEqualTo("talks end [within 3 days | without a limit]");
        assertThat(Variants.bracketed(List.of("they may help", "they must help", "they may help")))
                .isEqualTo("they [may | must] help");
        assertThat(Variants.bracketed(List.of("everywhere", "everywhere but in A")))
                .isEqualTo("everywhere [but in A]");
    }

    @Test
    void oneTextHasNoBrackets() {
        assertThat(Variants.bracketed(List.of("as it is", "as it is"))).isEqualTo("as it is");
        assertThat(Variants.bracketed(List.of())).isEmpty();
    }

    @Test
    void aWordThatBeginsAndEndsIsNotTakenTwice() {
        assertThat(Variants.bracketed(List.of("a", "a b a"))).isEqualTo("a [b a]");
    }

    @Test
    void manyAreCounted() {
        assertThat(Variants.bracketed(List.of("a", "b", "c", "d", "e", "f"))).isEqualTo("[a | b | c | d | two more]");
    }

    @Test
    void everyAlternativeOfEveryTermIsAmongThem() {
        Variants variants = Variants.of(Sample.family());
        long alternatives = Sample.family().terms().stream().mapToLong(it -> it.readings().size() - 1L).sum();
        assertThat(variants.all()).hasSize((int) alternatives + 1);
        assertThat(variants.all().getFirst().term()).isEmpty();
        assertThat(variants.all().stream().flatMap(it -> it.term().stream()).distinct())
                .containsExactlyElementsOf(Sample.family().terms().stream().map(it -> it.name()).toList());
        assertThat(variants.said(names -> Optional.of("the same"))).isEqualTo("the same");
    }
}
