package org.surety.strategic.kernel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.analysis.crisis.behaviour.ActLaw;
import org.surety.analysis.crisis.behaviour.Behaviours;
import org.surety.analysis.crisis.behaviour.DelayLaw;
import org.surety.analysis.crisis.behaviour.StepName;
import org.surety.analysis.crisis.graph.AskedState;
import org.surety.analysis.crisis.graph.HourByHour;
import org.surety.model.agreement.Step;
import org.surety.semantics.Event;
import org.surety.semantics.Option;
import org.surety.semantics.Semantics;
import org.surety.semantics.State;
import org.surety.semantics.Token;

/** What can follow at one step in one hour, as rules C1 to C5 say, where those with stakes choose. */
final class StepKnots {

    private final Semantics semantics;
    private final HourByHour driver;
    private final Behaviours behaviours;
    private final VoteKnots votes;
    private final ActKnots acts;
    private final LastAct last;

    StepKnots(Semantics semantics, Behaviours behaviours, StakeTable stakes, Kinship kinship, LastAct last) {
        this.semantics = semantics;
        this.driver = new HourByHour(semantics);
        this.behaviours = behaviours;
        Ways ways = new Ways();
        this.votes = new VoteKnots(semantics, behaviours, stakes, kinship, ways);
        this.last = last;
        this.acts = new ActKnots(semantics, behaviours, stakes, kinship, last, ways);
    }

    /** At the first step that has not been asked about in this hour. */
    Knot<DecidedState> at(DecidedState here) {
        Token token = here.asked().open().getFirst();
        State state = here.asked().state();
        StepName name = driver.name(token);
        Optional<Option.Choice> choice = semantics.choice(token);
        return choice.isEmpty() ? surely(here, token, state) : switch (choice.get()) {
            case Option.Ask ask -> surely(here, token, driver.ask(state, ask));
            case Option.Conclude talk -> talk(here, token, name, talk);
            case Option.Vote vote when driver.isHeld(here.asked(), token) -> surely(here, token, state);
            case Option.Vote vote -> votes.at(here, vote, name);
            case Option.Act act -> acts.at(here, act, name);
        };
    }

    /**
     * In a last step in which anybody may act whoever was in favour, that does not count any more; nor does it, where
     * only those in favour may, of those who have decided not to.
     */
    DecidedState forgetting(DecidedState here) {
        State state = here.asked().state();
        if (state.tokens().size() != 1) {
            return here;
        }
        Token token = state.tokens().getFirst();
        if (token.frame().depth() > 0 || !last.is(token)
                || !(semantics.choice(token).orElse(null) instanceof Option.Act act)) {
            return here;
        }
        boolean decided = token.since() < state.now().count() || !here.asked().asked().isEmpty();
        StepName name = driver.name(token);
        Set<String> counting = new HashSet<>(dependsOnFavour(token) ? token.inFavour() : Set.of());
        counting.removeIf(it -> decided && !token.done().contains(it)
                && !(act.parties().contains(it) && acts.isPending(here, act, it, name)));
        return counting.size() == token.inFavour().size() ? here : here.inFavour(token, counting);
    }

    private boolean dependsOnFavour(Token token) {
        return semantics.stepOf(token) instanceof Step.Act act && !semantics.root().actors(act, Set.of())
                .equals(semantics.root().actors(act, Set.copyOf(semantics.root().membership().everybody())));
    }

    private static Knot<DecidedState> surely(DecidedState here, Token token, State after) {
        return new Knot.Chance<>(Map.of(here.with(here.asked().after(token, after)), 1.0));
    }

    /**
     * A talk ends when the last of those who must end it does, or the first of those who can end it for all. Who has
     * ended its part meanwhile makes no difference to anything else, and is not remembered.
     */
    private Knot<DecidedState> talk(DecidedState here, Token token, StepName name, Option.Conclude talk) {
        boolean anyEnds = !talk.enders().isEmpty();
        List<String> talking = List.copyOf(anyEnds ? talk.enders() : talk.parties());
        long age = here.asked().state().now().count() - token.since();
        List<DelayLaw> laws = talking.stream().flatMap(it -> behaviours.talks(it, name).stream()).toList();
        List<String> silent = talking.stream().filter(it -> behaviours.talks(it, name).isEmpty()).toList();
        boolean waits = !silent.isEmpty() && !anyEnds;
        double ends = waits ? 0 : ending(laws, age, anyEnds);
        AskedState goesOn = here.asked().after(token, here.asked().state());
        Map<DecidedState, Double> ways = new LinkedHashMap<>();
        if (silent.isEmpty() || age > 0 || driver.isBounded(token)) {
            put(ways, here.with(goesOn), 1 - ends);
            put(ways, here.with(ended(here, token, talking)), ends);
            return new Knot.Chance<>(ways);
        }
        // Nothing is said of some: with even chances they all end their talks at once, or never.
        put(ways, here.with(goesOn), (1 - ends) / 2);
        put(ways, here.with(ended(here, token, talking)), ends / 2);
        double now = anyEnds ? 1 : ending(laws, age, false);
        put(ways, here.with(ended(here, token, talking)), now / 2);
        put(ways, here.with(ended(here, token, silent)), (1 - now) / 2);
        return new Knot.Chance<>(ways);
    }

    private static void put(Map<DecidedState, Double> ways, DecidedState to, double chance) {
        if (chance > 0) {
            ways.merge(to, chance, Double::sum);
        }
    }

    /** The probability that it ends at just this age, given that it has not before. */
    private double ending(List<DelayLaw> laws, long age, boolean anyEnds) {
        double by = by(laws, age, anyEnds);
        double before = age == 0 ? 0 : by(laws, age - 1, anyEnds);
        return before >= 1 ? 0 : Math.clamp((by - before) / (1 - before), 0, 1);
    }

    private double by(List<DelayLaw> laws, long age, boolean anyEnds) {
        double[] at = behaviours.parameters().middle();
        double all = 1;
        for (DelayLaw law : laws) {
            all *= anyEnds ? 1 - law.by(age, at) : law.by(age, at);
        }
        return anyEnds ? 1 - all : all;
    }

    private AskedState ended(DecidedState here, Token token, List<String> parties) {
        State state = here.asked().state();
        Token now = token;
        for (String party : parties) {
            if (state.tokens().contains(now)) {
                state = semantics.step(state, new Event.Concluded(now, party)).state();
                Set<String> done = new HashSet<>(now.done());
                done.add(party);
                now = now.having(done);
            }
        }
        return here.asked().after(now, state);
    }

    /** What follows where every step under way has been asked about; empty if nothing can happen any more. */
    Optional<DecidedState> onwards(DecidedState here) {
        return driver.after(here.asked(), () -> driver.nextHour(here.asked().state(), (token, age) -> laws(here, token)
                .stream().mapToLong(it -> it.nextChange(age)).min().orElse(Long.MAX_VALUE))).map(here::with);
    }

    private List<DelayLaw> laws(DecidedState here, Token token) {
        StepName name = driver.name(token);
        return semantics.choice(token).map(choice -> switch (choice) {
            case Option.Conclude talk -> (talk.enders().isEmpty() ? talk.parties() : talk.enders()).stream()
                    .flatMap(it -> behaviours.talks(it, name).stream()).toList();
            case Option.Act act -> act.parties().stream().filter(it -> acts.isPending(here, act, it, name))
                    .map(it -> behaviours.act(it, name, act.obliged())).map(ActLaw::delay).toList();
            case Option.Ask ask -> new ArrayList<DelayLaw>();
            case Option.Vote vote -> new ArrayList<DelayLaw>();
        }).orElse(List.of());
    }
}
