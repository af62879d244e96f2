package org.surety.analysis.crisis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.analysis.crisis.exact.Enclosure;
import org.surety.analysis.crisis.exact.Goal;
import org.surety.analysis.crisis.exact.Program;
import org.surety.analysis.crisis.exact.Solver;
import org.surety.analysis.crisis.exact.Unfolding;
import org.surety.analysis.crisis.plan.Plan;

/** The answer by dynamic programming. */
final class ExactAnswer {

    private static final String WORDS = "exact: dynamic programming over tallies of votes and sums of contributions in "
            + "double precision, with an error of a probability below 1e-12; bounds hold for all values within the ranges";

    private final Setup setup;
    private final CrisisRequest request;
    private final Plan plan;

    ExactAnswer(Setup setup, CrisisRequest request) {
        this.setup = setup;
        this.request = request;
        this.plan = Plan.of(setup.root(), setup.conducts());
    }

    CrisisAnswer answer() {
        Goal goal = setup.goal(plan);
        Unfolding unfolding = new Unfolding(plan, goal);
        int answer = unfolding.root(setup.deadline());
        Program alone = unfolding.program();
        double[] middle = setup.conducts().register().middle();
        Tail tail = new Tail(plan, goal, middle);
        Timeline timeline = Timeline.of(setup, request, tail, unfolding::root);
        Program program = unfolding.program();
        Tornado tornado = new Tornado(setup.conducts().register(), alone, answer);
        Enclosed enclosed = new Enclosed(program, middle, tornado.corner(false), tornado.corner(true));
        Bounds inTime = enclosed.bounds(answer);
        Curve curve = curve(timeline, enclosed);
        Prospect prospect = new Prospect(setup, plan);
        return new CrisisAnswer(List.of(), curve, setup.scenario().faitAccompli(), inTime,
                tail.timing(), prospect.votes(),
                prospect.helpers(),
                tornado.sensitivities(), Deterrence.of(inTime), Mishaps.find(setup, plan, goal), List.of(),
                new Method(Method.Engine.EXACT, WORDS, Map.of(), Optional.empty()), Gaps.of(setup, plan));
    }

    private Curve curve(Timeline timeline, Enclosed enclosed) {
        List<Curve.Point> points = new ArrayList<>();
        timeline.roots().forEach((hour, root) -> points.add(new Curve.Point(hour, enclosed.bounds(root))));
        return new Curve(points, enclosed.bounds(timeline.ever()), timeline.complete(), timeline.whole());
    }

    /** The values of a program at the middle of all ranges, and their bounds. */
    static final class Enclosed {

        private final double[] middle;
        private final double[] least;
        private final double[] most;
        private final boolean[] tight;

        /**
         * @param low values of the variables that are thought to give the least answer
         * @param high the greatest
         */
        Enclosed(Program program, double[] at, double[] low, double[] high) {
            int length = program.length();
            middle = new double[length];
            least = new double[length];
            most = new double[length];
            tight = new boolean[length];
            Solver solver = new Solver(program);
            fill(solver.solve(at), middle);
            double[] lowest = new double[length];
            double[] highest = new double[length];
            fill(solver.solve(low), lowest);
            fill(solver.solve(high), highest);
            Enclosure enclosure = new Enclosure(program);
            for (int i = 0; i < length; i++) {
                least[i] = enclosure.least(i);
                most[i] = enclosure.most(i);
                tight[i] = Math.abs(lowest[i] - least[i]) < 1e-9 && Math.abs(highest[i] - most[i]) < 1e-9;
            }
        }

        private static void fill(Solver solver, double[] into) {
            for (int i = 0; i < into.length; i++) {
                into[i] = Math.clamp(solver.at(i), 0, 1);
            }
        }

        Bounds bounds(int root) {
            return new Bounds(Math.min(least[root], middle[root]), middle[root], Math.max(most[root], middle[root]),
                    tight[root]);
        }
    }
}
