package org.surety.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surety.report.rendering.Format;
import org.surety.report.rendering.Renderings;
import org.surety.report.rendering.Response;
import org.surety.report.text.Look;
import org.surety.semantics.Work;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.Reason;
import org.surety.workbench.api.Refusal;
import org.surety.workbench.api.Reply;
import org.surety.workbench.api.SliceCarrier;
import org.surety.workbench.api.SweepQuestion;
import org.surety.workbench.api.WorkLimits;
import org.surety.workbench.store.FileStore;

/** A sweep has the same bytes on a cluster as at home, whatever becomes of those who carry it out. */
class SparkClusterTest {

    private static final Path HOME = Path.of(System.getProperty("surety.home", ".."));
    /** Executors that are processes of their own. */
    private static final String PROCESSES = "local-cluster[2,1,1024]";
    private static final SweepQuestion QUESTION = question(128, true);

    @TempDir
    private Path here;

    @BeforeAll
    static void tellExecutorsWhereClassesAre() throws IOException {
        // Spark looks for its own jars there; here they are on the class path.
        Files.createDirectories(Path.of(System.getenv("SPARK_HOME"), "jars"));
        System.setProperty("spark.executor.extraClassPath", System.getProperty("java.class.path"));
        System.setProperty("spark.driver.host", "127.0.0.1");
    }

    private static SweepQuestion question(long samples, boolean points) {
        return new SweepQuestion("lavrov-2025", Optional.of(100L), Optional.of(2), Optional.of(samples),
                Optional.empty(), points, false, true);
    }

    private Workbench bench() {
        return new Workbench(new FileStore(HOME, here), here.resolve("work"), WorkLimits.NONE);
    }

    private static byte[] bytes(Reply<? extends Response> reply, Format format) {
        return Renderings.of(reply.response(), format, Look.PLAIN).bytes();
    }

    @ParameterizedTest
    @ValueSource(strings = {"local[2]", PROCESSES})
    void has_the_same_bytes_as_at_home(String master) {
        Reply<? extends Response> home = bench().sweep(QUESTION, new Work(2, Work.Listener.NONE));
        Reply<? extends Response> there = bench().sweep(QUESTION, new SparkCluster().at(master), Work.quiet());
        assertThat(bytes(there, Format.CSV)).isEqualTo(bytes(home, Format.CSV));
        assertThat(bytes(there, Format.PARQUET)).isEqualTo(bytes(home, Format.PARQUET));
    }

    @Test
    void a_killed_executor_changes_nothing() {
        SweepQuestion question = question(512, false);
        List<ProcessHandle> killed = new ArrayList<>();
        List<Integer> left = new ArrayList<>();
        SliceCarrier killing = (errand, slices, finished) -> new SparkCluster().at(PROCESSES).carryOut(errand, slices,
                (slice, part) -> {
                    finished.slice(slice, part);
                    left.add(slices.size() - left.size() - 1);
                    if (left.size() == 2) {
                        // Executors are the only processes that this one has begun. As kill -9 does.
                        ProcessHandle.current().children().findFirst().ifPresent(it -> {
                            killed.add(it);
                            it.destroyForcibly();
                        });
                    }
                });
        byte[] there = bytes(bench().sweep(question, killing, Work.quiet()), Format.JSON);
        assertThat(killed).singleElement().matches(it -> !it.isAlive(), "is dead");
        assertThat(left.get(1)).as("slices left when it died").isGreaterThan(6);
        assertThat(there).isEqualTo(bytes(bench().sweep(question, Work.quiet()), Format.JSON));
    }

    @Test
    void it_can_be_stopped() {
        Work work = Work.quiet();
        SliceCarrier stopping = (errand, slices, finished) -> new SparkCluster().at("local[2]").carryOut(errand,
                slices, (slice, part) -> {
                    finished.slice(slice, part);
                    work.stop(Work.Cause.CALLER);
                });
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> bench().sweep(question(1024, false), stopping, work))
                .matches(it -> it.reason() instanceof Reason.Stopped);
    }

    @Test
    void whoever_submits_it_says_where() {
        System.setProperty("spark.master", "local[2]");
        try {
            assertThat(bytes(bench().sweep(QUESTION, new SparkCluster().at(""), Work.quiet()), Format.CSV))
                    .isEqualTo(bytes(bench().sweep(QUESTION, Work.quiet()), Format.CSV));
        } finally {
            System.clearProperty("spark.master");
        }
    }

    @Test
    void a_master_that_there_is_not_is_told() {
        assertThatExceptionOfType(SliceCarrier.Failed.class)
                .isThrownBy(() -> bench().sweep(QUESTION, new SparkCluster().at("nonsense"), Work.quiet()))
                .withMessageContaining("nonsense");
    }

    /** Read by Spark and by DuckDB, which has nothing in common with it. */
    @Test
    void both_forms_of_a_table_hold_the_same_rows_to_other_programs() throws IOException, SQLException {
        Reply<? extends Response> reply = bench().sweep(QUESTION, Work.quiet());
        Path csv = Files.write(here.resolve("points.csv"), bytes(reply, Format.CSV));
        Path parquet = Files.write(here.resolve("points.parquet"), bytes(reply, Format.PARQUET));
        List<List<String>> read = new ArrayList<>();
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:"); Statement ask = duck.createStatement()) {
            String one = "SELECT * FROM read_parquet('" + parquet + "')";
            String other = "SELECT * FROM read_csv('" + csv + "', header = true)";
            for (String pair : List.of(one + " EXCEPT ALL " + other, other + " EXCEPT ALL " + one)) {
                try (ResultSet left = ask.executeQuery(pair)) {
                    assertThat(left.next()).as(pair).isFalse();
                }
            }
            try (ResultSet all = ask.executeQuery(one)) {
                while (all.next()) {
                    List<String> row = new ArrayList<>();
                    for (int i = 1; i <= all.getMetaData().getColumnCount(); i++) {
                        row.add(Objects.toString(all.getObject(i)));
                    }
                    read.add(row);
                }
            }
        }
        assertThat(read).hasSizeGreaterThan(10_000);
        try (SparkSession spark = SparkSession.builder().master("local[1]").getOrCreate()) {
            List<List<String>> rows = new ArrayList<>();
            for (Row row : spark.read().parquet(parquet.toString()).collectAsList()) {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < row.size(); i++) {
                    cells.add(Objects.toString(row.get(i)));
                }
                rows.add(cells);
            }
            assertThat(rows).isEqualTo(read);
        }
    }
}
