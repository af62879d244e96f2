package org.surety.analysis.coalition;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.surety.model.agreement.Step;
import org.surety.semantics.Case;
import org.surety.semantics.TooLarge;
import org.surety.semantics.Work;

/**
 * Answers the same questions as {@link ProcedureFold} by searching the states of the kernel, also where a fold cannot;
 * for few parties.
 *
 * <p>
 * In the game (A1) the opponents may move first in every state, as often as they like; then those who cooperate move
 * once or let time pass. A vote is called by whoever has a ballot in it; there those who cooperate commit themselves
 * first. States that go on alike are met once ({@link CanonicalState}), ways to vote that end alike too
 * ({@link PollTable}), and of parties that the text treats alike only the number matters ({@link Openings#kind}).
 */
public final class ExplicitStateGame {

    /** With more parties than this the subsets alone are too many. */
    static final int MOST_PARTIES = 12;

    private final StateSearch.Game game;
    private final List<String> players;
    private final Work work;

    private ExplicitStateGame(Case root, Work work, Allowance allowance) {
        this.game = StateSearch.Game.of(root, allowance);
        this.work = work;
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
        return of(root, Work.quiet());
    }

    /**
     * As {@link #of(Case)}.
     *
     * @param work is told how far a long search of states is
     */
    public static ExplicitStateGame of(Case root, Work work) {
        return of(root, work, Allowance.unlimited());
    }

    static ExplicitStateGame of(Case root, Work work, Allowance allowance) {
        return new ExplicitStateGame(root, work, allowance);
    }

    /** All parties that can do anything in the case. */
    public Set<String> players() {
        return new LinkedHashSet<>(players);
    }

    /** Those who can do something where nobody or {@code inFavour} is in favour. */
    private Set<String> players(Set<String> inFavour) {
        Set<String> found = new TreeSet<>(inFavour);
        for (Case here : game.openings().cases()) {
            for (Step step : game.openings().ahead(here).reachable()) {
                for (Set<String> favour : List.of(Set.<String>of(), inFavour)) {
                    here.choice(step, favour).ifPresent(it -> found.addAll(it.parties()));
                }
            }
        }
        return found;
    }

    /** How many states were looked at so far, in all searches together. */
    long visited() {
        return game.visits().count();
    }

    /** The condition on who cooperates under which help comes by hour {@code by}. */
    MonotoneCondition help(long by, boolean lawfully) {
        List<List<String>> kinds = kinds();
        List<int[]> vectors = vectors(kinds);
        game.tables().refuseTooMany(vectors.size());
        List<int[]> minimal = new ArrayList<>();
        int tried = 0;
        for (int[] vector : vectors) {
            if (minimal.stream().noneMatch(it -> isWithin(it, vector))
                    && suffices(first(kinds, vector), by, lawfully)) {
                minimal.add(vector);
            }
            work.tell("searching the states", ++tried, vectors.size());
        }
        List<MonotoneCondition> ways = new ArrayList<>();
        for (int[] vector : minimal) {
            List<MonotoneCondition> heads = new ArrayList<>();
            for (int i = 0; i < vector.length; i++) {
                heads.add(MonotoneCondition.heads(kinds.get(i), vector[i]));
            }
            ways.add(MonotoneCondition.allOf(heads));
        }
        return MonotoneCondition.anyOf(ways);
    }

    /** Parties that can change places without any answer changing but for their names. */
    private List<List<String>> kinds() {
        Map<Object, List<String>> kinds = new LinkedHashMap<>();
        players.forEach(it -> kinds.computeIfAbsent(game.openings().kind(it), kind -> new ArrayList<>()).add(it));
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

    private StateSearch search(Sides sides, boolean lawfully, long by) {
        return new StateSearch(game, sides, lawfully, by);
    }

    /** Whether {@code cooperating} bring help about by hour {@code by}, whatever the others do (or: do lawfully). */
    public boolean suffices(Set<String> cooperating, long by, boolean lawfully) {
        return search(Sides.of(cooperating), lawfully, by).wins(game.semantics().start().state(), by);
    }

    /** Whether {@code party} may lawfully help without anybody else's decision (A4). */
    boolean isAlone(String party) {
        Set<String> everybody = new TreeSet<>(players);
        everybody.add(party);
        return search(Sides.alone(party, everybody), true, Long.MAX_VALUE).wins(game.semantics().start().state(),
                Long.MAX_VALUE);
    }

    /** What the runs in which nobody breaks the agreement have in common. */
    LawfulRuns.Summary runs() {
        return search(Sides.of(players()), true, Long.MAX_VALUE).lawfulRuns(game.semantics().start().state(), false);
    }
}
