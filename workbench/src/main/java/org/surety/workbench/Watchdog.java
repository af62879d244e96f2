package org.surety.workbench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.time.Duration;
import org.surety.semantics.Work;
import org.surety.workbench.api.WorkLimits;

/** Watches over work and stops it when it takes more than is allowed. */
final class Watchdog implements AutoCloseable {

    private static final Duration LOOK = Duration.ofMillis(20);

    private final Thread watch;

    /** Begins to watch; where there is nothing to watch for, costs nothing. */
    Watchdog(WorkLimits limits, Work work) {
        watch = Thread.ofPlatform().daemon().name("guard").unstarted(() -> look(limits, work, System.nanoTime()));
        if (!limits.equals(WorkLimits.NONE)) {
            watch.start();
        }
    }

    private static void look(WorkLimits limits, Work work, long begin) {
        try {
            while (true) {
                if (limits.time().filter(it -> System.nanoTime() - begin >= it.toNanos()).isPresent()) {
                    work.stop(Work.Cause.TIME);
                    return;
                }
                if (limits.memory().filter(it -> kept() > it).isPresent()) {
                    work.stop(Work.Cause.MEMORY);
                    return;
                }
                Thread.sleep(LOOK);
            }
        } catch (InterruptedException done) {
            // The work is over.
        }
    }

    /** Bytes that the last collections could not free, of all that this process does. */
    private static long kept() {
        long kept = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            MemoryUsage usage = pool.getType() == MemoryType.HEAP ? pool.getCollectionUsage() : null;
            kept += usage == null ? 0 : usage.getUsed();
        }
        return kept;
    }

    @Override
    public void close() {
        watch.interrupt();
    }
}
