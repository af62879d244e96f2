package org.surety.report.digest;

import java.util.List;
import java.util.TreeSet;

/**
 * A set of parties as seen from an attack. So that the answers for several attackers can be compared, the attacker is put in, and whether
 * it belongs there is said apart: "the others of France, Russia and the United States" is the same set to each of the three.
 *
 * @param members in alphabetical order, the attacker among them unless the set is empty
 * @param others whether the attacker itself is not meant
 */
public record PartySet(List<String> members, boolean others) {

    /** No party. */
    public static final PartySet EMPTY = new PartySet(List.of(), false);

    /** Copies the list. */
    public PartySet {
        members = List.copyOf(members);
    }

    /** The set {@code members} where {@code attacker} attacks. */
    public static PartySet of(Iterable<String> members, String attacker) {
        TreeSet<String> sorted = new TreeSet<>();
        members.forEach(sorted::add);
        if (sorted.isEmpty()) {
            return EMPTY;
        }
        boolean added = sorted.add(attacker);
        return new PartySet(List.copyOf(sorted), added);
    }

    /** Who is in the set if {@code attacker} attacks. */
    public List<String> where(String attacker) {
        return others ? members.stream().filter(it -> !it.equals(attacker)).toList() : members;
    }

    /** How many are in the set. */
    public int size() {
        return members.size() - (others ? 1 : 0);
    }

    /** Whether nobody is. */
    public boolean isEmpty() {
        return members.isEmpty();
    }
}
