package org.surety.analysis.crisis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surety.analysis.crisis.behaviour.StepName;
import org.surety.analysis.crisis.exact.ExactGoal;
import org.surety.analysis.crisis.exact.Program;
import org.surety.analysis.crisis.exact.Solver;
import org.surety.analysis.crisis.exact.Unfolding;
import org.surety.analysis.crisis.plan.Plan;
import org.surety.analysis.crisis.plan.StepLimit;
import org.surety.analysis.crisis.simulate.Sample;
import org.surety.analysis.crisis.simulate.SimulationOrder;
import org.surety.semantics.Work;

/** What is promised of a simulation as a whole, on the family of five. */
class SimulationTest {

    private final Setting setting = new Family(5).setting();
    private final Plan plan = Plan.of(setting.root(), setting.behaviours());

    private Sample draw(SimulationOrder order) {
        return SimulationAgreesTest.draw(plan, setting, StepLimit.ENDLESS, order);
    }

    @Test
    void the_answer_does_not_depend_on_the_threads() {
        List<Sample> samples = Stream.of(1, 2, 3, 7)
                .map(threads -> draw(new SimulationOrder(42, 300_001, 0.002, 0.99, threads))).toList();
        assertThat(samples).allMatch(it -> it.equals(samples.getFirst()));
        assertThat(samples.getFirst().runs()).isBetween(100_000L, 300_001L);
        assertThat(draw(new SimulationOrder(43, 300_001, 0.002, 0.99, 1))).isNotEqualTo(samples.getFirst());
    }

    @Test
    void it_draws_as_many_runs_as_ordered_or_stops_when_the_interval_is_narrow_enough() {
        assertThat(draw(new SimulationOrder(1, 1, 0, 0.95, 2)).runs()).isEqualTo(1);
        assertThat(draw(new SimulationOrder(1, 20_000, 0, 0.95, 2)).runs()).isEqualTo(20_000);
        Sample narrow = draw(new SimulationOrder(1, 100_000_000, 0.003, 0.95, 2));
        assertThat(narrow.runs()).isLessThan(1_000_000);
        assertThat(narrow.interval(narrow.by(StepLimit.ENDLESS)).halfWidth()).isLessThanOrEqualTo(0.003);
    }

    /** Without the mend this would go on for hours, or answer with what was drawn by then. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void interrupted_it_gives_no_answer(int threads) throws InterruptedException {
        AtomicReference<Object> came = new AtomicReference<>("nothing");
        Thread asking = new Thread(() -> {
            try {
                came.set(draw(new SimulationOrder(1, SimulationOrder.MOST_RUNS, 0, 0.95, threads)));
            } catch (Work.Stopped cancelled) {
                came.set(cancelled);
            }
        });
        asking.start();
        Thread.sleep(200);
        asking.interrupt();
        asking.join();
        assertThat(came.get()).isInstanceOf(Work.Stopped.class);
    }

    @Test
    void it_counts_votes_and_those_who_help() {
        Sample sample = draw(new SimulationOrder(3, 1_000_000, 0, 0.999, 2));
        for (int attempt = 1; attempt <= 2; attempt++) {
            StepName vote = new StepName("assistance", "vote");
            Sample.Ballot ballot = new Sample.Ballot(vote, attempt);
            close(sample, sample.held().get(ballot), ExactGoal.vote(new ExactGoal.Sight(vote, attempt, false)));
            close(sample, sample.passed().get(ballot), ExactGoal.vote(new ExactGoal.Sight(vote, attempt, true)));
        }
        for (String party : List.of("G1", "G5")) {
            close(sample, sample.helped().get(party), ExactGoal.help(party));
        }
    }

    private void close(Sample sample, long count, ExactGoal goal) {
        Unfolding unfolding = new Unfolding(plan, goal);
        int root = unfolding.root(StepLimit.ENDLESS);
        Program program = unfolding.program();
        double exact = new Solver(program).solve(setting.behaviours().parameters().middle()).at(root);
        assertThat(sample.share(count)).isCloseTo(exact, within(0.002));
        assertThat(sample.interval(count).contains(exact) || exact > 1 - 1e-12).isTrue();
    }
}
