package org.surety.text.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpelledTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            two-thirds majority            | Write `{quota: 2/3}`.
            Two thirds of all members      | Write `{quota: 2/3}`.
            three quarters                 | Write `{quota: 3/4}`.
            four-fifths                    | Write `{quota: 4/5}`.
            2/3 majority                   | Write `{quota: 2/3}`.
            75 percent                     | Write `{quota: 75%}`.
            65%                            | Write `{quota: 65%}`.
            nine of fifteen                | Write `{quota: 9}`.
            at least 9 votes               | Write `{quota: 9}`.
            qualified majority             | Write the share that the text asks for, such as `{quota: 2/3}`.
            by consensus                   | Write `consensus`.
            no objection                   | Write `consensus`.
            unanimous                      | Write `unanimity`.
            all                            | Write `unanimity`.
            each individually              | Write `each`.
            """)
    void rules(String text, String hint) {
        assertThat(Spelled.rule(text)).contains(hint);
    }

    @Test
    void rulesWithMoreThanOneMeaningAreTold() {
        assertThat(Spelled.rule("simple majority")).hasValueSatisfying(
                it -> assertThat(it).contains("{quota: {more-than: 1/2, of: all}}", "of: voting"));
        assertThat(Spelled.rule("veto")).hasValueSatisfying(it -> assertThat(it).contains("{veto: X}"));
        assertThat(Spelled.rule("the council")).isEmpty();
        assertThat(Spelled.rule("four thirds")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            72h            | Write `72 hours`.
            48 hrs         | Write `48 hours`.
            3 d            | Write `3 days`.
            a week         | Write `1 week`.
            two days       | Write `2 days`.
            within 3 days  | Write `3 days`.
            a month        | Write `1 month`.
            two years      | Write `2 years`.
            P3D            | Write `3 days`.
            P1DT12H        | Write `36 hours`.
            a fortnight    | Write `2 weeks`.
            no limit       | Write `unlimited`.
            not stated     | Write `unspecified`.
            immediately    | A word that measures no time is `unspecified`; a `note` can keep it.
            72             | Write the unit too: `72 hours` or `72 days`.
            """)
    void durations(String text, String hint) {
        assertThat(Spelled.duration(text)).contains(hint);
    }

    @Test
    void whatIsNoDurationHasNoHint() {
        assertThat(Spelled.duration("soon")).isEmpty();
        assertThat(Spelled.duration("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            24 August 2025   | 2025-08-24
            August 24, 2025  | 2025-08-24
            24 Aug 2025      | 2025-08-24
            1st May 1994     | 1994-05-01
            24.08.2025       | 2025-08-24
            08/24/2025       | 2025-08-24
            2025/8/4         | 2025-08-04
            05.05.1994       | 1994-05-05
            """)
    void dates(String text, String day) {
        assertThat(Spelled.date(text)).contains("Write `" + day + "`.");
    }

    @Test
    void noDayIsGuessed() {
        assertThat(Spelled.date("04/05/2025")).isEmpty();
        assertThat(Spelled.date("31 February 2025")).isEmpty();
        assertThat(Spelled.date("in summer")).isEmpty();
    }
}
