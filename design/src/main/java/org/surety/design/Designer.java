package org.surety.design;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.surety.analysis.bargain.cooperative.Principle;
import org.surety.model.design.Constraint;

/** Searches the versions of an agreement. The same task has the same result, whatever the number of threads. */
public final class Designer {

    /** The most numbers that are kept for one scenario. */
    private static final long MOST_TABLE = 40_000_000;
    /** For so many versions of the frontier it is looked how to bring one more party in. */
    private static final int MOST_BRINGING = 12;

    private final Ground ground;

    /**
     * Prepares a search.
     *
     * @throws org.surety.semantics.TooLarge if terms that depend on each other have too many combinations
     * @throws IllegalArgumentException if a scenario has no event, or nothing is left to choose
     */
    public Designer(Task task) {
        this.ground = Ground.of(task);
        if (ground.space().size().signum() == 0) {
            throw new IllegalArgumentException("the readings that are kept leave no version");
        }
    }

    /** How many versions there are. */
    public BigInteger size() {
        return ground.space().size();
    }

    /** For each scenario, how many versions differ in what a run can depend on. */
    public List<Long> mechanisms() {
        return ground.trials().stream().map(it -> it.projection().size()).toList();
    }

    /** Whether all versions are looked at. */
    public boolean isExhaustive(Effort effort) {
        return size().compareTo(BigInteger.valueOf(effort.mostVersions())) <= 0
                && mechanisms().stream().allMatch(it -> it <= MOST_TABLE);
    }

    /**
     * Runs some versions in every scenario, spread evenly, so that a caller can see how long that takes.
     *
     * @return how many runs
     */
    public int sample(int most) {
        int runs = 0;
        int[] version = ground.version();
        for (Trial trial : ground.trials()) {
            Odds own = ground.odds().apply(trial.scenario());
            long size = trial.projection().size();
            long step = Math.max(1, size / most);
            for (long index = 0; index < size && index / step < most; index += step) {
                trial.projection().version(index, version);
                trial.best(version, own::middle);
                runs++;
            }
        }
        return runs;
    }

    /** Searches. */
    public DesignResult search(Effort effort, Observer observer) {
        Workers workers = new Workers(effort.threads());
        boolean all = isExhaustive(effort);
        Judge judge = new Judge(ground, all ? full(workers, observer) : new LazyTables(ground.trials(), ground.odds()));
        Versions versions = all
                ? Versions.all(ground.space())
                : Versions.of(new Explorer(ground, judge, effort).explore(workers, observer));
        Survey survey = Survey.of(ground, judge, versions, workers, observer);
        List<Skyline.Entry> skyline = survey.skyline().sorted();
        List<Skyline.Entry> listed = Spread.over(skyline, effort.listed());
        Portraits portraits = new Portraits(ground, judge);
        List<DesignResult.Point> frontier = IntStream.range(0, listed.size())
                .mapToObj(i -> portraits.of(i + 1, listed.get(i).version(), listed.get(i).alike())).toList();
        List<int[]> picked = new Picking(ground, judge, versions, survey).picks(workers, observer);
        List<DesignResult.Pick> picks = IntStream.range(0, picked.size())
                .mapToObj(i -> new DesignResult.Pick(Principle.values()[i],
                        point(picked.get(i), frontier, listed, portraits),
                        survey.anyGains()))
                .toList();
        return new DesignResult(ground.task(), extent(effort, all, survey), refused(survey), survey.allowed(), frontier,
                skyline.size(), picks,
                bringing(new Bringer(ground, judge, versions,
                        listed.subList(0, Math.min(listed.size(), MOST_BRINGING))).find(workers, observer), frontier,
                        listed,
                        portraits),
                effort.drawn() == 0
                        ? Optional.empty()
                        : Optional
                                .of(new Rivalry(ground, judge, effort).robustness(listed, skyline, workers, observer)),
                survey.cloud());
    }

    /** How good every version is, in the order of their numbers. @param row takes one after the other */
    public void table(Effort effort, Observer observer, Row row) {
        Judge judge = new Judge(ground, full(new Workers(effort.threads()), observer));
        Versions versions = Versions.all(ground.space());
        Verdict verdict = judge.verdict();
        int[] version = ground.version();
        for (long number = 0; number < versions.count(); number++) {
            versions.at(number, version);
            judge.judge(version, verdict);
            row.of(ground.space().picked(version), ground.told(verdict.vector()), ground.parties(verdict.signers()),
                    verdict.isAllowed());
        }
    }

    /** Takes one version of a table. */
    public interface Row {
        /**
         * A version.
         *
         * @param picked what was chosen
         * @param scores by each objective of the task
         * @param signers who would sign
         * @param allowed whether it breaks no constraint
         */
        void of(Map<String, String> picked, List<Double> scores, List<String> signers, boolean allowed);
    }

    private FullTables full(Workers workers, Observer observer) {
        return FullTables.of(ground, workers, observer);
    }

    private DesignResult.Extent extent(Effort effort, boolean all, Survey survey) {
        return new DesignResult.Extent(size(), survey.seen(), all, mechanisms(), all
                ? "every version was looked at"
                : "Pareto local search (Paquete, Chiarandini and Stützle 2004) over " + survey.seen()
                        + " versions, seed " + effort.seed()
                        + "; among the versions that it did not come by there may be better ones");
    }

    private List<DesignResult.Refused> refused(Survey survey) {
        List<Constraint> constraints = ground.task().design().constraints();
        return IntStream.range(0, constraints.size())
                .mapToObj(c -> new DesignResult.Refused(constraints.get(c), survey.refused()[c])).toList();
    }

    /** A version, with its number if it is on the frontier. */
    private static DesignResult.Point point(int[] version, List<DesignResult.Point> frontier,
            List<Skyline.Entry> listed, Portraits portraits) {
        for (int i = 0; i < listed.size(); i++) {
            if (Arrays.equals(listed.get(i).version(), version)) {
                return frontier.get(i);
            }
        }
        return portraits.of(0, version, 1);
    }

    private List<DesignResult.Bringing> bringing(List<Bringer.Found> found, List<DesignResult.Point> frontier,
            List<Skyline.Entry> listed, Portraits portraits) {
        List<DesignResult.Bringing> all = new ArrayList<>();
        for (Bringer.Found one : found) {
            all.add(new DesignResult.Bringing(one.from() + 1, ground.task().parties().get(one.party()),
                    one.to().map(it -> point(it, frontier, listed, portraits)),
                    one.to().map(it -> ground.space().changed(listed.get(one.from()).version(), it))
                            .orElse(List.of())));
        }
        return all;
    }
}
