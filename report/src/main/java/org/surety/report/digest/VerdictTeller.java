package org.surety.report.digest;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.surety.analysis.who.CaseAnswer;
import org.surety.analysis.who.WhoRow;
import org.surety.model.agreement.Reading;
import org.surety.report.words.AnswerWords;
import org.surety.report.words.AnswerWords.Told;
import org.surety.report.words.CoalitionWords.Detail;
import org.surety.report.words.SituationWords;

/** Puts answers into words; what very many rows share, readings above all, is put into words once. */
final class VerdictTeller {

    private final SituationWords spoken;
    private final Map<Calling, Map<CaseAnswer, Told>> tellings = new HashMap<>();
    private final Map<Asking, Answering> answerings = new HashMap<>();

    VerdictTeller(SituationWords spoken) {
        this.spoken = spoken;
    }

    /** Where sets are called the same. */
    private record Calling(int number, WhoRow.Situation situation) {}

    private record Asking(Reading reading, WhoRow.Situation situation) {}

    /** Words for answers, how long talks may take, and the answers that were put into these words. */
    private record Answering(AnswerWords words, String talks, Map<CaseAnswer, Told> told) {}

    /** The answer of a row as it is told. */
    Digest.Verdict told(WhoRow row) {
        WhoRow.Situation anywhere = row.situation().anywhere();
        Answering answering = answerings.computeIfAbsent(new Asking(row.reading(), anywhere),
                it -> answering(it.reading(), anywhere));
        AnswerWords words = answering.words();
        // Why nothing can come hangs on the procedure, too.
        Told told = row.answer().possible()
                ? answering.told().computeIfAbsent(row.answer(), it -> words.told(it, Detail.PLAIN))
                : words.told(row.answer(), Detail.PLAIN);
        return new Digest.Verdict(told, words.brought(), answering.talks(), row.isStoppedByAttacker());
    }

    private Answering answering(Reading reading, WhoRow.Situation situation) {
        AnswerWords words = new AnswerWords(spoken.of(reading, situation), situation);
        return new Answering(words, words.talks(), tellings.computeIfAbsent(
                new Calling(spoken.number(reading), situation), it -> new IdentityHashMap<>()));
    }
}
