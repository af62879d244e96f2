package org.surety.analysis.crisis.behaviour;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.surety.analysis.crisis.answer.OutsideItsRange;
import org.surety.model.quantity.Range;
import org.surety.model.quantity.Ratio;

/** The variables of a case, numbered as they are first needed. Equal entries for one party are one variable. */
public final class Parameters {

    private final List<Parameter> variables = new ArrayList<>();
    private final Map<List<String>, Integer> known = new HashMap<>();
    private final Map<Integer, BallotLaw.Chances> ballots = new LinkedHashMap<>();
    private final Map<String, Ratio> assumed;
    private boolean clashes;

    /** None yet; every assumption has the range that the scenario says. */
    public Parameters() {
        this(Map.of());
    }

    /**
     * None yet.
     *
     * @param assumed entries that have one value instead of their range
     */
    public Parameters(Map<String, Ratio> assumed) {
        this.assumed = Map.copyOf(assumed);
    }

    /**
     * The range of an entry, or the one value that it is to have.
     *
     * @throws OutsideItsRange if that lies outside the range
     */
    Range range(String entry, Range said) {
        Optional<Range> value = Optional.ofNullable(assumed.get(entry)).map(Range::exactly);
        value.filter(it -> !it.liesWithin(said.low(), said.high())).ifPresent(it -> {
            throw new OutsideItsRange(entry, said, it.low());
        });
        return value.orElse(said);
    }

    /** The number of {@code variable}. */
    public int of(Parameter variable) {
        int number = known.computeIfAbsent(List.of(variable.entry(), variable.party()), key -> {
            variables.add(variable);
            return variables.size() - 1;
        });
        clashes |= !variables.get(number).isAs(variable);
        return number;
    }

    /**
     * Whether an entry was taken one way for one step and another way for another step, so that the first counts; what
     * is unsaid about acting can be. Then cases cannot share their variables, since which is the first can differ.
     */
    public boolean clashes() {
        return clashes;
    }

    /** Remembers that three variables are the ballots of one party, which sum to one. */
    void together(BallotLaw.Chances chances) {
        ballots.putIfAbsent(chances.yes(), chances);
    }

    /** The ballots whose probabilities sum to one. */
    public Collection<BallotLaw.Chances> ballots() {
        return List.copyOf(ballots.values());
    }

    /** How many there are so far. */
    public int size() {
        return variables.size();
    }

    /** All variables so far, by number. */
    public List<Parameter> variables() {
        return List.copyOf(variables);
    }

    /** Every variable at the middle of its range. */
    public double[] middle() {
        return variables.stream().mapToDouble(Parameter::middle).toArray();
    }

    /**
     * Every variable at a share of its range.
     *
     * @param share from 0 for the low end to 1 for the high end; of probabilities that sum to one, the range that the
     * others leave counts, and the last one,
     *            or the one that takes the rest, is what remains
     * @throws IllegalArgumentException if a share is not a number from 0 to 1
     */
    public double[] at(ToDoubleFunction<Parameter> share) {
        double[] values = new double[variables.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = RangePoints.between(variables.get(i), variables.get(i).range().low().toDouble(),
                    variables.get(i).range().high().toDouble(), share);
        }
        ballots.values().forEach(it -> RangePoints.together(it, variables, share, values));
        return values;
    }
}
