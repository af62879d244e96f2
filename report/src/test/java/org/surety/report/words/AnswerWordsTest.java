package org.surety.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.surety.analysis.who.CaseAnswer;
import org.surety.analysis.who.WhoRow;
import org.surety.model.agreement.Reading;
import org.surety.report.Sample;
import org.surety.report.words.AnswerWords.Told;
import org.surety.report.words.CoalitionWords.Detail;

/** Exact sentences for the answers of the sample; every state gets the same. */
class AnswerWordsTest {

    @Test
    void oneOfManyStops() {
        Told told = told("permanent-five", "three-days", "all-agree", "RUS", Detail.COUNTED);
        assertThat(told.stop()).isEqualTo("any one of the five guarantors, the attacker included");
        assertThat(told.enough()).isEqualTo("all five guarantors together, the attacker included");
        assertThat(told.alone()).isEqualTo("nobody");
        assertThat(told.when()).isEqualTo("at once, with no latest time");
    }

    @Test
    void everyAttackerIsToldOfAlike() {
        for (String attacker : Sample.FIVE) {
            assertThat(told("permanent-five", "three-days", "each-individually", attacker, Detail.COUNTED))
                    .isEqualTo(new Told("yes",
                            "all four other guarantors together", "any one of the four other guarantors", "no",
                            "at once, with no latest time", "each of the four other guarantors"));
        }
    }

    @Test
    void withoutNumbersReadingsOfDifferentSizeCompareEqual() {
        assertThat(told("permanent-five", "three-days", "each-individually", "USA", Detail.PLAIN))
                .isEqualTo(told("permanent-five-and-two", "three-days", "each-individually", "CHN", Detail.PLAIN));
    }

    @Test
    void manyCoalitionsBecomeOnePattern() {
        Told told = told("permanent-five-and-two", "three-days", "security-council", "CHN", Detail.COUNTED);
        assertThat(told.stop())
                .isEqualTo(
                        "any one of the five permanent members, the attacker included; or any seven of the ten elected "
                                + "members");
        assertThat(told.enough()).isEqualTo("the five permanent members with any four of the ten elected members");
    }

    @Test
    void coalitionsWithoutAPatternAreListedAndCounted() {
        SetWords sets = new SetWords(Names.of(Sample.agreement()), Sample.situation("outsider", Optional.empty()));
        List<List<String>> three = List.of(List.of("DEU"), List.of("CHN", "FRA"), List.of("GBR", "TUR"));
        assertThat(new CoalitionWords(sets).of(Sample.sets(three), Sample.orbits(three), Detail.COUNTED))
                .isEqualTo("Germany alone; or China and France together; or the United Kingdom and Türkiye together");
        assertThat(new CoalitionWords(sets).of(Sample.sets(List.of()), Sample.orbits(List.of()), Detail.COUNTED))
                .isEqualTo("nobody");
    }

    @Test
    void whatIsNotCoveredIsSaid() {
        Reading reading = Sample.reading("permanent-five", "without-crimea", "three-days", "all-agree");
        WhoRow row = row(reading, "FRA", Optional.of("Crimea"));
        AnswerWords words = new AnswerWords(Names.of(Sample.family().under(reading)), row.situation());
        assertThat(words.sentences(row.answer()))
                .containsExactly("Help cannot come under this text: the place lies outside what is covered.");
    }

    @Test
    void sentences() {
        Reading reading = Sample.reading("permanent-five", "everywhere", "no-limit", "each-individually");
        WhoRow row = row(reading, "FRA", Optional.empty());
        CaseAnswer answer = row.answer();
        assertThat(new AnswerWords(Names.of(Sample.family().under(reading)), row.situation()).sentences(answer))
                .containsExactly(
                        "Any one of the five guarantors, the attacker included, can stop help.",
                        "All five guarantors together, the attacker included, can make sure of help, whatever the "
                                + "others do.",
                        "Help is not owed: it can fail to come although nobody breaks the agreement.",
                        "Help can come at once, with no latest time.",
                        "Nobody may help without a decision of others.");
    }

    private static Told told(String guarantors, String consult, String decision, String attacker, Detail detail) {
        Reading reading = Sample.reading(guarantors, "everywhere", consult, decision);
        WhoRow row = row(reading, attacker, Optional.empty());
        return new AnswerWords(Names.of(Sample.family().under(reading)), row.situation()).told(row.answer(), detail);
    }

    private static WhoRow row(Reading reading, String attacker, Optional<String> place) {
        return Sample.answers().rows().stream().filter(it -> it.reading().choices().equals(reading.choices())
                && it.situation().equals(Sample.situation(attacker, place))).findFirst().orElseThrow();
    }
}
