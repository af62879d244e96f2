package org.surety.analysis.crisis.behaviour;

/** Something that happens at some age, or never: the probability that it has by an age, and what that depends on. */
public interface Timed {

    /** The probability by {@code age}, where variables have the values {@code at}. */
    double by(long age, double[] at);

    /** The least such probability over the ranges. */
    double leastBy(long age);

    /** The greatest. */
    double mostBy(long age);

    /** Adds {@code weight} times the derivative of {@link #by} to {@code gradient}. */
    void derive(long age, double[] at, double weight, double[] gradient);
}
