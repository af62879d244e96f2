package org.surety.web.page.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.web.work.Answers;
import org.surety.web.work.Job;

class ToldTest {

    private static String html(Markup markup) {
        StringBuilder out = new StringBuilder();
        markup.write(out);
        return out.toString();
    }

    /** What ends while a page is made is told by the next one: half of a page must not know what the other does not. */
    @Test
    void onePageSeesOneMoment() {
        try (Answers answers = new Answers(1)) {
            CountDownLatch slow = new CountDownLatch(1);
            Job<String> job = answers.ask("question", "A question", Answers.Size.SOON, work -> {
                try {
                    slow.await();
                } catch (InterruptedException ending) {
                    Thread.currentThread().interrupt();
                }
                return "found";
            });
            Told told = new Told("/here", Duration.ZERO);
            Markup beside = told.beside(job, "part", "whole");
            slow.countDown();
            job.await(Duration.ofSeconds(20));
            assertThat(job.outcome().answer()).contains("found");
            assertThat(told.answer(job)).isEmpty();
            assertThat(told.outcome(job).running()).isTrue();
            assertThat(html(beside)).contains("working");
            assertThat(html(told.of(job, "part", it -> Tag.of("p", it)))).contains("working");

            Told next = new Told("/here", Duration.ZERO);
            assertThat(html(next.of(job, "part", it -> Tag.of("p", it)))).contains("found").doesNotContain("working");
        }
    }
}
