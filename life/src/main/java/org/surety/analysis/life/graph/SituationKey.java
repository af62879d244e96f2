package org.surety.analysis.life.graph;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.surety.semantics.life.AgreementState;
import org.surety.semantics.life.BreachRecord;
import org.surety.semantics.life.Instrument;
import org.surety.semantics.life.Situation;

/**
 * What of a situation matters for what can follow: two situations with equal keys differ at most in the names of
 * parties that can change places, in the day, and in what has no consequence any more: when a duty was due that is
 * fulfilled or released, records of breach that are closed, and what was fulfilled once where no condition asks for it.
 *
 * <p>
 * The parties of a kind are put in the order of what they are in by themselves ({@link PartyNumbers}), and what stands
 * between parties is told by their places in it. Keys of one instance can be compared with each other only.
 */
public final class SituationKey {

    private final Instrument instrument;
    /** The parties that can change places, each kind apart. */
    private final List<List<String>> kinds;
    private final KeyWords words = new KeyWords();
    private final GoodAsAway away;
    private final PartyNumbers parties;
    private final TimeNumbers times;

    SituationKey(Instrument instrument, List<List<String>> kinds, GoodAsAway away) {
        this.instrument = instrument;
        this.kinds = kinds;
        this.away = away;
        this.parties = new PartyNumbers(instrument, kinds, away, words);
        this.times = new TimeNumbers(instrument, words);
    }

    /** What of it is no party's own. */
    TimeNumbers times() {
        return times;
    }

    /** What each party is in by itself. */
    PartyNumbers.Own own(Situation at) {
        return parties.of(at);
    }

    /** The key of a situation. */
    KeyNumbers of(Situation at, PartyNumbers.Own own) {
        AgreementState state = at.of(instrument.id());
        LocalDateTime now = at.now();
        KeyNumbers.Draft key = new KeyNumbers.Draft();
        times.phase(state, now, key);
        // A run names its parties, so while one is under way nobody changes places.
        boolean fixed = !state.runs().isEmpty();
        for (List<String> kind : kinds) {
            (fixed ? kind : sorted(kind, own)).forEach(it -> key.add(own.of(it)));
        }
        key.sorted(own.others());
        times.conditions(state, now, key);
        between(key, state, now, own, fixed);
        state.runs().forEach(it -> key.add(words.of(List.of(it.procedure(), Duration.between(it.origin(), now),
                it.incident(), it.unbound(), it.state()))));
        return key.numbers();
    }

    /** Parties of a kind in the order of what they are in. */
    static List<String> sorted(List<String> kind, PartyNumbers.Own own) {
        if (kind.size() == 1) {
            return kind;
        }
        List<String> members = new ArrayList<>(kind);
        members.sort(Comparator.comparingInt(own::of));
        return members;
    }

    /** Whether anything stands between parties, so that those in the same by themselves may differ all the same. */
    boolean isBetween(AgreementState state) {
        return away.records(state).anyMatch(it -> !away.isLasting() || !by(state, it).isEmpty())
                || isPaired(state) || !state.measures().isEmpty()
                || !state.runs().isEmpty();
    }

    private boolean isPaired(AgreementState state) {
        return !away.isLasting() && !state.suspended().isEmpty();
    }

    /** Those present by whom a record is. */
    private List<String> by(AgreementState state, BreachRecord record) {
        return record.by().stream().filter(it -> !away.isAway(state, it)).toList();
    }

    /** What stands between parties, told by the places in which they are put. */
    private void between(KeyNumbers.Draft key, AgreementState state, LocalDateTime now, PartyNumbers.Own own,
            boolean fixed) {
        boolean pairs = isPaired(state);
        if (!pairs && state.measures().isEmpty() && away.records(state).findAny().isEmpty()) {
            key.add(-1);
            return;
        }
        Map<String, Object> places = new HashMap<>();
        for (List<String> kind : kinds) {
            (fixed ? kind : sorted(kind, own)).forEach(it -> places.put(it, places.size()));
        }
        Function<String, Object> place = it -> places.getOrDefault(it, it);
        List<Long> found = new ArrayList<>();
        away.records(state)
                .forEach(it -> found.add(words.of(List.of("r", it.duty(), place.apply(it.accused()), it.level(),
                        places(by(state, it), place), places(it.disputedBy(), place)))));
        if (pairs) {
            state.suspended().forEach((pair, it) -> found.add(words.of(List.of("s",
                    Set.of(place.apply(pair.one()), place.apply(pair.other())), it.agreed(),
                    it.grounds().stream().map(ground -> List.of(ground.duty(), place.apply(ground.bearer())))
                            .collect(Collectors.toSet())))));
        }
        state.measures().forEach(it -> found.add(words.of(List.of("m", place.apply(it.claimant()),
                place.apply(it.accused()), it.duty(), words.left(now, it.effective())))));
        key.sorted(found);
    }

    private static Set<Object> places(List<String> parties, Function<String, Object> place) {
        Set<Object> found = new HashSet<>();
        parties.forEach(it -> found.add(place.apply(it)));
        return found;
    }
}
