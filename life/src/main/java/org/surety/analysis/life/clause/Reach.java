package org.surety.analysis.life.clause;

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
public record Reach(MonotoneCondition enough, MonotoneCondition atMost, List<String> needed, long hours,
        boolean attack) {

    /** Nothing brings it about. */
    public static final Reach NEVER = of(MonotoneCondition.NEVER);
    /** It comes about by itself. */
    public static final Reach ALWAYS = of(MonotoneCondition.ALWAYS);

    /** Copies the list. */
    public Reach {
        needed = List.copyOf(needed);
    }

    /** What a set of parties brings about, as soon as it wants. */
    public static Reach of(MonotoneCondition enough) {
        return new Reach(enough, enough, List.of(), 0, false);
    }

    /** It comes about by itself, or not. */
    public static Reach needing(String what) {
        return new Reach(MonotoneCondition.ALWAYS, MonotoneCondition.ALWAYS, List.of(what), 0, false);
    }

    /** An attack by those of the condition. */
    public static Reach attack(MonotoneCondition enough) {
        return new Reach(enough, enough, List.of(), 0, true);
    }

    /** The same, and that too. */
    public Reach also(String what) {
        List<String> all = new ArrayList<>(needed);
        all.add(what);
        return new Reach(enough, atMost, all, hours, attack);
    }

    /** The same, so much later. */
    public Reach later(long more) {
        return new Reach(enough, atMost, needed, hours + more, attack);
    }

    /** Whether anybody's acts can bring it about. */
    public boolean isPossible() {
        return !enough.equals(MonotoneCondition.NEVER);
    }

    /** The hours; empty if it hangs on something that is no party's act. */
    public Optional<Hours> earliest() {
        return needed.isEmpty() ? Optional.of(Hours.of(hours)) : Optional.empty();
    }

    /** All come about. */
    public static Reach all(List<Reach> parts) {
        Set<String> needed = new LinkedHashSet<>();
        parts.forEach(it -> needed.addAll(it.needed()));
        return new Reach(MonotoneCondition.allOf(parts.stream().map(Reach::enough).toList()),
                MonotoneCondition.allOf(parts.stream().map(Reach::atMost).toList()), List.copyOf(needed),
                parts.stream().mapToLong(Reach::hours).max().orElse(0), parts.stream().anyMatch(Reach::attack));
    }

    /** One comes about. What parties can do goes before what they would have to wait for. */
    public static Reach any(List<Reach> parts) {
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
