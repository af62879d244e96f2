package org.surety.cli;

import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import org.surety.report.rendering.Format;
import org.surety.report.rendering.Response;
import org.surety.semantics.Work;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.Reply;
import org.surety.workbench.api.SliceCarrier;
import org.surety.workbench.api.SweepQuestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code surety sweep}. */
@Command(mixinStandardHelpOptions = true, sortOptions = false,
        description = "Goes through versions, scenarios and drawn assumptions together: what answers depend on over "
                + "all of the space, and versions that no other beats on the mean of many settings.",
        footer = {"", "A sweep that was interrupted goes on with the slices that are not done yet.", "", "Examples:",
                "  surety sweep lavrov-2025 --samples 256",
                "  surety sweep lavrov-2025 --samples 4096 --keep -o indices.csv",
                "  surety sweep lavrov-2025 --samples 64 --points -o points.csv",
                "  surety sweep lavrov-2025 --samples 64 --points --format parquet -o points.parquet"})
final class SweepCommand implements Callable<Integer> {

    private final Environment environment;
    private final Workbench workbench;

    @Parameters(paramLabel = "FILE",
            description = "a design: a path, or the id of an agreement of the catalog that has one")
    private String file = "";

    @Option(names = "--samples", paramLabel = "N",
            description = "draw N samples of versions and assumptions, to see what answers depend on (default: 1024; "
                    + "0: none)")
    private Optional<Long> samples = Optional.empty();

    @Option(names = "--most-versions", paramLabel = "N",
            description = "try N versions in drawn settings, spread over all; all, if there are no more (default: "
                    + "1000; 0: none)")
    private Optional<Long> mostVersions = Optional.empty();

    @Option(names = "--settings", paramLabel = "N",
            description = "in how many settings of the assumptions each of these is tried (default: 16)")
    private Optional<Integer> settings = Optional.empty();

    @Option(names = "--seed", paramLabel = "N", description = "where drawing begins (default: 1)")
    private Optional<Long> seed = Optional.empty();

    @Option(names = "--points", description = "every point as a table, in csv or parquet, and not what comes of all")
    private boolean points;

    @Mixin
    private Threads threads = new Threads();

    @Option(names = "--cluster", paramLabel = "MASTER",
            description = "on Apache Spark, where the build has it, such as spark://host:7077 or local[2], or "
                    + "\"\" where spark-submit says which; the result is the same")
    private Optional<String> cluster = Optional.empty();

    @Option(names = "--keep",
            description = "keep finished slices afterwards, so that a sweep of more samples goes on from them")
    private boolean keep;

    @Option(names = "--fresh", description = "do not use slices that were finished before")
    private boolean fresh;

    @Mixin
    private Output output = new Output();

    SweepCommand(Environment environment, Workbench workbench) {
        this.environment = environment;
        this.workbench = workbench;
    }

    @Override
    public Integer call() {
        Format format = points
                ? output.format(Response.OfPoints.class, Format.CSV)
                : output.format(Response.OfSweep.class, Format.TEXT);
        cluster.ifPresent(it -> cluster());
        SweepQuestion question =
                new SweepQuestion(file, mostVersions, settings, samples, seed, points, keep, fresh);
        Reply<?> answer = ProgressDisplay.during(environment, threads.count(),
                work -> cluster.<Reply<?>>map(it -> elsewhere(it, question, work))
                        .orElseGet(() -> workbench.sweep(question, work)));
        output.deliver(answer, format, environment);
        return Failures.DONE;
    }

    private Reply<?> elsewhere(String master, SweepQuestion question, Work work) {
        try {
            return workbench.sweep(question, cluster().at(master), work);
        } catch (SliceCarrier.Failed failed) {
            throw new Misuse("the sweep was not carried out on " + (master.isEmpty() ? "the cluster" : master)
                    + ", which said: " + failed.getMessage()
                    + ". Slices that came back are kept, so the same command goes on from them");
        }
    }

    private static SliceCarrier.Cluster cluster() {
        return ServiceLoader.load(SliceCarrier.Cluster.class).findFirst().orElseThrow(() -> new Misuse(
                "this build has no cluster; `mvn -Pspark package` makes one that has (docs/operating.md)"));
    }
}
