package org.surety.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.surety.design.api.DesignResult;
import org.surety.model.design.Constraint;
import org.surety.model.design.Objective;
import org.surety.report.words.DesignWords;
import org.surety.report.words.English;
import org.surety.report.words.Percent;
import org.surety.report.words.ScenarioWords;

/** How objectives, constraints, scores and scenarios of a design are written. */
final class VersionWords {

    private final DesignResult result;
    private final SheetWords words;

    VersionWords(DesignResult result, SheetWords words) {
        this.result = result;
        this.words = words;
    }

    String objective(Objective objective) {
        return switch (objective) {
            case Objective.Help help -> "Help in time, " + over(help.over());
            case Objective.Acceptability to -> "Acceptability to " + words.party(to.party());
            case Objective.LeastBlocked blocked -> "Parties beside the attacker needed to stop help";
            case Objective.FewestDuties duties -> "Duties owed";
        };
    }

    /** An objective as one would wish for it. */
    String wish(Objective objective) {
        return switch (objective) {
            case Objective.Help help -> "more likely help in time (" + over(help.over()) + ")";
            case Objective.Acceptability to -> "more acceptable to " + words.party(to.party());
            case Objective.LeastBlocked blocked -> "more parties needed to stop help";
            case Objective.FewestDuties duties -> "fewer duties";
        };
    }

    private String over(Objective.Over over) {
        return switch (over) {
            case Objective.Over.Worst worst ->
                    result.task().scenarios().size() == 1
                            ? scenario(result.task().scenarios().getFirst().id())
                            : "least over the scenarios";
            case Objective.Over.Mean mean -> "mean of the scenarios";
            case Objective.Over.In in -> scenario(in.scenario());
        };
    }

    String constraint(Constraint constraint) {
        return switch (constraint) {
            case Constraint.RedLines lines -> "No red line of " + words.party(lines.party()) + " is crossed";
            case Constraint.NotBlockedByAttacker no -> "The attacker alone cannot stop help";
            case Constraint.Acceptable to ->
                    "Acceptability to " + words.party(to.party()) + " is at least " + SheetWords.figure(to.atLeast());
            case Constraint.Helped helped -> "Help in time (" + over(helped.over()) + ") is at least "
                    + Percent.of(helped.atLeast().toDouble());
        };
    }

    String scenario(String id) {
        return result.task().scenarios().stream().filter(it -> it.id().equals(id)).findFirst()
                .map(ScenarioWords::title).orElseGet(() -> English.words(id));
    }

    static String score(DesignResult.Score score) {
        return number(score.objective(), score.value());
    }

    /** A score, or a difference of two. */
    static String number(Objective objective, double value) {
        return !Double.isFinite(value)
                ? "–"
                : switch (objective) {
                    case Objective.Help help -> Percent.of(value);
                    case Objective.Acceptability to -> Long.toString(Math.round(value));
                    case Objective.LeastBlocked blocked -> DesignWords.parties((int) value);
                    case Objective.FewestDuties duties -> SheetWords.figure(value);
                };
    }

    /** What differs between two versions, such as {@code donbas: ceded becomes kept}. */
    static List<String> changes(Map<String, String> from, Map<String, String> to, List<String> terms) {
        List<String> changes = new ArrayList<>();
        for (String term : terms) {
            String before = SheetWords.chosen(from, term);
            String after = SheetWords.chosen(to, term);
            if (!before.equals(after)) {
                changes.add(English.words(term) + ": " + before + " becomes " + after);
            }
        }
        return changes;
    }

    /** All terms and choices, in the order of the first version that has them. */
    static List<String> terms(List<DesignResult.Point> points) {
        return points.stream().flatMap(it -> it.picked().keySet().stream()).distinct().toList();
    }

    /** Whether a term is the same in all versions. */
    static boolean isSame(List<DesignResult.Point> points, String term) {
        return points.stream().map(it -> SheetWords.chosen(it.picked(), term)).distinct().count() <= 1;
    }
}
