package org.surety.analysis.power;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.surety.analysis.voting.Binomials;
import org.surety.analysis.voting.MinimalCoalitions;
import org.surety.analysis.voting.ThresholdRule;
import org.surety.model.quantity.Ratio;
import org.surety.semantics.TooLarge;

/** The indices of a game with yes and no, from the counts that an engine makes. */
final class BinaryGame {

    private static final Index[] FROM_SWINGS =
            {Index.PENROSE_BANZHAF, Index.BANZHAF, Index.COLEMAN_PREVENT, Index.COLEMAN_INITIATE,
                    Index.SATISFACTION, Index.POWER_TO_ACT};
    /** From here on a single quota is counted by weight rather than by a diagram. */
    private static final int MANY_MEMBERS = 62;
    private static final long LARGE_WEIGHTS = 200_000;

    private final ThresholdRule rule;
    private final PowerRequest request;
    private final Sheet sheet;

    BinaryGame(List<String> members, ThresholdRule rule, PowerRequest request) {
        this.rule = rule;
        this.request = request;
        this.sheet = new Sheet(BallotChoices.BINARY, members, rule, request);
        this.names = members;
    }

    private final List<String> names;

    PowerResult.Game solve() {
        boolean swings = Arrays.stream(FROM_SWINGS).map(sheet::wants).reduce(false, Boolean::logicalOr);
        boolean shapley = sheet.wants(Index.SHAPLEY_SHUBIK);
        boolean johnston = sheet.wants(Index.JOHNSTON);
        if (swings || shapley || johnston) {
            if (isForWeights()) {
                byWeight(swings, shapley);
                if (johnston) {
                    sheet.refuse(Index.JOHNSTON, "too many members with large weights for this index");
                }
            } else {
                byCounts(johnston);
            }
        }
        minimal();
        return sheet.finished();
    }

    /**
     * Few classes are quickest by count vectors, few and light members by a diagram, and the rest of the single quotas
     * by weight.
     */
    private boolean isForWeights() {
        return WeightProgram.suits(rule) && VectorCounter.vectors(rule) > request.limits().vectors()
                && (rule.members() > MANY_MEMBERS || rule.total(0) > LARGE_WEIGHTS && rule.members() > 24);
    }

    private void byWeight(boolean swings, boolean shapley) {
        WeightProgram program = new WeightProgram(rule);
        Optional<MultilinearQuadrature> quadrature = shapley
                ? Optional.of(new MultilinearQuadrature(program, request.limits()))
                : Optional.empty();
        if (swings) {
            WeightProgram.Swings found = program.swings(request.limits());
            fromSwings(found.passing(), found.swings(), new PowerResult.Method("program over weights", true,
                    Map.of("quota", String.valueOf(program.quota()), "weight", String.valueOf(program.total()))));
        }
        quadrature.ifPresent(it -> {
            IndexValue[] values = it.run();
            sheet.give(Index.SHAPLEY_SHUBIK,
                    new PowerResult.Method("Gauss-Legendre quadrature of the multilinear extension", false,
                            Map.of("nodes", String.valueOf(it.nodes()))),
                    member -> values[member]);
        });
    }

    private void byCounts(boolean johnston) {
        PassingCounter counter = Counters.of(rule, request.limits());
        PassingCounts counts = counter.count(false, true);
        PowerResult.Method method = Counters.method(counter);
        BigInteger passing = counts.total();
        BigInteger[] swings =
                rule.isMonotone() ? new BigInteger[rule.members()] : Counters.decisive(rule, request.limits());
        for (int member = 0; member < swings.length && rule.isMonotone(); member++) {
            swings[member] = counts.total(member, 1).subtract(counts.total(member, 0));
        }
        fromSwings(passing, swings, method);
        if (sheet.wants(Index.SATISFACTION)) {
            // Agreement with the outcome: yes and passed, or no and failed. Said anew because a rule need not be
            // monotone.
            BigInteger half = BigInteger.ONE.shiftLeft(Math.max(0, rule.members() - 1));
            sheet.give(Index.SATISFACTION, method, member -> share(
                    counts.total(member, 1).add(half).subtract(counts.total(member, 0)), half.shiftLeft(1)));
        }
        if (sheet.wants(Index.SHAPLEY_SHUBIK)) {
            sheet.giveExact(Index.SHAPLEY_SHUBIK, method, shapley(counts));
        }
        if (johnston) {
            johnston(counter, method);
        }
    }

    private Ratio[] shapley(PassingCounts counts) {
        int members = rule.members();
        Ratio[] values = new Ratio[members];
        for (List<Integer> equal : rule.classes()) {
            Ratio[] terms = new Ratio[members];
            for (int size = 0; size < members; size++) {
                BigInteger swings =
                        counts.get(equal.getFirst(), 1, size).subtract(counts.get(equal.getFirst(), 0, size));
                // |S|! (n-|S|-1)! / n! = 1 / (n C(n-1, |S|))
                terms[size] =
                        new Ratio(swings, Binomials.choose(members - 1, size).multiply(BigInteger.valueOf(members)));
            }
            Ratio value = Arrays.stream(terms).reduce(Ratio.ZERO, Ratio::plus);
            equal.forEach(member -> values[member] = value);
        }
        return values;
    }

    private void johnston(PassingCounter counter, PowerResult.Method method) {
        Optional<Ratio[]> values = switch (counter) {
            case VectorCounter vectors -> Optional.of(Johnston.byVectors(vectors, rule));
            case DiagramCounter diagram -> Johnston.byDiagram(rule, diagram);
        };
        values.ifPresentOrElse(it -> sheet.giveExact(Index.JOHNSTON, method, it), () -> sheet.refuse(Index.JOHNSTON,
                "needs members who can be ordered by importance (at most 60 of them), or few classes of "
                        + "interchangeable ones"));
    }

    private void fromSwings(BigInteger passing, BigInteger[] swings, PowerResult.Method method) {
        BigInteger all = BigInteger.ONE.shiftLeft(rule.members());
        BigInteger sum = Arrays.stream(swings).reduce(BigInteger.ZERO, BigInteger::add);
        BigInteger ofOthers = all.shiftRight(1);
        sheet.passing(passing, method);
        for (int member = 0; member < swings.length; member++) {
            sheet.swings(member, swings[member]);
        }
        give(Index.PENROSE_BANZHAF, method, swings, ofOthers);
        give(Index.BANZHAF, method, swings, sum);
        give(Index.COLEMAN_PREVENT, method, swings, passing);
        give(Index.COLEMAN_INITIATE, method, swings, all.subtract(passing));
        if (sheet.wants(Index.SATISFACTION)) {
            sheet.give(Index.SATISFACTION, method, member -> share(ofOthers.add(swings[member]), all));
        }
    }

    private void give(Index index, PowerResult.Method method, BigInteger[] counts, BigInteger of) {
        if (sheet.wants(index)) {
            sheet.give(index, method, member -> share(counts[member], of));
        }
    }

    /** A share of nothing is nothing: where no decision is ever taken, nobody prevents one. */
    private static IndexValue share(BigInteger part, BigInteger of) {
        return IndexValue.exact(of.signum() == 0 ? Ratio.ZERO : new Ratio(part, of));
    }

    private void minimal() {
        boolean coalitions = sheet.wants(Index.MINIMAL_COALITIONS);
        boolean deegan = sheet.wants(Index.DEEGAN_PACKEL);
        boolean holler = sheet.wants(Index.HOLLER);
        if (!coalitions && !deegan && !holler) {
            return;
        }
        try {
            MinimalCoalitions known = MinimalCoalitions.of(rule);
            PowerResult.Method method = new PowerResult.Method("minimal coalitions by " + known.name(), true, Map.of());
            if (deegan || holler) {
                publicGoods(known, method, deegan, holler);
            }
            if (coalitions) {
                sheet.minimal(known.told(names, request.listed()),
                        MinimalCoalitions.of(rule.dual()).told(names, request.listed()), method);
            }
        } catch (TooLarge tooLarge) {
            for (Index index : List.of(Index.DEEGAN_PACKEL, Index.HOLLER, Index.MINIMAL_COALITIONS)) {
                if (request.indices().contains(index)) {
                    sheet.refuse(index, String.valueOf(tooLarge.getMessage()));
                }
            }
        }
    }

    private void publicGoods(MinimalCoalitions known, PowerResult.Method method, boolean deegan, boolean holler) {
        BigInteger count = PassingCounts.sum(known.bySize());
        List<List<BigInteger>> with = IntStream.range(0, rule.members()).mapToObj(it -> List.<BigInteger>of())
                .collect(java.util.stream.Collectors.toList());
        for (List<Integer> equal : rule.classes()) {
            List<BigInteger> sizes = known.bySizeWith(equal.getFirst());
            equal.forEach(member -> with.set(member, sizes));
        }
        if (deegan) {
            sheet.give(Index.DEEGAN_PACKEL, method, member -> IndexValue.exact(count.signum() == 0
                    ? Ratio.ZERO
                    : Johnston.shared(with.get(member).toArray(BigInteger[]::new)).divide(Ratio.of(count))));
        }
        if (holler) {
            Ratio[] raw = with.stream().map(it -> Ratio.of(PassingCounts.sum(it))).toArray(Ratio[]::new);
            sheet.giveExact(Index.HOLLER, method, Johnston.normalised(raw));
        }
    }
}
