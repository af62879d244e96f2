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

    @Override
    public boolean equals(Object that) {
        return that instanceof Pair it && one.equals(it.one) && other.equals(it.other);
    }

    /** Written out, as that of {@link DutyKey} is. */
    @Override
    public int hashCode() {
        return 31 * one.hashCode() + other.hashCode();
    }

    /** Whether it has that party. */
    public boolean has(String party) {
        return one.equals(party) || other.equals(party);
    }
}
