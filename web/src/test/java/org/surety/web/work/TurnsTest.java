package org.surety.web.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One person of a team does not take the machine from the others. */
class TurnsTest {

    private volatile Instant now = Instant.parse("2026-11-27T08:00:00Z");
    private final Answers answers = Answers.ofTeam(2, () -> now, Duration.ofMinutes(10));
    private final CountDownLatch gate = new CountDownLatch(1);

    @AfterEach
    void close() {
        gate.countDown();
        answers.close();
    }

    private Job<String> slow(Answers asker, String question) {
        return asker.ask(question, question, Answers.Size.LONG, work -> {
            try {
                gate.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return question;
        });
    }

    @Test
    void ofOnePersonOneLongQuestionRunsAndFiveWait() {
        Answers ada = answers.askedBy("ada");
        List<Job<String>> jobs = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            jobs.add(slow(ada, "ada " + i));
        }
        assertThat(jobs).extracting(Job::outcome).startsWith(new JobOutcome.Running<>(Optional.empty()))
                .endsWith(new JobOutcome.Busy<>())
                .filteredOn(new JobOutcome.Busy<>()::equals).hasSize(1);
        Job<String> bob = slow(answers.askedBy("bob"), "bob");
        while (bob.progress().part().contains("waiting")) {
            Thread.onSpinWait();
        }
        assertThat(jobs.get(1).progress().part()).as("of ada's second").contains("waiting");
        gate.countDown();
        jobs.get(5).await(Duration.ofSeconds(20));
        assertThat(jobs.get(5).outcome().answer()).contains("ada 5");
    }

    @Test
    void tenMinutesInAnHourAreEnough() {
        Answers ada = answers.askedBy("ada");
        Job<String> first = ada.ask("first", "first", Answers.Size.SOON, work -> {
            now = now.plus(Duration.ofMinutes(10));
            return "first";
        });
        first.await(Duration.ofSeconds(20));
        // Counted just after the answer is there.
        for (int i = 0; i < 1000 && !(ask(ada, "again " + i).outcome() instanceof JobOutcome.Spent); i++) {
            Thread.yield();
        }
        assertThat(ask(ada, "second").outcome()).isEqualTo(new JobOutcome.Spent<>());
        assertThat(ask(answers.askedBy("bob"), "third").outcome()).isNotEqualTo(new JobOutcome.Spent<>());
        assertThat(ada.ask("first", "first", Answers.Size.SOON, work -> "x").outcome().answer()).as("what is known")
                .contains("first");
        now = now.plus(Duration.ofHours(1));
        assertThat(ask(ada, "fourth").outcome()).isNotEqualTo(new JobOutcome.Spent<>());
    }

    private static Job<String> ask(Answers asker, String question) {
        return asker.ask(question, question, Answers.Size.SOON, work -> question);
    }

    @Test
    void oneStopsOnlyWhatNobodyElseWaitsFor() {
        Answers ada = answers.askedBy("ada");
        Answers bob = answers.askedBy("bob");
        Job<String> shared = slow(ada, "shared");
        assertThat(bob.running()).isEmpty();
        bob.stop(shared.id());
        assertThat(slow(bob, "shared")).isSameAs(shared);
        assertThat(bob.running()).hasSize(1);
        ada.stop(shared.id());
        assertThat(shared.outcome()).isEqualTo(new JobOutcome.Running<>(Optional.empty()));
        assertThat(ada.running()).isEmpty();
        bob.stop(shared.id());
        assertThat(slow(ada, "shared")).as("begins anew").isNotSameAs(shared);
    }
}
