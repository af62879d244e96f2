package org.surety.model.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CountriesTest {

    @Test
    void statesThatAreNoMoreHaveTheirLastCodes() {
        assertThat(Countries.name("SUN")).contains("Soviet Union");
        assertThat(Countries.name("CSK")).contains("Czechoslovakia");
        assertThat(Countries.isState("DDR")).isTrue();
        assertThat(Countries.isState("UKR")).isTrue();
        assertThat(Countries.isState("PRU")).isFalse();
        assertThat(Countries.codes()).contains("YUG", "NOR").doesNotContain("XXX");
    }

    /** A withdrawn code must not be that of a state of today. */
    @Test
    void noCodeMeansTwoStates() {
        assertThat(Countries.codes().stream().map(it -> Countries.name(it).orElseThrow())).doesNotHaveDuplicates();
    }

    @Test
    void namesLeadToCodes() {
        assertThat(Countries.code("Norway")).contains("NOR");
        assertThat(Countries.code("the united states")).contains("USA");
        assertThat(Countries.code("Soviet Union")).contains("SUN");
        assertThat(Countries.code("Lowland")).isEmpty();
        assertThat(Countries.code("USA")).isEmpty();
    }
}
