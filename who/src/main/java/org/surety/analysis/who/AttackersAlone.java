package org.surety.analysis.who;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * For each attacker whether it can keep help from coming by itself, under one reading. It can where there is a victim
 * and a place for which help could come, and it can stop every procedure by which it could: whoever wants to help can
 * go any of these ways.
 *
 * @param attackers one for each attacker that was asked about, in the order of the cases
 */
public record AttackersAlone(List<OfAttacker> attackers) {

    /** Copies the list. */
    public AttackersAlone {
        attackers = List.copyOf(attackers);
    }

    /**
     * One attacker.
     *
     * @param party its id, or {@code outsider}
     * @param standsFor for how many attackers that the text does not tell apart it stands, itself included
     * @param possible whether help can come against it
     * @param stops whether it can by itself keep that from coming
     * @param owed whether help is owed against it, for every victim and place for which it can come
     */
    public record OfAttacker(String party, int standsFor, boolean possible, boolean stops, boolean owed) {}

    /** One case and what is said of it. */
    public record Situated(WhoRow.Situation situation, Verdict verdict) {}

    private record Where(Optional<String> victim, Optional<String> place) {}

    /** Of rows of one reading. */
    public static AttackersAlone ofRows(List<WhoRow> rows) {
        return of(rows.stream().map(it -> new Situated(it.situation(), it.answer().verdict())).toList());
    }

    /** Of the cases of one reading. */
    public static AttackersAlone of(List<Situated> cases) {
        Map<String, Map<Where, List<Situated>>> byAttacker = new LinkedHashMap<>();
        for (Situated it : cases) {
            byAttacker.computeIfAbsent(it.situation().attacker(), key -> new LinkedHashMap<>())
                    .computeIfAbsent(new Where(it.situation().victim(), it.situation().place()),
                            key -> new ArrayList<>())
                    .add(it);
        }
        return new AttackersAlone(byAttacker.entrySet().stream()
                .map(it -> of(it.getKey(), List.copyOf(it.getValue().values()))).toList());
    }

    private static OfAttacker of(String attacker, List<List<Situated>> places) {
        boolean possible = false;
        boolean stops = false;
        boolean owed = true;
        for (List<Situated> ways : places) {
            List<Situated> open = ways.stream().filter(it -> it.verdict().possible()).toList();
            possible |= !open.isEmpty();
            stops |= !open.isEmpty() && open.stream().allMatch(it -> it.verdict().isStoppedBy(attacker));
            owed &= open.isEmpty() || open.stream().anyMatch(it -> it.verdict().owed());
        }
        return new OfAttacker(attacker, places.getFirst().getFirst().situation().standsFor(), possible, stops,
                possible && owed);
    }

    /** How many of the attackers can, those that a text does not tell apart counted each. */
    public int stopping() {
        return attackers.stream().filter(OfAttacker::stops).mapToInt(OfAttacker::standsFor).sum();
    }

    /** Against how many help can come. */
    public int helped() {
        return attackers.stream().filter(OfAttacker::possible).mapToInt(OfAttacker::standsFor).sum();
    }

    /** Against how many it is owed. */
    public int owing() {
        return attackers.stream().filter(OfAttacker::owed).mapToInt(OfAttacker::standsFor).sum();
    }
}
