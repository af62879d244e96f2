package org.surety.strategic.kernel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final Map<InTime, Double> chances = new HashMap<>();
    private final Map<InTime, Boolean> mayAct = new HashMap<>();
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
        return mayAct.computeIfAbsent(new InTime(name, party, act.obliged(), 0, false), it -> {
            ActLaw law = behaviours.act(party, name, act.obliged());
            return behaviours.parameters().middle()[law.acts()] > 0;
        });
    }

    Knot<DecidedState> at(DecidedState here, Option.Act act, StepName name) {
        boolean begins = here.asked().state().now().count() == act.at().since();
        List<List<String>> choosing = begins
                ? kinship.groups(act.parties().stream().filter(stakes::plays).toList(), here)
                : List.of();
        count(choosing.stream().map(List::size).toList());
        Map<List<List<Integer>>, Map<DecidedState, Double>> outcomes = new LinkedHashMap<>();
        decide(here, act, name, choosing, new ArrayList<>(), outcomes);
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

    private void decide(DecidedState here, Option.Act act, StepName name, List<List<String>> choosing,
            List<List<Integer>> counts, Map<List<List<Integer>>, Map<DecidedState, Double>> outcomes) {
        if (counts.size() == choosing.size()) {
            Set<DecidedState.Decision> decisions = new HashSet<>();
            for (int i = 0; i < counts.size(); i++) {
                choosing.get(i).subList(0, counts.get(i).getFirst())
                        .forEach(it -> decisions.add(new DecidedState.Decision(AskedState.Step.of(act.at()), it)));
            }
            outcomes.put(List.copyOf(counts), acted(here.with(here.asked(), decisions, Set.of()), act, name));
            return;
        }
        for (List<Integer> way : Divisions.of(choosing.get(counts.size()).size(), 2)) {
            List<List<Integer>> more = new ArrayList<>(counts);
            more.add(way);
            decide(here, act, name, choosing, more, outcomes);
        }
    }

    /** Those who are alike, and the probability with which each of them acts now. */
    private record Doers(List<String> members, double chance) {}

    private Map<DecidedState, Double> acted(DecidedState here, Option.Act act, StepName name) {
        State state = here.asked().state();
        long age = state.now().count() - act.at().since();
        List<Option.Act> all = last.all(here.asked());
        if (!all.isEmpty()) {
            return ended(here, act, all);
        }
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

    /** @param asking the only one of {@code all} that has not been asked about */
    private Map<DecidedState, Double> ended(DecidedState here, Option.Act asking, List<Option.Act> all) {
        Map<String, Double> byChance = new LinkedHashMap<>();
        Map<String, Double> helping = new LinkedHashMap<>();
        Set<String> helped = here.asked().state().helpers();
        for (Option.Act act : all) {
            StepName name = new StepName(semantics.caseOf(act.at().frame()).procedure().id(), act.at().step());
            long hours = last.hours(act.at());
            act.helpers().stream().filter(it -> !helped.contains(it) && isPending(here, act, it, name))
                    .forEach(it -> (stakes.plays(it) ? helping : byChance).merge(it,
                            chances.computeIfAbsent(new InTime(name, it, act.obliged(), hours, !act.equals(asking)),
                                    this::chance),
                            (one, other) -> 1 - (1 - one) * (1 - other)));
        }
        Map<DecidedState, Double> ends = new LinkedHashMap<>();
        last.ends(here.asked().state(), byChance, helping)
                .forEach((state, chance) -> ends.put(here.with(AskedState.fresh(state)), chance));
        return ends;
    }

    /**
     * That a party does its part of a step in so many hours.
     *
     * @param asked whether it is known that it did not in the first
     */
    private record InTime(StepName step, String party, boolean obliged, long hours, boolean asked) {}

    private double chance(InTime of) {
        ActLaw law = behaviours.act(of.party(), of.step(), of.obliged());
        double[] at = behaviours.parameters().middle();
        Timed timed = stakes.plays(of.party()) ? law.delay() : law;
        double missed = of.asked() ? timed.by(0, at) : 0;
        return missed >= 1 ? 0 : (timed.by(of.hours(), at) - missed) / (1 - missed);
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
