package org.surety.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathWordsTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '\'', value = {
            "procedures.assistance.steps.consult, 'the step \"consult\" of \"assistance\"'",
            "procedures.assistance.steps.consult.within, 'the step \"consult\" of \"assistance\"'",
            "obligations.neutrality, 'the duty \"neutrality\"'",
            "obligations.neutrality.term, 'the duty \"neutrality\"'",
            "life.entry, the clause on entry into force",
            "un-charter-1945/procedures.council.steps.vote, 'the step \"vote\" of \"council\" of un-charter-1945'",
            "vienna-1969 Article 54(b), Article 54(b) of the Vienna Convention",
            "'vienna-1969 Article 54(b), by analogy', 'Article 54(b) of the Vienna Convention, by analogy'"})
    void namesWhatTheClauseIs(String path, String words) {
        assertThat(PathWords.of(path)).isEqualTo(words);
    }
}
