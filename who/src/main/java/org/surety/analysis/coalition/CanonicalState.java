package org.surety.analysis.coalition;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.Step;
import org.surety.model.quantity.Hours;
import org.surety.semantics.Case;
import org.surety.semantics.Frame;
import org.surety.semantics.Semantics;
import org.surety.semantics.State;
import org.surety.semantics.Token;

/**
 * Makes states equal that go on alike: what of a line's history cannot matter any more is forgotten, of what parties
 * have done only that is kept which {@link Sides} tells apart, and where no limit counts from the trigger the clock
 * begins anew in every state.
 */
final class CanonicalState {

    private final Semantics semantics;
    private final Sides sides;
    private final Openings openings;
    private final boolean restarts;

    CanonicalState(Semantics semantics, Sides sides, Openings openings) {
        this.semantics = semantics;
        this.sides = sides;
        this.openings = openings;
        this.restarts = openings.isTimeless();
    }

    /**
     * A state that stands for many.
     *
     * @param state as it is after {@code passed} hours
     */
    record Standing(State state, long passed) {}

    /** The state for {@code state}, in which nobody's help has come yet that counts. */
    Standing of(State state) {
        long passed = restarts ? state.now().count() : 0;
        Map<Token, Token> renamed = new HashMap<>();
        state.tokens().forEach(token -> token(token, passed, renamed));
        if (new HashSet<>(renamed.values()).size() < renamed.size() && state.tokens().stream().anyMatch(this::refers)) {
            // Two referrals would become one.
            return new Standing(bare(state.now(), state.tokens(), state.delivered()), 0);
        }
        List<Token> tokens = state.tokens().stream().map(it -> token(it, passed, renamed))
                .sorted(Comparator.comparingInt(Token::hashCode)).toList();
        Set<Frame> delivered = new HashSet<>();
        state.delivered().stream().filter(it -> it.referral().isPresent())
                .forEach(it -> delivered.add(frame(it, passed, renamed)));
        return new Standing(bare(Hours.of(state.now().count() - passed), tokens, delivered), passed);
    }

    private static State bare(Hours now, List<Token> tokens, Set<Frame> delivered) {
        return new State(now, tokens, Set.of(), Optional.empty(), delivered);
    }

    private boolean refers(Token token) {
        return semantics.caseOf(token.frame()).step(token.step()) instanceof Step.Refer;
    }

    private Token token(Token token, long passed, Map<Token, Token> renamed) {
        Token known = renamed.get(token);
        if (known == null) {
            Case here = semantics.caseOf(token.frame());
            Step step = here.step(token.step());
            Ahead next = openings.ahead(here);
            boolean timed = step.timing().within().bound().isPresent();
            known = new Token(frame(token.frame(), passed, renamed), token.step(), timed ? token.since() - passed : 0,
                    inFavour(here, next, token),
                    next.failures(step.id(), token.failures()), token.done(),
                    next.clocks(step.id(), token.clocks()));
            known = done(here, step, known, token);
            renamed.put(token, known);
        }
        return known;
    }

    private Frame frame(Frame frame, long passed, Map<Token, Token> renamed) {
        return frame.referral()
                .map(it -> new Frame(frame.depth(), frame.procedure(), Optional.of(token(it, passed, renamed))))
                .orElse(frame);
    }

    private Set<String> inFavour(Case here, Ahead next, Token token) {
        if (!next.asksForFavour(token.step())) {
            return Set.of();
        }
        // Whoever has taken part already is told apart from those who have not.
        return next.asksWhoExactly(token.step()) || !token.done().isEmpty()
                ? token.inFavour()
                : sides.few(token.inFavour(), here.who());
    }

    private Token done(Case here, Step step, Token kept, Token token) {
        Set<String> done = token.done();
        if (done.isEmpty()) {
            return kept;
        }
        if (step instanceof Step.Consult consult) {
            done = here.enders(consult, token.inFavour()).isEmpty()
                    ? sides.done(done, here.participants(consult, token.inFavour()), false)
                    : Set.of();
        } else if (step instanceof Step.Act act) {
            Set<String> actors = new HashSet<>(here.actors(act, token.inFavour()));
            actors.removeAll(sides.settling(here.helpers(act, token.inFavour())));
            done = sides.done(done, actors, true);
        }
        return kept.having(done);
    }
}
