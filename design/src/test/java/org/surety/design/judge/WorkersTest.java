package org.surety.design.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surety.semantics.Work;

class WorkersTest {

    private static Workers.Worker<Long> adding(AtomicLong begun) {
        return new Workers.Worker<>() {
            private long sum;

            @Override
            public void work(long from, long to) {
                begun.incrementAndGet();
                for (long i = from; i < to; i++) {
                    sum += i;
                }
            }

            @Override
            public Long found() {
                return sum;
            }
        };
    }

    @Test
    void everyStepIsDoneOnce() {
        AtomicLong begun = new AtomicLong();
        assertThat(new Workers(new Work(3, Work.Listener.NONE)).share(1000, 7, () -> adding(begun), steps -> {
        }).stream().mapToLong(it -> it).sum()).isEqualTo(1000 * 999 / 2);
        assertThat(begun).hasValue(143);
    }

    @Test
    void interruptedItGivesNoAnswerAndEnds() throws InterruptedException {
        AtomicLong begun = new AtomicLong();
        AtomicReference<Object> came = new AtomicReference<>("nothing");
        Thread asking = new Thread(() -> {
            try {
                came.set(new Workers(new Work(2, Work.Listener.NONE)).share(Long.MAX_VALUE / 2, 1000,
                        () -> adding(begun), steps -> {
                        }));
            } catch (Work.Stopped cancelled) {
                came.set(cancelled);
            }
        });
        asking.start();
        Thread.sleep(100);
        asking.interrupt();
        asking.join();
        assertThat(came.get()).isInstanceOf(Work.Stopped.class);
        long then = begun.get();
        Thread.sleep(50);
        assertThat(begun).as("nobody works on").hasValue(then);
    }

    /** Whichever of them fails: with one other that goes on, with several, and where the first or the last does. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void aFaultOfOneEndsAll(int which) {
        AtomicInteger made = new AtomicInteger();
        assertThatThrownBy(() -> new Workers(new Work(3, Work.Listener.NONE)).share(Long.MAX_VALUE / 2, 1000,
                () -> new Workers.Worker<Long>() {
                    private final int me = made.getAndIncrement();

                    @Override
                    public void work(long from, long to) {
                        if (me == which) {
                            throw new IllegalArgumentException("this one");
                        }
                    }

                    @Override
                    public Long found() {
                        return 0L;
                    }
                }, steps -> {
                })).isInstanceOf(IllegalArgumentException.class).hasMessage("this one");
    }
}
