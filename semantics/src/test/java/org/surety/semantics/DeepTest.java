package org.surety.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class DeepTest {

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
        assertThat(on(() -> assertThat(Deep.call(() -> sum(DEPTH))).isEqualTo(DEPTH))).hasMessage("finished");
    }

    @Test
    void whatIsThrownIsThrownOn() {
        TooLarge refused = new TooLarge("states", BigInteger.TEN, 5);
        assertThatThrownBy(() -> Deep.call(() -> {
            throw refused;
        })).isSameAs(refused);
    }

    @Test
    void workWithinWorkStaysOnItsThread() {
        assertThat(Deep.<Boolean>call(() -> {
            Thread outer = Thread.currentThread();
            return Deep.call(Thread::currentThread) == outer;
        })).isTrue();
    }

    @Test
    void whoeverInterruptsTheAskerInterruptsTheWork() {
        Thread.currentThread().interrupt();
        boolean heard = Deep.call(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
            return true;
        });
        assertThat(heard).isTrue();
        assertThat(Thread.interrupted()).as("the asker stays interrupted").isTrue();
    }
}
