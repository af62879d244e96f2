package org.surety.analysis.life.guard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.surety.analysis.life.graph.KeyNumbers;

/**
 * The shapes of the cases in which one procedure answers an attack on a party, whoever else is bound: a case without
 * the names of those who have a part in it. In two cases of equal shape the same follows but for names; with six bound
 * who must agree it does not matter which of ten they are.
 *
 * <p>
 * Whoever leaves stands in fewer places, and all others in the same as before. So the places of each kind of party are
 * looked up twice, while all are bound and while nobody else is, and the rest is counting.
 */
final class Shapes {

    /** The places of a party while it is bound and while it is not, each with its number. */
    private record Stand(long bound, long unbound) {}

    /** Who stands nowhere. */
    private static final long NOWHERE = -1;

    private final long form;
    private final boolean counts;
    /** By kind, of those whose being bound differs; empty for a kind without such. */
    private final List<Optional<Stand>> kinds;
    private final int[] members;
    private final Stand attacker;
    /** The places of all others, with how many stand in them. */
    private final Map<Long, Integer> others;

    private Shapes(long form, boolean counts, List<Optional<Stand>> kinds, int[] members, Stand attacker,
            Map<Long, Integer> others) {
        this.form = form;
        this.counts = counts;
        this.kinds = kinds;
        this.members = members;
        this.attacker = attacker;
        this.others = others;
    }

    /**
     * The shapes; empty where they are not settled by that: where who leaves changes a vote itself, or the places of
     * others.
     *
     * @param procedure the number of the procedure's text
     * @param all the places while all are bound
     * @param none the places while nobody is but the party attacked
     * @param kindOf the parties that can leave, by party its kind; the party attacked is none of them
     * @param attacker who attacks
     * @param number a number for anything, the same for what is equal
     */
    static Optional<Shapes> of(long procedure, CasePlaces all, CasePlaces none, Map<String, Integer> kindOf,
            String attacker, ToLongFunction<Object> number) {
        if (!all.votes().equals(none.votes()) || all.counts() != none.counts()) {
            return Optional.empty();
        }
        int many = 1 + kindOf.values().stream().mapToInt(Integer::intValue).max().orElse(-1);
        List<Optional<Stand>> kinds = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            kinds.add(Optional.empty());
        }
        int[] members = new int[many];
        Map<Long, Integer> others = new HashMap<>();
        Stand own = new Stand(NOWHERE, NOWHERE);
        Map<String, List<Object>> everybody = new HashMap<>(all.of());
        none.of().forEach(everybody::putIfAbsent);
        kindOf.keySet().forEach(it -> everybody.putIfAbsent(it, List.of()));
        for (String party : everybody.keySet()) {
            Stand here = new Stand(place(all, party, number), place(none, party, number));
            Integer kind = kindOf.get(party);
            if (party.equals(attacker)) {
                own = here;
            } else if (kind == null) {
                if (here.bound() != here.unbound()) {
                    return Optional.empty();
                }
                others.merge(here.bound(), 1, Integer::sum);
            } else {
                if (kinds.get(kind).filter(it -> !it.equals(here)).isPresent()) {
                    return Optional.empty();
                }
                kinds.set(kind, Optional.of(here));
                members[kind]++;
            }
        }
        return Optional.of(new Shapes(number.applyAsLong(List.of(procedure, all.votes())), all.counts(), kinds, members,
                own, others));
    }

    private static long place(CasePlaces places, String party, ToLongFunction<Object> number) {
        List<Object> at = places.of().get(party);
        return at == null ? NOWHERE : number.applyAsLong(List.copyOf(at));
    }

    /**
     * The shape while some are not bound.
     *
     * @param left by kind how many are not, the attacker left aside
     * @param attackerLeft whether the attacker can be bound, and is not
     */
    KeyNumbers of(int[] left, boolean attackerLeft) {
        Map<Long, Integer> standing = new TreeMap<>(others);
        standing.merge(attackerLeft ? attacker.unbound() : attacker.bound(), 1, Integer::sum);
        for (int i = 0; i < members.length; i++) {
            if (kinds.get(i).isPresent()) {
                add(standing, kinds.get(i).get().bound(), members[i] - left[i]);
                add(standing, kinds.get(i).get().unbound(), left[i]);
            }
        }
        standing.remove(NOWHERE);
        KeyNumbers.Draft shape = new KeyNumbers.Draft();
        shape.add(form);
        standing.forEach((place, many) -> {
            shape.add(place);
            // Where nobody counts, what all of them can do together one of two can do.
            shape.add(counts ? many : Math.min(many, 2));
        });
        return shape.numbers();
    }

    private static void add(Map<Long, Integer> standing, long place, int many) {
        if (many > 0) {
            standing.merge(place, many, Integer::sum);
        }
    }
}
