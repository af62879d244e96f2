package org.surety.analysis.life;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.Obligation;
import org.surety.model.agreement.Term;
import org.surety.model.quantity.Span;
import org.surety.semantics.life.AgreementState;
import org.surety.semantics.life.BreachRecord;
import org.surety.semantics.life.DutyKey;
import org.surety.semantics.life.Instrument;
import org.surety.semantics.life.Pair;
import org.surety.semantics.life.PendingNotice;
import org.surety.semantics.life.Position;
import org.surety.semantics.life.Situation;
import org.surety.semantics.life.Times;

/**
 * What of a situation matters for what can follow: two situations with equal keys differ at most in the names of
 * parties that can change places, and in the day.
 */
final class SituationKey {

    private final Instrument instrument;
    /** The parties that can change places, each kind apart. */
    private final List<List<String>> kinds;
    private final Map<String, Integer> kindOf = new HashMap<>();
    /** The times that count from when a condition began to hold. */
    private final Map<Condition, List<Span>> clocks = new LinkedHashMap<>();
    private final List<Condition> ordered = new ArrayList<>();
    private final TreeSet<LocalDate> dates = new TreeSet<>();
    private final List<Span> sinceEntry = new ArrayList<>();
    /** A run names its parties, so while one is under way nobody changes places. */
    private boolean runs;

    SituationKey(Instrument instrument, List<List<String>> kinds) {
        this.instrument = instrument;
        this.kinds = kinds;
        for (int i = 0; i < kinds.size(); i++) {
            int number = i;
            kinds.get(i).forEach(it -> kindOf.put(it, number));
        }
        for (Condition condition : instrument.conditions()) {
            if (condition instanceof Condition.After after) {
                clock(after.from(), after.span());
            } else if (condition instanceof Condition.InOrder order) {
                ordered.addAll(order.parts());
            } else if (condition instanceof Condition.Fact fact && fact.kind() == Condition.Kind.DATE) {
                fact.what().map(LocalDate::parse).ifPresent(dates::add);
            }
        }
        term(instrument.agreement().life().term());
        for (Obligation duty : instrument.agreement().obligations()) {
            duty.course().deadline().map(it -> it.plusDays(1)).ifPresent(dates::add);
            duty.course().term().ifPresent(this::term);
            duty.course().from().ifPresent(from -> duty.deadline().bound().ifPresent(it -> clock(from, Span.of(it))));
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

    /** For each party what it is in by itself; of one kind those with equal words are in the same. */
    Map<String, String> own(Situation at) {
        AgreementState state = at.of(instrument.id());
        Map<String, StringBuilder> words = new LinkedHashMap<>();
        kindOf.keySet().forEach(it -> words.put(it, new StringBuilder()));
        state.consents().forEach((party, how) -> add(words, party, "c" + new TreeSet<>(how.keySet())));
        state.bound().keySet().forEach(it -> add(words, it, "b"));
        state.left().keySet().forEach(it -> add(words, it, "l"));
        state.notices().forEach(it -> add(words, it.by(), "n" + it.duty() + left(at.now(), it.effective())));
        state.facts().keySet().forEach(key -> key.who().ifPresent(it -> add(words, it, "f" + key.kind() + key.what())));
        state.positions().forEach((key, it) -> add(words, key.bearer(), key.duty() + position(at.now(), it)));
        state.breaches().forEach(it -> {
            add(words, it.accused(), "r" + it.duty() + it.level() + it.closed());
            it.by().forEach(by -> add(words, by, "k" + it.duty() + kindOf.get(it.accused())));
        });
        state.suspended().keySet().forEach(pair -> {
            add(words, pair.one(), "s" + kindOf.get(pair.other()));
            add(words, pair.other(), "s" + kindOf.get(pair.one()));
        });
        Map<String, String> own = new HashMap<>();
        words.forEach((party, it) -> own.put(party, it.toString()));
        return own;
    }

    private static void add(Map<String, StringBuilder> words, String party, String word) {
        StringBuilder mine = words.get(party);
        if (mine != null) {
            mine.append(word).append(';');
        }
    }

    /** The key of a situation. */
    String of(Situation at, Map<String, String> own) {
        AgreementState state = at.of(instrument.id());
        runs = !state.runs().isEmpty();
        Map<String, String> names = new HashMap<>();
        for (int i = 0; i < kinds.size(); i++) {
            List<String> members = new ArrayList<>(kinds.get(i));
            if (!runs) {
                members.sort((a, b) -> own.getOrDefault(a, "").compareTo(own.getOrDefault(b, "")));
            }
            for (int j = 0; j < members.size(); j++) {
                names.put(members.get(j), i + "#" + j);
            }
        }
        UnaryOperator<String> name = it -> names.getOrDefault(it, it);
        StringBuilder key = new StringBuilder();
        LocalDateTime now = at.now();
        key.append(now.toLocalTime().toNanoOfDay()).append('|');
        dates.tailSet(now.toLocalDate(), false).forEach(it -> key.append(left(now, it.atStartOfDay())).append(','));
        key.append(state.entered().isPresent()).append(state.provisional().isPresent())
                .append(state.ended().isPresent()).append(state.voided().isPresent())
                .append(state.allSuspended().isPresent());
        state.entered().ifPresent(it -> sinceEntry.forEach(span -> key.append(left(now, Times.after(it, span)))));
        sorted(key, "C", state.consents().entrySet().stream()
                .map(it -> name.apply(it.getKey()) + new TreeSet<>(it.getValue().keySet())).toList());
        sorted(key, "B", state.bound().keySet().stream().map(name).toList());
        sorted(key, "L", state.left().keySet().stream().map(name).toList());
        sorted(key, "N", state.notices().stream().map(it -> notice(it, now, name)).toList());
        sorted(key, "F", state.facts().keySet().stream()
                .map(it -> it.kind() + it.who().map(name).orElse("-") + it.what().orElse("-")).toList());
        state.facts().forEach((fact, since) -> {
            if (fact.kind() == Condition.Kind.DECISION) {
                state.terms()
                        .forEach((of, term) -> key.append(fact.who()).append(of).append(since.isBefore(term.start())));
            }
        });
        key.append('H');
        held(key, state, now);
        sorted(key, "A", state.latched().keySet());
        sorted(key, "P", state.positions().entrySet().stream()
                .map(it -> key(it.getKey(), name) + position(now, it.getValue())).toList());
        sorted(key, "R", state.breaches().stream().map(it -> record(it, name)).toList());
        sorted(key, "S", state.suspended().keySet().stream().map(it -> pair(it, name)).toList());
        sorted(key, "E", state.extended().entrySet().stream()
                .map(it -> it.getKey() + left(now, it.getValue().atStartOfDay())).toList());
        key.append('T');
        new TreeMap<>(state.terms()).forEach((of, it) -> {
            key.append(of).append(left(now, it.end()));
            sinceEntry.forEach(span -> key.append(',').append(left(now, Times.after(it.start(), span))));
        });
        sorted(key, "M", state.measures().stream().map(it -> name.apply(it.claimant()) + ">" + name.apply(it.accused())
                + it.duty() + left(now, it.effective())).toList());
        state.runs()
                .forEach(it -> key.append(it.procedure()).append(Duration.between(it.origin(), now))
                        .append(it.incident())
                        .append(it.unbound()).append(it.state()));
        return key.toString();
    }

    private void held(StringBuilder key, AgreementState state, LocalDateTime now) {
        List<Condition> all = instrument.conditions();
        for (int i = 0; i < all.size(); i++) {
            LocalDateTime since = state.held().get(all.get(i));
            if (since != null) {
                key.append(i).append(':');
                clocks.getOrDefault(all.get(i), List.of())
                        .forEach(span -> key.append(left(now, Times.after(since, span))).append(','));
            }
        }
        List<LocalDateTime> ranks =
                new TreeSet<>(ordered.stream().flatMap(it -> Optional.ofNullable(state.held().get(it))
                        .stream()).toList()).stream().toList();
        ordered.forEach(it -> key.append(ranks.indexOf(state.held().getOrDefault(it, LocalDateTime.MIN))).append('.'));
    }

    private static void sorted(StringBuilder key, String mark, Collection<String> words) {
        List<String> list = new ArrayList<>(words);
        Collections.sort(list);
        key.append('|').append(mark).append(list);
    }

    private static String notice(PendingNotice it, LocalDateTime now, UnaryOperator<String> name) {
        return name.apply(it.by()) + it.duty().orElse("") + left(now, it.effective()) + it.effect();
    }

    private static String key(DutyKey key, UnaryOperator<String> name) {
        return key.duty() + "@" + name.apply(key.bearer());
    }

    private static String position(LocalDateTime now, Position it) {
        String due = it.state() == Position.State.SUSPENDED
                ? it.due().map(d -> Duration.between(it.since(), d).toString()).orElse("-")
                : it.due().map(d -> left(now, d)).orElse("-");
        return it.state() + "," + it.called().isPresent() + "," + due + "," + it.parts() + it.offered() + it.before();
    }

    private static String record(BreachRecord it, UnaryOperator<String> name) {
        return it.duty().orElse("-") + "@" + name.apply(it.accused()) + it.level() + new TreeSet<>(it.by().stream()
                .map(name).toList()) + new TreeSet<>(it.disputedBy().stream().map(name).toList()) + it.appears()
                + it.closed();
    }

    private static String pair(Pair pair, UnaryOperator<String> name) {
        return String.join("-", new TreeSet<>(Set.of(name.apply(pair.one()), name.apply(pair.other()))));
    }

    /** How much time is left; all that has passed is alike. */
    private static String left(LocalDateTime now, LocalDateTime at) {
        return at.isAfter(now) ? Duration.between(now, at).toString() : "x";
    }
}
