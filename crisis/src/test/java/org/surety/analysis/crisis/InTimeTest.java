package org.surety.analysis.crisis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.surety.analysis.coalition.RandomCases;
import org.surety.analysis.crisis.answer.Bounds;
import org.surety.analysis.crisis.answer.CrisisAnswer;
import org.surety.analysis.crisis.answer.CrisisRequest;
import org.surety.analysis.crisis.answer.Method;
import org.surety.analysis.crisis.behaviour.Parameter;
import org.surety.analysis.crisis.explain.CaseSetup;
import org.surety.analysis.crisis.plan.Plan;
import org.surety.analysis.crisis.plan.Unfoldable;
import org.surety.model.quantity.Hours;
import org.surety.model.scenario.Scenario;
import org.surety.semantics.Case;
import org.surety.semantics.TooLarge;
import org.surety.semantics.Unanswerable;

/**
 * The answer for very many cases is that of the crisis for each of them, to the last bit where that is exact too, in
 * whatever order they come. On cases made by chance, many of each scenario, which have parties and steps in common.
 * More: {@code -Dsurety.cases=20000}.
 */
class InTimeTest {

    private static final int SCENARIOS = Integer.getInteger("surety.cases", 20) / 10;
    private static final int CASES = 10;

    private static Case root(long seed) {
        return seed % 4 == 0 ? RandomCases.of(seed) : RandomCases.lively(seed);
    }

    private static List<Case> cases(long block) {
        List<Case> cases = new ArrayList<>();
        for (long seed = CASES * block; seed < CASES * (block + 1); seed++) {
            cases.add(root(seed));
        }
        return cases;
    }

    private static Scenario scenario(long block) {
        return RandomScenarios.withRanges(block, root(CASES * block));
    }

    /** Empty where the case is too large for every engine. */
    private static <T> Optional<T> value(Supplier<T> answer) {
        try {
            return Optional.of(answer.get());
        } catch (TooLarge large) {
            return Optional.empty();
        }
    }

    @Test
    void is_the_middle_of_the_crisis_in_any_order() {
        int between = 0;
        TreeMap<Method.Engine, Integer> engines = new TreeMap<>();
        for (long block = 0; block < SCENARIOS; block++) {
            Scenario scenario = scenario(block);
            InTime forwards = new InTime(scenario);
            InTime backwards = new InTime(scenario);
            List<Case> cases = cases(block);
            List<Optional<Double>> found =
                    cases.stream().map(root -> value(() -> forwards.middle(root))).toList();
            List<Optional<Double>> back =
                    cases.reversed().stream().map(root -> value(() -> backwards.middle(root))).toList();
            assertThat(back.reversed()).as("scenario %d", block).isEqualTo(found);
            for (long most : new long[]{0, 2000}) {
                InTime forgetful = new InTime(scenario, most);
                assertThat(cases.stream().map(root -> value(() -> forgetful.middle(root))).toList())
                        .as("scenario %d, at most %d numbers kept", block, most).isEqualTo(found);
            }
            for (int i = 0; i < cases.size(); i++) {
                Case root = cases.get(i);
                Optional<CrisisAnswer> expected = value(() -> Crisis.of(root, scenario, CrisisRequest.EXACT));
                if (expected.isEmpty()) {
                    assertThat(found.get(i)).as("scenario %d, case %d", block, i).isEmpty();
                    continue;
                }
                Method.Engine engine = expected.get().method().engine();
                engines.merge(engine, 1, Integer::sum);
                double middle = expected.get().inTime().middle();
                // Where only something else that is told cannot be unfolded, this one number is still worked out
                // exactly.
                assertThat(found.get(i).orElseThrow()).as("scenario %d, case %d", block, i).isCloseTo(middle,
                        within(engine == Method.Engine.EXACT ? 0 : 1e-12));
                between += middle > 0 && middle < 1 ? 1 : 0;
            }
        }
        assertThat(between).as("answers that depend on chance; engines: %s", engines)
                .isGreaterThan(SCENARIOS * CASES / 8);
        assertThat(engines).containsKeys(Method.Engine.EXACT, Method.Engine.GRAPH);
    }

    /** A share for each variable, from its name alone. */
    private static ToDoubleFunction<Parameter> shares(int draw) {
        return variable -> Math.floorMod((variable.entry() + variable.party()).hashCode() * 31 + draw, 101) / 100.0;
    }

    @Test
    void at_shares_of_the_ranges_is_what_each_case_has_by_itself_and_within_the_bounds() {
        int compared = 0;
        for (long block = 0; block < SCENARIOS; block++) {
            Scenario scenario = scenario(block);
            InTime inTime = new InTime(scenario);
            for (Case root : cases(block)) {
                ToDoubleFunction<Parameter> share = shares((int) block);
                CaseSetup setup = CaseSetup.of(root, scenario);
                try {
                    Plan plan = Plan.of(root, setup.behaviours());
                    double[] at = setup.behaviours().parameters().at(share);
                    double expected = CaseSetup.chance(plan, setup.goal(plan), setup.deadline(), at);
                    Bounds bounds = inTime.bounds(root);
                    if (root.trigger().isMet()
                            && Crisis.of(root, scenario, CrisisRequest.EXACT).method().engine()
                                    == Method.Engine.EXACT) {
                        assertThat(inTime.at(root, share)).as("scenario %d", block)
                                .isEqualTo(Math.clamp(expected, 0, 1))
                                .isBetween(bounds.low() - 1e-9, bounds.high() + 1e-9);
                        compared++;
                    }
                } catch (Unfoldable | TooLarge leftOut) {
                    continue;
                }
            }
        }
        assertThat(compared).isGreaterThan(SCENARIOS * CASES / 2);
    }

    @Test
    void ends_of_all_ranges_are_shares_of_zero_and_one() {
        for (long block = 0; block < SCENARIOS; block++) {
            Case root = root(CASES * block);
            CaseSetup setup = CaseSetup.of(root, scenario(block));
            try {
                Plan.of(root, setup.behaviours());
            } catch (Unfoldable leftOut) {
                continue;
            }
            for (double share : new double[]{0, 0.3, 1}) {
                double[] at = setup.behaviours().parameters().at(it -> share);
                List<Parameter> variables = setup.behaviours().parameters().variables();
                for (int i = 0; i < at.length; i++) {
                    assertThat(at[i]).isBetween(variables.get(i).range().low().toDouble() - 1e-12,
                            variables.get(i).range().high().toDouble() + 1e-12);
                }
                setup.behaviours().parameters().ballots().forEach(
                        it -> assertThat(at[it.yes()] + at[it.no()] + at[it.abstain()]).isCloseTo(1,
                                within(1e-12)));
            }
        }
    }

    @Test
    void sizes_of_the_family_share_nothing_but_the_scenario() {
        Family five = new Family(5);
        InTime inTime = new InTime(five.scenario());
        double first = inTime.middle(five.root());
        inTime.middle(new Family(7).root());
        assertThat(first).isEqualTo(new InTime(five.scenario()).middle(five.root()))
                .isCloseTo(Family.EVER.getOrDefault(5, 0.0), within(1e-12));
        assertThat(inTime.middle(five.root())).isEqualTo(first);
    }

    @Test
    void refuses_what_is_no_share_and_more_time_than_is_looked_at() {
        Family family = new Family(3);
        Scenario plain = family.scenario();
        Scenario slow = new Scenario(plain.id(), plain.title(), plain.agreement(), plain.base(), plain.procedure(),
                plain.incident(), Optional.of(Hours.of(24L * 365 * 3)), plain.enough(), plain.behaviours(),
                plain.outcome(), plain.sources(), plain.source());
        assertThatThrownBy(() -> new InTime(slow)).isInstanceOf(Unanswerable.class)
                .hasMessageContaining("hour by hour");
        assertThatThrownBy(() -> new InTime(plain).at(family.root(), it -> 2))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("between 0 and 1");
    }
}
