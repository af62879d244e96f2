package org.surety.analysis.crisis;

import java.util.List;
import java.util.Optional;
import org.surety.model.quantity.Hours;
import org.surety.semantics.Trigger;

/**
 * How likely enough help is, and on what that depends.
 *
 * @param obstacles why the event does not set the procedure off; empty if it does
 * @param curve the probability of enough help by each hour
 * @param faitAccompli the hour at which it is too late; empty where the scenario names none
 * @param inTime the probability of enough help by that hour, or at any time where there is none
 * @param timing when enough help comes, if it does; empty where it never can
 * @param votes how each vote goes, in the order of the procedure
 * @param parties how likely each party is to help
 * @param sensitivities what {@link #inTime} depends on, the assumption with the largest swing first
 * @param deterrence what the answer means for an attacker
 * @param mishap the course that most often goes wrong; empty where nothing can
 * @param choices what parties that choose do, where some do
 * @param method how it was found
 * @param gaps what the scenario does not say and what was taken for it
 */
public record CrisisAnswer(List<Trigger.Obstacle> obstacles, Curve curve, Optional<Hours> faitAccompli, Bounds inTime,
        Optional<Timing> timing, List<Vote> votes, List<Assistance> parties, List<Sensitivity> sensitivities,
        Deterrence deterrence, Optional<Mishap> mishap, List<Choice> choices, Method method, List<Gap> gaps) {

    /** Copies the lists. */
    public CrisisAnswer {
        obstacles = List.copyOf(obstacles);
        votes = List.copyOf(votes);
        parties = List.copyOf(parties);
        sensitivities = List.copyOf(sensitivities);
        choices = List.copyOf(choices);
        gaps = List.copyOf(gaps);
    }

    /**
     * When enough help comes, given that it does, with every range at its middle.
     *
     * @param expected the expected hour; empty where it has no bound within the hours looked at
     * @param median the first hour by which half of the successes have come
     */
    public record Timing(Optional<Double> expected, long median) {}

    /**
     * How a vote goes.
     *
     * @param step the step, as {@code procedure/step}
     * @param attempt 1 for the first time it is taken
     * @param held the probability that it is held
     * @param passes the probability that it is held and passes
     */
    public record Vote(String step, int attempt, Bounds held, Bounds passes) {}

    /**
     * How likely a party is to help.
     *
     * @param inTime by the fait accompli, or at any time where there is none
     * @param ever at any time
     */
    public record Assistance(String party, Bounds inTime, Bounds ever) {}
}
