package org.surety.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.surety.analysis.crisis.answer.Method;
import org.surety.design.api.Baseline;
import org.surety.semantics.Work;
import org.surety.workbench.api.BacktestQuestion;
import org.surety.workbench.api.CrisisQuestion;
import org.surety.workbench.api.DesignQuestion;
import org.surety.workbench.api.Reason;
import org.surety.workbench.api.Refusal;
import org.surety.workbench.api.WorkLimits;
import org.surety.workbench.store.FileStore;

/**
 * Questions that would take minutes or days, stopped: by whoever asks, by a limit of time or of memory; there is no
 * answer, only the reason.
 */
class StoppingTest {

    private static final Path HOME = Path.of(System.getProperty("surety.home", ".."));

    @TempDir
    private Path checkpoints;

    private static CrisisQuestion simulation() {
        CrisisQuestion plain = CrisisQuestion.everything("lavrov-2025", List.of("by-china"));
        return new CrisisQuestion(plain.file(), plain.scenarios(), List.of(), Method.Engine.SIMULATE,
                List.of(), new CrisisQuestion.Draws(Optional.of(1L), Optional.of(1L << 36), Optional.empty(),
                        Optional.of(2)),
                Optional.empty(), List.of(), Optional.empty(), plain.enough(), Optional.empty());
    }

    static Stream<Arguments> questions() {
        DesignQuestion design = new DesignQuestion("lavrov-2025", false, false, false,
                new DesignQuestion.Search(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(10_000),
                        Optional.of(5)),
                Baseline.Kind.ALTERNATIVE, true);
        BacktestQuestion backtest =
                new BacktestQuestion("docs/methods/example-decisions.csv", List.of(), 0, 1, 1_000_000);
        return Stream.of(question("a simulation", (door, work) -> door.crisis(simulation(), work)),
                question("a design", (door, work) -> door.design(design, work)),
                question("a backtest", (door, work) -> door.backtest(backtest, work)));
    }

    private static Arguments question(String name, BiConsumer<Workbench, Work> asking) {
        return Arguments.of(name, asking);
    }

    private Workbench workbench(WorkLimits limits) {
        return new Workbench(new FileStore(HOME, HOME), checkpoints, limits);
    }

    private static Object outcome(Runnable asking) {
        try {
            asking.run();
            return "an answer";
        } catch (Refusal refusal) {
            return refusal.reason();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("questions")
    void whoeverAsksCanStop(String name, BiConsumer<Workbench, Work> asking) throws InterruptedException {
        Work work = new Work(2, Work.Listener.NONE);
        AtomicReference<Object> came = new AtomicReference<>("nothing");
        Thread client = new Thread(() -> came.set(outcome(() -> asking.accept(workbench(WorkLimits.NONE), work))));
        client.start();
        Thread.sleep(300);
        work.stop(Work.Cause.CALLER);
        client.join();
        assertThat(came.get()).isEqualTo(new Reason.Stopped(Work.Cause.CALLER));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("questions")
    void timeIsLimited(String name, BiConsumer<Workbench, Work> asking) {
        WorkLimits limits = new WorkLimits(Optional.of(Duration.ofMillis(200)), Optional.empty());
        assertThat(outcome(() -> asking.accept(workbench(limits), new Work(2, Work.Listener.NONE))))
                .isEqualTo(new Reason.Stopped(Work.Cause.TIME));
    }

    @Test
    void memoryIsLimited() {
        WorkLimits limits = new WorkLimits(Optional.empty(), Optional.of(1L));
        // What is kept is only known after a collection.
        System.gc();
        assertThat(outcome(() -> workbench(limits).crisis(simulation(), new Work(2, Work.Listener.NONE))))
                .isEqualTo(new Reason.Stopped(Work.Cause.MEMORY));
    }
}
