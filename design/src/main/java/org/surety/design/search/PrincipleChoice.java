package org.surety.design.search;

import java.util.ArrayList;
import java.util.List;
import org.surety.analysis.bargain.cooperative.Principle;
import org.surety.design.judge.Evaluation;
import org.surety.design.judge.Judge;
import org.surety.design.judge.Picks;
import org.surety.design.judge.SearchContext;
import org.surety.design.judge.Stakes;
import org.surety.design.judge.VersionSet;
import org.surety.design.judge.Workers;

/** What principles of bargaining single out among versions that keep to what must hold. */
public final class PrincipleChoice {

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
        Picks best = new Picks(stakes);
        workers.share(versions.count(), PIECE, Worker::new,
                done -> workers.tell("principles of bargaining", done, versions.count())).forEach(best::offer);
        List<int[]> picks = new ArrayList<>();
        for (Principle principle : Principle.values()) {
            int[] version = ground.version();
            versions.at(best.of(principle), version);
            picks.add(version);
        }
        return picks;
    }

    private final class Worker implements Workers.Worker<Picks> {
        private final Evaluation verdict = judge.verdict();
        private final int[] version = ground.version();
        private final Picks best = new Picks(stakes);

        @Override
        public void work(long from, long to) {
            for (long number = from; number < to; number++) {
                versions.at(number, version);
                judge.judge(version, verdict);
                if (verdict.isAllowed()) {
                    best.offer(number, verdict.acceptability(), verdict.vector());
                }
            }
        }

        @Override
        public Picks found() {
            return best;
        }
    }
}
