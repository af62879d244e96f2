package org.surety.analysis.coalition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.surety.model.agreement.Absence;
import org.surety.model.agreement.Ballot;
import org.surety.model.quantity.Hours;
import org.surety.semantics.Case;
import org.surety.semantics.Event;
import org.surety.semantics.Option;
import org.surety.semantics.Outcome;
import org.surety.semantics.Poll;
import org.surety.semantics.Run;
import org.surety.semantics.Semantics;
import org.surety.semantics.State;

/**
 * Plays a case through the kernel with fixed roles, to show how an answer comes about: some cooperate and do at once whatever leads to
 * help, the others do nothing and vote against it. In a vote both sides look ahead; everywhere else the play is straight.
 */
public final class Play {

    /** Looking ahead further than this would take long for a story nobody would read. */
    private static final int MOST_EVENTS = 20_000;

    private final Semantics semantics;
    private int events;

    private Play(Case root) {
        this.semantics = Semantics.of(root);
    }

    /** The play of a case. */
    public static Play of(Case root) {
        return new Play(root);
    }

    /** How both sides play. */
    private record Roles(Predicate<String> cooperates, boolean late, boolean lawfully) {}

    /** Everybody who can take part, as far as the straight play with all of them meets them. */
    public Set<String> players() {
        Set<String> players = new LinkedHashSet<>();
        together().ifPresent(run -> run.happenings().forEach(it -> players.addAll(parties(it.event()))));
        return players;
    }

    private static Set<String> parties(Event event) {
        return switch (event) {
            case Event.Asked asked -> Set.of(asked.party());
            case Event.Concluded concluded -> Set.of(concluded.party());
            case Event.Voted voted -> voted.ballots().keySet();
            case Event.Acted acted -> Set.of(acted.party());
            case Event.TimePassed passed -> Set.of();
            case Event.LimitPassed passed -> Set.of();
        };
    }

    /** What happens when the event sets nothing off. */
    public Run notSetOff() {
        return new Run(semantics.start().effects(), List.of(), Run.Ending.NOT_SET_OFF);
    }

    /** Everybody does all they can for help. */
    public Optional<Run> together() {
        return run(new Roles(party -> true, false, false));
    }

    /** The members of {@code blockers} do what they can against help, everybody else all they can for it. */
    public Optional<Run> against(Iterable<String> blockers) {
        Set<String> against = new HashSet<>();
        blockers.forEach(against::add);
        return run(new Roles(party -> !against.contains(party), false, false));
    }

    /** The members of {@code few} do all they can for help, everybody else what they can against it. */
    public Optional<Run> by(Set<String> few) {
        return run(new Roles(few::contains, false, false));
    }

    /** Everybody helps, but as late as the text allows. */
    public Optional<Run> late() {
        return run(new Roles(party -> true, true, false));
    }

    /** Nobody does more than they must. */
    public Optional<Run> lawfullyWithout() {
        return run(new Roles(party -> false, false, true));
    }

    private Optional<Run> run(Roles roles) {
        events = 0;
        Outcome start = semantics.start();
        try {
            Line line = play(start.state(), roles);
            List<Run.Happening> happenings = new ArrayList<>();
            for (Line at = line; at.next().isPresent(); at = at.next().get()) {
                at.happening().ifPresent(happenings::add);
            }
            return Optional.of(new Run(start.effects(), happenings, line.ending()));
        } catch (TooLong tooLong) {
            return Optional.empty();
        }
    }

    private static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** A run from some state on, as a linked list; its last link has no happening. */
    private record Line(Optional<Run.Happening> happening, Optional<Line> next, Run.Ending ending, long hour,
            int length) {

        static Line end(Run.Ending ending, State state) {
            return new Line(Optional.empty(), Optional.empty(), ending, state.firstHelp().orElse(state.now()).count(),
                    0);
        }

        /** Whether those who cooperate prefer this to {@code other}: help, then early help, then a short way. */
        boolean isBetterThan(Line other) {
            boolean helps = ending == Run.Ending.HELP;
            if (helps != (other.ending == Run.Ending.HELP)) {
                return helps;
            }
            // Among runs that fail none is better; the first one tried is told, in which those who cooperate vote yes.
            return helps && (hour != other.hour ? hour < other.hour : length < other.length);
        }
    }

    private Line after(State state, Event event, Roles roles) {
        if (events++ > MOST_EVENTS) {
            throw new TooLong();
        }
        Outcome outcome = semantics.step(state, event);
        Line rest = play(outcome.state(), roles);
        Run.Happening happening =
                new Run.Happening(outcome.state().now(), semantics.clause(event), event, outcome.effects());
        return new Line(Optional.of(happening), Optional.of(rest), rest.ending(), rest.hour(), rest.length() + 1);
    }

    private Line play(State state, Roles roles) {
        if (state.firstHelp().isPresent()) {
            return Line.end(Run.Ending.HELP, state);
        }
        List<Option> options = semantics.options(state);
        Optional<Option> clock =
                options.stream().filter(it -> it instanceof Option.Wait wait && wait.most().isPresent()).findFirst();
        if (roles.late() && clock.isPresent() && clock.get() instanceof Option.Wait wait) {
            return after(state, new Event.TimePassed(wait.most().orElse(Hours.ZERO)), roles);
        }
        Optional<Event> straight = straight(options, roles);
        if (straight.isPresent()) {
            return after(state, straight.get(), roles);
        }
        for (Option option : options) {
            if (option instanceof Option.Vote vote && canBeHeld(state, vote, roles)) {
                Line held = vote(state, vote, roles);
                boolean mayLapse = roles.lawfully() && !held.ending().equals(Run.Ending.NOTHING_LEFT);
                Optional<Line> waited = mayLapse ? Optional.of(clock(state, options, roles)) : Optional.empty();
                return waited.filter(held::isBetterThan).orElse(held);
            }
        }
        return clock(state, options, roles);
    }

    /** The move that needs no thought: help if somebody can, else whatever moves things on. */
    private static Optional<Event> straight(List<Option> options, Roles roles) {
        for (Option option : options) {
            if (option instanceof Option.Act act) {
                Optional<String> helper = act.helpers().stream().filter(roles.cooperates()).sorted().findFirst();
                if (helper.isPresent()) {
                    return Optional.of(new Event.Acted(act.at(), helper.get()));
                }
            }
        }
        for (Option option : options) {
            Optional<Event> event = switch (option) {
                case Option.Ask ask -> first(ask.parties(), roles).map(it -> new Event.Asked(ask.at(), it));
                case Option.Conclude conclude ->
                        first(conclude.parties(), roles).map(it -> new Event.Concluded(conclude.at(), it));
                case Option.Act act -> first(act.parties(), roles).map(it -> new Event.Acted(act.at(), it));
                default -> Optional.empty();
            };
            if (event.isPresent()) {
                return event;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> first(Set<String> parties, Roles roles) {
        return parties.stream().filter(roles.cooperates()).findFirst();
    }

    private boolean canBeHeld(State state, Option.Vote vote, Roles roles) {
        return vote.poll().absence() != Absence.AWAITED || vote.poll().voters().stream().allMatch(roles.cooperates())
                || semantics.deadline(vote.at()).map(it -> it <= state.now().count()).orElse(false);
    }

    private Line vote(State state, Option.Vote vote, Roles roles) {
        Poll poll = vote.poll();
        Optional<Line> best = Optional.empty();
        for (Ballot ours : List.of(Ballot.YES, Ballot.NO)) {
            Optional<Line> worst = Optional.empty();
            for (Ballot theirs : List.of(Ballot.NO, Ballot.ABSTAIN, Ballot.YES)) {
                Line line = after(state, new Event.Voted(vote.at(), ballots(poll, roles, ours, theirs)), roles);
                worst = worst.filter(it -> !it.isBetterThan(line)).or(() -> Optional.of(line));
            }
            Optional<Line> found = worst;
            best = best.filter(it -> !found.orElse(it).isBetterThan(it)).or(() -> found);
        }
        return best.orElseThrow();
    }

    private static Map<String, Ballot> ballots(Poll poll, Roles roles, Ballot ours, Ballot theirs) {
        Map<String, Ballot> cast = new HashMap<>();
        for (String voter : poll.voters()) {
            Ballot ballot = roles.cooperates().test(voter) ? ours : theirs;
            if (poll.ballots().contains(ballot)) {
                cast.put(voter, ballot);
            } else if (poll.absence() == Absence.AWAITED) {
                cast.put(voter, Ballot.YES);
            }
        }
        return cast;
    }

    private Line clock(State state, List<Option> options, Roles roles) {
        for (Option option : options) {
            switch (option) {
                case Option.Lapse lapse -> {
                    Optional<String> bound =
                            lapse.breakers().stream().filter(it -> roles.lawfully()).sorted().findFirst();
                    return after(state, bound.<Event>map(it -> new Event.Acted(lapse.at(), it))
                            .orElseGet(() -> new Event.LimitPassed(lapse.at())), roles);
                }
                case Option.Wait wait when wait.most().isPresent() -> {
                    return after(state, new Event.TimePassed(wait.most().get()), roles);
                }
                default -> {
                }
            }
        }
        return Line.end(state.isOver() ? Run.Ending.NOTHING_LEFT : Run.Ending.STALLED, state);
    }
}
