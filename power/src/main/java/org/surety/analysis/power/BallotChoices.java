package org.surety.analysis.power;

import org.surety.model.agreement.Word;

/** Which ballots a game is played with. */
public enum BallotChoices implements Word {
    /** Yes or no; an abstention is taken to be not available. */
    BINARY(2),
    /** Yes, abstain or no: a ternary voting game. */
    TERNARY(3);

    private final int choices;

    BallotChoices(int choices) {
        this.choices = choices;
    }

    /** How many ballots a member can choose from. */
    public int choices() {
        return choices;
    }
}
