package org.surety.analysis.crisis.explain;

import org.surety.analysis.crisis.answer.Bounds;
import org.surety.analysis.crisis.exact.Program;
import org.surety.analysis.crisis.exact.RobustBounds;
import org.surety.analysis.crisis.exact.Solver;

/** The values of a program at the middle of all ranges, and their bounds. */
public final class ProgramBounds {

    private final double[] middle;
    private final double[] least;
    private final double[] most;
    private final boolean[] tight;

    /**
     * @param low values of the variables that are thought to give the least answer
     * @param high the greatest
     */
    public ProgramBounds(Program program, double[] at, double[] low, double[] high) {
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
        RobustBounds enclosure = new RobustBounds(program);
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

    /** The value of a step, and its bounds. */
    public Bounds bounds(int root) {
        return new Bounds(Math.min(least[root], middle[root]), middle[root], Math.max(most[root], middle[root]),
                tight[root]);
    }
}
