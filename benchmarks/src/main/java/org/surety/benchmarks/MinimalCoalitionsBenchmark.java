package org.surety.benchmarks;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.surety.analysis.coalition.MonotoneCondition;
import org.surety.analysis.voting.MinimalSets;
import org.surety.model.quantity.Ratio;

/** Counting the minimal winning and blocking coalitions of large bodies, and listing the first twenty. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = {"-Xmx1g", "-XX:+UseSerialGC"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class MinimalCoalitionsBenchmark {

    private static final int LISTED = 20;

    private final List<String> assembly = assembly();
    private final MonotoneCondition council = MonotoneCondition.allOf(
            List.of(MonotoneCondition.heads(Bodies.council(), 9), MonotoneCondition.every(Bodies.PERMANENT)));
    private final MonotoneCondition referral = MonotoneCondition.anyOf(List.of(council,
            MonotoneCondition.allOf(
                    List.of(MonotoneCondition.heads(Bodies.council(), 9), MonotoneCondition.heads(assembly, 129)))));
    private final Map<String, BigInteger> population = whole("eu27-2017.csv");
    private final List<String> union = List.copyOf(population.keySet());
    private final MonotoneCondition unionRule = MonotoneCondition.anyOf(List.of(
            MonotoneCondition.allOf(
                    List.of(MonotoneCondition.heads(union, 15),
                            new MonotoneCondition.Weight(population, BigInteger.valueOf(28_972)))),
            MonotoneCondition.heads(union, 24)));
    private final Map<String, BigInteger> votes = whole("us-electoral-college-2024.csv");
    private final MonotoneCondition majority = new MonotoneCondition.Weight(votes, BigInteger.valueOf(270));

    private static List<String> assembly() {
        List<String> members = new ArrayList<>(Bodies.council());
        for (int i = 1; i <= 178; i++) {
            members.add("member-" + i);
        }
        return members;
    }

    private static Map<String, BigInteger> whole(String name) {
        Map<String, BigInteger> whole = new LinkedHashMap<>();
        Map<String, Ratio> weights = Bodies.weights(name);
        weights.forEach((party, weight) -> whole.put(party, weight.numerator()));
        return whole;
    }

    /** A council of fifteen, or its referral to an assembly of 193 that decides by two thirds. */
    @Benchmark
    public MinimalSets assemblyBlocking() {
        return referral.dual().minimalSets(assembly, LISTED);
    }

    /** 27 members, three thresholds, 27 different weights. */
    @Benchmark
    public MinimalSets europeanUnionWinning() {
        return unionRule.minimalSets(union, LISTED);
    }

    /** The same, blocking. */
    @Benchmark
    public MinimalSets europeanUnionBlocking() {
        return unionRule.dual().minimalSets(union, LISTED);
    }

    /** 51 members, one quota. */
    @Benchmark
    public MinimalSets electoralCollegeWinning() {
        return majority.minimalSets(List.copyOf(votes.keySet()), LISTED);
    }
}
