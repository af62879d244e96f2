package org.surety.analysis.check.rule;

import java.util.ArrayList;
import java.util.List;
import org.surety.model.scenario.Behaviour;
import org.surety.model.scenario.Conduct;

/**
 * A key of a behaviour.
 *
 * @param entry the entry, by identity: two may read alike
 * @param step the step for which it holds; empty if for every one
 * @param key {@code ballot}, {@code as-attacker}, {@code acts}, {@code delay} or {@code talks}
 */
record Spot(int entry, String step, String key) {

    /** The keys that a conduct states. */
    static List<String> keys(Conduct conduct) {
        List<String> keys = new ArrayList<>();
        conduct.voting().ifPresent(it -> {
            keys.add("ballot");
            it.whenAttacker().ifPresent(as -> keys.add("as-attacker"));
        });
        if (conduct.acts().isStated()) {
            keys.add("acts");
        }
        if (conduct.delay().isStated()) {
            keys.add("delay");
        }
        conduct.talks().ifPresent(it -> keys.add("talks"));
        return keys;
    }

    /** The conduct of {@code entry} that holds at a step, or in general. */
    static Conduct conduct(Behaviour entry, String step) {
        return step.isEmpty() ? entry.conduct() : entry.atSteps().getOrDefault(step, Conduct.UNSTATED);
    }
}
