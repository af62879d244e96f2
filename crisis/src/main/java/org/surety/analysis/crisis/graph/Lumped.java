package org.surety.analysis.crisis.graph;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A chain in which nobody chooses, its states put together where they have the same future: the same hour and the same
 * probabilities of going on to the same states. State 0 is the beginning. States stand in the order of their hours, and
 * arrows lead to states that stand later.
 *
 * @param states by number
 */
public record Lumped(List<State> states) {

    /** Copies the list. */
    public Lumped {
        states = List.copyOf(states);
    }

    /** How things stand in a state. */
    public enum Fate {
        /** Something can still follow. */
        OPEN,
        /** Enough help has come. */
        ENOUGH,
        /** Enough help has not come and cannot come any more. */
        OVER,
        /**
         * The last hour that is looked at has passed while something was still under way; its hour is the one after
         * that.
         */
        CUT
    }

    /**
     * States with the same future.
     *
     * @param hour whole hours since the trigger
     * @param steps what is under way in one of them or another, as {@code procedure/step}
     * @param arrows what follows; none unless the state is open
     */
    public record State(long hour, Fate fate, SortedSet<String> steps, List<Chain.Arrow> arrows) {
        /** Copies the collections. */
        public State {
            steps = new TreeSet<>(steps);
            arrows = List.copyOf(arrows);
        }
    }

    /**
     * Puts the states of {@code chain} together.
     *
     * @param until the hour after which the chain was not followed
     */
    public static Lumped of(Chain chain, long until) {
        return new Lumping(chain, until).lumped();
    }

    /** The probability of enough help by {@code hour}. */
    public double by(long hour) {
        return reach(state -> state.fate() == Fate.ENOUGH && state.hour() <= hour);
    }

    /** The probability that something is still under way after the last hour that was looked at. */
    public double cut() {
        return reach(state -> state.fate() == Fate.CUT);
    }

    private interface Wanted {
        boolean is(State state);
    }

    private double reach(Wanted wanted) {
        double[] values = new double[states.size()];
        for (int i = states.size() - 1; i >= 0; i--) {
            for (Chain.Arrow arrow : states.get(i).arrows()) {
                values[i] += arrow.chance() * values[arrow.to()];
            }
            values[i] = wanted.is(states.get(i)) ? 1 : values[i];
        }
        return values[0];
    }
}
