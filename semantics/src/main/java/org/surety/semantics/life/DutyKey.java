package org.surety.semantics.life;

/** A duty of one bearer. */
public record DutyKey(String duty, String bearer) implements Comparable<DutyKey> {
    @Override
    public int compareTo(DutyKey other) {
        int duties = duty.compareTo(other.duty);
        return duties != 0 ? duties : bearer.compareTo(other.bearer);
    }
}
