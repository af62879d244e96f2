package org.surety.model.agreement;

import org.surety.model.quantity.Ratio;

/**
 * How many of those who have a vote must be present for a vote to count: who casts any ballot is, an abstention
 * included.
 *
 * @param amount a number of heads, or a share of all who have a vote
 * @param strict whether more than that must be present
 * @param share whether the amount is a share
 */
public record Quorum(Ratio amount, boolean strict, boolean share) {

    /** Refuses a negative number, and a share above one. */
    public Quorum {
        if (amount.signum() < 0 || share && amount.compareTo(Ratio.ONE) > 0) {
            throw new IllegalArgumentException(
                    (share ? "a share lies between 0 and 1, not " : "a quorum is not negative: ") + amount);
        }
    }

    /** So many heads. */
    public static Quorum of(int heads) {
        return new Quorum(Ratio.of(heads), false, false);
    }

    /** Whether it is reached when {@code present} of {@code voters} are. */
    public boolean isReached(int present, int voters) {
        int order = Ratio.of(present).compareTo(share ? amount.times(Ratio.of(voters)) : amount);
        return strict ? order > 0 : order >= 0;
    }

    /** The least number of {@code voters} with which it is reached; one more than them where it never is. */
    public int least(int voters) {
        int least = 0;
        while (least <= voters && !isReached(least, voters)) {
            least++;
        }
        return least;
    }
}
