package org.surety.analysis.check.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.surety.analysis.who.Circumstances;
import org.surety.analysis.who.Situations;
import org.surety.analysis.who.WhoRow;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.EventType;
import org.surety.model.agreement.Family;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Step;
import org.surety.model.scenario.Behaviour;
import org.surety.model.scenario.ByFreedom;
import org.surety.model.scenario.Conduct;
import org.surety.model.scenario.Incident;
import org.surety.model.scenario.PartyStakes;
import org.surety.model.scenario.Scenario;
import org.surety.model.scenario.Voting;
import org.surety.semantics.Case;
import org.surety.semantics.Membership;
import org.surety.semantics.Option;

/**
 * Which keys of a scenario's behaviours, and which of its stakes, matter to anything: under some reading of the
 * agreement a party to whom they apply has a ballot, an act or a word in talks at a step that can be reached, and no
 * entry that takes precedence says otherwise. Who was in favour of an earlier decision is taken both ways.
 *
 * <p>
 * A scenario that extends another is asked about its own event. One that stands by itself may be there for others to
 * extend, so it is asked about every attack on everybody: what nobody's attack makes use of, is of no use.
 */
public final class Reads {

    /** Beyond so many cases nothing is said. */
    private static final int MOST_CASES = 3000;
    private static final int DEEPEST = 20;

    private final Scenario scenario;
    private final Set<Spot> spots = new HashSet<>();
    private final Set<Integer> contributing = new HashSet<>();
    private final Set<String> leaders = new LinkedHashSet<>();
    private final StakeReads stakes;
    private int cases;

    private Reads(Scenario scenario) {
        this.scenario = scenario;
        this.stakes = new StakeReads(scenario);
        scenario.behaviours().forEach(entry -> Stream
                .concat(Stream.of(entry.conduct()), entry.atSteps().values().stream())
                .flatMap(it -> it.voting().stream())
                .flatMap(it -> Stream.concat(it.attempts().stream(), it.whenAttacker().stream()))
                .forEach(it -> {
                    if (it instanceof Voting.Follows follows) {
                        leaders.add(follows.leader());
                    }
                }));
    }

    /**
     * What is read of a scenario.
     *
     * @param scenario with everything that it takes over from the one it extends
     * @param extending whether it extends one
     * @return empty if its event sets nothing off, or there are too many cases to be sure
     */
    public static Optional<Reads> of(Scenario scenario, boolean extending, Family family, int mostReadings) {
        ReadingSurvey survey = ReadingSurvey.of(family, mostReadings);
        Reads reads = new Reads(scenario);
        Set<Agreement> seen = new LinkedHashSet<>();
        survey.looks().forEach(it -> seen.add(it.agreement()));
        for (Agreement agreement : seen) {
            Membership membership = Membership.of(agreement);
            for (Procedure procedure : agreement.procedures()) {
                if (scenario.procedure().map(procedure.id()::equals).orElse(true)) {
                    for (Incident incident : reads.incidents(membership, procedure, extending)) {
                        if (reads.cases > MOST_CASES) {
                            return Optional.empty();
                        }
                        reads.look(Case.of(membership, procedure.id(), incident));
                    }
                }
            }
        }
        return survey.isComplete() && reads.cases > 0 ? Optional.of(reads) : Optional.empty();
    }

    private Set<Incident> incidents(Membership membership, Procedure procedure, boolean extending) {
        Set<Incident> incidents = new LinkedHashSet<>();
        scenario.incident().ifPresent(own -> {
            incidents.add(own);
            Circumstances plain = Circumstances.PLAIN;
            Set<EventType> kinds = new LinkedHashSet<>(procedure.on());
            kinds.add(own.kind());
            for (WhoRow.Situation at : extending
                    ? List.<WhoRow.Situation>of()
                    : Situations.anywhere(membership, procedure)) {
                kinds.forEach(kind -> incidents.add(new Incident(kind, at.attacker(), at.victim(), at.place(),
                        plain.through(), plain.intensity(), plain.attributable())));
            }
        });
        return incidents;
    }

    private void look(Case root) {
        if (root.trigger().isMet()) {
            cases++;
            Map<String, List<Integer>> entries = new HashMap<>();
            Map<Integer, Set<String>> meant = new HashMap<>();
            for (int i = 0; i < scenario.behaviours().size(); i++) {
                meant.put(i, root.meantBy(scenario.behaviours().get(i).who()));
            }
            Function<String, List<Integer>> of = party -> entries.computeIfAbsent(party, it -> entries(it, meant));
            look(root, root, of, new HashSet<>(), 0);
            stakes.close(root);
        }
    }

    /** The entries for a party, those that take precedence first. */
    private List<Integer> entries(String party, Map<Integer, Set<String>> meant) {
        List<Integer> own = new ArrayList<>();
        List<Integer> shared = new ArrayList<>();
        for (int i = scenario.behaviours().size() - 1; i >= 0; i--) {
            if (scenario.behaviours().get(i).who().equals(party)) {
                own.add(i);
            } else if (meant.getOrDefault(i, Set.of()).contains(party)) {
                shared.add(i);
            }
        }
        own.addAll(shared);
        return own;
    }

    private void look(Case root, Case here, Function<String, List<Integer>> entries, Set<String> seen, int depth) {
        Procedure procedure = here.procedure();
        if (!here.trigger().isMet() || depth > DEEPEST || !seen.add(here.agreement().id() + "/" + procedure.id())) {
            return;
        }
        Set<String> everybody = new LinkedHashSet<>(here.membership().everybody());
        for (Step step : StepWalk.through(procedure).reachable()) {
            for (Set<String> inFavour : List.of(Set.<String>of(), everybody)) {
                here.choice(step, inFavour).ifPresent(it -> choice(root, procedure, it, entries));
            }
            if (step instanceof Step.Refer refer) {
                look(root, here.referred(refer), entries, seen, depth + 1);
            }
        }
    }

    private void choice(Case root, Procedure procedure, Option.Choice choice,
            Function<String, List<Integer>> entries) {
        String step = choice.at().step();
        stakes.at(choice);
        switch (choice) {
            case Option.Conclude talk -> talk.parties().forEach(it -> first(entries.apply(it), procedure, step,
                    conduct -> conduct.talks().map(talks -> "talks")));
            case Option.Vote vote -> votes(root, procedure, step, vote, entries);
            case Option.Act act -> acts(procedure, step, act, entries);
            case Option.Ask ask -> {
            }
        }
    }

    private void votes(Case root, Procedure procedure, String step, Option.Vote vote,
            Function<String, List<Integer>> entries) {
        Set<String> voters = new LinkedHashSet<>(vote.parties());
        voters.addAll(leaders);
        for (String voter : voters) {
            List<Integer> own = entries.apply(voter);
            boolean asAttacker = voter.equals(root.incident().attacker())
                    && first(own, procedure, step,
                            it -> it.voting().flatMap(Voting::whenAttacker).map(as -> "as-attacker"));
            if (!asAttacker) {
                first(own, procedure, step, it -> it.voting().map(voting -> "ballot"));
            }
            // Whoever follows and then does not, votes as a less specific entry says.
            places(own, procedure, step).stream().filter(this::follows).findFirst()
                    .ifPresent(it -> places(own, procedure, step)
                            .forEach(place -> spots.add(new Spot(place.entry(), place.step(), "ballot"))));
        }
    }

    private boolean follows(Spot place) {
        return Spot.conduct(scenario.behaviours().get(place.entry()), place.step()).voting().stream()
                .flatMap(it -> Stream.concat(it.attempts().stream(), it.whenAttacker().stream()))
                .anyMatch(it -> it instanceof Voting.Follows follows && follows.otherwise().isEmpty());
    }

    private void acts(Procedure procedure, String step, Option.Act act, Function<String, List<Integer>> entries) {
        for (String actor : act.parties()) {
            List<Integer> own = entries.apply(actor);
            first(own, procedure, step, it -> said(it.acts(), act.obliged()).map(said -> "acts"));
            first(own, procedure, step, it -> said(it.delay(), act.obliged()).map(said -> "delay"));
            if (act.helpers().contains(actor)) {
                Set<String> measures = new HashSet<>();
                for (int entry : own) {
                    if (measures.addAll(scenario.behaviours().get(entry).contributes().keySet())) {
                        contributing.add(entry);
                    }
                }
            }
        }
    }

    private static Optional<?> said(ByFreedom<?> either, boolean obliged) {
        return obliged ? either.whenObliged() : either.whenFree();
    }

    /** Marks the first place that says something as read. */
    private boolean first(List<Integer> entries, Procedure procedure, String step,
            Function<Conduct, Optional<String>> key) {
        for (Spot place : places(entries, procedure, step)) {
            Optional<String> there =
                    key.apply(Spot.conduct(scenario.behaviours().get(place.entry()), place.step()));
            if (there.isPresent()) {
                spots.add(new Spot(place.entry(), place.step(), there.get()));
                return true;
            }
        }
        return false;
    }

    private List<Spot> places(List<Integer> entries, Procedure procedure, String step) {
        List<Spot> places = new ArrayList<>();
        for (int entry : entries) {
            Behaviour behaviour = scenario.behaviours().get(entry);
            for (String name : List.of(procedure.id() + "/" + step, step)) {
                if (behaviour.atSteps().containsKey(name)) {
                    places.add(new Spot(entry, name, ""));
                }
            }
            places.add(new Spot(entry, "", ""));
        }
        return places;
    }

    /** The keys of the own entry {@code index}, of those at a step or of those in general, that nothing reads. */
    List<String> unread(List<Behaviour> own, int index, String step) {
        int entry = scenario.behaviours().size() - own.size() + index;
        Conduct conduct = Spot.conduct(own.get(index), step);
        List<String> keys = new ArrayList<>(Spot.keys(conduct));
        // An exception for the attacker needs the rule.
        boolean exception = spots.contains(new Spot(entry, step, "as-attacker"));
        keys.removeIf(it -> spots.contains(new Spot(entry, step, it)) || exception && it.equals("ballot"));
        if (isAttacker(own.get(index).who()) && neverActs(conduct)) {
            // Said for the reader: an attacker gives no help against itself, whatever is assumed of it.
            keys.remove("acts");
        }
        if (step.isEmpty() && !own.get(index).contributes().isEmpty() && !contributing.contains(entry)) {
            keys.add("contributes");
        }
        return keys;
    }

    /** What nothing reads of the own stakes {@code index}. */
    public List<PartyStakes.Of> unreadStakes(List<PartyStakes> own, int index) {
        return stakes.unread(own, index);
    }

    private boolean isAttacker(String who) {
        return scenario.incident().map(it -> it.attacker().equals(who)).orElse(false);
    }

    private static boolean neverActs(Conduct conduct) {
        return Stream.of(conduct.acts().whenObliged(), conduct.acts().whenFree()).flatMap(Optional::stream)
                .allMatch(it -> it.high().signum() == 0);
    }
}
