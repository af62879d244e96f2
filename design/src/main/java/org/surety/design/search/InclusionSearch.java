package org.surety.design.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.surety.design.judge.Evaluation;
import org.surety.design.judge.Judge;
import org.surety.design.judge.SearchContext;
import org.surety.design.judge.VersionSet;
import org.surety.design.judge.Workers;

/**
 * Looks for the smallest change of a version with which one more party would sign, and all who would anyway still do.
 */
public final class InclusionSearch {

    private static final int PIECE = 4096;
    private static final long NONE = -1;

    private final SearchContext ground;
    private final Judge judge;
    private final VersionSet versions;
    private final List<Want> wants;

    /** From a version, one more party wanted. */
    private record Want(int from, int[] version, long signers, int party) {}

    InclusionSearch(SearchContext ground, Judge judge, VersionSet versions, List<ParetoFront.Entry> from) {
        this.ground = ground;
        this.judge = judge;
        this.versions = versions;
        List<Want> all = new ArrayList<>();
        for (int i = 0; i < from.size(); i++) {
            for (int party = 0; party < ground.task().parties().size(); party++) {
                if ((from.get(i).signers() >> party & 1) == 0) {
                    all.add(new Want(i, from.get(i).version(), from.get(i).signers() | 1L << party, party));
                }
            }
        }
        this.wants = List.copyOf(all);
    }

    /**
     * A change that was found.
     *
     * @param from the place of the version from which it starts
     * @param to empty if no version has all of them sign
     */
    record Found(int from, int party, Optional<int[]> to) {}

    List<Found> find(Workers workers) {
        if (wants.isEmpty()) {
            return List.of();
        }
        List<Best[]> parts = workers.share(versions.count(), PIECE, Worker::new,
                done -> workers.tell("bringing one more party in", done, versions.count()));
        List<Found> found = new ArrayList<>();
        for (int w = 0; w < wants.size(); w++) {
            int which = w;
            Best best = parts.stream().map(it -> it[which]).reduce(Best::better).orElseThrow();
            Optional<int[]> to = Optional.empty();
            if (best.number != NONE) {
                int[] version = ground.version();
                versions.at(best.number, version);
                to = Optional.of(version);
            }
            found.add(new Found(wants.get(w).from, wants.get(w).party, to));
        }
        return found;
    }

    /** Fewer changes are better, then a better vector, then the first. */
    private record Best(int distance, double[] vector, long number) {
        static final Best NOTHING = new Best(Integer.MAX_VALUE, new double[0], NONE);

        static Best better(Best one, Best other) {
            int order = Integer.compare(one.distance, other.distance);
            order = order != 0 ? order : Arrays.compare(other.vector, one.vector);
            order = order != 0 ? order : Long.compare(one.number, other.number);
            return order <= 0 ? one : other;
        }
    }

    private final class Worker implements Workers.Worker<Best[]> {
        private final Evaluation verdict = judge.verdict();
        private final int[] version = ground.version();
        private final Best[] best = new Best[wants.size()];

        Worker() {
            Arrays.fill(best, Best.NOTHING);
        }

        @Override
        public void work(long from, long to) {
            for (long number = from; number < to; number++) {
                versions.at(number, version);
                judge.judge(version, verdict);
                if (verdict.isAllowed()) {
                    for (int w = 0; w < best.length; w++) {
                        Want want = wants.get(w);
                        if ((verdict.signers() & want.signers) == want.signers) {
                            int distance = ground.space().distance(want.version, version);
                            if (distance <= best[w].distance) {
                                best[w] = Best.better(best[w],
                                        new Best(distance, verdict.vector().clone(), number));
                            }
                        }
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
