package org.surety.analysis.life.entry;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.analysis.life.api.EntryAnswer;
import org.surety.analysis.life.clause.ConditionText;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.Condition.Fact;
import org.surety.model.agreement.Condition.Stage;
import org.surety.semantics.life.Instrument;
import org.surety.semantics.life.Interpretation;

/**
 * Which of several agreements can be in force before which: what the entry of one takes is taken to have come about and
 * nothing else, and it is asked what another still waits for then. Who ratifies has signed; a day that has come brings
 * the days before it.
 */
public final class EntryOrder {

    /** Of more ways to enter than this the first are looked at. */
    private static final int MOST_WAYS = 200;

    private final Instrument first;
    private final Map<String, Instrument> others;

    EntryOrder(Instrument first, Map<String, Instrument> others) {
        this.first = first;
        this.others = others;
    }

    /** Something that has come about. A day stands in words, so that days can be compared. */
    private record Atom(String text, String what) {}

    /** The other agreements, each with what it still waits for when the first enters, by the way that lacks most. */
    List<EntryAnswer.Beside> all() {
        List<EntryAnswer.Beside> found = new ArrayList<>();
        List<Set<Atom>> ways = entry(first, Set.of(first.id()));
        for (Instrument other : others.values()) {
            List<String> most = List.of();
            for (Set<Atom> way : ways) {
                List<String> lacking = lacking(other, way, Set.of(first.id()));
                most = lacking.size() > most.size() ? lacking : most;
            }
            if (!other.id().equals(first.id()) && !ways.isEmpty()) {
                found.add(new EntryAnswer.Beside(other.id(), most));
            }
        }
        return found;
    }

    /** The ways in which an agreement enters, each as what has come about then; none where nothing brings it about. */
    private List<Set<Atom>> entry(Instrument text, Set<String> seen) {
        List<Condition> entry = text.agreement().life().entry();
        if (!entry.isEmpty()) {
            return product(entry.stream().map(it -> ways(text, it, seen)).toList());
        }
        return entersSilently(text) ? List.of(consents(text, text.isRatified(), text.contracting())) : List.of();
    }

    private static boolean entersSilently(Instrument text) {
        return text.interpretation().isVienna()
                || text.interpretation().silentEntry() == Interpretation.SilentEntry.ON_SIGNATURE;
    }

    private static Set<Atom> consents(Instrument text, boolean ratified, Set<String> who) {
        Set<Atom> found = new LinkedHashSet<>();
        for (String party : who) {
            found.add(new Atom(text.id(), "signed " + party));
            if (ratified) {
                found.add(new Atom(text.id(), "ratified " + party));
            }
        }
        return found;
    }

    private List<Set<Atom>> ways(Instrument text, Condition condition, Set<String> seen) {
        return switch (condition) {
            case Condition.AllOf all -> product(all.parts().stream().map(it -> ways(text, it, seen)).toList());
            case Condition.InOrder order -> product(order.parts().stream().map(it -> ways(text, it, seen)).toList());
            case Condition.AnyOf any -> limited(any.parts().stream().flatMap(it -> ways(text, it, seen).stream())
                    .toList());
            case Condition.Not not -> List.of(Set.of());
            case Condition.After after -> ways(text, after.from(), seen).stream()
                    .map(it -> joined(it, Set.of(new Atom("", ConditionText.of(after))))).toList();
            case Condition.Done done -> List.of(Set.of(new Atom(text.id(), ConditionText.of(done))));
            case Fact fact -> fact(text, fact, seen);
        };
    }

    private List<Set<Atom>> fact(Instrument text, Fact fact, Set<String> seen) {
        boolean consent = fact.kind() == Condition.Kind.SIGNATURE || fact.kind() == Condition.Kind.RATIFICATION;
        if (consent && fact.howMany().isEmpty()) {
            return List.of(consents(text, fact.kind() == Condition.Kind.RATIFICATION, who(text, fact)));
        }
        Optional<Instrument> other = other(fact);
        if (other.isEmpty()) {
            return List.of(Set.of(atom(text, fact)));
        }
        Instrument there = other.get();
        return switch (fact.stage().orElse(Stage.IN_FORCE)) {
            case SIGNED, CLAIMED -> List.of(consents(there, false, there.contracting()));
            case RATIFIED, FOUND -> List.of(consents(there, true, there.contracting()));
            case IN_FORCE -> enter(there, seen);
            case MEMBER -> product(List.of(enter(there, seen),
                    List.of(consents(there, there.isRatified(), member(there, fact)))));
        };
    }

    private List<Set<Atom>> enter(Instrument text, Set<String> seen) {
        return seen.contains(text.id()) ? List.of(Set.of()) : entry(text, joined(seen, Set.of(text.id())));
    }

    private static Set<String> who(Instrument text, Fact fact) {
        return fact.who().map(text::resolve).orElse(text.contracting());
    }

    private static Set<String> member(Instrument there, Fact fact) {
        return fact.who().map(there::resolve).orElse(there.contracting());
    }

    private Optional<Instrument> other(Fact fact) {
        return fact.kind() != Condition.Kind.OTHER_AGREEMENT
                ? Optional.empty()
                : fact.what().flatMap(id -> id.equals(first.id())
                        ? Optional.of(first)
                        : Optional.ofNullable(others.get(id)));
    }

    /** What is of one text alone is told apart from what the world knows. */
    private static Atom atom(Instrument text, Fact fact) {
        return switch (fact.kind()) {
            case SIGNATURE, RATIFICATION, REFERENDUM, DECISION, BREACH_BY, EXIT_OF, MUTUAL_AGREEMENT, EVENT ->
                    new Atom(text.id(), ConditionText.of(fact));
            case CEASEFIRE, WITHDRAWAL_OF_FORCES, OTHER_AGREEMENT, ATTACK_BY, JOINS_ALLIANCE, STRIKE_ON, BORDER_CHANGE,
                    END_OF_STATE, DATE -> new Atom("", ConditionText.of(fact));
        };
    }

    private static <T> Set<T> joined(Set<T> one, Set<T> other) {
        Set<T> both = new LinkedHashSet<>(one);
        both.addAll(other);
        return both;
    }

    private static List<Set<Atom>> product(List<List<Set<Atom>>> parts) {
        List<Set<Atom>> found = List.of(Set.of());
        for (List<Set<Atom>> part : parts) {
            List<Set<Atom>> before = found;
            found = limited(part.stream().flatMap(it -> before.stream().map(one -> joined(one, it))).toList());
        }
        return found;
    }

    private static List<Set<Atom>> limited(List<Set<Atom>> ways) {
        return ways.size() > MOST_WAYS ? ways.subList(0, MOST_WAYS) : ways;
    }

    /** What an agreement still waits for; those that wait for each other to be in force enter together (L3). */
    private List<String> lacking(Instrument text, Set<Atom> world, Set<String> entered) {
        List<Condition> entry = text.agreement().life().entry();
        Set<String> more = joined(entered, Set.of(text.id()));
        if (!entry.isEmpty()) {
            return entry.stream().flatMap(it -> lacking(text, it, world, more).stream()).distinct().toList();
        }
        if (!entersSilently(text)) {
            return List.of("something that brings it into force");
        }
        return absent(text, text.isRatified(), text.contracting(), world);
    }

    private static List<String> absent(Instrument text, boolean ratified, Set<String> who, Set<Atom> world) {
        String how = ratified ? "ratified " : "signed ";
        List<String> left = who.stream().filter(it -> !world.contains(new Atom(text.id(), how + it))).toList();
        return left.isEmpty()
                ? List.of()
                : List.of((ratified ? "ratification" : "signature") + " of " + text.id()
                        + " by " + String.join(", ", left));
    }

    private List<String> lacking(Instrument text, Condition condition, Set<Atom> world, Set<String> entered) {
        return switch (condition) {
            case Condition.AllOf all -> each(text, all.parts(), world, entered);
            case Condition.InOrder order -> each(text, order.parts(), world, entered);
            case Condition.AnyOf any -> {
                List<List<String>> ways =
                        any.parts().stream().map(it -> lacking(text, it, world, entered)).distinct().toList();
                yield ways.isEmpty() || ways.stream().anyMatch(List::isEmpty)
                        ? List.of()
                        : List.of(String.join(" or ", ways.stream().map(it -> String.join(" and ", it)).toList()));
            }
            case Condition.Not not -> List.of();
            case Condition.After after -> world.contains(new Atom("", ConditionText.of(after)))
                    ? List.of()
                    : List.of(ConditionText.of(after));
            case Condition.Done done -> world.contains(new Atom(text.id(), ConditionText.of(done)))
                    ? List.of()
                    : List.of(ConditionText.of(done));
            case Fact fact -> lacking(text, fact, world, entered);
        };
    }

    private List<String> each(Instrument text, List<Condition> parts, Set<Atom> world, Set<String> entered) {
        return parts.stream().flatMap(it -> lacking(text, it, world, entered).stream()).distinct().toList();
    }

    private List<String> lacking(Instrument text, Fact fact, Set<Atom> world, Set<String> entered) {
        boolean ratified = fact.kind() == Condition.Kind.RATIFICATION;
        if ((ratified || fact.kind() == Condition.Kind.SIGNATURE) && fact.howMany().isEmpty()) {
            return absent(text, ratified, who(text, fact), world);
        }
        Optional<Instrument> other = other(fact);
        if (other.isPresent()) {
            Instrument there = other.get();
            return switch (fact.stage().orElse(Stage.IN_FORCE)) {
                case SIGNED, CLAIMED -> absent(there, false, there.contracting(), world);
                case RATIFIED, FOUND -> absent(there, true, there.contracting(), world);
                case IN_FORCE -> entered.contains(there.id()) ? List.of() : lacking(there, world, entered);
                case MEMBER -> absent(there, there.isRatified(), member(there, fact), world);
            };
        }
        boolean come = world.contains(atom(text, fact)) || fact.kind() == Condition.Kind.DATE
                && world.stream().anyMatch(it -> isDay(it.what()) && it.what().compareTo(ConditionText.of(fact)) >= 0);
        return come ? List.of() : List.of(ConditionText.of(fact));
    }

    /** Days are written so that the later one is greater. */
    private static boolean isDay(String told) {
        return told.startsWith(Condition.Kind.DATE.word() + ": ");
    }
}
