package org.surety.analysis.life;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.analysis.life.api.Guard;
import org.surety.analysis.life.clause.Nominal;
import org.surety.analysis.life.entry.Entries;
import org.surety.analysis.life.graph.InForce;
import org.surety.analysis.life.graph.LifeMoves;
import org.surety.analysis.life.guard.GuardAnalysis;
import org.surety.model.agreement.ActionKind;
import org.surety.semantics.Case;
import org.surety.semantics.TooLarge;
import org.surety.semantics.Work;
import org.surety.semantics.life.AgreementState;
import org.surety.semantics.life.Instrument;
import org.surety.semantics.life.Situation;

/**
 * Who is bound without a guard as soon as the agreement is in force: between all, and between the fewest whose consent
 * brings it into force. These are some of the situations that {@link Exposures} goes through, which takes long.
 */
public final class Beginnings {

    /** Of more ways to begin than this the first are looked at. */
    private static final int MOST_WAYS = 12;

    /** Duties by bearer, times parties: each situation looks at all of them. */
    private static final long MOST_PAIRS = 20_000;

    private final Instrument instrument;
    private final GuardAnalysis guards;
    private final InForce force;
    private final Map<Set<String>, Optional<Situation>> known = new LinkedHashMap<>();

    private Beginnings(Instrument instrument) {
        this.instrument = instrument;
        this.guards = GuardAnalysis.of(instrument);
        this.force = new InForce(Nominal.of(instrument));
    }

    /**
     * A party that is bound without a guard.
     *
     * @param party who
     * @param duties what binds it
     * @param bound who is bound with it, itself included
     * @param against those against whom nothing guards it; empty for everybody, however many are bound
     */
    public record Bare(String party, List<String> duties, List<String> bound, List<String> against) {
        /** Copies the lists. */
        public Bare {
            duties = List.copyOf(duties);
            bound = List.copyOf(bound);
            against = List.copyOf(against);
        }
    }

    /** Those that the text protects. */
    public static Set<String> protectedParties(Instrument instrument) {
        return Exposures.protectedParties(instrument);
    }

    /** Whether what was done so stays done, whatever becomes of the agreement. */
    public static boolean isForGood(ActionKind kind) {
        return LifeMoves.FOR_GOOD.contains(kind);
    }

    /** Whether fewer than all can bring the agreement into force. */
    public static boolean isWithoutSome(Instrument instrument) {
        return Entries.of(instrument, Map.of()).enough().listed().stream()
                .anyMatch(it -> !Set.copyOf(it).containsAll(instrument.contracting()));
    }

    /**
     * Of each kind of some parties whether it is guarded against nobody at all; else whether it is bound without a
     * guard while the fewest are bound, against those against whom it is guarded once all are.
     *
     * @param asked whom
     * @throws TooLarge if there are too many parties and duties, or a procedure is too large to be judged
     */
    public static List<Bare> unguarded(Instrument instrument, Set<String> asked) {
        BigInteger pairs = BigInteger.valueOf(instrument.duties().size())
                .multiply(BigInteger.valueOf(instrument.contracting().size()));
        if (pairs.compareTo(BigInteger.valueOf(MOST_PAIRS)) > 0) {
            throw new TooLarge("pairs of a duty and a party", pairs, MOST_PAIRS);
        }
        return asked.isEmpty() ? List.of() : new Beginnings(instrument).found(asked);
    }

    private List<Bare> found(Set<String> asked) {
        List<Bare> found = new ArrayList<>();
        guards.alike().classes(asked).forEach(it -> found.addAll(of(it.getFirst())));
        return found;
    }

    private List<Bare> of(String party) {
        Optional<Bare> all = in(party, instrument.contracting());
        if (all.filter(it -> it.against().isEmpty()).isPresent()) {
            return List.of(all.get());
        }
        Set<Set<String>> fewest = new LinkedHashSet<>();
        Entries.of(instrument, Map.of()).enough().listed().stream().limit(MOST_WAYS).forEach(it -> {
            Set<String> bound = new LinkedHashSet<>(it);
            bound.add(party);
            // Nobody can be expected to help one that is bound alone.
            fewest.addAll(bound.size() > 1 ? Set.of(bound) : withOneOther(party));
        });
        fewest.remove(instrument.contracting());
        return fewest.stream().flatMap(it -> in(party, it).stream()).filter(it -> !it.against().isEmpty()).findFirst()
                .map(List::of).orElse(List.of());
    }

    private Set<Set<String>> withOneOther(String party) {
        Set<Set<String>> found = new LinkedHashSet<>();
        guards.alike().classes(instrument.contracting().stream().filter(it -> !it.equals(party)).toList()).stream()
                .limit(MOST_WAYS).forEach(it -> found.add(new LinkedHashSet<>(List.of(party, it.getFirst()))));
        return found;
    }

    private Optional<Bare> in(String party, Set<String> consenting) {
        Work.check();
        Optional<Situation> at = known.computeIfAbsent(consenting, force::situation);
        if (at.isEmpty()) {
            return Optional.empty();
        }
        AgreementState state = at.get().of(instrument.id());
        Exposures.Burden burden = Exposures.burden(Nominal.of(instrument), state, party);
        Set<String> with = Exposures.boundWith(state, party);
        if (burden.isNone() || !with.contains(party)) {
            return Optional.empty();
        }
        // Against whoever alone is bound with it nobody is left who could help; that is no exposure.
        boolean everybody = with.size() > 1;
        List<String> against = new ArrayList<>();
        for (String attacker : attackers(party)) {
            boolean third = with.stream().anyMatch(it -> !it.equals(party) && !it.equals(attacker));
            boolean never = guards.of(instrument.contracting(), party, attacker) == Guard.NONE;
            everybody &= !third || never;
            if (third && !never && guards.of(with, party, attacker) == Guard.NONE) {
                against.add(attacker);
            }
        }
        return everybody || !against.isEmpty()
                ? Optional.of(
                        new Bare(party, burden.all(), instrument.contracting().stream().filter(with::contains).toList(),
                                against))
                : Optional.empty();
    }

    /** One of each kind, an outsider first. */
    private List<String> attackers(String party) {
        Set<String> meant = new LinkedHashSet<>(instrument.contracting());
        meant.addAll(guards.adversaries());
        meant.remove(party);
        List<String> all = new ArrayList<>(List.of(Case.OUTSIDER));
        guards.alike().classes(meant).forEach(it -> all.add(it.getFirst()));
        return all;
    }
}
