package org.surety.conformance.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.surety.model.agreement.Ballot;
import org.surety.model.quantity.Hours;
import org.surety.model.quantity.Range;
import org.surety.model.quantity.Ratio;
import org.surety.model.scenario.Assumption;
import org.surety.model.scenario.Behaviour;
import org.surety.model.scenario.ByFreedom;
import org.surety.model.scenario.Conduct;
import org.surety.model.scenario.Delay;
import org.surety.model.scenario.Incident;
import org.surety.model.scenario.Scenario;
import org.surety.model.scenario.Voting;

/**
 * How parties behave in a scenario made by chance: everybody alike, but for two of whom something else is said. All
 * numbers are exact.
 *
 * @param special by party
 * @param needed how many parties must help
 */
record Habits(Habit everybody, Map<String, Habit> special, int needed) {

    /**
     * How a party behaves.
     *
     * @param ballots how likely each ballot is
     * @param acts how likely it acts, and after how many hours; what is missing to one is never
     * @param talks how many hours it talks
     */
    record Habit(Map<Ballot, Ratio> ballots, Map<Long, Ratio> acts, long talks) {

        static Habit random(Random random) {
            int yes = random.nextInt(5);
            int no = random.nextInt(5 - yes);
            Map<Long, Ratio> acts = new LinkedHashMap<>();
            acts.put((long) random.nextInt(2), Ratio.of(random.nextInt(4), 4));
            acts.put(2L + random.nextInt(3), Ratio.of(1, 4));
            return new Habit(Map.of(Ballot.YES, Ratio.of(yes, 4), Ballot.NO, Ratio.of(no, 4), Ballot.ABSTAIN,
                    Ratio.of(4 - yes - no, 4)), acts, random.nextInt(4));
        }

        private Behaviour behaviour(String who) {
            Map<Ballot, Range> chances = new LinkedHashMap<>();
            ballots.forEach((ballot, chance) -> chances.put(ballot, Range.exactly(chance)));
            List<Delay.Row> rows = new ArrayList<>();
            acts.forEach((hour, chance) -> rows.add(new Delay.Row(Hours.of(hour), chance)));
            Conduct conduct = new Conduct(
                    Optional.of(new Voting(List.of(new Voting.Chances(chances, Optional.empty())), Optional.empty())),
                    ByFreedom.unstated(), new ByFreedom.Alike<>(new Delay.Table(rows)),
                    Optional.of(new Delay.Fixed(Hours.of(talks))));
            return new Behaviour(who, conduct, Map.of(), Map.of("deeds", Ratio.ONE), Assumption.UNSTATED);
        }
    }

    static Habits of(long seed) {
        Random random = new Random(seed);
        return new Habits(Habit.random(random), Map.of("AAA", Habit.random(random), "BBB", Habit.random(random)),
                1 + random.nextInt(2));
    }

    Habit of(String party) {
        return special.getOrDefault(party, everybody);
    }

    /** The scenario, with parties called otherwise. */
    Scenario scenario(Incident event, String procedure, UnaryOperator<String> names) {
        List<Behaviour> behaviours = new ArrayList<>(List.of(everybody.behaviour("parties")));
        special.forEach((party, habit) -> behaviours.add(habit.behaviour(names.apply(party))));
        return new Scenario("random", Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(procedure),
                Optional.of(event), Optional.empty(), Map.of("deeds", Ratio.of(needed)), behaviours, Optional.empty(),
                List.of(), Assumption.UNSTATED);
    }
}
