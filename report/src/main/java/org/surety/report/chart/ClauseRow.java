package org.surety.report.chart;

import java.util.List;
import java.util.Optional;

/**
 * One row of the picture "What each clause buys": the text with one more clause settled than in the row above.
 *
 * @param label what is settled, such as {@code each decides for itself}
 * @param alone who can stop it by itself, in a few words
 * @param chance how likely enough help in time is; empty where no scenario asks
 * @param squares what the text so settled scores with each party; empty where no positions are known
 */
public record ClauseRow(String label, String alone, Optional<Chance> chance, List<Square> squares) {

    /** Copies the list. */
    public ClauseRow {
        squares = List.copyOf(squares);
    }

    /** A probability with every assumption at its middle, and the least and the most that the assumptions allow. */
    public record Chance(double low, double middle, double high) {
        /** Checks the order. */
        public Chance {
            if (!(low >= 0 && low <= middle && middle <= high && high <= 1)) {
                throw new IllegalArgumentException("no probability and range: " + low + ", " + middle + ", " + high);
            }
        }
    }

    /** What a text scores with a party, held against a threshold. */
    public enum Fill {
        /** Its whole range reaches the threshold. */
        FULL("reaches it"),
        /** Its range crosses the threshold. */
        HALF("may reach it"),
        /** Its whole range lies below. */
        EMPTY("does not"),
        /** The party has said nothing that could be scored. */
        UNKNOWN("not known");

        private final String words;

        Fill(String words) {
            this.words = words;
        }

        /** {@code reaches it}. */
        public String words() {
            return words;
        }
    }

    /** A party and how far the text reaches its threshold. */
    public record Square(String party, Fill fill) {}
}
