package org.surety.analysis.life.guard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.Obligation;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Step;
import org.surety.model.agreement.Term;
import org.surety.semantics.Likeness;
import org.surety.semantics.life.Instrument;

/**
 * Which parties an agreement treats alike also over its life: those of equal {@link Likeness} who are in the same sets
 * wherever a duty, a condition, a step or a term describes one.
 */
public final class LifeLikeness {

    private final Instrument instrument;
    private final Likeness likeness;
    private final List<Set<String>> sets;

    /** Of the parties of an agreement. */
    public LifeLikeness(Instrument instrument) {
        this.instrument = instrument;
        this.likeness = Likeness.of(instrument.membership());
        Set<Members> described = new LinkedHashSet<>();
        Agreement agreement = instrument.agreement();
        agreement.life().contracting().ifPresent(described::add);
        term(agreement.life().term(), described);
        instrument.conditions().stream().flatMap(Condition::facts)
                .filter(it -> it.kind() != Condition.Kind.DECISION).forEach(it -> it.who().ifPresent(described::add));
        agreement.obligations().forEach(it -> duty(it, described));
        for (Procedure procedure : agreement.procedures()) {
            for (Step step : procedure.steps()) {
                step.parties().ifPresent(described::add);
                if (step instanceof Step.Vote vote) {
                    described.add(vote.electorate().recused());
                }
            }
        }
        List<Set<String>> found = new ArrayList<>();
        described.forEach(it -> found.add(instrument.resolve(it)));
        agreement.obligations().forEach(it -> found.add(it.provenance().reservations().keySet()));
        this.sets = List.copyOf(found);
    }

    private static void duty(Obligation duty, Set<Members> into) {
        into.add(duty.bearer());
        duty.to().ifPresent(into::add);
        duty.consentOf().ifPresent(into::add);
        duty.course().beneficiary().ifPresent(into::add);
        duty.course().breach().forWhom().ifPresent(into::add);
        duty.course().breach().towards().ifPresent(into::add);
        duty.course().term().ifPresent(it -> term(it, into));
    }

    private static void term(Term term, Set<Members> into) {
        term.withdrawal().flatMap(Term.Withdrawal::notice).flatMap(Term.Notice::by).ifPresent(into::add);
    }

    /** Those of some parties that are alike with one of them, it included, in their order. */
    public List<String> alike(Collection<String> parties, String one) {
        return classes(parties).stream().filter(it -> it.contains(one)).findFirst().orElseThrow();
    }

    /** Some parties in classes of those that are alike, in their order. */
    public List<List<String>> classes(Collection<String> parties) {
        Map<Object, List<String>> found = new LinkedHashMap<>();
        for (String party : parties) {
            List<Boolean> in = sets.stream().map(it -> it.contains(party)).toList();
            boolean bound = instrument.contracting().contains(party);
            found.computeIfAbsent(List.of(Objects.requireNonNull(likeness.kind(party)), in, bound),
                    it -> new ArrayList<>()).add(party);
        }
        return List.copyOf(found.values());
    }
}
