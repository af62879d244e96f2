package org.surety.model.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HoursTest {

    private static final long HUNDRED_THOUSAND_YEARS = 876_600_000;

    @ParameterizedTest
    @CsvSource({"0, 0 hours", "1, 1 hour", "23, 23 hours", "24, 1 day", "25, 25 hours", "48, 2 days", "72, 3 days"})
    void inDaysWhereTheyAreWhole(long count, String said) {
        assertThat(Hours.of(count)).hasToString(said);
    }

    @Test
    void sumsAndOrderAreThoseOfTheirNumbers() {
        Random random = new Random(1);
        for (int i = 0; i < 2000; i++) {
            long one = random.nextLong(HUNDRED_THOUSAND_YEARS / 2);
            long two = random.nextBoolean() ? one : random.nextLong(HUNDRED_THOUSAND_YEARS / 2);
            assertThat(Hours.of(one).plus(Hours.of(two))).isEqualTo(Hours.of(one + two));
            assertThat(Hours.of(one).compareTo(Hours.of(two))).isEqualTo(Long.compare(one, two));
        }
        assertThat(Hours.ofDays(3)).isEqualTo(Hours.of(72));
        assertThat(Hours.ZERO).isEqualTo(Hours.of(0));
    }

    @Test
    void aSumStopsAtTheLongestTime() {
        Hours longest = Hours.of(HUNDRED_THOUSAND_YEARS);
        assertThat(longest.plus(Hours.of(1))).isEqualTo(longest).isEqualTo(longest.plus(longest));
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, HUNDRED_THOUSAND_YEARS + 1, Long.MIN_VALUE, Long.MAX_VALUE})
    void refuses(long count) {
        assertThatThrownBy(() -> Hours.of(count)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not " + count);
    }

    @Test
    void daysThatOverflowAreRefused() {
        assertThatThrownBy(() -> Hours.ofDays(Long.MAX_VALUE / 2)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void onlyALimitThatIsATimeBinds() {
        assertThat(Limit.within(24).bound()).contains(Hours.ofDays(1));
        assertThat(Limit.within(24)).hasToString("1 day");
        assertThat(new Limit.Unlimited().bound()).isEmpty();
        assertThat(new Limit.Unspecified().bound()).isEmpty();
    }
}
