package org.surety.analysis.crisis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.surety.analysis.coalition.RandomCases;
import org.surety.analysis.crisis.behaviour.BallotLaw;
import org.surety.analysis.crisis.behaviour.Behaviours;
import org.surety.analysis.crisis.behaviour.Parameters;
import org.surety.analysis.crisis.behaviour.StepName;
import org.surety.model.agreement.Ballot;
import org.surety.model.quantity.Range;
import org.surety.model.quantity.Ratio;
import org.surety.model.scenario.Assumption;
import org.surety.model.scenario.Behaviour;
import org.surety.model.scenario.ByFreedom;
import org.surety.model.scenario.Conduct;
import org.surety.model.scenario.Scenario;
import org.surety.model.scenario.Voting;
import org.surety.semantics.Case;

/** How the attacker votes as such holds whatever more specific entries say about its ballot. */
class AttackerBallotTest {

    private static Behaviour behaviour(String who, Ballot ballot, Optional<Ballot> asAttacker) {
        Voting voting = new Voting(List.of(always(ballot)), asAttacker.map(AttackerBallotTest::always));
        return new Behaviour(who, new Conduct(Optional.of(voting), ByFreedom.unstated(), ByFreedom.unstated(),
                Optional.empty()), Map.of(), Map.of(), Assumption.UNSTATED);
    }

    private static Voting.Attempt always(Ballot ballot) {
        return new Voting.Chances(Map.of(ballot, Range.exactly(Ratio.ONE)), Optional.empty());
    }

    @Test
    void a_more_specific_ballot_does_not_hide_it() {
        long seed = 0;
        while (!RandomCases.of(seed).incident().attacker().equals("AAA")) {
            seed++;
        }
        Case root = RandomCases.of(seed);
        Scenario scenario = new Scenario("made", Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.of(root.incident()), Optional.empty(), Map.of(),
                List.of(behaviour("guarantors", Ballot.ABSTAIN, Optional.of(Ballot.NO)),
                        behaviour("AAA", Ballot.YES, Optional.empty())),
                Optional.empty(), List.of(), Assumption.UNSTATED);
        Behaviours behaviours = new Behaviours(root, scenario, new Parameters());
        BallotLaw attacker = behaviours.ballot("AAA", new StepName("main", "s0"), 1);
        BallotLaw other = behaviours.ballot("BBB", new StepName("main", "s0"), 1);
        assertThat(attacker.own().corners()).singleElement().isEqualTo(new double[]{0, 1, 0});
        assertThat(other.own().corners()).singleElement().isEqualTo(new double[]{0, 0, 1});
    }
}
