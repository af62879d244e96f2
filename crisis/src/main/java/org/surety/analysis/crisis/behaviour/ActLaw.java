package org.surety.analysis.crisis.behaviour;

/**
 * Whether and when a party acts once it is bound or free to.
 *
 * @param acts the variable of the probability that it acts
 * @param least its least value
 * @param most its greatest value
 * @param delay how long that takes
 */
public record ActLaw(int acts, double least, double most, DelayLaw delay) implements Timed {

    @Override
    public double by(long age, double[] at) {
        return at[acts] * delay.by(age, at);
    }

    @Override
    public double leastBy(long age) {
        return least * delay.leastBy(age);
    }

    @Override
    public double mostBy(long age) {
        return most * delay.mostBy(age);
    }

    @Override
    public void derive(long age, double[] at, double weight, double[] gradient) {
        gradient[acts] += weight * delay.by(age, at);
        delay.derive(age, at, weight * at[acts], gradient);
    }
}
