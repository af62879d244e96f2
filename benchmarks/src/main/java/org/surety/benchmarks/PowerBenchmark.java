package org.surety.benchmarks;

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
import org.surety.analysis.power.BallotChoices;
import org.surety.analysis.power.Index;
import org.surety.analysis.power.Power;
import org.surety.analysis.power.PowerRequest;
import org.surety.analysis.power.PowerResult;
import org.surety.semantics.Poll;

/** Power of four bodies, from fifteen members to 190. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = {"-Xmx1g", "-XX:+UseSerialGC"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class PowerBenchmark {

    private final PowerRequest everything = PowerRequest.everything();
    private final PowerRequest swings = everything.only(Index.PENROSE_BANZHAF).with(BallotChoices.BINARY);
    private final PowerRequest shapley = everything.only(Index.SHAPLEY_SHUBIK).with(BallotChoices.BINARY);
    private final Poll securityCouncil = Bodies.securityCouncil();
    private final Poll europeanUnion = Bodies.europeanUnion();
    private final Poll electoralCollege = Bodies.electoralCollege();
    private final Poll monetaryFund = Bodies.monetaryFund();

    /** Every index, binary and ternary. */
    @Benchmark
    public PowerResult securityCouncilEverything() {
        return Power.of(securityCouncil, everything);
    }

    /** Swings alone. */
    @Benchmark
    public PowerResult europeanUnionBanzhaf() {
        return Power.of(europeanUnion, swings);
    }

    /** Shapley-Shubik alone. */
    @Benchmark
    public PowerResult europeanUnionShapleyShubik() {
        return Power.of(europeanUnion, shapley);
    }

    /** Every index, binary and ternary. */
    @Benchmark
    public PowerResult europeanUnionEverything() {
        return Power.of(europeanUnion, everything);
    }

    /** Swings alone. */
    @Benchmark
    public PowerResult electoralCollegeBanzhaf() {
        return Power.of(electoralCollege, swings);
    }

    /** Shapley-Shubik alone. */
    @Benchmark
    public PowerResult electoralCollegeShapleyShubik() {
        return Power.of(electoralCollege, shapley);
    }

    /** Every index. */
    @Benchmark
    public PowerResult electoralCollegeEverything() {
        return Power.of(electoralCollege, everything);
    }

    /** Exact swings. */
    @Benchmark
    public PowerResult monetaryFundBanzhaf() {
        return Power.of(monetaryFund, swings);
    }

    /** To a proved 1e-10. */
    @Benchmark
    public PowerResult monetaryFundShapleyShubik() {
        return Power.of(monetaryFund, shapley);
    }
}
