package org.surety.strategic.kernel;

import java.math.BigInteger;
import java.util.List;
import org.surety.semantics.TooLarge;
import org.surety.strategic.game.StakesGame;

/** In how many ways parties have voted and acted in all states of a case; too many are refused untried. */
final class Ways {

    /** So many take some seconds. */
    private static final long MOST = 30_000;

    private BigInteger all = BigInteger.ZERO;

    /**
     * Counts those of one state.
     *
     * @param sizes of the sides that divide, each by itself
     * @param choices among how many things each side divides
     * @throws TooLarge if there are too many with those before
     */
    void add(List<Integer> sizes, List<Integer> choices) {
        BigInteger ways = BigInteger.ONE;
        for (int i = 0; i < sizes.size(); i++) {
            ways = ways.multiply(StakesGame.divisions(sizes.get(i), choices.get(i)));
        }
        all = all.add(ways);
        if (all.compareTo(BigInteger.valueOf(MOST)) > 0) {
            throw new TooLarge("ways to vote and act", all, MOST);
        }
    }
}
