package org.surety.conformance.life;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.surety.model.agreement.ActionKind;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.EventKind;
import org.surety.model.agreement.Members;
import org.surety.model.chronicle.Happening;
import org.surety.model.quantity.Span;

/** When a condition holds (rule L6). */
final class Truth {

    private static final Set<EventKind> ATTACKS =
            Set.of(EventKind.ARMED_ATTACK, EventKind.AGGRESSION, EventKind.MILITARY_OPERATION);

    private final Map<String, Pact> pacts;
    private final List<Recorded> records;
    private final boolean violationEndsCeasefire;
    private final When now;

    /** What has been recorded, under any of the agreements. */
    record Recorded(When when, List<String> by, List<String> disputedBy, Happening what) {}

    Truth(Map<String, Pact> pacts, List<Recorded> records, boolean violationEndsCeasefire, When now) {
        this.violationEndsCeasefire = violationEndsCeasefire;
        this.pacts = pacts;
        this.records = records;
        this.now = now;
    }

    /** Whether it holds, if the agreements {@code assumed} are in force. */
    boolean holds(Pact pact, Condition condition, Set<String> assumed, boolean voids) {
        return switch (condition) {
            case Condition.Fact fact -> fact(pact, fact, assumed, voids);
            case Condition.Done done -> {
                List<Debt> debts = pact.debts.stream().filter(it -> it.duty.id().equals(done.duty())).toList();
                yield !debts.isEmpty() && debts.stream().allMatch(it -> it.everFulfilled);
            }
            case Condition.After after -> holds(pact, after.from(), assumed, voids)
                    && began(pact, after.from()).plus(after.span()).hasCome(now);
            case Condition.AllOf all -> all.parts().stream().allMatch(it -> holds(pact, it, assumed, voids));
            case Condition.AnyOf any -> any.parts().stream().anyMatch(it -> holds(pact, it, assumed, voids));
            case Condition.Not not -> !holds(pact, not.part(), assumed, voids);
            case Condition.InOrder order -> {
                boolean all = order.parts().stream().allMatch(it -> holds(pact, it, assumed, voids));
                for (int i = 1; all && i < order.parts().size(); i++) {
                    all = began(pact, order.parts().get(i - 1)).hasCome(began(pact, order.parts().get(i)));
                }
                yield all;
            }
        };
    }

    private When began(Pact pact, Condition condition) {
        return condition instanceof Condition.Fact fact && fact.kind() == Condition.Kind.DATE
                ? day(fact)
                : pact.since.getOrDefault(condition, now);
    }

    static When day(Condition.Fact fact) {
        return When.beginningOf(java.time.LocalDate.parse(fact.what().orElseThrow()));
    }

    private boolean fact(Pact pact, Condition.Fact fact, Set<String> assumed, boolean voids) {
        Optional<Set<String>> who =
                fact.kind() == Condition.Kind.DECISION ? Optional.empty() : fact.who().map(pact.roll::resolve);
        return switch (fact.kind()) {
            case SIGNATURE -> consented(pact, fact, who, pact::hasSigned);
            case RATIFICATION -> consented(pact, fact, who, pact::hasRatified);
            case REFERENDUM, WITHDRAWAL_OF_FORCES, STRIKE_ON, BORDER_CHANGE, END_OF_STATE ->
                    recorded(pact, fact, who);
            case CEASEFIRE -> ceasefire();
            case EVENT -> records.stream().anyMatch(it -> it.what() instanceof Happening.Happened event
                    && event.kind().isAlso().stream().anyMatch(kind -> kind.word().equals(fact.what().orElseThrow())
                            && (kind instanceof EventKind || pact.text.events().contains(kind))));
            case JOINS_ALLIANCE -> joined(pact, fact, who);
            case ATTACK_BY -> attacked(pact, who);
            case EXIT_OF -> who.map(it -> it.stream().anyMatch(pact.left::containsKey))
                    .orElse(!pact.left.isEmpty());
            case DECISION -> decided(pact, fact);
            case MUTUAL_AGREEMENT -> pact.agreedToEnd;
            case OTHER_AGREEMENT -> other(pact, fact, assumed, who);
            case BREACH_BY -> pact.charges.stream().anyMatch(it -> counts(it, fact, who, voids));
            case DATE -> day(fact).hasCome(now);
        };
    }

    private static boolean consented(Pact pact, Condition.Fact fact, Optional<Set<String>> who,
            Predicate<String> has) {
        Collection<String> named = who.orElse(pact.contracting);
        int needed = fact.howMany().map(it -> it.of(named.size())).orElse(named.size());
        return !named.isEmpty() && named.stream().filter(has).count() >= needed;
    }

    private boolean recorded(Pact pact, Condition.Fact fact, Optional<Set<String>> who) {
        return who.isEmpty()
                ? last(fact.kind(), fact.what(), Optional.empty(), pact)
                : !who.get().isEmpty() && who.get().stream()
                        .allMatch(it -> last(fact.kind(), fact.what(), Optional.of(it), pact));
    }

    /** Whether the last record of a fact says that it holds. */
    private boolean last(Condition.Kind kind, Optional<String> what, Optional<String> by, Pact pact) {
        for (int i = 0; i < records.size(); i++) {
            if (is(records.get(i).what(), kind, true) && isOf(matter(records.get(i).what()), what)) {
                Set<String> who = lasting(pact, i, kind);
                if (by.isEmpty() ? !who.isEmpty() : who.contains(by.get())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean is(Happening what, Condition.Kind kind, boolean holds) {
        return what instanceof Happening.Fact fact && fact.kind() == kind && fact.holds() == holds
                || holds && kind == Condition.Kind.JOINS_ALLIANCE && what instanceof Happening.Did did
                        && did.action().kind() == ActionKind.JOIN_ALLIANCE;
    }

    private static Optional<String> matter(Happening what) {
        return what instanceof Happening.Did did
                ? did.action().object()
                : what instanceof Happening.Fact fact ? fact.what() : Optional.empty();
    }

    /** Whether a record is of the matter that a condition names; of any where it names none. */
    private static boolean isOf(Optional<String> record, Optional<String> what) {
        return what.isEmpty() || record.isPresent() && Contrary.matches(record, what);
    }

    /** Of whom what record {@code i} says has not been recorded to have ended since; the empty name for nobody. */
    private Set<String> lasting(Pact pact, int i, Condition.Kind kind) {
        Set<String> who =
                new TreeSet<>(records.get(i).by().isEmpty() ? Set.of("") : parties(pact, records.get(i).by()));
        for (Recorded later : records.subList(i, records.size())) {
            if (is(later.what(), kind, false)
                    && Contrary.matches(matter(later.what()), matter(records.get(i).what()))) {
                if (later.by().isEmpty()) {
                    who.clear();
                }
                who.removeAll(parties(pact, later.by()));
            }
        }
        return who;
    }

    /** Until the record of its end, whoever it is of, and where it is read so until a violation. */
    private boolean ceasefire() {
        Condition.Kind kind = Condition.Kind.CEASEFIRE;
        for (int i = 0; i < records.size(); i++) {
            Optional<String> matter = matter(records.get(i).what());
            if (is(records.get(i).what(), kind, true) && records.subList(i, records.size()).stream()
                    .noneMatch(it -> is(it.what(), kind, false) && Contrary.matches(matter(it.what()), matter)
                            || violationEndsCeasefire && it.what() instanceof Happening.Happened event
                                    && event.kind().isAlso().contains(EventKind.CEASEFIRE_VIOLATION))) {
                return true;
            }
        }
        return false;
    }

    private boolean joined(Pact pact, Condition.Fact fact, Optional<Set<String>> who) {
        return who.map(all -> all.stream().anyMatch(it -> last(fact.kind(), fact.what(), Optional.of(it), pact)))
                .orElseGet(() -> last(fact.kind(), fact.what(), Optional.empty(), pact));
    }

    private boolean attacked(Pact pact, Optional<Set<String>> who) {
        return records.stream().anyMatch(it -> it.what() instanceof Happening.Happened event && event.attributable()
                && event.kind().isAlso().stream().anyMatch(ATTACKS::contains)
                && parties(pact, it.by()).stream().anyMatch(by -> (who.isEmpty() || who.get().contains(by))
                        && !parties(pact, it.disputedBy()).contains(by)));
    }

    private boolean decided(Pact pact, Condition.Fact fact) {
        Optional<String> name = fact.who().map(Object::toString).or(fact::what);
        return pact.votes.stream().anyMatch(it -> name.isEmpty() || it.body().equals(name)
                || name.get().equals(it.procedure() + "/" + it.step()))
                || records.stream().anyMatch(it -> it.what() instanceof Happening.Fact recorded
                        && recorded.kind() == Condition.Kind.DECISION && recorded.holds()
                        && (name.isEmpty() || it.by().contains(name.get()) || recorded.what().equals(name)));
    }

    private boolean other(Pact pact, Condition.Fact fact, Set<String> assumed, Optional<Set<String>> who) {
        String name = fact.what().orElseThrow();
        Pact other = pacts.get(name);
        if (other == null) {
            return who.map(all -> all.stream().allMatch(
                    it -> last(Condition.Kind.OTHER_AGREEMENT, Optional.of(name), Optional.of(it), pact)))
                    .orElseGet(() -> last(Condition.Kind.OTHER_AGREEMENT, Optional.of(name), Optional.empty(), pact));
        }
        return switch (fact.stage().orElse(Condition.Stage.IN_FORCE)) {
            case SIGNED -> other.contracting.stream().allMatch(other::hasSigned);
            case RATIFIED -> other.contracting.stream().allMatch(other::hasRatified);
            case MEMBER -> who.isPresent() && !who.get().isEmpty() && who.get().stream().allMatch(other::isBound);
            case IN_FORCE, CLAIMED, FOUND -> assumed.contains(name)
                    || other.entered.isPresent() && other.ended.isEmpty() && other.voided.isEmpty();
        };
    }

    private boolean counts(Charge charge, Condition.Fact fact, Optional<Set<String>> who, boolean voids) {
        boolean meant = charge.open && (who.isEmpty() || who.get().contains(charge.accused))
                && (fact.what().isEmpty() || charge.duty.equals(fact.what()));
        boolean claimed = voids
                ? charge.disputers.isEmpty() && charge.claims.values().stream()
                        .anyMatch(it -> it.plus(Span.ofMonths(3)).hasCome(now))
                : !charge.claims.isEmpty();
        return meant && (charge.found || claimed && !fact.stage().equals(Optional.of(Condition.Stage.FOUND)));
    }

    /** The parties whom the names of an entry mean under an agreement; a name that means nobody there is itself. */
    static Set<String> parties(Pact pact, Collection<String> names) {
        Set<String> found = new TreeSet<>();
        for (String name : names) {
            found.addAll(pact.roll.resolve(members(pact, name)));
        }
        return found;
    }

    private static Members members(Pact pact, String name) {
        if (name.indexOf('/') >= 0) {
            return new Members.Union(List.of());
        }
        boolean declared = pact.text.group(name).isPresent() || pact.text.body(name).isPresent();
        for (Members.Kind kind : Members.Kind.values()) {
            if (!declared && kind.word().equals(name)) {
                return Members.of(kind);
            }
        }
        return Members.named(name);
    }
}
