package org.surety.design.search;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.surety.analysis.bargain.cooperative.Principle;
import org.surety.design.api.Baseline;
import org.surety.design.api.DesignResult;
import org.surety.design.api.Effort;
import org.surety.design.api.Kept;
import org.surety.design.api.Task;
import org.surety.design.judge.Evaluation;
import org.surety.design.judge.FullTables;
import org.surety.design.judge.Judge;
import org.surety.design.judge.LazyTables;
import org.surety.design.judge.Odds;
import org.surety.design.judge.SearchContext;
import org.surety.design.judge.Stakes;
import org.surety.design.judge.Trial;
import org.surety.design.judge.VersionSet;
import org.surety.design.judge.Workers;
import org.surety.model.design.Constraint;
import org.surety.semantics.Unanswerable;
import org.surety.semantics.Work;

/** Searches the versions of an agreement. The same task has the same result, whatever the number of threads. */
public final class Designer {

    /** The most numbers that are kept for one scenario. */
    private static final long MOST_TABLE = 40_000_000;
    /** For at least so many versions of the frontier it is looked how to bring one more party in. */
    private static final int FEWEST_BRINGING = 12;
    /** For more only while so many comparisons are enough. */
    private static final long MOST_BRINGING = 200_000_000;

    private final SearchContext ground;
    private final Baseline.Kind baseline;

    /** Prepares a search in which principles of bargaining count gains from what no agreement is worth. */
    public Designer(Task task) {
        this(task, Baseline.Kind.ALTERNATIVE);
    }

    /**
     * Prepares a search.
     *
     * @param baseline what principles of bargaining count gains from
     * @throws org.surety.semantics.TooLarge if terms that depend on each other have too many combinations
     * @throws org.surety.semantics.Unanswerable if a scenario has no event, or nothing is left to choose
     */
    public Designer(Task task, Baseline.Kind baseline) {
        this.baseline = baseline;
        this.ground = SearchContext.of(task);
        if (ground.space().size().signum() == 0) {
            throw new Unanswerable("the readings that are kept leave no version");
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
                Work.check();
                trial.projection().version(index, version);
                trial.best(version, own::middle);
                runs++;
            }
        }
        return runs;
    }

    /** Searches. */
    public DesignResult search(Effort effort, Work work, Kept kept) {
        Workers workers = new Workers(work);
        boolean all = isExhaustive(effort);
        Judge judge = new Judge(ground, all ? full(workers, kept) : new LazyTables(ground.trials(), ground.odds()));
        VersionSet versions = all
                ? VersionSet.all(ground.space())
                : VersionSet.of(new Explorer(ground, judge, effort).explore(workers));
        Census survey = Census.of(ground, judge, versions, workers);
        List<ParetoFront.Entry> skyline = survey.skyline().sorted();
        boolean chosen = survey.allowed() > 0 && !ground.task().parties().isEmpty();
        Stakes stakes = baseline == Baseline.Kind.WORST ? survey.worst() : survey.alternatives();
        List<ParetoFront.Entry> picked = chosen
                ? new PrincipleChoice(ground, judge, versions, stakes).picks(workers).stream()
                        .map(it -> entry(it, judge, skyline)).toList()
                : List.of();
        List<ParetoFront.Entry> listed = listed(skyline, picked, effort);
        VersionDetails portraits = new VersionDetails(ground, judge);
        List<DesignResult.Point> frontier =
                listed.stream().map(it -> portraits.of(it.version(), false, it.alike())).toList();
        List<DesignResult.Pick> picks = IntStream.range(0, picked.size())
                .mapToObj(i -> new DesignResult.Pick(Principle.values()[i],
                        point(picked.get(i).version(), frontier, skyline, judge, portraits), stakes.everybody()))
                .toList();
        int brought = brought(listed.size(), versions.count());
        List<DesignResult.Bringing> bringing =
                new InclusionSearch(ground, judge, versions, listed.subList(0, brought)).find(workers)
                        .stream()
                        .map(it -> new DesignResult.Bringing(frontier.get(it.from()),
                                ground.task().parties().get(it.party()),
                                it.to().map(to -> point(to, frontier, skyline, judge, portraits)),
                                it.to().map(to -> ground.space().changed(listed.get(it.from()).version(), to))
                                        .orElse(List.of())))
                        .toList();
        return new DesignResult(ground.task(), extent(effort, all, survey), refused(survey), survey.allowed(), frontier,
                skyline.size(), baseline(judge, survey, chosen), picks, bringing, brought,
                effort.drawn() == 0
                        ? Optional.empty()
                        : Optional
                                .of(new RobustnessTest(ground, judge, effort).robustness(listed, skyline, workers)),
                survey.cloud());
    }

    private Baseline baseline(Judge judge, Census survey, boolean chosen) {
        return baseline == Baseline.Kind.WORST && chosen
                ? Baseline.worst(ground.task().parties(), survey.least())
                : judge.alternatives();
    }

    /**
     * The versions of the frontier that are told; what a principle singles out is among them, if it is on the frontier.
     */
    private static List<ParetoFront.Entry> listed(List<ParetoFront.Entry> skyline, List<ParetoFront.Entry> picked,
            Effort effort) {
        List<ParetoFront.Entry> spread = FrontierSample.over(skyline, effort.listed());
        return skyline.stream().filter(it -> spread.contains(it) || picked.contains(it)).toList();
    }

    /**
     * The entry of the frontier that stands for a version: its own, or that of one that is as good by everything and
     * for everybody.
     */
    private ParetoFront.Entry entry(int[] version, Judge judge, List<ParetoFront.Entry> skyline) {
        Evaluation own = judge.verdict();
        Evaluation other = judge.verdict();
        judge.judge(version, own);
        for (ParetoFront.Entry entry : skyline) {
            if (Arrays.equals(entry.vector(), own.vector())) {
                judge.judge(entry.version(), other);
                if (IntStream.range(0, own.acceptability().length)
                        .allMatch(i -> Math.abs(own.acceptability()[i] - other.acceptability()[i]) < 1e-9)) {
                    return entry;
                }
            }
        }
        return new ParetoFront.Entry(own.vector().clone(), version, own.signers(), 1);
    }

    private int brought(int listed, long versions) {
        long each = Math.max(1, versions * Math.max(1, ground.task().parties().size()));
        return (int) Math.min(listed, Math.max(FEWEST_BRINGING, MOST_BRINGING / each));
    }

    /**
     * How good every version is, in the order of their numbers.
     *
     * @param row takes one after the other
     */
    public void table(Work work, Kept kept, Row row) {
        Judge judge = new Judge(ground, full(new Workers(work), kept));
        VersionSet versions = VersionSet.all(ground.space());
        Evaluation verdict = judge.verdict();
        int[] version = ground.version();
        for (long number = 0; number < versions.count(); number++) {
            Work.check();
            versions.at(number, version);
            judge.judge(version, verdict);
            row.of(number + 1, ground.space().picked(version), ground.told(verdict.vector()),
                    ground.parties(verdict.signers()),
                    verdict.isAllowed());
        }
    }

    /** Takes one version of a table. */
    public interface Row {
        /**
         * A version.
         *
         * @param number its number, from 1
         * @param picked what was chosen
         * @param scores by each objective of the task
         * @param signers who would sign
         * @param allowed whether it breaks no constraint
         */
        void of(long number, Map<String, String> picked, List<Double> scores, List<String> signers, boolean allowed);
    }

    private FullTables full(Workers workers, Kept kept) {
        return FullTables.of(ground, workers, kept);
    }

    private DesignResult.Extent extent(Effort effort, boolean all, Census survey) {
        return new DesignResult.Extent(size(), survey.seen(), all, mechanisms(), all
                ? "every version was looked at"
                : "Pareto local search (Paquete, Chiarandini and Stützle 2004) over " + survey.seen()
                        + " versions, seed " + effort.seed()
                        + "; among the versions that it did not come by there may be better ones");
    }

    private List<DesignResult.Refused> refused(Census survey) {
        List<Constraint> constraints = ground.task().design().constraints();
        return IntStream.range(0, constraints.size())
                .mapToObj(c -> new DesignResult.Refused(constraints.get(c), survey.refused()[c])).toList();
    }

    /** A version; that of the frontier if it is told there. */
    private static DesignResult.Point point(int[] version, List<DesignResult.Point> frontier,
            List<ParetoFront.Entry> skyline, Judge judge, VersionDetails portraits) {
        Evaluation verdict = judge.verdict();
        judge.judge(version, verdict);
        boolean beaten = skyline.stream().noneMatch(it -> Arrays.equals(it.vector(), verdict.vector()));
        DesignResult.Point point = portraits.of(version, beaten, 1);
        return frontier.stream().filter(it -> it.number().equals(point.number())).findFirst().orElse(point);
    }
}
