package org.surety.design.sweep;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.surety.design.api.Space;
import org.surety.design.api.SweepFactor;
import org.surety.design.judge.DrawnSetting;
import org.surety.design.judge.Judge;
import org.surety.design.judge.Odds;
import org.surety.design.judge.SearchContext;
import org.surety.design.search.Candidates;
import org.surety.design.search.DrawnAssumptions;
import org.surety.model.design.Objective;
import org.surety.model.quantity.Scatter;
import org.surety.semantics.Work;

/**
 * What varies in a sweep: every block of clauses with more than one option, and every assumption that any version asks
 * for. In a large space only versions one change away from the first and some scattered ones are asked; what others may
 * ask for besides is one factor.
 */
public final class SweepFactors {

    private static final int FEW_VERSIONS = 256;
    private static final long SCATTERED = -3;

    private final List<SweepFactor> factors = new ArrayList<>();
    private final Map<String, Integer> assumptions = new HashMap<>();
    private final List<Scope> scopes = new ArrayList<>();
    private final boolean complete;

    /** What a factor can change. */
    sealed interface Scope {
        /** Which version it is. */
        record Block(int block) implements Scope {}

        /** How likely help is in one scenario. */
        record Trial(int trial) implements Scope {}

        /** What parties hold of a version. */
        record Positions() implements Scope {}

        /** Any of it but the version. */
        record Anything() implements Scope {}
    }

    private SweepFactors(Space space, Map<String, Scope> assumed, boolean complete) {
        for (int block = 0; block < space.blocks(); block++) {
            if (space.options(block) > 1) {
                scopes.add(new Scope.Block(block));
                factors.add(new SweepFactor(String.join("+", space.names(block)), SweepFactor.Kind.CLAUSE));
            }
        }
        assumed.forEach((assumption, scope) -> {
            assumptions.put(assumption, factors.size());
            scopes.add(scope);
            factors.add(new SweepFactor(assumption, SweepFactor.Kind.ASSUMPTION));
        });
        if (!complete) {
            scopes.add(new Scope.Anything());
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
        Map<String, Scope> assumed = new TreeMap<>();
        List<Odds> odds = ground.ownOdds();
        for (int[] version : versions) {
            Work.check();
            DrawnAssumptions drawn = new DrawnAssumptions(ground, judge, measures, odds,
                    new Candidates(ground, List.of(version)));
            double[][] chances = new double[odds.size()][];
            for (int trial = 0; trial < chances.length; trial++) {
                chances[trial] = drawn.chances(trial, recording(assumed, new Scope.Trial(trial)));
            }
            drawn.vectors(chances, recording(assumed, new Scope.Positions()));
        }
        return new SweepFactors(space, assumed, all);
    }

    private static DrawnSetting recording(Map<String, Scope> assumed, Scope scope) {
        return (assumption, party) -> {
            // A name that a scenario and the positions share is one assumption, which can change both.
            assumed.merge(assumption, scope, (one, other) -> one.equals(other) ? one : new Scope.Anything());
            return 0.5;
        };
    }

    List<SweepFactor> all() {
        return factors;
    }

    /** What each of them can change. */
    List<Scope> scopes() {
        return scopes;
    }

    /** The number of the factor to which an assumption belongs; -1 if no version asks for it. */
    int of(String assumption) {
        return assumptions.getOrDefault(assumption, complete ? -1 : factors.size() - 1);
    }
}
