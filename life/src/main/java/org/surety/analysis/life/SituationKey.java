package org.surety.analysis.life;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.Obligation;
import org.surety.model.agreement.Term;
import org.surety.model.quantity.Span;
import org.surety.semantics.life.AgreementState;
import org.surety.semantics.life.BreachRecord;
import org.surety.semantics.life.DutyKey;
import org.surety.semantics.life.FactKey;
import org.surety.semantics.life.Instrument;
import org.surety.semantics.life.Position;
import org.surety.semantics.life.Situation;
import org.surety.semantics.life.Times;

/**
 * What of a situation matters for what can follow: two situations with equal keys differ at most in the names of
 * parties that can change places, in the day, and in what has no consequence any more: when a duty was due that is
 * fulfilled or released, records of breach that are closed, and what was fulfilled once where no condition asks for it.
 *
 * <p>
 * Each party has numbers for what it is in by itself. The parties of a kind are put in the order of these, and what
 * stands between parties is told by their places in it. Keys of one instance can be compared with each other only.
 */
final class SituationKey {

    private static final long NANOS_IN_A_DAY = Duration.ofDays(1).toNanos();
    /** What a party is in by itself begins with so many numbers; so many follow for each of its duties. */
    private static final int FIRST = 2;
    private static final int EACH_DUTY = 3;
    private static final int BOUND = 1;
    private static final int LEFT = 2;

    private final Instrument instrument;
    /** The parties that can change places, each kind apart. */
    private final List<List<String>> kinds;
    private final Map<String, Integer> kindOf = new HashMap<>();
    private final Map<String, Integer> number = new LinkedHashMap<>();
    private final Map<DutyKey, Slot> slots = new HashMap<>();
    private final int[] widths;
    /** By the name under which it is kept, what a bearer has done or been released from; empty for what is moot. */
    private final Map<String, Optional<Latch>> latches = new HashMap<>();
    private final List<Surviving> surviving = new ArrayList<>();
    private final Map<Object, Long> words = new HashMap<>();
    private final Map<Position, Long> positions = new IdentityHashMap<>();
    /** The times that count from when a condition began to hold. */
    private final Map<Condition, List<Span>> clocks = new LinkedHashMap<>();
    private final List<Condition> ordered = new ArrayList<>();
    private final TreeSet<LocalDate> dates = new TreeSet<>();
    private final List<Span> sinceEntry = new ArrayList<>();

    /** Where the numbers of a party have its position under a duty. */
    private record Slot(int party, int at) {}

    /** What a bearer has done, or been released from. */
    private record Latch(String bearer, String what, String duty) {}

    /** A duty that goes on binding a party that has left. */
    private record Surviving(DutyKey key, Set<String> owed) {}

    /** Some numbers, equal if all of them are. */
    static final class Numbers implements Comparable<Numbers> {

        static final Numbers NONE = new Numbers(new long[0]);

        private final long[] all;
        private final int hash;

        private Numbers(long[] all) {
            this.all = all;
            this.hash = Arrays.hashCode(all);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Numbers it && hash == it.hash && Arrays.equals(all, it.all);
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public int compareTo(Numbers other) {
            return Arrays.compare(all, other.all);
        }
    }

    /** Numbers in the making. */
    private static final class Draft {

        private long[] all = new long[64];
        private int size;

        void add(long number) {
            if (size == all.length) {
                all = Arrays.copyOf(all, 2 * size);
            }
            all[size++] = number;
        }

        void add(boolean so) {
            add(so ? 1 : 0);
        }

        /** How much time is left; all that has passed is alike. */
        void left(LocalDateTime now, LocalDateTime at) {
            boolean passed = !at.isAfter(now);
            add(passed ? -1 : days(now, at));
            add(passed ? 0 : nanos(now, at));
        }

        void addAll(Numbers numbers) {
            add(numbers.all.length);
            for (long it : numbers.all) {
                add(it);
            }
        }

        /** Some words in any order. */
        void sorted(List<Long> words) {
            add(words.size());
            words.stream().sorted().forEach(this::add);
        }

        Numbers numbers() {
            return new Numbers(Arrays.copyOf(all, size));
        }
    }

    SituationKey(Instrument instrument, List<List<String>> kinds) {
        this.instrument = instrument;
        this.kinds = kinds;
        for (int i = 0; i < kinds.size(); i++) {
            for (String it : kinds.get(i)) {
                kindOf.put(it, i);
                number.put(it, number.size());
            }
        }
        this.widths = new int[number.size()];
        Arrays.fill(widths, FIRST);
        Set<String> asked = new HashSet<>();
        instrument.conditions().forEach(it -> condition(it, asked));
        term(instrument.agreement().life().term());
        for (Obligation duty : instrument.agreement().obligations()) {
            duty.course().deadline().map(it -> it.plusDays(1)).ifPresent(dates::add);
            duty.course().term().ifPresent(this::term);
            duty.course().from().ifPresent(from -> duty.deadline().bound().ifPresent(it -> clock(from, Span.of(it))));
        }
        instrument.duties().forEach((key, duty) -> duty(key, duty, asked.contains(duty.id())));
    }

    private void condition(Condition condition, Set<String> asked) {
        switch (condition) {
            case Condition.After after -> clock(after.from(), after.span());
            case Condition.InOrder order -> ordered.addAll(order.parts());
            case Condition.Done done -> asked.add(done.duty());
            case Condition.Fact fact -> {
                if (fact.kind() == Condition.Kind.DATE) {
                    fact.what().map(LocalDate::parse).ifPresent(dates::add);
                }
            }
            case Condition.AllOf it -> {
            }
            case Condition.AnyOf it -> {
            }
            case Condition.Not it -> {
            }
        }
    }

    private void duty(DutyKey key, Obligation duty, boolean asked) {
        Integer party = number.get(key.bearer());
        if (!asked) {
            latches.put(Instrument.doneLatch(key), Optional.empty());
        }
        if (party == null) {
            return;
        }
        slots.put(key, new Slot(party, widths[party]));
        widths[party] += EACH_DUTY;
        if (asked) {
            latches.put(Instrument.doneLatch(key), Optional.of(new Latch(key.bearer(), "done", key.duty())));
        }
        latches.put(Instrument.releasedLatch(key), Optional.of(new Latch(key.bearer(), "released", key.duty())));
        if (duty.course().survives()) {
            surviving.add(new Surviving(key, instrument.counterparties(duty, key.bearer())));
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

    private static long days(LocalDateTime from, LocalDateTime to) {
        long days = to.toLocalDate().toEpochDay() - from.toLocalDate().toEpochDay();
        return to.toLocalTime().isBefore(from.toLocalTime()) ? days - 1 : days;
    }

    private static long nanos(LocalDateTime from, LocalDateTime to) {
        return Math.floorMod(to.toLocalTime().toNanoOfDay() - from.toLocalTime().toNanoOfDay(), NANOS_IN_A_DAY);
    }

    /** A number for something; the same for what is equal. */
    private long word(Object what) {
        return words.computeIfAbsent(what, it -> (long) words.size());
    }

    private long left(LocalDateTime now, LocalDateTime at) {
        return at.isAfter(now) ? word(Duration.between(now, at)) : -1;
    }

    private int kind(String party) {
        return kindOf.getOrDefault(party, -1);
    }

    /** Further numbers of parties; what is of nobody who can change places is told by name. */
    private final class More {

        private final Map<String, List<Long>> of = new HashMap<>();
        private final List<Long> others = new ArrayList<>();

        void add(String party, Object... what) {
            if (kindOf.containsKey(party)) {
                of.computeIfAbsent(party, it -> new ArrayList<>()).add(word(List.of(what)));
            } else {
                others.add(word(List.of(party, List.of(what))));
            }
        }
    }

    /**
     * What parties are in by themselves.
     *
     * @param of each party that can change places; of one kind those with equal numbers are in the same
     * @param others what is of others, or of nobody
     */
    record Own(Map<String, Numbers> of, List<Long> others) {}

    /** What each party is in by itself. */
    Own own(Situation at) {
        AgreementState state = at.of(instrument.id());
        LocalDateTime now = at.now();
        long[][] fixed = new long[widths.length][];
        for (int i = 0; i < fixed.length; i++) {
            fixed[i] = new long[widths[i]];
        }
        More more = new More();
        state.bound().keySet().forEach(it -> flag(fixed, it, BOUND, more));
        state.left().keySet().forEach(it -> flag(fixed, it, LEFT, more));
        state.consents().forEach((party, how) -> {
            Integer i = number.get(party);
            if (i == null) {
                more.add(party, "c", how.keySet());
            } else {
                fixed[i][1] = 1 + word(how.keySet());
            }
        });
        state.positions().forEach((key, it) -> position(fixed, key, it, now, more));
        state.notices().forEach(it -> more.add(it.by(), "n", it.duty(), it.effect(), left(now, it.effective())));
        state.facts().keySet().forEach(it -> more.add(it.who().orElse(""), "f", it.kind(), it.what()));
        state.latched().keySet().forEach(name -> {
            Optional<Latch> latch = latches.get(name);
            if (latch == null) {
                more.add("", "a", name);
            } else {
                latch.ifPresent(it -> more.add(it.bearer(), "a", it.what(), it.duty()));
            }
        });
        for (BreachRecord it : state.breaches()) {
            if (it.isOpen()) {
                more.add(it.accused(), "r", it.duty(), it.level(), it.appears(),
                        it.settles().stream().map(when -> left(now, when)).sorted().toList());
                it.by().forEach(by -> more.add(by, "k", it.duty(), kind(it.accused())));
            }
        }
        state.suspended().keySet().forEach(pair -> {
            more.add(pair.one(), "s", kind(pair.other()));
            more.add(pair.other(), "s", kind(pair.one()));
        });
        surviving.forEach(it -> owedOn(state, it, more));
        Map<String, Numbers> found = new HashMap<>();
        number.forEach((party, i) -> found.put(party, joined(fixed[i], more.of.getOrDefault(party, List.of()))));
        return new Own(found, more.others);
    }

    private static Numbers joined(long[] fixed, List<Long> more) {
        if (more.isEmpty()) {
            return new Numbers(fixed);
        }
        long[] all = Arrays.copyOf(fixed, fixed.length + more.size());
        for (int i = 0; i < more.size(); i++) {
            all[fixed.length + i] = more.get(i);
        }
        Arrays.sort(all, fixed.length, all.length);
        return new Numbers(all);
    }

    private void flag(long[][] fixed, String party, int flag, More more) {
        Integer i = number.get(party);
        if (i == null) {
            more.add(party, "b", flag);
        } else {
            fixed[i][0] += flag;
        }
    }

    private void position(long[][] fixed, DutyKey key, Position it, LocalDateTime now, More more) {
        long word = positions.computeIfAbsent(it, this::position);
        boolean stopped = it.state() == Position.State.SUSPENDED && instrument.interpretation().suspensionStopsClocks();
        Optional<LocalDateTime> due = isMoot(it) || stopped ? Optional.empty() : it.due();
        Slot slot = slots.get(key);
        if (slot == null) {
            more.add(key.bearer(), "p", key.duty(), word, due.map(when -> left(now, when)));
            return;
        }
        long[] mine = fixed[slot.party()];
        mine[slot.at()] = 1 + word;
        if (due.isPresent()) {
            boolean passed = !due.get().isAfter(now);
            mine[slot.at() + 1] = passed ? -1 : 1 + days(now, due.get());
            mine[slot.at() + 2] = passed ? 0 : nanos(now, due.get());
        }
    }

    /** Whether it does not matter any more when it was called for and due. */
    private static boolean isMoot(Position it) {
        return it.state().isOver() || it.state() == Position.State.FULFILLED;
    }

    private long position(Position it) {
        boolean suspended = it.state() == Position.State.SUSPENDED;
        return word(List.of(it.state(), !it.state().isOver() && it.called().isPresent(),
                suspended ? it.due().map(due -> Duration.between(it.since(), due)) : Optional.empty(), it.parts(),
                it.offered(), suspended ? it.before() : it.state()));
    }

    /** Whether a party that has left still owes a duty to one that left with it or later. */
    private void owedOn(AgreementState state, Surviving duty, More more) {
        LocalDateTime left = state.left().get(duty.key().bearer());
        Optional<LocalDateTime> end = Optional.ofNullable(left).map(it -> state.ended().filter(it::isAfter).orElse(it))
                .or(state::ended);
        if (end.isPresent() && state.left().entrySet().stream()
                .anyMatch(it -> !it.getKey().equals(duty.key().bearer()) && duty.owed().contains(it.getKey())
                        && !it.getValue().isBefore(end.get()))) {
            more.add(duty.key().bearer(), "o", duty.key().duty());
        }
    }

    /** The key of a situation. */
    Numbers of(Situation at, Own own) {
        AgreementState state = at.of(instrument.id());
        LocalDateTime now = at.now();
        Draft key = new Draft();
        key.add(now.toLocalTime().toNanoOfDay());
        dates.tailSet(now.toLocalDate(), false).forEach(it -> key.left(now, it.atStartOfDay()));
        key.add(state.entered().isPresent());
        key.add(state.provisional().isPresent());
        key.add(state.ended().isPresent());
        key.add(state.voided().isPresent());
        key.add(state.allSuspended().isPresent());
        state.entered().ifPresent(it -> sinceEntry.forEach(span -> key.left(now, Times.after(it, span))));
        // A run names its parties, so while one is under way nobody changes places.
        boolean fixed = !state.runs().isEmpty();
        for (List<String> kind : kinds) {
            List<String> members = fixed ? kind : sorted(kind, own);
            members.forEach(it -> key.addAll(own.of().getOrDefault(it, Numbers.NONE)));
        }
        key.sorted(own.others());
        held(key, state, now);
        terms(key, state, now);
        between(key, state, now, own, fixed);
        state.extended().forEach((of, day) -> key.add(word(List.of(of, left(now, day.atStartOfDay())))));
        state.runs().forEach(it -> key.add(word(List.of(it.procedure(), Duration.between(it.origin(), now),
                it.incident(), it.unbound(), it.state()))));
        return key.numbers();
    }

    private static List<String> sorted(List<String> kind, Own own) {
        if (kind.size() == 1) {
            return kind;
        }
        List<String> members = new ArrayList<>(kind);
        members.sort(Comparator.comparing(it -> own.of().getOrDefault(it, Numbers.NONE)));
        return members;
    }

    private void held(Draft key, AgreementState state, LocalDateTime now) {
        List<Condition> all = instrument.conditions();
        long[] since = new long[(all.size() + Long.SIZE - 1) / Long.SIZE];
        Draft times = new Draft();
        for (int i = 0; i < all.size(); i++) {
            LocalDateTime when = state.held().isEmpty() ? null : state.held().get(all.get(i));
            if (when != null) {
                since[i / Long.SIZE] |= 1L << i % Long.SIZE;
                clocks.getOrDefault(all.get(i), List.of()).forEach(span -> times.left(now, Times.after(when, span)));
            }
        }
        for (long it : since) {
            key.add(it);
        }
        key.addAll(times.numbers());
        List<LocalDateTime> ranks = new TreeSet<>(ordered.stream()
                .flatMap(it -> Optional.ofNullable(state.held().get(it)).stream()).toList()).stream().toList();
        ordered.forEach(it -> key.add(ranks.indexOf(state.held().getOrDefault(it, LocalDateTime.MIN))));
    }

    private void terms(Draft key, AgreementState state, LocalDateTime now) {
        new TreeMap<>(state.terms()).forEach((of, it) -> {
            key.add(word(of));
            key.left(now, it.end());
            sinceEntry.forEach(span -> key.left(now, Times.after(it.start(), span)));
            for (Map.Entry<FactKey, LocalDateTime> fact : state.facts().entrySet()) {
                if (fact.getKey().kind() == Condition.Kind.DECISION) {
                    key.add(word(List.of(fact.getKey(), fact.getValue().isBefore(it.start()))));
                }
            }
        });
    }

    /** What stands between parties, told by the places in which they are put. */
    private void between(Draft key, AgreementState state, LocalDateTime now, Own own, boolean fixed) {
        if (state.breaches().isEmpty() && state.suspended().isEmpty() && state.measures().isEmpty()) {
            key.add(-1);
            return;
        }
        Map<String, Object> places = new HashMap<>();
        for (List<String> kind : kinds) {
            (fixed ? kind : sorted(kind, own)).forEach(it -> places.put(it, places.size()));
        }
        Function<String, Object> place = it -> places.getOrDefault(it, it);
        List<Long> found = new ArrayList<>();
        for (BreachRecord it : state.breaches()) {
            if (it.isOpen()) {
                found.add(word(List.of("r", it.duty(), place.apply(it.accused()), it.level(), places(it.by(), place),
                        places(it.disputedBy(), place))));
            }
        }
        state.suspended().forEach((pair, it) -> found.add(word(List.of("s",
                Set.of(place.apply(pair.one()), place.apply(pair.other())),
                it.agreed(), it.grounds().stream().map(ground -> List.of(ground.duty(), place.apply(ground.bearer())))
                        .collect(Collectors.toSet())))));
        state.measures().forEach(it -> found.add(word(List.of("m", place.apply(it.claimant()),
                place.apply(it.accused()), it.duty(), left(now, it.effective())))));
        key.sorted(found);
    }

    private static Set<Object> places(List<String> parties, Function<String, Object> place) {
        Set<Object> found = new HashSet<>();
        parties.forEach(it -> found.add(place.apply(it)));
        return found;
    }
}
