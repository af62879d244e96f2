package org.surety.design.judge;

/** What was found about one version; overwritten by the next, since there are millions. */
public final class Evaluation {

    private final double[] acceptability;
    private final double[] vector;
    private long crossed;
    private long signers;
    private long broken;

    Evaluation(int parties, int objectives) {
        this.acceptability = new double[parties];
        this.vector = new double[objectives];
    }

    /** How acceptable it is to each party, 0 to 100. */
    public double[] acceptability() {
        return acceptability;
    }

    /** How good it is by each objective; larger is better. */
    public double[] vector() {
        return vector;
    }

    /** The parties whose red lines it crosses, as bits. */
    long crossed() {
        return crossed;
    }

    /** The parties that would sign it, as bits. */
    public long signers() {
        return signers;
    }

    /** The constraints that it breaks, as bits. */
    public long broken() {
        return broken;
    }

    /** Whether it crosses nothing that is demanded. */
    public boolean isAllowed() {
        return broken == 0;
    }

    void signed(long parties, long willing) {
        this.crossed = parties;
        this.signers = willing;
    }

    void breaking(long constraints) {
        this.broken = constraints;
    }
}
