package org.surety.analysis.life.exit;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.surety.analysis.coalition.MonotoneCondition;
import org.surety.analysis.life.api.Guard;
import org.surety.analysis.life.guard.GuardTable;
import org.surety.model.agreement.Term;
import org.surety.model.quantity.Span;
import org.surety.semantics.Work;
import org.surety.semantics.life.Instrument;

/** What it takes, by leaving, to weaken the guarantee of a party. */
public final class Leaving {

    /** The notice of Article 56(2) of the Vienna Convention. */
    private static final Span TWELVE_MONTHS = Span.ofMonths(12);

    /** More ways to take some of each class than this are not gone through. */
    private static final long MOST_WAYS = 2_000;

    private final GuardTable guards;
    private final String party;
    private final List<List<String>> classes;

    /**
     * Of one party.
     *
     * @param classes those who can leave, in classes of those that are alike; the party is not among them
     */
    Leaving(GuardTable guards, String party, List<List<String>> classes) {
        this.guards = guards;
        this.party = party;
        this.classes = classes;
    }

    /** The notice by which a party leaves, or ends, an agreement; empty where none can be given (L19, L24). */
    static Optional<Term.Notice> notice(Instrument instrument) {
        Optional<Term.Withdrawal> withdrawal = instrument.agreement().life().term().withdrawal();
        if (withdrawal.isPresent()) {
            return withdrawal.filter(Term.Withdrawal::allowed)
                    .map(it -> it.notice().orElse(Term.Notice.of(Span.NONE)));
        }
        boolean implied =
                instrument.interpretation().isVienna() && instrument.interpretation().impliedWithdrawal();
        return implied ? Optional.of(Term.Notice.of(TWELVE_MONTHS)) : Optional.empty();
    }

    /**
     * Who must leave so that the guard against somebody is no better than {@code level}; never where that takes nobody.
     */
    MonotoneCondition weakened(String attacker, Guard level) {
        if (guards.of(Set.of(), party, attacker).compareTo(level) >= 0) {
            return MonotoneCondition.NEVER;
        }
        List<List<Integer>> minimal = new ArrayList<>();
        for (List<Integer> way : ways()) {
            Work.check();
            boolean implied = minimal.stream().anyMatch(it -> within(it, way));
            if (!implied && guards.of(leavers(way), party, attacker).compareTo(level) >= 0) {
                minimal.add(way);
            }
        }
        return MonotoneCondition.anyOf(minimal.stream().map(this::condition).toList());
    }

    private MonotoneCondition condition(List<Integer> way) {
        List<MonotoneCondition> parts = new ArrayList<>();
        for (int i = 0; i < way.size(); i++) {
            parts.add(MonotoneCondition.heads(classes.get(i), way.get(i)));
        }
        return MonotoneCondition.allOf(parts);
    }

    private static boolean within(List<Integer> one, List<Integer> other) {
        for (int i = 0; i < one.size(); i++) {
            if (one.get(i) > other.get(i)) {
                return false;
            }
        }
        return true;
    }

    private Set<String> leavers(List<Integer> way) {
        Set<String> found = new LinkedHashSet<>();
        for (int i = 0; i < way.size(); i++) {
            found.addAll(classes.get(i).subList(0, way.get(i)));
        }
        return found;
    }

    /**
     * How many of each class leave, the fewest first. Where that is too many to go through, only all of some classes,
     * and where that is too many too, only all.
     */
    private List<List<Integer>> ways() {
        BigInteger counts = classes.stream().map(it -> BigInteger.valueOf(it.size() + 1L)).reduce(BigInteger.ONE,
                BigInteger::multiply);
        boolean each = counts.compareTo(BigInteger.valueOf(MOST_WAYS)) <= 0;
        boolean some = classes.size() < Long.SIZE && 1L << classes.size() <= MOST_WAYS;
        List<List<Integer>> found = new ArrayList<>(List.of(List.of()));
        for (List<String> alike : classes) {
            List<List<Integer>> longer = new ArrayList<>();
            for (List<Integer> way : found) {
                for (int count = 0; count <= alike.size(); count++) {
                    if (each || count == alike.size() || some && count == 0) {
                        List<Integer> next = new ArrayList<>(way);
                        next.add(count);
                        longer.add(next);
                    }
                }
            }
            found = longer;
        }
        found.sort(java.util.Comparator.comparingInt(it -> it.stream().mapToInt(Integer::intValue).sum()));
        return found;
    }
}
