package org.surety.semantics;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.Absence;
import org.surety.model.agreement.Ballot;
import org.surety.model.agreement.Exit;
import org.surety.model.agreement.Next;
import org.surety.model.agreement.Step;
import org.surety.model.quantity.Hours;

/** What follows from one event: a state in the making, and the effects so far. */
final class Transition {

    private final Semantics semantics;
    private final State before;
    private final List<Token> tokens;
    private final Set<String> helpers;
    private final Set<Frame> delivered;
    private Hours now;
    private Optional<Hours> firstHelp;
    private final List<Effect> effects = new ArrayList<>();

    Transition(Semantics semantics, State before) {
        this.semantics = semantics;
        this.before = before;
        this.tokens = new ArrayList<>(before.tokens());
        this.helpers = new LinkedHashSet<>(before.helpers());
        this.delivered = new HashSet<>(before.delivered());
        this.now = before.now();
        this.firstHelp = before.firstHelp();
    }

    /** What the trigger brings about. */
    Outcome start() {
        Case root = semantics.root();
        if (root.trigger().isMet()) {
            begin(new Frame(0, root.procedure().id(), Optional.empty()), root.procedure().start(), Set.of(), Map.of(),
                    Map.of());
        } else {
            root.trigger().obstacles().forEach(it -> effects.add(new Effect.NotSetOff(it.clause(), it.kind())));
        }
        return outcome();
    }

    /** What {@code event} brings about. */
    Outcome of(Event event) {
        switch (event) {
            case Event.Asked asked -> asked(asked);
            case Event.Concluded concluded -> concluded(concluded);
            case Event.Voted voted -> voted(voted);
            case Event.Acted acted -> acted(acted);
            case Event.TimePassed passed -> timePassed(passed.time());
            case Event.LimitPassed passed -> limitPassed(passed.at());
        }
        return outcome();
    }

    private Outcome outcome() {
        closeReferrals();
        return new Outcome(new State(now, tokens, helpers, firstHelp, delivered), effects);
    }

    /** What can be done in a step that is under way. */
    private Optional<Option.Choice> choice(Token token) {
        if (!before.tokens().contains(token)) {
            throw new IllegalArgumentException("the step " + token.step() + " is not under way");
        }
        return semantics.choice(token);
    }

    private static void require(boolean possible, Event event) {
        if (!possible) {
            throw new IllegalArgumentException("not possible here: " + event);
        }
    }

    private void asked(Event.Asked event) {
        require(choice(event.at()).orElse(null) instanceof Option.Ask ask
                && ask.parties().contains(event.party()), event);
        Token at = event.at();
        // What counts from a request counts from when it was made.
        Token asked = at.timed(Onward.begun(at.step(), now.count(), at.clocks(),
                semantics.caseOf(at.frame()).procedure().clocks()));
        tokens.set(tokens.indexOf(at), asked);
        succeed(asked, at.inFavour());
    }

    private void concluded(Event.Concluded event) {
        require(choice(event.at()).orElse(null) instanceof Option.Conclude talk
                && talk.parties().contains(event.party()), event);
        done(event.at(), event.party());
    }

    /** Whoever has done their part is done; when all are, the step is over. */
    private void done(Token token, String party) {
        Set<String> all = new HashSet<>(token.done());
        all.add(party);
        Token later = token.having(all);
        tokens.set(tokens.indexOf(token), later);
        if (semantics.isEndedBy(token, party)
                || semantics.choice(later).map(it -> it.parties().isEmpty()).orElse(true)) {
            succeed(later, token.inFavour());
        }
    }

    private void voted(Event.Voted event) {
        Token at = event.at();
        if (!(choice(at).orElse(null) instanceof Option.Vote vote)) {
            throw new IllegalArgumentException("not possible here: " + event);
        }
        Poll poll = vote.poll();
        require(poll.voters().containsAll(event.ballots().keySet())
                && poll.ballots().containsAll(event.ballots().values()), event);
        boolean complete = event.ballots().keySet().containsAll(poll.voters());
        require(complete || poll.absence() != Absence.AWAITED || semantics.isDue(at, now), event);
        int result = poll.result(event.ballots());
        if (result == Poll.FAILED) {
            // A vote that stays open goes on as if it had not been held.
            if (!semantics.stepOf(at).timing().staysOpen()) {
                fail(at);
            }
        } else if (semantics.stepOf(at) instanceof Step.Decide) {
            Set<String> inFavour = new HashSet<>(poll.concerned());
            inFavour.removeIf(it -> event.ballots().get(it) != Ballot.YES);
            succeed(at, result, inFavour);
        } else {
            succeed(at, result, at.inFavour());
        }
    }

    private void acted(Event.Acted event) {
        Token at = event.at();
        if (!(choice(at).orElse(null) instanceof Option.Act act) || !act.parties().contains(event.party())) {
            throw new IllegalArgumentException("not possible here: " + event);
        }
        String clause = semantics.clause(at);
        if (act.obliged()) {
            effects.add(new Effect.DutyDischarged(clause, event.party()));
        }
        if (act.helpers().contains(event.party())) {
            effects.add(new Effect.HelpCame(clause, event.party()));
            helpers.add(event.party());
            firstHelp = firstHelp.isPresent() ? firstHelp : Optional.of(now);
        }
        deliver(at.frame());
        done(at, event.party());
    }

    private void deliver(Frame frame) {
        delivered.add(frame);
        frame.referral().ifPresent(token -> deliver(token.frame()));
    }

    private void timePassed(Hours time) {
        List<Token> due = semantics.due(before);
        if (time.count() < 1 || !due.isEmpty()) {
            throw new IllegalArgumentException(due.isEmpty()
                    ? "time passes by at least an hour"
                    : "the limit of " + due.get(0).step() + " has been reached and takes effect first");
        }
        Hours later = now.plus(time);
        for (Token token : before.tokens()) {
            if (semantics.deadline(token).map(hour -> hour < later.count()).orElse(false)) {
                throw new IllegalArgumentException("the limit of " + token.step() + " passes before " + later);
            }
        }
        now = later;
    }

    private void limitPassed(Token at) {
        if (!semantics.due(before).contains(at)) {
            throw new IllegalArgumentException("the limit of " + at.step() + " does not pass now");
        }
        semantics.breakers(at).forEach(it -> effects.add(new Effect.DutyBroken(semantics.clause(at), it)));
        tokens.removeIf(it -> isWithin(it.frame(), at));
        end(at, semantics.stepOf(at).lapse(!at.done().isEmpty()));
    }

    private static boolean isWithin(Frame frame, Token referral) {
        return frame.referral().map(it -> it.equals(referral) || isWithin(it.frame(), referral)).orElse(false);
    }

    private void succeed(Token at, Set<String> inFavour) {
        succeed(at, 0, inFavour);
    }

    /** @param result which of the results of a vote; 0 for the only one of any other step */
    private void succeed(Token at, int result, Set<String> inFavour) {
        Exit exit = semantics.stepOf(at).exits().get(result);
        end(at, exit.result(), new Onward(exit.next(), at.failures()), inFavour);
    }

    private void fail(Token at) {
        end(at, semantics.stepOf(at).exit(Exit.Way.NO).orElseThrow());
    }

    private void end(Token at, Exit exit) {
        end(at, exit.result(), Onward.through(semantics.stepOf(at), exit, at.failures()), at.inFavour());
    }

    private void end(Token token, Exit.Result result, Onward onward, Set<String> inFavour) {
        tokens.remove(token);
        if (!tokens.contains(token)) {
            // What was done by a referral that is over says nothing about a like one that begins in the same hour.
            delivered.removeIf(it -> isWithin(it, token));
        }
        effects.add(new Effect.Ended(semantics.clause(token), result));
        if (result == Exit.Result.SUCCESS
                && semantics.caseOf(token.frame()).isReachedByEnding(semantics.stepOf(token))) {
            effects.add(new Effect.Reached(semantics.clause(token)));
            firstHelp = firstHelp.isPresent() ? firstHelp : Optional.of(now);
        }
        begin(token.frame(), onward.next(), inFavour, onward.failures(), token.clocks());
    }

    /** When nothing is under way any more in a procedure that a referral led to, the referral is over. */
    private void closeReferrals() {
        Optional<Token> over = tokens.stream().filter(this::isOver).findFirst();
        while (over.isPresent()) {
            Token referral = over.get();
            if (delivered.stream().anyMatch(it -> it.referral().equals(Optional.of(referral)))) {
                succeed(referral, referral.inFavour());
            } else {
                fail(referral);
            }
            over = tokens.stream().filter(this::isOver).findFirst();
        }
    }

    private boolean isOver(Token token) {
        return semantics.stepOf(token) instanceof Step.Refer
                && tokens.stream().noneMatch(it -> isWithin(it.frame(), token));
    }

    private void begin(Frame frame, Next next, Set<String> inFavour, Map<String, Integer> failures,
            Map<String, Long> clocks) {
        Set<String> timed = semantics.caseOf(frame).procedure().clocks();
        next.steps().forEach(name -> begin(new Token(frame, name, now.count(), inFavour, failures, Set.of(),
                Onward.begun(name, now.count(), clocks, timed))));
    }

    private void begin(Token token) {
        tokens.add(token);
        effects.add(new Effect.Began(semantics.clause(token)));
        if (semantics.stepOf(token) instanceof Step.Refer refer) {
            beginReferral(token, refer);
        }
        semantics.choice(token).ifPresent(choice -> begin(token, choice));
    }

    /** A step in which nobody has a part ends at once. */
    private void begin(Token token, Option.Choice choice) {
        if (choice.parties().isEmpty() && choice instanceof Option.Vote) {
            fail(token);
        } else if (choice.parties().isEmpty()) {
            end(token, semantics.stepOf(token).lapse(false));
        } else if (choice instanceof Option.Act act) {
            String clause = semantics.clause(token);
            effects.add(act.obliged()
                    ? new Effect.DutyArose(clause, act.parties())
                    : new Effect.LibertyArose(clause, act.parties()));
        }
    }

    private void beginReferral(Token token, Step.Refer refer) {
        Case inner = semantics.caseOf(token.frame()).referred(refer);
        if (token.frame().depth() >= Semantics.DEEPEST_REFERRAL || !inner.trigger().isMet()) {
            inner.trigger().obstacles().forEach(it -> effects
                    .add(new Effect.NotSetOff(semantics.qualified(inner, it.clause()), it.kind())));
            fail(token);
            return;
        }
        String path = token.frame().procedure() + "/" + token.step() + ">" + refer.to();
        Frame frame = new Frame(token.frame().depth() + 1, path, Optional.of(token));
        begin(frame, semantics.caseOf(frame).procedure().start(), Set.of(), Map.of(), Map.of());
    }
}
