package org.surety.analysis.coalition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.Absence;
import org.surety.model.quantity.Hours;
import org.surety.semantics.Case;
import org.surety.semantics.Event;
import org.surety.semantics.Option;
import org.surety.semantics.Outcome;
import org.surety.semantics.Semantics;
import org.surety.semantics.State;
import org.surety.semantics.Token;

/**
 * A search of the kernel's states for one question: which side each party is on, and whether the opponents keep to the
 * agreement.
 */
final class StateSearch {

    /**
     * What all questions about one case share.
     *
     * @param allowance pays for what is looked at
     */
    record Game(Semantics semantics, Openings openings, PollTables tables, Visits visits, Allowance allowance) {

        static Game of(Case root, Allowance allowance) {
            Openings openings = Openings.of(root, allowance);
            return new Game(Semantics.of(root), openings, new PollTables(openings, allowance), new Visits(allowance),
                    allowance);
        }
    }

    private final Game game;
    private final Semantics semantics;
    private final Sides sides;
    private final boolean lawfully;
    private final CanonicalState canon;
    private final CriticalHours critical;
    private final Map<Goal, Boolean> known = new HashMap<>();
    private final Map<Late, LawfulRuns.Summary> runs = new HashMap<>();

    /**
     * A question.
     *
     * @param sides who is on which side
     * @param lawfully whether the opponents keep to the agreement
     * @param by the hour after which help is too late
     */
    StateSearch(Game game, Sides sides, boolean lawfully, long by) {
        this.game = game;
        this.semantics = game.semantics();
        this.critical = CriticalHours.of(game.openings(), by, game.allowance());
        this.sides = sides;
        this.lawfully = lawfully;
        this.canon = new CanonicalState(semantics, sides, game.openings());
    }

    private record Goal(State state, long by) {}

    /** @param late whether time may have passed without bound on the way here */
    private record Late(State state, boolean late) {}

    private State after(State state, List<Event> events) {
        State now = state;
        for (Event event : events) {
            now = semantics.step(now, event).state();
        }
        return now;
    }

    private boolean ours(Set<String> parties) {
        return parties.stream().anyMatch(sides.movers()::contains);
    }

    boolean wins(State state, long by) {
        if (isReached(state)) {
            return state.firstHelp().orElse(state.now()).count() <= by;
        }
        if (state.now().count() > by || state.isOver()) {
            return false;
        }
        CanonicalState.Standing standing = canon.of(state);
        Goal goal = new Goal(standing.state(), by == Long.MAX_VALUE ? by : by - standing.passed());
        Boolean found = known.get(goal);
        if (found == null) {
            game.visits().begin();
            List<Option> options = semantics.options(goal.state());
            found = opponentsCannotSpoil(goal, options) && (canWin(goal, options) || clockWins(goal, options));
            known.put(goal, found);
            game.visits().end();
        }
        return found;
    }

    /** Whether help has come; where one party is to help alone, its own. */
    private boolean isReached(State state) {
        return sides.alone().isPresent() && !game.openings().isReachedByEnding()
                ? state.helpers().contains(sides.alone().get())
                : state.firstHelp().isPresent();
    }

    private boolean opponentsCannotSpoil(Goal goal, List<Option> options) {
        for (Option option : options) {
            if (option instanceof Option.Vote vote && opponentsCanHold(goal.state(), vote)
                    && !voteWins(goal, vote, true)) {
                return false;
            }
            for (List<Event> move : sides.moves(option, false)) {
                if (!wins(after(goal.state(), move), goal.by())) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean canWin(Goal goal, List<Option> options) {
        for (Option option : options) {
            if (option instanceof Option.Vote vote && canHold(goal.state(), vote) && voteWins(goal, vote, false)) {
                return true;
            }
            for (List<Event> move : sides.moves(option, true)) {
                if (wins(after(goal.state(), move), goal.by())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a vote is held only when every voter casts a ballot. */
    private boolean waits(State state, Option.Vote vote) {
        return vote.poll().absence() == Absence.AWAITED
                && !semantics.isDue(vote.at(), state.now());
    }

    /** An opponent who has a vote can have it held, but not where it waits for somebody who cooperates. */
    private boolean opponentsCanHold(State state, Option.Vote vote) {
        List<String> voters = vote.poll().voters();
        return !sides.voters().containsAll(voters)
                && (!waits(state, vote) || voters.stream().noneMatch(sides.voters()::contains));
    }

    private boolean canHold(State state, Option.Vote vote) {
        List<String> voters = vote.poll().voters();
        return voters.stream().anyMatch(sides.voters()::contains)
                && (!waits(state, vote) || sides.voters().containsAll(voters));
    }

    private PollTable table(Option.Vote vote, State state) {
        return game.tables().of(semantics.caseOf(vote.at().frame()), vote, !waits(state, vote));
    }

    /** Whether a failure changes nothing, so that it is as if the vote had not been held. */
    private boolean staysOpen(Option.Vote vote) {
        return semantics.stepOf(vote.at()).timing().staysOpen();
    }

    /** @param nothing whether it is good enough if nothing comes of the vote */
    private boolean voteWins(Goal goal, Option.Vote vote, boolean nothing) {
        PollTable table = table(vote, goal.state());
        List<Integer> groups = table.askedExactly()
                ? List.of()
                : sides.groups(vote.poll().voters(), semantics.caseOf(vote.at().frame()).who()).stream()
                        .map(table::bits).toList();
        Map<Integer, Boolean> alike = new HashMap<>();
        game.allowance().spend(table.ways());
        return table.canForce(sides.voters(), end -> {
            int key = PollTable.few(end, groups);
            Boolean good = alike.get(key);
            if (good == null && end == PollTable.FAILED && staysOpen(vote)) {
                good = nothing;
                alike.put(key, good);
            }
            if (good == null) {
                good = wins(after(goal.state(), List.of(new Event.Voted(vote.at(), table.example(end)))),
                        goal.by());
                alike.put(key, good);
            }
            return good;
        });
    }

    private boolean clockWins(Goal goal, List<Option> options) {
        for (Option option : options) {
            switch (option) {
                case Option.Lapse lapse -> {
                    if (ours(lapse.breakers())) {
                        // Those who cooperate keep to the agreement; to do their duty was among their moves.
                        return false;
                    }
                    List<Event> events = lawfully && !lapse.breakers().isEmpty()
                            ? duties(lapse.at(), lapse.breakers())
                            : List.of(new Event.LimitPassed(lapse.at()));
                    return wins(after(goal.state(), events), goal.by());
                }
                case Option.Wait wait -> {
                    Optional<Hours> next = next(goal.state(), wait, goal.by());
                    return next.isPresent()
                            ? wins(after(goal.state(), List.of(new Event.TimePassed(next.get()))), goal.by())
                            : lawfully && stalledLawfully(goal, options);
                }
                case Option.Ask ask -> {
                }
                case Option.Conclude conclude -> {
                }
                case Option.Vote vote -> {
                }
                case Option.Act act -> {
                }
            }
        }
        return false;
    }

    /** Opponents who keep to the agreement do their duty before the limit passes. */
    private List<Event> duties(Token at, Set<String> bound) {
        return Sides.inARow(at, sides.side(bound, false), true);
    }

    /** Where nothing else can happen, a duty without a limit is still done at some time. */
    private boolean stalledLawfully(Goal goal, List<Option> options) {
        if (goal.by() != Long.MAX_VALUE) {
            return false;
        }
        for (Option option : options) {
            if (option instanceof Option.Act act && act.obliged() && !sides.side(act.parties(), false).isEmpty()) {
                return wins(after(goal.state(), duties(act.at(), act.parties())), goal.by());
            }
        }
        return false;
    }

    /** How long until the next limit, or the next hour before it that makes a difference; empty if there is neither. */
    private Optional<Hours> next(State state, Option.Wait wait, long by) {
        long now = state.now().count();
        Optional<Long> limit = wait.most().map(it -> now + it.count());
        Optional<Long> first = limit;
        for (Token token : state.tokens()) {
            List<Long> around = new ArrayList<>();
            for (Optional<Token> outer = token.frame().referral(); outer.isPresent(); outer =
                    outer.get().frame().referral()) {
                semantics.deadline(outer.get()).ifPresent(around::add);
                around.addAll(game.openings().ahead(semantics.caseOf(outer.get().frame()))
                        .fixed(outer.get().clocks()));
            }
            Case here = semantics.caseOf(token.frame());
            around.addAll(game.openings().ahead(here).fixed(token.clocks()));
            List<Long> hours =
                    critical.between(here, here.step(token.step()), now, limit, around, by);
            if (!hours.isEmpty() && first.map(it -> it > hours.getFirst()).orElse(true)) {
                first = Optional.of(hours.getFirst());
            }
        }
        return first.map(it -> Hours.of(it - now));
    }

    LawfulRuns.Summary lawfulRuns(State state, boolean late) {
        if (state.firstHelp().isPresent()) {
            long hour = state.firstHelp().get().count();
            return new LawfulRuns.Summary(Optional.of(hour), late ? LawfulRuns.UNBOUNDED : hour, false);
        }
        CanonicalState.Standing standing = canon.of(state);
        Late key = new Late(standing.state(), late);
        LawfulRuns.Summary summary = runs.get(key);
        if (summary == null) {
            game.visits().begin();
            summary = lawfulRunsFrom(key);
            runs.put(key, summary);
            game.visits().end();
        }
        return summary.later(standing.passed());
    }

    private LawfulRuns.Summary lawfulRunsFrom(Late at) {
        List<LawfulRuns.Summary> next = new ArrayList<>();
        boolean dutyOpen = false;
        boolean unbounded = false;
        for (Option option : semantics.options(at.state())) {
            dutyOpen |= option instanceof Option.Act act && act.obliged() && !act.parties().isEmpty();
            unbounded |= option instanceof Option.Wait wait
                    && next(at.state(), wait, Long.MAX_VALUE).isEmpty();
            for (List<Event> events : lawfulMoves(option, at.state())) {
                next.add(lawfulRuns(after(at.state(), events), at.late()));
            }
        }
        if (unbounded && !at.late()) {
            next.add(lawfulRuns(at.state(), true));
        }
        if (at.state().isOver() || unbounded && !dutyOpen) {
            next.add(LawfulRuns.Summary.FAILS);
        }
        // Without any lawful way on there is no lawful run through here, and nothing to count.
        return next.isEmpty() ? LawfulRuns.Summary.NONE : LawfulRuns.either(next);
    }

    private List<List<Event>> lawfulMoves(Option option, State state) {
        return switch (option) {
            case Option.Vote vote -> {
                PollTable table = table(vote, state);
                yield table.ends().stream().filter(end -> end != PollTable.FAILED || !staysOpen(vote))
                        .map(end -> List.<Event>of(new Event.Voted(vote.at(), table.example(end)))).toList();
            }
            case Option.Wait wait -> next(state, wait, Long.MAX_VALUE)
                    .map(it -> List.of(List.<Event>of(new Event.TimePassed(it)))).orElse(List.of());
            case Option.Lapse lapse -> {
                List<Event> passed = List.of(new Event.LimitPassed(lapse.at()));
                Outcome outcome = semantics.step(state, passed.getFirst());
                yield outcome.isLawful() ? List.of(passed) : List.of();
            }
            case Option.Ask ask -> sides.moves(ask, true);
            case Option.Conclude conclude -> sides.moves(conclude, true);
            case Option.Act act -> sides.moves(act, true);
        };
    }
}
