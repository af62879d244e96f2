package org.surety.report.html;

import java.util.List;
import org.surety.report.chart.ClauseRow;
import org.surety.report.markup.Markup;

/**
 * What the first page says, in its order, and what the picture on the second shows.
 *
 * @param sentence the whole in one sentence
 * @param stop who can stop help, for each kind of attacker
 * @param inTime whether help can come in time, each sentence with its assumption
 * @param owed whether help is owed
 * @param clauses what must be settled in the text, in this order; the first row is the text as it stands, in its
 * weakest reading
 * @param chances what the chances of the clauses are of, such as {@code Enough help within three days}
 * @param accept what the text scores with the parties, one for each decision rule or other alternative
 * @param threshold what a score is held against, 0 to 100
 * @param restsOn sources and the assumptions that carry most
 */
public record BriefSheet(String sentence, List<Stop> stop, List<String> inTime, List<String> owed,
        List<Clause> clauses, String chances, List<Accept> accept, long threshold, List<Markup> restsOn) {

    /** Copies the lists. */
    public BriefSheet {
        stop = List.copyOf(stop);
        inTime = List.copyOf(inTime);
        owed = List.copyOf(owed);
        clauses = List.copyOf(clauses);
        accept = List.copyOf(accept);
        restsOn = List.copyOf(restsOn);
    }

    /** A kind of attacker, such as {@code one of the guarantors}, and whether it can stop help alone. */
    public record Stop(String attacker, ClauseRow.Alone alone) {}

    /**
     * A clause to be settled.
     *
     * @param row the clause in the picture
     * @param term the open point or the weakness; empty for the first row
     * @param wording the words of the amendment; empty where the choice is all there is to write
     * @param stop who can stop help then
     */
    public record Clause(ClauseRow row, String term, String wording, String stop) {}

    /**
     * What the text scores under one alternative.
     *
     * @param rule the alternative; empty where there is but one
     */
    public record Accept(String rule, List<Score> scores) {
        /** Copies the list. */
        public Accept {
            scores = List.copyOf(scores);
        }
    }

    /**
     * What the text scores with a party.
     *
     * @param low the least over all assumed weights and unknown positions, 0 to 100
     * @param high the most
     * @param redLines recorded red lines, crossed ones said to be so; empty where none is recorded
     */
    public record Score(String party, long low, long high, String redLines) {

        /** The range against a threshold. */
        ClauseRow.Fill fill(long threshold) {
            return low >= threshold
                    ? ClauseRow.Fill.FULL
                    : high >= threshold ? ClauseRow.Fill.HALF : ClauseRow.Fill.EMPTY;
        }
    }
}
