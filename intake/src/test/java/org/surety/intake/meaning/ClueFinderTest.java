package org.surety.intake.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.surety.intake.meaning.Clue.Modal;
import org.surety.intake.meaning.Clue.TimeUnit;
import org.surety.intake.meaning.Clues.Language;
import org.surety.model.quantity.Ratio;

/** What in a passage is worth a meaning, by rules. */
class ClueFinderTest {

    private static final List<PartyNames> PARTIES = List.of(
            new PartyNames("UPL", List.of("Upland", "the Republic of Upland")),
            new PartyNames("NUP", List.of("North Upland")), new PartyNames("MAR", List.of("Марія", "Marsh")));
    private static final ClueFinder FINDER = new ClueFinder(PARTIES);

    private static List<String> shown(String text) {
        return FINDER.in(text).list().stream().map(it -> text.substring(it.from(), it.to()) + " = " + switch (it) {
            case Clue.Span span -> span.count() + " " + span.unit();
            case Clue.Day day -> day.date().toString();
            case Clue.Share share -> share.value().toString();
            case Clue.Count count -> "count " + count.value();
            case Clue.Named named -> named.code();
            case Clue.Verb verb -> verb.modal() + (verb.negated() ? " NOT" : "");
            case Clue.Cue cue -> cue.hints().words();
        }).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"in 24 hours|24|HOUR", "a 72-hour limit|72|HOUR", "three days|3|DAY",
            "a three-day limit|3|DAY", "thirty (30) days|30|DAY", "twenty-one days|21|DAY", "[30] days|30|DAY",
            "one hundred and twenty days|120|DAY", "ten working days|10|WORKING_DAY", "5 business days|5|WORKING_DAY",
            "six weeks|6|WEEK", "twelve months|12|MONTH", "1,000 years|1000|YEAR", "1.5 hours|3/2|HOUR",
            "a hundred days|100|DAY", "two thousand and five days|2005|DAY"})
    void lengths_of_time(String text, String count, TimeUnit unit) {
        assertThat(FINDER.in(text).list()).singleElement().isInstanceOfSatisfying(Clue.Span.class, it -> {
            assertThat(it.count()).isEqualTo(Ratio.parse(count));
            assertThat(it.unit()).isEqualTo(unit);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"9 May 2025|2025-05-09", "on May 9, 2025|2025-05-09", "1st of June 2024|2024-06-01",
                    "2025-02-28|2025-02-28", "9.5.2025|2025-05-09", "3 Sept. 1939|1939-09-03"})
    void days_of_the_calendar(String text, LocalDate date) {
        assertThat(FINDER.in(text).list()).singleElement()
                .isInstanceOfSatisfying(Clue.Day.class, it -> assertThat(it.date()).isEqualTo(date));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31.2.2025", "2025-13-01", "30 February 2025"})
    void days_that_are_none(String text) {
        assertThat(FINDER.in(text).list()).noneMatch(it -> it instanceof Clue.Day);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"two thirds|2/3", "a two-thirds rule|2/3", "three quarters|3/4", "2/3 of them|2/3",
                    "half of the seats|1/2", "66 per cent|33/50", "66.7 %|667/1000", "fifty percent|1/2",
                    "one third|1/3",
                    "a quarter of them|1/4", "[60] % of|3/5"})
    void parts_of_a_whole(String text, String value) {
        assertThat(FINDER.in(text).list()).singleElement()
                .isInstanceOfSatisfying(Clue.Share.class, it -> assertThat(it.value()).isEqualTo(Ratio.parse(value)));
    }

    @Test
    void a_clause_shows_all_it_holds() {
        assertThat(shown(
                "The Guarantors shall decide by a majority of two thirds, within 72 hours, whether the Republic of"
                        + " Upland may send up to 15,000 troops to the territory of North Upland."))
                .containsExactly("The Guarantors = who".replace("The ", ""), "shall = SHALL", "decide = who decides",
                        "majority = who decides", "two thirds = 2/3", "within = by when", "72 hours = 72 HOUR",
                        "the Republic of Upland = UPL", "may = MAY", "15,000 = count 15000", "territory = where",
                        "North Upland = NUP");
        assertThat(FINDER.in("A Party may withdraw on twelve months' notice of this to the Depositary.").questions())
                .containsExactly(Question.BY_WHEN, Question.WHO, Question.MAY_OR_MUST, Question.EXIT);
    }

    @Test
    void verbs_are_told_from_months_nouns_and_conditions() {
        assertThat(shown("On 9 May 2025 the will of the people shall not be tested; each may and must help."))
                .containsExactly("9 May 2025 = 2025-05-09", "shall not = SHALL NOT", "may = MAY", "must = MUST");
        assertThat(shown("Should a State fail, others should act.")).containsExactly("should = SHOULD");
        assertThat(FINDER.in("Parties will act and MAY help").to(Question.MAY_OR_MUST))
                .extracting(it -> ((Clue.Verb) it)
                        .modal())
                .containsExactly(Modal.WILL, Modal.MAY);
    }

    @Test
    void numbers_that_count_nothing_are_left_out() {
        assertThat(shown("See Article 5, paragraphs 2 and 3 and resolution 2202 of 2015, signed by fifteen of them."))
                .containsExactly("fifteen = count 15");
        assertThat(shown("A third party and the first of them.")).isEmpty();
    }

    @Test
    void words_and_digits_that_differ_are_both_shown() {
        assertThat(shown("within thirty (60) days")).containsExactly("within = by when", "thirty = count 30",
                "(60) days = 60 DAY");
    }

    @Test
    void other_languages_are_said_to_be_unknown() {
        String ukrainian =
                "Гаранти консультуються протягом 3 днів, і Марія може вийти 09.05.2025 за згодою 66 % сторін.";
        assertThat(FINDER.in(ukrainian).language()).isEqualTo(Language.UNKNOWN);
        assertThat(shown(ukrainian)).containsExactly("3 = count 3", "Марія = MAR", "09.05.2025 = 2025-05-09",
                "66 % = 33/50");
        assertThat(ClueFinder.language("Les garants décident ensemble sans délai après toute attaque armée"))
                .isEqualTo(Language.UNKNOWN);
        assertThat(ClueFinder.language("The Guarantors consult without delay after any armed attack"))
                .isEqualTo(Language.ENGLISH);
        assertThat(ClueFinder.language("Consultations")).isEqualTo(Language.ENGLISH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"twenty thirty", "one two", "thirty twelve", "hundred hundred", "zero five",
            "two thousand hundred", "zero hundred"})
    void words_that_are_no_number(String words) {
        assertThat(NumberWords.whole(words)).isEmpty();
    }

    /** No clue lies in another, and each has the words that it says. */
    @Test
    void clues_lie_apart_whatever_the_text() {
        Random random = new Random(1405);
        List<String> words = List.of("three", "30", "days", "(30)", "two", "thirds", "may", "May", "2025", "Upland",
                "North", "per", "cent", "%", "decide", "withdraw", "within", "hundred", "and", "1/2", "9", "the", "-",
                "[", "]");
        for (int i = 0; i < 4_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(14); k >= 0; k--) {
                text.append(words.get(random.nextInt(words.size()))).append(random.nextInt(8) == 0 ? "" : " ");
            }
            int end = 0;
            for (Clue clue : FINDER.in(text.toString()).list()) {
                assertThat(clue.from()).as("%s", text).isGreaterThanOrEqualTo(end);
                assertThat(clue.to()).isGreaterThan(clue.from()).isLessThanOrEqualTo(text.length());
                end = clue.to();
            }
        }
    }
}
