package org.surety.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.surety.analysis.bargain.cooperative.Principle;

/**
 * What principles of bargaining single out among versions: of those that leave no party worse off than its alternative (or than the worst
 * there is, where none is stated), the one with the largest merits; of equal ones the first. Parties count alike.
 */
final class Picking {

    private static final int PIECE = 4096;

    private final Ground ground;
    private final Judge judge;
    private final Versions versions;
    private final Survey survey;

    Picking(Ground ground, Judge judge, Versions versions, Survey survey) {
        this.ground = ground;
        this.judge = judge;
        this.versions = versions;
        this.survey = survey;
    }

    /** The version of each principle, in their order; empty if no version is allowed or nobody negotiates. */
    List<int[]> picks(Workers workers, Observer observer) {
        if (survey.allowed() == 0 || ground.task().parties().isEmpty()) {
            return List.of();
        }
        List<Best[]> found = workers.share(versions.count(), PIECE, Worker::new,
                done -> observer.at("principles of bargaining", done, versions.count()));
        List<int[]> picks = new ArrayList<>();
        for (Principle principle : Principle.values()) {
            Best best = found.stream().map(it -> it[principle.ordinal()]).flatMap(it -> it.number < 0
                    ? Stream.empty()
                    : Stream.of(it)).reduce(Best::better).orElseThrow();
            int[] version = ground.version();
            versions.at(best.number, version);
            picks.add(version);
        }
        return picks;
    }

    private record Best(double[] merits, long number) {
        static Best better(Best one, Best other) {
            int order = Picking.compare(one.merits, other.merits);
            return order > 0 || order == 0 && one.number < other.number ? one : other;
        }
    }

    /** Merits that differ by rounding only are equal. */
    static int compare(double[] one, double[] other) {
        for (int i = 0; i < one.length; i++) {
            if (Math.abs(one[i] - other[i]) > 1e-12 * Math.max(1, Math.abs(one[i]))) {
                return Double.compare(one[i], other[i]);
            }
        }
        return 0;
    }

    private final class Worker implements Workers.Worker<Best[]> {
        private final Verdict verdict = judge.verdict();
        private final int[] version = ground.version();
        private final double[] gains = new double[ground.task().parties().size()];
        private final double[] weights = DoubleStream.generate(() -> 1.0 / gains.length).limit(gains.length).toArray();
        private final double[] most;
        private final Best[] best = new Best[Principle.values().length];

        Worker() {
            most = Arrays.stream(survey.most()).map(it -> Double.isFinite(it) ? it : 1).toArray();
            Arrays.fill(best, new Best(new double[0], -1));
        }

        @Override
        public void work(long from, long to) {
            for (long number = from; number < to; number++) {
                versions.at(number, version);
                judge.judge(version, verdict);
                if (verdict.isAllowed() && (judge.gains(verdict, gains) || !survey.anyGains())) {
                    for (Principle principle : Principle.values()) {
                        Best offered = new Best(principle.merits(gains, most, weights), number);
                        Best before = best[principle.ordinal()];
                        best[principle.ordinal()] = before.number < 0 ? offered : Best.better(before, offered);
                    }
                }
            }
        }

        @Override
        public Best[] found() {
            return best;
        }
    }
}
