package org.surety.analysis.crisis.answer;

import java.util.List;
import java.util.Optional;
import org.surety.model.quantity.Hours;
import org.surety.semantics.Later;
import org.surety.semantics.Trigger;

/**
 * How likely enough help is, and on what that depends.
 *
 * @param obstacles why the event does not set the procedure off; empty if it does
 * @param curve the probability of enough help by each hour
 * @param faitAccompli the hour at which it is too late; empty where the scenario names none
 * @param inTime the probability of enough help by that hour, or at any time where there is none
 * @param timing when enough help comes, if it does; empty where it never can
 * @param sensitivities what {@link #inTime} depends on, the assumption with the largest swing first
 * @param deterrence what the answer means for an attacker
 * @param choices what parties that choose do, where some do
 * @param method how it was found
 * @param course how it comes about, worked out when it is asked for: of many answers few are told in full
 */
public record CrisisAnswer(List<Trigger.Obstacle> obstacles, Curve curve, Optional<Hours> faitAccompli, Bounds inTime,
        Optional<Timing> timing, List<Sensitivity> sensitivities, Deterrence deterrence, List<PlayerChoice> choices,
        Method method, Later<Course> course) {

    /** Copies the lists. */
    public CrisisAnswer {
        obstacles = List.copyOf(obstacles);
        sensitivities = List.copyOf(sensitivities);
        choices = List.copyOf(choices);
    }

    /** An answer of which all is known. */
    public CrisisAnswer(List<Trigger.Obstacle> obstacles, Curve curve, Optional<Hours> faitAccompli, Bounds inTime,
            Optional<Timing> timing, List<Vote> votes, List<Assistance> parties, List<Sensitivity> sensitivities,
            Deterrence deterrence, Optional<Mishap> mishap, List<PlayerChoice> choices, Method method,
            List<Gap> gaps) {
        this(obstacles, curve, faitAccompli, inTime, timing, sensitivities, deterrence, choices, method,
                known(new Course(votes, parties, mishap, gaps)));
    }

    private static Later<Course> known(Course course) {
        return Later.of(() -> course);
    }

    /**
     * How an answer comes about.
     *
     * @param votes how each vote goes, in the order of the procedure
     * @param parties how likely each party is to help
     * @param mishap the course that most often goes wrong; empty where nothing can
     * @param gaps what the scenario does not say and what was taken for it
     */
    public record Course(List<Vote> votes, List<Assistance> parties, Optional<Mishap> mishap, List<Gap> gaps) {
        /** Copies the lists. */
        public Course {
            votes = List.copyOf(votes);
            parties = List.copyOf(parties);
            gaps = List.copyOf(gaps);
        }
    }

    /** How each vote goes, in the order of the procedure. */
    public List<Vote> votes() {
        return course.get().votes();
    }

    /** How likely each party is to help. */
    public List<Assistance> parties() {
        return course.get().parties();
    }

    /** The course that most often goes wrong; empty where nothing can. */
    public Optional<Mishap> mishap() {
        return course.get().mishap();
    }

    /** What the scenario does not say and what was taken for it. */
    public List<Gap> gaps() {
        return course.get().gaps();
    }

    /**
     * When enough help comes, given that it does, with every range at its middle. Both figures lie between bounds,
     * which are equal where they are known.
     *
     * @param expectedLow the expected hour is not less
     * @param expectedHigh the expected hour is not more; positive infinity where no bound is known
     * @param medianLow the first hour by which half of the successes have come is not earlier
     * @param medianHigh it is not later; {@link Long#MAX_VALUE} where no bound is known
     * @param drawn what runs say, where they were drawn; the bounds are then ends of intervals that hold the figures
     * with a confidence and not for certain
     */
    public record Timing(double expectedLow, double expectedHigh, long medianLow, long medianHigh,
            Optional<Drawn> drawn) {

        /** The mean and the median of runs that were drawn. */
        public record Drawn(double expected, long median) {}

        /** Refuses bounds the wrong way round. */
        public Timing {
            if (!(expectedLow <= expectedHigh) || medianLow > medianHigh) {
                throw new IllegalArgumentException("bounds the wrong way round: " + expectedLow + ", " + expectedHigh
                        + "; " + medianLow + ", " + medianHigh);
            }
        }

        /** The expected hour, or that of the runs; empty where only bounds are known. */
        public Optional<Double> expected() {
            return drawn.map(Drawn::expected)
                    .or(() -> expectedLow == expectedHigh ? Optional.of(expectedLow) : Optional.empty());
        }

        /**
         * The first hour by which half of the successes have come, or that of the runs; empty where only bounds are
         * known.
         */
        public Optional<Long> median() {
            return drawn.map(Drawn::median)
                    .or(() -> medianLow == medianHigh ? Optional.of(medianLow) : Optional.empty());
        }
    }

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
