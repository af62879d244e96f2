package org.surety.cluster;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.surety.design.api.SweepSlice;
import org.surety.semantics.Work;
import org.surety.workbench.api.SliceCarrier;
import org.surety.workbench.api.SweepErrand;
import scala.Function1;
import scala.Function2;
import scala.collection.Iterator;
import scala.reflect.ClassTag$;
import scala.runtime.BoxedUnit;

/** Carries slices of sweeps out on Apache Spark: a task a slice, whose result is heard of as soon as it is there. */
public final class SparkCluster implements SliceCarrier.Cluster {

    /** For {@link java.util.ServiceLoader}. */
    public SparkCluster() {}

    /** A function that Spark can send to where it is carried out. */
    private interface Task extends Function1<Iterator<SweepSlice>, byte[]>, Serializable {}

    @Override
    public SliceCarrier at(String master) {
        return (errand, slices, finished) -> carryOut(master, errand, slices, finished);
    }

    private static void carryOut(String master, SweepErrand errand, List<SweepSlice> slices,
            SliceCarrier.Finished finished) {
        if (slices.isEmpty()) {
            return;
        }
        SparkConf settings = new SparkConf().setAppName("surety sweep " + errand.file())
                .set("spark.ui.showConsoleProgress", "false")
                // A slice holds little and makes much that is soon forgotten: with Java's own choice of a collector the
                // same slices take a seventh longer.
                .setIfMissing("spark.executor.extraJavaOptions", "-XX:+UseSerialGC");
        if (!master.isEmpty()) {
            settings.setMaster(master);
        }
        // Slices grow with what stands before them: with the largest first, nobody works alone in the end.
        List<SweepSlice> order = slices.reversed();
        // Objects of one sweep are kept from slice to slice; of two sweeps they must not be mixed up.
        String sweep = UUID.randomUUID().toString();
        try {
            carryOut(new JavaSparkContext(settings), sweep, errand, order, finished);
        } catch (Exception failure) {
            throw told(failure);
        }
    }

    private static void carryOut(JavaSparkContext context, String sweep, SweepErrand errand, List<SweepSlice> order,
            SliceCarrier.Finished finished) {
        try {
            JavaRDD<SweepSlice> tasks = context.parallelize(order, order.size());
            Task task = all -> Executor.carryOut(sweep, errand, all.next());
            Function2<Object, byte[], BoxedUnit> hear = (place, part) -> {
                finished.slice(order.get((Integer) place), part);
                return BoxedUnit.UNIT;
            };
            context.sc().runJob(tasks.rdd(), task, hear, ClassTag$.MODULE$.apply(byte[].class));
        } finally {
            close(context);
        }
    }

    /** On a thread of its own: whoever stops a sweep interrupts this one, which would leave the rest half closed. */
    private static void close(JavaSparkContext context) {
        Thread closing = new Thread(context::close, "closing");
        closing.start();
        boolean interrupted = false;
        while (closing.isAlive()) {
            try {
                closing.join();
            } catch (InterruptedException stop) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** What is written in Scala throws checked exceptions without saying so. */
    private static RuntimeException told(Exception failure) {
        if (failure instanceof InterruptedException) {
            Thread.currentThread().interrupt();
            Work.check();
        }
        String said = failure.getMessage() == null ? failure.toString() : failure.getMessage().strip();
        return new SliceCarrier.Failed(said.lines().findFirst().orElse(""), failure);
    }
}
