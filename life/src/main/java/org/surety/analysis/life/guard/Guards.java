package org.surety.analysis.life.guard;

import java.util.Set;
import org.surety.analysis.life.api.Guard;

/** How far one agreement guards a party while some of its parties are bound. */
@FunctionalInterface
public interface Guards {

    /**
     * How far it guards.
     *
     * @param bound the parties that are bound
     * @param party who is attacked
     * @param attacker by whom: a party, bound or not, or any other name
     */
    Guard of(Set<String> bound, String party, String attacker);
}
