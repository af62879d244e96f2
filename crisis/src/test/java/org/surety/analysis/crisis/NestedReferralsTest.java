package org.surety.analysis.crisis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.surety.analysis.crisis.exact.Solver;
import org.surety.analysis.crisis.exact.Unfolding;
import org.surety.analysis.crisis.plan.Plan;
import org.surety.analysis.crisis.simulate.Sample;
import org.surety.analysis.crisis.simulate.SimulationOrder;
import org.surety.model.agreement.Action;
import org.surety.model.agreement.ActionKind;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.AttackerTest;
import org.surety.model.agreement.EventKind;
import org.surety.model.agreement.Force;
import org.surety.model.agreement.Life;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.Modality;
import org.surety.model.agreement.Next;
import org.surety.model.agreement.Party;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Provenance;
import org.surety.model.agreement.Role;
import org.surety.model.agreement.Status;
import org.surety.model.agreement.Step;
import org.surety.model.agreement.Territory;
import org.surety.model.agreement.Threshold;
import org.surety.model.agreement.Timing;
import org.surety.model.quantity.Hours;
import org.surety.model.quantity.Limit;
import org.surety.model.quantity.Range;
import org.surety.model.quantity.Ratio;
import org.surety.model.scenario.Assumption;
import org.surety.model.scenario.Behaviour;
import org.surety.model.scenario.ByFreedom;
import org.surety.model.scenario.Conduct;
import org.surety.model.scenario.Delay;
import org.surety.model.scenario.Incident;
import org.surety.model.scenario.Scenario;
import org.surety.semantics.Case;

/** What is done two referrals deep counts for the outer one even when the inner one is cut short. */
class NestedReferralsTest {

    private static final Timing UNLIMITED = timing(new Limit.Unlimited());

    private static Timing timing(Limit limit) {
        return new Timing(limit, Timing.Moment.STEP, 0);
    }

    private static Procedure procedure(String id, Step... steps) {
        return new Procedure(id, Set.of(EventKind.ARMED_ATTACK), Optional.empty(), new AttackerTest.Anyone(),
                new Threshold.None(), new Territory.Everywhere(), Next.to(steps[0].id()), List.of(steps),
                Provenance.NONE);
    }

    private static Step act(String id, String by, boolean help, Next then) {
        return new Step.Act(id, Members.named(by), Modality.MAY, List.of(Action.of(ActionKind.ARMS)),
                Force.UNSPECIFIED, Optional.of(help), timing(Limit.within(8)), then, Next.END, Provenance.NONE);
    }

    /**
     * AAA acts with 2/5 within the inmost procedure, which then waits and is cut after five hours; only if it does not,
     * BBB helps.
     */
    private static Setting setting() {
        Procedure main = procedure("main",
                new Step.Refer("first", "middle", UNLIMITED, Next.END, Next.to("help"), Next.END, Provenance.NONE),
                act("help", "BBB", true, Next.END));
        Procedure middle = procedure("middle", new Step.Refer("second", "inmost", timing(Limit.within(5)), Next.END,
                Next.END, Next.END, Provenance.NONE));
        Procedure inmost = procedure("inmost", act("act", "AAA", false, Next.to("wait")),
                new Step.Wait("wait", timing(Limit.within(100)), Next.END, Provenance.NONE));
        List<Party> parties = new ArrayList<>();
        List.of("AAA", "BBB").forEach(it -> parties
                .add(new Party(it, Optional.empty(), Role.GUARANTOR, Optional.empty(), 1, Provenance.NONE)));
        Agreement agreement = new Agreement("nested", "Nested", Status.DRAFT, Optional.empty(), Optional.empty(),
                List.of(), parties, List.of(), List.of(), List.of(), List.of(), List.of(main, middle, inmost),
                Life.UNSPECIFIED, Map.of());
        Case root = Case.of(agreement, "main", new Incident(EventKind.ARMED_ATTACK, Case.OUTSIDER, Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), true));
        Assumption assumed = new Assumption(List.of(), Optional.empty(), true);
        List<Behaviour> behaviours = List.of(
                new Behaviour("AAA", conduct(Ratio.of(2, 5), 2), Map.of(), Map.of(), assumed),
                new Behaviour("BBB", conduct(Ratio.ONE, 0), Map.of(), Map.of(), assumed));
        return Setting.of(root, new Scenario("made", Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.of("main"), Optional.empty(), Optional.empty(), Map.of(), behaviours, Optional.empty(),
                List.of(), assumed));
    }

    private static Conduct conduct(Ratio acts, long delay) {
        return new Conduct(Optional.empty(), new ByFreedom.Alike<>(Range.exactly(acts)),
                new ByFreedom.Alike<>(new Delay.Fixed(Hours.of(delay))), Optional.empty());
    }

    @Test
    void all_engines_agree() {
        Setting setting = setting();
        Plan plan = Plan.of(setting.root(), setting.behaviours());
        double[] middle = setting.behaviours().parameters().middle();
        assertThat(setting.chain(middle, 50, 1_000, Set.of()).by(50)).isCloseTo(0.6, within(1e-12));
        Sample sample = SimulationAgreesTest.draw(plan, setting, 50, new SimulationOrder(1, 100_000, 0, 0.999, 1));
        assertThat(sample.interval(sample.by(50)).contains(0.6)).isTrue();
        Unfolding unfolding = new Unfolding(plan, setting.goal());
        int root = unfolding.root(50);
        assertThat(new Solver(unfolding.program()).solve(middle).at(root)).isCloseTo(0.6, within(1e-12));
    }
}
