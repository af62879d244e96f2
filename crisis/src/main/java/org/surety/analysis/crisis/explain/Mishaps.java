package org.surety.analysis.crisis.explain;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import org.surety.analysis.crisis.answer.Mishap;
import org.surety.analysis.crisis.exact.ExactGoal;
import org.surety.analysis.crisis.plan.Plan;
import org.surety.analysis.crisis.plan.PlanNode;

/**
 * Finds the course that most often ends without enough help in time: which votes pass and which fail. The probability
 * that help is missed with some results given bounds that with more results given, so the first complete course taken
 * from the queue is the likeliest.
 */
public final class Mishaps {

    /** With more votes than this courses are told as far as they have been followed. */
    private static final int MOST_COURSES = 200;

    private final CaseSetup setup;
    private final Plan plan;
    private final ExactGoal goal;
    private final double[] middle;

    private Mishaps(CaseSetup setup, Plan plan, ExactGoal goal) {
        this.setup = setup;
        this.plan = plan;
        this.goal = goal;
        this.middle = setup.behaviours().parameters().middle();
    }

    private record Course(Map<Integer, Boolean> results, double chance) {}

    /** Empty where enough help is certain to come in time. */
    public static Optional<Mishap> find(CaseSetup setup, Plan plan, ExactGoal goal) {
        return new Mishaps(setup, plan, goal).find();
    }

    private Optional<Mishap> find() {
        PriorityQueue<Course> queue = new PriorityQueue<>(Comparator.comparingDouble(it -> -it.chance()));
        Course all = course(Map.of());
        if (all.chance() < 1e-9) {
            return Optional.empty();
        }
        queue.add(all);
        for (int tried = 0;; tried++) {
            Course likeliest = queue.remove();
            Optional<PlanNode.Vote> next = open(plan.root(), likeliest.results());
            if (next.isEmpty() || tried > MOST_COURSES) {
                return Optional.of(new Mishap(likeliest.chance(), Math.min(1, likeliest.chance() / all.chance()),
                        FailureWitness.of(setup, plan, likeliest.results(), middle)));
            }
            queue.add(course(with(likeliest.results(), next.get().id(), true)));
            queue.add(course(with(likeliest.results(), next.get().id(), false)));
        }
    }

    private static Map<Integer, Boolean> with(Map<Integer, Boolean> results, int vote, boolean passes) {
        Map<Integer, Boolean> more = new HashMap<>(results);
        more.put(vote, passes);
        return more;
    }

    private Course course(Map<Integer, Boolean> results) {
        return new Course(results, CaseSetup.chance(plan, goal.missedIf(results), setup.deadline(), middle));
    }

    /** The first vote on the way whose result is not given. */
    private static Optional<PlanNode.Vote> open(PlanNode node, Map<Integer, Boolean> results) {
        return switch (node) {
            case PlanNode.End end -> Optional.empty();
            case PlanNode.Pause pause -> open(pause.then(), results);
            case PlanNode.Talk talk -> open(talk.then(), results);
            case PlanNode.Vote vote -> {
                Boolean passes = results.get(vote.id());
                yield passes == null ? Optional.of(vote) : open(passes ? vote.yes() : vote.no(), results);
            }
            case PlanNode.Act act -> open(act.silence(), results).or(() -> open(act.then(), results));
            case PlanNode.Referral referral -> open(referral.inner(), results).or(() -> open(referral.no(), results))
                    .or(() -> open(referral.silence(), results)).or(() -> open(referral.yes(), results));
            case PlanNode.Fork fork ->
                    fork.lines().stream().flatMap(it -> open(it, results).stream()).findFirst();
        };
    }
}
