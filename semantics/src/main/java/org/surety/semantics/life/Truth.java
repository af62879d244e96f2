package org.surety.semantics.life;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.Condition.Fact;
import org.surety.model.agreement.Condition.Stage;
import org.surety.model.agreement.Members;

/** Whether conditions hold at a moment (L6). */
final class Truth {

    private final Map<String, StateDraft> all;
    private final LocalDateTime now;
    /** Agreements that are taken to be in force, to find those that enter together (L3). */
    private final Set<String> assumed;

    Truth(Map<String, StateDraft> all, LocalDateTime now, Set<String> assumed) {
        this.all = all;
        this.now = now;
        this.assumed = assumed;
    }

    /** Whether a condition of {@code draft} holds now; what is in it is looked at afresh, but since when it holds. */
    boolean holds(StateDraft draft, Condition condition) {
        return holds(draft, condition, false);
    }

    /** The same, but a breach that is only claimed counts three months after the claim, if nobody disputes it (L21). */
    boolean voids(StateDraft draft, Condition condition) {
        return holds(draft, condition, true);
    }

    private boolean holds(StateDraft draft, Condition condition, boolean voids) {
        return switch (condition) {
            case Fact fact -> fact(draft, fact, voids);
            case Condition.Done done -> done(draft, done.duty());
            case Condition.After after -> holds(draft, after.from(), voids)
                    && Optional.ofNullable(draft.held.get(after.from()))
                            .filter(it -> !Times.after(it, after.span()).isAfter(now)).isPresent();
            case Condition.AllOf parts -> parts.parts().stream().allMatch(it -> holds(draft, it, voids));
            case Condition.AnyOf parts -> parts.parts().stream().anyMatch(it -> holds(draft, it, voids));
            case Condition.InOrder order -> inOrder(draft, order.parts(), voids);
            case Condition.Not not -> !holds(draft, not.part(), voids);
        };
    }

    private boolean inOrder(StateDraft draft, List<Condition> parts, boolean voids) {
        LocalDateTime last = LocalDateTime.MIN;
        for (Condition part : parts) {
            LocalDateTime since = draft.held.getOrDefault(part, now);
            if (!holds(draft, part, voids) || since.isBefore(last)) {
                return false;
            }
            last = since;
        }
        return true;
    }

    private static boolean done(StateDraft draft, String duty) {
        boolean any = false;
        for (Bearing it : draft.instrument.bearings()) {
            if (it.key().duty().equals(duty) && draft.instrument.contracting().contains(it.key().bearer())) {
                if (!draft.latched.containsKey(it.done())) {
                    return false;
                }
                any = true;
            }
        }
        return any;
    }

    private boolean fact(StateDraft draft, Fact fact, boolean voids) {
        return switch (fact.kind()) {
            case SIGNATURE -> consented(draft, fact, false);
            case RATIFICATION -> consented(draft, fact, true);
            case REFERENDUM, WITHDRAWAL_OF_FORCES, STRIKE_ON, BORDER_CHANGE, END_OF_STATE -> byAll(draft, fact);
            case CEASEFIRE -> isRecorded(draft, fact);
            case JOINS_ALLIANCE, EXIT_OF -> byAny(draft, fact, fact.what());
            case ATTACK_BY -> byAny(draft, fact, Optional.empty());
            case EVENT -> draft.facts.containsKey(new FactKey(fact.kind(), Optional.empty(), fact.what()));
            case DECISION -> decided(draft, fact);
            case MUTUAL_AGREEMENT -> isRecorded(draft, fact);
            case OTHER_AGREEMENT -> other(draft, fact);
            case BREACH_BY -> breach(draft, fact, voids);
            case DATE -> fact.what().filter(it -> !LocalDate.parse(it).atStartOfDay().isAfter(now)).isPresent();
        };
    }

    /** By all whom it names, or in the step that it names; by anybody where it names neither. */
    private static boolean decided(StateDraft draft, Fact fact) {
        Set<String> deciders = draft.facts.keySet().stream().filter(it -> it.kind() == fact.kind())
                .map(it -> it.who().orElse("")).collect(Collectors.toSet());
        return fact.who().map(it -> decided(draft, it, deciders))
                .orElseGet(() -> fact.what().map(deciders::contains).orElse(!deciders.isEmpty()));
    }

    /** A body or a group has decided if it is recorded so, or each of those who are meant has. */
    private static boolean decided(StateDraft draft, Members who, Set<String> deciders) {
        return switch (who) {
            case Members.Named named -> deciders.contains(named.name())
                    || all(draft.instrument.meant(named.name()), deciders);
            case Members.Union union -> !union.parts().isEmpty()
                    && union.parts().stream().allMatch(it -> decided(draft, it, deciders));
            case Members.Except except -> all(draft.instrument.resolve(except), deciders);
            case Members.Special special -> all(draft.instrument.resolve(special), deciders);
        };
    }

    private static boolean all(Set<String> some, Set<String> deciders) {
        return !some.isEmpty() && deciders.containsAll(some);
    }

    private boolean consented(StateDraft draft, Fact fact, boolean ratification) {
        Set<String> who = fact.who().map(draft.instrument::resolve).orElse(draft.instrument.contracting());
        int needed = fact.howMany().map(it -> it.of(who.size())).orElse(who.size());
        int have = 0;
        for (String one : who) {
            have += draft.hasConsented(one, ratification) ? 1 : 0;
        }
        return !who.isEmpty() && have >= needed;
    }

    /** Of all those named; of anybody where nobody is. */
    private boolean byAll(StateDraft draft, Fact fact) {
        Optional<Set<String>> who = fact.who().map(draft.instrument::resolve);
        if (who.isEmpty()) {
            return isRecorded(draft, fact);
        }
        int needed = fact.howMany().map(it -> it.of(who.get().size())).orElse(who.get().size());
        Set<String> acted = new HashSet<>();
        for (FactKey it : draft.facts.keySet()) {
            if (it.kind() == fact.kind() && isOf(it, fact.what())) {
                it.who().ifPresent(acted::add);
            }
        }
        long have = who.get().stream().filter(acted::contains).count();
        return !who.get().isEmpty() && have >= needed;
    }

    private static boolean byAny(StateDraft draft, Fact fact, Optional<String> what) {
        Optional<Set<String>> who = fact.who().map(draft.instrument::resolve);
        return draft.facts.keySet().stream().anyMatch(it -> it.kind() == fact.kind()
                && isOf(it, what)
                && who.map(set -> it.who().filter(set::contains).isPresent()).orElse(true));
    }

    private static boolean isRecorded(StateDraft draft, Fact fact) {
        for (FactKey it : draft.facts.keySet()) {
            if (it.kind() == fact.kind() && isOf(it, fact.what())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a record is of the matter that a condition names; of any where it names none. */
    private static boolean isOf(FactKey record, Optional<String> what) {
        return what.isEmpty() || record.what().isPresent() && Contrary.matches(record.what(), what);
    }

    private boolean other(StateDraft draft, Fact fact) {
        String id = fact.what().orElse("");
        Stage stage = fact.stage().orElse(Stage.IN_FORCE);
        StateDraft there = all.get(id);
        if (there == null) {
            List<FactKey> known = draft.facts.keySet().stream()
                    .filter(it -> it.kind() == fact.kind() && it.what().equals(fact.what())).toList();
            return !known.isEmpty() && fact.who().map(draft.instrument::resolve).orElse(Set.of()).stream()
                    .allMatch(one -> known.stream().anyMatch(it -> it.who().map(one::equals).orElse(true)));
        }
        Set<String> theirs = there.instrument.contracting();
        return switch (stage) {
            case SIGNED, CLAIMED -> theirs.stream().allMatch(it -> there.hasConsented(it, false));
            case RATIFIED, FOUND -> theirs.stream().allMatch(it -> there.hasConsented(it, true));
            case IN_FORCE -> assumed.contains(id) || there.entered.isPresent() && there.isApplied();
            case MEMBER -> there.entered.isPresent() && there.isApplied()
                    && fact.who().map(draft.instrument::resolve).orElse(theirs).stream()
                            .allMatch(there.bound::containsKey);
        };
    }

    private boolean breach(StateDraft draft, Fact fact, boolean voids) {
        Optional<Set<String>> who = fact.who().map(draft.instrument::resolve);
        boolean found = fact.stage().filter(it -> it == Stage.FOUND).isPresent();
        return draft.breaches.stream().filter(BreachRecord::isOpen)
                .filter(it -> who.map(set -> set.contains(it.accused())).orElse(true))
                .filter(it -> fact.what().isEmpty() || it.duty().equals(fact.what()))
                .anyMatch(it -> it.level() == BreachRecord.Level.FOUND
                        || !found && (voids
                                ? it.settles().stream().anyMatch(at -> !at.isAfter(now))
                                : !it.claims().isEmpty()));
    }
}
