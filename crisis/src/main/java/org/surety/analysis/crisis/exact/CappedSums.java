package org.surety.analysis.crisis.exact;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.model.quantity.Ratio;
import org.surety.semantics.TooLarge;

/**
 * What has been contributed so far, as a number of a state: one capped sum for each measure. State 0 is nothing, the
 * last one is enough of everything.
 *
 * <p>
 * Amounts are exact: each measure is counted in its largest common unit.
 */
public final class CappedSums {

    private static final int MOST_STATES = 2_000_000;

    private final int size;
    private final List<Measure> measures;

    private CappedSums(int size, List<Measure> measures) {
        this.size = size;
        this.measures = measures;
    }

    /** @param stride the distance of neighbouring amounts in the numbering */
    private record Measure(Optional<String> name, Ratio unit, int needed, int stride) {}

    /** A lattice in which nothing counts. */
    public static final CappedSums NOTHING = new CappedSums(1, List.of());

    /** One act of help is enough. */
    public static final CappedSums ONE_ACT =
            new CappedSums(2, List.of(new Measure(Optional.empty(), Ratio.ONE, 1, 1)));

    /**
     * The sums up to {@code enough}.
     *
     * @param contributions what each party can contribute, by measure
     * @throws TooLarge if the units are so fine that there are too many sums
     */
    public static CappedSums of(Map<String, Ratio> enough, Collection<Map<String, Ratio>> contributions) {
        if (enough.isEmpty()) {
            return ONE_ACT;
        }
        List<Measure> measures = new ArrayList<>();
        BigInteger size = BigInteger.ONE;
        for (Map.Entry<String, Ratio> needed : enough.entrySet()) {
            Ratio unit = unit(contributions.stream().map(it -> it.getOrDefault(needed.getKey(), Ratio.ZERO)).toList(),
                    needed.getValue());
            BigInteger units = ceiling(needed.getValue().divide(unit));
            BigInteger larger = size.multiply(units.add(BigInteger.ONE));
            if (larger.bitLength() > 40 || larger.intValue() > MOST_STATES) {
                throw new TooLarge("sums of contributions", larger, MOST_STATES);
            }
            measures.add(new Measure(Optional.of(needed.getKey()), unit, units.intValueExact(), size.intValueExact()));
            size = larger;
        }
        return new CappedSums(size.intValueExact(), measures);
    }

    /** The greatest number of which every contribution is a multiple. */
    private static Ratio unit(List<Ratio> amounts, Ratio needed) {
        BigInteger below = BigInteger.ONE;
        for (Ratio amount : amounts) {
            below = below.multiply(amount.denominator()).divide(below.gcd(amount.denominator()));
        }
        BigInteger above = BigInteger.ZERO;
        for (Ratio amount : amounts) {
            above = above.gcd(amount.times(Ratio.of(below)).numerator());
        }
        return above.signum() == 0 ? needed.signum() > 0 ? needed : Ratio.ONE : new Ratio(above, below);
    }

    private static BigInteger ceiling(Ratio ratio) {
        BigInteger[] parts = ratio.numerator().divideAndRemainder(ratio.denominator());
        return parts[1].signum() > 0 ? parts[0].add(BigInteger.ONE) : parts[0];
    }

    /** The number of states. */
    public int size() {
        return size;
    }

    /** Whether the same amounts are the same states in {@code other}. */
    public boolean isLike(CappedSums other) {
        return size == other.size && measures.equals(other.measures);
    }

    /** Whether there is just one sum, so that a contribution is a step of the same length from every state. */
    public boolean isLine() {
        return measures.size() <= 1;
    }

    /** What an act of help that contributes {@code amounts} does. */
    public Shift shift(Map<String, Ratio> amounts) {
        int[] steps = new int[measures.size()];
        for (int i = 0; i < steps.length; i++) {
            Measure measure = measures.get(i);
            Ratio amount = measure.name().map(it -> amounts.getOrDefault(it, Ratio.ZERO)).orElse(Ratio.ONE);
            BigInteger units = amount.divide(measure.unit()).numerator();
            steps[i] = units.min(BigInteger.valueOf(measure.needed())).intValueExact();
        }
        return shift(steps);
    }

    private Shift shift(int[] steps) {
        int[] targets = new int[size];
        boolean moves = false;
        for (int state = 0; state < size; state++) {
            int target = 0;
            for (int i = 0; i < steps.length; i++) {
                Measure measure = measures.get(i);
                int amount = state / measure.stride() % (measure.needed() + 1);
                target += Math.min(measure.needed(), amount + steps[i]) * measure.stride();
            }
            targets[state] = target;
            moves |= target != state;
        }
        return moves ? new Shift(isLine() ? steps[0] : -1, targets) : Shift.NONE;
    }

    /**
     * Where a contribution leads from each state.
     *
     * @param step the length of the step where there is just one sum; -1 where there are several
     * @param targets by state; unused where nothing moves
     */
    public record Shift(int step, int[] targets) {
        /** It contributes nothing that counts. */
        public static final Shift NONE = new Shift(0, new int[0]);

        /** Whether it changes anything. */
        public boolean moves() {
            return step != 0;
        }

        /** Where it leads from {@code state}. */
        public int from(int state) {
            return moves() ? targets[state] : state;
        }
    }
}
