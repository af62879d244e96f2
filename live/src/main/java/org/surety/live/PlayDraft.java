package org.surety.live;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.surety.model.agreement.Ballot;
import org.surety.model.chronicle.Entry;
import org.surety.semantics.life.Change;
import org.surety.semantics.life.Followed;
import org.surety.semantics.life.Situation;

/** A play in the making: what one event changes. */
final class PlayDraft {

    private final Play before;
    private final Logged event;
    private final Map<String, Map<String, Ballot>> ballots;
    private final Map<String, Set<String>> heldBack;
    private final Map<String, Map<String, LogEvent.Drawn>> drawn;
    private final Map<String, String> players;
    private final Set<String> came;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private Situation situation;
    private LocalDateTime story;
    private Play.Status status;
    private Optional<LogEvent.Started> started;
    private Optional<LogEvent.Limited> limit;
    private Optional<String> occasion = Optional.empty();
    private List<Play.Happened> aside = List.of();

    PlayDraft(Play before, Logged event) {
        this.before = before;
        this.event = event;
        this.ballots = new LinkedHashMap<>(before.ballots());
        this.heldBack = new LinkedHashMap<>(before.heldBack());
        this.drawn = new LinkedHashMap<>(before.drawn());
        this.players = new LinkedHashMap<>(before.players());
        this.came = new LinkedHashSet<>(before.came());
        this.situation = before.situation();
        this.story = event.story().isBefore(before.story()) ? before.story() : event.story();
        this.status = before.status();
        this.started = before.started();
        this.limit = before.limit();
    }

    PlayDraft status(Play.Status next) {
        status = next;
        return this;
    }

    PlayDraft started(LogEvent.Started next) {
        started = Optional.of(next);
        return this;
    }

    PlayDraft limited(LogEvent.Limited next) {
        limit = Optional.of(next);
        return this;
    }

    /** With the players and the clock of another, of which something is set aside. */
    PlayDraft insteadOf(Play other, List<Play.Happened> what) {
        aside = what;
        players.clear();
        players.putAll(other.players());
        started = other.started();
        limit = other.limit();
        return this;
    }

    PlayDraft seated(String seat, Optional<String> participant) {
        participant.ifPresentOrElse(it -> players.put(seat, it), () -> players.remove(seat));
        return this;
    }

    PlayDraft in(Optional<String> key) {
        occasion = key;
        return this;
    }

    PlayDraft came(String inject) {
        came.add(inject);
        return this;
    }

    PlayDraft drawn(LogEvent.Drawn what) {
        Map<String, LogEvent.Drawn> of = new LinkedHashMap<>(drawn.getOrDefault(what.at(), Map.of()));
        of.put(what.party(), what);
        drawn.put(what.at(), Collections.unmodifiableMap(of));
        return this;
    }

    /** What chance said of a party at an occasion has come about. */
    void spent(String key, String party) {
        Optional.ofNullable(drawn.getOrDefault(key, Map.of()).get(party))
                .ifPresent(it -> drawn(new LogEvent.Drawn(party, key, it.when(), Optional.empty())));
    }

    void cast(String key, String party, Ballot ballot) {
        Map<String, Ballot> box = new LinkedHashMap<>(ballots.getOrDefault(key, Map.of()));
        box.put(party, ballot);
        ballots.put(key, Collections.unmodifiableMap(box));
    }

    void holdsBack(String key, String party) {
        Set<String> all = new LinkedHashSet<>(heldBack.getOrDefault(key, Set.of()));
        all.add(party);
        heldBack.put(key, Collections.unmodifiableSet(all));
    }

    PlayDraft counted(String key) {
        ballots.remove(key);
        return this;
    }

    PlayDraft advance(LocalDateTime moment) {
        followed(before.kernel().advance(situation, moment));
        return this;
    }

    /** Tells the kernel; why it refuses. */
    Optional<Declined> tell(Entry entry) {
        return switch (before.kernel().step(situation, entry)) {
            case Followed.Refused refused -> Optional.of(new Declined.ByText(refused.why(), refused.clause()));
            case Followed.Happened happened -> {
                entries.add(entry);
                followed(happened);
                yield Optional.empty();
            }
        };
    }

    private void followed(Followed.Happened happened) {
        situation = happened.situation();
        changes.addAll(happened.changes());
    }

    /** What belongs to steps that are over is forgotten; the log still has it. */
    Play play() {
        List<Play.Happened> history = new ArrayList<>(before.history());
        history.add(new Play.Happened(event, entries, changes, occasion, aside));
        Play next = new Play(before.texts(), before.kernel(), situation, story, status, started, limit, players,
                ballots, heldBack, drawn, came, history);
        if (situation == before.situation()) {
            return next;
        }
        Set<String> open = next.occasions().stream().map(Occasion::key).collect(Collectors.toSet());
        ballots.keySet().retainAll(open);
        heldBack.keySet().retainAll(open);
        drawn.keySet().retainAll(open);
        return new Play(before.texts(), before.kernel(), situation, story, status, started, limit, players, ballots,
                heldBack, drawn, came, history);
    }
}
