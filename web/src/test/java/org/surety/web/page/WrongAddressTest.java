package org.surety.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An address that asks for what there is not says so, in words and by its status, and never shows something else. */
class WrongAddressTest extends SiteTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "/a/lavrov-2025?by=XYZ | Lavrov-2025 has no party called",
            "/a/lavrov-2025?of=XYZ | Lavrov-2025 has no party called",
            "/a/lavrov-2025?at=Nowhere | no place called `Nowhere`. Its places: Crimea, Donbas, Kharkiv",
            "/a/lavrov-2025?at=Kharkov | Maybe `Kharkiv`?",
            "/a/budapest-1994?at=Kyiv | treats all places alike, so there is no place called `Kyiv`",
            "/a/lavrov-2025?why=halt | “halt”, given as why=, is nothing that there is here. There is: possible, stop,",
            "/a/lavrov-2025/brackets?sort=stat | Maybe “state”?",
            "/?decides=nobody-at-all | “nobody-at-all”, given as decides=, is nothing that there is here.",
            "/a/jcpoa-snapback-2015/life?chronicle=jcpoa-snapback-2025&day=x | “x” is no place among the days",
            "/a/lavrov-2025?by=UKR&of=UKR | Nobody acts against itself",
            "/a/lavrov-2025?case=helping | Its procedures: assistance",
            "/a/lavrov-2025?hold=decision | “decision” holds no reading.",
            "/a/budapest-1994/odds?hold=decision | “decision” holds no reading.",
            "/a/lavrov-2025/life?hold=decision:tossed | Its readings: no-vote",
            "/a/lavrov-2025?try=life | “life” tries no words.",
            "/a/budapest-1994/odds?scenario=by-nobody | No scenario of that name stands beside this text.",
            "/a/budapest-1994/odds?scenario=crimea-2014&assume=luck | No assumption of that name",
            "/a/guarantee-1919-gb/take?by=XYZ | has no party called",
            "/compare?t=budapest-1994&t=guarantee-1919-gb&hold=3:a:b | “3:a:b” holds no reading of a text",
            "/compare?t=budapest-1994&t=guarantee-1919-gb&hold=decision | hold=2:decision:all-agree"})
    void saysSo(String address, String words) {
        assertThat(Sites.page(site, address)).contains(words);
        assertThat(Sites.get(site, address).status()).isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource({"by", "of", "at", "case", "open", "why"})
    void aNameLongerThanAnyIsNotPassedOver(String parameter) {
        String address = "/a/guarantee-1919-gb?" + parameter + "=" + "x".repeat(201);
        assertThat(Sites.page(site, address)).contains("is longer than any name: 201 characters");
        assertThat(Sites.get(site, address).status()).isEqualTo(422);
    }
}
