package org.surety.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.surety.analysis.crisis.plan.StepLimit;
import org.surety.analysis.crisis.simulate.Sample;
import org.surety.analysis.crisis.simulate.Simulation;
import org.surety.analysis.crisis.simulate.SimulationOrder;

/** Runs of the family of {@code examples/family} a second, on one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgs = {"-Xmx256m", "-XX:+UseSerialGC"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@SuppressWarnings("NullAway.Init") // JMH calls the set-up before anything else.
public class SimulationBenchmark {

    private static final int RUNS = 1 << 19;

    /** The number of guarantors. */
    @Param({"5", "15"})
    public int guarantors;

    private FamilyCase family;

    /** Reads and lays out. */
    @Setup
    public void layOut() {
        family = FamilyCase.of(guarantors);
    }

    /** One run. */
    @Benchmark
    @OperationsPerInvocation(RUNS)
    public Sample runs() {
        return Simulation.of(family.plan(), family.at(), family.goal().lattice(), family.goal().shifts(),
                StepLimit.ENDLESS,
                new SimulationOrder(1, RUNS, 0, 0.95, 1));
    }
}
