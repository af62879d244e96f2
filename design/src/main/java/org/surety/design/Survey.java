package org.surety.design;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.surety.analysis.bargain.setting.Scatter;

/**
 * One look at all versions.
 *
 * @param seen how many
 * @param allowed how many break no constraint
 * @param refused for each constraint how many break it
 * @param skyline of those allowed
 * @param most the largest gain over its alternative that each party has in any allowed version that leaves no party worse off than its own
 * @param anyGains whether there is such a version
 * @param cloud some of the versions, evenly spread, by their numbers
 */
record Survey(long seen, long allowed, long[] refused, Skyline skyline, double[] most, boolean anyGains,
        List<DesignResult.Dot> cloud) {

    private static final int PIECE = 4096;
    private static final int DOTS = 400;
    private static final Scatter SCATTER = new Scatter(1);

    static Survey of(Ground ground, Judge judge, Versions versions, Workers workers, Observer observer) {
        long spread = Math.max(1, versions.count() / DOTS);
        List<Part> parts = workers.share(versions.count(), PIECE, () -> new Part(ground, judge, versions, spread),
                done -> observer.at("comparing versions", done, versions.count()));
        Part whole = new Part(ground, judge, versions, spread);
        parts.forEach(whole::add);
        return new Survey(versions.count(), whole.allowed, whole.refused, whole.skyline, whole.most, whole.anyGains,
                List.copyOf(whole.cloud.values()));
    }

    /** What one worker has seen. */
    private static final class Part implements Workers.Worker<Part> {
        private final Ground ground;
        private final Judge judge;
        private final Versions versions;
        private final long spread;
        private final Verdict verdict;
        private final int[] version;
        private final double[] gains;
        private long allowed;
        private final long[] refused;
        private final Skyline skyline = new Skyline();
        private final double[] most;
        private boolean anyGains;
        private final Map<Long, DesignResult.Dot> cloud = new TreeMap<>();

        Part(Ground ground, Judge judge, Versions versions, long spread) {
            this.ground = ground;
            this.judge = judge;
            this.versions = versions;
            this.spread = spread;
            this.verdict = judge.verdict();
            this.version = ground.version();
            this.gains = new double[ground.task().parties().size()];
            this.refused = new long[ground.task().design().constraints().size()];
            this.most = new double[gains.length];
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
                    if (judge.gains(verdict, gains)) {
                        anyGains = true;
                        for (int party = 0; party < gains.length; party++) {
                            most[party] = Math.max(most[party], gains[party]);
                        }
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
            Arrays.setAll(most, party -> Math.max(most[party], other.most[party]));
            anyGains |= other.anyGains;
            cloud.putAll(other.cloud);
        }
    }
}
