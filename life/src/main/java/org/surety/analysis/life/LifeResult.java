package org.surety.analysis.life;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.analysis.life.api.CalendarItem;
import org.surety.analysis.life.api.ClaimAnswer;
import org.surety.analysis.life.api.EntryAnswer;
import org.surety.analysis.life.api.ExitWay;
import org.surety.analysis.life.api.Exposure;
import org.surety.analysis.life.api.RemedyAnswer;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Family;
import org.surety.model.agreement.Reading;
import org.surety.semantics.Readings;
import org.surety.semantics.life.Interpretation;

/**
 * What follows from a text over its life, for each reading and each way to fill its silence.
 *
 * @param rows one for each kind of reading: readings with the same answers stand together
 * @param flips which open terms, and which law, change which answers
 */
public record LifeResult(List<Row> rows, List<LifeFlip> flips) {

    /** Copies the lists. */
    public LifeResult {
        rows = List.copyOf(rows);
        flips = List.copyOf(flips);
    }

    /**
     * The answers under some readings.
     *
     * @param readings the readings of the open terms, each a choice for every term; all have the same answers
     * @param interpretation how the silence of the text is filled
     * @param unsearched why nothing is known of exposure, where there are too many situations
     * @param silent the clauses on which the text is silent, by path ({@code life.entry}); what fills them is the law
     */
    public record Row(List<Map<String, String>> readings, Interpretation interpretation, List<String> silent,
            EntryAnswer entry, List<Exposure> exposure, List<Exposure.Converse> converse,
            Optional<Exposures.Unsearched> unsearched, List<ExitWay> exits, List<ClaimAnswer> claims,
            List<RemedyAnswer> remedies, List<CalendarItem> calendar) {
        /** Copies the lists. */
        public Row {
            readings = List.copyOf(readings);
            silent = List.copyOf(silent);
            exposure = List.copyOf(exposure);
            converse = List.copyOf(converse);
            exits = List.copyOf(exits);
            claims = List.copyOf(claims);
            remedies = List.copyOf(remedies);
            calendar = List.copyOf(calendar);
        }

        /** A text under the first of these readings; under its own first where nothing hangs on them. */
        public Agreement of(Family family) {
            return family.under(readings.isEmpty()
                    ? Readings.of(family).first()
                    : new Reading(readings.getFirst()));
        }
    }

    /**
     * An answer that hangs on a term or on the law.
     *
     * @param term the open term, or {@code law}
     * @param answers which of {@code entry}, {@code exposure}, {@code exit}, {@code claims}, {@code remedies} it
     * changes
     * @param party whose answer, where it is one party's
     */
    public record LifeFlip(String term, List<String> answers, Optional<String> party) {
        /** Copies the list. */
        public LifeFlip {
            answers = List.copyOf(answers);
        }
    }
}
