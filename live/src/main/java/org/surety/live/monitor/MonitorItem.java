package org.surety.live.monitor;

import java.util.List;

/**
 * Something that is said to have happened, with every account of it.
 *
 * @param given whether it is taken as true at the start
 * @param tellings each account, the first first; those that do not count any more included
 */
public record MonitorItem(boolean given, List<Telling> tellings) {

    /** Copies the list; refuses with {@link IllegalArgumentException} an item of which nothing is told. */
    public MonitorItem {
        tellings = List.copyOf(tellings);
        if (tellings.isEmpty()) {
            throw new IllegalArgumentException("an item has at least one account");
        }
    }

    /** By which it is called: the number of its first account. */
    public long number() {
        return tellings.getFirst().number();
    }

    /** The accounts that count. */
    public List<Telling> counting() {
        return tellings.stream().filter(Telling::counts).toList();
    }

    /** Whether accounts that count say different things. */
    public boolean isContradictory() {
        return counting().size() > 1;
    }
}
