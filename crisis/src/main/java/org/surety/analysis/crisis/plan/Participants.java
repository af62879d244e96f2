package org.surety.analysis.crisis.plan;

/**
 * Who takes part in a step, looked up once. Two of them are equal only if they are the very same.
 *
 * @param <T> what is known of them
 */
final class Participants<T> {

    private final T who;

    Participants(T who) {
        this.who = who;
    }

    T who() {
        return who;
    }
}
