package org.surety.analysis.power;

/** Which ballots a game is played with. */
public enum BallotChoices {
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
