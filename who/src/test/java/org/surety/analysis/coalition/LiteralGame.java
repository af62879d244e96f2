package org.surety.analysis.coalition;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.surety.model.agreement.Absence;
import org.surety.model.agreement.Ballot;
import org.surety.semantics.Case;
import org.surety.semantics.Effect;
import org.surety.semantics.Event;
import org.surety.semantics.Option;
import org.surety.semantics.Outcome;
import org.surety.semantics.Poll;
import org.surety.semantics.Semantics;
import org.surety.semantics.State;
import org.surety.semantics.TooLarge;

/**
 * Rules A1, A3 and A4 of {@code docs/semantics.md} to the letter, on the states of the kernel and without any shortcut:
 * every party moves by itself, every ballot is tried, and no two states are held for equal but equal ones. For very few
 * parties.
 */
final class LiteralGame {

    /** With more parties than this the subsets alone are too many. */
    static final int MOST_PARTIES = 12;
    private static final int MOST_STATES = 2_000_000;

    private final Semantics semantics;
    private final int mostStates;
    private int visited;

    private LiteralGame(Case root, int mostStates) {
        this.semantics = Semantics.of(root);
        this.mostStates = mostStates;
    }

    /** The game of a case. */
    public static LiteralGame of(Case root) {
        return new LiteralGame(root, MOST_STATES);
    }

    /** The game of a case, given up beyond {@code mostStates} states. */
    static LiteralGame of(Case root, int mostStates) {
        return new LiteralGame(root, mostStates);
    }

    /** All parties that can do anything in the case. */
    public Set<String> players() {
        Set<String> players = new HashSet<>();
        explore(semantics.start().state(), new HashSet<>(), players);
        return players;
    }

    private void explore(State state, Set<State> seen, Set<String> players) {
        if (!seen.add(state)) {
            return;
        }
        refuseTooMany(seen.size());
        for (Option option : semantics.options(state)) {
            switch (option) {
                case Option.Ask ask -> players.addAll(ask.parties());
                case Option.Conclude conclude -> players.addAll(conclude.parties());
                case Option.Vote vote -> players.addAll(vote.poll().voters());
                case Option.Act act -> players.addAll(act.parties());
                default -> {
                }
            }
            if (players.size() > MOST_PARTIES) {
                throw new TooLarge("sets of parties", BigInteger.TWO.pow(players.size()), 1L << MOST_PARTIES);
            }
            for (Event event : events(option, state)) {
                explore(semantics.step(state, event).state(), seen, players);
            }
        }
    }

    private void refuseTooMany(int states) {
        if (states > mostStates) {
            throw new TooLarge("states", BigInteger.valueOf(states), mostStates);
        }
    }

    /** The condition on who cooperates under which help comes by hour {@code by}. */
    MonotoneCondition help(long by, boolean lawfully) {
        List<String> players = players().stream().sorted().toList();
        List<MonotoneCondition> minimal = new ArrayList<>();
        List<Set<String>> found = new ArrayList<>();
        for (int size = 0; size <= players.size(); size++) {
            for (int bits = 0; bits < 1 << players.size(); bits++) {
                if (Integer.bitCount(bits) == size) {
                    Set<String> set = subset(players, bits);
                    if (found.stream().noneMatch(set::containsAll) && suffices(set, by, lawfully)) {
                        found.add(set);
                        minimal.add(MonotoneCondition.every(set));
                    }
                }
            }
        }
        return MonotoneCondition.anyOf(minimal);
    }

    private static Set<String> subset(List<String> players, int bits) {
        Set<String> set = new HashSet<>();
        for (int i = 0; i < players.size(); i++) {
            if ((bits >> i & 1) == 1) {
                set.add(players.get(i));
            }
        }
        return set;
    }

    /** Whether {@code cooperating} bring help about by hour {@code by}, whatever the others do (or: do lawfully). */
    public boolean suffices(Set<String> cooperating, long by, boolean lawfully) {
        visited = 0;
        return wins(semantics.start().state(), new Side(cooperating, by, lawfully, false, new HashMap<>()));
    }

    /**
     * Whether {@code party} may lawfully help alone: the others ask, talk and act as is best for that, but vote as they
     * like.
     */
    boolean isAlone(String party) {
        visited = 0;
        return wins(semantics.start().state(), new Side(Set.of(party), Long.MAX_VALUE, true, true, new HashMap<>()));
    }

    /** @param solo whether the others are helpful except in votes */
    private record Side(Set<String> cooperating, long by, boolean lawfully, boolean solo, Map<State, Boolean> known) {

        /** The side as it asks, talks and acts. */
        Side moving(Set<String> parties) {
            return solo ? new Side(parties, by, lawfully, true, known) : this;
        }
    }

    private boolean wins(State state, Side side) {
        if (side.solo() ? state.helpers().containsAll(side.cooperating()) : state.firstHelp().isPresent()) {
            return state.firstHelp().orElseThrow().count() <= side.by();
        }
        Boolean known = side.known().get(state);
        if (known == null) {
            refuseTooMany(visited++);
            known = opponentsCannotSpoil(state, side) && (canWin(state, side) || clockWins(state, side));
            side.known().put(state, known);
        }
        return known;
    }

    private boolean opponentsCannotSpoil(State state, Side side) {
        for (Option option : semantics.options(state)) {
            if (option instanceof Option.Vote vote) {
                if (opponentsCanHold(state, vote, side) && !voteWins(state, vote, side, true)) {
                    return false;
                }
                continue;
            }
            for (Event event : byParties(option, false, side)) {
                if (!wins(semantics.step(state, event).state(), side)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean canWin(State state, Side side) {
        for (Option option : semantics.options(state)) {
            if (option instanceof Option.Vote vote
                    && vote.poll().voters().stream().anyMatch(side.cooperating()::contains)
                    && canHold(state, vote, side)
                    && voteWins(state, vote, side, false)) {
                return true;
            }
            for (Event event : byParties(option, true, side)) {
                if (wins(semantics.step(state, event).state(), side)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** An opponent who has a vote can have it held, but not where it waits for somebody who cooperates. */
    private boolean opponentsCanHold(State state, Option.Vote vote, Side side) {
        List<String> voters = vote.poll().voters();
        boolean waits = vote.poll().absence() == Absence.AWAITED
                && !semantics.deadline(vote.at()).map(it -> it <= state.now().count()).orElse(false);
        return voters.stream().anyMatch(it -> !side.cooperating().contains(it))
                && (!waits || voters.stream().noneMatch(side.cooperating()::contains));
    }

    private boolean canHold(State state, Option.Vote vote, Side side) {
        return vote.poll().absence() != Absence.AWAITED || side.cooperating().containsAll(vote.poll().voters())
                || semantics.deadline(vote.at()).map(it -> it <= state.now().count()).orElse(false);
    }

    private static List<Event> byParties(Option option, boolean cooperating, Side side) {
        List<Event> events = new ArrayList<>();
        switch (option) {
            case Option.Ask ask -> each(ask.parties(), cooperating, side.moving(ask.parties()),
                    it -> new Event.Asked(ask.at(), it), events);
            case Option.Conclude talk ->
                    each(talk.parties(), cooperating, side.moving(talk.parties()),
                            it -> new Event.Concluded(talk.at(), it), events);
            case Option.Act act -> each(act.parties(), cooperating, side.moving(act.parties()),
                    it -> new Event.Acted(act.at(), it), events);
            default -> {
            }
        }
        return events;
    }

    private static void each(Set<String> parties, boolean cooperating, Side side, Function<String, Event> event,
            List<Event> into) {
        parties.stream().filter(it -> side.cooperating().contains(it) == cooperating).map(event).forEach(into::add);
    }

    /** @param nothing whether it is good enough if a vote that stays open fails, so that nothing comes of it */
    private boolean voteWins(State state, Option.Vote vote, Side side, boolean nothing) {
        Poll poll = vote.poll();
        List<String> own = poll.voters().stream().filter(side.cooperating()::contains).toList();
        List<String> others = poll.voters().stream().filter(it -> !side.cooperating().contains(it)).toList();
        boolean mayStayAway = poll.absence() != Absence.AWAITED
                || semantics.deadline(vote.at()).map(it -> it <= state.now().count()).orElse(false);
        for (Map<String, Ballot> ours : ballots(own, poll, mayStayAway)) {
            boolean always = true;
            for (Map<String, Ballot> theirs : ballots(others, poll, mayStayAway)) {
                Map<String, Ballot> all = new LinkedHashMap<>(ours);
                all.putAll(theirs);
                State after = semantics.step(state, new Event.Voted(vote.at(), all)).state();
                if (!(after.equals(state) ? nothing : wins(after, side))) {
                    always = false;
                    break;
                }
            }
            if (always) {
                return true;
            }
        }
        return false;
    }

    /** Every way in which {@code voters} can vote, or stay away where that is allowed. */
    private List<Map<String, Ballot>> ballots(List<String> voters, Poll poll, boolean mayStayAway) {
        List<Map<String, Ballot>> all = new ArrayList<>(List.of(Map.of()));
        for (String voter : voters) {
            List<Map<String, Ballot>> longer = new ArrayList<>();
            for (Map<String, Ballot> cast : all) {
                for (Ballot ballot : poll.ballots()) {
                    Map<String, Ballot> more = new LinkedHashMap<>(cast);
                    more.put(voter, ballot);
                    longer.add(more);
                }
                if (mayStayAway) {
                    longer.add(cast);
                }
            }
            all = longer;
            refuseTooMany(all.size());
        }
        return all;
    }

    private boolean clockWins(State state, Side side) {
        for (Option option : semantics.options(state)) {
            switch (option) {
                case Option.Lapse lapse -> {
                    if (side.moving(lapse.breakers()).cooperating().stream().anyMatch(lapse.breakers()::contains)) {
                        // Those who cooperate keep to the agreement; to do their duty was among their moves.
                        return false;
                    }
                    if (side.lawfully() && lapse.breakers().stream().anyMatch(it -> !side.cooperating().contains(it))) {
                        return lawfulOpponentsAct(state, lapse, side);
                    }
                    return wins(semantics.step(state, new Event.LimitPassed(lapse.at())).state(), side);
                }
                case Option.Wait wait when wait.most().isPresent() -> {
                    return wins(semantics.step(state, new Event.TimePassed(wait.most().get())).state(), side);
                }
                case Option.Wait wait -> {
                    return side.lawfully() && stalledLawfully(state, side);
                }
                default -> {
                }
            }
        }
        return false;
    }

    /** Opponents who keep to the agreement do their duty before the limit passes. */
    private boolean lawfulOpponentsAct(State state, Option.Lapse lapse, Side side) {
        String party = lapse.breakers().stream().filter(it -> !side.cooperating().contains(it)).sorted().findFirst()
                .orElseThrow();
        return wins(semantics.step(state, new Event.Acted(lapse.at(), party)).state(), side);
    }

    /** Where nothing else can happen, a duty without a limit is still done at some time. */
    private boolean stalledLawfully(State state, Side side) {
        if (side.by() != Long.MAX_VALUE || side.solo()) {
            return false;
        }
        for (Option option : semantics.options(state)) {
            if (option instanceof Option.Act act && act.obliged()) {
                Optional<String> party =
                        act.parties().stream().filter(it -> !side.cooperating().contains(it)).sorted().findFirst();
                if (party.isPresent()) {
                    return wins(semantics.step(state, new Event.Acted(act.at(), party.get())).state(), side);
                }
            }
        }
        return false;
    }

    private List<Event> events(Option option, State state) {
        Side everybody = new Side(Set.of(), 0, false, false, Map.of());
        return switch (option) {
            case Option.Vote vote -> {
                boolean mayStayAway = vote.poll().absence() != Absence.AWAITED
                        || semantics.deadline(vote.at()).map(it -> it <= state.now().count()).orElse(false);
                yield ballots(vote.poll().voters(), vote.poll(), mayStayAway).stream()
                        .<Event>map(it -> new Event.Voted(vote.at(), it)).toList();
            }
            case Option.Wait wait ->
                    wait.most().<List<Event>>map(it -> List.of(new Event.TimePassed(it))).orElse(List.of());
            case Option.Lapse lapse -> List.of(new Event.LimitPassed(lapse.at()));
            default -> byParties(option, false, everybody);
        };
    }

    /** What the runs in which nobody breaks the agreement have in common. */
    LawfulRuns.Summary runs() {
        // Refuses too many parties before their ballots are multiplied.
        players();
        return lawfulRuns(semantics.start().state(), false, new HashMap<>());
    }

    private record Late(State state, boolean late) {}

    /** @param late whether time may have passed without bound on the way here */
    private LawfulRuns.Summary lawfulRuns(State state, boolean late, Map<Late, LawfulRuns.Summary> known) {
        if (state.firstHelp().isPresent()) {
            long hour = state.firstHelp().get().count();
            return new LawfulRuns.Summary(Optional.of(hour), late ? LawfulRuns.UNBOUNDED : hour, false);
        }
        Late key = new Late(state, late);
        LawfulRuns.Summary summary = known.get(key);
        if (summary == null) {
            refuseTooMany(known.size());
            summary = lawfulRunsFrom(state, late, known);
            known.put(key, summary);
        }
        return summary;
    }

    private LawfulRuns.Summary lawfulRunsFrom(State state, boolean late, Map<Late, LawfulRuns.Summary> known) {
        List<LawfulRuns.Summary> next = new ArrayList<>();
        boolean dutyOpen = false;
        boolean unbounded = false;
        for (Option option : semantics.options(state)) {
            dutyOpen |= option instanceof Option.Act act && act.obliged() && !act.parties().isEmpty();
            unbounded |= option instanceof Option.Wait wait && wait.most().isEmpty();
            for (Event event : events(option, state)) {
                Outcome outcome = semantics.step(state, event);
                if (!outcome.state().equals(state)
                        && outcome.effects().stream().noneMatch(Effect.DutyBroken.class::isInstance)) {
                    next.add(lawfulRuns(outcome.state(), late, known));
                }
            }
        }
        if (unbounded && !late) {
            next.add(lawfulRuns(state, true, known));
        }
        boolean canRest = state.isOver() || unbounded && !dutyOpen;
        if (canRest) {
            next.add(LawfulRuns.Summary.FAILS);
        }
        // Without any lawful way on there is no lawful run through here, and nothing to count.
        return next.isEmpty() ? LawfulRuns.Summary.NONE : LawfulRuns.either(next);
    }
}
