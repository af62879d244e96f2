package org.surety.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkTest {

    private static final int DEPTH = 500_000;

    private static int sum(int depth) {
        return depth == 0 ? 0 : 1 + sum(depth - 1);
    }

    private static Throwable on(Runnable work) throws InterruptedException {
        AtomicReference<Throwable> failed = new AtomicReference<>(new IllegalStateException("finished"));
        Thread small = new Thread(null, () -> {
            try {
                work.run();
            } catch (Throwable thrown) {
                failed.set(thrown);
            }
        }, "small", 256 << 10);
        small.start();
        small.join();
        return failed.get();
    }

    @Test
    void deepWorkNeedsNoLargeStackOfWhoeverAsks() throws InterruptedException {
        assertThat(on(() -> sum(DEPTH))).isInstanceOf(StackOverflowError.class);
        assertThat(on(() -> assertThat(Work.quiet().call(() -> sum(DEPTH))).isEqualTo(DEPTH))).hasMessage("finished");
    }

    @Test
    void whatIsThrownIsThrownOn() {
        TooLarge refused = new TooLarge("states", BigInteger.TEN, 5);
        assertThatThrownBy(() -> Work.quiet().call(() -> {
            throw refused;
        })).isSameAs(refused);
    }

    @Test
    void workWithinWorkStaysOnItsThread() {
        assertThat(Work.quiet().<Boolean>call(() -> {
            Thread outer = Thread.currentThread();
            return Work.quiet().call(Thread::currentThread) == outer;
        })).isTrue();
    }

    @Test
    void whoeverInterruptsTheAskerStopsTheWork() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> Work.quiet().call(WorkTest::endless)).isInstanceOf(Work.Stopped.class)
                .satisfies(it -> assertThat(((Work.Stopped) it).why()).isEqualTo(Work.Cause.CALLER));
        assertThat(Thread.interrupted()).as("the asker stays interrupted").isTrue();
    }

    private static boolean endless() {
        while (true) {
            Work.check();
            Thread.onSpinWait();
        }
    }

    @Test
    void whoeverHoldsItStopsItWithTheCauseAlsoWhereItGoesOnSideBySide() throws InterruptedException {
        Work work = new Work(2, Work.Listener.NONE);
        AtomicReference<Object> came = new AtomicReference<>("nothing");
        Thread asking = new Thread(() -> {
            try {
                came.set(work.call(() -> new Work(3, Work.Listener.NONE).together(WorkTest::endless)));
            } catch (Work.Stopped stopped) {
                came.set(stopped.why());
            }
        });
        asking.start();
        Thread.sleep(50);
        work.stop(Work.Cause.TIME);
        asking.join();
        assertThat(came.get()).isEqualTo(Work.Cause.TIME);
        assertThatThrownBy(() -> work.call(() -> 1)).as("nothing more of it is begun").isInstanceOf(Work.Stopped.class);
    }

    @Test
    void eachItemIsWorkedOutOnceAndTheOrderStays() {
        List<Integer> items = IntStream.range(0, 1000).boxed().toList();
        for (int threads : new int[]{1, 2, 5}) {
            Set<Integer> begun = ConcurrentHashMap.newKeySet();
            assertThat(new Work(threads, Work.Listener.NONE).each(items, it -> begun.add(it) ? it * it : -1))
                    .isEqualTo(items.stream().map(it -> it * it).toList());
        }
    }
}
