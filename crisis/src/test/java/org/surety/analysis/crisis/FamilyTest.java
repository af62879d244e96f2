package org.surety.analysis.crisis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surety.analysis.crisis.exact.Solver;
import org.surety.analysis.crisis.exact.Unfolding;
import org.surety.analysis.crisis.plan.Plan;
import org.surety.analysis.crisis.plan.StepLimit;

/** The values of the family that PRISM 4.10 has found. */
class FamilyTest {

    @ParameterizedTest
    @ValueSource(ints = {3, 5, 7, 10, 12})
    void exact(int size) {
        Setting setting = new Family(size).setting();
        Plan plan = Plan.of(setting.root(), setting.behaviours());
        Unfolding unfolding = new Unfolding(plan, setting.goal());
        int root = unfolding.root(StepLimit.ENDLESS);
        double found = new Solver(unfolding.program()).solve(setting.behaviours().parameters().middle()).at(root);
        assertThat(found).isCloseTo(Family.EVER.get(size), within(1e-12));
    }
}
