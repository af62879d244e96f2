package org.surety.analysis.crisis.conduct;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The variables of a case, numbered as they are first needed. Equal entries for one party are one variable. */
public final class Register {

    private final List<Variable> variables = new ArrayList<>();
    private final Map<List<String>, Integer> known = new HashMap<>();
    private final Map<Integer, BallotLaw.Chances> ballots = new LinkedHashMap<>();

    /** The number of {@code variable}. */
    public int of(Variable variable) {
        return known.computeIfAbsent(List.of(variable.entry(), variable.party()), key -> {
            variables.add(variable);
            return variables.size() - 1;
        });
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
    public List<Variable> variables() {
        return List.copyOf(variables);
    }

    /** Every variable at the middle of its range. */
    public double[] middle() {
        return variables.stream().mapToDouble(Variable::middle).toArray();
    }
}
