package org.surety.design.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.surety.analysis.accept.Acceptability;
import org.surety.analysis.accept.Acceptances;
import org.surety.analysis.accept.Settlements;
import org.surety.analysis.crisis.answer.Bounds;
import org.surety.design.api.DesignResult;
import org.surety.design.api.Task;
import org.surety.design.judge.Evaluation;
import org.surety.design.judge.Judge;
import org.surety.design.judge.Odds;
import org.surety.design.judge.SearchContext;
import org.surety.design.judge.Trial;
import org.surety.model.design.Objective;
import org.surety.semantics.Case;

/** Tells everything about single versions. */
public final class VersionDetails {

    private final SearchContext ground;
    private final Judge judge;
    private final List<Odds> odds;
    private final Map<List<Object>, Bounds> known = new HashMap<>();

    VersionDetails(SearchContext ground, Judge judge) {
        this.ground = ground;
        this.judge = judge;
        this.odds = ground.task().scenarios().stream().map(ground.odds()).toList();
    }

    /**
     * A version.
     *
     * @param beaten whether another is as good by every objective and better by one
     * @param alike how many versions are as good
     */
    DesignResult.Point of(int[] version, boolean beaten, long alike) {
        Task task = ground.task();
        Evaluation verdict = judge.verdict();
        judge.judge(version, verdict);
        Map<String, String> picked = ground.space().picked(version);
        List<Objective> objectives = task.objectives();
        List<Double> values = ground.told(verdict.vector());
        List<Acceptability> parties = task.positions()
                .map(set -> new Acceptances(set, task.design().day(), task.design().signing())
                        .of(Settlements.of(set, picked, task.design().choices())))
                .orElse(List.of());
        return new DesignResult.Point(ground.space().number(version), beaten, picked, IntStream.range(0, values.size())
                .mapToObj(k -> new DesignResult.Score(objectives.get(k), values.get(k))).toList(), parties,
                ground.parties(verdict.signers()), help(version), ground.asksForDuties()
                        ? Optional.of(ground.duties().applyAsInt(version))
                        : Optional.empty(),
                alike);
    }

    private List<DesignResult.Help> help(int[] version) {
        List<DesignResult.Help> all = new ArrayList<>();
        for (int t = 0; t < ground.trials().size(); t++) {
            Trial trial = ground.trials().get(t);
            Odds own = odds.get(t);
            Bounds best = Bounds.exactly(0);
            for (Case root : trial.cases(version)) {
                List<Object> key = new ArrayList<>(root.essentials());
                key.add(trial.scenario().id());
                best = larger(best, known.computeIfAbsent(key, it -> own.bounds(root)));
            }
            all.add(new DesignResult.Help(trial.scenario().id(), best, ground.asksForCoalitions()
                    ? Optional.of((int) trial.best(version, trial::resistance))
                    : Optional.empty()));
        }
        return all;
    }

    /** Of two procedures the better one is used, whichever that is. */
    private static Bounds larger(Bounds one, Bounds other) {
        return new Bounds(Math.max(one.low(), other.low()), Math.max(one.middle(), other.middle()),
                Math.max(one.high(), other.high()), one.tight() && other.tight());
    }
}
