package org.surety.design.judge;

/** What was worked out of versions by running them. */
public interface Tables {

    /** The probability of enough help in time in the scenario number {@code trial}. */
    double help(int trial, int[] version);

    /** How many parties beside the attacker it takes to stop help in that scenario. */
    int resistance(int trial, int[] version);
}
