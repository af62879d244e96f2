package org.surety.benchmarks;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.surety.analysis.crisis.InTime;
import org.surety.model.scenario.Scenario;
import org.surety.semantics.Case;
import org.surety.semantics.Membership;

/**
 * Enough help in time for very many versions of one agreement: each differs from the one before in one of two limits,
 * in the rule, or in who guarantees. There are about 14 million, so hardly any comes twice.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgs = {"-Xmx512m", "-XX:+UseSerialGC"})
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@SuppressWarnings("NullAway.Init") // JMH calls the set-up before anything else.
public class VersionsBenchmark {

    /** The number of states that may guarantee. */
    @Param({"7"})
    public int guarantors;

    private final SplittableRandom random = new SplittableRandom(1);
    private Versions versions;
    private Scenario scenario;
    private InTime inTime;
    private Versions.Version version;

    /** Reads the agreement and the scenario. */
    @Setup
    public void read() {
        versions = Versions.of(guarantors);
        scenario = versions.scenario();
        inTime = new InTime(scenario);
        version = new Versions.Version(72, 72, 0, (1 << guarantors) - 1);
    }

    private Case next() {
        version = version.changed(random, guarantors);
        return Case.of(Membership.of(versions.agreement(version)), "assistance", scenario.incident().orElseThrow());
    }

    /** A version made, and its case, to be taken off the others. */
    @Benchmark
    public Case versionAlone() {
        return next();
    }

    /** One instance for all. */
    @Benchmark
    public double together() {
        return inTime.middle(next());
    }

    /** Each by itself. */
    @Benchmark
    public double apart() {
        return new InTime(scenario).middle(next());
    }

    /** At a share of every range. */
    @Benchmark
    public double atShares() {
        return inTime.at(next(), variable -> 0.3);
    }
}
