package org.surety.analysis.power;

/**
 * What is measured. {@code n} members; a <em>swing</em> of a member is a set of the others that fails alone and passes
 * with it. The ternary versions stand in {@code docs/power.md}.
 */
public enum Index {
    /** Probability that a member decides when the others toss coins: swings / 2^(n-1). Penrose 1946, Banzhaf 1965. */
    PENROSE_BANZHAF("Penrose-Banzhaf measure (absolute)"),
    /** The Penrose-Banzhaf measure normalised to sum one. Banzhaf 1965. */
    BANZHAF("Banzhaf index (normalised)"),
    /**
     * Probability of being pivotal in a random order: sum over swings S of |S|!(n-|S|-1)!/n!. Shapley and Shubik 1954.
     */
    SHAPLEY_SHUBIK("Shapley-Shubik index"),
    /** Every vulnerable coalition shares one equally among its critical members; normalised. Johnston 1978. */
    JOHNSTON("Johnston index"),
    /** The mean over minimal winning coalitions of an equal share in each. Deegan and Packel 1978. */
    DEEGAN_PACKEL("Deegan-Packel index"),
    /** The number of minimal winning coalitions with the member, normalised: public good index. Holler 1982. */
    HOLLER("Holler index (public good)"),
    /** Swings / winning coalitions: the power to prevent action. Coleman 1971. */
    COLEMAN_PREVENT("Coleman power to prevent action"),
    /** Swings / losing coalitions: the power to initiate action. Coleman 1971. */
    COLEMAN_INITIATE("Coleman power to initiate action"),
    /**
     * Probability that the outcome is the member's ballot: one half plus half of the Penrose-Banzhaf measure if
     * monotone. Rae 1969.
     */
    SATISFACTION("Satisfaction (Rae)"),
    /** Of the body: the share of all ballots under which the decision is taken. Coleman 1971. */
    POWER_TO_ACT("Power of the body to act"),
    /** Of the body: how many minimal winning and minimal blocking coalitions there are, and the first ones. */
    MINIMAL_COALITIONS("Minimal winning and blocking coalitions");

    private final String title;

    Index(String title) {
        this.title = title;
    }

    /** What it is called in a table. */
    public String title() {
        return title;
    }

    /** Whether it is a number of each member rather than of the body. */
    public boolean isOfMembers() {
        return this != POWER_TO_ACT && this != MINIMAL_COALITIONS;
    }

    /** Whether it makes sense only where more support never hurts. */
    boolean needsMonotony() {
        return switch (this) {
            case PENROSE_BANZHAF, BANZHAF, SATISFACTION, POWER_TO_ACT -> false;
            case SHAPLEY_SHUBIK, JOHNSTON, DEEGAN_PACKEL, HOLLER, COLEMAN_PREVENT, COLEMAN_INITIATE,
                    MINIMAL_COALITIONS ->
                    true;
        };
    }

    /** Whether it is defined when members may abstain. */
    boolean isTernary() {
        return switch (this) {
            case PENROSE_BANZHAF, BANZHAF, SHAPLEY_SHUBIK, SATISFACTION, POWER_TO_ACT -> true;
            case JOHNSTON, DEEGAN_PACKEL, HOLLER, COLEMAN_PREVENT, COLEMAN_INITIATE, MINIMAL_COALITIONS -> false;
        };
    }
}
