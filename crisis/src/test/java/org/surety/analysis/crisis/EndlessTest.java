package org.surety.analysis.crisis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.surety.analysis.crisis.answer.CrisisAnswer;
import org.surety.analysis.crisis.answer.CrisisRequest;
import org.surety.analysis.crisis.answer.Method;
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

/**
 * Where nothing has a limit, the expected hour and the median are those of an absorbing Markov chain in hours, built
 * here from the meaning of the delays alone and solved by linear algebra. Cases are made by chance from fixed seeds: a
 * pause, talks of two parties without a limit, and an act of up to three without one, of whom not all need be willing.
 */
class EndlessTest {

    private static final int CASES = Math.max(6, Integer.getInteger("surety.cases", 0) / 20);
    private static final Assumption ASSUMED = new Assumption(List.of(), Optional.empty(), true);
    private static final List<String> PARTIES = List.of("AAA", "BBB", "CCC");
    private static final Timing UNLIMITED = new Timing(new Limit.Unlimited(), Timing.Moment.STEP, 0);

    /** A geometric delay: at the end of each period with the chance of so many thousandths. */
    private record Slow(int thousandths, int period) {
        static Slow of(SplittableRandom random, int[] periods) {
            return new Slow(random.nextInt(5) == 0 ? 10 + random.nextInt(20) : 50 + random.nextInt(400),
                    periods[random.nextInt(periods.length)]);
        }

        double chance() {
            return thousandths / 1000.0;
        }

        Delay delay() {
            return new Delay.Geometric(Range.exactly(Ratio.of(thousandths, 1000)), Hours.of(period));
        }
    }

    /**
     * A case: hours of pause, delays of those who talk, delays and tenths of willingness of those who act, and how many
     * of them are enough.
     */
    private record Endless(int pause, List<Slow> talks, List<Slow> acts, List<Integer> tenths, int enough) {

        static Endless of(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            int[] periods =
                    random.nextBoolean() ? new int[]{1} : random.nextBoolean() ? new int[]{4, 6} : new int[]{24};
            int count = 1 + random.nextInt(3);
            List<Slow> talks = new ArrayList<>();
            for (int i = random.nextInt(3); i > 0; i--) {
                talks.add(Slow.of(random, periods));
            }
            List<Slow> acts = new ArrayList<>();
            List<Integer> tenths = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                acts.add(Slow.of(random, periods));
                tenths.add(random.nextInt(3) == 0 ? 10 : 1 + random.nextInt(9));
            }
            return new Endless(random.nextInt(30), talks, acts, tenths, 1 + random.nextInt(count));
        }

        Case root() {
            List<Party> parties = new ArrayList<>();
            PARTIES.forEach(it -> parties
                    .add(new Party(it, Optional.empty(), Role.GUARANTOR, Optional.empty(), 1, Provenance.NONE)));
            parties.add(new Party("VVV", Optional.empty(), Role.PROTECTED, Optional.empty(), 1, Provenance.NONE));
            List<Step> steps = new ArrayList<>();
            steps.add(new Step.Wait("pause", new Timing(Limit.within(pause), Timing.Moment.STEP, 0), Next.to("talk"),
                    Provenance.NONE));
            steps.add(new Step.Consult("talk", first(talks.size()), UNLIMITED, Next.to("help"), Provenance.NONE));
            steps.add(new Step.Act("help", first(acts.size()), Modality.MAY, List.of(Action.of(ActionKind.ARMS)),
                    Force.UNSPECIFIED, Optional.empty(), UNLIMITED, Next.END, Next.END, Provenance.NONE));
            Procedure procedure = new Procedure("main", Set.of(EventKind.ARMED_ATTACK), Optional.empty(),
                    new AttackerTest.Anyone(), new Threshold.None(), new Territory.Everywhere(), Next.to("pause"),
                    steps, Provenance.NONE);
            Agreement agreement = new Agreement("endless", "Endless", Status.DRAFT, Optional.empty(), Optional.empty(),
                    List.of(), parties, List.of(), List.of(), List.of(), List.of(), List.of(procedure),
                    Life.UNSPECIFIED, Map.of());
            return Case.of(agreement, "main", new Incident(EventKind.ARMED_ATTACK, Case.OUTSIDER, Optional.of("VVV"),
                    Optional.empty(), Optional.empty(), Optional.empty(), true));
        }

        private static Members first(int count) {
            return count == 0
                    ? Members.of(Members.Kind.NOBODY)
                    : new Members.Union(PARTIES.subList(0, count).stream().<Members>map(Members::named).toList());
        }

        Scenario scenario() {
            List<Behaviour> behaviours = new ArrayList<>();
            for (int i = 0; i < PARTIES.size(); i++) {
                ByFreedom<Range> willing = i < acts.size()
                        ? new ByFreedom.Alike<>(Range.exactly(Ratio.of(tenths.get(i), 10)))
                        : ByFreedom.unstated();
                ByFreedom<Delay> delay =
                        i < acts.size() ? new ByFreedom.Alike<>(acts.get(i).delay()) : ByFreedom.unstated();
                Optional<Delay> talk = i < talks.size() ? Optional.of(talks.get(i).delay()) : Optional.empty();
                behaviours.add(new Behaviour(PARTIES.get(i), new Conduct(Optional.empty(), willing, delay, talk),
                        Map.of(), Map.of("force", Ratio.ONE), ASSUMED));
            }
            return new Scenario("endless", Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("main"),
                    Optional.empty(), Optional.empty(), Map.of("force", Ratio.of(enough)), behaviours,
                    Optional.empty(), List.of(), ASSUMED);
        }

        int cycle() {
            int cycle = 1;
            for (int period : List.of(4, 6, 24)) {
                boolean there = talks.stream().anyMatch(it -> it.period() == period)
                        || acts.stream().anyMatch(it -> it.period() == period);
                cycle = !there ? cycle : period == 24 ? 24 : cycle == 4 && period == 6 ? 12 : Math.max(cycle, period);
            }
            return cycle;
        }
    }

    /**
     * A state: whether help is under way, who has done their part of those who will, and the age of the step in its
     * cycle.
     */
    private record Place(boolean helping, int done, int age) {}

    /** The chain for given parties that will act, in hours after the pause. */
    private static final class Markov {

        private final Endless it;
        private final int willing;
        private final int cycle;
        private final Map<Place, Integer> numbers = new HashMap<>();
        private final List<Map<Integer, Double>> arrows = new ArrayList<>();

        Markov(Endless it, int willing) {
            this.it = it;
            this.willing = willing;
            this.cycle = it.cycle();
            number(new Place(it.talks().isEmpty(), 0, 0));
        }

        private static final int HELPED = -1;

        private int number(Place place) {
            if (place.helping() && Integer.bitCount(place.done()) >= it.enough()) {
                return HELPED;
            }
            Integer there = numbers.get(place);
            if (there != null) {
                return there;
            }
            int number = arrows.size();
            numbers.put(place, number);
            Map<Integer, Double> after = new HashMap<>();
            arrows.add(after);
            List<Slow> laws = place.helping() ? it.acts() : it.talks();
            int everybody = place.helping() ? willing : (1 << laws.size()) - 1;
            spread(place, laws, everybody & ~place.done(), place.done(), 1, after);
            return number;
        }

        /** Each of those who are left does their part in the next hour, or not. */
        private void spread(Place place, List<Slow> laws, int left, int done, double chance,
                Map<Integer, Double> after) {
            if (left == 0) {
                boolean over = !place.helping() && done == (1 << laws.size()) - 1;
                after.merge(number(over
                        ? new Place(true, 0, 0)
                        : new Place(place.helping(), done, (place.age() + 1) % cycle)), chance, Double::sum);
                return;
            }
            int one = Integer.numberOfTrailingZeros(left);
            double now = (place.age() + 1) % laws.get(one).period() == 0 ? laws.get(one).chance() : 0;
            if (now > 0) {
                spread(place, laws, left & ~(1 << one), done | 1 << one, chance * now, after);
            }
            spread(place, laws, left & ~(1 << one), done, chance * (1 - now), after);
        }

        /** The mean number of hours to absorption: (I - Q) t = 1, by elimination. */
        double mean() {
            int size = arrows.size();
            double[][] rows = new double[size][size + 1];
            for (int i = 0; i < size; i++) {
                rows[i][i] = 1;
                rows[i][size] = 1;
                for (Map.Entry<Integer, Double> arrow : arrows.get(i).entrySet()) {
                    if (arrow.getKey() != HELPED) {
                        rows[i][arrow.getKey()] -= arrow.getValue();
                    }
                }
            }
            for (int i = 0; i < size; i++) {
                int pivot = i;
                for (int k = i + 1; k < size; k++) {
                    pivot = Math.abs(rows[k][i]) > Math.abs(rows[pivot][i]) ? k : pivot;
                }
                double[] row = rows[pivot];
                rows[pivot] = rows[i];
                rows[i] = row;
                for (int k = i + 1; k < size; k++) {
                    double factor = rows[k][i] / row[i];
                    for (int j = i; factor != 0 && j <= size; j++) {
                        rows[k][j] -= factor * row[j];
                    }
                }
            }
            double[] times = new double[size];
            for (int i = size - 1; i >= 0; i--) {
                times[i] = rows[i][size];
                for (int k = i + 1; k < size; k++) {
                    times[i] -= rows[i][k] * times[k];
                }
                times[i] /= rows[i][i];
            }
            return times[0];
        }

        double[] start() {
            double[] weights = new double[arrows.size()];
            weights[0] = 1;
            return weights;
        }

        /** An hour later; what has been absorbed is gone. */
        double[] next(double[] weights) {
            double[] next = new double[weights.length];
            for (int i = 0; i < weights.length; i++) {
                double weight = weights[i];
                if (weight > 0) {
                    arrows.get(i).forEach((to, chance) -> {
                        if (to != HELPED) {
                            next[to] += weight * chance;
                        }
                    });
                }
            }
            return next;
        }
    }

    /** What the chains say. @param ever the probability of enough help at all */
    private record Truth(double ever, double expected, long median) {}

    private static Truth truth(Endless it) {
        Map<Markov, Double> chains = new HashMap<>();
        Map<Markov, double[]> weights = new HashMap<>();
        double ever = 0;
        double hours = 0;
        for (int willing = 0; willing < 1 << it.acts().size(); willing++) {
            double chance = 1;
            for (int i = 0; i < it.acts().size(); i++) {
                double acts = it.tenths().get(i) / 10.0;
                chance *= (willing >> i & 1) == 1 ? acts : 1 - acts;
            }
            if (chance > 0 && Integer.bitCount(willing) >= it.enough()) {
                Markov chain = new Markov(it, willing);
                chains.put(chain, chance);
                weights.put(chain, chain.start());
                ever += chance;
                hours += chance * (it.pause() + chain.mean());
            }
        }
        double left = ever;
        long hour = it.pause();
        while (left > ever / 2 * (1 + 1e-12)) {
            left = 0;
            for (Map.Entry<Markov, Double> chain : chains.entrySet()) {
                double[] next = chain.getKey().next(weights.get(chain.getKey()));
                weights.put(chain.getKey(), next);
                for (double weight : next) {
                    left += chain.getValue() * weight;
                }
            }
            hour++;
        }
        return new Truth(ever, hours / ever, hour);
    }

    @Test
    void expected_hour_and_median_are_those_of_the_absorbing_chain() {
        int known = 0;
        for (long seed = 0; seed < CASES; seed++) {
            Endless it = Endless.of(seed);
            Truth truth = truth(it);
            CrisisAnswer answer = Crisis.of(it.root(), it.scenario(), CrisisRequest.EXACT);
            CrisisAnswer.Timing timing = answer.timing().orElseThrow();
            assertThat(answer.curve().ever().middle()).as("seed %d: %s", seed, it).isCloseTo(truth.ever(),
                    within(1e-12));
            assertThat(timing.expectedLow()).as("seed %d: %s, %s", seed, it, truth)
                    .isLessThanOrEqualTo(truth.expected() * (1 + 1e-9));
            assertThat(timing.expectedHigh()).as("seed %d: %s, %s", seed, it, truth)
                    .isGreaterThanOrEqualTo(truth.expected() * (1 - 1e-9));
            assertThat(timing.medianLow()).as("seed %d: %s", seed, it).isLessThanOrEqualTo(truth.median());
            assertThat(timing.medianHigh()).as("seed %d: %s", seed, it).isGreaterThanOrEqualTo(truth.median());
            known += timing.expected().isPresent() && timing.median().isPresent() ? 1 : 0;
        }
        assertThat(known).as("cases in which the figures are known, not only bounded")
                .isGreaterThan(CASES * 9 / 10);
    }

    @Test
    void searched_states_and_drawn_runs_keep_to_it() {
        int runs = 0;
        int missed = 0;
        for (long seed = 0; seed < CASES / 4; seed++) {
            Endless it = Endless.of(seed);
            Truth truth = truth(it);
            CrisisAnswer searched = Crisis.of(it.root(), it.scenario(), with(Method.Engine.GRAPH));
            CrisisAnswer.Timing timing = searched.timing().orElseThrow();
            assertThat(truth.expected()).as("seed %d: %s, %s", seed, it, timing)
                    .isBetween(timing.expectedLow() * (1 - 1e-9), timing.expectedHigh() * (1 + 1e-9));
            assertThat(truth.median()).as("seed %d: %s, %s", seed, it, timing).isBetween(timing.medianLow(),
                    timing.medianHigh());
            assertThat(truth.ever()).as("seed %d: %s", seed, it).isBetween(searched.curve().ever().low() - 1e-12,
                    searched.curve().ever().high() + 1e-12);
            if (!searched.curve().ever().cut()) {
                assertThat(searched.curve().ever().middle()).as("seed %d", seed).isCloseTo(truth.ever(), within(1e-6));
            }
            CrisisAnswer.Timing drawn = Crisis.of(it.root(), it.scenario(), with(Method.Engine.SIMULATE)).timing()
                    .orElseThrow();
            runs += 2;
            missed += truth.expected() < drawn.expectedLow() || truth.expected() > drawn.expectedHigh() ? 1 : 0;
            missed += truth.median() < drawn.medianLow() || truth.median() > drawn.medianHigh() ? 1 : 0;
        }
        assertThat(missed).as("intervals at 95 percent of %d that miss", runs).isLessThan(Math.max(4, runs / 5));
    }

    private static CrisisRequest with(Method.Engine engine) {
        return new CrisisRequest(Map.of(), engine, Optional.empty(), List.of(), List.of(),
                new CrisisRequest.Simulation(5, 20_000, 0, 0.95, 1), 10);
    }
}
