package org.surety.semantics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.Absence;
import org.surety.model.agreement.Ballot;
import org.surety.model.agreement.Exit;
import org.surety.model.agreement.Modality;
import org.surety.model.agreement.Next;
import org.surety.model.agreement.Step;
import org.surety.model.agreement.Timing;
import org.surety.model.quantity.Hours;

/**
 * What an agreement does: which events are possible in a state, and what follows from them. Everything else drives this.
 *
 * <p>
 * The rules are numbered in {@code docs/semantics.md}. An instance belongs to one case; it remembers nothing but names it has looked up,
 * so equal calls have equal answers. It is not safe for use by several threads at once.
 */
public final class Semantics {

    /** Referrals that lead to referrals end here; a longer chain counts as nothing done. */
    public static final int DEEPEST_REFERRAL = 8;

    private final Case root;
    private final Map<Frame, Case> cases = new HashMap<>();
    private final Map<Token, Poll> polls = new HashMap<>();

    private Semantics(Case root) {
        this.root = root;
    }

    /**
     * The semantics of a case.
     *
     * @throws IllegalArgumentException if steps lead in a circle through no step that repeats
     */
    public static Semantics of(Case root) {
        root.procedure().refuseCircle();
        return new Semantics(root);
    }

    /** The case. */
    public Case root() {
        return root;
    }

    /** The state right after the event, and what the event brought about. */
    public Outcome start() {
        Transition transition = new Transition(
                new State(Hours.ZERO, List.of(), Set.of(), Optional.empty(), Set.of()));
        if (root.trigger().isMet()) {
            Frame frame = new Frame(0, root.procedure().id(), Optional.empty());
            transition.begin(frame, root.procedure().start(), Set.of(), Map.of());
        } else {
            root.trigger().obstacles()
                    .forEach(it -> transition.effects.add(new Effect.NotSetOff(it.clause(), it.kind())));
        }
        return transition.outcome();
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

    private Optional<Option> choice(Token token) {
        Case here = caseOf(token.frame());
        return switch (here.step(token.step())) {
            case Step.Request request -> Optional.of(new Option.Ask(token, here.askers(request, token.inFavour())));
            case Step.Consult consult ->
                    Optional.of(
                            new Option.Conclude(token, missing(here.participants(consult, token.inFavour()), token)));
            case Step.Find find -> Optional.of(new Option.Vote(token, poll(token)));
            case Step.Decide decide -> Optional.of(new Option.Vote(token, poll(token)));
            case Step.Act act -> Optional.of(new Option.Act(token, missing(here.actors(act, token.inFavour()), token),
                    act.modality() == Modality.MUST, missing(here.helpers(act, token.inFavour()), token)));
            case Step.Refer refer -> Optional.empty();
            case Step.Wait wait -> Optional.empty();
        };
    }

    private static Set<String> missing(Set<String> wanted, Token token) {
        Set<String> rest = new LinkedHashSet<>(wanted);
        rest.removeAll(token.done());
        return rest;
    }

    /** A referral's limit takes effect only after the limits within the procedure it led to. */
    private List<Token> due(State state) {
        List<Token> due = state.tokens().stream()
                .filter(it -> deadline(it).map(hour -> hour <= state.now().count()).orElse(false)).toList();
        int deepest = due.stream().mapToInt(it -> it.frame().depth()).max().orElse(0);
        return due.stream().filter(it -> it.frame().depth() == deepest).distinct().toList();
    }

    /** The hour at which the limit of {@code token} passes; empty where no bound exists. */
    public Optional<Long> deadline(Token token) {
        Timing timing = caseOf(token.frame()).step(token.step()).timing();
        return deadline(timing, token.since());
    }

    /** The hour at which a step that began at {@code since} ends at the latest; empty where no bound exists. */
    public static Optional<Long> deadline(Timing timing, long since) {
        return timing.within().bound()
                .map(bound -> timing.from() == Timing.Clock.TRIGGER
                        ? Math.max(since, bound.count())
                        : since + bound.count());
    }

    private Set<String> breakers(Token token) {
        Case here = caseOf(token.frame());
        return here.step(token.step()) instanceof Step.Act act && act.modality() == Modality.MUST
                ? missing(here.actors(act, token.inFavour()), token)
                : Set.of();
    }

    /** The case in which {@code frame} runs. */
    public Case caseOf(Frame frame) {
        Case known = cases.get(frame);
        if (known == null) {
            known = frame.referral().map(token -> {
                Case outer = caseOf(token.frame());
                Case inner = outer.referred((Step.Refer) outer.step(token.step()));
                inner.procedure().refuseCircle();
                return inner;
            }).orElse(root);
            cases.put(frame, known);
        }
        return known;
    }

    private Poll poll(Token token) {
        Token key = new Token(token.frame(), token.step(), 0, token.inFavour(), Map.of(), Set.of());
        Poll known = polls.get(key);
        if (known == null) {
            Case here = caseOf(token.frame());
            known = here.poll((Step.Vote) here.step(token.step()), token.inFavour());
            polls.put(key, known);
        }
        return known;
    }

    /**
     * What follows from {@code event} in {@code state}.
     *
     * @throws IllegalArgumentException if the event is not possible there
     */
    public Outcome step(State state, Event event) {
        Transition transition = new Transition(state);
        switch (event) {
            case Event.Asked asked -> transition.asked(asked);
            case Event.Concluded concluded -> transition.concluded(concluded);
            case Event.Voted voted -> transition.voted(voted);
            case Event.Acted acted -> transition.acted(acted);
            case Event.TimePassed passed -> transition.timePassed(passed.time());
            case Event.LimitPassed passed -> transition.limitPassed(passed.at());
        }
        return transition.outcome();
    }

    /** One step of the run: a state in the making, and the effects so far. */
    private final class Transition {

        private final State before;
        private final List<Token> tokens;
        private final Set<String> helpers;
        private final Set<Frame> delivered;
        private Hours now;
        private Optional<Hours> firstHelp;
        private final List<Effect> effects = new ArrayList<>();

        Transition(State before) {
            this.before = before;
            this.tokens = new ArrayList<>(before.tokens());
            this.helpers = new LinkedHashSet<>(before.helpers());
            this.delivered = new HashSet<>(before.delivered());
            this.now = before.now();
            this.firstHelp = before.firstHelp();
        }

        Outcome outcome() {
            closeReferrals();
            return new Outcome(new State(now, tokens, helpers, firstHelp, delivered), effects);
        }

        private Step stepOf(Token token) {
            if (!before.tokens().contains(token)) {
                throw new IllegalArgumentException("the step " + token.step() + " is not under way");
            }
            return caseOf(token.frame()).step(token.step());
        }

        private void require(boolean possible, Event event) {
            if (!possible) {
                throw new IllegalArgumentException("not possible here: " + event);
            }
        }

        void asked(Event.Asked event) {
            Token at = event.at();
            Case here = caseOf(at.frame());
            require(stepOf(at) instanceof Step.Request request
                    && here.askers(request, at.inFavour()).contains(event.party()), event);
            end(at, Exit.Result.SUCCESS, ((Step.Request) stepOf(at)).then(), at.inFavour());
        }

        void concluded(Event.Concluded event) {
            Token at = event.at();
            if (!(stepOf(at) instanceof Step.Consult consult)) {
                throw new IllegalArgumentException("nobody consults in " + at.step());
            }
            Set<String> participants = caseOf(at.frame()).participants(consult, at.inFavour());
            require(participants.contains(event.party()) && !at.done().contains(event.party()), event);
            Token later = replace(at, event.party());
            if (later.done().containsAll(participants)) {
                end(later, Exit.Result.SUCCESS, consult.then(), at.inFavour());
            }
        }

        private Token replace(Token token, String done) {
            Set<String> all = new HashSet<>(token.done());
            all.add(done);
            Token later =
                    new Token(token.frame(), token.step(), token.since(), token.inFavour(), token.failures(), all);
            tokens.set(tokens.indexOf(token), later);
            return later;
        }

        void voted(Event.Voted event) {
            Token at = event.at();
            require(stepOf(at) instanceof Step.Vote, event);
            Poll poll = poll(at);
            require(poll.voters().containsAll(event.ballots().keySet())
                    && poll.ballots().containsAll(event.ballots().values()), event);
            boolean complete = event.ballots().keySet().containsAll(poll.voters());
            require(complete || poll.absence() != Absence.AWAITED || isDue(at), event);
            Step.Vote vote = (Step.Vote) stepOf(at);
            if (poll.passes(event.ballots())) {
                Set<String> inFavour = new HashSet<>(poll.concerned());
                inFavour.removeIf(it -> event.ballots().get(it) != Ballot.YES);
                end(at, Exit.Result.SUCCESS, vote.yes(), vote instanceof Step.Decide ? inFavour : at.inFavour());
            } else {
                fail(at, vote);
            }
        }

        private void fail(Token at, Step.Vote vote) {
            end(at, Exit.Result.FAILURE, failed(vote, at.failures()), at.inFavour());
        }

        private boolean isDue(Token token) {
            return deadline(token).map(hour -> hour <= now.count()).orElse(false);
        }

        void acted(Event.Acted event) {
            Token at = event.at();
            if (!(stepOf(at) instanceof Step.Act act)) {
                throw new IllegalArgumentException("nobody acts in " + at.step());
            }
            Case here = caseOf(at.frame());
            Set<String> actors = here.actors(act, at.inFavour());
            require(actors.contains(event.party()) && !at.done().contains(event.party()), event);
            String clause = clause(at);
            if (act.modality() == Modality.MUST) {
                effects.add(new Effect.DutyDischarged(clause, event.party()));
            }
            if (here.helpers(act, at.inFavour()).contains(event.party())) {
                effects.add(new Effect.HelpCame(clause, event.party()));
                helpers.add(event.party());
                firstHelp = firstHelp.isPresent() ? firstHelp : Optional.of(now);
            }
            deliver(at.frame());
            Token later = replace(at, event.party());
            if (later.done().containsAll(actors)) {
                end(later, Exit.Result.SUCCESS, act.then(), at.inFavour());
            }
        }

        private void deliver(Frame frame) {
            delivered.add(frame);
            frame.referral().ifPresent(token -> deliver(token.frame()));
        }

        void timePassed(Hours time) {
            List<Token> due = due(before);
            if (time.count() < 1 || !due.isEmpty()) {
                throw new IllegalArgumentException(due.isEmpty()
                        ? "time passes by at least an hour"
                        : "the limit of " + due.get(0).step() + " has been reached and takes effect first");
            }
            Hours later = now.plus(time);
            for (Token token : before.tokens()) {
                if (deadline(token).map(hour -> hour < later.count()).orElse(false)) {
                    throw new IllegalArgumentException("the limit of " + token.step() + " passes before " + later);
                }
            }
            now = later;
        }

        void limitPassed(Token at) {
            Step step = stepOf(at);
            if (!due(before).contains(at)) {
                throw new IllegalArgumentException("the limit of " + at.step() + " does not pass now");
            }
            switch (step) {
                case Step.Request request -> end(at, Exit.Result.SILENCE, request.silence(), at.inFavour());
                case Step.Consult consult -> end(at, Exit.Result.SUCCESS, consult.then(), at.inFavour());
                case Step.Find find -> end(at, Exit.Result.SILENCE, lapsed(find, at.failures()), at.inFavour());
                case Step.Decide decide -> end(at, Exit.Result.SILENCE, lapsed(decide, at.failures()), at.inFavour());
                case Step.Act act -> {
                    breakers(at).forEach(party -> effects.add(new Effect.DutyBroken(clause(at), party)));
                    boolean some = !at.done().isEmpty();
                    end(at, some ? Exit.Result.SUCCESS : Exit.Result.SILENCE, some ? act.then() : act.silence(),
                            at.inFavour());
                }
                case Step.Refer refer -> {
                    tokens.removeIf(it -> isWithin(it.frame(), at));
                    end(at, Exit.Result.SILENCE, refer.silence(), at.inFavour());
                }
                case Step.Wait wait -> end(at, Exit.Result.SUCCESS, wait.then(), at.inFavour());
            }
        }

        private boolean isWithin(Frame frame, Token referral) {
            return frame.referral().map(it -> it.equals(referral) || isWithin(it.frame(), referral)).orElse(false);
        }

        private void end(Token token, Exit.Result result, Next next, Set<String> inFavour) {
            end(token, result, new Onward(next, token.failures()), inFavour);
        }

        private void end(Token token, Exit.Result result, Onward onward, Set<String> inFavour) {
            tokens.remove(token);
            if (!tokens.contains(token)) {
                // What was done by a referral that is over says nothing about a like one that begins in the same hour.
                delivered.removeIf(it -> isWithin(it, token));
            }
            effects.add(new Effect.Ended(clause(token), result));
            begin(token.frame(), onward.next(), inFavour, onward.failures());
        }

        /** When nothing is under way any more in a procedure that a referral led to, the referral is over. */
        private void closeReferrals() {
            Optional<Token> over = tokens.stream().filter(this::isOver).findFirst();
            while (over.isPresent()) {
                Token referral = over.get();
                boolean done = delivered.stream().anyMatch(it -> it.referral().equals(Optional.of(referral)));
                Step.Refer refer = (Step.Refer) caseOf(referral.frame()).step(referral.step());
                end(referral, done ? Exit.Result.SUCCESS : Exit.Result.FAILURE, done ? refer.yes() : refer.no(),
                        referral.inFavour());
                over = tokens.stream().filter(this::isOver).findFirst();
            }
        }

        private boolean isOver(Token token) {
            return caseOf(token.frame()).step(token.step()) instanceof Step.Refer
                    && tokens.stream().noneMatch(it -> isWithin(it.frame(), token));
        }

        void begin(Frame frame, Next next, Set<String> inFavour, Map<String, Integer> failures) {
            next.steps().forEach(name -> begin(frame, name, inFavour, failures));
        }

        private void begin(Frame frame, String name, Set<String> inFavour, Map<String, Integer> failures) {
            Case here = caseOf(frame);
            Step step = here.step(name);
            Token token = new Token(frame, name, now.count(), inFavour, failures, Set.of());
            tokens.add(token);
            effects.add(new Effect.Began(clause(token)));
            switch (step) {
                case Step.Request request ->
                        endIf(here.askers(request, inFavour).isEmpty(), token, Exit.Result.SILENCE,
                                request.silence());
                case Step.Consult consult ->
                        endIf(here.participants(consult, inFavour).isEmpty(), token, Exit.Result.SUCCESS,
                                consult.then());
                case Step.Find find -> beginVote(token, find);
                case Step.Decide decide -> beginVote(token, decide);
                case Step.Act act -> beginAct(token, act, here.actors(act, inFavour));
                case Step.Refer refer -> beginReferral(token, refer, here);
                case Step.Wait wait -> {
                }
            }
        }

        private void endIf(boolean idle, Token token, Exit.Result result, Next next) {
            if (idle) {
                end(token, result, next, token.inFavour());
            }
        }

        private void beginVote(Token token, Step.Vote vote) {
            if (poll(token).voters().isEmpty()) {
                fail(token, vote);
            }
        }

        private void beginAct(Token token, Step.Act act, Set<String> actors) {
            if (actors.isEmpty()) {
                end(token, Exit.Result.SILENCE, act.silence(), token.inFavour());
            } else if (act.modality() == Modality.MUST) {
                effects.add(new Effect.DutyArose(clause(token), actors));
            } else {
                effects.add(new Effect.LibertyArose(clause(token), actors));
            }
        }

        private void beginReferral(Token token, Step.Refer refer, Case here) {
            Case inner = here.referred(refer);
            if (token.frame().depth() >= DEEPEST_REFERRAL || !inner.trigger().isMet()) {
                inner.trigger().obstacles().forEach(
                        it -> effects.add(new Effect.NotSetOff(qualified(inner, it.clause()), it.kind())));
                end(token, Exit.Result.FAILURE, refer.no(), token.inFavour());
                return;
            }
            String path = token.frame().procedure() + "/" + token.step() + ">" + refer.to();
            Frame frame = new Frame(token.frame().depth() + 1, path, Optional.of(token));
            begin(frame, caseOf(frame).procedure().start(), Set.of(), Map.of());
        }
    }

    /** The clause that an event is about, as {@link #clause(Token)} names it; empty for time that passes. */
    public String clause(Event event) {
        return switch (event) {
            case Event.Asked asked -> clause(asked.at());
            case Event.Concluded concluded -> clause(concluded.at());
            case Event.Voted voted -> clause(voted.at());
            case Event.Acted acted -> clause(acted.at());
            case Event.LimitPassed passed -> clause(passed.at());
            case Event.TimePassed passed -> "";
        };
    }

    /** The path of a step that is under way; one of another agreement has the name of that before it. */
    public String clause(Token token) {
        Case here = caseOf(token.frame());
        return qualified(here, here.clause(here.step(token.step())));
    }

    private String qualified(Case here, String path) {
        return here.agreement().id().equals(root.agreement().id()) ? path : here.agreement().id() + "/" + path;
    }

    /**
     * Where a line goes on, and how often each vote that can repeat has failed on it.
     *
     * @param failures by step; a vote that never failed has no entry
     */
    public record Onward(Next next, Map<String, Integer> failures) {}

    /** After one more failure: to {@code no} while the vote may be taken again or never was to be, after the last one to {@code last}. */
    public static Onward failed(Step.Vote vote, Map<String, Integer> failures) {
        int repeats = vote.timing().repeats();
        if (repeats == 0) {
            return new Onward(vote.no(), failures);
        }
        int failed = attempt(vote, failures);
        Map<String, Integer> counted = new HashMap<>(failures);
        counted.put(vote.id(), failed);
        return new Onward(failed <= repeats ? vote.no() : vote.last(), Map.copyOf(counted));
    }

    /** After the limit of a vote has passed without it. */
    public static Onward lapsed(Step.Vote vote, Map<String, Integer> failures) {
        return vote.silenceIsFailure() ? failed(vote, failures) : new Onward(vote.silence(), failures);
    }

    /** The number of the attempt at a vote that is under way: one more than its failures so far; 1 for a vote that does not repeat. */
    public static int attempt(Step.Vote vote, Map<String, Integer> failures) {
        return failures.getOrDefault(vote.id(), 0) + 1;
    }
}
