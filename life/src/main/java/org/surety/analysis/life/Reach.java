package org.surety.analysis.life;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.surety.analysis.coalition.MonotoneCondition;
import org.surety.model.quantity.Hours;

/**
 * Whose acts bring something about.
 *
 * @param enough the condition on those who act, everything in {@code needed} given
 * @param atMost the same where also everything else that is no party's act has come about; its dual says who can keep
 *     it from coming about whatever happens
 * @param needed what is no party's act, or nobody's in particular, and without which it does not come about
 * @param hours from the first act until it has come about, those who decide voting at once
 * @param attack whether an attack is among the acts, whoever acts
 */
record Reach(MonotoneCondition enough, MonotoneCondition atMost, List<String> needed, long hours, boolean attack) {

    static final Reach NEVER = of(MonotoneCondition.NEVER);
    static final Reach ALWAYS = of(MonotoneCondition.ALWAYS);

    Reach {
        needed = List.copyOf(needed);
    }

    static Reach of(MonotoneCondition enough) {
        return new Reach(enough, enough, List.of(), 0, false);
    }

    /** It comes about by itself, or not. */
    static Reach needing(String what) {
        return new Reach(MonotoneCondition.ALWAYS, MonotoneCondition.ALWAYS, List.of(what), 0, false);
    }

    /** An attack by those of the condition. */
    static Reach attack(MonotoneCondition enough) {
        return new Reach(enough, enough, List.of(), 0, true);
    }

    /** The same, and that too. */
    Reach also(String what) {
        List<String> all = new ArrayList<>(needed);
        all.add(what);
        return new Reach(enough, atMost, all, hours, attack);
    }

    /** The same, so much later. */
    Reach later(long more) {
        return new Reach(enough, atMost, needed, hours + more, attack);
    }

    /** Whether anybody's acts can bring it about. */
    boolean isPossible() {
        return !enough.equals(MonotoneCondition.NEVER);
    }

    /** The hours; empty if it hangs on something that is no party's act. */
    Optional<Hours> earliest() {
        return needed.isEmpty() ? Optional.of(Hours.of(hours)) : Optional.empty();
    }

    /** All come about. */
    static Reach all(List<Reach> parts) {
        Set<String> needed = new LinkedHashSet<>();
        parts.forEach(it -> needed.addAll(it.needed()));
        return new Reach(MonotoneCondition.allOf(parts.stream().map(Reach::enough).toList()),
                MonotoneCondition.allOf(parts.stream().map(Reach::atMost).toList()), List.copyOf(needed),
                parts.stream().mapToLong(Reach::hours).max().orElse(0), parts.stream().anyMatch(Reach::attack));
    }

    /** One comes about. What parties can do goes before what they would have to wait for. */
    static Reach any(List<Reach> parts) {
        MonotoneCondition most = MonotoneCondition.anyOf(parts.stream().map(Reach::atMost).toList());
        List<Reach> possible = parts.stream().filter(Reach::isPossible).toList();
        List<Reach> acts = possible.stream().filter(it -> it.needed().isEmpty()).toList();
        List<Reach> counted = acts.isEmpty() ? possible : acts;
        List<String> needed = acts.isEmpty() && !possible.isEmpty()
                ? List.of(String.join(", or ",
                        possible.stream().map(it -> String.join(" and ", it.needed())).distinct().toList()))
                : List.of();
        return new Reach(MonotoneCondition.anyOf(counted.stream().map(Reach::enough).toList()), most, needed,
                counted.stream().mapToLong(Reach::hours).min().orElse(0),
                !counted.isEmpty() && counted.stream().allMatch(Reach::attack));
    }
}
