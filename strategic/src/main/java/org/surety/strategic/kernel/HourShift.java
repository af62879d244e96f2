package org.surety.strategic.kernel;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.surety.analysis.crisis.behaviour.Behaviours;
import org.surety.analysis.crisis.behaviour.DelayLaw;
import org.surety.analysis.crisis.behaviour.StepName;
import org.surety.analysis.crisis.graph.AskedState;
import org.surety.model.agreement.Exit;
import org.surety.model.agreement.Step;
import org.surety.model.agreement.Timing;
import org.surety.model.quantity.Hours;
import org.surety.semantics.Case;
import org.surety.semantics.Option;
import org.surety.semantics.State;
import org.surety.semantics.Token;

/**
 * Where a step has just begun and nothing before it counts any more, what can follow depends on the hour only through
 * how much of it still happens before it is too late. States between which nothing of it falls are told as the last of
 * them, so that a talk that can end at any hour does not make as many games.
 */
final class HourShift {

    private final Case root;
    private final Behaviours behaviours;
    private final long until;
    private final Map<String, Optional<NavigableSet<Long>>> known = new HashMap<>();

    HourShift(Case root, Behaviours behaviours, long until) {
        this.root = root;
        this.behaviours = behaviours;
        this.until = until;
    }

    /** The last state that has the same game, or the state itself. */
    DecidedState last(DecidedState here) {
        State state = here.asked().state();
        if (state.tokens().size() != 1 || !state.helpers().isEmpty() || !here.decided().isEmpty()
                || !here.asked().asked().isEmpty() || !state.delivered().isEmpty() || state.now().count() > until) {
            return here;
        }
        Token token = state.tokens().getFirst();
        if (token.since() != state.now().count() || token.frame().depth() > 0 || !token.clocks().isEmpty()) {
            return here;
        }
        Optional<NavigableSet<Long>> ages = known.computeIfAbsent(token.step(), this::ages);
        if (ages.isEmpty()) {
            return here;
        }
        Long left = ages.get().floor(until - state.now().count());
        long now = until - (left == null ? 0 : left);
        State later = new State(Hours.of(now), List.of(new Token(token.frame(), token.step(), now, token.inFavour(),
                token.failures(), token.done(), token.clocks())), state.helpers(), state.firstHelp(),
                state.delivered());
        return new DecidedState(AskedState.fresh(later), here.decided());
    }

    private record At(String step, long age) {}

    /** After how many hours something can happen, from the beginning of a step on; empty where that is not relative. */
    private Optional<NavigableSet<Long>> ages(String first) {
        NavigableSet<Long> ages = new TreeSet<>(Set.of(0L));
        Set<At> seen = new HashSet<>();
        return collect(new At(first, 0), ages, seen) ? Optional.of(ages) : Optional.empty();
    }

    private boolean collect(At at, Set<Long> ages, Set<At> seen) {
        if (at.age() > until || !seen.add(at)) {
            return true;
        }
        Step step = root.step(at.step());
        Optional<NavigableSet<Long>> own = step.timing().from() == Timing.Moment.STEP ? own(step) : Optional.empty();
        if (own.isEmpty()) {
            return false;
        }
        for (long age : own.get()) {
            ages.add(at.age() + age);
            for (Exit exit : step.exits()) {
                for (String next : exit.next().steps()) {
                    if (!collect(new At(next, at.age() + age), ages, seen)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /** At which ages something can happen in a step; empty of a referral. */
    private Optional<NavigableSet<Long>> own(Step step) {
        if (step instanceof Step.Refer) {
            return Optional.empty();
        }
        NavigableSet<Long> ages = new TreeSet<>(Set.of(0L));
        step.timing().within().bound().ifPresent(it -> ages.add(it.count()));
        root.choice(step, Set.copyOf(root.membership().everybody())).ifPresent(choice -> {
            StepName name = new StepName(root.procedure().id(), step.id());
            switch (choice) {
                case Option.Conclude talk -> {
                    talk.parties().forEach(it -> behaviours.talks(it, name).ifPresent(law -> add(law, ages)));
                    talk.enders().forEach(it -> behaviours.talks(it, name).ifPresent(law -> add(law, ages)));
                }
                case Option.Act act ->
                        act.parties().forEach(it -> add(behaviours.act(it, name, act.obliged()).delay(), ages));
                case Option.Ask ask -> ages.add(0L);
                case Option.Vote vote -> ages.add(0L);
            }
        });
        return Optional.of(ages);
    }

    private void add(DelayLaw law, Set<Long> ages) {
        long age = law.lastChange(0) == 0 ? 0 : law.nextChange(0);
        while (age <= until) {
            ages.add(age);
            age = law.nextChange(age);
        }
    }
}
