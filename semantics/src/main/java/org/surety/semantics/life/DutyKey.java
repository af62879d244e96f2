package org.surety.semantics.life;

/** A duty of one bearer. */
public record DutyKey(String duty, String bearer) implements Comparable<DutyKey> {
    @Override
    public boolean equals(Object other) {
        return other instanceof DutyKey it && duty.equals(it.duty) && bearer.equals(it.bearer);
    }

    /** Written out, since positions are looked up at every event, and what the compiler makes of a record is slow. */
    @Override
    public int hashCode() {
        return 31 * duty.hashCode() + bearer.hashCode();
    }

    @Override
    public int compareTo(DutyKey other) {
        int duties = duty.compareTo(other.duty);
        return duties != 0 ? duties : bearer.compareTo(other.bearer);
    }
}
