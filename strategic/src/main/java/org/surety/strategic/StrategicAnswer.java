package org.surety.strategic;

import java.util.List;
import java.util.Optional;
import org.surety.semantics.Trigger;
import org.surety.strategic.kernel.StakeTable;

/**
 * What follows in one case.
 *
 * @param obstacles why the event does not set the procedure off; empty if it does
 * @param alike those who choose, in groups of those who are alike
 * @param stakes what is assumed of them and of the attacker
 * @param unit the largest difference that a stake makes, with every range at its middle; sharpness is lambda times this
 * @param branch the principal branch from play at random on, by rising lambda
 * @param whole whether the branch could be followed as far as it was asked for
 * @param turnsBack whether several equilibria of the branch share some lambda; the first is told
 * @param moves how likely the moves are, at some points of the branch
 * @param swings what each range accounts for
 * @param pure the equilibria without chance, where they can be listed
 * @param size how large the game is
 */
public record StrategicAnswer(List<Trigger.Obstacle> obstacles, List<List<String>> alike,
        List<StakeTable.Stake> stakes, double unit, List<Point> branch, boolean whole, boolean turnsBack,
        List<MoveOdds> moves, List<Swing> swings, PureList pure, Size size) {

    /** Copies the lists. */
    public StrategicAnswer {
        obstacles = List.copyOf(obstacles);
        alike = alike.stream().map(List::copyOf).toList();
        stakes = List.copyOf(stakes);
        branch = List.copyOf(branch);
        moves = List.copyOf(moves);
        swings = List.copyOf(swings);
    }

    /** Of a procedure that the event does not set off. */
    static StrategicAnswer none(List<Trigger.Obstacle> obstacles) {
        return new StrategicAnswer(obstacles, List.of(), List.of(), 1, List.of(), true, false, List.of(), List.of(),
                new PureList(List.of(), Optional.empty()), new Size(0, 0, 0));
    }

    /**
     * A number with every range at its middle, and the least and the most that were found for values within the ranges:
     * no proof that there is nothing beyond.
     */
    public record Found(double middle, double low, double high) {

        Found and(double other) {
            return new Found(middle, Math.min(low, other), Math.max(high, other));
        }

        static Found of(double value) {
            return new Found(value, value, value);
        }
    }

    /**
     * A point of the branch.
     *
     * @param lambda per unit of stakes
     * @param sharpness lambda times the largest difference that a stake makes
     * @param chance the probability of enough help in time
     * @param odds that probability against its complement: the ratio of gain to loss above which an attacker gains
     * @param threshold what an attack that is not answered in time must be worth to the attacker for it to be
     * indifferent; empty where nothing is assumed of the attacker, or no value makes it so
     */
    public record Point(double lambda, double sharpness, Found chance, Found odds, Optional<Found> threshold) {}

    /**
     * How likely the moves of some are at one step.
     *
     * @param place as {@code procedure/step}
     * @param who those who are alike
     * @param move the move
     * @param at at which sharpness, in rising order, how likely each of them makes it, given that it comes there
     */
    public record MoveOdds(String place, List<String> who, String move, List<AtSharpness> at) {
        /** Copies the lists. */
        public MoveOdds {
            who = List.copyOf(who);
            at = List.copyOf(at);
        }
    }

    /**
     * How the side votes where all weigh their interests so sharply.
     *
     * @param reached how likely it is that they come there
     */
    public record AtSharpness(double sharpness, double reached, double chance) {}

    /**
     * What one assumption accounts for, the others at the middle of their ranges.
     *
     * @param moderate at a sharpness of 10: the chance at its low end and at its high end
     * @param sharp at the end of the branch
     * @param flipsAt the value at which the chance at the end of the branch passes one half, where it does
     */
    public record Swing(StakeTable.Stake stake, Ends moderate, Ends sharp, Optional<Double> flipsAt) {}

    /** A chance at the low and at the high end of a range. */
    public record Ends(double low, double high) {}

    /**
     * The equilibria in which nobody chooses by chance.
     *
     * @param whyNot why they are not listed, or not all
     */
    public record PureList(List<PureKind> kinds, Optional<String> whyNot) {
        /** Copies the list. */
        public PureList {
            kinds = List.copyOf(kinds);
        }
    }

    /**
     * Equilibria that look the same to an observer.
     *
     * @param chance the probability of enough help in time
     * @param count how many there are
     * @param subgamePerfect how many of them rest on no threat that would not be carried out
     * @param moves what is done where play can come
     */
    public record PureKind(double chance, long count, long subgamePerfect, List<PureMove> moves) {
        /** Copies the list. */
        public PureKind {
            moves = List.copyOf(moves);
        }
    }

    /** What a party does at a step. */
    public record PureMove(String place, String party, String move) {}

    /**
     * How large a game is.
     *
     * @param states how many states of the kernel were gone through
     * @param nodes how many situations in which somebody chooses are left
     * @param probabilities how many probabilities of moves there are
     */
    public record Size(int states, int nodes, int probabilities) {}
}
