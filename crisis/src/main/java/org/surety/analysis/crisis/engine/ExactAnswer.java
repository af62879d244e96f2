package org.surety.analysis.crisis.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.analysis.crisis.answer.Bounds;
import org.surety.analysis.crisis.answer.CrisisAnswer;
import org.surety.analysis.crisis.answer.CrisisRequest;
import org.surety.analysis.crisis.answer.Curve;
import org.surety.analysis.crisis.answer.Deterrence;
import org.surety.analysis.crisis.answer.Gap;
import org.surety.analysis.crisis.answer.Method;
import org.surety.analysis.crisis.exact.ExactGoal;
import org.surety.analysis.crisis.exact.Program;
import org.surety.analysis.crisis.exact.Unfolding;
import org.surety.analysis.crisis.explain.CaseSetup;
import org.surety.analysis.crisis.explain.Gaps;
import org.surety.analysis.crisis.explain.Mishaps;
import org.surety.analysis.crisis.explain.ProgramBounds;
import org.surety.analysis.crisis.explain.Tornado;
import org.surety.analysis.crisis.explain.VotesAndAssistance;
import org.surety.analysis.crisis.plan.Plan;
import org.surety.analysis.crisis.plan.Unfoldable;
import org.surety.semantics.Later;

/** The answer by dynamic programming. */
public final class ExactAnswer {

    private static final String WORDS = "exact: dynamic programming over tallies of votes and sums of contributions in "
            + "double precision, with an error of a probability below 1e-12; bounds hold for all values within the "
            + "ranges";

    private final CaseSetup setup;
    private final CrisisRequest request;
    private final Plan plan;

    public ExactAnswer(CaseSetup setup, CrisisRequest request) {
        this.setup = setup;
        this.request = request;
        this.plan = Plan.of(setup.root(), setup.behaviours());
    }

    public CrisisAnswer answer() {
        ExactGoal goal = setup.goal(plan);
        Unfolding unfolding = new Unfolding(plan, goal);
        int answer = unfolding.root(setup.deadline());
        Program alone = unfolding.program();
        double[] middle = setup.behaviours().parameters().middle();
        Tail tail = new Tail(plan, goal, middle);
        Timeline timeline = Timeline.of(setup, request, tail, unfolding::root);
        Program program = unfolding.program();
        Tornado tornado = new Tornado(setup.behaviours().parameters(), alone, answer);
        ProgramBounds enclosed = new ProgramBounds(program, middle, tornado.corner(false), tornado.corner(true));
        Bounds inTime = enclosed.bounds(answer);
        Curve curve = curve(timeline, enclosed);
        return new CrisisAnswer(List.of(), curve, setup.scenario().faitAccompli(), inTime, tail.timing(),
                tornado.sensitivities(), Deterrence.of(inTime), List.of(),
                new Method(Method.Engine.EXACT, WORDS, Map.of(), Optional.empty()), Later.of(() -> course(goal)));
    }

    /** Where a vote or a party cannot be looked at by itself, no more is told than by the search of states. */
    private CrisisAnswer.Course course(ExactGoal goal) {
        List<Gap> gaps = Gaps.of(setup, plan);
        try {
            VotesAndAssistance prospect = new VotesAndAssistance(setup, plan);
            return new CrisisAnswer.Course(prospect.votes(), prospect.helpers(), Mishaps.find(setup, plan, goal), gaps);
        } catch (Unfoldable notByItself) {
            return new CrisisAnswer.Course(List.of(), List.of(), Optional.empty(), gaps);
        }
    }

    private Curve curve(Timeline timeline, ProgramBounds enclosed) {
        List<Curve.Point> points = new ArrayList<>();
        timeline.roots().forEach((hour, root) -> points.add(new Curve.Point(hour, enclosed.bounds(root))));
        return new Curve(points, enclosed.bounds(timeline.ever()), timeline.complete(), timeline.whole());
    }
}
