package org.surety.analysis.crisis.behaviour;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.model.quantity.Ratio;
import org.surety.model.scenario.Behaviour;
import org.surety.model.scenario.Scenario;
import org.surety.semantics.Case;

/**
 * Looks up how a party behaves: entries for the party itself before entries for groups it belongs to, later ones before
 * earlier ones, and within an entry what is said about the step before what is said in general. What nobody says is
 * unknown.
 */
public final class Behaviours {

    private final Case root;
    private final Scenario scenario;
    private final Lookups lookups;
    private final Map<String, PartyBehaviour> habits = new HashMap<>();
    private final List<Set<String>> groups = new ArrayList<>();

    /** The behaviours of {@code scenario} in {@code root}; variables are entered in {@code register}. */
    public Behaviours(Case root, Scenario scenario, Parameters parameters) {
        this(root, scenario, parameters, Players.NONE);
    }

    /**
     * As {@link #Behaviours(Case, Scenario, Parameters)}, where some parties choose and nobody else's numbers are in
     * doubt.
     */
    public Behaviours(Case root, Scenario scenario, Parameters parameters, Players players) {
        this(root, scenario, new Lookups(parameters, players));
    }

    private Behaviours(Case root, Scenario scenario, Lookups lookups) {
        this.root = root;
        this.scenario = scenario;
        this.lookups = lookups;
        scenario.behaviours().forEach(it -> groups.add(root.meantBy(it.who())));
    }

    /**
     * The same behaviours in another case. Both have the same variables, and what has been looked up for one need not
     * be looked up for the other.
     */
    public Behaviours in(Case other) {
        return new Behaviours(other, scenario, lookups);
    }

    /** The variables that have been needed so far. */
    public Parameters parameters() {
        return lookups.parameters();
    }

    /** The entries that apply to {@code party}, those that take precedence first. */
    public List<Behaviour> entriesOf(String party) {
        return habits(party).entries();
    }

    private PartyBehaviour habits(String party) {
        PartyBehaviour known = habits.get(party);
        if (known == null) {
            BitSet numbers = new BitSet();
            List<Behaviour> own = new ArrayList<>();
            List<Behaviour> shared = new ArrayList<>();
            for (int i = groups.size() - 1; i >= 0; i--) {
                Behaviour entry = scenario.behaviours().get(i);
                if (entry.who().equals(party)) {
                    own.add(entry);
                    numbers.set(i);
                } else if (groups.get(i).contains(party)) {
                    shared.add(entry);
                    numbers.set(i);
                }
            }
            own.addAll(shared);
            known = lookups.habits(party, party.equals(root.incident().attacker()), numbers, own);
            habits.put(party, known);
        }
        return known;
    }

    /** How {@code party} votes the {@code attempt}-th time that {@code step} is taken. */
    public BallotLaw ballot(String party, StepName step, int attempt) {
        return habits(party).ballot(step, attempt);
    }

    /** Whether anything is said about how {@code party} votes at {@code step}. */
    public boolean saysBallot(String party, StepName step) {
        return habits(party).saysBallot(step);
    }

    /** Whether and when {@code party} acts at {@code step}. */
    public ActLaw act(String party, StepName step, boolean obliged) {
        return habits(party).act(step, obliged);
    }

    /** Whether anything is said about how long {@code party} takes to act. */
    public boolean saysDelay(String party, StepName step, boolean obliged) {
        return habits(party).saysDelay(step, obliged);
    }

    /** How long {@code party} goes on talking at {@code step}; empty if nothing is said. */
    public Optional<DelayLaw> talks(String party, StepName step) {
        return habits(party).talks(step);
    }

    /** What {@code party} contributes by acting, by measure. */
    public Map<String, Ratio> contributes(String party) {
        return habits(party).contributes();
    }
}
