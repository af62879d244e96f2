package org.surety.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surety.report.rendering.Format;
import org.surety.report.rendering.Rendered;
import org.surety.report.rendering.Renderings;
import org.surety.report.rendering.Response;
import org.surety.report.text.Look;
import org.surety.semantics.Work;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.Reply;
import org.surety.workbench.api.SweepQuestion;
import org.surety.workbench.api.WorkLimits;
import org.surety.workbench.store.FileStore;

/** A sweep has the same bytes on a cluster as at home, also where executors are processes of their own. */
class SparkClusterTest {

    private static final Path HOME = Path.of(System.getProperty("surety.home", ".."));
    private static final SweepQuestion QUESTION = new SweepQuestion("lavrov-2025", Optional.of(100L), Optional.of(2),
            Optional.of(128L), Optional.empty(), true, false, true);

    @TempDir
    private Path here;

    @BeforeAll
    static void tellExecutorsWhereClassesAre() throws IOException {
        // Spark looks for its own jars there; here they are on the class path.
        Files.createDirectories(Path.of(System.getenv("SPARK_HOME"), "jars"));
        System.setProperty("spark.executor.extraClassPath", System.getProperty("java.class.path"));
        System.setProperty("spark.driver.host", "127.0.0.1");
    }

    private static Rendered points(Reply<? extends Response> reply) {
        return Renderings.of(reply.response(), Format.CSV, Look.PLAIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"local[2]", "local-cluster[2,1,1024]"})
    void has_the_same_bytes_as_at_home(String master) {
        Workbench bench = new Workbench(new FileStore(HOME, here), here.resolve("work"), WorkLimits.NONE);
        Rendered home = points(bench.sweep(QUESTION, new Work(2, Work.Listener.NONE)));
        Rendered there = points(bench.sweep(QUESTION, new SparkCluster().at(master), Work.quiet()));
        assertThat(there.bytes()).isEqualTo(home.bytes());
    }
}
