package org.surety.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.surety.analysis.bargain.cooperative.Principle;

/** What principles of bargaining single out among versions that keep to what must hold. */
final class PrincipleChoice {

    private static final int PIECE = 4096;

    private final SearchContext ground;
    private final Judge judge;
    private final VersionSet versions;
    private final Stakes stakes;

    PrincipleChoice(SearchContext ground, Judge judge, VersionSet versions, Stakes stakes) {
        this.ground = ground;
        this.judge = judge;
        this.versions = versions;
        this.stakes = stakes;
    }

    /** The version of each principle, in their order; some version must be allowed. */
    List<int[]> picks(Workers workers) {
        List<Best[]> found = workers.share(versions.count(), PIECE, Worker::new,
                done -> workers.tell("principles of bargaining", done, versions.count()));
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

    private record Best(double[] claim, long number) {
        static Best better(Best one, Best other) {
            int order = Arrays.compare(one.claim, other.claim);
            return order > 0 || order == 0 && one.number < other.number ? one : other;
        }
    }

    private final class Worker implements Workers.Worker<Best[]> {
        private final Evaluation verdict = judge.verdict();
        private final int[] version = ground.version();
        private final Best[] best = new Best[Principle.values().length];

        Worker() {
            Arrays.fill(best, new Best(new double[0], -1));
        }

        @Override
        public void work(long from, long to) {
            for (long number = from; number < to; number++) {
                versions.at(number, version);
                judge.judge(version, verdict);
                if (verdict.isAllowed() && stakes.isOpen(verdict.acceptability())) {
                    for (Principle principle : Principle.values()) {
                        Best offered = new Best(
                                stakes.claim(principle, verdict.acceptability(), verdict.vector()), number);
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
