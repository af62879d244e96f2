package org.surety.analysis.power;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.surety.semantics.TooLarge;
import org.surety.semantics.Work;

/**
 * The Shapley-Shubik index as the integral over p of the probability that a member swings when each other votes yes
 * with probability p (Owen, "Multilinear extensions of games", Management Science 18, 1972), by Gauss-Legendre
 * quadrature, for a single quota with many members and large weights. The integrand is a polynomial of degree n - 1;
 * the remainder is bounded in {@link Legendre#remainder}.
 *
 * <p>
 * One program over weights serves the nodes p and 1 - p, since the weight of those in favour at 1 - p is distributed as
 * that of those against at p. Members are taken out by the alternating sum with ratio p/(1-p) below one, which does not
 * magnify errors beyond the factor that the bound contains.
 */
final class MultilinearQuadrature {

    /** What the remainder of the quadrature may be. */
    private static final double WANTED = 2e-11;
    /** The unit roundoff. */
    private static final double UNIT = Math.ulp(1.0) / 2;
    private static final int MOST_MEMBERS = 1000;
    private static final int STRETCH = 256;

    private final WeightProgram game;
    private final int length;
    private final double[] cells;
    private final double[] copy = new double[ShiftedSums.BLOCK];
    private final Map<Long, Double> byWeight = new HashMap<>();
    private final int nodes;
    private double bound;

    MultilinearQuadrature(WeightProgram game, PowerRequest.Limits limits) {
        this.game = game;
        int members = game.ascending().length;
        this.nodes = Legendre.nodesFor(members - 1, WANTED);
        long most = Math.max(game.quota(), game.total() - game.quota() + 1);
        double steps = ShiftedSums.steps(game.ascending(), most) * nodes / 2;
        if (members > MOST_MEMBERS) {
            throw new TooLarge("members", BigInteger.valueOf(members), MOST_MEMBERS);
        }
        if (most > limits.cells() || steps > limits.steps()) {
            throw most > limits.cells()
                    ? new TooLarge("numbers held at once", BigInteger.valueOf(most), limits.cells())
                    : new TooLarge("additions", BigInteger.valueOf((long) steps), limits.steps());
        }
        this.length = (int) most;
        this.cells = new double[length];
    }

    int nodes() {
        return nodes;
    }

    /** The index of each member. */
    IndexValue[] run() {
        Legendre rule = new Legendre(nodes);
        int members = game.ascending().length;
        // The nodes and weights themselves are rounded; the slope of the integrand is at most n - 1.
        bound = Legendre.remainder(nodes, members - 1) + 8 * members * UNIT;
        int half = nodes / 2;
        for (int i = 0; i < half; i++) {
            Work.check();
            node(rule.node(i), rule.weight(i));
        }
        return Arrays.stream(game.weights()).mapToObj(it -> it == 0
                ? IndexValue.within(0, 0)
                : IndexValue.within(byWeight.getOrDefault(it, 0.0), bound)).toArray(IndexValue[]::new);
    }

    private void node(double p, double weight) {
        int members = game.ascending().length;
        double ratio = p / (1 - p);
        Arrays.fill(cells, 0);
        cells[0] = Math.pow(1 - p, members);
        new ShiftedSums(game.ascending(), length).run((from, to, shift) -> {
            System.arraycopy(cells, from - shift, copy, 0, to - from);
            addAll(cells, from, copy, to - from, ratio);
        }, done -> {
        });
        accumulate();
        for (long of : new java.util.HashSet<>(Arrays.stream(game.ascending()).boxed().toList())) {
            double swing =
                    (swing(game.quota() - 1, of, ratio) + swing(game.total() - game.quota(), of, ratio)) / (1 - p);
            byWeight.merge(of, swing * weight, Double::sum);
        }
        // Each cell carries 2n roundings and those of the power; each sum at most a stretch of them; see the class
        // comment.
        double cell = (2.0 * members + 8 + STRETCH + 4) * UNIT;
        double terms = Math.min(length, 45 / (1 - ratio));
        double spread = 1 / (1 - ratio);
        bound += weight * 2 / (1 - p) * (spread * (2 * cell + (terms + 8) * UNIT) + 1e-19 * spread);
    }

    private static void addAll(double[] row, int from, double[] add, int count, double ratio) {
        for (int i = 0; i < count; i++) {
            row[from + i] += ratio * add[i];
        }
    }

    /** Sums from the beginning; within a stretch as they come, from stretch to stretch with compensation (Kahan). */
    private void accumulate() {
        double base = 0;
        double lost = 0;
        for (int start = 0; start < length; start += STRETCH) {
            Work.check();
            int end = Math.min(length, start + STRETCH);
            double running = 0;
            for (int t = start; t < end; t++) {
                running += cells[t];
                cells[t] = base + running;
            }
            double corrected = running - lost;
            double next = base + corrected;
            lost = next - base - corrected;
            base = next;
        }
    }

    /** The sum over windows of width {@code weight} below and at {@code top}, without the member. */
    private double swing(long top, long weight, double ratio) {
        double sum = 0;
        double power = 1;
        for (long at = top; at >= 0 && Math.abs(power) > 1e-19; at -= weight) {
            double below = at >= weight ? cells[(int) (at - weight)] : 0;
            sum += power * (cells[(int) at] - below);
            power *= -ratio;
        }
        return sum;
    }
}
