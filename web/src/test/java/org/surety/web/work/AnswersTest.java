package org.surety.web.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class AnswersTest {

    /** A question that was stopped is asked anew at once, also while the old work has not noticed yet. */
    @Test
    void whoAsksAgainAfterAStopBeginsAnew() {
        try (Answers answers = new Answers(2)) {
            CountDownLatch slow = new CountDownLatch(1);
            Job<String> first = answers.ask("question", "A question", Answers.Size.SOON, work -> {
                boolean interrupted = false;
                while (slow.getCount() > 0) {
                    try {
                        slow.await();
                    } catch (InterruptedException heedless) {
                        interrupted = true;
                    }
                }
                return interrupted ? "late" : "in time";
            });
            assertThat(answers.ask("question", "A question", Answers.Size.SOON, work -> "other")).isSameAs(first);
            first.stop();
            Job<String> second = answers.ask("question", "A question", Answers.Size.SOON, work -> "anew");
            assertThat(second).isNotSameAs(first);
            second.await(Duration.ofSeconds(20));
            assertThat(second.outcome().answer()).contains("anew");
            slow.countDown();
        }
    }

    /** A server that was started anew, or another one, does not know what one called a job. */
    @Test
    void noOtherServerHasAJobOfThatName() {
        Answers before = Answers.ofTeam(1, InstantSource.fixed(Instant.ofEpochSecond(1)), Duration.ofMinutes(1));
        Answers after = Answers.ofTeam(1, InstantSource.fixed(Instant.ofEpochSecond(2)), Duration.ofMinutes(1));
        try (before; after) {
            Job<String> one = before.ask("question", "A question", Answers.Size.SOON, work -> "one");
            after.ask("another", "Another", Answers.Size.SOON, work -> "another").await(Duration.ofSeconds(20));
            assertThat(before.named(one.id())).isPresent();
            assertThat(after.named(one.id())).isEmpty();
        }
    }
}
