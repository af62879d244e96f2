package org.surety.cluster;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.Supplier;
import org.surety.design.api.SweepSlice;
import org.surety.semantics.Work;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.SweepErrand;

/** What one process of a cluster keeps of a sweep: the task as it was read, and workers that have nothing to do. */
final class Executor {

    private static final Map<String, Executor> SWEEPS = new ConcurrentHashMap<>();

    private final Supplier<Function<SweepSlice, byte[]>> workers;
    private final Queue<Function<SweepSlice, byte[]>> idle = new ConcurrentLinkedQueue<>();

    private Executor(SweepErrand errand) {
        this.workers = Workbench.workers(errand);
    }

    /**
     * Carries a slice out.
     *
     * @param sweep tells sweeps apart
     */
    static byte[] carryOut(String sweep, SweepErrand errand, SweepSlice slice) {
        // On a thread of its own, since those of a cluster have small stacks.
        return Work.quiet().call(() -> SWEEPS.computeIfAbsent(sweep, it -> new Executor(errand)).carryOut(slice));
    }

    private byte[] carryOut(SweepSlice slice) {
        Function<SweepSlice, byte[]> known = idle.poll();
        Function<SweepSlice, byte[]> worker = known == null ? workers.get() : known;
        byte[] part = worker.apply(slice);
        idle.add(worker);
        return part;
    }
}
