package org.surety.web.page.part;

import java.time.Duration;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.words.English;
import org.surety.web.gate.Gate;
import org.surety.web.page.address.Addresses;
import org.surety.web.work.Job;
import org.surety.web.work.JobOutcome;
import org.surety.workbench.api.Reason;
import org.surety.workbench.words.RefusalWords;

/**
 * The parts of one page that wait for answers: each the answer, or why there is none yet, or none at all. All together
 * wait only so long; what is not known then is asked for again by the page itself.
 */
public final class Told {

    private static final Duration PATIENCE = Duration.ofMillis(1_500);

    private static final int MOST_ERRORS = 50;

    private static final RefusalWords WORDS = RefusalWords.PLAIN;

    /** Whoever loads a file has said what for, and the browser shows that it waits. */
    public static final Duration OF_A_FILE = Duration.ofSeconds(20);

    private final String self;
    private final long deadline;
    /** What this page has seen of each question: one page is never made of two moments. */
    private final Map<Job<?>, JobOutcome<?>> seen = new IdentityHashMap<>();
    private boolean wrong;

    /** @param self the address of the page */
    public Told(String self) {
        this(self, PATIENCE);
    }

    /** @param patience how long all parts together wait */
    public Told(String self, Duration patience) {
        this.self = self;
        this.deadline = System.nanoTime() + patience.toNanos();
    }

    /** Says that the address asks for what there is not. */
    public void wrong() {
        wrong = true;
    }

    /** Whether it does. */
    public boolean isWrong() {
        return wrong;
    }

    /** What has become of a question when this page first looked, and waited for it as long as there was time. */
    public <T> JobOutcome<T> outcome(Job<T> job) {
        return seen(job, Duration.ofNanos(Math.max(0, deadline - System.nanoTime())));
    }

    @SuppressWarnings("unchecked")
    private <T> JobOutcome<T> seen(Job<T> job, Duration patience) {
        return (JobOutcome<T>) seen.computeIfAbsent(job, it -> {
            it.await(patience);
            return it.outcome();
        });
    }

    /** What a question was answered, if it is known in time. */
    public <T> Optional<T> answer(Job<T> job) {
        return outcome(job).answer();
    }

    /**
     * A part of the page.
     *
     * @param id of the part, by which it is replaced when there is more to say
     */
    public <T> Markup of(Job<T> job, String id, Function<T, Markup> answer) {
        return of(job, id, id, answer);
    }

    /**
     * A part of the page that says only that more is being worked out, for which nobody waits; nothing once it is
     * there.
     *
     * @param whole the id of all that is replaced when there is more to say
     */
    public Markup beside(Job<?> job, String id, String whole) {
        return seen(job, Duration.ZERO).running()
                ? working(job, id, whole)
                : of(job, id, whole, it -> Markup.NOTHING);
    }

    /**
     * A part of the page on whose answer more of the page depends.
     *
     * @param whole the id of all that is replaced when there is more to say
     */
    public <T> Markup of(Job<T> job, String id, String whole, Function<T, Markup> answer) {
        Tag part = Tag.of("div").with("id", id).with("aria-live", "polite");
        return switch (outcome(job)) {
            case JobOutcome.Done<T> done -> part.add(answer.apply(done.found()));
            case JobOutcome.Running<T> running -> working(job, id, whole);
            case JobOutcome.Refused<T> no -> part.add(refusal(no.reason()));
            case JobOutcome.Stopped<T> stopped -> part.add(again("This was stopped, so there is no answer."));
            case JobOutcome.Busy<T> busy -> part.add(again("Too much is being worked out just now."));
            case JobOutcome.Spent<T> spent ->
                    part.add(again("As much was worked out for you in the last hour as one person may ask for."));
            case JobOutcome.Failed<T> failed ->
                    part.add(Tag.of("p", "This went wrong, and it is our fault, not yours. What happened stands "
                            + "in the window in which Surety was started.").in("wrong"));
        };
    }

    private Tag again(String sentence) {
        return Tag.of("p").in("wrong").text(sentence + " ").add(Tag.live("a").with("href", self).text("Ask again"));
    }

    /** Asks again by itself; without a script there is a link. */
    private Tag working(Job<?> job, String id, String whole) {
        job.shownAt(self);
        Job.Progress at = job.progress();
        Tag part = Tag.live("div").with("id", id).with("aria-live", "polite").in("working")
                .with("hx-get", self).with("hx-trigger", "load delay:900ms").with("hx-select", "#" + whole)
                .with("hx-target", "#" + whole).with("hx-swap", "outerHTML").with("hx-push-url", "false");
        part.add(Tag.of("p", job.title() + ": " + at.part() + "."));
        if (at.of() > 0) {
            part.add(Tag.of("progress").with("max", at.of()).with("value", Math.min(at.done(), at.of()))
                    .with("aria-label", at.part()));
        }
        if (self.startsWith(Gate.SHARED)) {
            return part.add(Tag.of("noscript").add(Tag.live("a").with("href", self).text("Look again")));
        }
        return part.add(Tag.of("p").in("small").add(
                // It leads to another page, and must not replace this part by it.
                Tag.live("a").with("href", Addresses.JOBS + "/" + job.id()).with("hx-boost", "false")
                        .text("Stop it, or see how far it is"),
                Tag.of("noscript").text(" · ").add(Tag.live("a").with("href", self).text("Look again"))));
    }

    /** Puts what stands between grave accents into the text as something that is written so. */
    private static void code(Tag to, String text) {
        String[] parts = text.split("`", -1);
        for (int i = 0; i < parts.length; i++) {
            to.add(Tag.of(i % 2 == 1 && i < parts.length - 1 ? "code" : "span", parts[i]));
        }
    }

    /** Why there is no answer, and what to do. */
    public static Markup refusal(Reason reason) {
        Tag box = Tag.of("div").in("wrong").with("role", "alert");
        if (reason instanceof Reason.WrongDocuments wrong) {
            box.add(Tag.of("p", "This file has errors, so nothing follows from it yet:"));
            Tag list = Tag.of("ul");
            wrong.findings().stream().limit(MOST_ERRORS).forEach(it -> {
                Tag said = Tag.of("li").add(Tag.of("strong", it.position().line() == 0
                        ? it.position().file()
                        : it.position().file() + ", line " + it.position().line())).text(": ");
                code(said, English.sentence(it.message()) + it.hint().map(hint -> " " + English.sentence(hint))
                        .orElse(""));
                list.add(said);
            });
            int more = wrong.findings().size() - MOST_ERRORS;
            return box.add(list, Tag.of("p", (more > 0 ? "And " + English.figures(more) + " more. " : "")
                    + "Mend what is wrong, and load this page again."));
        }
        String sentence = WORDS.sentence(reason);
        Optional<String> hint = WORDS.hint(reason);
        return box.add(Tag.of("p", English.sentence(sentence)
                + hint.map(it -> " " + it).orElse("")));
    }
}
