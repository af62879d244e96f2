package org.surety.strategic.kernel;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.surety.analysis.crisis.graph.AskedState;
import org.surety.model.quantity.Hours;
import org.surety.semantics.State;
import org.surety.semantics.Token;

/**
 * A state of the kernel, which steps have been asked about in its hour, and who has decided to act and has not yet.
 *
 * @param asked the state
 * @param decided those who will act at a step under way
 */
record DecidedState(AskedState asked, Set<Decision> decided) {

    /** Forgets decisions at steps that are not under way any more, and when help first came. */
    DecidedState {
        State state = asked.state();
        if (state.firstHelp().filter(it -> it.count() > 0).isPresent()) {
            asked = new AskedState(new State(state.now(), state.tokens(), state.helpers(), Optional.of(Hours.ZERO),
                    state.delivered()), asked.asked(), asked.anew());
        }
        Set<AskedState.Step> open =
                state.tokens().stream().map(AskedState.Step::of).collect(Collectors.toSet());
        decided = decided.stream().filter(it -> open.contains(it.at())).collect(Collectors.toUnmodifiableSet());
    }

    /** That a party will act at a step. */
    record Decision(AskedState.Step at, String party) {}

    DecidedState with(AskedState next) {
        return new DecidedState(next, decided);
    }

    /** With more decisions, and without those that were carried out. */
    DecidedState with(AskedState next, Set<Decision> more, Set<Decision> done) {
        Set<Decision> all = new HashSet<>(decided);
        all.addAll(more);
        all.removeAll(done);
        return new DecidedState(next, all);
    }

    /** The same, with others in favour at the only step under way. */
    DecidedState inFavour(Token token, Set<String> parties) {
        Token other = new Token(token.frame(), token.step(), token.since(), parties, token.failures(), token.done(),
                token.clocks());
        State state = asked.state();
        AskedState.Step before = AskedState.Step.of(token);
        AskedState.Step step = AskedState.Step.of(other);
        Map<AskedState.Step, Integer> questions = new HashMap<>();
        asked.asked().forEach((it, count) -> questions.put(it.equals(before) ? step : it, count));
        return new DecidedState(
                new AskedState(new State(state.now(), List.of(other), state.helpers(), state.firstHelp(),
                        state.delivered()), questions, asked.anew()),
                decided.stream().map(it -> it.at().equals(before) ? new Decision(step, it.party()) : it)
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
