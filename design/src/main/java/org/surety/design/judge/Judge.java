package org.surety.design.judge;

import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.surety.design.api.Baseline;
import org.surety.design.api.Task;
import org.surety.model.design.Constraint;
import org.surety.model.design.Objective;
import org.surety.model.scenario.Scenario;

/**
 * Judges versions by the objectives and constraints of a task. Safe for several threads, as long as each has its own
 * verdict.
 */
public final class Judge {

    /** Numbers that differ by less are the same; sums in another order do. */
    private static final double GRAIN = 1e9;
    private static final double ROUNDING = 1e-9;

    private final Task task;
    private final Tables tables;
    private final Optional<ClosenessTables> closeness;
    private final ToIntFunction<int[]> duties;
    private final List<Objective> objectives;
    private final List<String> parties;
    private final List<String> scenarios;
    private final Baseline alternatives;

    /** With what is known of all versions. */
    public Judge(SearchContext ground, Tables tables) {
        this.task = ground.task();
        this.tables = tables;
        this.duties = ground.duties();
        this.closeness = task.positions().map(it -> new ClosenessTables(task, ground.space(), it));
        this.objectives = task.objectives();
        this.parties = task.parties();
        this.scenarios = task.scenarios().stream().map(Scenario::id).toList();
        this.alternatives = closeness.map(ClosenessTables::alternatives)
                .orElse(new Baseline(Baseline.Kind.ALTERNATIVE, List.of()));
    }

    /** An evaluation to be filled again and again. */
    public Evaluation verdict() {
        return new Evaluation(parties.size(), objectives.size());
    }

    /** Fills an evaluation with what a version is worth. */
    public void judge(int[] version, Evaluation verdict) {
        closeness.ifPresent(it -> it.judge(version, verdict));
        for (int k = 0; k < objectives.size(); k++) {
            verdict.vector()[k] = Math.rint(merit(objectives.get(k), version, verdict) * GRAIN) / GRAIN + 0.0;
        }
        long broken = 0;
        List<Constraint> constraints = task.design().constraints();
        for (int c = 0; c < constraints.size(); c++) {
            if (!holds(constraints.get(c), version, verdict)) {
                broken |= 1L << c;
            }
        }
        verdict.breaking(broken);
    }

    private double merit(Objective objective, int[] version, Evaluation verdict) {
        return switch (objective) {
            case Objective.Help help -> help(help.over(), version);
            case Objective.Acceptability party -> verdict.acceptability()[parties.indexOf(party.party())];
            case Objective.LeastBlocked least -> resistance(version);
            case Objective.FewestDuties fewest -> -duties.applyAsInt(version);
        };
    }

    /** What having no agreement is worth to each party. */
    public Baseline alternatives() {
        return alternatives;
    }

    /** A number as a reader wants to see it: duties are counted as such, though fewer are better. */
    public static double told(Objective objective, double merit) {
        return objective instanceof Objective.FewestDuties ? -merit : merit;
    }

    private double help(Objective.Over over, int[] version) {
        double[] help = new double[scenarios.size()];
        for (int trial = 0; trial < help.length; trial++) {
            help[trial] = tables.help(trial, version);
        }
        return help(over, help);
    }

    /** Help over scenarios, of which the numbers are given. */
    public double help(Objective.Over over, double[] help) {
        double least = 1;
        double sum = 0;
        for (int trial = 0; trial < help.length; trial++) {
            if (over instanceof Objective.Over.In in && in.scenario().equals(scenarios.get(trial))) {
                return help[trial];
            }
            least = Math.min(least, help[trial]);
            sum += help[trial];
        }
        return help.length == 0 ? 0 : over instanceof Objective.Over.Mean ? sum / help.length : least;
    }

    /** How many parties would lose by it. */
    public int resistance(int[] version) {
        int least = Integer.MAX_VALUE;
        for (int trial = 0; trial < scenarios.size(); trial++) {
            least = Math.min(least, tables.resistance(trial, version));
        }
        return scenarios.isEmpty() ? 0 : least;
    }

    private boolean holds(Constraint constraint, int[] version, Evaluation verdict) {
        return switch (constraint) {
            case Constraint.RedLines lines -> (verdict.crossed() >> parties.indexOf(lines.party()) & 1) == 0;
            case Constraint.NotBlockedByAttacker blocked -> resistance(version) > 0;
            case Constraint.Acceptable acceptable ->
                    verdict.acceptability()[parties.indexOf(acceptable.party())]
                            >= acceptable.atLeast().toDouble()
                                    - ROUNDING;
            case Constraint.Helped helped ->
                    help(helped.over(), version) >= helped.atLeast().toDouble() - ROUNDING;
        };
    }
}
