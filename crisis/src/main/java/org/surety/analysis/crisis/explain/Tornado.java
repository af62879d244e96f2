package org.surety.analysis.crisis.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.surety.analysis.crisis.answer.Sensitivity;
import org.surety.analysis.crisis.behaviour.Ends;
import org.surety.analysis.crisis.behaviour.Parameter;
import org.surety.analysis.crisis.behaviour.Parameters;
import org.surety.analysis.crisis.exact.Gradient;
import org.surety.analysis.crisis.exact.Program;
import org.surety.analysis.crisis.exact.Solver;

/**
 * What an answer depends on: the derivative by every assumption from one backward pass at the middle of all ranges, and
 * the answer with one assumption at a time at either end of its range.
 */
public final class Tornado {

    /** Following the gradient from corner to corner ends sooner; the number only stops a circle. */
    private static final int MOST_MOVES = 8;

    private final Parameters parameters;
    private final Ends ends;
    private final Program program;
    private final int root;
    private final Solver solver;

    /** @param root the step of {@code program} whose value is the answer */
    public Tornado(Parameters parameters, Program program, int root) {
        this.root = root;
        this.program = program;
        this.parameters = parameters;
        this.ends = new Ends(parameters);
        this.solver = new Solver(program);
    }

    /**
     * A corner of all ranges at which the answer is as great, or as small, as going from corner to corner along the
     * gradient finds.
     */
    public double[] corner(boolean rising) {
        double[] best = parameters.middle();
        double value = solver.solve(best).at(root);
        for (int i = 0; i < MOST_MOVES; i++) {
            double[] next = ends.corner(Gradient.of(program, root, best), rising);
            double other = solver.solve(next).at(root);
            if (i > 0 && !(rising ? other > value : other < value)) {
                break;
            }
            best = next;
            value = other;
        }
        return best;
    }

    public List<Sensitivity> sensitivities() {
        double[] gradient = Gradient.of(program, root, parameters.middle());
        List<Parameter> variables = parameters.variables();
        Map<String, Double> derivatives = new LinkedHashMap<>();
        Map<String, Parameter> first = new LinkedHashMap<>();
        for (int i = 0; i < variables.size(); i++) {
            Parameter variable = variables.get(i);
            if (variable.role() != Parameter.Role.DERIVED) {
                double yielded = ends.yielding(i).map(it -> gradient[it]).orElse(0.0);
                derivatives.merge(variable.entry(), gradient[i] - yielded, Double::sum);
                first.putIfAbsent(variable.entry(), variable);
            }
        }
        double middle = solver.solve(parameters.middle()).at(root);
        List<Sensitivity> found = new ArrayList<>();
        first.forEach((entry, variable) -> {
            boolean fixed = variable.range().isExact();
            double low = fixed ? middle : solver.solve(ends.at(entry, true)).at(root);
            double high = fixed ? middle : solver.solve(ends.at(entry, false)).at(root);
            found.add(new Sensitivity(entry, variable.who(), variable.range(),
                    variable.role() == Parameter.Role.STATED, derivatives.getOrDefault(entry, 0.0), low, high,
                    variable.source()));
        });
        found.sort(Comparator.comparingDouble(Sensitivity::swing).reversed()
                .thenComparing(Comparator.comparingDouble((Sensitivity it) -> Math.abs(it.derivative())).reversed()));
        return found;
    }
}
