package org.surety.workbench.bargain;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.surety.design.api.SweepDefinition;
import org.surety.design.api.SweepProgress;
import org.surety.design.api.SweepResult;
import org.surety.design.api.SweepSlice;
import org.surety.design.api.Task;
import org.surety.design.sensitivity.SobolSums;
import org.surety.design.sweep.SweepPart;
import org.surety.design.sweep.Sweeper;
import org.surety.report.Stamp;
import org.surety.report.rendering.Response;
import org.surety.semantics.TooLarge;
import org.surety.semantics.Work;
import org.surety.workbench.api.CarriedDocuments;
import org.surety.workbench.api.QuestionField;
import org.surety.workbench.api.Reply;
import org.surety.workbench.api.SliceCarrier;
import org.surety.workbench.api.SweepAccount;
import org.surety.workbench.api.SweepErrand;
import org.surety.workbench.api.SweepQuestion;
import org.surety.workbench.api.Version;
import org.surety.workbench.document.Companions;
import org.surety.workbench.document.Loader;
import org.surety.workbench.reading.Refusals;

/** The use case {@code sweep}. */
public final class Sweeps {

    /** More rows than this make no table that anybody could open. */
    private static final long MOST_ROWS = 1_000_000;

    private final Loader loader;
    private final SweepQuestion question;
    private final Work work;

    /** Over documents that the loader reads. */
    public Sweeps(Loader loader, SweepQuestion question, Work work) {
        this.loader = loader;
        this.question = question;
        this.work = work;
    }

    /** What answers depend on; slices that are done are kept in {@code checkpoints} until the sweep has ended. */
    public Reply<? extends Response> answer(Path checkpoints) {
        return reply(result(checkpoints, (sweeper, finished) -> sweeper.carryOut(work, finished,
                SweepProgress.Watch.NONE)));
    }

    /** The same; before the end the hearer is given again and again what it has come to. */
    public SweepAccount followed(Path checkpoints, Consumer<Supplier<SweepAccount>> hearer) {
        AtomicReference<SweepProgress> last = new AtomicReference<>(new SweepProgress(0, 0, 0, 0, 0));
        SweepResult result = result(checkpoints, (sweeper, finished) -> sweeper.carryOut(work, finished,
                (progress, soFar) -> {
                    last.accumulateAndGet(progress, (one, other) -> one.slices() < other.slices() ? other : one);
                    hearer.accept(() -> new SweepAccount(progress, told(soFar.get())));
                }));
        return new SweepAccount(Objects.requireNonNull(last.get()), told(result));
    }

    /** The same, with slices carried out elsewhere, where the documents are sent along. */
    public Reply<? extends Response> answer(Path checkpoints, CarriedDocuments documents, SliceCarrier carrier) {
        return reply(result(checkpoints, (sweeper, finished) -> {
            SweepErrand errand = new SweepErrand(question.file(), question.definition(), documents);
            return sweeper.carryOut(finished,
                    (progress, soFar) -> work.tell("sweeping", progress.slices(), progress.ofSlices()),
                    (slices, done) -> carrier.carryOut(errand, slices, done::accept));
        }));
    }

    /** Means to carry out slices of a sweep that was begun elsewhere, on one thread. */
    public static Supplier<Function<SweepSlice, byte[]>> workers(Loader loader, SweepErrand errand) {
        Task task = Designs.task(loader, Companions.design(loader, errand.file()));
        Sweeper sweeper = new Sweeper(task, errand.definition());
        return () -> sweeper.worker().andThen(SweepPart::bytes);
    }

    private SweepResult result(Path checkpoints, BiFunction<Sweeper, SliceFiles, SweepResult> way) {
        Refusals.require(QuestionField.MOST_VERSIONS, question.mostVersions(),
                it -> it >= 0 && it <= SweepDefinition.MOST_VERSIONS, "0", text(SweepDefinition.MOST_VERSIONS));
        Refusals.require(QuestionField.SETTINGS, question.settings(),
                it -> it >= 1 && it <= SweepDefinition.MOST_SETTINGS, "1", text(SweepDefinition.MOST_SETTINGS));
        Refusals.require(QuestionField.SAMPLES, question.samples().filter(it -> it != 0),
                it -> it >= SobolSums.FEWEST_SAMPLES && it <= SweepDefinition.MOST_SAMPLES,
                text(SobolSums.FEWEST_SAMPLES), text(SweepDefinition.MOST_SAMPLES));
        Task task = Designs.task(loader, Companions.design(loader, question.file()));
        return Designs.asked(() -> result(task, checkpoints, way));
    }

    private static String text(long number) {
        return Long.toString(number);
    }

    private SweepResult result(Task task, Path checkpoints,
            BiFunction<Sweeper, SliceFiles, SweepResult> way) {
        SweepDefinition definition = question.definition();
        Sweeper sweeper = new Sweeper(task, definition);
        if (question.points() && sweeper.rows() > MOST_ROWS) {
            throw new TooLarge("rows of a table", BigInteger.valueOf(sweeper.rows()), MOST_ROWS);
        }
        SliceFiles finished = new SliceFiles(checkpoints, loader.open().inputs(), definition);
        if (question.fresh()) {
            finished.forget();
        }
        SweepResult result = way.apply(sweeper, finished);
        if (!question.keep()) {
            finished.forget();
        }
        return result;
    }

    private Response.OfSweep told(SweepResult result) {
        return new Response.OfSweep(new Stamp(Version.text(), "sweep", loader.open().inputs(), question.parameters()),
                result);
    }

    private Reply<? extends Response> reply(SweepResult result) {
        return loader.reply(question.points() ? new Response.OfPoints(result) : told(result),
                result.task().design().id());
    }
}
