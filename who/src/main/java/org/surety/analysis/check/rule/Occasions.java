package org.surety.analysis.check.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.surety.model.agreement.Procedure;
import org.surety.semantics.Case;

/**
 * In which attacks something holds, in words: no rule says more than holds in the cases that {@code who} asks about.
 */
public final class Occasions {

    private Occasions() {}

    /**
     * An attacker in whose attacks something holds.
     *
     * @param whom whom it must attack, after a space; empty if whomever it can
     * @param what what holds
     */
    public record Occasion(String attacker, String whom, String what) {}

    /** For each attacker what holds when it attacks, and against whom. */
    public static List<Occasion> of(Facts facts, Procedure procedure,
            Function<Attacks.Attack, ? extends Collection<String>> what) {
        Map<String, List<Attacks.Attack>> byAttacker = new LinkedHashMap<>();
        facts.attacks(procedure)
                .forEach(it -> byAttacker.computeIfAbsent(it.attacker(), key -> new ArrayList<>()).add(it));
        List<Occasion> occasions = new ArrayList<>();
        byAttacker.forEach((attacker, attacks) -> {
            Map<String, List<Attacks.Attack>> holding = new LinkedHashMap<>();
            attacks.forEach(attack -> what.apply(attack)
                    .forEach(it -> holding.computeIfAbsent(it, key -> new ArrayList<>()).add(attack)));
            holding.forEach((it, where) -> occasions.add(new Occasion(attacker,
                    where.size() == attacks.size() ? "" : " " + facts.names().any(victims(where)), it)));
        });
        return occasions;
    }

    private static Set<String> victims(List<Attacks.Attack> attacks) {
        Set<String> victims = new LinkedHashSet<>();
        attacks.forEach(it -> {
            it.situation().victim().ifPresent(victims::add);
            victims.addAll(it.situation().likeVictim());
        });
        return victims;
    }

    /**
     * What stands before something that holds in every attack that sets a procedure off: {@code whoever attacks}, or by
     * whom the attack must be; empty if not every attack was looked at, or none sets it off.
     */
    public static Optional<String> all(Facts facts, Procedure procedure) {
        return all(facts, procedure, "");
    }

    /** As {@link #all(Facts, Procedure)}, of the attacks by others than {@code party}. */
    public static Optional<String> all(Facts facts, Procedure procedure, String party) {
        Set<String> attackers = new LinkedHashSet<>();
        facts.attacks(procedure).forEach(it -> attackers.add(it.attacker()));
        boolean isOne = attackers.remove(party);
        if (facts.notExamined(procedure).isPresent() || attackers.isEmpty()) {
            return Optional.empty();
        }
        Set<String> others = new LinkedHashSet<>(facts.attackersWithoutEffect(procedure));
        others.remove(party);
        if (others.isEmpty()) {
            return Optional.of((isOne ? "whoever else " : "whoever ") + Deed.of(procedure).does());
        }
        boolean parties = others.equals(Set.of(Case.OUTSIDER)) && attackers.size() > 2
                && attackers.stream().allMatch(it -> facts.agreement().party(it).isPresent());
        return Optional.of("if " + (parties ? isOne ? "another party" : "a party" : facts.names().any(attackers))
                + " " + Deed.of(procedure).does());
    }
}
