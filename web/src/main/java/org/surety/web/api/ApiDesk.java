package org.surety.web.api;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.surety.mcp.AssistantDesk;
import org.surety.report.rendering.Format;
import org.surety.report.rendering.Rendered;
import org.surety.semantics.Work;
import org.surety.store.value.Belongs;
import org.surety.store.value.Id;
import org.surety.store.value.KeptWork;
import org.surety.store.value.Result;
import org.surety.web.work.Answers;
import org.surety.web.work.Job;
import org.surety.web.work.JobOutcome;
import org.surety.workbench.api.DocumentStore;
import org.surety.workbench.api.Refusal;
import org.surety.workbench.api.Sha256;
import org.surety.workbench.asking.AskedRow;
import org.surety.workbench.asking.InputField;
import org.surety.workbench.asking.InputShape;
import org.surety.workbench.asking.QuestionRow;
import org.surety.workbench.asking.WrongInput;
import org.surety.workbench.store.FolderState;
import org.surety.workbench.works.KeptTexts;

/**
 * Where the programs of one person ask: over the documents that everybody may mean, or over one of the person's works.
 *
 * @param waiting how many may wait for an answer at once, of all that ask; others come back for it
 */
record ApiDesk(ApiShelf shelf, KeptTexts texts, Answers answers, Semaphore waiting) implements AssistantDesk {

    /** Over which documents a question is asked. */
    static final InputField WORK = InputField.of("work", InputShape.TEXT,
            "The identifier of a kept work whose texts the other fields mean, beside the catalog; left out: the "
                    + "files of the folder in which Surety was started, where one person uses it alone, and the "
                    + "catalog.");

    private static final Duration LONGEST_FOR_ASSISTANTS = Duration.ofMinutes(5);
    private static final Duration LOOK = Duration.ofMillis(250);

    /** What was sent, as its digest, and what its documents are; the same has the same answer. */
    private record Key(String state, String question, String sent, Format format) {}

    /** What came of a question that could be asked. */
    sealed interface Worked {}

    /** A laid out answer. */
    record Laid(Packed packed, Format format, String name) implements Worked {

        static Laid of(Rendered rendered, Format format, String name) {
            return new Laid(Packed.of(rendered.bytes()), format, name);
        }

        byte[] bytes() {
            return packed.unpacked();
        }
    }

    /** A value was none of its field, which was seen only when the question was made. */
    record Wrong(WrongInput why) implements Worked {}

    @Override
    public List<InputField> fields() {
        return List.of(WORK);
    }

    @Override
    public AskedRow asked(QuestionRow row, Map<String, Object> given, List<InputField> more) {
        List<InputField> all = new ArrayList<>(more);
        if (!all.contains(WORK)) {
            all.add(WORK);
        }
        Optional<String> work = Optional.ofNullable(given.get(WORK.name())).map(String::valueOf);
        DocumentStore store = work.map(it -> texts.texts(readable(it), Map.of())).orElse(shelf.store());
        return AskedRow.of(row, given, all, store, shelf.bench());
    }

    private Id<KeptWork> readable(String work) {
        Result<Belongs> found = Id.<KeptWork>read(work).map(texts::work).orElseThrow(
                () -> new WrongInput(WORK.name(), Optional.of(work), "the identifier of a work", Optional.empty()));
        return switch (found) {
            case Result.Done<Belongs> done -> done.given().work().id();
            case Result.Refused<Belongs> refused -> throw new WrongInput(WORK.name(), Optional.of(work),
                    "the identifier of a work that you may read", Optional.empty());
        };
    }

    /** Begins to work a question out, or finds it begun. */
    Job<Worked> begin(AskedRow asked, Format format, Function<Work, Worked> task) {
        String state = asked.given().text(WORK.name()).map(it -> it + " " + texts.state(new Id<>(it)))
                .orElseGet(() -> FolderState.of(shelf.store()));
        return answers.ask(new Key(state, asked.row().name(),
                Sha256.of(asked.given().all().toString().getBytes(StandardCharsets.UTF_8)), format),
                asked.row().tells().replaceAll("(?<=[.:]) .*", "").replaceAll("[.:]$", ""),
                asked.row().takesLong() ? Answers.Size.LONG : Answers.Size.SOON, task);
    }

    /** Waits for a job, where not too many wait already; whether it waited. */
    boolean awaits(Job<?> job, Duration atMost) {
        return awaits(job, atMost, () -> true);
    }

    /** The same, as long as whoever waits goes on, which is asked a few times a second. */
    boolean awaits(Job<?> job, Duration atMost, BooleanSupplier goesOn) {
        if (!waiting.tryAcquire()) {
            return false;
        }
        try {
            long until = System.nanoTime() + atMost.toNanos();
            while (job.outcome().running() && System.nanoTime() < until && goesOn.getAsBoolean()) {
                job.await(LOOK);
            }
            return true;
        } finally {
            waiting.release();
        }
    }

    @Override
    public Rendered worked(AskedRow asked, Format format, Function<Work, Rendered> task, Work.Listener hears) {
        Job<Worked> job = begin(asked, format, work -> {
            try {
                return Laid.of(task.apply(work), format, asked.row().name());
            } catch (WrongInput wrong) {
                return new Wrong(wrong);
            }
        });
        if (!awaits(job, LONGEST_FOR_ASSISTANTS, () -> {
            Job.Progress at = job.progress();
            hears.at(at.part(), at.done(), at.of());
            return true;
        })) {
            throw new Unanswered("too many wait for answers just now; ask again later");
        }
        return switch (job.outcome()) {
            case JobOutcome.Done<Worked>(Laid laid) -> new Rendered.Binary(laid.bytes());
            case JobOutcome.Done<Worked>(Wrong wrong) -> throw wrong.why();
            case JobOutcome.Refused<Worked> no -> throw new Refusal(no.reason());
            case JobOutcome.Running<Worked> running -> throw new Unanswered("this takes longer than "
                    + LONGEST_FOR_ASSISTANTS.toMinutes() + " minutes; call it again to go on waiting");
            case JobOutcome.Stopped<Worked> stopped -> throw new Unanswered("this was stopped");
            case JobOutcome.Busy<Worked> busy -> throw new Unanswered("too much is being worked out just now");
            case JobOutcome.Spent<Worked> spent -> throw new Unanswered(
                    "as much was worked out in the last hour as one person may ask for");
            case JobOutcome.Failed<Worked> failed -> throw new Unanswered(
                    "this went wrong, and it is a fault of the program");
        };
    }
}
