package org.surety.conformance.page;

/** More states than a test has time for. */
final class TooMany extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final int MOST = 3_000;

    private TooMany(int states) {
        super(states + " states");
    }

    static void refuse(int states) {
        if (states > MOST) {
            throw new TooMany(states);
        }
    }
}
