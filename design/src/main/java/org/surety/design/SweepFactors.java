package org.surety.design;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.surety.model.design.Objective;
import org.surety.model.quantity.Scatter;
import org.surety.semantics.Work;

/**
 * What varies in a sweep: every block of clauses with more than one option, and every assumption that any version asks
 * for. In a large space only versions one change away from the first and some scattered ones are asked; what others may
 * ask for besides is one factor.
 */
final class SweepFactors {

    private static final int FEW_VERSIONS = 256;
    private static final long SCATTERED = -3;

    private final List<SweepFactor> factors = new ArrayList<>();
    private final List<Integer> blocks = new ArrayList<>();
    private final Map<String, Integer> assumptions = new HashMap<>();
    private final boolean complete;

    private SweepFactors(Space space, Set<String> assumed, boolean complete) {
        for (int block = 0; block < space.blocks(); block++) {
            if (space.options(block) > 1) {
                blocks.add(block);
                factors.add(new SweepFactor(String.join("+", space.names(block)), SweepFactor.Kind.CLAUSE));
            }
        }
        for (String assumption : assumed) {
            assumptions.put(assumption, factors.size());
            factors.add(new SweepFactor(assumption, SweepFactor.Kind.ASSUMPTION));
        }
        if (!complete) {
            factors.add(new SweepFactor(SweepFactor.OTHERS, SweepFactor.Kind.ASSUMPTION));
        }
        this.complete = complete;
    }

    static SweepFactors of(SearchContext ground, Judge judge, List<Objective> measures, long seed) {
        Space space = ground.space();
        boolean all = space.size().compareTo(BigInteger.valueOf(FEW_VERSIONS)) <= 0;
        List<int[]> versions = new ArrayList<>();
        if (all) {
            for (long number = 0; number < space.size().intValueExact(); number++) {
                versions.add(space.version(BigInteger.valueOf(number)));
            }
        } else {
            versions.addAll(space.neighbours(ground.version()));
            Scatter scatter = new Scatter(seed).stream(SCATTERED);
            for (int i = 0; i < FEW_VERSIONS; i++) {
                Scatter own = scatter.stream(i);
                versions.add(IntStream.range(0, space.blocks()).map(b -> own.index(b, space.options(b))).toArray());
            }
        }
        Set<String> assumed = new TreeSet<>();
        List<Odds> odds = ground.ownOdds();
        for (int[] version : versions) {
            Work.check();
            new DrawnAssumptions(ground, judge, measures, odds, new Candidates(ground, List.of(version)))
                    .vectors((assumption, party) -> {
                        assumed.add(assumption);
                        return 0.5;
                    });
        }
        return new SweepFactors(space, assumed, all);
    }

    List<SweepFactor> all() {
        return factors;
    }

    /** The blocks of clauses that vary; the factor with the same place stands for each. */
    List<Integer> blocks() {
        return blocks;
    }

    /** The number of the factor to which an assumption belongs; -1 if no version asks for it. */
    int of(String assumption) {
        return assumptions.getOrDefault(assumption, complete ? -1 : factors.size() - 1);
    }
}
