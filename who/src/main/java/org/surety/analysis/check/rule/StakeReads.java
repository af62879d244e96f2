package org.surety.analysis.check.rule;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.surety.model.scenario.PartyStakes;
import org.surety.model.scenario.Scenario;
import org.surety.semantics.Case;
import org.surety.semantics.Option;

/**
 * Which stakes of a scenario make a difference: those of parties that weigh an outcome and vote or act somewhere, and
 * those of whoever attacks. An entry for a party takes precedence over one for a group, a later one over an earlier
 * one, key by key.
 */
final class StakeReads {

    private static final String ATTACKER = "attacker";

    private final Scenario scenario;
    private final Set<Read> reads = new HashSet<>();
    private final Set<String> voting = new HashSet<>();
    private final Set<String> acting = new HashSet<>();
    private final Set<String> owing = new HashSet<>();

    /** A key of an entry, by the number of the entry. */
    private record Read(int entry, PartyStakes.Of of) {}

    StakeReads(Scenario scenario) {
        this.scenario = scenario;
    }

    /** What parties can do at a step of the case that is looked at. */
    void at(Option.Choice choice) {
        switch (choice) {
            case Option.Vote vote -> voting.addAll(vote.parties());
            case Option.Act act -> {
                acting.addAll(act.parties());
                if (act.obliged()) {
                    owing.addAll(act.parties());
                }
            }
            case Option.Ask ask -> {
            }
            case Option.Conclude talk -> {
            }
        }
    }

    /** All steps of a case have been looked at. */
    void close(Case root) {
        String attacker = root.incident().attacker();
        List<Set<String>> meant = scenario.stakes().stream().map(it -> root.meantBy(it.who())).toList();
        Set<String> everybody = new LinkedHashSet<>(root.membership().everybody());
        everybody.add(attacker);
        for (String party : everybody) {
            Map<PartyStakes.Of, Integer> found = found(party, attacker, meant);
            boolean weighs = scenario.stakesFrom().isPresent() || found.containsKey(PartyStakes.Of.IN_TIME)
                    || found.containsKey(PartyStakes.Of.OTHERWISE);
            found.forEach((of, entry) -> {
                if (matters(of, party, party.equals(attacker), weighs)) {
                    reads.add(new Read(entry, of));
                }
            });
        }
        voting.clear();
        acting.clear();
        owing.clear();
    }

    private boolean matters(PartyStakes.Of of, String party, boolean attacks, boolean weighs) {
        return switch (of) {
            case IN_TIME -> attacks || voting.contains(party) || acting.contains(party);
            case OTHERWISE -> voting.contains(party) || acting.contains(party);
            case ACTING -> weighs && acting.contains(party);
            case VOTING_AGAINST -> weighs && voting.contains(party);
            case BREACH -> weighs && owing.contains(party);
            case NO_ATTACK -> attacks;
        };
    }

    /** The entry that holds for each key. */
    private Map<PartyStakes.Of, Integer> found(String party, String attacker, List<Set<String>> meant) {
        Map<PartyStakes.Of, Integer> found = new EnumMap<>(PartyStakes.Of.class);
        for (boolean own : new boolean[]{false, true}) {
            for (int i = 0; i < meant.size(); i++) {
                String who = scenario.stakes().get(i).who();
                boolean isOwn = who.equals(party) || who.equals(ATTACKER) && party.equals(attacker);
                if (own ? isOwn : !isOwn && meant.get(i).contains(party)) {
                    int entry = i;
                    scenario.stakes().get(i).worth().keySet().forEach(of -> found.put(of, entry));
                }
            }
        }
        return found;
    }

    /** The keys that nothing reads of the last {@code own} entries, by number among them. */
    List<PartyStakes.Of> unread(List<PartyStakes> own, int index) {
        int entry = scenario.stakes().size() - own.size() + index;
        List<PartyStakes.Of> unread = new ArrayList<>(own.get(index).worth().keySet());
        unread.removeIf(of -> reads.contains(new Read(entry, of)));
        return unread;
    }
}
