package org.surety.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.surety.analysis.crisis.exact.ExactGoal;
import org.surety.analysis.crisis.exact.Gradient;
import org.surety.analysis.crisis.exact.Program;
import org.surety.analysis.crisis.exact.RobustBounds;
import org.surety.analysis.crisis.exact.Solver;
import org.surety.analysis.crisis.exact.Unfolding;
import org.surety.analysis.crisis.plan.Plan;
import org.surety.analysis.crisis.plan.StepLimit;

/** The family of {@code examples/family} with up to 190 guarantors, once its agreement has been unfolded. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgs = {"-Xmx256m", "-XX:+UseSerialGC"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@SuppressWarnings("NullAway.Init") // JMH calls the set-up before anything else.
public class CrisisBenchmark {

    /** The hours in which something can change: the ends of the days. */
    private static final int DAYS = 7;

    /** The number of guarantors. */
    @Param({"5", "20", "190"})
    public int guarantors;

    private Plan plan;
    private ExactGoal goal;
    private double[] at;
    private int root;
    private Program program;
    private Solver solver;
    private int[] roots;
    private Program curve;
    private Solver curveSolver;

    /** Reads and unfolds. */
    @Setup
    public void unfold() {
        FamilyCase family = FamilyCase.of(guarantors);
        plan = family.plan();
        goal = family.goal();
        at = family.at();
        Unfolding once = new Unfolding(plan, goal);
        root = once.root(StepLimit.ENDLESS);
        program = once.program();
        solver = new Solver(program);
        if (guarantors == 5 && Math.abs(finalProbability() - 0.5157221179121034) > 1e-12) {
            throw new IllegalStateException("not the published value, but " + finalProbability());
        }
        Unfolding daily = new Unfolding(plan, goal);
        roots = new int[DAYS + 1];
        for (int day = 0; day <= DAYS; day++) {
            roots[day] = daily.root(24L * day);
        }
        curve = daily.program();
        curveSolver = new Solver(curve);
    }

    /** The probability of enough help at any time, for new values of all assumptions. */
    @Benchmark
    public double finalProbability() {
        return solver.solve(at).at(root);
    }

    /** The probabilities by every hour, and the derivatives of the last of them by all assumptions. */
    @Benchmark
    public double[] curveAndDerivatives() {
        return Gradient.of(curveSolver.solve(at), roots[DAYS], at);
    }

    /** The same, with the derivatives at every hour. */
    @Benchmark
    public double[][] curveOfDerivatives() {
        curveSolver.solve(at);
        double[][] slopes = new double[roots.length][];
        for (int i = 0; i < roots.length; i++) {
            slopes[i] = Gradient.of(curveSolver, roots[i], at);
        }
        return slopes;
    }

    /** Safe bounds over all ranges. */
    @Benchmark
    public double enclosure() {
        return new RobustBounds(program).most(root);
    }

    /** Unfolding the plan for the whole curve, before any number is worked out. */
    @Benchmark
    public Program unfolding() {
        Unfolding unfolding = new Unfolding(plan, goal);
        for (int day = 0; day <= DAYS; day++) {
            unfolding.root(24L * day);
        }
        return unfolding.program();
    }
}
