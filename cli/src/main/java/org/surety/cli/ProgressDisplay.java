package org.surety.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.surety.semantics.Work;

/** Shows a bar on the standard error when work takes longer than two seconds and a person may be looking. */
final class ProgressDisplay implements Work.Listener, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Environment environment;
    private final Thread watcher;
    private final Object lock = new Object();
    private String what = "working";
    private long done;
    private long of;
    private boolean over;
    private Optional<ProgressBar> bar = Optional.empty();

    private ProgressDisplay(Environment environment) {
        this.environment = environment;
        this.watcher = Thread.ofPlatform().daemon().name("progress").unstarted(this::watch);
    }

    /** Does the work, on all processors; where nobody looks, it is simply done. */
    static <T> T during(Environment environment, Function<Work, T> task) {
        return during(environment, Runtime.getRuntime().availableProcessors(), task);
    }

    /** As {@link #during(Environment, Function)}, on so many threads. */
    static <T> T during(Environment environment, int threads, Function<Work, T> task) {
        if (!environment.errIsTerminal()) {
            return task.apply(new Work(threads, Work.Listener.NONE));
        }
        try (ProgressDisplay display = new ProgressDisplay(environment)) {
            display.watcher.start();
            return task.apply(new Work(threads, display));
        }
    }

    private void watch() {
        try {
            Thread.sleep(PATIENCE);
        } catch (InterruptedException finished) {
            return;
        }
        synchronized (lock) {
            if (!over) {
                PrintStream err = new PrintStream(environment.err(), true, StandardCharsets.UTF_8);
                bar = Optional.of(new ProgressBarBuilder().setTaskName("working").setInitialMax(of > 0 ? of : -1)
                        .setStyle(ProgressBarStyle.ASCII).setUpdateIntervalMillis(200).clearDisplayOnFinish()
                        .setConsumer(new ConsoleProgressBarConsumer(err, environment.columns())).build());
                bar.get().setExtraMessage(" " + what).stepTo(done);
            }
        }
    }

    @Override
    public void at(String part, long partsDone, long parts) {
        synchronized (lock) {
            what = part;
            done = partsDone;
            of = parts;
            bar.ifPresent(it -> it.setExtraMessage(" " + part).maxHint(parts).stepTo(partsDone));
        }
    }

    @Override
    public void close() {
        synchronized (lock) {
            over = true;
            bar.ifPresent(ProgressBar::close);
        }
        watcher.interrupt();
    }
}
