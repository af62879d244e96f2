package org.surety.analysis.crisis.engine;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.surety.analysis.crisis.explain.CaseSetup;
import org.surety.analysis.crisis.plan.Unfoldable;
import org.surety.model.scenario.Scenario;
import org.surety.semantics.Case;
import org.surety.semantics.TooLarge;

/**
 * Which engine answers where the exact one was asked for. Where the structure does not allow dynamic programming the
 * states are searched, and where they are too many, runs are drawn.
 *
 * @param root the case, whose trigger is met
 */
public record EngineChoice(Case root, Scenario scenario) {

    /**
     * What the first engine says that can.
     *
     * @param first the setup for the exact engine; the others are given fresh ones, and why the one before could not
     * answer
     * @throws TooLarge if none can
     */
    public <T> T inTurn(CaseSetup first, Function<CaseSetup, T> exact, BiFunction<CaseSetup, Optional<String>, T> graph,
            BiFunction<CaseSetup, Optional<String>, T> drawn) {
        try {
            return exact.apply(first);
        } catch (Unfoldable unfoldable) {
            return instead(unfoldable, graph, drawn);
        }
    }

    /**
     * What the first of the other engines says that can.
     *
     * @param unfoldable why the exact engine cannot answer
     * @throws TooLarge if none can
     */
    public <T> T instead(Unfoldable unfoldable, BiFunction<CaseSetup, Optional<String>, T> graph,
            BiFunction<CaseSetup, Optional<String>, T> drawn) {
        try {
            return graph.apply(CaseSetup.of(root, scenario), Optional.of(unfoldable.why()));
        } catch (TooLarge tooLarge) {
            String why = unfoldable.why() + "; and to search the states, " + tooLarge.getMessage();
            try {
                return drawn.apply(CaseSetup.of(root, scenario), Optional.of(why));
            } catch (Unfoldable again) {
                throw tooLarge;
            }
        }
    }
}
