package org.surety.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
import org.surety.analysis.bargain.setting.Setting;
import org.surety.analysis.bargain.setting.Turn;
import org.surety.analysis.bargain.spatial.SpatialOptions;
import org.surety.analysis.bargain.spatial.SpatialRun;
import org.surety.model.quantity.Scatter;

/** The spatial model on one issue, until positions come to rest. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = {"-Xmx1g", "-XX:+UseSerialGC"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
public class SpatialElectionBenchmark {

    /** How many parties there are. */
    @Param({"34", "80", "160"})
    public int parties;

    private Setting setting = Setting.of(List.of("a"), List.of("x"), new double[1], new double[1][1], new double[1][1]);

    /** Parties with scattered capabilities, positions and saliences. */
    @Setup
    public void scatter() {
        Scatter lots = new Scatter(34);
        double[] capability = new double[parties];
        double[][] position = new double[parties][1];
        double[][] salience = new double[parties][1];
        for (int i = 0; i < parties; i++) {
            capability[i] = 10 + 190 * lots.at(3L * i);
            position[i][0] = Math.round(10_000 * lots.at(3L * i + 1)) / 100.0;
            salience[i][0] = 75 + 24 * lots.at(3L * i + 2);
        }
        setting = Setting.of(IntStream.range(0, parties).mapToObj(i -> "party-" + i).toList(), List.of("x"), capability,
                position, salience);
    }

    /** A whole run. */
    @Benchmark
    public List<Turn> run() {
        return SpatialRun.of(setting, SpatialOptions.STANDARD, SpatialRun.identity(parties), SpatialRun.MOST_TURNS);
    }
}
