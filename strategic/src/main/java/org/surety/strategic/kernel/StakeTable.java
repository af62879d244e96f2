package org.surety.strategic.kernel;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.model.quantity.Range;
import org.surety.model.quantity.Ratio;
import org.surety.model.scenario.Assumption;
import org.surety.model.scenario.PartyStakes;
import org.surety.model.scenario.Scenario;
import org.surety.semantics.Case;
import org.surety.strategic.game.Worths;

/**
 * What outcomes and moves are worth to whom in a case. Entries for a party take precedence over those for groups, later
 * ones over earlier ones, key by key. Whoever has a worth of either outcome chooses; all others behave by chance. A
 * range that several have from one entry is one number for all of them.
 */
public final class StakeTable {

    private static final String ATTACKER = "attacker";
    private static final List<PartyStakes.Of> CHARGES =
            List.of(PartyStakes.Of.ACTING, PartyStakes.Of.VOTING_AGAINST, PartyStakes.Of.BREACH);

    private final String attacker;
    private final Map<String, Map<PartyStakes.Of, Stake>> stakes = new LinkedHashMap<>();
    private final Map<PartyStakes.Of, Stake> attacking;
    private final List<String> players;

    /**
     * One assumption.
     *
     * @param assumption its place in the scenario
     * @param who for whom the entry is
     */
    public record Stake(String assumption, String who, PartyStakes.Of of, Range range, Assumption source) {}

    private StakeTable(Case root, Scenario scenario) {
        this.attacker = root.incident().attacker();
        List<Set<String>> groups = scenario.stakes().stream().map(it -> root.meantBy(it.who())).toList();
        for (String party : root.membership().everybody()) {
            Map<PartyStakes.Of, Stake> found = found(party, scenario.stakes(), groups);
            if (!found.isEmpty()) {
                stakes.put(party, found);
            }
        }
        this.players = stakes.keySet().stream().filter(it -> weighs(stakes.getOrDefault(it, Map.of()))).toList();
        this.attacking = found(attacker, scenario.stakes(), groups);
    }

    /** The stakes of a scenario. */
    public static StakeTable of(Case root, Scenario scenario) {
        return new StakeTable(root, scenario);
    }

    private Map<PartyStakes.Of, Stake> found(String party, List<PartyStakes> entries, List<Set<String>> groups) {
        Map<PartyStakes.Of, Stake> found = new EnumMap<>(PartyStakes.Of.class);
        for (int i = 0; i < entries.size(); i++) {
            if (!isOwn(entries.get(i), party) && groups.get(i).contains(party)) {
                enter(entries.get(i), found);
            }
        }
        entries.stream().filter(it -> isOwn(it, party)).forEach(it -> enter(it, found));
        return found;
    }

    private boolean isOwn(PartyStakes entry, String party) {
        return entry.who().equals(party) || entry.who().equals(ATTACKER) && party.equals(attacker);
    }

    private static void enter(PartyStakes entry, Map<PartyStakes.Of, Stake> into) {
        entry.worth().forEach((of, range) -> into.put(of,
                new Stake("stakes." + entry.who() + "." + of.word(), entry.who(), of, range, entry.source())));
    }

    private static boolean weighs(Map<PartyStakes.Of, Stake> stakes) {
        return stakes.containsKey(PartyStakes.Of.IN_TIME) || stakes.containsKey(PartyStakes.Of.OTHERWISE);
    }

    /** What is assumed of whom. */
    public Object essentials() {
        return List.of(players, attacker, stakes, attacking);
    }

    /** Those who choose, in the order of the text; their places number them. */
    public List<String> players() {
        return players;
    }

    /** Whether a party chooses. */
    boolean plays(String party) {
        return players.contains(party);
    }

    /** All that is assumed of a party; nothing where nothing is. */
    Map<PartyStakes.Of, Stake> of(String party) {
        return stakes.getOrDefault(party, Map.of());
    }

    /** What is assumed of the attacker, who need have no part in the agreement. */
    public Optional<Stake> attacking(PartyStakes.Of of) {
        return Optional.ofNullable(attacking.get(of));
    }

    /** The attacker's number among those who choose; empty where it is none of them. */
    public Optional<Integer> attackerPlays() {
        return Optional.of(players.indexOf(attacker)).filter(it -> it >= 0);
    }

    /** Every assumption that counts for somebody who chooses, or for the attacker, in the order of the parties. */
    public List<Stake> all() {
        Map<String, Stake> all = new LinkedHashMap<>();
        players.forEach(it -> of(it).values().forEach(stake -> all.putIfAbsent(stake.assumption(), stake)));
        attacking.values().forEach(stake -> all.putIfAbsent(stake.assumption(), stake));
        return List.copyOf(all.values());
    }

    /** Whether an assumption counts for somebody who chooses, and not only for an attacker who has no part. */
    public boolean isOfPlayers(Stake stake) {
        return players.stream().anyMatch(it -> of(it).containsValue(stake));
    }

    /** The number of the charge for a kind of move; negative where nobody says that it is worth anything. */
    int charge(PartyStakes.Of of) {
        return players.stream().anyMatch(it -> of(it).containsKey(of)) ? CHARGES.indexOf(of) : -1;
    }

    /**
     * The worths where some assumptions have one value within their range, and all others the middle of theirs.
     *
     * @param values by the place of the assumption
     */
    public Worths worths(Map<String, Ratio> values) {
        Map<String, Double> known = new HashMap<>();
        all().forEach(it -> known.put(it.assumption(), value(it, values)));
        List<double[]> ends = new ArrayList<>();
        ends.add(row(PartyStakes.Of.IN_TIME, known));
        ends.add(row(PartyStakes.Of.OTHERWISE, known));
        return new Worths(ends.toArray(double[][]::new),
                CHARGES.stream().map(it -> row(it, known)).toArray(double[][]::new));
    }

    /** The value of an assumption where some have one value; the middle of its range otherwise. */
    public static double value(Stake stake, Map<String, Ratio> values) {
        return Optional.ofNullable(values.get(stake.assumption())).orElseGet(() -> stake.range().middle()).toDouble();
    }

    private double[] row(PartyStakes.Of of, Map<String, Double> known) {
        return players.stream().mapToDouble(it -> Optional.ofNullable(of(it).get(of))
                .map(stake -> known.getOrDefault(stake.assumption(), 0.0)).orElse(0.0)).toArray();
    }
}
