package org.surety.analysis.crisis.exact;

import java.util.List;

/**
 * A computation that is laid out once and then carried out for any values of the variables: steps in an order in which
 * each uses only earlier ones. Equal steps are one, so that hours at which the same follows share their work.
 */
public final class Program {

    private final List<Op> ops;
    private final int size;

    Program(List<Op> ops, int size) {
        this.ops = List.copyOf(ops);
        this.size = size;
    }

    List<Op> ops() {
        return ops;
    }

    /** The number of states of the lattice. */
    int size() {
        return size;
    }

    /** How many steps it has. */
    public int length() {
        return ops.size();
    }
}
