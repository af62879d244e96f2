package org.surety.analysis.crisis.behaviour;

import java.util.List;
import org.surety.model.agreement.Ballot;

/** How a party votes at one attempt. Numbers are those of variables in a {@link Parameters}. */
public sealed interface BallotLaw {

    /** The order of ballots in arrays. */
    List<Ballot> ORDER = List.of(Ballot.YES, Ballot.NO, Ballot.ABSTAIN);
    /** Index of the yes. */
    int YES = 0;
    /** Index of the no. */
    int NO = 1;
    /** Index of the abstention. */
    int ABSTAIN = 2;

    /** The index of {@code ballot} in arrays. */
    static int indexOf(Ballot ballot) {
        return ORDER.indexOf(ballot);
    }

    /**
     * It votes by chance.
     *
     * @param yes the variable of the probability of yes
     * @param no that of no
     * @param abstain that of abstention
     * @param corners the extreme points of what is possible: probabilities of yes, no and abstention that sum to one
     */
    record Chances(int yes, int no, int abstain, List<double[]> corners) implements BallotLaw {
        /** Copies the list. */
        public Chances {
            corners = List.copyOf(corners);
        }

        /** The variable of ballot {@code index}. */
        public int variable(int index) {
            return index == YES ? yes : index == NO ? no : abstain;
        }
    }

    /**
     * It copies another's ballot, or votes by chance.
     *
     * @param leader whom it copies
     * @param with the variable of the probability that it does
     * @param least the least value of that variable
     * @param most its greatest value
     * @param otherwise how it votes where it does not
     */
    record Follows(String leader, int with, double least, double most, Chances otherwise) implements BallotLaw {}

    /** How it votes by chance, where it does not follow. */
    default Chances own() {
        return switch (this) {
            case Chances chances -> chances;
            case Follows follows -> follows.otherwise();
        };
    }
}
