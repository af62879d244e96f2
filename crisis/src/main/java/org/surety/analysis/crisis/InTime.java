package org.surety.analysis.crisis;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.surety.analysis.crisis.answer.Bounds;
import org.surety.analysis.crisis.answer.CrisisRequest;
import org.surety.analysis.crisis.behaviour.Parameter;
import org.surety.analysis.crisis.behaviour.Parameters;
import org.surety.analysis.crisis.engine.EngineChoice;
import org.surety.analysis.crisis.engine.GraphAnswer;
import org.surety.analysis.crisis.engine.Ledger;
import org.surety.analysis.crisis.engine.SimulatedAnswer;
import org.surety.analysis.crisis.engine.Timeline;
import org.surety.analysis.crisis.explain.CaseSetup;
import org.surety.analysis.crisis.plan.Plan;
import org.surety.analysis.crisis.plan.Unfoldable;
import org.surety.model.scenario.Scenario;
import org.surety.semantics.Case;

/**
 * The probability of enough help in time and nothing else, for very many cases in one scenario: versions of an
 * agreement that are to be compared. What versions have in common is worked out once and kept, up to some tens of
 * megabytes; a version that differs in one limit takes a small part of the time of {@link Crisis}. Answers do not
 * depend on which cases were asked about before.
 *
 * <p>
 * Not for several threads at once: each needs one of its own.
 */
public final class InTime {

    private static final CrisisRequest REQUEST = CrisisRequest.EXACT;

    private final Scenario scenario;
    private final long deadline;
    private final long most;
    private Ledger ledger;

    /**
     * For the cases of a scenario.
     *
     * @param scenario with everything it takes over from those it extends
     * @throws IllegalArgumentException if it allows more than two years, which is more than {@link Crisis} looks at
     */
    public InTime(Scenario scenario) {
        this(scenario, Ledger.MOST_NUMBERS);
    }

    /** @param most about how many numbers to keep; no answer depends on it */
    InTime(Scenario scenario, long most) {
        Timeline.asked(scenario, REQUEST);
        this.scenario = scenario;
        this.deadline = scenario.faitAccompli().map(it -> it.count()).orElse(Long.MAX_VALUE);
        this.most = most;
        this.ledger = new Ledger(scenario, most);
    }

    /**
     * The probability of enough help by the hour at which it is too late (at any time where the scenario names none),
     * with every assumption at the middle of its range: {@code inTime().middle()} of the answer of {@link Crisis}. The
     * exact engine answers wherever it can tell this one number, though {@link Crisis}, which tells more, may have to
     * search the states (and then has the same within 1e-12) or to draw runs; where it cannot, they do here too.
     *
     * @return from 0 to 1; 0 where the event does not set the procedure off
     * @throws IllegalArgumentException if parties follow each other in a circle, or steps lead in one
     * @throws org.surety.semantics.TooLarge if the case is too large for every engine
     */
    public double middle(Case root) {
        return answer(root, Optional.empty());
    }

    /**
     * The same as {@link #middle}, where it can be told exactly and at once.
     *
     * @return empty where only a search of states or runs that are drawn could tell
     * @throws IllegalArgumentException as {@link #middle}
     */
    public OptionalDouble exactly(Case root) {
        try {
            return OptionalDouble.of(root.trigger().isMet() ? Math.clamp(unfolded(root, Optional.empty()), 0, 1) : 0);
        } catch (Unfoldable unfoldable) {
            return OptionalDouble.empty();
        }
    }

    /**
     * The same, with every assumption at a share of its range instead.
     *
     * @param share from 0 for the low end to 1 for the high end; asked for each variable whose range is not a point, by
     * whatever the variable says of itself, so that an assumption
     * can have the same share in every case. Of the ballots of a party, which sum to one, the range that the others
     * leave counts, and the one that takes the rest (else the last)
     *            is what remains; half of everything is therefore not always the middle
     * @throws IllegalArgumentException as {@link #middle}, or if a share does not lie from 0 to 1
     * @throws org.surety.semantics.TooLarge as {@link #middle}
     */
    public double at(Case root, ToDoubleFunction<Parameter> share) {
        return answer(root, Optional.of(share));
    }

    /**
     * The bounds over all values within the ranges, with the middle: {@code inTime()} of the answer of {@link Crisis}.
     * Worked out for each case by itself.
     *
     * @throws IllegalArgumentException as {@link #middle}
     * @throws org.surety.semantics.TooLarge as {@link #middle}
     */
    public Bounds bounds(Case root) {
        return Crisis.of(root, scenario, REQUEST).inTime();
    }

    private double answer(Case root, Optional<ToDoubleFunction<Parameter>> share) {
        if (!root.trigger().isMet()) {
            return 0;
        }
        double chance;
        try {
            chance = unfolded(root, share);
        } catch (Unfoldable unfoldable) {
            Function<Parameters, double[]> at = at(share);
            chance = new EngineChoice(root, scenario).instead(unfoldable,
                    (setup, why) -> new GraphAnswer(setup, REQUEST, why).inTime(at),
                    (setup, why) -> new SimulatedAnswer(setup, REQUEST, why, at).inTime());
        }
        return Math.clamp(chance, 0, 1);
    }

    private double unfolded(Case root, Optional<ToDoubleFunction<Parameter>> share) {
        if (ledger.isFull()) {
            ledger = new Ledger(scenario, most);
        }
        ledger.shorten();
        Optional<Ledger.Entry> entry = ledger.enter(root);
        if (entry.isEmpty()) {
            CaseSetup setup = CaseSetup.of(root, scenario);
            Plan plan = Plan.of(root, setup.behaviours());
            return CaseSetup.chance(plan, setup.goal(plan), deadline,
                    at(share).apply(setup.behaviours().parameters()));
        }
        return share.isEmpty()
                ? entry.get().middle(deadline)
                : entry.get().at(deadline, ledger.parameters().at(share.get()));
    }

    private static Function<Parameters, double[]> at(Optional<ToDoubleFunction<Parameter>> share) {
        return parameters -> share.map(parameters::at).orElseGet(parameters::middle);
    }
}
