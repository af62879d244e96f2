package org.surety.workbench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.surety.semantics.Work;
import org.surety.workbench.api.Limits;

/** Watches over work and stops it when it takes more than is allowed. */
final class Guard implements AutoCloseable {

    private static final Duration LOOK = Duration.ofMillis(20);

    private final Optional<ScheduledExecutorService> watch;

    /** Begins to watch; where there is nothing to watch for, costs nothing. */
    Guard(Limits limits, Work work) {
        if (limits.equals(Limits.NONE)) {
            watch = Optional.empty();
            return;
        }
        ScheduledExecutorService thread = Executors
                .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("guard").factory());
        limits.time()
                .ifPresent(it -> thread.schedule(() -> work.stop(Work.Cause.TIME), it.toNanos(), TimeUnit.NANOSECONDS));
        limits.memory().ifPresent(most -> thread.scheduleWithFixedDelay(() -> {
            if (kept() > most) {
                work.stop(Work.Cause.MEMORY);
            }
        }, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS));
        watch = Optional.of(thread);
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
        watch.ifPresent(ScheduledExecutorService::shutdownNow);
    }
}
