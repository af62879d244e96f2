package org.surety.report.dossier;

import org.surety.analysis.who.WhoRow;
import org.surety.report.words.AnswerWords;
import org.surety.report.words.AnswerWords.Told;
import org.surety.report.words.CoalitionWords.Detail;
import org.surety.report.words.SetWords;

/**
 * An answer in words that can be compared with those of other readings and attackers.
 *
 * @param plain without numbers, so that readings that differ only in numbers compare equal
 * @param counted with numbers
 * @param self whether the attacker can stop it alone, or that nothing can come at all
 */
public record AnswerInWords(Told plain, Told counted, String self) {

    /** The view of a row, with the words for sets under its reading. */
    static AnswerInWords of(SetWords sets, WhoRow row) {
        AnswerWords words = new AnswerWords(sets, row.situation());
        return new AnswerInWords(words.told(row.answer(), Detail.PLAIN), words.told(row.answer(), Detail.COUNTED),
                !row.answer().possible()
                        ? words.brought().noun() + " cannot come at all"
                        : row.isStoppedByAttacker() ? "yes" : "no");
    }
}
