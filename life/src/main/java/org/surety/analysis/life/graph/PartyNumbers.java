package org.surety.analysis.life.graph;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.Obligation;
import org.surety.semantics.life.AgreementState;
import org.surety.semantics.life.DutyKey;
import org.surety.semantics.life.Instrument;
import org.surety.semantics.life.Position;
import org.surety.semantics.life.Situation;

/**
 * What of a situation is a party's own: whether it is bound or has left, how it has consented, its duties, notices,
 * acts and records. What it is in by itself has one number, the same for parties of a kind that are in the same.
 *
 * <p>
 * Whoever has left and bears nothing that matters, or is as good as away ({@link GoodAsAway}), has the number of one
 * that never joined. Of such situations the one that takes the fewest moves is met first, and in that as few as
 * possible have left.
 */
public final class PartyNumbers {

    /** What a party is in by itself begins with so many numbers; so many follow for each of its duties. */
    private static final int FIRST = 2;
    private static final int EACH_DUTY = 3;
    private static final int BOUND = 1;
    private static final int LEFT = 2;
    private static final int CUT_OFF = 4;

    private final Instrument instrument;
    private final KeyWords words;
    private final Map<String, Integer> kindOf = new HashMap<>();
    private final Map<String, Integer> number = new LinkedHashMap<>();
    private final Map<DutyKey, Slot> slots = new HashMap<>();
    private final int[] widths;
    /** By the name under which it is kept, what a bearer has done or been released from; empty for what is moot. */
    private final Map<String, Optional<Latch>> latches = new HashMap<>();
    private final List<Surviving> surviving = new ArrayList<>();
    private final List<List<String>> kinds;
    private final GoodAsAway away;
    private final Map<Position, Long> positions = new IdentityHashMap<>();
    private final Map<KeyNumbers, Integer> known = new HashMap<>();

    /** Where the numbers of a party have its position under a duty. */
    private record Slot(int party, int at) {}

    /** What a bearer has done, or been released from. */
    private record Latch(String bearer, String what, String duty) {}

    /** A duty that goes on binding a party that has left. */
    private record Surviving(DutyKey key, Set<String> owed) {}

    /**
     * Of some parties.
     *
     * @param kinds those that can change places, each kind apart
     */
    PartyNumbers(Instrument instrument, List<List<String>> kinds, GoodAsAway away, KeyWords words) {
        this.instrument = instrument;
        this.kinds = kinds;
        this.away = away;
        this.words = words;
        for (int i = 0; i < kinds.size(); i++) {
            for (String it : kinds.get(i)) {
                kindOf.put(it, i);
                number.put(it, number.size());
            }
        }
        this.widths = new int[number.size()];
        Arrays.fill(widths, FIRST);
        Set<String> asked = new HashSet<>();
        instrument.conditions().forEach(it -> {
            if (it instanceof Condition.Done done) {
                asked.add(done.duty());
            }
        });
        instrument.duties().forEach((key, duty) -> duty(key, duty, asked.contains(duty.id())));
    }

    private Set<String> forgotten(AgreementState state) {
        if (!away.isForgetting()) {
            return Set.of();
        }
        Set<String> found = new HashSet<>();
        number.forEach((party, i) -> {
            if (widths[i] == FIRST && state.left().containsKey(party) || away.isAway(state, party)) {
                found.add(party);
            }
        });
        return found;
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

    private int kind(String party) {
        return kindOf.getOrDefault(party, -1);
    }

    /** Further numbers of parties; what is of nobody who can change places is told by name. */
    private final class More {

        private final Map<String, List<Long>> of = new HashMap<>();
        private final List<Long> others = new ArrayList<>();

        void add(String party, Object... what) {
            if (kindOf.containsKey(party)) {
                of.computeIfAbsent(party, it -> new ArrayList<>()).add(words.of(List.of(what)));
            } else {
                others.add(words.of(List.of(party, List.of(what))));
            }
        }
    }

    /** What parties are in by themselves; of one kind those with equal numbers are in the same. */
    static final class Own {

        private final Map<String, Integer> place;
        private final int[] numbers;
        private final List<Long> others;

        private Own(Map<String, Integer> place, int[] numbers, List<Long> others) {
            this.place = place;
            this.numbers = numbers;
            this.others = others;
        }

        /** The number of what a party is in; less than 0 for one that cannot change places. */
        int of(String party) {
            Integer at = place.get(party);
            return at == null ? -1 : numbers[at];
        }

        /** What is of others, or of nobody. */
        List<Long> others() {
            return others;
        }
    }

    /** What each party is in by itself. */
    Own of(Situation at) {
        AgreementState state = at.of(instrument.id());
        LocalDateTime now = at.now();
        long[][] fixed = new long[widths.length][];
        for (int i = 0; i < fixed.length; i++) {
            fixed[i] = new long[widths[i]];
        }
        More more = new More();
        Set<String> forgotten = forgotten(state);
        state.bound().keySet().stream().filter(it -> !forgotten.contains(it))
                .forEach(it -> flag(fixed, it, BOUND, more));
        state.left().keySet().stream().filter(it -> !forgotten.contains(it))
                .forEach(it -> flag(fixed, it, LEFT, more));
        if (!state.suspended().isEmpty()) {
            kinds.forEach(kind -> kind.stream().filter(it -> away.isCutOff(state, it)).findFirst()
                    .ifPresent(it -> flag(fixed, it, CUT_OFF, more)));
        }
        state.consents().forEach((party, how) -> {
            Integer i = number.get(party);
            if (forgotten.contains(party)) {
                return;
            }
            if (i == null) {
                more.add(party, "c", how.keySet());
            } else {
                fixed[i][1] = 1 + words.of(how.keySet());
            }
        });
        state.positions().forEach((key, it) -> {
            if (!forgotten.contains(key.bearer())) {
                position(fixed, key, it, now, more);
            }
        });
        state.notices().forEach(it -> more.add(it.by(), "n", it.duty(), it.effect(), words.left(now, it.effective())));
        state.facts().keySet().stream().filter(it -> !away.isForgetting() || it.kind() != Condition.Kind.EXIT_OF)
                .forEach(it -> more.add(it.who().orElse(""), "f", it.kind(), it.what()));
        state.latched().keySet().forEach(name -> {
            Optional<Latch> latch = latches.get(name);
            if (latch == null) {
                more.add("", "a", name);
            } else {
                latch.filter(it -> !forgotten.contains(it.bearer()))
                        .ifPresent(it -> more.add(it.bearer(), "a", it.what(), it.duty()));
            }
        });
        away.records(state).forEach(it -> {
            more.add(it.accused(), "r", it.duty(), it.level(), it.appears(),
                    it.settles().stream().map(when -> words.left(now, when)).sorted().toList());
            it.by().stream().filter(by -> !forgotten.contains(by))
                    .forEach(by -> more.add(by, "k", it.duty(), kind(it.accused())));
        });
        if (!away.isLasting()) {
            state.suspended().keySet().forEach(pair -> {
                more.add(pair.one(), "s", kind(pair.other()));
                more.add(pair.other(), "s", kind(pair.one()));
            });
        }
        surviving.forEach(it -> owedOn(state, it, more));
        int[] found = new int[fixed.length];
        number.forEach((party, i) -> found[i] = known.computeIfAbsent(
                joined(fixed[i], more.of.getOrDefault(party, List.of())), it -> known.size()));
        return new Own(number, found, more.others);
    }

    private static KeyNumbers joined(long[] fixed, List<Long> more) {
        if (more.isEmpty()) {
            return new KeyNumbers(fixed);
        }
        long[] all = Arrays.copyOf(fixed, fixed.length + more.size());
        for (int i = 0; i < more.size(); i++) {
            all[fixed.length + i] = more.get(i);
        }
        Arrays.sort(all, fixed.length, all.length);
        return new KeyNumbers(all);
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
            more.add(key.bearer(), "p", key.duty(), word, due.map(when -> words.left(now, when)));
            return;
        }
        long[] mine = fixed[slot.party()];
        mine[slot.at()] = 1 + word;
        if (due.isPresent()) {
            boolean passed = !due.get().isAfter(now);
            mine[slot.at() + 1] = passed ? -1 : 1 + KeyNumbers.days(now, due.get());
            mine[slot.at() + 2] = passed ? 0 : KeyNumbers.nanos(now, due.get());
        }
    }

    /** Whether it does not matter any more when it was called for and due. */
    private static boolean isMoot(Position it) {
        return it.state().isOver() || it.state() == Position.State.FULFILLED;
    }

    private long position(Position it) {
        boolean suspended = it.state() == Position.State.SUSPENDED;
        return words.of(List.of(it.state(), !it.state().isOver() && it.called().isPresent(),
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
}
