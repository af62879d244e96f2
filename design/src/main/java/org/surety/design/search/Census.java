package org.surety.design.search;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.surety.design.api.DesignResult;
import org.surety.design.judge.Evaluation;
import org.surety.design.judge.Judge;
import org.surety.design.judge.SearchContext;
import org.surety.design.judge.Stakes;
import org.surety.design.judge.VersionSet;
import org.surety.design.judge.Workers;
import org.surety.model.quantity.Scatter;

/**
 * One look at all versions.
 *
 * @param seen how many
 * @param allowed how many break no constraint
 * @param refused for each constraint how many break it
 * @param skyline of those allowed
 * @param least what the worst allowed version is worth to each party, 0 to 100
 * @param most what the best is worth to each
 * @param alternatives how principles weigh allowed versions by what they are worth more than no agreement
 * @param cloud some of the versions, evenly spread, by their numbers
 */
public record Census(long seen, long allowed, long[] refused, ParetoFront skyline, double[] least, double[] most,
        Stakes alternatives, List<DesignResult.Dot> cloud) {

    private static final int PIECE = 4096;
    private static final int DOTS = 400;
    private static final Scatter SCATTER = new Scatter(1);

    static Census of(SearchContext ground, Judge judge, VersionSet versions, Workers workers) {
        long spread = Math.max(1, versions.count() / DOTS);
        List<Part> parts = workers.share(versions.count(), PIECE, () -> new Part(ground, judge, versions, spread),
                done -> workers.tell("comparing versions", done, versions.count()));
        Part whole = new Part(ground, judge, versions, spread);
        parts.forEach(whole::add);
        return new Census(versions.count(), whole.allowed, whole.refused, whole.skyline, whole.least, whole.most,
                whole.stakes, List.copyOf(whole.cloud.values()));
    }

    /** How principles weigh allowed versions by what they are worth more than the worst of them. */
    Stakes worst() {
        Stakes stakes = new Stakes(least);
        // The best for each party leaves nobody below the worst, so no version has to be looked at again.
        stakes.see(most);
        return stakes;
    }

    /** What one worker has seen. */
    private static final class Part implements Workers.Worker<Part> {
        private final SearchContext ground;
        private final Judge judge;
        private final VersionSet versions;
        private final long spread;
        private final Evaluation verdict;
        private final int[] version;
        private long allowed;
        private final long[] refused;
        private final ParetoFront skyline = new ParetoFront();
        private final double[] least;
        private final double[] most;
        private final Stakes stakes;
        private final Map<Long, DesignResult.Dot> cloud = new TreeMap<>();

        Part(SearchContext ground, Judge judge, VersionSet versions, long spread) {
            this.ground = ground;
            this.judge = judge;
            this.versions = versions;
            this.spread = spread;
            this.verdict = judge.verdict();
            this.version = ground.version();
            this.refused = new long[ground.task().design().constraints().size()];
            this.least = new double[ground.task().parties().size()];
            this.most = new double[least.length];
            this.stakes = new Stakes(judge.alternatives().worths());
            Arrays.fill(least, Double.POSITIVE_INFINITY);
            Arrays.fill(most, Double.NEGATIVE_INFINITY);
        }

        @Override
        public void work(long from, long to) {
            for (long number = from; number < to; number++) {
                versions.at(number, version);
                judge.judge(version, verdict);
                for (int c = 0; c < refused.length; c++) {
                    refused[c] += verdict.broken() >> c & 1;
                }
                if (verdict.isAllowed()) {
                    allowed++;
                    skyline.offer(verdict.vector(), version, verdict.signers());
                    double[] worth = verdict.acceptability();
                    stakes.see(worth);
                    for (int party = 0; party < worth.length; party++) {
                        least[party] = Math.min(least[party], worth[party]);
                        most[party] = Math.max(most[party], worth[party]);
                    }
                }
                // Scattered, since every so-manieth version would be one of the same choice again and again.
                if (number % spread == (long) (SCATTER.at(number / spread) * spread)) {
                    cloud.put(number, new DesignResult.Dot(ground.told(verdict.vector()),
                            Long.bitCount(verdict.signers()), verdict.isAllowed()));
                }
            }
        }

        @Override
        public Part found() {
            return this;
        }

        void add(Part other) {
            allowed += other.allowed;
            Arrays.setAll(refused, c -> refused[c] + other.refused[c]);
            skyline.offerAll(other.skyline);
            Arrays.setAll(least, party -> Math.min(least[party], other.least[party]));
            Arrays.setAll(most, party -> Math.max(most[party], other.most[party]));
            stakes.see(other.stakes);
            cloud.putAll(other.cloud);
        }
    }
}
