package org.surety.analysis.life.graph;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.surety.model.agreement.Action;
import org.surety.model.agreement.ActionKind;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.Course;
import org.surety.model.agreement.Obligation;
import org.surety.model.agreement.Term;
import org.surety.model.chronicle.Entry;
import org.surety.model.chronicle.Happening;
import org.surety.model.chronicle.Moment;
import org.surety.model.quantity.Ratio;
import org.surety.semantics.life.AgreementState;
import org.surety.semantics.life.BreachRecord;
import org.surety.semantics.life.Contrary;
import org.surety.semantics.life.DutyKey;
import org.surety.semantics.life.FactKey;
import org.surety.semantics.life.Instrument;
import org.surety.semantics.life.Position;
import org.surety.semantics.life.Situation;

/**
 * The moves that matter in the life of an agreement: consent, notice, what duties ask, what conditions name, and claims
 * and findings from which something follows.
 */
public final class LifeMoves {

    /** What is done and cannot be undone. */
    public static final Set<ActionKind> FOR_GOOD =
            EnumSet.of(ActionKind.GIVE_UP_NUCLEAR_WEAPONS, ActionKind.CEDE_TERRITORY,
                    ActionKind.WITHDRAW_FORCES, ActionKind.DEMILITARISE, ActionKind.ADOPT_LAW);

    private static final Set<Condition.Kind> BY_FORCE = EnumSet.of(Condition.Kind.ATTACK_BY, Condition.Kind.STRIKE_ON,
            Condition.Kind.BORDER_CHANGE, Condition.Kind.END_OF_STATE);

    /**
     * A move.
     *
     * @param does what it consists of
     * @param lawful whether whoever makes it keeps to the agreement
     */
    record Deed(String agreement, List<String> by, String what, List<Happening> does, boolean lawful, String clause) {

        boolean isPerformance() {
            return does.getFirst() instanceof Happening.Did;
        }

        boolean isNotice() {
            return does.getFirst() instanceof Happening.Notice;
        }

        List<Entry> entries(LocalDateTime at) {
            return does.stream().map(it -> entry(agreement, by, it, at)).toList();
        }
    }

    /** An entry of a chronicle at a moment. */
    public static Entry entry(String agreement, List<String> by, Happening what, LocalDateTime at) {
        return new Entry(new Moment(at.toLocalDate(), Optional.of(at.toLocalTime())), agreement, by, what, List.of(),
                Optional.empty(), List.of(), false, Optional.empty(), "");
    }

    private final Instrument instrument;
    private final List<List<String>> kinds;
    private final String party;
    private final boolean alone;
    private final boolean signs;
    private final ConsentOrder order;
    private final GoodAsAway away;
    private final Set<String> conditionsOnDone = new LinkedHashSet<>();

    /**
     * The moves.
     *
     * @param kinds who can change places: of those in the same situation one moves
     * @param party who makes no move of exit, or, if {@code alone}, the only one who moves
     */
    LifeMoves(Instrument instrument, List<List<String>> kinds, String party, boolean alone, GoodAsAway away) {
        this.away = away;
        this.instrument = instrument;
        this.kinds = kinds;
        this.party = party;
        this.alone = alone;
        this.order = new ConsentOrder(instrument);
        boolean signature = instrument.conditions().stream().flatMap(Condition::facts)
                .anyMatch(it -> it.kind() == Condition.Kind.SIGNATURE);
        this.signs = !instrument.isRatified() || signature || instrument.agreement().life().provisional().isPresent();
        instrument.conditions().forEach(it -> {
            if (it instanceof Condition.Done done) {
                conditionsOnDone.add(done.duty());
            }
        });
    }

    /**
     * What can be done; some of it the kernel may refuse.
     *
     * @param own what each party is in
     * @param waits whether nothing falls due
     */
    List<Deed> of(Situation at, PartyNumbers.Own own, boolean waits) {
        AgreementState state = at.of(instrument.id());
        Set<String> movers = movers(state, own, it -> !alone || it.equals(party));
        List<Deed> found = new ArrayList<>();
        consents(state, alone ? movers : order.next(state, movers, waits), found);
        notices(state, movers, found);
        performances(state, movers, found);
        facts(state, movers, found);
        if (!alone) {
            breaches(state, movers, own, found);
        }
        return found;
    }

    /** Of parties that can change places and are in the same situation the first; one that is not away, if any is. */
    private Set<String> movers(AgreementState state, PartyNumbers.Own own, Predicate<String> among) {
        Set<String> movers = new LinkedHashSet<>();
        for (List<String> kind : kinds) {
            Map<Integer, String> first = new LinkedHashMap<>();
            kind.stream().filter(among).forEach(it -> first.merge(own.of(it), it,
                    (one, other) -> isAway(state, one) && !isAway(state, other) ? other : one));
            movers.addAll(first.values());
        }
        return movers;
    }

    private boolean isAway(AgreementState state, String one) {
        return state.left().containsKey(one) || away.isCutOff(state, one);
    }

    private Deed deed(List<String> by, String what, Happening does, boolean lawful, String clause) {
        return new Deed(instrument.id(), by, what, List.of(does), lawful, clause);
    }

    private void consents(AgreementState state, Set<String> movers, List<Deed> into) {
        for (String one : movers) {
            boolean ratified = state.consents().getOrDefault(one, Map.of()).keySet().stream()
                    .anyMatch(it -> it != Happening.Consent.SIGNED);
            boolean signed = ratified || state.consents().containsKey(one);
            if (!instrument.contracting().contains(one) || state.left().containsKey(one)) {
                continue;
            }
            if (signs && !signed) {
                into.add(deed(List.of(one), "signed", new Happening.Consented(Happening.Consent.SIGNED), true,
                        "life.entry"));
            }
            if (instrument.isRatified() && !ratified) {
                into.add(deed(List.of(one), "ratified", new Happening.Consented(Happening.Consent.RATIFIED), true,
                        "life.entry"));
            }
        }
    }

    private void notices(AgreementState state, Set<String> movers, List<Deed> into) {
        List<Optional<String>> of = new ArrayList<>();
        if (instrument.agreement().life().term().withdrawal().filter(Term.Withdrawal::allowed).isPresent()) {
            of.add(Optional.empty());
        }
        for (Obligation duty : instrument.agreement().obligations()) {
            if (duty.course().term().flatMap(Term::withdrawal).filter(Term.Withdrawal::allowed).isPresent()) {
                of.add(Optional.of(duty.id()));
            }
        }
        for (Optional<String> duty : of) {
            for (String one : movers) {
                boolean given = state.notices().stream().anyMatch(it -> it.by().equals(one) && it.duty().equals(duty));
                if (!given && one.equals(party) == alone && state.bound().containsKey(one)
                        && duty.filter(it -> state.latched().containsKey(path(it) + ".term")).isEmpty()) {
                    into.add(deed(List.of(one), duty.map(it -> "notice of " + it).orElse("notice"),
                            new Happening.Notice(duty), true, duty.map(it -> path(it) + ".term").orElse("life.term")));
                }
            }
        }
    }

    static String path(String duty) {
        return "obligations." + duty;
    }

    private void performances(AgreementState state, Set<String> movers, List<Deed> into) {
        for (Map.Entry<DutyKey, Obligation> entry : instrument.duties().entrySet()) {
            DutyKey key = entry.getKey();
            Obligation duty = entry.getValue();
            Position at = state.positions().get(key);
            if (at == null || !movers.contains(key.bearer()) || Contrary.isKept(duty) || !at.state().binds()
                    || at.isDone() || duty.course().through().isPresent()) {
                continue;
            }
            boolean early = at.called().isEmpty();
            boolean matters = at.due().isPresent() || conditionsOnDone.contains(duty.id())
                    || duty.course().with().isPresent() || instrument.agreement().life().term().asksDutiesMet()
                    || key.bearer().equals(party);
            if (matters && !(early && !duty.on().isEmpty())) {
                List<Happening> does = duty.actions().stream()
                        .<Happening>map(it -> new Happening.Did(it, Ratio.ONE, List.of())).toList();
                into.add(new Deed(instrument.id(), List.of(key.bearer()), "did " + actions(duty), does, true,
                        path(duty.id())));
            }
        }
    }

    private static String actions(Obligation duty) {
        return String.join(", ", duty.actions().stream().map(LifeMoves::action).toList());
    }

    private static String action(Action action) {
        return action.kind().word() + action.object().map(it -> " " + it).orElse("");
    }

    private void facts(AgreementState state, Set<String> movers, List<Deed> into) {
        Set<FactKey> seen = new LinkedHashSet<>();
        instrument.conditions().stream().flatMap(Condition::facts).forEach(fact -> {
            for (List<String> by : by(fact)) {
                Optional<String> who = by.stream().findFirst();
                boolean party = who.filter(instrument.contracting()::contains).isPresent();
                FactKey key = new FactKey(fact.kind(), who, fact.what());
                boolean mine = who.filter(this.party::equals).isPresent();
                boolean force = BY_FORCE.contains(fact.kind());
                boolean moves = !party || movers.contains(who.orElseThrow());
                boolean allowed =
                        alone ? mine && !force : !(mine && (force || fact.kind() == Condition.Kind.JOINS_ALLIANCE));
                if (moves && allowed && seen.add(key)) {
                    fact(state, fact, by, key, force, into);
                }
            }
        });
    }

    private void fact(AgreementState state, Condition.Fact fact, List<String> by, FactKey key, boolean force,
            List<Deed> into) {
        String what = fact.kind().word() + fact.what().map(it -> " " + it).orElse("");
        if (!state.facts().containsKey(key)) {
            into.add(deed(by, what, new Happening.Fact(fact.kind(), fact.what(), true), !force, "life"));
        } else if (fact.kind() == Condition.Kind.CEASEFIRE) {
            into.add(deed(by, "end of " + what, new Happening.Fact(fact.kind(), fact.what(), false), false, "life"));
        }
    }

    /** Whose act a fact is; nobody's where it is none that a party brings about by itself. */
    private List<List<String>> by(Condition.Fact fact) {
        List<List<String>> nobody = List.of(List.of());
        return switch (fact.kind()) {
            case REFERENDUM, WITHDRAWAL_OF_FORCES, STRIKE_ON, BORDER_CHANGE, END_OF_STATE, JOINS_ALLIANCE, ATTACK_BY ->
                    fact.who().map(it -> instrument.resolve(it).stream().map(List::of).toList()).orElse(nobody);
            case DECISION -> fact.decider().map(it -> List.of(List.of(it))).orElse(nobody);
            case CEASEFIRE, OTHER_AGREEMENT, EVENT -> nobody;
            case SIGNATURE, RATIFICATION, BREACH_BY, EXIT_OF, MUTUAL_AGREEMENT, DATE -> List.of();
        };
    }

    /** Claims and findings from which something follows. */
    private void breaches(AgreementState state, Set<String> movers, PartyNumbers.Own own,
            List<Deed> into) {
        Map<DutyKey, Boolean> claims = new HashMap<>();
        for (Map.Entry<DutyKey, Obligation> entry : instrument.duties().entrySet()) {
            Course.Breach breach = entry.getValue().course().breach();
            if (!breach.then().isEmpty()) {
                claims.put(entry.getKey(), breach.foundBy() instanceof Course.FoundBy.EachForItself);
            }
        }
        List<Condition.Fact> named = instrument.conditions().stream().flatMap(Condition::facts)
                .filter(it -> it.kind() == Condition.Kind.BREACH_BY).toList();
        for (Map.Entry<DutyKey, Obligation> entry : instrument.duties().entrySet()) {
            DutyKey key = entry.getKey();
            if (!movers.contains(key.bearer()) || !state.bound().containsKey(key.bearer())) {
                continue;
            }
            boolean each = claims.getOrDefault(key, false);
            List<Condition.Fact> mine = named.stream().filter(it -> it.what().map(key.duty()::equals).orElse(true)
                    && it.who().map(w -> instrument.resolve(w).contains(key.bearer())).orElse(true)).toList();
            boolean finds = claims.containsKey(key) && !each
                    || mine.stream().anyMatch(it -> it.stage().filter(s -> s == Condition.Stage.FOUND).isPresent());
            boolean claimed =
                    mine.stream().anyMatch(it -> it.stage().filter(s -> s == Condition.Stage.FOUND).isEmpty());
            Set<String> owed = instrument.counterparties(entry.getValue(), key.bearer());
            // Who is accused is settled, so it is told from those that are otherwise like it.
            Set<String> by = movers(state, own, it -> !it.equals(key.bearer()) && !it.equals(party) && owed.contains(it)
                    && state.bound().containsKey(it));
            if (each || claimed) {
                by.stream().limit(each ? by.size() : 1)
                        .filter(it -> records(state, key).noneMatch(r -> r.by().contains(it))
                                && away.isFelt(state, key, entry.getValue(), Set.of(it)))
                        .forEach(it -> into.add(said(Happening.Statement.CLAIMS, List.of(it), key)));
            }
            if (finds && records(state, key).noneMatch(it -> it.level() == BreachRecord.Level.FOUND)
                    && away.isFelt(state, key, entry.getValue(), Set.of())) {
                into.add(said(Happening.Statement.FOUND, List.of(), key));
            }
        }
    }

    private static Stream<BreachRecord> records(AgreementState state, DutyKey key) {
        return state.breaches().stream()
                .filter(it -> it.isOpen() && it.isOf(Optional.of(key.duty()), key.bearer()));
    }

    private Deed said(Happening.Statement how, List<String> by, DutyKey key) {
        String what = how == Happening.Statement.CLAIMS ? "claims breach of " : "finds breach of ";
        return deed(by, what + key.duty() + " by " + key.bearer(), new Happening.Said(how,
                new Happening.Matter.Breach(List.of(key.bearer()), Optional.of(key.duty()))), false,
                path(key.duty()) + ".breach");
    }
}
