package org.surety.analysis.life.graph;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.Obligation;
import org.surety.model.agreement.Term;
import org.surety.model.quantity.Span;
import org.surety.semantics.life.AgreementState;
import org.surety.semantics.life.FactKey;
import org.surety.semantics.life.Instrument;
import org.surety.semantics.life.Situation;
import org.surety.semantics.life.Times;

/**
 * What of a situation matters that is no party's own: which conditions hold, and how much is left of each time that the
 * text counts from a day, from the entry into force, from when a condition began to hold, or from the beginning of a
 * term.
 */
public final class TimeNumbers {

    private final Instrument instrument;
    private final KeyWords words;
    /** The times that count from when a condition began to hold. */
    private final Map<Condition, List<Span>> clocks = new LinkedHashMap<>();
    private final List<Condition> ordered = new ArrayList<>();
    private final TreeSet<LocalDate> dates = new TreeSet<>();
    private final List<Span> sinceEntry = new ArrayList<>();

    TimeNumbers(Instrument instrument, KeyWords words) {
        this.instrument = instrument;
        this.words = words;
        instrument.conditions().forEach(this::condition);
        term(instrument.agreement().life().term());
        for (Obligation duty : instrument.agreement().obligations()) {
            duty.course().deadline().map(it -> it.plusDays(1)).ifPresent(dates::add);
            duty.course().term().ifPresent(this::term);
            duty.course().from().ifPresent(from -> duty.deadline().bound().ifPresent(it -> clock(from, Span.of(it))));
        }
    }

    private void condition(Condition condition) {
        switch (condition) {
            case Condition.After after -> clock(after.from(), after.span());
            case Condition.InOrder order -> ordered.addAll(order.parts());
            case Condition.Fact fact -> {
                if (fact.kind() == Condition.Kind.DATE) {
                    fact.what().map(LocalDate::parse).ifPresent(dates::add);
                }
            }
            case Condition.Done it -> {
            }
            case Condition.AllOf it -> {
            }
            case Condition.AnyOf it -> {
            }
            case Condition.Not it -> {
            }
        }
    }

    private void clock(Condition from, Span span) {
        clocks.computeIfAbsent(from, it -> new ArrayList<>()).add(span);
    }

    private void term(Term term) {
        Optional<Span> after = term.withdrawal().flatMap(Term.Withdrawal::after);
        after.ifPresent(sinceEntry::add);
        term.from().ifPresent(from -> {
            term.duration().length().ifPresent(it -> clock(from, it));
            after.ifPresent(it -> clock(from, it));
        });
    }

    /** The first day on which anything in the text can fall. */
    Optional<LocalDate> firstDate() {
        return dates.isEmpty() ? Optional.empty() : Optional.of(dates.getFirst());
    }

    /** From when on a notice can be given that cannot be given yet. */
    Optional<LocalDateTime> unlocked(Situation at) {
        AgreementState state = at.of(instrument.id());
        List<LocalDateTime> moments = new ArrayList<>();
        if (state.ended().isEmpty() && state.voided().isEmpty()) {
            for (Span span : sinceEntry) {
                state.entered().ifPresent(it -> moments.add(Times.after(it, span)));
                state.terms().values().forEach(it -> moments.add(Times.after(it.first(), span)));
            }
        }
        return moments.stream().filter(it -> it.isAfter(at.now())).min(LocalDateTime::compareTo);
    }

    /** The phase, the hour, and the days that are still to come. */
    void phase(AgreementState state, LocalDateTime now, KeyNumbers.Draft into) {
        into.add(now.toLocalTime().toNanoOfDay());
        dates.tailSet(now.toLocalDate(), false).forEach(it -> into.left(now, it.atStartOfDay()));
        into.add(state.entered().isPresent());
        into.add(state.provisional().isPresent());
        into.add(state.ended().isPresent());
        into.add(state.voided().isPresent());
        into.add(state.allSuspended().isPresent());
        state.entered().ifPresent(it -> sinceEntry.forEach(span -> into.left(now, Times.after(it, span))));
    }

    /** Which conditions hold, the times that count from them, and the terms. */
    void conditions(AgreementState state, LocalDateTime now, KeyNumbers.Draft into) {
        held(state, now, into);
        terms(state, now, into);
        state.extended().forEach(
                (of, day) -> into.add(words.of(List.of(of, words.left(now, day.atStartOfDay())))));
    }

    private void held(AgreementState state, LocalDateTime now, KeyNumbers.Draft into) {
        List<Condition> all = instrument.conditions();
        long[] since = new long[(all.size() + Long.SIZE - 1) / Long.SIZE];
        KeyNumbers.Draft times = new KeyNumbers.Draft();
        for (int i = 0; i < all.size(); i++) {
            LocalDateTime when = state.held().isEmpty() ? null : state.held().get(all.get(i));
            if (when != null) {
                since[i / Long.SIZE] |= 1L << i % Long.SIZE;
                clocks.getOrDefault(all.get(i), List.of()).forEach(span -> times.left(now, Times.after(when, span)));
            }
        }
        for (long it : since) {
            into.add(it);
        }
        into.addAll(times.numbers());
        List<LocalDateTime> ranks = new TreeSet<>(ordered.stream()
                .flatMap(it -> Optional.ofNullable(state.held().get(it)).stream()).toList()).stream().toList();
        ordered.forEach(it -> into.add(ranks.indexOf(state.held().getOrDefault(it, LocalDateTime.MIN))));
    }

    private void terms(AgreementState state, LocalDateTime now, KeyNumbers.Draft into) {
        new TreeMap<>(state.terms()).forEach((of, it) -> {
            into.add(words.of(of));
            into.left(now, it.end());
            sinceEntry.forEach(span -> into.left(now, Times.after(it.start(), span)));
            for (Map.Entry<FactKey, LocalDateTime> fact : state.facts().entrySet()) {
                if (fact.getKey().kind() == Condition.Kind.DECISION) {
                    into.add(words.of(List.of(fact.getKey(), fact.getValue().isBefore(it.start()))));
                }
            }
        });
    }
}
