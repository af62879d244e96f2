package org.surety.model.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.surety.model.quantity.Ratio;

/**
 * How parties are assumed to behave. What is empty is inherited from the behaviour of a group they belong to, or from
 * the scenario that this one extends.
 *
 * @param who a party or a group
 * @param conduct how it behaves
 * @param atSteps how it behaves at the steps of that name ({@code step}, or {@code procedure/step}), where that differs
 * @param contributes what it contributes by acting, by measure
 * @param source what the assumption rests on
 */
public record Behaviour(String who, Conduct conduct, Map<String, Conduct> atSteps, Map<String, Ratio> contributes,
        Assumption source) {

    /** Copies the maps. */
    public Behaviour {
        atSteps = Collections.unmodifiableMap(new LinkedHashMap<>(atSteps));
        contributes = Map.copyOf(contributes);
    }
}
