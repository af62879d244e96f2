package org.surety.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.surety.design.api.SweepSlice;
import org.surety.report.rendering.Format;
import org.surety.report.rendering.Rendered;
import org.surety.report.rendering.Renderings;
import org.surety.report.text.Look;
import org.surety.semantics.Work;
import org.surety.workbench.api.CarriedDocuments;
import org.surety.workbench.api.Reply;
import org.surety.workbench.api.SliceCarrier;
import org.surety.workbench.api.SweepErrand;
import org.surety.workbench.api.SweepQuestion;
import org.surety.workbench.api.WorkLimits;
import org.surety.workbench.store.FileStore;

/** What is sent elsewhere with a sweep is enough to carry its slices out there. */
class SweepErrandTest {

    private static final Path HOME = Path.of(System.getProperty("surety.home", ".."));
    private static final SweepQuestion QUESTION = new SweepQuestion("lavrov-2025", Optional.of(70L), Optional.of(1),
            Optional.of(64L), Optional.empty(), true, false, true);

    @TempDir
    private Path here;

    private static byte[] bytes(Object sent) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(sent);
        }
        return bytes.toByteArray();
    }

    private static Object received(byte[] bytes) {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return in.readObject();
        } catch (IOException | ClassNotFoundException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Rendered points(Reply<?> reply) {
        return Renderings.of(reply.response(), Format.CSV, Look.PLAIN);
    }

    @Test
    void slicesThatWereSentAwayComeBackTheSame() {
        Workbench bench = new Workbench(new FileStore(HOME, here), here.resolve("work"), WorkLimits.NONE);
        SliceCarrier elsewhere = (errand, slices, finished) -> {
            try {
                SweepErrand there = (SweepErrand) received(bytes(errand));
                Function<SweepSlice, byte[]> worker = Workbench.workers(there).get();
                for (SweepSlice slice : slices.reversed()) {
                    finished.slice(slice, worker.apply((SweepSlice) received(bytes(slice))));
                }
            } catch (IOException impossible) {
                throw new AssertionError(impossible);
            }
        };
        assertThat(points(bench.sweep(QUESTION, elsewhere, Work.quiet())).bytes())
                .isEqualTo(points(bench.sweep(QUESTION, Work.quiet())).bytes());
    }

    @Test
    void whatWasNotCarriedIsNotMadeUp() throws IOException {
        CarriedDocuments carried = CarriedDocuments.of(new MemoryStore().put("a.yaml", "a"));
        assertThat(carried.exists(carried.at("a.yaml").orElseThrow())).isTrue();
        CarriedDocuments there = (CarriedDocuments) received(bytes(carried));
        assertThat(there.exists(there.at("a.yaml").orElseThrow())).isTrue();
        assertThatIllegalStateException().isThrownBy(() -> there.at("b.yaml")).withMessageContaining("b.yaml");
    }
}
