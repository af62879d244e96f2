package org.surety.analysis.power;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.surety.analysis.voting.Binomials;
import org.surety.analysis.voting.ThresholdRule;
import org.surety.model.quantity.Ratio;

/**
 * A ternary voting game: no (0), abstain (1), yes (2). After Felsenthal and Machover, "Ternary voting games",
 * International Journal of Game Theory 26, 1997, and The Measurement of Voting Power, 1998, chapter 8.
 *
 * <p>
 * <em>Penrose-Banzhaf</em>: the probability, over ballots of the others that are independent and uniform among the
 * three, that the member is critical: that lowering its ballot by one step somewhere between yes and no turns a passed
 * decision into a failed one. By monotony there is at most one such step, so it is the probability that its yes and its
 * no lead to different outcomes.
 *
 * <p>
 * <em>Shapley-Shubik</em>: in a ternary roll-call the members are called in a random order, and each casts one of the
 * three ballots, uniformly and independently. The pivot is the first member after whose ballot the outcome is the same
 * however the rest vote. The index is the probability of being the pivot.
 *
 * <p>
 * The latter needs no roll-calls. That r members and then {@code a} have settled a pass is that they pass with all
 * others voting no. So with {@code N(c, k)} the passing ways in which a's ballot is c and k of the others do not vote
 * no, there are {@code N(c, k) C(n-1-k, r-k)} choices of the r called before and of their ballots, of
 * {@code C(n-1, r) 3^r}. Failure is the mirror image.
 */
final class TernaryGame {

    private static final int NO = 0;
    private static final int YES = 2;

    private final ThresholdRule rule;
    private final PowerRequest request;
    private final Sheet sheet;

    TernaryGame(List<String> members, ThresholdRule rule, PowerRequest request) {
        this.rule = rule;
        this.request = request;
        this.sheet = new Sheet(BallotChoices.TERNARY, members, rule, request);
    }

    PowerResult.Game solve() {
        boolean any = false;
        for (Index index : Index.values()) {
            any |= sheet.wants(index);
        }
        if (any) {
            fill();
        }
        return sheet.finished();
    }

    private void fill() {
        PassingCounter counter = Counters.of(rule, request.limits());
        PowerResult.Method method = Counters.method(counter);
        PassingCounts notNo = counter.count(false, true, true);
        int members = rule.members();
        BigInteger others = BigInteger.valueOf(3).pow(Math.max(0, members - 1));
        sheet.passing(notNo.total(), method);
        BigInteger[] swings = rule.isMonotone() ? new BigInteger[members] : Counters.decisive(rule, request.limits());
        for (int member = 0; member < members; member++) {
            if (rule.isMonotone()) {
                swings[member] = notNo.total(member, YES).subtract(notNo.total(member, NO));
            }
            sheet.swings(member, swings[member]);
        }
        if (sheet.wants(Index.PENROSE_BANZHAF)) {
            sheet.give(Index.PENROSE_BANZHAF, method, member -> IndexValue.exact(new Ratio(swings[member], others)));
        }
        if (sheet.wants(Index.BANZHAF)) {
            sheet.giveExact(Index.BANZHAF, method,
                    Johnston.normalised(Arrays.stream(swings).map(Ratio::of).toArray(Ratio[]::new)));
        }
        if (sheet.wants(Index.SATISFACTION)) {
            // Given that it does not abstain, a member is served by a pass after its yes and by a failure after its no.
            sheet.give(Index.SATISFACTION, method, member -> IndexValue.exact(new Ratio(
                    notNo.total(member, YES).add(others).subtract(notNo.total(member, NO)), others.shiftLeft(1))));
        }
        if (sheet.wants(Index.SHAPLEY_SHUBIK)) {
            PassingCounts notYes = counter.count(true, true, false);
            Ratio[] values = new Ratio[members];
            for (List<Integer> equal : rule.classes()) {
                Ratio value = pivots(notNo, notYes, equal.getFirst());
                equal.forEach(member -> values[member] = value);
            }
            sheet.giveExact(Index.SHAPLEY_SHUBIK, method, values);
        }
    }

    private Ratio pivots(PassingCounts notNo, PassingCounts notYes, int member) {
        int members = rule.members();
        BigInteger[] settles = new BigInteger[members];
        for (int k = 0; k < members; k++) {
            // Three times (mean over the member's ballots, less what was settled without it), for passes and for
            // failures.
            BigInteger passes = BigInteger.ZERO;
            BigInteger fails = BigInteger.ZERO;
            for (int choice = NO; choice <= YES; choice++) {
                passes = passes.add(notNo.get(member, choice, k)).subtract(notNo.get(member, NO, k));
                // What fails is what does not pass of the same number of ways, which cancels.
                fails = fails.add(notYes.get(member, YES, k)).subtract(notYes.get(member, choice, k));
            }
            settles[k] = passes.add(fails);
        }
        Ratio sum = Ratio.ZERO;
        for (int called = 0; called < members; called++) {
            BigInteger settled = BigInteger.ZERO;
            for (int k = 0; k <= called; k++) {
                settled = settled.add(settles[k].multiply(Binomials.choose(members - 1 - k, called - k)));
            }
            sum = sum.plus(new Ratio(settled,
                    Binomials.choose(members - 1, called).multiply(BigInteger.valueOf(3).pow(called + 1))));
        }
        return sum.divide(Ratio.of(members));
    }
}
