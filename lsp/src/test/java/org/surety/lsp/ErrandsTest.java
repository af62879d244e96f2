package org.surety.lsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.surety.semantics.Work;

/** Work that nobody wants any more ends; whoever asked is told at once. */
class ErrandsTest {

    private static String endless(CountDownLatch begun, CountDownLatch ended) {
        try {
            begun.countDown();
            while (true) {
                Work.check();
                Thread.onSpinWait();
            }
        } finally {
            ended.countDown();
        }
    }

    @Test
    void whatIsCancelledEndsWithinATenthOfASecond() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        try (Errands errands = new Errands()) {
            CompletableFuture<String> long1 = errands.later("a", work -> endless(begun, ended));
            assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(errands.soon(work -> "answered").join()).isEqualTo("answered");
            long1.cancel(true);
            assertThatThrownBy(long1::join).isInstanceOf(CancellationException.class);
            assertThat(ended.await(100, TimeUnit.MILLISECONDS)).isTrue();
            assertThat(errands.later("a", work -> "next").join()).isEqualTo("next");
        }
    }

    @Test
    void whatIsAboutAnOlderTextIsGivenUp() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        try (Errands errands = new Errands()) {
            CompletableFuture<String> old = errands.later("a", work -> endless(begun, ended));
            CompletableFuture<String> other = errands.later("b", work -> "of another text");
            assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
            errands.outdated("a");
            assertThatThrownBy(old::join).hasMessageContaining("changed meanwhile");
            assertThat(other.join()).isEqualTo("of another text");
            assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aFaultIsToldAndEndsNothing() {
        try (Errands errands = new Errands()) {
            assertThatThrownBy(errands.soon(work -> {
                throw new IllegalStateException("oh");
            })::join).hasMessageContaining("a fault of the program");
            assertThat(errands.soon(work -> 1).join()).isEqualTo(1);
        }
    }
}
