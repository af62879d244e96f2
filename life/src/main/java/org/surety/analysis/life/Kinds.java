package org.surety.analysis.life;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.Obligation;
import org.surety.model.agreement.Term;
import org.surety.semantics.Likeness;
import org.surety.semantics.life.Instrument;

/**
 * Which parties can change places without anything changing in the life of an agreement but their names: those that its
 * procedures, its duties and its clauses on entry, exit and end do not tell apart.
 */
final class Kinds {

    private final Likeness likeness;
    private final List<Set<String>> sets;
    private final Map<String, Object> known = new LinkedHashMap<>();

    Kinds(Instrument instrument) {
        this.likeness = Likeness.of(instrument.membership());
        Set<Members> named = new LinkedHashSet<>();
        instrument.agreement().life().contracting().ifPresent(named::add);
        instrument.conditions().forEach(it -> it.facts().map(Condition.Fact::who).forEach(w -> w.ifPresent(named::add)));
        term(instrument.agreement().life().term(), named);
        for (Obligation duty : instrument.agreement().obligations()) {
            named.add(duty.bearer());
            duty.to().ifPresent(named::add);
            duty.consentOf().ifPresent(named::add);
            duty.course().beneficiary().ifPresent(named::add);
            duty.course().breach().forWhom().ifPresent(named::add);
            duty.course().breach().towards().ifPresent(named::add);
            duty.course().exceptFor().keySet().forEach(it -> named.add(Members.named(it)));
            duty.course().term().ifPresent(it -> term(it, named));
        }
        Set<Set<String>> different = new LinkedHashSet<>();
        different.add(instrument.contracting());
        // A body or a step may stand where parties do, in a condition on a decision; it has no members then.
        named.forEach(it -> different.add(resolved(instrument, it)));
        this.sets = List.copyOf(different);
    }

    private static Set<String> resolved(Instrument instrument, Members members) {
        try {
            return instrument.resolve(members);
        } catch (IllegalArgumentException step) {
            return Set.of();
        }
    }

    private static void term(Term term, Set<Members> into) {
        term.withdrawal().flatMap(Term.Withdrawal::notice).flatMap(Term.Notice::by).ifPresent(into::add);
    }

    /** Equal for parties that can change places. */
    Object kind(String party) {
        return known.computeIfAbsent(party, it -> {
            List<Object> kind = new ArrayList<>();
            kind.add(likeness.kind(it));
            sets.forEach(set -> kind.add(set.contains(it)));
            return kind;
        });
    }

    /** Those that can change places together, in the order in which they are given. */
    List<List<String>> alike(Collection<String> parties) {
        Map<Object, List<String>> groups = new LinkedHashMap<>();
        parties.forEach(it -> groups.computeIfAbsent(kind(it), key -> new ArrayList<>()).add(it));
        return List.copyOf(groups.values());
    }
}
