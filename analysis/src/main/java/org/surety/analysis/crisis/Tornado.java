package org.surety.analysis.crisis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.surety.analysis.crisis.conduct.Ends;
import org.surety.analysis.crisis.conduct.Register;
import org.surety.analysis.crisis.conduct.Variable;
import org.surety.analysis.crisis.exact.Program;
import org.surety.analysis.crisis.exact.Slopes;
import org.surety.analysis.crisis.exact.Solver;

/**
 * What an answer depends on: the derivative by every assumption from one backward pass at the middle of all ranges, and the answer with one assumption at a time
 * at either end of its range.
 */
final class Tornado {

    /** Following the gradient from corner to corner ends sooner; the number only stops a circle. */
    private static final int MOST_MOVES = 8;

    private final Register register;
    private final Ends ends;
    private final Program program;
    private final int root;
    private final Solver solver;

    /** @param root the step of {@code program} whose value is the answer */
    Tornado(Register register, Program program, int root) {
        this.root = root;
        this.program = program;
        this.register = register;
        this.ends = new Ends(register);
        this.solver = new Solver(program);
    }

    /** A corner of all ranges at which the answer is as great, or as small, as going from corner to corner along the gradient finds. */
    double[] corner(boolean rising) {
        double[] best = register.middle();
        double value = solver.solve(best).at(root);
        for (int i = 0; i < MOST_MOVES; i++) {
            double[] next = ends.corner(Slopes.of(program, root, best), rising);
            double other = solver.solve(next).at(root);
            if (i > 0 && !(rising ? other > value : other < value)) {
                break;
            }
            best = next;
            value = other;
        }
        return best;
    }

    List<Sensitivity> sensitivities() {
        double[] gradient = Slopes.of(program, root, register.middle());
        List<Variable> variables = register.variables();
        Map<String, Double> derivatives = new LinkedHashMap<>();
        Map<String, Variable> first = new LinkedHashMap<>();
        for (int i = 0; i < variables.size(); i++) {
            Variable variable = variables.get(i);
            if (variable.role() != Variable.Role.DERIVED) {
                double yielded = ends.yielding(i).map(it -> gradient[it]).orElse(0.0);
                derivatives.merge(variable.entry(), gradient[i] - yielded, Double::sum);
                first.putIfAbsent(variable.entry(), variable);
            }
        }
        double middle = solver.solve(register.middle()).at(root);
        List<Sensitivity> found = new ArrayList<>();
        first.forEach((entry, variable) -> {
            boolean fixed = variable.range().isExact();
            double low = fixed ? middle : solver.solve(ends.at(entry, true)).at(root);
            double high = fixed ? middle : solver.solve(ends.at(entry, false)).at(root);
            found.add(new Sensitivity(entry, variable.who(), variable.range(),
                    variable.role() == Variable.Role.STATED, derivatives.getOrDefault(entry, 0.0), low, high,
                    variable.source()));
        });
        found.sort(Comparator.comparingDouble(Sensitivity::swing).reversed()
                .thenComparing(Comparator.comparingDouble((Sensitivity it) -> Math.abs(it.derivative())).reversed()));
        return found;
    }
}
