package org.surety.design.search;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.surety.design.api.DesignResult;
import org.surety.design.api.Effort;
import org.surety.design.judge.DrawnSetting;
import org.surety.design.judge.Evaluation;
import org.surety.design.judge.Judge;
import org.surety.design.judge.SearchContext;
import org.surety.design.judge.Workers;
import org.surety.model.quantity.Scatter;

/**
 * How far the frontier depends on the assumptions: every assumption, position and salience that is a range is drawn
 * anew within it, and it is looked which versions of the frontier are still beaten by none of their rivals: the other
 * versions of the frontier, all versions one change away from one of those told, as many as there is time for. What is
 * drawn depends on the seed and on names, never on an order.
 */
public final class RobustnessTest {

    private static final int MOST_RIVALS = 400;
    private static final double ROUNDING = 1e-9;

    private final SearchContext ground;
    private final Judge judge;
    private final Effort effort;

    RobustnessTest(SearchContext ground, Judge judge, Effort effort) {
        this.ground = ground;
        this.judge = judge;
        this.effort = effort;
    }

    /**
     * Tries the frontier.
     *
     * @param listed the versions of which it is told
     * @param frontier all of it
     */
    DesignResult.Robustness robustness(List<ParetoFront.Entry> listed, List<ParetoFront.Entry> frontier,
            Workers workers) {
        int told = listed.size();
        Candidates rivals = new Candidates(ground, rivals(listed, frontier));
        List<int[]> stays = workers.share(effort.drawn(), 1, () -> new Workers.Worker<int[]>() {
            private final int[] own = new int[told];
            private final DrawnAssumptions drawn = new DrawnAssumptions(ground, judge, ground.task().objectives(),
                    ground.ownOdds(), rivals);

            @Override
            public void work(long from, long to) {
                for (long number = from; number < to; number++) {
                    double[][] vectors = drawn.vectors(DrawnSetting.of(new Scatter(effort.seed()).stream(number)));
                    for (int i = 0; i < told; i++) {
                        double[] it = vectors[i];
                        own[i] += Arrays.stream(vectors).noneMatch(other -> beats(other, it)) ? 1 : 0;
                    }
                }
            }

            @Override
            public int[] found() {
                return own;
            }
        }, done -> workers.tell("trying other assumptions", done, effort.drawn()));
        return new DesignResult.Robustness(effort.drawn(), rivals.size(), IntStream.range(0, told)
                .mapToObj(i -> stays.stream().mapToInt(it -> it[i]).sum()).toList());
    }

    private static boolean beats(double[] one, double[] other) {
        boolean more = false;
        for (int k = 0; k < one.length; k++) {
            if (one[k] < other[k] - ROUNDING) {
                return false;
            }
            more |= one[k] > other[k] + ROUNDING;
        }
        return more;
    }

    /** Those that are told, then others of the frontier, then the neighbours of those told. */
    private List<int[]> rivals(List<ParetoFront.Entry> listed, List<ParetoFront.Entry> frontier) {
        Set<IntBuffer> rivals = new LinkedHashSet<>();
        listed.forEach(it -> rivals.add(IntBuffer.wrap(it.version())));
        int most = Math.max(listed.size(), MOST_RIVALS);
        FrontierSample.over(frontier, most / 2).forEach(it -> rivals.add(IntBuffer.wrap(it.version())));
        Evaluation verdict = judge.verdict();
        for (ParetoFront.Entry entry : listed) {
            for (int[] version : ground.space().neighbours(entry.version())) {
                judge.judge(version, verdict);
                if (rivals.size() < most && verdict.isAllowed()) {
                    rivals.add(IntBuffer.wrap(version));
                }
            }
        }
        return rivals.stream().map(IntBuffer::array).toList();
    }
}
