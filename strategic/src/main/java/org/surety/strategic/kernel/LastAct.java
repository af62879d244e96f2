package org.surety.strategic.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.surety.analysis.crisis.behaviour.Behaviours;
import org.surety.analysis.crisis.explain.CaseSetup;
import org.surety.analysis.crisis.graph.AskedState;
import org.surety.model.agreement.Exit;
import org.surety.model.agreement.Step;
import org.surety.model.quantity.Ratio;
import org.surety.semantics.Option;
import org.surety.semantics.Semantics;
import org.surety.semantics.State;
import org.surety.semantics.Token;

/**
 * Steps to act in after which nothing comes. Once it is decided who will act in them, all that counts is whether enough
 * of them do so before the limits and before it is too late, in whatever order. So what they bring is added up party by
 * party, and no hour is gone through.
 */
final class LastAct {

    private final Semantics semantics;
    private final Behaviours behaviours;
    private final long until;
    private final List<Map.Entry<String, Ratio>> needed;

    LastAct(Semantics semantics, CaseSetup setup, long until) {
        this.semantics = semantics;
        this.behaviours = setup.behaviours();
        this.until = until;
        this.needed = List.copyOf(setup.scenario().enough().entrySet());
    }

    /** Whether nothing comes after a step. */
    boolean is(Token token) {
        return semantics.stepOf(token).exits().stream().allMatch(Exit::ends);
    }

    /**
     * The steps to act in that are under way, if they have begun in this hour, only the last of them is still to be
     * asked about, and nothing comes after any of them; else none.
     */
    List<Option.Act> all(AskedState here) {
        State state = here.state();
        boolean last = state.tokens().stream().allMatch(it -> is(it) && (semantics.stepOf(it) instanceof Step.Refer
                || semantics.stepOf(it) instanceof Step.Act && it.since() == state.now().count()));
        return last && acts(here.open()).count() == 1 ? acts(state.tokens()).toList() : List.of();
    }

    private Stream<Option.Act> acts(List<Token> tokens) {
        return tokens.stream().flatMap(it -> semantics.choice(it).stream())
                .flatMap(it -> it instanceof Option.Act act ? Stream.of(act) : Stream.of());
    }

    /** How many hours there are for it from its beginning on. */
    long hours(Token token) {
        return chain(token).stream().flatMap(it -> semantics.deadline(it).stream()).reduce(until, Math::min)
                - token.since();
    }

    private static List<Token> chain(Token token) {
        List<Token> chain = new ArrayList<>(List.of(token));
        for (Optional<Token> at = token.frame().referral(); at.isPresent(); at = at.get().frame().referral()) {
            chain.add(at.get());
        }
        return chain;
    }

    /**
     * How matters stand when all have decided but those at one step.
     *
     * @param byChance those who may still help without choosing to
     * @param sums what they bring, with those who have helped
     */
    record Begun(State state, Set<String> byChance, Sums sums) {}

    /** @param byChance those who may still help without choosing to, each with the probability that it does in time */
    Begun begun(State state, Map<String, Double> byChance) {
        Sums sums = new Sums(Map.of(needed.stream().map(it -> Ratio.ZERO).toList(), 1.0), 1);
        for (String helper : state.helpers()) {
            sums = with(sums, helper, 1);
        }
        return new Begun(state, byChance.keySet(), with(sums, byChance));
    }

    /**
     * How it ends.
     *
     * @param helping those who have chosen to help and have not yet, each with the probability that it does in time
     * @return that all have helped, which is enough, and that nobody has, which is not, with their probabilities
     */
    Map<State, Double> ends(Begun begun, Map<String, Double> helping) {
        Sums sums = with(begun.sums(), helping);
        double enough = needed.isEmpty()
                ? 1 - sums.nobody()
                : sums.chances().getOrDefault(needed.stream().map(Map.Entry::getValue).toList(), 0.0);
        Map<State, Double> ends = new HashMap<>();
        if (enough > 0) {
            Set<String> all = new HashSet<>(begun.byChance());
            all.addAll(helping.keySet());
            ends.put(over(begun.state(), all), Math.min(1, enough));
        }
        if (enough < 1) {
            ends.put(over(begun.state(), Set.of()), 1 - enough);
        }
        return ends;
    }

    /**
     * What those looked at bring together.
     *
     * @param chances the distribution of the sums; none is told as more than is needed
     * @param nobody the probability that none of them helps
     */
    record Sums(Map<List<Ratio>, Double> chances, double nobody) {}

    private Sums with(Sums sums, Map<String, Double> helping) {
        Sums more = sums;
        for (Map.Entry<String, Double> one : helping.entrySet()) {
            more = with(more, one.getKey(), one.getValue());
        }
        return more;
    }

    private Sums with(Sums sums, String party, double chance) {
        Map<String, Ratio> brings = behaviours.contributes(party);
        Map<List<Ratio>, Double> after = new HashMap<>();
        sums.chances().forEach((sum, weight) -> {
            List<Ratio> more = new ArrayList<>();
            for (int i = 0; i < needed.size(); i++) {
                Ratio all = sum.get(i)
                        .plus(Optional.ofNullable(brings.get(needed.get(i).getKey())).orElse(Ratio.ZERO));
                more.add(all.compareTo(needed.get(i).getValue()) < 0 ? all : needed.get(i).getValue());
            }
            after.merge(more, weight * chance, Double::sum);
            after.merge(sum, weight * (1 - chance), Double::sum);
        });
        return new Sums(after, sums.nobody() * (1 - chance));
    }

    private static State over(State state, Set<String> helpers) {
        Set<String> all = new HashSet<>(state.helpers());
        all.addAll(helpers);
        return new State(state.now(), List.of(), all, state.firstHelp(), state.delivered());
    }
}
