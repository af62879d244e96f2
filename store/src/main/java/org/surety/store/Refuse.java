package org.surety.store;

import org.surety.store.value.StoreRefusal;

/** Ends a transaction without a trace, with a refusal for who asked; never leaves this package. */
final class Refuse extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient StoreRefusal why;

    Refuse(StoreRefusal why) {
        // Costs nothing: no trace is taken of what is no fault.
        super(why.toString(), null, false, false);
        this.why = why;
    }

    StoreRefusal why() {
        return why;
    }
}
