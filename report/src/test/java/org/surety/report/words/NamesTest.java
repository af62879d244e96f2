package org.surety.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surety.report.Sample;

class NamesTest {

    private final Names names = Names.of(Sample.agreement());
    private final Names charter = Names.of(Sample.charter());

    @ParameterizedTest
    @CsvSource({"USA, United States, the United States", "GBR, United Kingdom, the United Kingdom",
            "RUS, Russia, Russia",
            "CHN, China, China", "TUR, Türkiye, Türkiye", "DEU, Germany, Germany", "NLD, Netherlands, the Netherlands",
            "outsider, an outsider, a state outside the agreement",
            "elected-ten-3, an elected member, an elected member",
            "east-prussia, east prussia, east prussia"})
    void aPartyHasANameForTablesAndOneForSentences(String party, String name, String prose) {
        assertThat(names.name(party)).isEqualTo(name);
        assertThat(names.prose(party)).isEqualTo(prose);
    }

    @Test
    void interchangeableMembersAreCounted() {
        assertThat(names.list(List.of("CHN", "elected-ten-1", "USA", "elected-ten-4")))
                .isEqualTo("China, the United States and 2 of the 10 elected members");
        assertThat(charter.list(List.of("UN-members-1", "UN-members-2")))
                .isEqualTo("2 other members of the United Nations");
        assertThat(charter.list(List.of("UN-members-1"))).isEqualTo("another member of the United Nations");
        assertThat(names.list(List.of())).isEqualTo("nobody");
    }
}
