package org.surety.strategic.kernel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.analysis.crisis.behaviour.ActLaw;
import org.surety.analysis.crisis.behaviour.Behaviours;
import org.surety.analysis.crisis.behaviour.StepName;
import org.surety.analysis.crisis.behaviour.Timed;
import org.surety.analysis.crisis.graph.AskedState;
import org.surety.analysis.crisis.graph.Hazard;
import org.surety.model.scenario.PartyStakes;
import org.surety.semantics.Event;
import org.surety.semantics.Option;
import org.surety.semantics.Semantics;
import org.surety.semantics.State;
import org.surety.semantics.Token;
import org.surety.strategic.game.StakesGame;

/**
 * What can follow at a step at which parties may or must act. Those with stakes decide when it begins, all at the same
 * time, whether they will; who will does so after the time that the scenario says.
 */
final class ActKnots {

    private final Semantics semantics;
    private final Behaviours behaviours;
    private final StakeTable stakes;
    private final Kinship kinship;
    private final LastAct last;
    private final Ways ways;

    ActKnots(Semantics semantics, Behaviours behaviours, StakeTable stakes, Kinship kinship, LastAct last,
            Ways ways) {
        this.semantics = semantics;
        this.behaviours = behaviours;
        this.stakes = stakes;
        this.kinship = kinship;
        this.last = last;
        this.ways = ways;
    }

    /** Whether a party can still act later: it has decided to, or acts by chance. */
    boolean isPending(DecidedState here, Option.Act act, String party, StepName name) {
        if (stakes.plays(party)) {
            return here.decided().contains(new DecidedState.Decision(AskedState.Step.of(act.at()), party));
        }
        ActLaw law = behaviours.act(party, name, act.obliged());
        return behaviours.parameters().middle()[law.acts()] > 0;
    }

    Knot<DecidedState> at(DecidedState here, Option.Act act, StepName name) {
        boolean begins = here.asked().state().now().count() == act.at().since();
        List<List<String>> choosing = begins
                ? kinship.groups(act.parties().stream().filter(stakes::plays).toList(), here)
                : List.of();
        count(choosing.stream().map(List::size).toList());
        Map<List<List<Integer>>, Map<DecidedState, Double>> outcomes = new LinkedHashMap<>();
        decide(here, act, name, ending(here, act), choosing, new ArrayList<>(), outcomes);
        return choosing.isEmpty()
                ? new Knot.Chance<>(outcomes.getOrDefault(List.of(), Map.of()))
                : new Knot.Choosing<>(name.full(), choosing.stream().map(it -> bloc(it, act.obliged())).toList(),
                        outcomes, kinship.alike(here));
    }

    private StakesGame.Bloc bloc(List<String> group, boolean obliged) {
        return new StakesGame.Bloc(group.stream().map(stakes.players()::indexOf).toList(),
                List.of(new StakesGame.Move("act", stakes.charge(PartyStakes.Of.ACTING)),
                        new StakesGame.Move("hold back",
                                obliged ? stakes.charge(PartyStakes.Of.BREACH) : -1)));
    }

    private void count(List<Integer> sizes) {
        ways.add(sizes, Collections.nCopies(sizes.size(), 2));
    }

    private void decide(DecidedState here, Option.Act act, StepName name, Optional<Ending> ending,
            List<List<String>> choosing, List<List<Integer>> counts,
            Map<List<List<Integer>>, Map<DecidedState, Double>> outcomes) {
        if (counts.size() == choosing.size()) {
            Set<DecidedState.Decision> decisions = new HashSet<>();
            for (int i = 0; i < counts.size(); i++) {
                choosing.get(i).subList(0, counts.get(i).getFirst())
                        .forEach(it -> decisions.add(new DecidedState.Decision(AskedState.Step.of(act.at()), it)));
            }
            DecidedState decided = here.with(here.asked(), decisions, Set.of());
            outcomes.put(List.copyOf(counts), ending.map(it -> ended(decided, it))
                    .orElseGet(() -> acted(decided, act, name)));
            return;
        }
        for (List<Integer> way : Divisions.of(choosing.get(counts.size()).size(), 2)) {
            List<List<Integer>> more = new ArrayList<>(counts);
            more.add(way);
            decide(here, act, name, ending, choosing, more, outcomes);
        }
    }

    /** Those who are alike, and the probability with which each of them acts now. */
    private record Doers(List<String> members, double chance) {}

    private Map<DecidedState, Double> acted(DecidedState here, Option.Act act, StepName name) {
        long age = here.asked().state().now().count() - act.at().since();
        List<Doers> doers = new ArrayList<>();
        List<String> pending = act.parties().stream().filter(it -> isPending(here, act, it, name)).toList();
        for (List<String> group : kinship.groups(pending, here)) {
            ActLaw law = behaviours.act(group.getFirst(), name, act.obliged());
            double[] at = behaviours.parameters().middle();
            double chance = (stakes.plays(group.getFirst())
                    ? Hazard.of(1, 1, 1, law.delay(), age, at)
                    : Hazard.of(at[law.acts()], law.least(), law.most(), law.delay(), age, at)).chance();
            if (chance > 0) {
                doers.add(new Doers(group, chance));
            }
        }
        count(doers.stream().filter(it -> it.chance() < 1).map(it -> it.members().size()).toList());
        Map<DecidedState, Double> ways = new LinkedHashMap<>();
        draw(here, act, doers, new ArrayList<>(), 1, ways);
        return ways;
    }

    /**
     * Where nothing comes after what is being decided.
     *
     * @param choosing by what somebody can have decided, how likely it then helps in time
     */
    private record Ending(LastAct.Begun begun, Map<DecidedState.Decision, Double> choosing) {}

    /** @param asking the only step to act in that has not been asked about, where this is an ending */
    private Optional<Ending> ending(DecidedState here, Option.Act asking) {
        List<Option.Act> all = last.all(here.asked());
        Map<String, Double> byChance = new LinkedHashMap<>();
        Map<DecidedState.Decision, Double> choosing = new LinkedHashMap<>();
        Set<String> helped = here.asked().state().helpers();
        for (Option.Act act : all) {
            StepName name = new StepName(semantics.caseOf(act.at().frame()).procedure().id(), act.at().step());
            AskedState.Step step = AskedState.Step.of(act.at());
            act.helpers().stream().filter(it -> !helped.contains(it)).forEach(it -> {
                double chance = inTime(it, name, act, !act.equals(asking));
                if (stakes.plays(it)) {
                    choosing.put(new DecidedState.Decision(step, it), chance);
                } else {
                    byChance.merge(it, chance, ActKnots::either);
                }
            });
        }
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(new Ending(last.begun(here.asked().state(), byChance), choosing));
    }

    private static double either(double one, double other) {
        return 1 - (1 - one) * (1 - other);
    }

    /** @param asked whether it is known that the party did not do its part in the first hour */
    private double inTime(String party, StepName name, Option.Act act, boolean asked) {
        ActLaw law = behaviours.act(party, name, act.obliged());
        double[] at = behaviours.parameters().middle();
        Timed timed = stakes.plays(party) ? law.delay() : law;
        double missed = asked ? timed.by(0, at) : 0;
        return missed >= 1 ? 0 : (timed.by(last.hours(act.at()), at) - missed) / (1 - missed);
    }

    private Map<DecidedState, Double> ended(DecidedState here, Ending ending) {
        Map<String, Double> helping = new LinkedHashMap<>();
        // In the order of the text, so that sums come to the same figures in every process.
        ending.choosing().forEach((decision, chance) -> {
            if (here.decided().contains(decision)) {
                helping.merge(decision.party(), chance, ActKnots::either);
            }
        });
        Map<DecidedState, Double> ends = new LinkedHashMap<>();
        last.ends(ending.begun(), helping)
                .forEach((state, chance) -> ends.put(here.with(AskedState.fresh(state)), chance));
        return ends;
    }

    private void draw(DecidedState here, Option.Act act, List<Doers> doers, List<String> acting, double chance,
            Map<DecidedState, Double> ways) {
        if (doers.isEmpty()) {
            ways.merge(after(here, act, acting), chance, Double::sum);
            return;
        }
        Doers first = doers.getFirst();
        for (List<Integer> way : Divisions.of(first.members().size(), 2)) {
            double share = Divisions.chance(way, new double[]{first.chance(), 1 - first.chance()});
            if (share > 0) {
                List<String> more = new ArrayList<>(acting);
                more.addAll(first.members().subList(0, way.getFirst()));
                draw(here, act, doers.subList(1, doers.size()), more, chance * share, ways);
            }
        }
    }

    private DecidedState after(DecidedState here, Option.Act act, List<String> acting) {
        State state = here.asked().state();
        Token token = act.at();
        Set<DecidedState.Decision> done = new HashSet<>();
        for (String party : acting) {
            if (state.tokens().contains(token)) {
                state = semantics.step(state, new Event.Acted(token, party)).state();
                Set<String> did = new HashSet<>(token.done());
                did.add(party);
                token = token.having(did);
                done.add(new DecidedState.Decision(AskedState.Step.of(act.at()), party));
            }
        }
        return here.with(here.asked().after(token, state), Set.of(), done);
    }
}
