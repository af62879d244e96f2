package org.surety.design.search;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.surety.design.api.Effort;
import org.surety.design.judge.Evaluation;
import org.surety.design.judge.Judge;
import org.surety.design.judge.SearchContext;
import org.surety.design.judge.Workers;
import org.surety.model.quantity.Scatter;
import org.surety.semantics.Work;

/**
 * A search where there are too many versions to look at all: Pareto local search (L. Paquete, M. Chiarandini and T.
 * Stützle, Pareto Local Optimum Sets in the Biobjective Traveling Salesman Problem, in: Metaheuristics for
 * Multiobjective Optimisation, Springer 2004). Around every version that no other found so far beats, all versions one
 * change away are looked at; when nothing new turns up, it begins again from versions scattered over the whole space.
 * What it looks at depends on the seed, never on the number of threads.
 */
public final class Explorer {

    private static final int SCATTERED = 256;
    private static final int PIECE = 16;

    private final SearchContext ground;
    private final Judge judge;
    private final Effort effort;
    private final Set<IntBuffer> seen = new LinkedHashSet<>();
    private final Set<IntBuffer> explored = new LinkedHashSet<>();
    private final ParetoFront skyline = new ParetoFront();

    Explorer(SearchContext ground, Judge judge, Effort effort) {
        this.ground = ground;
        this.judge = judge;
        this.effort = effort;
    }

    /** The versions that it came by. */
    List<int[]> explore(Workers workers) {
        int scattered = 0;
        int idle = 0;
        look(List.of(ground.version()), workers);
        while (seen.size() < effort.searched() && idle < 3) {
            Work.check();
            int before = seen.size();
            List<int[]> next = around();
            if (next.isEmpty()) {
                next = scattered(scattered);
                scattered += SCATTERED;
            }
            look(next, workers);
            idle = seen.size() == before ? idle + 1 : 0;
            workers.tell("searching versions", Math.min(seen.size(), effort.searched()), effort.searched());
        }
        return seen.stream().map(IntBuffer::array).toList();
    }

    /** All versions one change away from versions of the skyline around which it was not looked yet. */
    private List<int[]> around() {
        List<int[]> next = new ArrayList<>();
        for (ParetoFront.Entry entry : skyline.sorted()) {
            if (next.size() < effort.searched() && explored.add(IntBuffer.wrap(entry.version()))) {
                next.addAll(ground.space().neighbours(entry.version()));
            }
        }
        return next;
    }

    private List<int[]> scattered(int from) {
        return LongStream.range(from, from + SCATTERED).mapToObj(number -> {
            Scatter stream = new Scatter(effort.seed()).stream(number);
            int[] version = ground.version();
            for (int block = 0; block < version.length; block++) {
                version[block] = stream.index(block, ground.space().options(block));
            }
            return version;
        }).toList();
    }

    private void look(List<int[]> versions, Workers workers) {
        List<int[]> fresh =
                versions.stream().filter(it -> seen.size() < effort.searched() && seen.add(IntBuffer.wrap(it)))
                        .toList();
        List<ParetoFront> found = workers.share(fresh.size(), PIECE, () -> new Workers.Worker<ParetoFront>() {
            private final ParetoFront own = new ParetoFront();
            private final Evaluation verdict = judge.verdict();

            @Override
            public void work(long from, long to) {
                for (long i = from; i < to; i++) {
                    judge.judge(fresh.get((int) i), verdict);
                    if (verdict.isAllowed()) {
                        own.offer(verdict.vector(), fresh.get((int) i), verdict.signers());
                    }
                }
            }

            @Override
            public ParetoFront found() {
                return own;
            }
        }, done -> {
        });
        found.forEach(skyline::offerAll);
    }
}
