package org.surety.analysis.coalition;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleConsumer;
import org.surety.model.agreement.Absence;
import org.surety.model.agreement.Step;
import org.surety.model.quantity.Hours;
import org.surety.semantics.Case;
import org.surety.semantics.Event;
import org.surety.semantics.Option;
import org.surety.semantics.Outcome;
import org.surety.semantics.Poll;
import org.surety.semantics.Semantics;
import org.surety.semantics.State;
import org.surety.semantics.Token;
import org.surety.semantics.TooLarge;

/**
 * Answers the same questions as {@link ProcedureFold} by searching the states of the kernel, also where a fold cannot; for few parties.
 *
 * <p>
 * In the game (A1) the opponents may move first in every state, as often as they like; then those who cooperate move once or let time pass.
 * A vote is called by whoever has a ballot in it; there those who cooperate commit themselves first. States that go on alike are met once
 * ({@link CanonicalState}), ways to vote that end alike too ({@link PollTable}), and of parties that the text treats alike only the number matters
 * ({@link Openings#kind}).
 */
public final class ExplicitStateGame {

    /** With more parties than this the subsets alone are too many. */
    static final int MOST_PARTIES = 12;
    private static final int MOST_STATES = 2_000_000;
    /** The stack of {@link org.surety.semantics.Deep} has room for twice as many. */
    private static final int MOST_DEEP = 30_000;
    /** A state takes about as long as so many steps of a fold. */
    private static final int WORK_OF_A_STATE = 20;
    private static final long MOST_IN_FAVOUR = 1 << 20;

    private final Semantics semantics;
    private final Openings openings;
    private final List<String> players;
    private final Map<TableKey, PollTable> tables = new HashMap<>();
    private final DoubleConsumer progress;
    private final Allowance allowance;
    private long visited;
    private int deep;

    private record TableKey(Poll poll, boolean mayStayAway, PollTable.Asked asked) {}

    private ExplicitStateGame(Case root, DoubleConsumer progress, Allowance allowance) {
        this.allowance = allowance;
        this.semantics = Semantics.of(root);
        this.progress = progress;
        this.openings = Openings.of(root, allowance);
        this.players = players(players(Set.of())).stream().sorted().toList();
        if (players.size() > MOST_PARTIES) {
            throw new TooLarge("sets of parties", BigInteger.TWO.pow(players.size()), 1L << MOST_PARTIES);
        }
    }

    /**
     * The game of a case.
     *
     * @throws TooLarge if more than {@value #MOST_PARTIES} parties can do anything in it
     */
    public static ExplicitStateGame of(Case root) {
        return of(root, part -> {
        });
    }

    /**
     * As {@link #of(Case)}.
     *
     * @param progress hears now and then which part (0 to 1) of a long search is done
     */
    public static ExplicitStateGame of(Case root, DoubleConsumer progress) {
        return of(root, progress, Allowance.unlimited());
    }

    static ExplicitStateGame of(Case root, DoubleConsumer progress, Allowance allowance) {
        return new ExplicitStateGame(root, progress, allowance);
    }

    /** All parties that can do anything in the case. */
    public Set<String> players() {
        return new LinkedHashSet<>(players);
    }

    /** Those who can do something where nobody or {@code inFavour} is in favour. */
    private Set<String> players(Set<String> inFavour) {
        Set<String> found = new TreeSet<>(inFavour);
        for (Case here : openings.cases()) {
            for (Step step : openings.ahead(here).reachable()) {
                for (Set<String> favour : List.of(Set.<String>of(), inFavour)) {
                    here.choice(step, favour).ifPresent(it -> found.addAll(it.parties()));
                }
            }
        }
        return found;
    }

    /** How many states were looked at so far, in all searches together. */
    long visited() {
        return visited;
    }

    /** The condition on who cooperates under which help comes by hour {@code by}. */
    Condition help(long by, boolean lawfully) {
        List<List<String>> kinds = kinds();
        List<int[]> vectors = vectors(kinds);
        refuseTooManyInFavour(vectors.size());
        List<int[]> minimal = new ArrayList<>();
        int tried = 0;
        for (int[] vector : vectors) {
            if (minimal.stream().noneMatch(it -> isWithin(it, vector))
                    && suffices(first(kinds, vector), by, lawfully)) {
                minimal.add(vector);
            }
            progress.accept((double) ++tried / vectors.size());
        }
        List<Condition> ways = new ArrayList<>();
        for (int[] vector : minimal) {
            List<Condition> heads = new ArrayList<>();
            for (int i = 0; i < vector.length; i++) {
                heads.add(Condition.heads(kinds.get(i), vector[i]));
            }
            ways.add(Condition.allOf(heads));
        }
        return Condition.anyOf(ways);
    }

    /** Where it matters who exactly was in favour, each set of them is looked at for each set of parties. */
    private void refuseTooManyInFavour(int sets) {
        for (Case here : openings.cases()) {
            Ahead next = openings.ahead(here);
            for (Step step : next.reachable()) {
                if (step instanceof Step.Decide decide
                        && decide.yes().steps().stream().anyMatch(next::asksWhoExactly)) {
                    BigInteger size = BigInteger.TWO
                            .pow(here.poll(decide, Set.copyOf(here.membership().everybody())).concerned().size())
                            .multiply(BigInteger.valueOf(sets));
                    if (size.compareTo(BigInteger.valueOf(MOST_IN_FAVOUR)) > 0) {
                        throw new TooLarge("sets of those in favour, each for each set of parties that cooperate", size,
                                MOST_IN_FAVOUR);
                    }
                }
            }
        }
    }

    /** Parties that can change places without any answer changing but for their names. */
    private List<List<String>> kinds() {
        Map<Object, List<String>> kinds = new LinkedHashMap<>();
        players.forEach(it -> kinds.computeIfAbsent(openings.kind(it), kind -> new ArrayList<>()).add(it));
        return List.copyOf(kinds.values());
    }

    /** How many of each kind: every possibility, small sets first. */
    private static List<int[]> vectors(List<List<String>> kinds) {
        List<int[]> all = new ArrayList<>(List.of(new int[kinds.size()]));
        for (int i = 0; i < kinds.size(); i++) {
            List<int[]> more = new ArrayList<>();
            for (int[] vector : all) {
                for (int count = 0; count <= kinds.get(i).size(); count++) {
                    int[] longer = vector.clone();
                    longer[i] = count;
                    more.add(longer);
                }
            }
            all = more;
        }
        all.sort(Comparator.comparingInt(it -> Arrays.stream(it).sum()));
        return all;
    }

    private static boolean isWithin(int[] small, int[] large) {
        for (int i = 0; i < small.length; i++) {
            if (small[i] > large[i]) {
                return false;
            }
        }
        return true;
    }

    private static Set<String> first(List<List<String>> kinds, int[] vector) {
        Set<String> set = new LinkedHashSet<>();
        for (int i = 0; i < vector.length; i++) {
            set.addAll(kinds.get(i).subList(0, vector[i]));
        }
        return set;
    }

    /** Whether {@code cooperating} bring help about by hour {@code by}, whatever the others do (or: do lawfully). */
    public boolean suffices(Set<String> cooperating, long by, boolean lawfully) {
        return new Search(Sides.of(cooperating), lawfully, by).wins(semantics.start().state(), by);
    }

    /** Whether {@code party} may lawfully help without anybody else's decision (A4). */
    boolean isAlone(String party) {
        Set<String> everybody = new TreeSet<>(players);
        everybody.add(party);
        return new Search(Sides.alone(party, everybody), true, Long.MAX_VALUE).wins(semantics.start().state(),
                Long.MAX_VALUE);
    }

    /** What the runs in which nobody breaks the agreement have in common. */
    LawfulRuns.Summary runs() {
        return new Search(Sides.of(players()), true, Long.MAX_VALUE).lawfulRuns(semantics.start().state(), false);
    }

    private void visit() {
        visited++;
        if (visited > MOST_STATES) {
            throw new TooLarge("states", BigInteger.valueOf(visited), MOST_STATES);
        }
        if (++deep > MOST_DEEP) {
            throw new TooLarge("states that follow one another", BigInteger.valueOf(deep), MOST_DEEP);
        }
        allowance.spend(WORK_OF_A_STATE);
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("the search was interrupted");
        }
    }

    private PollTable table(Option.Vote vote, boolean mayStayAway) {
        Case here = semantics.caseOf(vote.at().frame());
        Ahead next = openings.ahead(here);
        List<String> then =
                here.step(vote.at().step()) instanceof Step.Decide decide ? decide.yes().steps() : List.of();
        PollTable.Asked asked = then.stream().anyMatch(next::asksWhoExactly)
                ? PollTable.Asked.WHO_EXACTLY
                : then.stream().anyMatch(next::asksForFavour) ? PollTable.Asked.WHO : PollTable.Asked.WHETHER;
        return tables.computeIfAbsent(new TableKey(vote.poll(), mayStayAway, asked),
                key -> new PollTable(key.poll(), key.mayStayAway(), key.asked(), allowance));
    }

    /** One question: which side each party is on, and whether the opponents keep to the agreement. */
    private final class Search {

        private final Sides sides;
        private final boolean lawfully;
        private final CanonicalState canon;
        private final CriticalHours critical;
        private final Map<Goal, Boolean> known = new HashMap<>();
        private final Map<Late, LawfulRuns.Summary> runs = new HashMap<>();

        Search(Sides sides, boolean lawfully, long by) {
            this.critical = CriticalHours.of(openings, by, allowance);
            this.sides = sides;
            this.lawfully = lawfully;
            this.canon = new CanonicalState(semantics, sides, openings);
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
            if (sides.alone().isPresent()
                    ? state.helpers().contains(sides.alone().get())
                    : state.firstHelp().isPresent()) {
                return state.firstHelp().orElse(state.now()).count() <= by;
            }
            if (state.now().count() > by || state.isOver()) {
                return false;
            }
            CanonicalState.Standing standing = canon.of(state);
            Goal goal = new Goal(standing.state(), by == Long.MAX_VALUE ? by : by - standing.passed());
            Boolean found = known.get(goal);
            if (found == null) {
                visit();
                List<Option> options = semantics.options(goal.state());
                found = opponentsCannotSpoil(goal, options) && (canWin(goal, options) || clockWins(goal, options));
                known.put(goal, found);
                deep--;
            }
            return found;
        }

        private boolean opponentsCannotSpoil(Goal goal, List<Option> options) {
            for (Option option : options) {
                if (option instanceof Option.Vote vote && opponentsCanHold(goal.state(), vote)
                        && !voteWins(goal, vote)) {
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
                if (option instanceof Option.Vote vote && canHold(goal.state(), vote) && voteWins(goal, vote)) {
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
                    && !semantics.deadline(vote.at()).map(it -> it <= state.now().count()).orElse(false);
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

        private boolean voteWins(Goal goal, Option.Vote vote) {
            PollTable table = table(vote, !waits(goal.state(), vote));
            List<Integer> groups = table.askedExactly()
                    ? List.of()
                    : sides.groups(vote.poll().voters(), semantics.caseOf(vote.at().frame()).who()).stream()
                            .map(table::bits).toList();
            Map<Integer, Boolean> alike = new HashMap<>();
            allowance.spend(table.ways());
            return table.canForce(sides.voters(), end -> {
                int key = PollTable.few(end, groups);
                Boolean good = alike.get(key);
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
                }
                Case here = semantics.caseOf(token.frame());
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
                visit();
                summary = lawfulRunsFrom(key);
                runs.put(key, summary);
                deep--;
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
                    PollTable table = table(vote, !waits(state, vote));
                    yield table.ends().stream()
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
}
