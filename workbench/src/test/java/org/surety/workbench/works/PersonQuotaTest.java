package org.surety.workbench.works;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surety.store.value.Quota;

class PersonQuotaTest {

    @Test
    void isTheUsualOneButForWhatIsNamed() {
        assertThat(PersonQuota.of(Map.of())).isEqualTo(PersonQuota.USUAL);
        assertThat(PersonQuota.of(Map.of("works", "3", "megabytes", "20", "file", "2", "minutes", "1")))
                .isEqualTo(new PersonQuota(new Quota(3, 2_000, 20_000_000L, 2_000_000), Duration.ofMinutes(1)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "work | 3 | nothing that is counted is called work; counted are works, documents, megabytes, file, "
                    + "minutes; maybe works",
            "works | 0 | works is a whole number from 1 to 1000000, not 0",
            "works | many | works is a whole number from 1 to 1000000, not many",
            "file | 11 | file is a whole number from 1 to 10, not 11",
            "minutes | 61 | minutes is a whole number from 1 to 60, not 61"})
    void saysWhatCannotBe(String word, String value, String why) {
        assertThatThrownBy(() -> PersonQuota.of(Map.of(word, value))).isInstanceOf(IllegalArgumentException.class)
                .hasMessage(why);
    }
}
