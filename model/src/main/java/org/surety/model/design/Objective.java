package org.surety.model.design;

/** What makes one version better than another. */
public sealed interface Objective {

    /**
     * More likely help in time.
     *
     * @param over in which scenario
     */
    record Help(Over over) implements Objective {}

    /** More acceptable to a party. */
    record Acceptability(String party) implements Objective {}

    /** More parties needed to stop help, in the scenario in which the fewest are. */
    record LeastBlocked() implements Objective {}

    /** Fewer duties, counted by bearer. */
    record FewestDuties() implements Objective {}

    /** Over which scenarios help is looked at. */
    sealed interface Over {
        /** The scenario in which it is least likely. */
        record Worst() implements Over {}

        /** The mean of all scenarios, each counting alike. */
        record Mean() implements Over {}

        /** One scenario. */
        record In(String scenario) implements Over {}
    }
}
