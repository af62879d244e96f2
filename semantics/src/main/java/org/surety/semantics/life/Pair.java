package org.surety.semantics.life;

/** Two parties, in no order. */
public record Pair(String one, String other) {

    /** Puts them in the order of the alphabet. */
    public Pair {
        if (one.compareTo(other) > 0) {
            String first = other;
            other = one;
            one = first;
        }
    }

    /** Whether it has that party. */
    public boolean has(String party) {
        return one.equals(party) || other.equals(party);
    }
}
