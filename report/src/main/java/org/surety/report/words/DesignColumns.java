package org.surety.report.words;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.surety.analysis.coalition.Resistance;
import org.surety.design.api.DesignResult;
import org.surety.design.api.Task;
import org.surety.model.design.DesignChoice;
import org.surety.model.design.Objective;

/** The columns of tables of versions. */
public final class DesignColumns {

    /** Stands for a number of parties where nobody can stop help. */
    public static final String NOBODY = "nobody";

    private DesignColumns() {}

    /** {@code help-worst}, {@code acceptability-RUS}, {@code least-blocked}, {@code duties}. */
    public static String of(Objective objective) {
        return switch (objective) {
            case Objective.Help help -> "help-" + switch (help.over()) {
                case Objective.Over.Worst worst -> "worst";
                case Objective.Over.Mean mean -> "mean";
                case Objective.Over.In in -> in.scenario();
            };
            case Objective.Acceptability party -> "acceptability-" + party.party();
            case Objective.LeastBlocked least -> "least-blocked";
            case Objective.FewestDuties fewest -> "duties";
        };
    }

    /** The open terms and choices of a task, in their order. */
    public static List<String> terms(Task task) {
        Set<String> terms = new LinkedHashSet<>();
        task.family().terms().forEach(it -> terms.add(it.name()));
        task.design().choices().stream().map(DesignChoice::name).forEach(terms::add);
        return List.copyOf(terms);
    }

    /** A score as a number, or {@code nobody} where nobody can stop help. */
    public static String score(DesignResult.Score score) {
        return isUnblockable(score) ? NOBODY : number(score.value());
    }

    /** Whether nobody can stop help, which is more than any number of parties. */
    public static boolean isUnblockable(DesignResult.Score score) {
        return score.objective() instanceof Objective.LeastBlocked && score.value() == Resistance.NOBODY_CAN;
    }

    /** A whole number without a point, which it would not be told with. */
    public static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
