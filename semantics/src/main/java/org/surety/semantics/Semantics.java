package org.surety.semantics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.Step;
import org.surety.model.agreement.Timing;
import org.surety.model.quantity.Hours;

/**
 * What an agreement does: which events are possible in a state, and what follows from them. Everything else drives
 * this.
 *
 * <p>
 * The rules are numbered in {@code docs/semantics.md}. An instance belongs to one case; it remembers nothing but names
 * it has looked up, so equal calls have equal answers. It is not safe for use by several threads at once.
 */
public final class Semantics {

    /** Referrals that lead to referrals end here; a longer chain counts as nothing done. */
    public static final int DEEPEST_REFERRAL = 8;

    private final Case root;
    private final Map<Frame, Case> cases = new HashMap<>();
    private final Map<Begun, Optional<Option.Choice>> choices = new HashMap<>();

    /** A step that begins, whenever it does. */
    private record Begun(Frame frame, String step, Set<String> inFavour) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Begun it && step.equals(it.step) && frame.equals(it.frame)
                    && inFavour.equals(it.inFavour);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * frame.hashCode() + step.hashCode()) + inFavour.hashCode();
        }
    }

    private Semantics(Case root) {
        this.root = root;
    }

    /**
     * The semantics of a case.
     *
     * @throws IllegalArgumentException if steps lead in a circle through no step that repeats
     */
    public static Semantics of(Case root) {
        root.refuseCircle();
        return new Semantics(root);
    }

    /** The case. */
    public Case root() {
        return root;
    }

    /** The state right after the event, and what the event brought about. */
    public Outcome start() {
        return new Transition(this, new State(Hours.ZERO, List.of(), Set.of(), Optional.empty(), Set.of())).start();
    }

    /** Everything that is possible in {@code state}; empty once no step is under way. */
    public List<Option> options(State state) {
        List<Option> options = new ArrayList<>();
        for (Token token : state.tokens()) {
            choice(token).ifPresent(options::add);
        }
        List<Token> due = due(state);
        for (Token token : due) {
            options.add(new Option.Lapse(token, breakers(token)));
        }
        if (due.isEmpty() && !state.isOver()) {
            Optional<Long> next = state.tokens().stream().flatMap(it -> deadline(it).stream()).min(Long::compare);
            options.add(new Option.Wait(next.map(it -> Hours.of(it - state.now().count()))));
        }
        return options;
    }

    /** What parties can do in a step that is under way; empty where it is not for parties to do anything. */
    public Optional<Option.Choice> choice(Token token) {
        Begun begun = new Begun(token.frame(), token.step(), token.inFavour());
        Optional<Option.Choice> all = choices.get(begun);
        if (all == null) {
            Case here = caseOf(token.frame());
            all = here.choice(here.step(token.step()), token.inFavour());
            choices.put(begun, all);
        }
        return all.map(it -> it.of(token));
    }

    /** A referral's limit takes effect only after the limits within the procedure it led to. */
    List<Token> due(State state) {
        List<Token> due = state.tokens().stream().filter(it -> isDue(it, state.now())).toList();
        int deepest = due.stream().mapToInt(it -> it.frame().depth()).max().orElse(0);
        return due.stream().filter(it -> it.frame().depth() == deepest).distinct().toList();
    }

    /** Whether the limit of {@code token} has been reached. */
    public boolean isDue(Token token, Hours now) {
        return deadline(token).map(hour -> hour <= now.count()).orElse(false);
    }

    /** The hour at which the limit of {@code token} passes; empty where no bound exists. */
    public Optional<Long> deadline(Token token) {
        return deadline(stepOf(token).timing(), token.since(), token.clocks());
    }

    /**
     * The hour at which a step that began at {@code since} ends at the latest; empty where no bound exists.
     *
     * @param clocks when other steps began on the way to it
     */
    public static Optional<Long> deadline(Timing timing, long since, Map<String, Long> clocks) {
        return timing.within().bound().map(bound -> Math.max(since, bound.count() + switch (timing.from()) {
            case Timing.Moment moment -> moment == Timing.Moment.TRIGGER ? 0 : since;
            case Timing.StepStart start -> clocks.getOrDefault(start.step(), since);
        }));
    }

    /** Whether a consultation is over for all when {@code party} is done. */
    boolean isEndedBy(Token token, String party) {
        return choice(token).orElse(null) instanceof Option.Conclude talk && talk.enders().contains(party);
    }

    /** Who would break the agreement if the limit of {@code token} took effect. */
    Set<String> breakers(Token token) {
        return choice(token).orElse(null) instanceof Option.Act act && act.obliged() ? act.parties() : Set.of();
    }

    /** The case in which {@code frame} runs. */
    public Case caseOf(Frame frame) {
        Case known = cases.get(frame);
        if (known == null) {
            known = frame.referral().map(token -> {
                Case inner = caseOf(token.frame()).referred((Step.Refer) stepOf(token));
                inner.refuseCircle();
                return inner;
            }).orElse(root);
            cases.put(frame, known);
        }
        return known;
    }

    /** The step that is under way. */
    public Step stepOf(Token token) {
        return caseOf(token.frame()).step(token.step());
    }

    /**
     * The number of the attempt at a vote that is under way, as {@link Onward#attempt} counts it; 1 for any other step.
     */
    public static int attempt(Token token) {
        return Onward.attempt(token.step(), token.failures());
    }

    /**
     * What follows from {@code event} in {@code state}.
     *
     * @throws IllegalArgumentException if the event is not possible there
     */
    public Outcome step(State state, Event event) {
        return new Transition(this, state).of(event);
    }

    /** The clause that an event is about, as {@link #clause(Token)} names it; empty for time that passes. */
    public String clause(Event event) {
        return event instanceof Event.InStep move ? clause(move.at()) : "";
    }

    /** The path of a step that is under way; one of another agreement has the name of that before it. */
    public String clause(Token token) {
        Case here = caseOf(token.frame());
        return qualified(here, here.clause(here.step(token.step())));
    }

    /** The path of a clause of {@code here}. */
    String qualified(Case here, String path) {
        return here.agreement().id().equals(root.agreement().id()) ? path : here.agreement().id() + "/" + path;
    }
}
