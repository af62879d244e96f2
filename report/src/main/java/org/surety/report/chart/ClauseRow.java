package org.surety.report.chart;

import java.util.List;
import java.util.Optional;

/**
 * One row of the picture "What each clause buys": the text with one more clause settled than in the row above.
 *
 * @param label what is settled, such as {@code each decides for itself}
 * @param alone in how many readings the attacker alone can still block
 * @param chance how likely enough help in time is; empty where no scenario asks
 * @param squares what the text so settled scores with each party; empty where no positions are known
 */
public record ClauseRow(String label, Alone alone, Optional<Chance> chance, List<Square> squares) {

    /** Copies the list. */
    public ClauseRow {
        squares = List.copyOf(squares);
    }

    /**
     * Whether the attacker alone can still block.
     *
     * @param readings in so many readings it can
     * @param of of so many that are left
     * @param how by what means, such as {@code by its vote}; empty where it cannot
     */
    public record Alone(int readings, int of, String how) {
        /** Checks the numbers. */
        public Alone {
            if (readings < 0 || of < 1 || readings > of) {
                throw new IllegalArgumentException(readings + " of " + of + " readings");
            }
        }

        /** {@code no}, {@code yes, by its vote}, {@code in 2 of 6 readings, by its vote}. */
        public String words() {
            String much = readings == 0 ? "no" : readings == of ? "yes" : "in " + readings + " of " + of + " readings";
            return readings == 0 || how.isEmpty() ? much : much + ", " + how;
        }
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
