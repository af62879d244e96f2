package org.surety.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Tells the processor time of an operation beside the time on the clock, which says little where other work runs on the
 * same machine: {@code -prof org.surety.benchmarks.ProcessorTime}. All threads of the process count, those that collect
 * garbage and compile included.
 */
public final class ProcessorTime implements InternalProfiler {

    private final OperatingSystemMXBean system =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private long begin;

    @Override
    public String getDescription() {
        return "Processor time of an operation";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        begin = system.getProcessCpuTime();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(BenchmarkParams benchmark, IterationParams iteration,
            IterationResult result) {
        double spent = system.getProcessCpuTime() - begin;
        double operations = result.getMetadata().getAllOps();
        return List.of(new ScalarResult("processor", spent / operations / 1000, "us/op", AggregationPolicy.AVG));
    }
}
